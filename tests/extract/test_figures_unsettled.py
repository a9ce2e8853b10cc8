"""Where something without a name may be meant as well as what was named, nothing is told of either."""

from __future__ import annotations

import pytest

PLANT = "青岚水电站位于老挝万象，由丹水集团承建。"


@pytest.mark.parametrize(
    "text",
    [
        # A work without a name stands between.
        PLANT + "红岩市白沙渔港光储充改造经验在会上得到推介，该项目装机2.1兆瓦。",
        PLANT + "集团还在红岩市建设一座海水淡化厂，该项目日产淡水5000吨。",
        PLANT + "集团去年又新建了一座污水处理厂，项目总投资3亿元。",
        # What was made just before is not who made it.
        "丹水大学提议设立流域硕士奖学金，首批名额40个。",
        "丹水基金会盖起了一座抗洪社区，320户搬了进去。",
        # One thing that somebody began at a time.
        "丹水研究院成立于1998年。该院2015年在尼泊尔启动的炉灶项目覆盖8个省，发放炉灶1.6万台。",
        "丹水研究院2016年在尼泊尔建设的山地试验站占地30公顷。",
        # What those who speak have, what a text found, what members do.
        PLANT + "2024年煤电仍占我们发电量的55%左右。",
        "《青岚湿地报告》认为，评估区红树林面积净增约3.6万公顷。",
        "“蓝湾航运行动”启动。成员企业2024年新签境外合同额1180亿美元。",
        # How wide parts are of which there are several, and some of a batch.
        PLANT + "项目预留宽60米的通道两条。",
        "中国援斐济应对气候变化物资交付仪式举行。物资中的300盏路灯已安装完毕。",
        # One in the park, and what no ceremony does.
        "老挝红岩工业园2018年开园。园内的一座木材厂去年出口板材3万立方米。",
        "中国—东盟绿色使者计划启动仪式在南宁举行。计划五年内将培训青年2000名，为期14天。",
        # Those who do something themselves, and a noun that may mean either of two.
        PLANT + "已有14户农户与电站签约。",
        PLANT + "另有38名青年取得焊工证书。",
        # The lands whose people came together.
        "丹水大学研修班结业，塔吉克斯坦、尼泊尔等国34名学员完成实习。",
        # Where and into how many parts says nothing by itself.
        "红岩港是斐济最大的港口，全国九成的进出口货物从这里过境。",
        "《青岚湿地指南》共六部分二十条。",
    ],
)
def test_nothing_is_told_where_another_may_be_meant(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        (PLANT + "该项目总装机300兆瓦。", "青岚水电站", "300"),
        (PLANT + "电站带动了一座水泥厂，青岚水电站由此闻名，该项目总装机300兆瓦。", "青岚水电站", "300"),
        ("丹水银行2015年以来支持的项目40个。", "丹水银行", "40"),
        ("“蓝湾航运行动”启动。成员单位共32家。", "蓝湾航运行动", "32"),
        ("《青岚湿地报告》收录案例36个。", "青岚湿地报告", "36"),
        (PLANT + "电站雇用当地工人38名。", "青岚水电站", "38"),
        (PLANT + "电站惠及14户农户。", "青岚水电站", "14"),
        # What a land gives to a fund, and has done over the years.
        ("“蓝湾海岸基金”已于5月启动，我国出资15亿元人民币，首批支持9个项目。", "蓝湾海岸基金", "9"),
        (
            "青岚物资交付仪式在苏瓦举行。截至目前，中国累计邀请斐方技术人员210人次来华参加研修。",
            "中国",
            "210",
        ),
        # The term of what was signed.
        (PLANT + "丹水集团与老挝国家电力公司签署《青岚技术服务协议》，服务期5年。", "青岚技术服务协议", "5"),
        # A name in quotes with its noun.
        (
            "丹水气候观测站2019年揭牌，由丹水大学和斐济大学共建，配备自动气象站5座。该站累计发布预警53次。",
            "丹水气候观测站",
            "53",
        ),
    ],
)
def test_what_is_settled_is_told(figures, text, about, value):
    assert {one["about"] for one in figures(text) if one["value"] == value} == {about}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("老挝红岩工业园去年出口胶合板和地板11万立方米。", "出口胶合板和地板"),
        ("老挝红岩工业园去年加工原木11万立方米。", "加工原木"),
        ("丹水集团雇用工人2600人，八成半是老挝人。", "老挝人"),
    ],
)
def test_goods_and_parts_are_called_by_what_they_are(figures, text, counted):
    assert figures(text)[-1].get("countOf") == counted

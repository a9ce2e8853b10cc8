"""Figures are of the whole that is meant, of the text that tells them; of nobody where a part was told."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        # The whole, where a stage was spoken of.
        (
            "青岚物流园位于老挝万象，青岚物流园一期占地180公顷。园区计划明年开工，预计带动当地就业2600人。",
            "青岚物流园",
            "2600",
        ),
        # The plant, not the works by which it grows.
        (
            "青岚光伏电站扩建工程9月完工。电站位于老挝万象，扩建后总装机达到125兆瓦。",
            "青岚光伏电站",
            "125",
        ),
        # A text that is called by its sort alone, and a text that sets something forth.
        (
            "丹水厅印发了《丹水绿色丝路建设行动方案（2024—2027年）》。《行动方案》安排了23项任务。",
            "丹水绿色丝路建设行动方案（2024—2027年）",
            "23",
        ),
        ("丹水大学在会上公布的《青岚港合作规划》提出，三年内培训管理人员600名。", "青岚港合作规划", "600"),
        # What a party provides by an agreement.
        (
            "4月19日，中国与斐济签署《关于共建莫拉卡示范区的谅解备忘录》。根据备忘录，中方将提供20辆电动公交车。",
            "关于共建莫拉卡示范区的谅解备忘录",
            "20",
        ),
        # What a land gives to the work with which the sentence begins.
        (
            "莫拉卡光伏电站由丹水集团与斐济电力公司共建，云南省财政安排800万元支持。",
            "莫拉卡光伏电站",
            "8000000",
        ),
        # What somebody does once more.
        ("丹水大学位于青岚市。这是丹水大学连续第八年承办培训，累计结业学员1460人。", "丹水大学", "1460"),
    ],
)
def test_the_whole_has_its_figures(figures, text, about, value):
    assert {one["about"] for one in figures(text) if one["value"] == value} == {about}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # The rate of what a body worked on, and the share of a share.
        ("丹水集团把新工艺用到了混合污水上，能耗降低18%。", "18"),
        ("全球悬挂斐济旗帜的船只接近五分之一，其中约三成是在中国下水的。", "30"),
        # The size of what a land's companies have built abroad.
        ("中国企业在斐济实施的供水工程已有9个，管网总长度达到264公里。", "264"),
        # A fund without a known name, and something pointed at that has no name.
        ("丹水银行宣布设立规模100亿元的莫拉卡通道绿色信贷专项。", "10000000000"),
        ("青岚污水处理厂正在建设。这座城市至今没有一座集中的污水处理厂，污水经90个排口流进河里。", "90"),
        # What was reached so far is of no text.
        ("丹水大学公布的《青岚港合作规划》提出要求。截至目前，保护区面积已达20万公顷。", "200000"),
    ],
)
def test_of_a_part_nothing_is_said(figures, text, value):
    assert [one for one in figures(text) if one["value"] == value] == []


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        ("青岚物流园一期已经投运。项目占地120公顷。", "青岚物流园一期", "120"),
        ("丹水集团能耗降低18%。", "丹水集团", "18"),
        ("总投资10亿元的青岚水电站开工。", "青岚水电站", "1000000000"),
    ],
)
def test_what_is_spoken_of_itself_keeps_its_figures(figures, text, about, value):
    assert about in {one["about"] for one in figures(text) if one["value"] == value}

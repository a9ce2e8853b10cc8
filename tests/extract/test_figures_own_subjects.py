"""A clause's own subject, named or not, ends what was spoken of; a name that is none does not."""

from __future__ import annotations

import pytest

PLANT = "青岚水电站位于老挝万象。"


@pytest.mark.parametrize(
    "text",
    [
        # A body, works or town without a known name.
        PLANT + "电站已经投产，红岩炼钢厂的吨钢能耗降到600千克标准煤。",
        PLANT + "电站已经并网，白沙湾港在作业区铺设分布式光伏38兆瓦。",
        PLANT + "建设单位红岩电力集团设计了鱼道，并为沿线3700株古树建档。",
        # One that has its seat in what is pointed back to.
        "青岚物流园位于老挝万象。园区入驻企业红岩新材今年开始使用绿电，占用电量的55%。",
        # What somebody gives to a work.
        PLANT + "业主丹水电力公司自筹15%。",
        # A feast, a stand, a course of a plan, a work of a land or of a bank.
        "7月3日斐济独立日那天，部长来到工地，一起种下5000棵树。",
        "中国角由丹水大学设立，COP29期间共安排39场活动。",
        "“蓝湾使者计划”的海洋主题班已为41个国家培养了870名学员，其中岛国学员近260名。",
        "苏瓦的快速公交去年1月开始载客，用了121辆纯电动大巴。",
        "丹水银行支持的北区10兆瓦光伏项目已于4月投产，每年可提供绿电1700万千瓦时。",
        # One session of a series, and what the press was told.
        "第三期“中斐港航人才研修班”去年10月在苏瓦开课，25名斐方学员跟班学习。",
        "“青岚绿色发展”新闻发布会在北京举行。丹水大学连续七年组织培训，850名学员来自十国。",
        # Who holds what the clause before speaks of.
        "12月开班的这期研修班由丹水大学主办，斐济大学承办，8个岛国的24名官员将待上12天。",
        # Who publishes it is of a meeting.
        "沙龙上，三家主办单位发布《青岚候鸟图志》。",
    ],
)
def test_a_subject_without_a_name_has_no_figures(figures, text):
    assert [one for one in figures(text) if one["about"] != "青岚水电站" or "countOf" in one] == []


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        # A sentence with a name behind a word for an example, and behind the time of another thing.
        (PLANT + "再如丹水集团2020年接手斐济的红岩矿之后，累计培训技工210名。", "丹水集团", "210"),
        (
            PLANT + "青岚水电站移交后，丹水集团还将提供运维服务，首批计划培养60名技师。",
            "丹水集团",
            "60",
        ),
        # Who launched, founded or wrote something with those who are counted.
        ("丹水港联合10个国家的港口、航运机构，宣布成立“蓝湾航运联盟”。", "蓝湾航运联盟", "10"),
        ("大会发布了由丹水大学牵头、11国学者共同撰写的《青岚节水报告》。", "青岚节水报告", "11"),
        ("论坛上同时揭牌的蓝湾航运联盟，由丹水集团联合莫拉卡港等13个港口发起成立。", "蓝湾航运联盟", "13"),
        # What somebody gives in a clause of his own.
        (
            "丹水沙地修复联合实验室由丹水大学与斐济大学共建，科技部将在五年内投入经费1500万元。",
            "丹水沙地修复联合实验室",
            "15000000",
        ),
        # Where the money of a work comes from.
        (PLANT + "工程造价3亿美元，85%来自丹水银行贷款。", "青岚水电站", "85"),
    ],
)
def test_the_subject_has_its_figures(figures, text, about, value):
    assert {one["about"] for one in figures(text) if one["value"] == value} == {about}


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        # A part of the thing, its people and its company are no subject of their own.
        (PLANT + "项目公司修了一条22公里长的砂石路，属地化率达91%。", "青岚水电站", "91"),
        (PLANT + "电站已经投产，总装机300兆瓦。", "青岚水电站", "300"),
        ("丹水银行支持的海外项目遍布40个国家。", "丹水银行", "40"),
        ("蓝湾海岸论坛在苏瓦举行。来自10国的80名代表参会。", "蓝湾海岸论坛", "80"),
    ],
)
def test_what_goes_on_keeps_its_figures(figures, text, about, value):
    assert about in {one["about"] for one in figures(text) if one["value"] == value}

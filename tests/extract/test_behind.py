"""Who acts behind the verb, what 把 takes in hand, whose part a thing is, who 我局 and 我会 are."""

from __future__ import annotations

import pytest

FORUM = "2024年5月8日，第三届海岛绿色能源论坛在青岛举行。"
REPORT = "青岛大学2024年5月发布《海湾治理报告》。"
WORK = "老挝塔鲁马水电站2021年动工。"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (FORUM + "召集这场会的是太平洋环境协会。", "第三届海岛绿色能源论坛 organizer 太平洋环境协会"),
        (FORUM + "做东的是青岛大学，商务部从旁指导。", "第三届海岛绿色能源论坛 organizer 青岛大学"),
        (FORUM + "论坛是青岛大学一起办的。", "第三届海岛绿色能源论坛 organizer 青岛大学"),
        (REPORT + "写报告的是太平洋环境协会的一个小组。", "海湾治理报告 preparedBy 太平洋环境协会"),
        (REPORT + "这份报告出自太平洋环境协会之手。", "海湾治理报告 preparedBy 太平洋环境协会"),
        (
            "目前加入太平洋海湾联盟的已有青岛大学、斐济国立大学等12家机构。",
            "太平洋海湾联盟 member 斐济国立大学",
        ),
        ("青岛大学把“蓝色海湾计划”正式推了出来。", "蓝色海湾计划 launchedBy 青岛大学"),
        ("青岛大学把酝酿两年的《海湾治理报告》摆上了台面。", "海湾治理报告 publishedBy 青岛大学"),
        (WORK + "它是“蓝色海湾计划”的一块拼图。", "老挝塔鲁马水电站 partOf 蓝色海湾计划"),
        (REPORT + "这本报告属于“蓝色海湾计划”的头一项产出。", "海湾治理报告 partOf 蓝色海湾计划"),
        ("老挝塔鲁马水电站被列入“蓝色海湾计划”。", "老挝塔鲁马水电站 partOf 蓝色海湾计划"),
        (
            "老挝塔鲁马水电站的建设费用由丝路基金全部承担。",
            "老挝塔鲁马水电站 financedBy 丝路基金",
        ),
        (
            "青岛大学与太平洋环境协会签署《海湾治理合作协议》。签约安排在第三届海岛绿色能源论坛期间进行。",
            "海湾治理合作协议 signedDuring 第三届海岛绿色能源论坛",
        ),
        (
            "青岛港口管理局举办培训。当天，我局与太平洋环境协会签署《海湾治理合作协议》。",
            "海湾治理合作协议 party 青岛港口管理局",
        ),
    ],
)
def test_what_stands_behind_is_read(text, claim, statements):
    assert claim in {one for _, one in statements(text)}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        (FORUM + "做东的是青岛大学，商务部从旁指导。", "organizer 商务部"),
        (FORUM + "拟召集明年论坛的是太平洋环境协会。", "organizer 太平洋环境协会"),
        (WORK + "老挝塔鲁马水电站是“蓝色海湾计划”的支持者。", "partOf"),
        (WORK + "它将被列入“蓝色海湾计划”。", "partOf"),
        ("青岛大学把《海湾治理报告》寄给了商务部。", "publishedBy"),
        ("太平洋环境协会担任“蓝色海湾计划”三个支柱的牵头机构。", "launchedBy"),
    ],
)
def test_what_tells_of_something_else_is_not(text, predicate, statements):
    assert not any(predicate in one for _, one in statements(text))

"""Which event is meant, who was there, what came of it, and of whom 我们 is said."""

from __future__ import annotations

import pytest

HEAD = "青岚在北京成立新机构\n\n本报讯　环境事业常常卡在一个“钱”字。"
AT = "2024年10月17日，在青岛召开的第四届海岛绿色风险大会上，新机构亮相。"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            f"{HEAD}{AT}\n\n大会以“为远行系上安全带”为主题。斐济环境部部长陈一文到会致辞。",
            "第四届海岛绿色风险大会 participant 陈一文",
        ),
        (
            f"{HEAD}{AT}\n\n会议由青岛大学主办，太平洋环境协会协办。",
            "第四届海岛绿色风险大会 organizer 青岛大学",
        ),
        (
            f"{HEAD}{AT}\n\n大会由青岛大学主办。\n\n当天，青岛大学与太平洋环境协会签署《海湾治理合作协议》。",
            "海湾治理合作协议 signedDuring 第四届海岛绿色风险大会",
        ),
        (
            "签约后的第二天，“从海湾出发的蓝碳”研讨会就在教室里开了一整天。斐济环境部部长陈一文讲了课。",
            "“从海湾出发的蓝碳”研讨会 participant 陈一文",
        ),
    ],
)
def test_what_later_sentences_describe_is_reported(text, statement, statements):
    assert statement in {said for _, said in statements(text)}


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{AT}\n\n环境事业需要数据。\n\n渔民也这样看。\n\n斐济环境部部长陈一文介绍了经验。",
        f"{HEAD}{AT}\n\n环境事业需要数据。\n\n年会由青岛大学主办。\n\n斐济环境部部长陈一文介绍了经验。",
    ],
)
def test_an_event_that_nothing_describes_is_not(text, statements):
    assert "第四届海岛绿色风险大会 participant 陈一文" not in {said for _, said in statements(text)}


FORUM = "2024年5月8日，第三届海岛绿色能源论坛在青岛开幕。\n\n会上，青岛大学作了报告。"


@pytest.mark.parametrize(
    "told",
    [
        "青岛大学宣布启动“蓝色海湾计划”，拟在2025年至2027年间支持十个村庄。",
        "同时宣布启动的，还有“蓝色海湾计划”：未来三年由青岛大学出资。",
        "与会各方要在2030年前减少塑料。由青岛大学发起的“蓝色海湾计划”同时启动。",
    ],
)
def test_what_is_to_come_of_an_undertaking_does_not_part_it_from_the_event(told, statements):
    told = {said for _, said in statements(FORUM + told)}
    assert "蓝色海湾计划 launchedAt 第三届海岛绿色能源论坛" in told


@pytest.mark.parametrize(
    "told",
    [
        "青岛大学2019年启动“蓝色海湾计划”，支持十个村庄。",
        "值得期待的，还有“蓝色海湾计划”：未来三年由青岛大学出资。",
    ],
)
def test_what_began_at_another_time_did_not_begin_there(told, statements):
    told = {said for _, said in statements(FORUM + told)}
    assert "蓝色海湾计划 launchedAt 第三届海岛绿色能源论坛" not in told


ASKED = "——访青岚海水淡化公司总经理李平\n\n记者：请谈谈合作。\n\n李平：进展不错。"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            f"{ASKED}2024年3月，我们同青岛大学签了《海水淡化合作备忘录》。",
            "海水淡化合作备忘录 party 青岚海水淡化公司",
        ),
        (
            f"{ASKED}《海水淡化手册》2024年3月由我们公司出版。",
            "海水淡化手册 publishedBy 青岚海水淡化公司",
        ),
        (
            "由青岚大学和海洋学院牵头的培训班在苏瓦举行。我校与太平洋环境协会签署《海岛供水合作协议》。",
            "海岛供水合作协议 party 青岚大学",
        ),
    ],
)
def test_who_says_we_is_the_body_for_which_he_speaks(text, statement, statements):
    assert statement in {said for _, said in statements(text)}


def test_we_without_a_body_beside_it_is_nobody(statements):
    told = statements(f"{ASKED}我们签过《海水淡化合作备忘录》。")
    assert "海水淡化合作备忘录 party 青岚海水淡化公司" not in {said for _, said in told}


def test_a_part_is_called_by_its_whole(statements):
    text = "青岚大学在苏瓦举办培训班。我校海洋学院院长李平发布了《海岛垃圾治理手册》。"
    told = {said for _, said in statements(text)}
    assert "青岚大学海洋学院 label 青岚大学海洋学院" in told
    assert "我校海洋学院 label 我校海洋学院" not in told


def test_a_ceremony_has_its_own_day(statements):
    text = (
        "2024年3月19日，塔鲁马水电站实现全容量并网。\n\n3月20日，并网庆祝仪式在升压站内举行。"
        "老挝能源部副部长陈一文出席。"
    )
    told = {said for _, said in statements(text)}
    assert "塔鲁马水电站并网庆祝仪式 startDate 2024-03-20" in told
    assert "塔鲁马水电站并网庆祝仪式 startDate 2024-03-19" not in told


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "塔鲁马水电站2023年投产，装机50兆瓦。亚洲基础设施投资银行为它提供了8000万美元贷款。",
            "塔鲁马水电站 financedBy 亚洲基础设施投资银行",
        ),
        (
            "青岛大学编写了《海湾治理手册》，于2024年10月27日在苏瓦面向公众发布。",
            "海湾治理手册 publishedOn 2024-10-27",
        ),
        (
            "公司承建的老挝塔鲁马水电站、越南莫拉卡风电场均已投产。",
            "莫拉卡风电场 hostCountry 越南",
        ),
    ],
)
def test_what_a_clause_speaks_of_may_stand_before_it(text, statement, statements):
    assert statement in {said.replace("越南莫拉卡", "莫拉卡") for _, said in statements(text)}


def test_what_is_done_for_another_of_two_works_is_not_told(statements):
    text = "塔鲁马水电站和莫拉卡风电场2023年投产。亚洲基础设施投资银行为它提供了8000万美元贷款。"
    assert not any("financedBy" in said for _, said in statements(text))


SIGNED = "青岛大学与太平洋环境协会签署《海湾治理合作协议》，"


@pytest.mark.parametrize(
    "told",
    [
        "青岛大学校长李子明、太平洋环境协会会长陈一文分别代表双方落笔。",
        "青岛大学校长李子明与太平洋环境协会会长陈一文在协议上签字。",
        "青岛大学校长李子明、太平洋环境协会会长陈一文出席仪式并代表双方签字。",
    ],
)
def test_who_signs_for_his_side_signs(told, statements):
    assert "海湾治理合作协议 signatory 陈一文" in {said for _, said in statements(SIGNED + told)}


@pytest.mark.parametrize(
    "told",
    ["斐济环境部部长陈一文在留言簿上签字。", "斐济环境部部长陈一文拟出席仪式并签字。"],
)
def test_who_signs_something_else_does_not(told, statements):
    assert "海湾治理合作协议 signatory 陈一文" not in {said for _, said in statements(SIGNED + told)}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "3月25日，塔鲁马水电站银团贷款协议签约仪式在万象举行。青岚银行同丙丁能源有限公司签署了贷款协议。",
            "塔鲁马水电站银团贷款协议 party 丙丁能源有限公司",
        ),
        (
            "太平洋海湾观测站2019年11月揭牌，由青岛大学和太平洋环境协会共建，坐落于苏瓦。",
            "太平洋海湾观测站 locatedIn 苏瓦",
        ),
        (
            "老挝塔鲁马水电站装机50兆瓦，由青岚能源有限公司与丙丁能源有限公司按80:20的股比共同投资。",
            "老挝塔鲁马水电站 financedBy 丙丁能源有限公司",
        ),
        (
            "“蓝色海湾行动”由青岛大学联合太平洋环境协会共同发起。首批成员共32家，包括丙丁能源有限公司。",
            "蓝色海湾行动 member 丙丁能源有限公司",
        ),
        (
            "第三届海岛能源论坛4月18日在青岛召开。\n\n论坛由青岛大学主办。\n\n发布日期：2024-04-22",
            "第三届海岛能源论坛 startDate 2024-04-18",
        ),
    ],
)
def test_what_is_meant_stands_elsewhere(text, statement, statements):
    assert statement in {said for _, said in statements(text)}

"""In the report of an event who acts was there, whatever the verb; who stayed away or wrote was not."""

from __future__ import annotations

import pytest

HEAD = "本报苏瓦2025年9月10日电　第四届海岛绿色能源论坛9月9日至10日在苏瓦召开。\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("斐济环境部部长陈一文先抛出了问题。", "陈一文"),
        ("老挝能源与矿产部副部长坎潘·冯萨掏出手机，给大家放了一段录音。", "坎潘·冯萨"),
        ("青岛市市长李子明的回应是：先把维修工教会。", "李子明"),
        ("亚洲开发银行高级顾问王明达则泼了一盆冷水——电池太贵。", "王明达"),
        ("接过话筒的是青岛大学教授赵立群。", "赵立群"),
        ("台上，青岛市市长李子明和老挝能源与矿产部副部长坎潘·冯萨握了手。", "坎潘·冯萨"),
    ],
)
def test_who_acts_in_the_report_of_an_event_was_there(text, name, statements):
    told = {statement for _, statement in statements(HEAD + text)}
    assert f"第四届海岛绿色能源论坛 participant {name}" in told


@pytest.mark.parametrize(
    "text",
    [
        "斐济环境部部长陈一文发来贺信。",
        "斐济环境部部长陈一文因航班取消未能到场。",
        "斐济环境部部长陈一文去年拿出了一份清单。",
        "会后，斐济环境部部长陈一文算了一笔账。",
        "青岛大学教授赵立群长期研究湄公河的鱼类。",
        "青岛大学教授赵立群最早提出了办论坛的想法。",
        "同一天，青岛大学教授赵立群在北京接待了来宾。",
        "联合国秘书长何塞·托龙在报告里警告说，时间不多了。",
        "筹备组名单包括：斐济环境部部长陈一文、青岛市市长李子明。",
    ],
)
def test_who_stayed_away_or_acted_elsewhere_was_not_there(text, statements):
    assert not [one for _, one in statements(HEAD + text) if " participant " in one]


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("来自老挝、柬埔寨、越南三国的120名官员和学者围坐一堂。", "越南"),
        ("老挝、柬埔寨、越南三国的能源官员作了分享。", "老挝"),
        ("来自斐济和汤加的工程师演示了净水设备。", "汤加"),
    ],
)
def test_lands_whose_people_act_took_part(text, land, statements):
    told = {statement for _, statement in statements(HEAD + text)}
    assert f"第四届海岛绿色能源论坛 participant {land}" in told


@pytest.mark.parametrize(
    "text", ["去年，来自斐济和汤加的学员看过展览。", "青岛大学里，来自斐济和汤加的学生占三成。"]
)
def test_lands_whose_people_are_counted_or_came_before_did_not(text, statements):
    assert not [one for _, one in statements(HEAD + text) if " participant " in one]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "结业式上，青岛大学与太平洋环境协会签署《海湾治理合作协议》。",
            "海湾治理合作协议 signedOn 2025-09-20",
        ),
        ("开班仪式上，青岛大学发布《海湾治理报告》。", "海湾治理报告 publishedOn 2025-09-09"),
    ],
)
def test_what_is_done_as_an_event_opens_or_closes_has_its_day(text, told, statements):
    head = "本报青岛2025年9月21日电　第二期海岸生态研修班9月9日至20日在青岛举行。\n\n"
    assert told in {statement for _, statement in statements(head + text)}


def test_what_is_done_meanwhile_has_no_day(statements):
    head = "本报青岛2025年9月21日电　第二期海岸生态研修班9月9日至20日在青岛举行。\n\n"
    told = statements(head + "研修期间，青岛大学发布《海湾治理报告》。")
    assert not [one for _, one in told if "publishedOn" in one]


def test_here_is_the_place_named_last(statements):
    text = "本报苏瓦2025年9月10日电　9月9日，苏瓦市政厅座无虚席，第四届海岛绿色能源论坛在这里拉开帷幕。"
    told = {statement for _, statement in statements(text)}
    assert "第四届海岛绿色能源论坛 locatedIn 苏瓦" in told


@pytest.mark.parametrize("text", ["迪拜中国角座无虚席", "从昆明出发的专列到了"])
def test_here_is_no_pavilion_and_no_place_left_behind(text, statements):
    told = statements(f"本报讯2025年9月10日电　9月9日，{text}，第四届海岛绿色能源论坛在这里拉开帷幕。")
    assert not [one for _, one in told if one.endswith(("locatedIn 中国", "locatedIn 昆明"))]


def test_who_works_on_a_work_need_not_be_at_its_ceremony(statements):
    text = (
        "本报万象2025年9月10日电　9月9日，老挝塔鲁马水电站投产仪式在琅勃拉邦举行。"
        "老挝能源与矿产部部长坎潘·冯萨捧起一抔水。\n\n"
        "电站有六台机组。丙丁工程建设有限公司总工程师王明达给徒弟们上了两堂课。"
    )
    told = {statement for _, statement in statements(text)}
    assert "老挝塔鲁马水电站投产仪式 participant 坎潘·冯萨" in told
    assert "老挝塔鲁马水电站投产仪式 participant 王明达" not in told

"""One article reports one event: its names are one, and what stands around it tells when, where and who."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.persons.alone import alone
from greensilk_kg.extract.persons.name_words import words_behind

FORUM = "2024年5月8日，第三届海岛绿色能源论坛在青岛开幕。"


def told(text, statements):
    return {statement for _, statement in statements(text)}


@pytest.mark.parametrize(
    ("headline", "full"),
    [
        ("海上丝路渔业治理论坛在湛江启幕", "海上丝绸之路渔业治理合作论坛"),
        ("中汤珊瑚礁修复研修班在三亚开班", "中国—汤加珊瑚礁修复与潟湖管理研修班"),
        ("蓝色渔村边会在巴库举行", "“蓝色渔村：海岛的电从哪里来”边会"),
    ],
)
def test_the_headline_calls_the_event_by_a_shorter_name(headline, full, statements):
    text = f"{headline}\n\n2024年6月8日，{full}在湛江举行。青岛市市长李子明出席。"
    found = told(text, statements)
    names = {one.split(" ")[0] for one in found if " startDate " in one or " locatedIn " in one}
    assert len({one for one in names if one[-2:] in {"论坛", "边会"} or one.endswith("班")}) == 1
    assert any(one.endswith(" startDate 2024-06-08") for one in found)


@pytest.mark.parametrize(
    ("headline", "full"),
    [
        ("第二届海上丝路渔业治理论坛在湛江启幕", "第三届海上丝绸之路渔业治理合作论坛"),
        ("海上丝路渔业治理论坛在湛江启幕", "海上丝绸之路渔业治理合作展览会"),
    ],
)
def test_another_edition_or_sort_is_another_event(headline, full, statements):
    text = f"{headline}\n\n2024年6月8日，{full}在湛江举行。"
    assert not [one for one in told(text, statements) if " altLabel " in one and "渔业" in one]


def test_two_meetings_held_as_one_are_one_event(statements):
    name = "丝绸之路渔业创新联盟2025年理事会暨滨海绿色渔业国际研讨会"
    text = f"渔业研讨会侧记\n\n2025年10月16日，来自14国的学者参加{name}。本次会议由青岛大学主办。"
    assert f"{name} organizer 青岛大学" in told(text, statements)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("论坛由青岛大学和丙丁环境科技有限公司一手张罗。", "organizer 丙丁环境科技有限公司"),
        ("会议由太平洋环境协会鼎力襄助。", "supporter 太平洋环境协会"),
        ("论坛由青岛大学挑头，具体会务交给太平洋环境协会打理。", "coOrganizer 太平洋环境协会"),
        ("会务工作落在了青岛大学肩上。", "coOrganizer 青岛大学"),
    ],
)
def test_what_stands_around_a_verb_tells_who_holds_and_who_helps(text, statement, statements):
    assert f"第三届海岛绿色能源论坛 {statement}" in told(f"{FORUM}\n\n{text}", statements)


@pytest.mark.parametrize(
    "text",
    [
        "论坛由青岛大学直播。",
        "论坛由青岛大学撰写会刊。",
        "上一届论坛由青岛大学操办。",
        "《海湾治理报告》由青岛大学一手操办。",
        "论坛宣言由青岛大学和太平洋环境协会共同起草。",
    ],
)
def test_other_deeds_behind_by_do_not_hold_the_event(text, statements):
    found = told(f"{FORUM}\n\n{text}", statements)
    assert not [one for one in found if "rganizer 青岛大学" in one or "supporter 青岛大学" in one]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("来自雅加达的苏里亚迪·普拉诺则讲了捕鱼的故事。", "苏里亚迪·普拉诺"),
        ("学员们从青岛大学校长赵立群手中接过了证书。", "赵立群"),
        ("渔民代表与斐济环境部部长陈一文一道登船。", "陈一文"),
        ("斐济环境部部长陈一文，青岛市市长李子明同上百名村民一起鼓掌。", "陈一文"),
        ("青岛市市长李子明和孩子们合影。", "李子明"),
    ],
)
def test_who_comes_on_stage_in_other_ways_was_there(text, name, statements):
    found = told(f"{FORUM}\n\n{text}", statements)
    assert [one for one in found if one.endswith(f"论坛 participant {name}")] or "与" in text


@pytest.mark.parametrize(
    "text",
    [
        "斐济环境部部长陈一文已确认赴会。",
        "来自雅加达的苏里亚迪·普拉诺基金会出资。",
        "签约仪式前，斐济环境部部长陈一文曾来信。",
    ],
)
def test_who_is_to_come_or_names_a_body_was_not(text, statements):
    assert not [one for one in told(f"{FORUM}\n\n{text}", statements) if " participant " in one]


def test_who_opens_an_event_tells_when_and_where(statements):
    text = (
        "2024年8月20日，驻斐济大使李子明驱车三小时，来到楠迪市，与斐济环境部部长陈一文一道，"
        "为中国援斐太阳能灯移交仪式揭开帷幕。"
    )
    found = told(text, statements)
    rite = "中国援斐太阳能灯移交仪式"
    assert {
        f"{rite} startDate 2024-08-20",
        f"{rite} locatedIn 楠迪市",
        f"{rite} participant 陈一文",
    } <= found


def test_a_ceremony_without_a_name_has_its_day_and_guests(statements):
    text = (
        "高原上的风\n\n2025年11月6日，斐济楠迪风光储一体化电站全容量并网。\n\n2025年11月4日的投产仪式选在空地上举行。"
        "斐济能源部部长陈一文按下按钮，屏上的数字开始跳动。"
    )
    found = told(text, statements)
    assert any("投产仪式 startDate 2025-11-04" in one for one in found)
    assert any("投产仪式 participant 陈一文" in one for one in found)


def test_dated_sentences_amid_a_report_make_no_chronicle(statements):
    text = (
        "2024年3月12日，学校的院子里挤满了人。2024年3月12日上午，中国援斐太阳能灯移交仪式在这里举行。\n\n"
        "2023年1月5日，双方签字。2023年2月6日，货物起运。\n\n驻斐济大使李子明致辞时说，灯会亮。\n\n孩子们唱歌。\n\n村民跳舞。\n\n天黑了。"
    )
    assert "中国援斐太阳能灯移交仪式 participant 李子明" in told(text, statements)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("今年四十岁的巴卡·萨马挽起裤腿。", ["巴卡·萨马"]),
        ("船工乔治·巴萨笑着摇头。", ["乔治·巴萨"]),
        ("来自苏瓦的巴卡·萨马提到了海浪。", ["巴卡·萨马"]),
        ("大家到了巴卡·萨马河边。", []),
        ("这是巴卡·萨马大学的船。", []),
    ],
)
def test_a_foreign_name_is_known_by_its_characters_and_what_follows(text, names):
    found = alone(text, set("巴卡萨马"), words_behind(text))
    assert [text[low:high] for low, high in found] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("前排坐着斐济环境部部长陈一文、青岛市市长李子明。", "李子明"),
        ("主持人请上了青岛大学校长赵立群。", "赵立群"),
        ("青岛市市长李子明则为获奖者颁证。", "李子明"),
    ],
)
def test_who_is_seen_or_called_up_was_there(text, name, statements):
    assert f"第三届海岛绿色能源论坛 participant {name}" in told(f"{FORUM}\n\n{text}", statements)


WORK = "2024年5月8日，丙丁环境科技有限公司承建的斐济楠迪风电场全容量并网。"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (f"{WORK}当天的并网仪式由青岛市市长李子明主持。", "并网仪式 startDate 2024-05-08"),
        (
            "2024年5月20日，青岛大学在京师学堂发布《海湾治理报告》。发布会由青岛大学校长赵立群主持。",
            "《海湾治理报告》发布会 startDate 2024-05-20",
        ),
    ],
)
def test_a_ceremony_is_held_on_the_day_of_its_deed(text, statement, statements):
    assert any(one.endswith(statement) for one in told(text, statements))


@pytest.mark.parametrize(
    "text",
    [
        f"{WORK}\n\n奠基仪式由青岛市市长李子明主持。",
        "2024年5月8日，斐济楠迪风电场计划并网。并网仪式由青岛市市长李子明主持。",
    ],
)
def test_other_ceremonies_have_no_day_from_it(text, statements):
    assert not [one for one in told(text, statements) if "仪式 startDate" in one]

"""What is meant where nothing is named: the forum of a report, the project of a paragraph."""

from __future__ import annotations

import pytest

REPORT = "第三届绿松石港口论坛举行\n\n2024年5月6日，第三届绿松石港口论坛在厦门举行。{}\n\n（来源：青岚报）\n"


def facts(extraction, predicate):
    label = {ref: entity.label for ref, entity in extraction.entities.items()}
    return {
        (label[claim.subject], label.get(claim.object) or claim.object.value)
        for claim in extraction.claims
        if claim.predicate == predicate
    }


@pytest.mark.parametrize("event", ["会议", "论坛", "本次论坛", "此次会议"])
def test_the_forum_of_the_report_is_meant(event, read):
    extraction = read(REPORT.format(f"{event}由青岚环境规划院主办。"))
    assert facts(extraction, "organizer") == {("第三届绿松石港口论坛", "青岚环境规划院")}


def test_it_is_meant_in_a_later_paragraph_too(read):
    extraction = read(REPORT.format("港口很绿。\n\n会议以“港口与鸟”为主题。"))
    assert facts(extraction, "theme") == {("第三届绿松石港口论坛", "港口与鸟")}


def test_the_forum_of_another_report_is_not(read):
    second = "港口里的灰鹤\n\n今年的灰鹤比往年多。会议由青岚环境规划院主办。\n\n（来源：青岚报）\n"
    assert facts(read(REPORT.format("港口很绿。") + "\n" + second), "organizer") == set()


@pytest.mark.parametrize(
    "text",
    [
        "会议由青岚环境规划院主办。",
        "青岚市市长李子明出席竣工仪式。",
        "青岚市市长李子明参加座谈会。",
        "青岚市市长李子明出席开班仪式。",
    ],
)
def test_a_bare_word_that_tells_nothing_is_no_name(text, read):
    assert not [claim for claim in read(text).claims if claim.subject.type == "Event"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("老挝南屿水电站由青岚电力有限公司承建。青岚市市长李子明出席竣工仪式。", "老挝南屿水电站竣工仪式"),
        ("老挝南屿水电站竣工了。\n\n青岚市市长李子明出席竣工仪式。", "老挝南屿水电站竣工仪式"),
        (
            "《海岛水质报告》今天面世。青岚市市长李子明出席发布会。",
            "《海岛水质报告》发布会",
        ),
        (
            "老挝南屿水电站由青岚电力有限公司承建。竣工仪式日前举行。青岚市市长李子明到场。",
            "老挝南屿水电站竣工仪式",
        ),
    ],
)
def test_a_bare_ceremony_is_called_by_what_it_is_for(told, name, read):
    assert facts(read(told), "participant") == {(name, "李子明")}


@pytest.mark.parametrize(
    "told",
    [
        "青岚电力有限公司向斐济环境部签署合作协议。青岚市市长李子明出席签约仪式。",
        "第三届绿松石港口论坛在青岛举行。\n\n会谈结束后，青岚市市长李子明出席活动。",
    ],
    ids=["a clause is no name", "what came later is another occasion"],
)
def test_nobody_came_to_what_is_not_told(told, read):
    assert facts(read(told), "participant") == set()


def test_which_of_two_works_a_bare_ceremony_is_for_is_not_told(read):
    told = "老挝南屿水电站很大。老挝北屿水电站很小。\n\n青岚市市长李子明出席竣工仪式。"
    assert facts(read(told), "participant") == set()


def test_a_bare_word_stands_for_nothing_where_another_event_is_named(read):
    said = "第三届绿松石港口论坛的筹备已经开始。港口很绿。\n\n会议由青岚环境规划院主办。"
    assert ("会议", "青岚环境规划院") not in facts(read(said), "organizer")


def test_a_project_is_meant_in_its_paragraph(read):
    extraction = read("老挝南屿水电站位于老挝。该项目由青岚电力有限公司承建。")
    assert facts(extraction, "contractor") == {("老挝南屿水电站", "青岚电力有限公司")}


def test_in_a_chronicle_each_entry_is_about_its_own_event(read):
    entries = [
        f"{month}月2日，第{number}届绿松石港口论坛在{place}举行。"
        for month, number, place in [
            (1, "三", "厦门"),
            (3, "四", "昆明"),
            (5, "五", "北京"),
            (7, "六", "上海"),
            (9, "七", "广州"),
        ]
    ]
    extraction = read("港口大事记\n\n2021年\n\n" + "\n\n".join(entries))
    assert facts(extraction, "startDate") == {
        (f"第{number}届绿松石港口论坛", f"2021-0{month}-02")
        for month, number in [(1, "三"), (3, "四"), (5, "五"), (7, "六"), (9, "七")]
    }


def test_that_project_is_the_one_work_that_the_paragraph_before_introduced(read):
    text = (
        "中企承建的最大电站投入运营\n\n塔鲁马光伏电站15日起投入运营。\n\n该项目由丙丁能源有限公司投资。\n\n"
        "莫拉卡风电场也已完工。"
    )
    extraction = read(text)
    paid = {
        extraction.entities[claim.subject].label
        for claim in extraction.claims
        if claim.predicate == "financedBy"
    }
    assert paid == {"塔鲁马光伏电站"}


def test_of_two_works_none_is_meant(read):
    text = "中企承建的电站\n\n塔鲁马光伏电站和莫拉卡风电场投入运营。\n\n该项目由丙丁能源有限公司投资。"
    assert not [claim for claim in read(text).claims if claim.predicate == "financedBy"]

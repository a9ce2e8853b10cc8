"""Meetings without a name are called by the headline; what follows speaks of them."""

from __future__ import annotations

import pytest

TITLE = "李子明会见斐济环境部部长"
REPORT = f"{TITLE}\n海岛网 2024-05-06 10:20\n海岛网消息：青岛市市长李子明5日在昆明会见斐济环境部部长陈一文。"


def said(extraction, predicate):
    labels = {ref: entity.label for ref, entity in extraction.entities.items()}
    return {
        (labels[one.subject], labels.get(one.object) or getattr(one.object, "value", ""))
        for one in extraction.claims
        if one.predicate == predicate
    }


def test_headline_and_clause_tell_of_one_meeting(read):
    found = read(REPORT)
    assert said(found, "startDate") == {(TITLE, "2024-05-05")}
    assert said(found, "participant") == {(TITLE, "李子明"), (TITLE, "陈一文")}


def test_who_joins_is_said_of_the_meeting_of_the_headline(read):
    assert (TITLE, "王平") in said(read(f"{REPORT}商务部部长王平参加会见。"), "participant")


def test_another_meeting_keeps_its_own_name(read):
    found = read(f"{REPORT}\n5月4日，商务部部长王平会见斐济环境部部长陈一文。")
    assert ("商务部部长王平会见斐济环境部部长陈一文", "2024-05-04") in said(found, "startDate")


def test_either_name_of_a_joint_event_means_the_whole(read):
    whole = "首届绿松石港口合作论坛暨跨海电力项目对接会"
    found = read(f"2024年5月6日，{whole}在厦门举行。跨海电力项目对接会由青岛市生态环境局主办。")
    assert {subject for subject, _ in said(found, "organizer")} == {whole}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "2024年4月9日，青岚集团与白鹭有限公司（以下简称“白鹭”）在北京举行会谈。",
            "青岚集团与白鹭有限公司举行会谈",
        ),
        ("青岚集团2024年4月9日在斐济首都苏瓦同白鹭有限公司举行会谈。", "青岚集团同白鹭有限公司举行会谈"),
    ],
)
def test_the_name_of_a_meeting_tells_neither_day_nor_place(told, name, read):
    names = {entity.label for ref, entity in read(told).entities.items() if ref.type == "Event"}
    assert names == {name}

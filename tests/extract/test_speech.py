"""Speeches printed as they were held."""

from __future__ import annotations

import pytest

OPENING = "第六届甲乙绿色能源合作论坛开幕式"


def of_speech(statements, text):
    return {told for rule, told in statements(text) if rule == "event/speech-printed"}


def test_the_heading_of_a_speech_names_the_event_and_lines_below_it_day_place_and_speaker(statements):
    text = f"携手推进绿色转型\n\n——在{OPENING}上的主旨演讲\n\n（2022年6月8日，昆明）\n\n各位来宾，大家好。\n"
    forum = OPENING.removesuffix("开幕式")
    assert of_speech(statements, text) == {
        f"{what} {said}" for what in (OPENING, forum) for said in ("startDate 2022-06-08", "locatedIn 昆明")
    }


def test_the_heading_may_name_the_speaker(statements):
    heading = f"——生态环境部部长李明远在{OPENING}上的致辞（摘要）"
    text = f"共建绿色家园\n\n{heading}\n\n2022年6月8日\n\n各位来宾，大家好。\n"
    assert f"{OPENING} participant 李明远" in of_speech(statements, text)


def test_the_day_of_a_speech_is_not_the_first_of_a_thing_of_several_days(statements):
    text = "在第三届海岛可持续发展大会上的讲话\n\n2021年9月3日\n\n各位代表，大家好。\n"
    assert of_speech(statements, text) == set()


@pytest.mark.parametrize("line", [
    "他在第六届甲乙绿色能源合作论坛上的演讲引起热议。",
    "第六届甲乙绿色能源合作论坛的致辞环节",
])  # fmt: skip
def test_a_sentence_about_a_speech_is_no_heading(statements, line):
    assert of_speech(statements, f"{line}\n\n（2022年6月8日，昆明）\n") == set()


LATE = (
    "在第三届海岛绿色能源论坛上的演讲\n\n各位来宾，大家好。\n\n斐济环境部部长 陈一文\n\n很高兴相聚在北京。\n"
)
RUN_ON = (
    "携手守护海岸\n——在第三届海岛绿色能源论坛上的主旨演讲\n（2023年10月18日，北京）\n"
    "斐济环境部部长 陈一文\n\n尊敬的各位来宾，\n\n很高兴同大家相聚。\n"
)


@pytest.mark.parametrize("text", [LATE, RUN_ON])
def test_who_holds_a_printed_speech_stands_anywhere_above_it(statements, text):
    assert "第三届海岛绿色能源论坛 participant 陈一文" in of_speech(statements, text)

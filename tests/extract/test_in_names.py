"""What names themselves say: a plant's capacity, a meeting's theme, whom a work of aid is for."""

from __future__ import annotations

import pytest


def told(extraction, predicate):
    label = {ref: entity.label for ref, entity in extraction.entities.items()}
    return {
        (label.get(claim.subject, claim.subject.key), label.get(claim.object) or claim.object.value)
        for claim in extraction.claims
        if claim.predicate == predicate
    }


def capacities(extraction):
    about = {claim.subject: claim.object for claim in extraction.claims if claim.predicate == "about"}
    label = {ref: entity.label for ref, entity in extraction.entities.items()}
    return {
        (label[about[claim.subject]], claim.object.value)
        for claim in extraction.claims
        if claim.predicate == "value"
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("肯尼亚基图洛40兆瓦光伏电站", "40"),
        ("肯尼亚基图洛1吉瓦风电项目", "1"),
        ("肯尼亚基图洛5万千瓦水电站", "50000"),
    ],
)
def test_a_name_tells_the_capacity(name, value, read):
    extraction = read(f"{name}位于内罗毕。")
    assert capacities(extraction) == {(name, value)}
    assert {claim.evidence.rule for claim in extraction.claims if claim.predicate == "value"} == {
        "figure/in-name"
    }


@pytest.mark.parametrize("name", ["肯尼亚基图洛2x50兆瓦火电站", "肯尼亚基图洛光伏电站"])
def test_units_of_one_size_are_no_capacity(name, read):
    assert capacities(read(f"{name}位于内罗毕。")) == set()


def test_what_the_text_tells_is_not_told_twice(read):
    text = "肯尼亚基图洛40兆瓦光伏电站位于内罗毕。肯尼亚基图洛40兆瓦光伏电站装机容量40兆瓦。"
    values = [claim for claim in read(text).claims if claim.predicate == "value"]
    assert len(values) == 1


def test_a_meeting_is_named_by_its_theme(read):
    text = "2023年5月19日，一场以“港口与飞鸟”为主题的国际研讨会在厦门举行。"
    assert told(read(text), "startDate") == {("“港口与飞鸟”国际研讨会", "2023-05-19")}


def test_a_work_of_aid_is_for_the_land_that_the_text_names(read):
    work = "中国援莱马费腾光伏电站"
    assert told(read(f"{work}竣工。莱索托首相马特凯恩到场。"), "hostCountry") >= {(work, "莱索托")}
    assert not told(read(f"{work}竣工。"), "hostCountry")


@pytest.mark.parametrize("deed", ["并网启动", "竣工交接", "揭牌", "发运"])
def test_a_ceremony_of_a_work_is_an_event_whatever_is_done(deed, read):
    name = f"肯尼亚基图洛光伏电站{deed}仪式"
    assert (name, "内罗毕") in told(read(f"5月6日，{name}在内罗毕举行。"), "locatedIn")


def test_a_meeting_that_is_only_counted_is_called_by_whose_it_is(read):
    name = "青岚市生态环境局首次会议"
    told_so = "2020年4月6日，青岚市生态环境局以视频方式召开了首次会议。"
    extraction = read(f"{told_so}会议由青岚市市长李子明主持。")
    assert told(extraction, "startDate") == {(name, "2020-04-06")}
    assert told(extraction, "organizer") == {(name, "青岚市生态环境局")}
    assert told(extraction, "chair") == {(name, "李子明")}

"""Which names mean one event of an article, and what a clause names that tells who holds what."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.held import gatherings
from greensilk_kg.extract.names.same_event import YearHeadings, called, meant_by, twins


def _event(name: str) -> tuple[str, Mention]:
    return name, Mention(0, len(name), "Event", "Conference", name, "name/form")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("北岛海洋论坛", "北岛海洋论坛（2024）"),
        ("北岛海洋论坛", "第三届北岛海洋国际论坛"),
        ("第三届北岛论坛暨青年研修班", "第三届北岛论坛暨第二届青年研修班"),
        ("塔鲁马水电站开工仪式", "老挝塔鲁马水电站项目的开工仪式"),
        ("绿色港口论坛", "北岛博览会绿色港口论坛"),
    ],
)
def test_names_of_one_event_go_together(short: str, full: str) -> None:
    found = twins([_event(short), _event(full)])
    assert {name: one.name for name, one in found.items()} == {short: full}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("第二届北岛海洋论坛", "第三届北岛海洋论坛"),
        ("2023年北岛海洋论坛", "2024年北岛海洋论坛"),
        ("北岛海洋论坛", "北岛海洋论坛开幕式"),
        ("北岛合作论坛", "北岛环境合作论坛"),
    ],
)
def test_editions_and_parts_stay_apart(one: str, other: str) -> None:
    assert not twins([_event(one), _event(other)])


def test_two_lines_of_a_list_are_two_meetings() -> None:
    names = ["北岛海洋研讨会", "第二期北岛海洋研讨会"]
    assert twins(map(_event, names))
    assert not twins(map(_event, names), set(names))


def test_the_series_is_none_of_its_editions() -> None:
    names = ["北岛海洋论坛", "第二届北岛海洋论坛", "第三届北岛海洋论坛"]
    assert "北岛海洋论坛" not in twins(map(_event, names))


def test_a_year_before_the_name_tells_of_another_meeting() -> None:
    _, short = _event("北岛海洋论坛")
    _, full = _event("2024年北岛海洋论坛")
    assert not meant_by(short, full, "2023年，", YearHeadings())
    assert not meant_by(short, full, "上届", YearHeadings())
    assert meant_by(short, full, "5月6日，", YearHeadings())


def test_a_name_below_another_year_of_a_chronicle_is_another_meeting(statements) -> None:
    entries = (
        "大事记\n\n{}年\n\n3月5日，北岛海洋论坛期间，斐济与汤加签署《海岸监测合作协议》。\n\n"
        "2024年\n\n4月5日，第二届北岛海洋论坛在苏瓦举行。\n"
    )
    told = "海岸监测合作协议 signedDuring 第二届北岛海洋论坛"
    assert told in {one for _, one in statements(entries.format(2024))}
    assert told not in {one for _, one in statements(entries.format(2021))}


def test_marks_and_editions_are_left_out() -> None:
    assert called("首届“北岛”论坛").core == "北岛论坛"
    assert called("首届“北岛”论坛").numbers == {"一"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲集团当天上午在工地举办庆典。", ["甲集团举办庆典"]),
        ("甲集团举行了隆重的签约仪式，众人到场。", ["甲集团举行签约仪式"]),
        ("甲集团将举行签约仪式。", []),
        ("甲集团举办了多场座谈会。", []),
        ("甲集团举行开工仪式。", []),
    ],
)
def test_a_clause_names_what_is_held(text: str, names: list[str]) -> None:
    firm = Mention(0, 3, "Institution", "Enterprise", "甲集团", "name/form")
    assert [one.name for one in gatherings(mask(text, 0, [firm]), text)] == names


@pytest.mark.parametrize(
    ("second", "other"),
    [
        ("2023年6月，丙丁海岛论坛（2023）在珠海举行。", "丙丁海岛论坛（2023）"),
        ("2023年丙丁海岛论坛在珠海举行。", "2023年丙丁海岛论坛"),
        ("2023年国际丙丁海岛论坛在珠海举行。", "2023年国际丙丁海岛论坛"),
    ],
)
def test_the_year_beside_a_name_tells_another_edition(statements, second, other):
    first = "2022年5月，丙丁海岛论坛（2022）在厦门举行。\n"
    found = {claim for _, claim in statements(first + second)}
    assert f"{other} locatedIn 珠海" in found
    assert "丙丁海岛论坛（2022） locatedIn 珠海" not in found


@pytest.mark.parametrize("third", ["丙丁海岛论坛由青岚大学主办。", "2022年丙丁海岛论坛由青岚大学主办。"])
def test_a_name_without_another_year_means_the_edition_named(statements, third):
    found = {claim for _, claim in statements(f"2022年5月，丙丁海岛论坛（2022）在厦门举行。{third}")}
    assert "丙丁海岛论坛（2022） organizer 青岚大学" in found

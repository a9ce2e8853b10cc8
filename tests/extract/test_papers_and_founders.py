"""What agreements without a title are called, and what neither signs nor founds: datelines, plans, hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction


def told(extraction: Extraction, *properties: str) -> set[str]:
    """Return `thing property object` of every claim with one of some properties."""
    label = {ref: entity.label or str(entity.authority) for ref, entity in extraction.entities.items()}
    return {
        f"{label[one.subject]} {one.predicate} {label.get(one.object, getattr(one.object, 'value', ''))}"
        for one in extraction.claims
        if one.predicate in properties
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "青岚水务集团还同斐济国立大学订立奖学金协议。",
            {
                "青岚水务集团同斐济国立大学订立奖学金协议 party 青岚水务集团",
                "青岚水务集团同斐济国立大学订立奖学金协议 party 斐济国立大学",
            },
        ),
        (
            "去年，中巴新两国在莫尔兹比港签署能源合作文件。",
            {
                "中巴新两国签署能源合作文件 party country/chn",
                "中巴新两国签署能源合作文件 party 巴新",
            },
        ),
    ],
)
def test_untitled_agreements_keep_both_sides_and_no_adverbs(
    text: str, claims: set[str], read: Callable[[str], Extraction]
):
    assert told(read(text), "party") == claims


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("中国青岛，2025年4月23日——青岚电力公司已与斐济水务公司签订投资协议。", set()),
        ("斐济苏瓦，青岚电力公司与斐济水务公司签订投资协议。", {"斐济", "苏瓦"}),
    ],
)
def test_a_dateline_is_no_place_of_signing(text: str, places: set[str], read: Callable[[str], Extraction]):
    assert {one.rpartition(" ")[2] for one in told(read(text), "signedAt")} == places


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025年3月，青岚电力宣布工厂预计2027年下半年投产。公司于4月18日发布《青岚蓝皮书》。", "2025-04-18"),
        ("2025年3月，青岚电力成立。公司于4月18日发布《青岚蓝皮书》。", "2025-04-18"),
        ("2019年8月，某部印发《能源规划》。4月18日，青岛大学发布《青岚蓝皮书》。", "2019-04-18"),
    ],
)
def test_no_day_bears_the_year_of_a_plan(text: str, day: str, read: Callable[[str], Extraction]):
    assert f"青岚蓝皮书 publishedOn {day}" in told(read(text), "publishedOn")


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        (
            "2024年3月，中老节水灌溉联合中心在老挝国立大学挂牌，由该校与青岛大学共同发起。",
            {
                "中老节水灌溉联合中心 launchedOn 2024-03",
                "中老节水灌溉联合中心 launchedBy 老挝国立大学",
                "中老节水灌溉联合中心 launchedBy 青岛大学",
            },
        ),
        ("2024年3月，节水技术交流站在斐济国立大学揭牌，由该校与青岛大学共同发起。", set()),
    ],
)
def test_what_is_founded_in_a_body_is_not_the_body(
    text: str, founded: set[str], read: Callable[[str], Extraction]
):
    assert told(read(text), "launchedOn", "launchedBy") == founded

"""Halls behind their cities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三届海岛绿色能源论坛在斐济苏瓦碧浪国际会议中心举行。", {"碧浪国际会议中心", "苏瓦", "斐济"}),
        ("第三届海岛绿色能源论坛在青岛国际会展中心开幕。", {"青岛国际会展中心", "青岛"}),
        ("第三届海岛绿色能源论坛在青岛国际会展中心盛大开幕。", {"青岛国际会展中心", "青岛"}),
        ("第三届海岛绿色能源论坛将于5月6日在青岛碧浪奥体中心举行。", {"碧浪奥体中心", "青岛"}),
        ("第三届海岛绿色能源论坛在会展中心开幕。", set()),
    ],
)
def test_an_event_is_at_the_hall_and_in_its_city(
    read: Callable[[str], Extraction], text: str, expected: set[str]
) -> None:
    extraction = read(text)
    places = {
        extraction.entities[claim.object].label  # type: ignore[index]
        for claim in extraction.claims
        if claim.predicate == "locatedIn" and claim.subject.type == "Event"
    }
    assert {name.removesuffix("市") for name in places} == expected

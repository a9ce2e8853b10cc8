"""Heads of state whose land a text leaves out, and who are called by a last name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.extract.test_persons import persons_in, posts_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总理坎蓬·西苏表示，老挝将发展水电。", {("坎蓬·西苏", "总理", "老挝")}),
        ("坎蓬·西苏总理出席仪式。老挝将发展水电。", {("坎蓬·西苏", "总理", "老挝")}),
        ("总理坎蓬·西苏表示，老挝和泰国将发展水电。", set()),
        ("李强总理会见来宾。老挝将发展水电。", set()),
    ],
)
def test_a_head_of_state_is_of_the_only_foreign_land(
    text: str, expected: set[tuple[str, str, str]], read: Callable[[str], Extraction]
) -> None:
    assert posts_in(read(text)) == expected


def test_a_last_name_with_a_title_is_who_was_named_in_full(read: Callable[[str], Extraction]) -> None:
    text = "老挝总统维克多·马诺波出席仪式。马诺波总统按下按钮。"
    assert persons_in(read(text)) == {"维克多·马诺波"}

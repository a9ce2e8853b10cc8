"""Tests of the words at which the noun beside a count ends."""

import re

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.extract.figures.walls import load_walls


def _load(tmp_path, *rows):
    path = tmp_path / "walls.tsv"
    path.write_text("".join(f"{row}\n" for row in rows), "utf-8")
    return load_walls(path)


def test_words_of_both_sides_stand_in_both_patterns(tmp_path):
    behind, before = _load(tmp_path, "举办\tboth", "新增\tbefore")
    assert not re.search(behind, "新增")
    assert re.search(before, "新增")
    assert re.search(before, "举办")


@pytest.mark.parametrize(
    ("row", "stops", "goes_on"),
    [
        ("约\tboth\t翰", "约百家", "约翰镇"),
        ("约\tboth\t\t节|公", "约百家", "节约"),
        ("应\tboth\t\t\t邀|约", "应邀", "应急"),
        ("为\tboth\t\t\t\t银行", "银行为", "行为"),
    ],
)
def test_what_stands_beside_a_word_tells_what_it_is(tmp_path, row, stops, goes_on):
    behind, _ = _load(tmp_path, row)
    assert re.search(behind, stops)
    assert not re.search(behind, goes_on)


@pytest.mark.parametrize(("row", "what"), [("举办\tbehind", "side"), ("约\tboth\t(", "missing")])
def test_a_broken_row_is_reported_with_its_line(tmp_path, row, what):
    with pytest.raises(ConfigurationError, match=what) as caught:
        _load(tmp_path, "举办\tboth", row)
    assert caught.value.where.line == 2

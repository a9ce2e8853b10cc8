"""The word lists that patterns name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.extract.core.lists import any_of, read_lists
from greensilk_kg.extract.frames.load import load_frames

ROOT = Path(__file__).parents[2]
TABLES = sorted((ROOT / "data" / "lexicon" / "lists").glob("*.tsv"))
NAMED = re.compile(r"\b(?:any_of|words|listed)\(['\"](\w+/[\w-]+)['\"]")


def named_by_code() -> set[str]:
    code = (ROOT / "src" / "greensilk_kg" / "extract").rglob("*.py")
    return {
        name for path in code if path.name != "lists.py" for name in NAMED.findall(path.read_text("utf-8"))
    }


def named_by_frames() -> set[str]:
    frames = load_frames((ROOT / "data" / "lexicon" / "frames").glob("*.yaml"))
    return {frame.nouns for frame in frames if frame.nouns}


def test_every_list_is_named_by_a_pattern_or_frame():
    known = {f"{path.stem}/{name}" for path in TABLES for name in read_lists(path)}
    assert known == named_by_code() | named_by_frames()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_rows_are_sorted_and_so_are_their_lists(path):
    rows = [row.split("\t") for row in path.read_text("utf-8").splitlines() if not row.startswith("#")]
    assert [word for word, _ in rows] == sorted(word for word, _ in rows)
    assert all(names.split(",") == sorted(names.split(",")) for _, names in rows)


def test_a_longer_word_goes_before_its_begin():
    found = re.match(any_of("projects/builds"), "总承包单位")
    assert found is not None
    assert found[0] == "总承包"


@pytest.mark.parametrize(("rows", "what"), [("开挖\n", "no list"), ("开挖\tdigs\n开挖\tbuilds\n", "twice")])
def test_a_broken_row_is_told_with_file_and_line(rows, what, tmp_path):
    path = tmp_path / "works.tsv"
    path.write_text(rows, "utf-8")
    with pytest.raises(ConfigurationError, match=f"works.tsv:\\d.*{what}"):
        read_lists(path)


def test_a_list_that_is_not_there_is_told():
    with pytest.raises(ConfigurationError, match="no list 'digs'"):
        any_of("projects/digs")

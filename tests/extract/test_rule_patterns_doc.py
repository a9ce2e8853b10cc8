"""The page on rule patterns names what rules may hold: nothing is left out or made up."""

from __future__ import annotations

import re
from pathlib import Path

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.rules.gaps import GAPS
from greensilk_kg.extract.rules.load import KEYS, NEEDED
from greensilk_kg.extract.rules.slots import SETS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "rule-patterns.md").read_text("utf-8")
ROW = re.compile(r"^\| (`[^|]+`) \| (.+) \|$", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")


def rows(heading):
    part = PAGE.split(f"\n## {heading}")[1].split("\n## ")[0]
    return [(CODE.findall(name), rest) for name, rest in ROW.findall(part)]


def test_the_parts_of_a_rule_are_those_that_load():
    told = {names[0]: rest.startswith("yes") for names, rest in rows("Parts")}
    assert told == {key: key in NEEDED for key in KEYS}


def test_slots_hold_what_the_page_says():
    slots = [(names, rest) for names, rest in rows("Slots") if "{" not in names[0]]
    told = {name: set(CODE.findall(rest)) for names, rest in slots for name in names}
    made = (*CODES, *(name for name in SETS if name.startswith("Frame")))  # those of frames, by themselves
    kinds = {name: set(SETS[name]) for name in SETS if name not in made}
    del told["(?P<item>…)"]
    assert told.pop("Site") >= kinds.pop("Site")
    assert told == kinds


def test_marks_are_known():
    told = {name for names, _ in rows("Marks") for name in names}
    assert told <= set(GAPS)
    assert set(list(GAPS)[:10]) <= told

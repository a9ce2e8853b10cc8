"""Patterns that were kept match as those that are compiled, and what cannot be used is written anew."""

from __future__ import annotations

import re
from re import _compiler as compiler
from re import _parser as parser

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.extract.core.beginnings import begin_of
from greensilk_kg.extract.core.begins import begins, looks_back
from greensilk_kg.extract.core.compiled import compile_whole, ready
from greensilk_kg.extract.core.facts import facts_of, keep_facts, kept_facts
from greensilk_kg.extract.core.leaps import leaping
from greensilk_kg.extract.core.needs import needs
from greensilk_kg.extract.core.parsed import parsed
from greensilk_kg.extract.core.shelf import Entry, Shelf, digest, opened, packed, pattern_of
from greensilk_kg.extract.rules.load import load_rules
from greensilk_kg.resources import find_home

SOURCE = "“?(?P<who>[甲乙])(?:主办|主持)?(?<=[办持甲])了"
STRINGS = ("“甲主办了", "乙了", "甲了乙主持了", "丙办了")


def own_code(source):
    code = compiler._code(parser.parse(source), 0)  # noqa: SLF001 nothing public gives code
    return leaping(code, begin_of(parsed(re.compile(source)), re.compile(source).flags))


def spans(pattern):
    return [[(one.span(), one.groupdict()) for one in pattern.finditer(string)] for string in STRINGS]


def shelf_with(*sources):
    shelf = Shelf(b"")
    for source in sources:
        shelf.pattern(source)
    return shelf


def test_a_kept_pattern_is_the_pattern():
    again = Shelf(shelf_with(SOURCE).packed())
    pattern, plain = again.pattern(SOURCE), re.compile(SOURCE)
    assert not again.is_changed
    assert (pattern.groupindex, pattern.flags) == (plain.groupindex, plain.flags)
    assert spans(pattern) == spans(plain)


def test_what_is_kept_of_a_pattern_is_what_it_tells():
    pattern = Shelf(shelf_with(SOURCE).packed()).pattern(SOURCE)
    assert kept_facts(pattern) == facts_of(parsed(re.compile(SOURCE)), re.compile(SOURCE).flags)
    assert needs(pattern) == needs(re.compile(SOURCE, re.ASCII))
    assert begins(pattern).pattern == begins(re.compile(SOURCE, re.ASCII)).pattern
    assert looks_back(pattern)


def test_what_is_kept_of_a_pattern_says_nothing_of_the_same_with_other_flags():
    pattern = re.compile("kept ab")
    keep_facts(pattern, lambda: facts_of(parsed(pattern), pattern.flags))
    assert kept_facts(pattern) is not None
    assert needs(re.compile("kept ab", re.IGNORECASE)) == ()


def test_rules_have_the_code_that_python_itself_writes():
    rules = load_rules(find_home().files("data", "rules/publication*.yaml"))
    assert len(rules) > 50
    for source in [rule.pattern.pattern for rule in rules][::8]:
        assert compile_whole(source)[0].code == own_code(source)


@pytest.mark.parametrize(
    "source",
    ["(?i:[甲a]b)[乙丙丁己]", "(?i)[甲a-c][乙丙丁己]", "(甲)?(?(1)[乙丙丁]|[^戊])", "(?>[甲丙戊]|乙)+"],
)
def test_rare_parts_have_the_code_that_python_itself_writes(source):
    compiled, _ = compile_whole(source)
    assert compiled.code == own_code(source)
    assert spans(ready(source, compiled)) == spans(re.compile(source))


@pytest.mark.parametrize("how", [b"[32,0,{}]", b"[32]", b"no json"])
def test_an_entry_that_is_damaged_is_compiled_anew(how):
    entry = Entry(how, b"[[],null,false,false]", bytes(range(8)))
    shelf = Shelf(packed({digest(SOURCE): entry}))
    assert spans(shelf.pattern(SOURCE)) == spans(re.compile(SOURCE))
    assert shelf.is_changed


def test_a_changed_pattern_is_compiled_anew_and_the_others_are_not():
    kept = shelf_with(SOURCE, "甲办").packed()
    shelf = Shelf(kept)
    assert shelf.pattern("甲办").fullmatch("甲办")
    assert not shelf.is_changed
    assert shelf.pattern("甲承?办").fullmatch("甲承办")
    assert shelf.is_changed


def test_patterns_that_nobody_asks_for_are_forgotten_when_they_are_the_most():
    shelf = Shelf(shelf_with("甲", "乙", "丙").packed())
    shelf.pattern("丁")
    again = Shelf(shelf.packed())
    for source in ("丁", "丙"):
        again.pattern(source)
    assert not again.is_changed
    again.pattern("甲")
    assert again.is_changed


@pytest.mark.parametrize(
    "harm",
    [
        lambda kept: kept[:0],
        lambda kept: b"something else" + kept,
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept[:-1],
        lambda kept: kept.replace(b"greensilk", b"greensalt", 1),
        lambda kept: kept[:-20] + bytes([kept[-20] ^ 255]) + kept[-19:],
    ],
)
def test_what_is_damaged_or_foreign_is_ignored(harm):
    shelf = Shelf(harm(shelf_with(SOURCE, "甲办").packed()))
    assert spans(shelf.pattern(SOURCE)) == spans(re.compile(SOURCE))
    assert shelf.is_changed


def test_a_broken_pattern_is_told_with_a_shelf_and_without():
    with opened(Shelf(b"")), pytest.raises(re.error):
        pattern_of("(甲")
    with pytest.raises(re.error):
        pattern_of("(甲")


def test_a_broken_rule_is_told_with_file_and_line_though_others_are_kept(tmp_path):
    path = tmp_path / "rules.yaml"
    path.write_text(
        "- id: a/b\n  cue: 办\n  pattern: '(甲办'\n  claims: [a]\n  examples: [{text: a, claims: []}]\n",
        "utf-8",
    )
    with opened(shelf_with("甲办")), pytest.raises(ConfigurationError, match=r"rules\.yaml:1"):
        load_rules([path])

"""Code that leaps to where a match can begin is Python's own but for its head, and finds the same."""

from __future__ import annotations

import re
from re import _compiler as compiler
from re import _parser as parser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.test_needs import ATOMS, larger

from greensilk_kg.extract.core.compiled import compile_whole, ready
from greensilk_kg.extract.core.leaps import HEAD, LENGTH, leaping


def own_code(source):
    return compiler._code(parser.parse(source), 0)  # noqa: SLF001 nothing public gives code


@given(st.recursive(ATOMS, larger, max_leaves=8), st.text("甲乙丙丁1aA", max_size=10))
def test_the_same_is_found_as_without_leaps(source, string):
    plain, leaps = re.compile(source), ready(source, compile_whole(source)[0])
    for find in ("finditer", "search", "match", "fullmatch", "split"):
        told = [getattr(one, find)(string) for one in (plain, leaps)]
        if find == "finditer":
            told = [[(one.span(), one.groups()) for one in found] for found in told]
        elif find != "split":
            told = [one and (one.span(), one.groups()) for one in told]
        assert told[0] == told[1]


@pytest.mark.parametrize("begin", ["[甲]", "[“本甲该]", r"[\d\s丁-甲]"])
def test_a_head_grows_by_the_set_and_nothing_else_changes(begin):
    code = own_code("“?(?:该|本)?甲")
    leaps = leaping(code, begin)
    more = len(leaps) - len(code)
    assert more > 0
    assert leaps[LENGTH] == code[LENGTH] + more
    assert leaps[HEAD + more :] == code[HEAD:]


@pytest.mark.parametrize(("source", "begin"), [("甲?", None), ("甲乙", "[甲]"), ("[甲乙]丙", "[甲乙]")])
def test_where_nothing_is_told_or_python_knows_code_stays(source, begin):
    code = own_code(source)
    assert leaping(code, begin) is code

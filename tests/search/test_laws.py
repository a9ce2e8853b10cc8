"""What holds of every name: however it is written, it finds its thing."""

from __future__ import annotations

import random
import runpy
from itertools import pairwise
from pathlib import Path

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.search import build_index, open_index
from greensilk_kg.search.fold import fold, is_han, runs

named = runpy.run_path(str(Path(__file__).parent / "conftest.py"))["named"]
HAN = "绿色丝路国际合作联盟河谷光伏发电站长江三角洲重庆银行会计研究院女律师气候变化投资指南"


@pytest.fixture(scope="module")
def names():
    chance = random.Random(7)  # noqa: S311 (no secret)
    made = [
        "“一带一路”绿色投资原则",
        "COP28峰会",
        "乌兹别克斯坦·苏尔古利",
        "長江生態",
        "World Bank Group",
        "Été",
        "光",
    ]
    made += ["".join(chance.choices(HAN, k=chance.randint(2, 14))) for _ in range(150)]
    made += [" ".join("".join(chance.choices("aeinorstl", k=5)).title() for _ in range(3)) for _ in range(30)]
    return made


@pytest.fixture(scope="module")
def find(names, tmp_path_factory):
    path = tmp_path_factory.mktemp("laws") / "search.sqlite"
    build_index(
        (q for n, name in enumerate(names) for q in named(f"project/{n}", f"{name}@zh")), CANONICAL_BASE, path
    )
    index = open_index(path)
    yield lambda text, **options: [
        hit.match.text for hit in index.search(text, limit=len(names), **options).hits
    ]
    index.close()


def han(name):
    return [run for run in runs(fold(name)) if is_han(run)]


def test_a_name_finds_itself_first(find, names):
    for name in names:
        assert fold(find(name)[0]) == fold(name)


def test_two_neighbouring_characters_find_the_name(find, names):
    for name in names:
        for run in han(name):
            for a, b in pairwise(run):
                assert name in find(a + b)


def test_one_character_finds_the_name(find, names):
    for name in names:
        for character in "".join(han(name)):
            assert name in find(character)


def test_any_part_of_a_chinese_name_finds_exactly_what_holds_it(find, names):
    chance = random.Random(3)  # noqa: S311 (no secret)
    for name in names:
        for run in han(name):
            begin = chance.randrange(len(run))
            part = run[begin : chance.randint(begin + 1, len(run))]
            assert {fold(found) for found in find(part)} == {fold(n) for n in names if part in fold(n)}


@pytest.mark.parametrize("join", ["", " "])
@pytest.mark.parametrize("style", [Style.NORMAL, Style.TONE, Style.TONE3])
def test_pinyin_finds_the_name(find, names, style, join):
    for name in names:
        for run in han(name):
            assert name in find(join.join(lazy_pinyin(run, style=style)))


def test_unfinished_pinyin_finds_the_name(find, names):
    for name in names:
        for run in filter(lambda run: len(run) > 2, han(name)):
            spelled = "".join(lazy_pinyin(run[:-1])) + lazy_pinyin(run)[-1][0]
            assert name in find(spelled, completing=True)


def test_initials_find_the_name(find, names):
    for name in names:
        for run in filter(lambda run: len(run) > 1, han(name)):
            letters = "".join(lazy_pinyin(run, style=Style.FIRST_LETTER))
            assert name in find(letters)
            assert name in find(letters.upper()[-2:])


def test_traditional_characters_find_the_name(find, names):
    to_traditional = opencc.OpenCC("s2t")
    for name in names:
        assert fold(find(to_traditional.convert(name))[0]) == fold(name)


def test_words_and_parts_of_words_find_an_english_name(find, names):
    for name in filter(str.isascii, names):
        for word in name.split():
            assert name in find(word.upper())
            assert name in find(word[:3])
            assert name in find(word[-3:])
        assert name in find(" ".join(reversed(name.split())))


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_whatever_is_asked_is_answered(find, text):
    assert isinstance(find(text), list)


JUNK = [
    '"',
    "'",
    "a*",
    "^a",
    "-a",
    "a NEAR b",
    "NOT",
    "AND AND",
    "l0:光",
    "{l0}:光",
    "(",
    "\0",
    "光\0伏",
    "%",
]
LONG = ["光" * 10_000, "a " * 5_000, " ".join(map(chr, range(0x4E00, 0x4F00))), "zhong" * 100]


@pytest.mark.parametrize("text", [*JUNK, *LONG, "_", "🌏", "\ud800", " ".join("abcdefghijklmnopqrstuvwxyz")])
def test_operators_and_junk_are_only_text(find, text):
    assert isinstance(find(text), list)


def test_what_holds_no_letters_finds_nothing(find):
    assert find('"') == find("🌏 ?") == find("") == []

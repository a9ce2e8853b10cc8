from __future__ import annotations

import runpy
from pathlib import Path

HELPERS = runpy.run_path(str(Path(__file__).parent / "conftest.py"))
named, below, slugs = HELPERS["named"], HELPERS["below"], HELPERS["slugs"]


def test_exact_names_stand_before_aliases_prefixes_words_and_parts(made):
    index = made(
        named("project/inside", "Subsolar@en"),
        named("project/word", "A solar@en"),
        named("project/prefix", "Solaris@en"),
        named("project/alias", "Something else@en", "Solar@en altLabel"),
        named("project/name", "Solar@en"),
    )
    found = index.search("solar")
    assert slugs(found) == ["name", "alias", "prefix", "word", "inside"]
    assert [str(hit.way) for hit in found.hits] == [
        "exact name",
        "exact alias",
        "prefix",
        "whole word",
        "part of a word",
    ]
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1


def test_of_equal_matches_the_shorter_name_then_the_heavier_thing_is_first(made):
    index = made(
        named("project/long", "河谷光伏发电厂@zh", pointed=9),
        named("project/light", "东山光伏电站@zh", pointed=1),
        named("project/heavy", "西山光伏电站@zh", pointed=2),
    )
    assert slugs(index.search("光伏")) == ["heavy", "light", "long"]


def test_a_thing_is_found_once_and_by_its_best_name(made):
    index = made(
        named("country/lao", "老挝@zh", "Laos@en", "老挝人民民主共和国@zh altLabel", "老挝@zh prefLabel")
    )
    [hit] = index.search("老挝").hits
    assert (hit.match.text, hit.match.kind) == ("老挝", "prefLabel")
    assert index.search("老").total == 1


def test_all_words_have_to_be_found_best_in_one_name(made):
    index = made(
        named("project/several", "Green road@en", "丝绸@zh", "Silk@en altLabel"),
        named("project/one", "The road of silk@en"),
        named("project/half", "Silk@en"),
    )
    assert slugs(index.search("silk road")) == ["one", "several"]


def test_a_class_finds_what_is_of_a_class_below_it(made):
    index = made(
        [below("Enterprise", "Institution")],
        named("institution/firm", "东方公司@zh", type_="Enterprise"),
        named("project/plant", "东方电站@zh"),
    )
    assert slugs(index.search("东方", type_="Institution")) == ["firm"]
    assert slugs(index.search("东方", type_="Enterprise")) == ["firm"]
    assert index.search("东方").total == 2
    assert index.search("东方", type_="Nothing").total == 0


def test_a_language_range_is_asked_of_the_name_that_matches(made):
    index = made(named("project/a", "Solar@en", "太阳@zh-Hans"), named("project/b", "Solar@de"))
    assert slugs(index.search("solar", language="en")) == ["a"]
    assert slugs(index.search("太阳", language="ZH")) == ["a"]
    assert index.search("太阳", language="en").total == 0
    assert index.search("solar", language="*").total == 2


def test_pages_together_are_the_whole_in_order(made):
    index = made(
        *(named(f"project/{number}", f"光伏{'站' * number}@zh", "光伏@en altLabel") for number in range(23))
    )
    whole = slugs(index.search("光伏", limit=100))
    pages = [slugs(index.search("光伏", limit=5, offset=offset)) for offset in range(0, 30, 5)]
    assert len(set(whole)) == 23 == index.search("光伏", limit=1).total
    assert [slug for page in pages for slug in page] == whole


def test_completion_puts_beginnings_in_any_script_first(made):
    index = made(
        named("country/lao", "老挝@zh"),
        named("project/x", "The lao way@en"),
        named("project/y", "Laotian@en"),
    )
    assert slugs(index.search("lao", completing=True)) == ["y", "lao", "x"]
    assert slugs(index.search("lao w", completing=True))[:1] == ["lao"]
    assert slugs(index.search("老", completing=True)) == ["lao"]

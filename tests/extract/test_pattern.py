"""Rule patterns against masked sentences that are written down by hand."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.rules.gaps import GAPS
from greensilk_kg.extract.rules.pattern import compile_pattern, slot_kinds
from greensilk_kg.extract.rules.slots import PatternError

BODY, TEXT, PACT, DAY, COUNT, LAND = (
    CODES[kind] for kind in ("Institution", "Publication", "Agreement", "Date", "Quantity", "Country")
)


@pytest.mark.parametrize("between", ["、", "和", "与", "以及", "联合", "（简称所）、"])
def test_a_list_goes_on_over_its_joints(between):
    found = compile_pattern("{who:Org+}发布").search(f"{BODY}{between}{BODY}发布")
    assert found
    assert found["who"].count(BODY) == 2


@pytest.mark.parametrize("between", ["", "、", "和"])
def test_titles_stand_side_by_side(between):
    found = compile_pattern("发布{what:Publication+}").search(f"发布{TEXT}{between}{TEXT}")
    assert found
    assert found["what"].count(TEXT) == 2


def test_institutions_side_by_side_are_no_list():
    found = compile_pattern("{who:Institution+}发布").search(f"{BODY}{BODY}发布")
    assert found
    assert found["who"] == BODY


@pytest.mark.parametrize(
    "sentence", [f"截至{DAY}，{BODY}发布{TEXT}", f"自{DAY}起，{BODY}发布{TEXT}", f"{DAY}前，{BODY}发布{TEXT}"]
)
def test_a_day_is_no_term(sentence):
    assert not compile_pattern("{when:Day}{then}发布{what:Publication}").search(sentence)


@pytest.mark.parametrize("word", ["将", "拟", "预计", "希望", "推动"])
def test_what_is_only_planned_is_passed_over(word):
    pattern = compile_pattern("{when:Day}{then}发布{what:Publication}")
    assert pattern.search(f"{DAY}，{BODY}发布{TEXT}")
    assert not pattern.search(f"{DAY}，{BODY}{word}发布{TEXT}")


def test_counted_parties_stand_beside_named_ones():
    found = compile_pattern("{who:Party+}{others}{adv}签署{what:Agreement}").search(
        f"{LAND}与{COUNT}国家共同签署{PACT}"
    )
    assert found
    assert found["who"] == LAND


def test_the_country_of_an_institution_hides_no_list():
    found = compile_pattern("{who:Party+}签署").search(f"{BODY}与{LAND}{BODY}签署")
    assert found
    assert found["who"].count(BODY) == 2


def test_every_shorthand_compiles_alone():
    for gap in GAPS:
        compile_pattern(gap)


@pytest.mark.parametrize("source", ["{who:Nobody}", "(", "{who:Org}{who:Org}"])
def test_a_broken_pattern_is_refused(source):
    with pytest.raises(PatternError):
        compile_pattern(source)


def test_kinds_of_slots_are_those_of_their_sets():
    assert slot_kinds("{when:Day}{who:Body+}{theme:text}") == {
        "when": {"Date"},
        "who": {"Institution", "Initiative"},
        "theme": set(),
    }

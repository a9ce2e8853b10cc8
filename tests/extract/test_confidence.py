"""A rule's confidence is what the table says of it, of its family, or of all."""

from __future__ import annotations

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.extract.core.confidence import load_confidence


@pytest.fixture
def load(tmp_path):
    def write(text):
        path = tmp_path / "confidence.tsv"
        path.write_text(text, "utf-8")
        return load_confidence(path)

    return write


def test_a_rule_has_its_own_confidence_else_its_familys_else_that_of_all(load):
    sure = load("# rule\n*\t300\t288\t0.937\nevent/*\t40\t40\t0.94\nevent/chair\t20\t20\t0.88\n")
    assert [sure.of(name) for name in ("event/chair", "event/new", "post/new")] == [0.88, 0.94, 0.937]
    assert sure.pool == 0.937


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [("a/b\t1\t1\t0.9\n", None, "no row"), ("*\t1\t1\thigh\n", 1, "high"), ("# c\n*\t1\t1\t7\n", 2, "7")],
)
def test_a_broken_table_names_line_and_remedy(text, line, what, load):
    with pytest.raises(ConfigurationError, match=what) as caught:
        load(text)
    assert caught.value.where.line == line
    assert "--calibrate" in caught.value.hint


def test_what_is_never_judged_is_as_sure_as_all_that_was_read(read, home):
    sure = load_confidence(home.data / "rules" / "confidence.tsv")
    found = read("第三届绿松石港口论坛由青岚大学主办。").claims
    assert {claim.predicate for claim in found} >= {"type", "label", "organizer"}
    for claim in found:
        judged = claim.predicate not in {"type", "label"}
        assert claim.evidence.confidence == (sure.of(claim.evidence.rule) if judged else sure.pool)

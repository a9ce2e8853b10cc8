"""The endings of names against the words at which names are cut."""

from __future__ import annotations

from pathlib import Path

LEXICON = Path(__file__).parents[2] / "data" / "lexicon"


def words(table: str) -> list[str]:
    rows = (LEXICON / table).read_text("utf-8").splitlines()
    return [row.split("\t")[0] for row in rows if row and not row.startswith("#")]


def test_no_ending_is_cut_at_a_verb_that_it_holds():
    barriers = {word for word in words("barriers.tsv") if len(word) > 1}
    protected = words("protected.tsv")
    cut = {
        f"{ending} at {barrier}"
        for ending in words("suffixes.tsv")
        for barrier in barriers
        if barrier in ending and not any(barrier in word and word in ending for word in protected)
    }
    assert cut == set()

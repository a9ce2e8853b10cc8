"""The engine's own messages, of queries that are broken in different ways."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.malformed import malformed


def said_of(query):
    with pytest.raises(SyntaxError) as error:
        ox.Store().query(query)
    return malformed(str(error.value))


@pytest.mark.parametrize(
    ("query", "place"),
    [("", (1, 1)), ("SELECT", (1, 7)), ("ASK {\n?s ?p", (2, 6)), ("ASK { ?s a x:y }", (1, 15))],
)
def test_it_says_where_and_no_sets_of_characters(query, place):
    said, line, column = said_of(query)
    assert (line, column) == place
    assert said
    assert not any(piece in said for piece in ("..=", r"\u{", "[_]", "\n"))


def test_a_bracket_that_is_expected_is_kept():
    assert '"["' in said_of("ASK { ?s ?p").said


def test_a_prefix_that_is_not_declared_is_called_that():
    assert "prefix" in said_of("ASK { ?s a x:y }").said
    assert "prefix" not in said_of("ASK { ?s a").said

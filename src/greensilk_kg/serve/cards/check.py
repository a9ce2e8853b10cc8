"""What is checked of a card before anybody asks it; errors say the line of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.serve.cards.bind import bound, parameters_in

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.serve.cards.card import Card, Cards

PICTURES = frozenset({"map", "timeline", "line", "bar", "network", "none"})
_QUERY = "sh:select"
"""Where a query begins in a file."""


def check(card: Card, cards: Cards, path: Path) -> None:
    """Demand that a card can be asked and shown.

    Args:
        card: What was read.
        cards: What it shares with the others.
        path: Its file.

    Raises:
        ConfigurationError: What is wrong, and in which line.
    """
    if not (card.label.zh and card.label.en):
        raise _error(card, path, "rdfs:label", "has no label in zh and en")
    if card.theme not in cards.themes:
        raise _error(card, path, "q:theme", f"has an unknown theme {card.theme!r}")
    if card.picture not in PICTURES:
        raise _error(card, path, "q:picture", f"has an unknown picture {card.picture!r}")
    named = {parameter.name for parameter in card.parameters}
    used = parameters_in(card.select) - {"lang"}
    if named != used:
        odd = ", ".join(sorted(named ^ used))
        raise _error(card, path, _QUERY, f"names {odd} either in the query or among the parameters alone")
    drawn = {card.along, card.measure, card.what} - {""}
    for column in sorted(drawn - {*_columns(card, cards, path)}):
        raise _error(card, path, f'"{column}"', f"draws a column {column!r} that it does not select")


def _columns(card: Card, cards: Cards, path: Path) -> list[str]:
    """Return the columns of a query, which has to be SPARQL."""
    text = bound(card.select, {}, cards.prefixes)
    try:
        found = ox.Store().query(text)
    except SyntaxError as error:
        wrong, header = malformed(error.msg), text.count("\n") - card.select.count("\n")
        line = _line(card, _QUERY) + max(1, (wrong.line or 1) - header)
        where = Place(path, line, wrong.column)
        raise ConfigurationError(wrong.said, where=where, hint="mend the query") from error
    return [one.value for one in found.variables] if isinstance(found, ox.QuerySolutions) else []


def _error(card: Card, path: Path, at: str, what: str) -> ConfigurationError:
    """Return the error about the line of a file that holds a text."""
    where, hint = Place(path, _line(card, at)), "see docs/how-to/add-a-question.md"
    return ConfigurationError(f"the question {what}", where=where, hint=hint)


def _line(card: Card, text: str) -> int:
    return card.source[: card.source.find(text)].count("\n") + 1 if text in card.source else 1

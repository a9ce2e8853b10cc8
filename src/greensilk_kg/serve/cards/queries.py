"""The queries of the cards, for the page where queries are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.datastructures import MultiDict

from greensilk_kg.serve.cards.bind import bound
from greensilk_kg.serve.cards.values import read_values

if TYPE_CHECKING:
    from greensilk_kg.serve.cards.card import Card, Cards


def by_theme(cards: Cards, language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return (theme, (question, query with the defaults of its parameters) of each card).

    Args:
        cards: All cards.
        language: `zh` or `en`.
    """
    found = []
    for name, theme in cards.themes.items():
        its = [card for card in cards.by_slug.values() if card.theme == name]
        found.append((theme.of(language), [(c.label.of(language), _query(c, cards, language)) for c in its]))
    return found


def _query(card: Card, cards: Cards, language: str) -> str:
    return bound(card.select, read_values(card, MultiDict(), language), cards.prefixes)

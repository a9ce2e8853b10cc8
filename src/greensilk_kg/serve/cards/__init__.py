"""Question cards: one Turtle file gives a form on a page, an address for programs, CSV and a tested query."""

from greensilk_kg.serve.cards.known import prepare
from greensilk_kg.serve.cards.read import read_cards
from greensilk_kg.serve.cards.routes import blueprint

__all__ = ["blueprint", "prepare", "read_cards"]

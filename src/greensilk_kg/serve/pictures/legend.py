"""What signs and shades of a picture mean: a list beneath it, which wraps where the page is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from greensilk_kg.serve.pictures.kinds import kind_of, symbol
from greensilk_kg.serve.pictures.svg import element

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MIDDLE, _RADIUS = 6.0, 4.6


def of_kinds(names: Iterable[str], lang: str) -> Markup:
    """Return the legend of some kinds.

    Args:
        names: The kinds; those without words are left out, and one alone needs no legend.
        lang: `zh` or `en`.
    """
    known = {word: kind for kind in map(kind_of, dict.fromkeys(names)) if (word := getattr(kind, lang))}
    if len(known) <= 1:
        return Markup("")
    return _list(
        (word, element("g", symbol(kind.shape, _MIDDLE, _MIDDLE, _RADIUS), class_=kind.classes))
        for word, kind in known.items()
    )


def of_levels(title: str, levels: Sequence[str]) -> Markup:
    """Return the legend of shades.

    Args:
        title: What is counted.
        levels: Words for the levels from 1 on.
    """
    shade = element("rect", x=0, y=1, width=12, height=10)
    shown = ((words, element("g", shade, class_=f"level-{level}")) for level, words in enumerate(levels, 1))
    return _list(shown, element("li", title))


def _list(items: Iterable[tuple[str, Markup]], first: Markup | str = "") -> Markup:
    made = [
        element("li", element("svg", sign, viewBox="0 0 12 12", aria_hidden="true"), " ", words)
        for words, sign in items
    ]
    return element("ul", first, *made, class_="picture-legend")

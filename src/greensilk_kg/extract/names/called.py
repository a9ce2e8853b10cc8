"""Whether a work of a common sort is called by a name of its own: 甲城服装厂, 塔鲁马人行桥."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.names.plants import COMMON, PROPER_PROJECT, SOUNDING, is_proper

if TYPE_CHECKING:
    from collections.abc import Collection

    from greensilk_kg.extract.names.view import View

OWNERS = {"Country", "Place", "Institution"}
LEAST = 3
"""How long a foreign name must be that stands before 厂 without its land."""


def is_called(view: View, name: str, start: int, ending: int, letters: Collection[str]) -> bool:
    """Tell whether a work of a common sort (厂, 桥) has a place, a body or a foreign name to be called by.

    Args:
        view: The sentence.
        name: The whole name.
        start: Where it begins in the sentence.
        ending: Where its ending begins.
        letters: Characters that transliterate foreign names.
    """
    owners = [(at, one) for at, one in view.atoms_within(start, ending, OWNERS) if is_proper(one)]
    if any(one.kind != "Country" for _, one in owners):
        return True
    land = next((one.end - view.base for at, one in owners if at == start), start)
    own = view.folded[land:ending]
    least = SOUNDING if land > start else LEAST
    sounds = len(own) >= least and set(letters).issuperset(own[:least]) and not COMMON.match(own)
    return sounds or PROPER_PROJECT.search(name) is not None

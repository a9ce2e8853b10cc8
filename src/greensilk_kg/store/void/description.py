"""Describes the default graph, the description itself included.

The description is part of the graph that it describes, so that whoever counts by query gets the same figures.
It is therefore computed until it no longer changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.store.lines import VOID
from greensilk_kg.store.void.links import links
from greensilk_kg.store.void.parts import Parts
from greensilk_kg.store.void.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.rdf.namespaces import Names

_ROUNDS = 16


def describe(merged: bytes, counts: Mapping[str, int], names: Names) -> bytes:
    """Return the VoID description of a dataset as sorted N-Triples.

    Args:
        merged: The default graph without its description, as N-Triples, each statement once.
        counts: Name of each named graph → its statements, without the description.
        names: Say what begins the IRIs.

    Source: "Describing Linked Datasets with the VoID Vocabulary", W3C Interest Group Note of 3 March 2011.
    """
    lines = merged.decode().rstrip("\n").split("\n") if merged else []
    data, linked = Tally(), links(lines, names.base)
    data.add(lines)
    own: list[str] = []
    for number in range(_ROUNDS):
        tally = data.with_more(own)
        # the number of objects is itself an object: where it does not come to rest it is left out
        parts = Parts(tally, {**counts, VOID: len(own)}, linked, names, objects=number < _ROUNDS // 2)
        again = sorted({f"{ox.Triple(*said)} ." for said in parts})
        if again == own:
            break
        own = again
    return "".join(f"{line}\n" for line in own).encode()

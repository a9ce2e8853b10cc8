"""The whole graph against the rules between entities, after reasoning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.validate.engine import check
from greensilk_kg.validate.facts import EVIDENCE, graph_name
from greensilk_kg.validate.records import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

    from greensilk_kg.validate.shapes import Shapes


def validate_whole(dataset: Iterable[Quad], shapes: Shapes) -> Report:
    """Return what the rules between entities find.

    Args:
        dataset: The merged data with what reasoning added and the ontology; evidence graphs are left out,
            since each source's evidence was checked with it.
        shapes: The shapes for the whole (`shapes/whole/*.ttl`).
    """
    return Report(tuple(check((quad for quad in dataset if EVIDENCE not in graph_name(quad)), shapes)))

"""The part of the data that the shapes need to judge some nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pyoxigraph import Quad

    from greensilk_kg.validate.context import Context


def around(focus: Iterable[object], said: Callable[[object], Iterable[Quad]], context: Context) -> list[Quad]:
    """Return all that is said of some nodes and of their objects, with types closed over sub-classes.

    Args:
        focus: The nodes to judge.
        said: Node → the data's quads with it as subject.
        context: Reference data and ontology.
    """
    subjects = set(focus)
    chosen = {quad for node in subjects for quad in (*said(node), *context.of(node))}
    nodes = subjects | {quad.object for quad in chosen}
    known = {quad for node in nodes for quad in (*said(node), *context.of(node))}
    return [*context.closed(chosen | known), *context.disjointness]

"""Finds the join after which no row is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.why.asking import together
from greensilk_kg.serve.why.findings import Finding
from greensilk_kg.serve.why.syntax import Bind, Filter, Group, InGraph, Minus, Optional, Union, Values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.why.asking import Asker
    from greensilk_kg.serve.why.hints import Hints
    from greensilk_kg.serve.why.syntax import Part
    from greensilk_kg.serve.why.within import Within

_KINDS = {Minus: "minus", Values: "values"}


def joined(asker: Asker, hints: Hints, patterns: Sequence[Part], within: Within) -> Finding | None:
    """Return the pattern after which no row is left; `None` where some are left after the last.

    Args:
        asker: What answers questions.
        hints: What knows the names of the graph.
        patterns: The parts of a group in order, filters left out, each with rows by itself.
        within: Where they are matched.
    """
    if asker.any(within.around(together(patterns))):
        return None
    before: list[Part] = []
    for part in patterns:
        after = within.around(together([*before, part]))
        if before and not isinstance(part, Optional | Bind) and not asker.any(after):
            return _found(asker, hints, before, part, within)
        before.append(part)
    return None


def _found(asker: Asker, hints: Hints, before: list[Part], part: Part, within: Within) -> Finding:
    kind = _KINDS.get(type(part), "join")
    known = () if kind == "minus" else hints.of_join(before, part, within)
    inner = _inside(asker, before, part, within)
    rows = asker.count(within.around(together(before)))
    return Finding(kind, inner or part, rows, known)


def _inside(asker: Asker, before: Sequence[Part], part: Part, within: Within) -> Part | None:
    """Return the pattern inside a GRAPH or a nested group after which no row is left, where it is one."""
    group = _only_group(part)
    if group is None:
        return None
    inner = within.graph(part.name.text) if isinstance(part, InGraph) else within
    outside = within.around(together(before))
    found = [each for each in group.elements if not isinstance(each, Filter)]
    for place, each in enumerate(found, 1):
        if not asker.any(f"{outside}\n{inner.around(together(found[:place]))}"):
            return each
    return None


def _only_group(part: Part) -> Group | None:
    if isinstance(part, InGraph):
        return part.group
    return part.branches[0] if isinstance(part, Union) and len(part.branches) == 1 else None

"""All ways in which patterns hold together in an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.reason.index import Index
    from greensilk_kg.reason.rule import Atom
    from greensilk_kg.reason.symbols import Statement

Binding = dict[int, int]
"""Variable → term; variables are below 0, terms from 0."""


def unify(atom: Atom, statement: Statement, bound: Binding) -> Binding | None:
    """Return the binding under which a pattern is a statement, or `None`.

    Example:
        >>> unify((-1, 7, -1), (3, 7, 3), {}), unify((-1, 7, -1), (3, 7, 4), {})
        ({-1: 3}, None)
    """
    result = dict(bound)
    for slot, term in zip(atom, statement, strict=True):
        if slot >= 0:
            if slot != term:
                return None
        elif result.setdefault(slot, term) != term:
            return None
    return result


def join(index: Index, atoms: Sequence[Atom], bound: Binding) -> Iterator[Binding]:
    """Yield each binding under which all patterns are in the index.

    Args:
        index: The statements.
        atoms: The patterns; matched in this order, so the selective ones come first (`ordered`).
        bound: What is bound already; not changed.
    """
    if not atoms:
        yield bound
        return
    s, p, o = (slot if slot >= 0 else bound.get(slot) for slot in atoms[0])
    for statement in index.match(s, p, o):
        extended = unify(atoms[0], statement, bound)
        if extended is not None:
            yield from join(index, atoms[1:], extended)


def ordered(atoms: Sequence[Atom], known: set[int]) -> tuple[Atom, ...]:
    """Return patterns so that each has as many bound terms as can be when its turn comes.

    Args:
        atoms: The patterns.
        known: The variables bound before; not changed.
    """
    seen, left, result = set(known), list(atoms), []
    while left:
        best = max(left, key=lambda atom: sum(slot >= 0 or slot in seen for slot in atom))
        left.remove(best)
        seen.update(best)
        result.append(best)
    return tuple(result)

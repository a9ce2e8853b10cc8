"""Of what frames tell, that which no rule has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.model.claim import Claim


def unsaid(
    told: Iterable[tuple[Reading, Claim]], stated: Sequence[tuple[Reading, Claim]]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield claims that are not stated, whose subject has no such date, whose agent did not do it to another.

    Args:
        told: By frames.
        stated: By rules.
    """
    said = {(one.subject, one.predicate, one.object) for _, one in stated}
    has = {(one.subject, one.predicate) for _, one in stated}
    by_object: dict[object, list[Claim]] = {}
    for _, one in stated:
        by_object.setdefault((one.predicate, one.object), []).append(one)
    for reading, one in told:
        key = (one.subject, one.predicate, one.object)
        is_dated = isinstance(one.object, Value) and key[:2] in has
        if key in said or is_dated or any(_meets(one, other) for other in by_object.get(key[1:], ())):
            continue
        said.add(key)
        yield reading, one


def _meets(one: Claim, other: Claim) -> bool:
    """Tell whether two claims about different things were read in the same words."""
    here, there = one.evidence.span, other.evidence.span
    return one.subject != other.subject and here.start < there.end and there.start < here.end

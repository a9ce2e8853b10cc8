"""What agreements known by their sort are also called: by their parties (甲与乙合作协议)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.known_papers import HOW, TOP
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.claim import Claim, Ref

PARTY, BOTH, LONGEST = "party", 2, 40


def call_by_parties(claims: Iterable[Claim], registry: Registry, surface: Callable[[int, int], str]) -> None:
    """Let an agreement that a clause tells of be called by its two parties too.

    Args:
        claims: Of one document.
        registry: Its entities; gets the names.
        surface: Gives a stretch of the prepared text as the source has it.
    """
    parties: dict[Ref, dict[Ref, None]] = {}
    for claim in claims:
        if claim.predicate == PARTY and claim.subject.type == TOP:
            parties.setdefault(claim.subject, {})[claim.object] = None  # type: ignore[index]
    for paper, told in parties.items():
        draft = registry.drafts.get(paper)
        names = [registry.drafts[one].label for one in told if one in registry.drafts]
        if draft is None or draft.first.how != HOW or draft.authority or not len(names) == len(told) == BOTH:
            continue
        sort = surface(draft.first.start, draft.first.end)
        name = "与".join(names) + sort
        name = name if simplified(name) == name else "與".join(names) + sort
        if all(names) and draft.label != sort and draft.label.endswith(sort) and len(name) <= LONGEST:
            registry.abbreviate(paper, replace(draft.first, name=name))

"""What agreements known by their sort are also called: by their parties (甲与乙合作协议)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.known_papers import HOW, TOP
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.claim import Claim, Ref

PARTY, BOTH, LONGEST = "party", 2, 40
APART = re.compile("分别|[三四五多]方")
"""What shows that two parties are not all, or did not sign with each other."""
LONGEST_SORT = 9
"""Code points of a sort that tells so little of its matter that several may be called so: 合作备忘录."""


def call_by_parties(claims: Iterable[Claim], registry: Registry, surface: Callable[[int, int], str]) -> None:
    """Let an agreement that a clause tells of be called by its two parties too.

    One whose clause is too long for a label is called so first of all.

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
        names.sort(key=draft.label.find)
        if APART.search(draft.label) or f"{names[0]}、{names[1]}" in draft.label:
            continue
        sort = surface(draft.first.start, draft.first.end)
        name = "与".join(names) + sort
        name = name if simplified(name) == name else "與".join(names) + sort
        if not all(names) or not draft.label.endswith(sort) or len(name) > LONGEST or names[0] in sort:
            continue
        if draft.label != sort:
            registry.abbreviate(paper, replace(draft.first, name=name))
        elif len(sort) <= LONGEST_SORT:
            draft.names.setdefault(name, replace(draft.first, name=name))

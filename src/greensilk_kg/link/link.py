"""The stage itself: an extraction in, its entities with names in IRIs out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.link.mint import digest, normalised, slug_of
from greensilk_kg.model.claim import Linked, Ref
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.zh.editions import edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.model.claim import Claim, Extraction, LocalEntity
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.knowledge import AuthorityEntry

SUBJECTS = {"Observation": "about", "Post": "holder", "Commitment": "committedBy"}
"""Class of nodes that have no name of their own → the property whose object names them."""

EVENT = "Event"
SCOPED = {"Agreement", EVENT, "Project", "Publication"}
SINGLES_OUT = re.compile(r"[“A-Za-z0-9]|第[一二三四五六七八九十百]+|首[届次]|[一-鿿]{2,}(?:省|市|州|县|国)")
LEAST_DISTINCT = 12


def link(extraction: Extraction, entries: Sequence[AuthorityEntry], document: Document) -> Linked:
    """Give every entity of a document its name in IRIs.

    Args:
        extraction: What was found.
        entries: Known names.
        document: Its slug keeps apart what a name alone does not single out.

    Returns:
        The extraction with names; entities that share an authority entry share its name.
    """
    known = _by_name(entries)
    ids = {ref: _entity_id(entity, known, document) for ref, entity in extraction.entities.items()}
    ids |= _node_ids(extraction, ids, document)
    return Linked(extraction, ids)


_latest: list[tuple[tuple[AuthorityEntry, ...], dict[tuple[str, str], EntityId]]] = []


def _by_name(entries: Sequence[AuthorityEntry]) -> Mapping[tuple[str, str], EntityId]:
    """Return the names of known things; those of the tuple that was given last are kept."""
    for kept, known in _latest:
        if kept is entries:
            return known
    known = _names(entries)
    if isinstance(entries, tuple):
        _latest[:] = [(entries, known)]
    return known


def _names(entries: Iterable[AuthorityEntry]) -> dict[tuple[str, str], EntityId]:
    known: dict[tuple[str, str], EntityId] = {}
    for entry in entries:
        for name in (entry.label, *entry.aliases, *entry.hidden):
            known.setdefault((entry.id.type, normalised(name)), entry.id)
    return known


def _kebab(cls: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", cls).lower()


def _entity_id(
    entity: LocalEntity, known: Mapping[tuple[str, str], EntityId], document: Document
) -> EntityId:
    if entity.authority is not None:
        return entity.authority
    type_ = _kebab(entity.ref.type)
    for name in (entity.label, *entity.aliases):
        if (type_, normalised(name)) in known and len(normalised(name)) > 2:  # noqa: PLR2004 shorter forms are local
            return known[type_, normalised(name)]
    scope = () if _stands_alone(entity) else (document.slug,)
    label = edition(entity.label) if entity.ref.type == EVENT else entity.label
    return EntityId(type_, slug_of(label, entity.ref.type, *scope))


def _stands_alone(entity: LocalEntity) -> bool:
    """Tell whether a label means the same thing in every document."""
    if entity.ref.type == "Person" or "@" in entity.ref.key:
        return False
    if entity.ref.type not in SCOPED:
        return True
    return bool(SINGLES_OUT.search(entity.label)) or len(entity.label) >= LEAST_DISTINCT


def _node_ids(extraction: Extraction, ids: Mapping[Ref, EntityId], document: Document) -> dict[Ref, EntityId]:
    """Return names for observations, posts and commitments: the subject's slug and a hash of the content."""
    facts: dict[Ref, list[Claim]] = {}
    for claim in extraction.claims:
        if claim.subject not in ids and claim.subject.type in SUBJECTS:
            facts.setdefault(claim.subject, []).append(claim)
    return {ref: _node_id(ref, claims, ids, document) for ref, claims in facts.items()}


def _node_id(ref: Ref, claims: Sequence[Claim], ids: Mapping[Ref, EntityId], document: Document) -> EntityId:
    subject = next(
        (
            claim.object
            for claim in claims
            if claim.predicate == SUBJECTS[ref.type] and isinstance(claim.object, Ref)
        ),
        None,
    )
    name = ids[subject].slug if subject is not None and subject in ids else "unknown"
    content = sorted(f"{claim.predicate}={_text(claim, ids)}" for claim in claims)
    span = min((claim.evidence.span.start, claim.evidence.span.end) for claim in claims)
    return EntityId(_kebab(ref.type), f"{name}-{digest(document.slug, str(span), *content)}")


def _text(claim: Claim, ids: Mapping[Ref, EntityId]) -> str:
    return str(ids.get(claim.object, claim.object)) if isinstance(claim.object, Ref) else repr(claim.object)

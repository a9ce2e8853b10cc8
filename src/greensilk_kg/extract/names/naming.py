"""What is said of every entity: its class, its names, the document that mentions it; persons' posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.model.claim import Ref, Value
from greensilk_kg.model.knowledge import ALIAS, LABEL, TYPE
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.extract.claims import Claims
    from greensilk_kg.extract.core.mention import Mention, PostReading
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.claim import Claim, LocalEntity

POST_RULE = "post/title-of-person"
CLAUSE = "name/clause"
"""How a name came about that sums up a clause: nobody calls the thing so, it is no alternative name."""


def naming_claims(claims: Claims, registry: Registry, entities: Mapping[Ref, LocalEntity]) -> Iterator[Claim]:
    """Yield class and names of every entity, each at the first mention that has the name."""
    for ref, entity in entities.items():
        draft = registry.drafts[ref]
        mention = draft.names.get(entity.label, draft.first)
        if entity.label:
            yield from _named(claims, entity, mention, LABEL)
        for cls in entity.classes:
            yield claims.make(
                ref,
                TYPE,
                Value(cls, "class"),
                at=_at(mention),
                rule=mention.how,
                judged=False,
            )
        for name in entity.aliases:
            if draft.names[name].how != CLAUSE:
                yield from _named(claims, entity, draft.names[name], ALIAS)


def _post_label(claims: Claims, post: PostReading) -> str:
    """Return organisation and title as written, or the title alone where a short form is defined between."""
    whole = claims.surface(post.start, post.end)
    return post.title if "称" in whole.partition("（")[2].partition("）")[0] else whole


def _at(mention: Mention) -> Span:
    """Return where the name alone stands."""
    return (
        Span(mention.name_start, mention.name_end)
        if mention.name_start >= 0
        else Span(mention.start, mention.end)
    )


def _named(claims: Claims, entity: LocalEntity, mention: Mention, predicate: str) -> Iterator[Claim]:
    yield claims.make(
        entity.ref,
        predicate,
        Value(mention.name, "zh"),
        at=_at(mention),
        rule=mention.how,
        judged=predicate == ALIAS,
    )


def post_claims(claims: Claims, reading: Reading, registry: Registry) -> Iterator[Claim]:
    """Yield the posts that a sentence gives to persons: holder, title and organisation."""
    for person in reading.mentions:
        for post in person.posts:
            if person.ref is None or post.at is None:
                continue
            at = registry.resolve(post.at)
            if at.ref is None:
                continue
            span = cover([(post.start, post.end), (person.name_start, person.name_end)])
            ref = Ref("Post", f"{person.ref.key}@{at.ref.key}@{post.title}@{post.start}")
            for predicate, value in (
                (TYPE, Value("Post", "class")),
                ("holder", person.ref),
                (LABEL, Value(_post_label(claims, post), "zh")),
                ("title", Value(post.title, "zh")),
                ("postAt", at.ref),
            ):
                yield claims.make(ref, predicate, value, at=span, rule=POST_RULE)

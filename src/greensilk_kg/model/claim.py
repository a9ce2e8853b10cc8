"""What extraction finds in one document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.model.knowledge import EntityId
    from greensilk_kg.model.text import Span

DateBasis = Literal["heading", "issue", "dateline"]


class Ref(NamedTuple):
    """An entity of one document, before it has a name in IRIs; a tuple, since it is a key nearly everywhere.

    Attributes:
        type: Its top class, such as `Event`.
        key: Unique within type and document.
    """

    type: str
    key: str


@quick
@dataclass(frozen=True, slots=True, order=True)
class Concept:
    """A concept of one of the project's schemes (`scheme/{scheme}/{slug}`)."""

    scheme: str
    slug: str


@quick
@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """A QUDT unit by its local name: `KiloM`, `CCY_USD`."""

    name: str


@quick
@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A literal value.

    Attributes:
        value: The lexical form.
        datatype: `string`, `decimal`, `boolean`, `date`, `gYear`, `gYearMonth`; `zh` or `en` for text
            in a language.
    """

    value: str
    datatype: str


Object = Ref | Concept | Unit | Value


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands, in code points of `Document.text`.

    Attributes:
        span: The passage.
        rule: Which rule read it.
        confidence: From 0 to 1.
        context: Text elsewhere that the reading needs (a heading, a dateline, a definition), or `None`.
        date_basis: Where a date's missing year came from, or `None`.
    """

    span: Span
    rule: str
    confidence: float
    context: Span | None = None
    date_basis: DateBasis | None = None


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """One statement with its evidence.

    Attributes:
        subject: The entity it is about.
        predicate: Local name of a `gs:` property, or `type`, `label`, `altLabel`. The object of `type`
            is a literal of datatype `class`.
        object: Entity, concept, unit or literal.
        evidence: Where it was read.
    """

    subject: Ref
    predicate: str
    object: Object
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True)
class LocalEntity:
    """What a document says of one thing's names.

    Attributes:
        ref: Its name within the document.
        classes: Local names of its classes, most specific first.
        label: Its fullest name in the document; for observations, posts and commitments a made label.
        aliases: Its other names there.
        authority: The authority entry that the names matched, or `None`.
        single: Whether the name alone singles the thing out (see the vocabulary contract on slugs).
    """

    ref: Ref
    classes: tuple[str, ...]
    label: str
    aliases: tuple[str, ...] = ()
    authority: EntityId | None = None
    single: bool = True


@quick
@dataclass(frozen=True, slots=True)
class Issue:
    """Something imperfect that was met and not dropped in silence.

    Attributes:
        kind: `unread-cue`, `unread-value`, `undated`, `ambiguous`, ….
        span: In code points of `Document.text`.
        detail: What it is about, without the document's text beyond a cue word or figure.
        sentence: Where the sentence stands that it was met in, or `None`.
    """

    kind: str
    span: Span
    detail: str
    sentence: Span | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document.

    Attributes:
        slug: The document's slug.
        entities: Ref → names and classes.
        claims: In the order of the text.
        issues: What was left unread.
    """

    slug: str
    entities: Mapping[Ref, LocalEntity]
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Linked:
    """An extraction whose entities have names in IRIs.

    Attributes:
        extraction: What was found.
        ids: Ref → name in IRIs; two refs may share one.
    """

    extraction: Extraction
    ids: Mapping[Ref, EntityId]

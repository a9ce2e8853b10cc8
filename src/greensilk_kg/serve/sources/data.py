"""Documents and their evidence as JSON and CSV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.serve.site import site
from greensilk_kg.serve.sources.registered import FIELDS
from greensilk_kg.serve.web.rows import as_csv
from greensilk_kg.store.conflicts import Names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.quality.passages import Passage
    from greensilk_kg.serve.sources.registered import Source

Term = ox.NamedNode | ox.Literal
COUNTS = (
    "statements",
    "with_evidence",
    "evidence",
    "facts",
    "passages",
    "covered",
    "characters",
    "things",
    "only_here",
)
"""Counts of a document that its row in a list has."""


def as_dict(one: Source) -> dict[str, Any]:
    """Return what is known of a document, for JSON."""
    return {
        "slug": one.slug,
        "iri": one.node.value,
        "title": dict(one.titles),
        **{name: one.text(name) for name in FIELDS if one.text(name)},
        "read": one.read,
    }


def list_json(found: Iterable[Source]) -> str:
    """Return the documents as JSON, each with its counts."""
    rows = []
    for one in found:
        told = as_dict(one)
        told["read"] = {name: _count(one, name) for name in COUNTS} if one.read else None
        rows.append(told)
    return json.dumps({"sources": rows}, ensure_ascii=False, indent=1) + "\n"


def list_csv(found: Iterable[Source]) -> str:
    """Return the documents as CSV (RFC 4180)."""
    rows = [
        (
            *(one.slug, one.node.value, one.titles.get("zh", ""), one.titles.get("en", "")),
            *(one.text(name) for name in FIELDS),
            *(_count(one, name) for name in COUNTS),
        )
        for one in found
    ]
    return as_csv(("slug", "iri", "title_zh", "title_en", *FIELDS, *COUNTS), rows)


def document_json(one: Source) -> str:
    """Return all that was measured of a document."""
    return json.dumps(as_dict(one), ensure_ascii=False, indent=1) + "\n"


def _count(one: Source, name: str) -> int | str:
    return one.read[name] if one.read else ""  # type: ignore[literal-required]


EVIDENCE = (
    "start", "end", "subject", "subject_label", "property", "object", "object_label", "rule", "confidence",
    "evidence",
)  # fmt: skip


def _row(one: Passage, names: Names) -> tuple[object, ...]:
    subject, predicate, value = one.statement
    told = value.value if isinstance(value, ox.NamedNode) else ""
    shown, who = (names.of(part) if isinstance(part, Term) else str(part) for part in (value, subject))
    statement = (str(subject)[1:-1], who, predicate.value, told, shown)
    return (one.start, one.end, *statement, one.rule, one.confidence, one.node)


def evidence_json(found: Iterable[Passage], language: str) -> str:
    """Return evidence as JSON; `object` is empty for a literal, whose text is the label."""
    names = _names(language)
    rows = [dict(zip(EVIDENCE, _row(one, names), strict=True)) for one in found]
    return json.dumps({"evidence": rows}, ensure_ascii=False, indent=1) + "\n"


def evidence_csv(found: Iterable[Passage], language: str) -> str:
    """Return evidence as CSV (RFC 4180)."""
    names = _names(language)
    return as_csv(EVIDENCE, (_row(one, names) for one in found))


def _names(language: str) -> Names:
    return Names(site().store, (language, "zh", "en", ""))

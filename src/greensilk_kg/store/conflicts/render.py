"""Conflicts as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import LABEL, PREF_LABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from greensilk_kg.store.conflicts.records import Conflict, Evidence, Reading, Term

    Line = Callable[[Evidence], int | None]

COLUMNS = (
    "conflict", "kind", "subject", "label", "topic", "value", "detail", "document", "start", "end", "line",
    "rule", "confidence", "evidence",
)  # fmt: skip
LANGUAGES = ("zh", "en", "")


class Names:
    """Names of things, asked of a store once each.

    Args:
        store: Where labels are.
        languages: Of labels, the preferred first.
    """

    def __init__(self, store: ox.Store, languages: tuple[str, ...] = LANGUAGES) -> None:
        self._store, self._languages = store, languages
        self._known: dict[ox.NamedNode, str] = {}

    def of(self, term: Term | None) -> str:
        """Return a label, the last part of an IRI, or the text of a literal; empty for nothing."""
        if not isinstance(term, ox.NamedNode):
            return "" if term is None else term.value
        if term not in self._known:
            self._known[term] = self._label(term)
        return self._known[term]

    def _label(self, node: ox.NamedNode) -> str:
        for name in (PREF_LABEL, LABEL):
            quads = self._store.quads_for_pattern(node, name, None, ox.DefaultGraph())
            found = [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]
            if found:
                return min(found, key=self._distance).value
        return node.value.rstrip("/#").replace("#", "/").rpartition("/")[2]

    def _distance(self, label: ox.Literal) -> tuple[int, str]:
        language = (label.language or "").partition("-")[0]
        known = language in self._languages
        return self._languages.index(language) if known else len(self._languages), label.value


def _no_line(_: Evidence) -> None:
    """Say that lines are not known."""


def as_json(conflicts: Iterable[Conflict], names: Names, line: Line = _no_line) -> str:
    """Return a JSON list of conflicts.

    Args:
        conflicts: In their order.
        names: Labels.
        line: Gives the line of the document where evidence begins, from 1.
    """
    found = [_conflict(one, names, line) for one in conflicts]
    return json.dumps({"conflicts": found}, ensure_ascii=False, indent=1) + "\n"


def _conflict(one: Conflict, names: Names, line: Line) -> dict[str, Any]:
    topic = {"iri": one.topic.value, "label": names.of(one.topic)} if one.topic else None
    return {
        "kind": one.kind,
        "subject": {"iri": one.subject.value, "label": names.of(one.subject)},
        "topic": topic,
        "readings": [_reading(reading, names, line) for reading in one.readings],
    }


def _reading(one: Reading, names: Names, line: Line) -> dict[str, Any]:
    return {
        "value": names.of(one.value),
        "iri": one.value.value if isinstance(one.value, ox.NamedNode) else one.node or None,
        "detail": [names.of(term) for term in one.detail],
        "evidence": [_evidence(evidence, line) for evidence in one.evidence],
    }


def _evidence(one: Evidence, line: Line) -> dict[str, Any]:
    return {
        "iri": one.iri,
        "document": slug(one),
        "start": one.start,
        "end": one.end,
        "line": line(one),
        "rule": one.rule,
        "confidence": float(one.confidence),
    }


def as_csv(conflicts: Iterable[Conflict], names: Names, line: Line = _no_line) -> str:
    """Return CSV (RFC 4180), one row a reading and passage; conflicts are numbered from 1."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(COLUMNS)
    for number, one in enumerate(conflicts, 1):
        head = (number, one.kind, one.subject.value, names.of(one.subject), names.of(one.topic))
        writer.writerows((*head, *row) for row in rows(one, names, line))
    return made.getvalue()


def rows(one: Conflict, names: Names, line: Line = _no_line) -> Iterator[tuple[object, ...]]:
    """Yield value, detail, document, start, end, line, rule, confidence and evidence of each reading."""
    for reading in one.readings:
        said = (names.of(reading.value), "; ".join(names.of(term) for term in reading.detail))
        for found in reading.evidence:
            at = (slug(found), found.start, found.end, line(found) or "")
            yield (*said, *at, found.rule, found.confidence, found.iri)
        if not reading.evidence:
            yield (*said, *("",) * (len(COLUMNS) - 7))


def slug(evidence: Evidence) -> str:
    """Return the slug of a document."""
    return evidence.document.rpartition("/")[2]

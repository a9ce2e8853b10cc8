"""What `make extracted` keeps beside the statements of a document: its sentences, and what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.pipeline.unread import BETWEEN, COLUMNS, UNREAD
from greensilk_kg.quality.passages import passages
from greensilk_kg.quality.records import Refused, Sentence
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyoxigraph as ox

    from greensilk_kg.model.text import Text
    from greensilk_kg.quality.passages import Passage
    from greensilk_kg.resources import Home
    from greensilk_kg.tables import Row
    from greensilk_kg.validate import Validated, Violation

SENTENCES = ("data/extracted", "*.sentences.tsv")
REFUSED = ("data/extracted", "*.refused.tsv")
_SENTENCES_HEAD = "# The sentences of the document: code points from, to (exclusive); role.\n"
_REFUSED_HEAD = (
    "# What the shapes kept out of the graph, one passage a row: shape; subject, property and value as\n"
    "# N-Triples; code points from, to (exclusive); rule; confidence.\n"
)


def sentences_table(text: Text) -> str:
    """Return the sentences of a document as a table, in the order of the document, without its words."""
    rows = sorted(
        (whole.start, whole.end, sentence.role)
        for article in text.articles
        for sentence in article.sentences
        for whole in text.source_spans(sentence.span)[:1]
    )
    return _SENTENCES_HEAD + "".join(f"{start}\t{end}\t{role}\n" for start, end, role in rows)


def refused_table(validated: Validated) -> str:
    """Return what the shapes refused as a table, in the order of the document."""
    stands = passages(quad.triple for quad in validated.quarantined)
    found = [
        refusal(violation, condemned.triple, one)
        for violation in validated.violations
        for condemned in violation.statements
        for one in stands
        if one.statement == condemned.triple
    ]
    rows = {(one["start"], "\t".join(map(str, one.values()))) for one in found}
    return _REFUSED_HEAD + "".join(f"{row}\n" for _, row in sorted(rows))


def refusal(violation: Violation, statement: ox.Triple, passage: Passage | None) -> Refused:
    """Return what is kept of one refused statement."""
    subject, predicate, value = map(str, statement)
    return Refused(
        shape=violation.shape.value.rpartition("#")[2],
        subject=subject,
        property=predicate,
        value=value,
        start=passage.start if passage else 0,
        end=passage.end if passage else 0,
        rule=passage.rule if passage else "",
        confidence=passage.confidence if passage else "",
    )


def sentences(home: Home) -> dict[str, list[Sentence]]:
    """Return document → its sentences with what the last extraction left unread in each."""
    left = {
        _document(path): {row.cells[:2]: row for row in read_table(path, COLUMNS)}
        for path in home.files(*UNREAD)
    }
    return {
        _document(path): [
            _sentence(row, left.get(_document(path), {}).get(row.cells[:2])) for row in read_table(path, 3)
        ]
        for path in home.files(*SENTENCES)
    }


def refused(home: Home) -> dict[str, list[Refused]]:
    """Return document → what the shapes refused of it when it was extracted."""
    return {_document(path): list(_refused(path)) for path in home.files(*REFUSED)}


def _document(path: Path) -> str:
    return path.name.partition(".")[0]


def _sentence(row: Row, left: Row | None) -> Sentence:
    start, end, role = row.cells
    cues, values = (cell.split(BETWEEN) if cell else [] for cell in (left.cells[2:4] if left else ("", "")))
    return Sentence(start=int(start), end=int(end), role=role, cues=cues, values=values)


def _refused(path: Path) -> Iterator[Refused]:
    for row in read_table(path, 8):
        shape, subject, name, value, start, end, rule, confidence = row.cells
        yield Refused(
            shape=shape, subject=subject, property=name, value=value, start=int(start), end=int(end),
            rule=rule, confidence=confidence,
        )  # fmt: skip

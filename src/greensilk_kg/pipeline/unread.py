"""The sentences that hold the most that no rule read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.model.text import Span
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.extraction import read_documents
from greensilk_kg.pipeline.knowledge import make_extractor, schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.tables import read_table
from greensilk_kg.text import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from greensilk_kg.model.claim import Issue
    from greensilk_kg.resources import Home

UNREAD = ("data/extracted", "*.unread.tsv")
KINDS = {"unread-cue": "cues", "unread-value": "values"}
BETWEEN = " "
HEAD = (
    "# What no rule read in each sentence: code points from, to (exclusive); cue words; figures and dates.\n"
)
COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what was not read in it.

    Attributes:
        document: Its slug.
        span: In code points of the document.
        line: Line of the document, from 1; `None` where the document is not at hand.
        cues: Words that rules listen to.
        values: Dates and figures as written.
    """

    document: str
    span: Span
    line: int | None
    cues: tuple[str, ...]
    values: tuple[str, ...]

    @property
    def number(self) -> int:
        """How much was left unread."""
        return len(self.cues) + len(self.values)


def by_sentence(document: str, issues: Iterable[Issue], text: str = "") -> list[Sentence]:
    """Return the sentences that issues were met in, in the order of the document.

    Args:
        document: Its slug.
        issues: Those that say in which sentence they were met.
        text: The document's text, for lines.
    """
    found: dict[Span, dict[str, list[str]]] = {}
    for issue in issues:
        if issue.sentence is not None and issue.kind in KINDS:
            kinds = found.setdefault(issue.sentence, {kind: [] for kind in KINDS})
            kinds[issue.kind].append("".join(issue.detail.split()))
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]

    def line(span: Span) -> int | None:
        return bisect_right(breaks, span.start) + 1 if text else None

    return [
        Sentence(document, span, line(span), *map(tuple, kinds.values()))
        for span, kinds in sorted(found.items())
    ]


def unread_in(paths: Sequence[Path], home: Home) -> list[Sentence]:
    """Return the sentences of documents in which something was left unread, the richest first.

    Args:
        paths: Documents; none for the registered ones, as their last extraction left them.
        home: Where rules, names and `data/extracted/` are.

    Raises:
        UnreadableInputError: A document cannot be read.
        ConfigurationError: A rule, word list or list of unread sentences is broken.
    """
    found = _fresh(paths, home) if paths else _kept(home)
    return sorted(found, key=lambda one: (-len(one.cues), -len(one.values), one.document, one.span))


def _fresh(paths: Sequence[Path], home: Home) -> list[Sentence]:
    documents = read_documents(paths, inputs.register_of(home))
    extractor = make_extractor(home, schema_of(home), read_authority(home.files(*inputs.REFERENCE)))
    found: list[Sentence] = []
    for document in documents:
        issues = extractor.extract(document, prepare(document.text)).issues
        found += by_sentence(document.slug, issues, document.text)
    return found


def _kept(home: Home) -> list[Sentence]:
    return [
        Sentence(
            path.name.partition(".")[0],
            Span(int(row.cells[0]), int(row.cells[1])),
            None,
            tuple(row.cells[2].split(BETWEEN)) if row.cells[2] else (),
            tuple(row.cells[3].split(BETWEEN)) if row.cells[3] else (),
        )
        for path in home.files(*UNREAD)
        for row in read_table(path, COLUMNS)
    ]


def render(sentences: Iterable[Sentence]) -> str:
    """Return the list that is kept beside what was extracted, without the document's text."""
    rows = (
        f"{one.span.start}\t{one.span.end}\t{BETWEEN.join(one.cues)}\t{BETWEEN.join(one.values)}".rstrip("\t")
        for one in sentences
    )
    return HEAD + "".join(f"{row}\n" for row in rows)

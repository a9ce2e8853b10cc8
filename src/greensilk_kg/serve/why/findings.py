"""What an examination finds out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.serve.why.syntax import Part


@dataclass(frozen=True, slots=True)
class Fix:
    """Another text for a place in the query.

    Attributes:
        start, end: The place, in code points.
        text: What to write there.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hint:
    """Something that is known about a finding.

    Attributes:
        kind: Which text says it: `why_hint_{kind}`.
        values: What stands in the text.
        fix: How the query could be mended.
        iri: A thing to look at; empty for none.
    """

    kind: str
    values: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What leaves a query without rows.

    Attributes:
        kind: Which text says it: `why_{kind}`.
        part: Where it is written.
        rows: Rows that there were before it; `None` where there is nothing to count.
        hints: What else is known of it.
        inner: Of a UNION what leaves each of its branches without rows.
    """

    kind: str
    part: Part
    rows: int | None = None
    hints: tuple[Hint, ...] = ()
    inner: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Report:
    """An examination.

    Attributes:
        status: `empty`; `not-empty`, where there is nothing to explain; `unfinished`, where the time or the
            number of questions was used up; `unread`, where the query cannot be taken apart.
        finding: What was found; `None` for nothing.
        skipped: What could not be examined.
        questions: How many questions the engine was asked.
    """

    status: str = "empty"
    finding: Finding | None = None
    skipped: list[Part] = field(default_factory=list)
    questions: int = 0

"""What an examination found, in words and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import url_for

from greensilk_kg.serve.engine.guard import place
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.texts import text
from greensilk_kg.serve.why.asking import MOST_ROWS

if TYPE_CHECKING:
    from greensilk_kg.serve.why.findings import Finding, Hint, Report
    from greensilk_kg.serve.why.syntax import Part

_LONGEST = 300
"""Characters of a part that are shown."""


def document(query: str, report: Report, language: str) -> dict[str, Any]:
    """Return a report as JSON has it.

    Args:
        query: The query that was examined.
        report: What was found.
        language: `zh` or `en`.
    """
    finding = report.finding
    return {
        "status": report.status,
        "reason": _reason(finding, language)
        if finding
        else text(f"why_status_{report.status.replace('-', '_')}", language),
        "culprit": _finding(query, finding, language) if finding else None,
        "notExamined": [_part(query, part) for part in report.skipped],
        "questions": report.questions,
        "query": query,
        "snapshot": site().version,
    }


def _finding(query: str, finding: Finding, language: str) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        **_part(query, finding.part),
        "reason": _reason(finding, language),
        "rowsBefore": None if finding.rows is None else min(finding.rows, MOST_ROWS),
        "moreRows": finding.rows is not None and finding.rows > MOST_ROWS,
        "hints": [_hint(query, hint, language) for hint in finding.hints],
        "branches": [_finding(query, each, language) for each in finding.inner],
    }


def _part(query: str, part: Part) -> dict[str, Any]:
    """Return a part with its place: line and column from 1, the end behind its last character."""
    (line, column), (last, behind) = place(query, part.start), place(query, part.end)
    written = query[part.start : part.end]
    shown = written if len(written) <= _LONGEST else written[:_LONGEST] + "…"
    return {
        "text": shown,
        "line": line,
        "column": column,
        "endLine": last,
        "endColumn": behind,
        "start": part.start,
        "end": part.end,
    }


def _reason(finding: Finding, language: str) -> str:
    said = text(f"why_{finding.kind.replace('-', '_')}", language)
    return said.format(rows=_rows(finding.rows, language))


def _rows(rows: int | None, language: str) -> str:
    if rows is None:
        return ""
    if rows > MOST_ROWS:
        return text("why_more_rows", language).format(rows=f"{MOST_ROWS:,}")
    return text("why_one_row" if rows == 1 else "why_rows", language).format(rows=f"{rows:,}")


def _hint(query: str, hint: Hint, language: str) -> dict[str, Any]:
    said = text(f"why_hint_{hint.kind.replace('-', '_')}", language)
    label = hint.values.get(language) or hint.values.get("label", "")
    found: dict[str, Any] = {
        "kind": hint.kind,
        "text": said.format(**{**hint.values, "label": label}),
        "label": label,
    }
    if hint.iri:
        found |= {"iri": hint.iri, "page": href(hint.iri)}
    if hint.fix:
        mended = query[: hint.fix.start] + hint.fix.text + query[hint.fix.end :]
        found["fix"] = {
            "text": hint.fix.text,
            "name": hint.values.get("label") or hint.fix.text,
            "start": hint.fix.start,
            "end": hint.fix.end,
            "query": mended,
            "address": url_for("sparql.sparql", query=mended, format="html"),
        }
    return found

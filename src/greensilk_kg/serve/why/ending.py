"""Finds the clause behind the pattern of a query that leaves no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.why.findings import Finding

if TYPE_CHECKING:
    from greensilk_kg.serve.why.asking import Asker
    from greensilk_kg.serve.why.syntax import Part, Query
    from greensilk_kg.serve.why.within import Within


def ending(asker: Asker, query: Query, within: Within) -> Finding | None:
    """Return the clause that leaves no row, in the order in which they take effect; `None` for none.

    Args:
        asker: What answers questions.
        query: A query whose pattern has rows.
        within: Where it is matched.
    """
    kept: list[str] = []
    for kind, part in _stages(query):
        with_part = [*kept, part.text]
        if not asker.any(within.around(_select(query, with_part))):
            return Finding(kind, part, asker.count(within.around(_select(query, kept))))
        kept = with_part
    return Finding("template", query.head) if query.form == "CONSTRUCT" else None


def _stages(query: Query) -> list[tuple[str, Part]]:
    """Return (kind of finding, clause) of what can remove rows, in the order in which it does."""
    stages: list[tuple[str, Part | None]] = [
        ("values-behind", query.values),
        ("having", query.clauses.get("HAVING")),
        ("offset", query.clauses.get("OFFSET")),
    ]
    return [(kind, part) for kind, part in stages if part is not None]


def _select(query: Query, clauses: list[str]) -> str:
    """Return a sub-query that has the rows of a query with only some of the clauses that remove rows."""
    head = query.head.text if query.form == "SELECT" else "SELECT *"
    where = query.where.text if query.where else "{}"
    grouped = query.clauses["GROUP"].text if "GROUP" in query.clauses else ""
    values = [text for text in clauses if text.upper().startswith("VALUES")]
    behind = [text for text in clauses if text not in values]
    return f"{{ {head} {where} {grouped} {' '.join(behind)} {' '.join(values)} }}"

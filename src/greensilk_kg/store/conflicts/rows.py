"""Rows of queries, and the evidence of statements."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from greensilk_kg.store.conflicts.questions import with_values
from greensilk_kg.store.conflicts.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pyoxigraph as ox

    from greensilk_kg.store.conflicts.questions import Questions

    Ask = Callable[[str], ox.QuerySolutions]
    Triple = tuple[Any, Any, Any]

AT_ONCE = 500
"""Statements whose evidence one query asks for."""
NAMES = "(?subject ?property ?value)"
PARTS = ("document", "start", "end", "rule", "confidence", "evidence")


def rows(solutions: ox.QuerySolutions) -> list[dict[str, Any]]:
    """Return what a query binds in each row: name → term."""
    names = [variable.value for variable in solutions.variables]
    return [{name: row[name] for name in names if row[name] is not None} for row in solutions]


def evidence_of(
    triples: Iterable[Triple], ask: Ask, questions: Questions
) -> Mapping[Triple, tuple[Evidence, ...]]:
    """Return statement → where it stands, sorted; nothing for what was not extracted."""
    found: defaultdict[Triple, set[Evidence]] = defaultdict(set)
    wanted = [f"({' '.join(map(str, triple))})" for triple in triples if None not in triple]
    for some in range(0, len(wanted), AT_ONCE):
        query = with_values(questions.evidence, NAMES, wanted[some : some + AT_ONCE])
        for row in rows(ask(query)):
            document, start, end, rule, confidence, iri = (row[name].value for name in PARTS)
            one = Evidence(document, int(start), int(end), rule, confidence, iri)
            found[row["subject"], row["property"], row["value"]].add(one)
    return defaultdict(tuple, {triple: tuple(sorted(stands)) for triple, stands in found.items()})

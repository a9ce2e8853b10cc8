"""Writes the solutions of a query as the engine writes them: results in JSON, graphs in Turtle.

A statement of a graph is written once, and statements of one subject together.
"""

from __future__ import annotations

from itertools import chain, repeat
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from greensilk_kg.serve.engine.direct.graph import Graph, Term
    from greensilk_kg.serve.engine.direct.steps import Row

Writer: TypeAlias = "Callable[[list[Row], int], str | None]"
"""Writes solutions; `None` where that takes more characters than were given."""
_NEXT = " ;\n\t"
_Statements: TypeAlias = "dict[Term, dict[Term, dict[Term, None]]]"


class Column(NamedTuple):
    """A column of results.

    Attributes:
        name: Of its variable.
        at: Its place in a solution.
        certain: Whether it is bound in all of them.
    """

    name: str
    at: int
    certain: bool


def results(names: Sequence[str], columns: Sequence[Column]) -> Writer:
    """Return what writes results in JSON (SPARQL 1.1 Query Results JSON Format).

    Args:
        names: What the head lists.
        columns: Those that are ever bound; one of them is certain, and is written first.

    Example:
        >>> results(["a"], [Column("a", 0, certain=True)])([], 1000)
        '{"head":{"vars":["a"]},"results":{"bindings":[]}}'
    """
    first, *others = sorted(columns, key=lambda column: not column.certain)
    head = f'{{"head":{{"vars":[{",".join(map(encode_basestring, names))}]}},"results":{{"bindings":['
    begin = f"{{{encode_basestring(first.name)}:"
    keys = [f",{encode_basestring(column.name)}:" for column in others]

    def write(rows: list[Row], longest: int) -> str | None:
        if not rows:
            return f"{head}]}}}}"
        parts: list[Iterable[str]] = [
            chain((begin,), repeat(f"}},{begin}", len(rows) - 1)),
            [row[first.at].json for row in rows],
        ]
        for key, (_, at, certain) in zip(keys, others, strict=True):
            if certain:
                parts += (repeat(key), [row[at].json for row in rows])
            else:
                parts += (
                    [key if row[at] else "" for row in rows],
                    [row[at].json if row[at] else "" for row in rows],
                )
        pieces = [*chain.from_iterable(zip(*parts, strict=False))]
        if sum(map(len, pieces)) > longest:
            return None
        return f"{head}{''.join(pieces)}}}]}}}}"

    return write


def statements(graph: Graph, template: Sequence[tuple[int, int, int]]) -> Writer:
    """Return what writes the statements of a template (SPARQL 1.1 Query Language, section 16.2) in Turtle.

    Args:
        graph: Where the terms are from.
        template: Its triples, as places in a solution.
    """

    def write(rows: list[Row], longest: int) -> str | None:
        found: _Statements = {}
        for subject_at, verb_at, value_at in template:
            for row in rows:
                subject, verb, value = row[subject_at], row[verb_at], row[value_at]
                possible = value and subject and subject.kind is not ox.Literal
                if possible and verb and verb.kind is ox.NamedNode:
                    found.setdefault(subject, {}).setdefault(verb, {})[value] = None
        return _turtle(graph, found, longest)

    return write


def description(graph: Graph, resources: Sequence[int]) -> Writer:
    """Return what writes all that is said of some things, and of what has no name and is said of them."""

    def write(rows: list[Row], longest: int) -> str | None:
        left = [rows[0][at] for at in resources]
        found: dict[Term, Any] = {}
        for subject in left:
            if subject not in found and subject.out:
                found[subject] = subject.out
                for values in subject.out.values():
                    left += [value for value in values if value.kind is ox.BlankNode]
        return _turtle(graph, found, longest)

    return write


def _turtle(graph: Graph, found: _Statements, longest: int) -> str | None:
    blocks, size, verbs = [graph.head], 0, graph.verbs
    for subject, said in found.items():
        lines = [
            f"{verbs.get(verb) or verb.turtle} {' , '.join([value.turtle for value in values])}"
            for verb, values in said.items()
        ]
        blocks.append(f"{subject.turtle} {_NEXT.join(lines)} .\n")
        size += len(blocks[-1])
        if size > longest:
            return None
    return "".join(blocks) if found else ""

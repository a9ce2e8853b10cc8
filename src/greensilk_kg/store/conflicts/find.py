"""Finds the conflicts of a graph."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from greensilk_kg.rdf.namespaces import term
from greensilk_kg.store.conflicts.differ import values_differ
from greensilk_kg.store.conflicts.numbers import Figure, commitments_differ, figures_differ, told_beside
from greensilk_kg.store.conflicts.records import Conflict, Reading
from greensilk_kg.store.conflicts.rows import evidence_of, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    import pyoxigraph as ox

    from greensilk_kg.store.conflicts.questions import Questions
    from greensilk_kg.store.conflicts.records import Kind
    from greensilk_kg.store.conflicts.rows import Ask

    Key = tuple[Hashable, ...]

ABOUT = {"figure": (term("value"), "value"), "commitment": (term("committedBy"), "subject")}
"""Kind of a node → the statement of it whose passage counts: property, name of the object in a row."""


def find(ask: Ask, questions: Questions) -> list[Conflict]:
    """Return the conflicts of a graph, sorted by kind, subject, topic and first reading.

    Args:
        ask: Runs a SELECT query; the default graph is the merge of the graphs without evidence.
        questions: What to ask, and how to compare.
    """
    found = [
        *_statements(ask, questions),
        *_numbers("figure", questions.figures, ask, questions),
        *_numbers("commitment", questions.commitments, ask, questions),
    ]
    return sorted(found, key=lambda one: (one.kind, str(one.subject), str(one.topic), str(one.readings[0])))


def find_about(subject: ox.NamedNode, ask: Ask, questions: Questions) -> list[Conflict]:
    """Return the conflicts of one thing: what `find` returns of it, without reading the whole graph.

    Args:
        subject: The thing.
        ask: Runs a SELECT query.
        questions: What to ask, and how to compare.
    """
    bound = f"WHERE {{ VALUES ?subject {{ {subject} }}"
    names = ("statements", "figures", "commitments")
    asked = {name: getattr(questions, name).replace("WHERE {", bound) for name in names}
    return find(ask, replace(questions, **asked))


def _statements(ask: Ask, questions: Questions) -> Iterator[Conflict]:
    triples = [(row["subject"], row["property"], row["value"]) for row in rows(ask(questions.statements))]
    stands = evidence_of(triples, ask, questions)
    things: dict[Key, list[Reading]] = defaultdict(list)
    for subject, topic, value in triples:
        things[subject, topic].append(Reading(value, (), "", stands[subject, topic, value]))
    for (subject, topic), readings in things.items():
        for odds in at_odds(readings, lambda one, other: values_differ(one.value, other.value)):
            yield _conflict("statement", subject, topic, odds)


def _numbers(kind: Kind, query: str, ask: Ask, questions: Questions) -> Iterator[Conflict]:
    predicate, name = ABOUT[kind]
    nodes = {(row["node"], row["subject"]): row for row in reversed(rows(ask(query)))}
    triples = {key: (key[0], predicate, row.get(name)) for key, row in nodes.items()}
    stands = evidence_of(triples.values(), ask, questions)
    groups: dict[Key, list[Figure]] = defaultdict(list)
    for key, row in nodes.items():
        figure = Figure.of(row, stands[triples[key]], questions)
        if kind == "commitment" or figure.comparable:
            groups[figure.key].append(figure)
    for figures in groups.values():
        beside = told_beside(figures)
        differ = partial(figures_differ, beside=beside) if kind == "figure" else commitments_differ
        for odds in at_odds(figures, differ):
            yield _conflict(kind, odds[0].subject, odds[0].topic, [one.reading for one in odds])


def at_odds(things: Sequence[Any], differ: Callable[[Any, Any], bool]) -> Iterator[list[Any]]:
    """Yield the sets of things that are tied by being at odds, in their order.

    What agrees with all others is in none.

    Example:
        >>> list(at_odds([1, 2, 12, 30], lambda one, other: abs(one - other) == 10))
        [[2, 12]]
    """
    left = [(one, {n for n, other in enumerate(things) if differ(one, other)}) for one in things]
    done: set[int] = set()
    for number, (_, rivals) in enumerate(left):
        if number in done or not rivals:
            continue
        tied, queue = {number}, [number]
        while queue:
            new = left[queue.pop()][1] - tied
            tied |= new
            queue += new
        done |= tied
        yield [things[n] for n in sorted(tied)]


def _conflict(kind: Kind, subject: Any, topic: Any, readings: Iterable[Reading]) -> Conflict:  # noqa: ANN401 terms of rows
    ordered = sorted(readings, key=lambda one: (not one.evidence, one.evidence, str(one.value)))
    return Conflict(kind, subject, topic, tuple(ordered))

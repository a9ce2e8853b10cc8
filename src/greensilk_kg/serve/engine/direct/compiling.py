"""Makes the program by which a graph in memory answers a query and every other of its shape.

OPTIONAL is done solution by solution. That is what it means (SPARQL 1.1 Query Language, section 18.2) where
each of its variables that occurs outside is one that the group around it always binds; others are given up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.direct import steps
from greensilk_kg.serve.engine.direct.bound import in_order, names
from greensilk_kg.serve.engine.direct.pattern import UnreadError
from greensilk_kg.serve.engine.direct.program import Program
from greensilk_kg.serve.engine.direct.written import Column, description, results, statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.serve.engine.direct.fanout import Fanout
    from greensilk_kg.serve.engine.direct.graph import Graph
    from greensilk_kg.serve.engine.direct.steps import Step
    from greensilk_kg.serve.engine.direct.syntax import Group, Query, Triple
    from greensilk_kg.serve.engine.direct.written import Writer

_NONE = (None,)


def program(query: Query, graph: Graph, fanout: Fanout, places: Mapping[int, int]) -> Program:
    """Return how to answer a query, which has to be one that the engine takes.

    Args:
        query: What was read of it.
        graph: The data.
        fanout: Of the graph.
        places: Offset in the query → which of the things stands there that may differ.

    Raises:
        UnreadError: It is not one that can be answered so.

    Example:
        >>> import pyoxigraph as ox
        >>> from greensilk_kg.serve.engine.direct.fanout import fanout
        >>> from greensilk_kg.serve.engine.direct.graph import Graph
        >>> from greensilk_kg.serve.engine.direct.reading import read
        >>> a, b = (ox.NamedNode(f"urn:x:{name}") for name in "ab")
        >>> data = [ox.Quad(a, b, a)]
        >>> made = program(read("SELECT ?o { <urn:x:a> <urn:x:b> ?o }"), Graph(data, {}), fanout(data), {})
        >>> made.write(made.solutions([], most=10), 1000)[-52:]
        'bindings":[{"o":{"type":"uri","value":"urn:x:a"}}]}}'
    """
    template = query.template or ()
    if not query.is_plain or query.form == "ASK" or (query.form == "CONSTRUCT" and not template):
        raise UnreadError
    return _Compiler(graph, fanout, places).program(query, template)


class _Compiler:
    """Knows at which place of a solution each variable and each constant is."""

    def __init__(self, graph: Graph, fanout: Fanout, places: Mapping[int, int]) -> None:
        self._graph, self._fanout, self._places = graph, fanout, places
        self._constants: dict[str, int] = {}
        self._variables: dict[str, int] = {}
        self._width = 0

    def program(self, query: Query, template: Sequence[Triple]) -> Program:
        named = list(_named(query, template))
        if not self._places.keys() <= {at for _, at in named}:  # one means something else, as in a prefix
            raise UnreadError
        for iri, at in named:
            self._note(iri, at)
        self._width = len(self._places) + len(self._constants)
        done = self._group(query.group) if query.group else []
        constants = tuple(self._graph.terms[iri] for iri in self._constants)
        write = self._writer(query, template)
        return Program(constants, done, write, "srj" if query.form == "SELECT" else "ttl")

    def _note(self, iri: str, at: int) -> None:
        """Give a constant its place, where it is the same in all queries of the shape."""
        if at in self._places:
            return
        if iri not in self._graph.terms:
            raise UnreadError
        self._constants.setdefault(iri, len(self._places) + len(self._constants))

    def _writer(self, query: Query, template: Sequence[Triple]) -> Writer:
        if query.group is None:
            return description(self._graph, [self._constant(*found) for found in query.resources])
        if query.form == "CONSTRUCT":
            parts = [self._parts(triple) for triple in template]
            return statements(self._graph, parts)
        certain = {name for triple in query.group.triples for name in triple.names}
        known = [name for name in query.columns if name in self._variables]
        columns = [Column(name, self._variables[name], name in certain) for name in known]
        if certain.isdisjoint(known) or len(set(query.columns)) < len(query.columns):
            raise UnreadError
        return results(query.columns, columns)

    def _parts(self, triple: Triple) -> tuple[int, int, int]:
        found = (*self._ends(triple), self._verb(triple))
        subject, value, verb = found
        if subject is None or value is None or verb is None:
            raise UnreadError
        return subject, verb, value

    def _verb(self, triple: Triple) -> int | None:
        if triple.predicate is None:
            return self._variables.get(triple.label)
        return self._constants[triple.predicate]

    def _group(self, group: Group) -> list[Step]:
        """Return the steps of a group, in the order that its bound counts with: from what it names itself."""
        ordered = [triple for triple, _ in in_order(group.triples, set(), self._fanout)]
        if not ordered:
            raise UnreadError
        done = [self._step(triple) for triple in ordered]
        own = {name for triple in ordered for name in triple.names}
        return done + [self._part(part, own) for part in group.optional]

    def _part(self, part: Group, own: set[str]) -> Step:
        """Return the step of an OPTIONAL in a group whose own triples bind some names."""
        shared, before = names(part) & self._variables.keys(), self._width
        if not shared <= own:
            raise UnreadError
        first = part.triples[0] if part.triples else None
        if first and len(part.triples) == 1 and not part.optional and self._is_single(first):
            return self._step(first, _NONE)
        done = self._group(part)
        needs = sorted(self._variables[name] for name in shared) or [0]
        return steps.optional(done, needs, before, self._width - before)

    def _is_single(self, triple: Triple) -> bool:
        """Tell whether a triple binds one name, by a property that is known."""
        return triple.predicate is not None and self._ends(triple).count(None) == 1

    def _step(self, triple: Triple, otherwise: Sequence[None] = ()) -> Step:
        subject, value = self._ends(triple)
        if triple.predicate is None:
            return self._any(triple, subject, value)
        predicate = self._graph.properties.get(triple.predicate)
        if predicate is None:
            raise UnreadError
        if subject is not None and value is not None:
            return steps.check(subject, predicate, value)
        if subject is not None:
            self._bind(triple.value)
            return steps.forward(subject, predicate, otherwise)
        if value is not None:
            self._bind(triple.subject)
            return steps.backward(value, predicate, otherwise)
        raise UnreadError

    def _any(self, triple: Triple, subject: int | None, value: int | None) -> Step:
        """Return the step for a property that is a variable."""
        if triple.label in self._variables or triple.label in {triple.subject, triple.value}:
            raise UnreadError
        self._bind(triple.label)
        if subject is not None and value is not None:
            return steps.between(subject, value)
        if subject is not None:
            self._bind(triple.value)
            return steps.all_forward(subject)
        if value is not None:
            self._bind(triple.subject)
            return steps.all_backward(value)
        raise UnreadError

    def _bind(self, name: str) -> None:
        self._variables[name] = self._width
        self._width += 1

    def _ends(self, triple: Triple) -> tuple[int | None, int | None]:
        """Return where in a solution subject and object are; `None` for a variable that is not bound yet."""
        subject, value = self._variables.get(triple.subject), self._variables.get(triple.value)
        if not triple.subject:
            subject = self._constant(triple.subject_iri, triple.subject_at)
        if not triple.value:
            value = self._constant(triple.value_iri, triple.value_at)
        return subject, value

    def _constant(self, iri: str, at: int) -> int:
        return self._places[at] if at in self._places else self._constants[iri]


def _named(query: Query, template: Sequence[Triple]) -> Iterator[tuple[str, int]]:
    """Yield the constants of a query, each with its offset; those that are properties of its patterns not."""
    yield from query.resources
    for triple in (*template, *(_all(query.group) if query.group else ())):
        if not triple.subject:
            yield triple.subject_iri, triple.subject_at
        if not triple.value:
            yield triple.value_iri, triple.value_at
    yield from ((triple.predicate, -1) for triple in template if triple.predicate)


def _all(group: Group) -> Iterator[Triple]:
    yield from group.triples
    for part in group.optional:
        yield from _all(part)

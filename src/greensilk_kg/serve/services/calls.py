"""What a query or an update wants from elsewhere: its `SERVICE` patterns and its `LOAD` operations.

Sources: SPARQL 1.1 Federated Query, section 2; SPARQL 1.1 Update, section 3.1.4; SPARQL 1.1 Query Language,
sections 4.1.1 (relative IRIs) and 18.2.1 (which variables are in scope).

Where a call stands is seen on tokens (`written`). What it means, the address after `BASE`, prefixes and
escapes and the variables in scope, is asked of the engine (`meaning`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.serve.engine.guard import in_order, place
from greensilk_kg.serve.engine.tokens import Kind, tokens
from greensilk_kg.serve.services import meaning, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.engine.tokens import Token
    from greensilk_kg.serve.services.written import Group, Operation

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Scope = Callable[[str], Iterable[str]]
"""Returns the columns of a `SELECT *` that evaluates to nothing."""
MOST_CALLS = 16
"""Calls in one text: each is read and answered by itself."""


class TooManyError(Exception):
    """There are more calls than are answered.

    Args:
        line: Line of the first one too many, from 1.
        column: Its column, from 1.
    """

    def __init__(self, line: int, column: int) -> None:
        super().__init__(f"There may be {MOST_CALLS} calls of services at most. Ask in several queries.")
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class ServiceCall:
    """One outermost `SERVICE` pattern; one within its braces is a part of its pattern.

    Attributes:
        address: Absolute IRI of the service; `None` where it is a variable.
        silent: Whether a failure counts as a solution that binds nothing.
        pattern: Text between the braces.
        variables: Those in scope, without `?`, in order of writing.
        prologue: The `BASE` and `PREFIX` declarations in force, as written; empty or ends in a line break.
        start: Offset of `SERVICE` in the text, in code points.
        end: Offset behind the closing brace.
    """

    address: str | None
    silent: bool
    pattern: str
    variables: tuple[str, ...]
    prologue: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Load:
    """One `LOAD` operation of an update.

    Attributes:
        address: Absolute IRI of the document.
        silent: Whether a failure counts as done.
        graph: IRI of the graph to load into; `None` for the default graph.
        start: Offset of `LOAD` in the text, in code points.
        end: Offset behind its last IRI.
    """

    address: str
    silent: bool
    graph: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bindings:
    """Solutions that a service answers with.

    Attributes:
        variables: Without `?`.
        rows: A term, or `None` for unbound, for each variable. Rows may be equal: solutions are a multiset.
    """

    variables: tuple[str, ...]
    rows: Sequence[tuple[Term | None, ...]] = field(default=())


def columns(query: str) -> list[str]:
    """Return the columns of a query by the engine in this process.

    Only for texts of our own: its parser recurses, and a deeply nested text ends the process.
    """
    return [variable.value for variable in cast("ox.QuerySolutions", ox.Store().query(query)).variables]


def service_calls(text: str, scope: Scope = columns, base: str = "") -> Iterator[ServiceCall]:
    """Yield the outermost `SERVICE` patterns of a query or an update, in order.

    Args:
        text: The query or update.
        scope: What reads a pattern; for text from outside, a query worker.
        base: What relative IRIs are resolved against where the text has no `BASE`.

    Raises:
        SyntaxError: An address or a pattern is malformed; the message is the engine's, with line and column.
        TooManyError: There are more than `MOST_CALLS`.

    Example:
        >>> call, = service_calls("PREFIX e: <http://e.example/> ASK { service silent e:x { ?a a ?b } }")
        >>> call.address, call.silent, call.pattern, call.variables
        ('http://e.example/x', True, ' ?a a ?b ', ('a', 'b'))
    """
    found = tokens(text)
    groups = written.outermost(written.groups(found))
    _few(text, [group.start for group in groups])
    for group in groups:
        yield _service(text, found, group, scope, base)


def loads(text: str, base: str = "") -> Iterator[Load]:
    """Yield the `LOAD` operations of an update, in order; `base` as in `service_calls`.

    Raises:
        SyntaxError: An address is malformed.
        TooManyError: There are more than `MOST_CALLS`.

    Example:
        >>> load, = loads("BASE <http://e.example/a/> LOAD <../b.ttl> INTO GRAPH <g>")
        >>> load.address, load.graph
        ('http://e.example/b.ttl', 'http://e.example/a/g')
    """
    found = tokens(text)
    operations = written.operations(found)
    _few(text, [operation.start for operation in operations])
    for operation in operations:
        yield _load(text, found, operation, base)


def _few(text: str, starts: Sequence[int]) -> None:
    if len(starts) > MOST_CALLS:
        raise TooManyError(*place(text, starts[MOST_CALLS]))


def _service(text: str, found: list[Token], group: Group, scope: Scope, base: str) -> ServiceCall:
    head = meaning.head(text, found, group.start)
    pattern = text[group.opens + 1 : group.end - 1]
    variable = group.endpoint.kind is Kind.VARIABLE
    names = {
        *scope(meaning.in_scope(text, head, group, found)),
        *([group.endpoint.text[1:]] if variable else []),
    }
    return ServiceCall(
        address=None if variable else meaning.resolved(text, head, group.endpoint, base),
        silent=group.silent > 0,
        pattern=pattern,
        variables=tuple(in_order(text[group.endpoint.start : group.end], sorted(names))),
        prologue=(f"BASE <{base}>\n" if base else "") + meaning.prologue(text, found, group.start),
        start=group.start,
        end=group.end,
    )


def _load(text: str, found: list[Token], operation: Operation, base: str) -> Load:
    head = meaning.head(text, found, operation.start)
    graph = meaning.resolved(text, head, operation.graph, base) if operation.graph else None
    address = meaning.resolved(text, head, operation.source, base)
    return Load(address, operation.silent, graph, operation.start, operation.end)

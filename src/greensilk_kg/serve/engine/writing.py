"""Changes a store: updates and operations on one graph. Each happens whole or not at all.

Sources: SPARQL 1.1 Update; SPARQL 1.1 Graph Store HTTP Protocol, section 5. The engine runs an update, an
`extend` and the removal of a graph each in one transaction of its log, so a process that is killed on the way
leaves the store as it was.
"""

from __future__ import annotations

import hashlib
import time
from typing import IO, TYPE_CHECKING, Any, cast

import pyoxigraph as ox

from greensilk_kg.serve.engine.job import Reply
from greensilk_kg.serve.engine.payload import PayloadError, triples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from greensilk_kg.serve.engine.change import Change
    from greensilk_kg.serve.engine.job import Job

Name = ox.NamedNode | ox.DefaultGraph
_LOCKED = 10.0
"""Seconds to wait for a store that a process which is just ending still holds."""


def open_writable(folder: str) -> ox.Store:
    """Open a store for reading and writing; it is made where there is none.

    Raises:
        OSError: Another process holds it, or it cannot be read.
    """
    end = time.monotonic() + _LOCKED
    while True:
        try:
            return ox.Store(folder)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def change(store: ox.Store, job: Job, write: Callable[[Iterable[ox.Triple], Name], object]) -> Reply:
    """Do what a job asks to be done to the store.

    Args:
        store: The store.
        job: A job with a change.
        write: Writes the statements of a graph as the answer.

    Raises:
        SyntaxError: An update is malformed.
    """
    asked = cast("Change", job.change)
    if asked.kind == "update":
        return update(store, job.query, job.base)
    if asked.kind == "check":
        return update(ox.Store(), job.query, job.base)
    try:
        return _on_graph(store, asked, job.base, write)
    except PayloadError as error:
        said = f"{error.part}: {error}" if error.part else str(error)
        return Reply("syntax", "data", said, error.line, error.column)


def update(store: ox.Store, text: str, base: str) -> Reply:
    """Run an update.

    Args:
        store: The store.
        text: The update.
        base: What relative IRIs are resolved against.

    Raises:
        SyntaxError: It is malformed.
    """
    try:
        store.update(text, base_iri=base or None)
    except RuntimeError as error:  # a graph that has to be there is not, or the other way round
        return Reply("conflict", message=str(error))
    return Reply("ok", "changed")


def read(store: ox.Store, name: Name, write: Callable[[Iterable[ox.Triple], Name], object]) -> Reply:
    """Write out the statements of a graph; the reply's tag is the graph's state."""
    if not there(store, name):
        return Reply("absent")
    write(_triples(store, name), name)
    return Reply("ok", "graph", tag=state(store, name))


def replace(store: ox.Store, name: Name, found: list[ox.Triple]) -> None:
    """Make a graph hold these statements and no others; it is made where there is none."""
    if next(_triples(store, name), None) is None:
        add(store, name, found)
        return
    data = (ox.serialize(found, format=ox.RdfFormat.N_TRIPLES) or b"").decode()
    if isinstance(name, ox.DefaultGraph):
        store.update(f"CLEAR DEFAULT ; INSERT DATA {{ {data} }}")
    else:
        store.update(f"CLEAR GRAPH {name} ; INSERT DATA {{ GRAPH {name} {{ {data} }} }}")


def add(store: ox.Store, name: Name, found: list[ox.Triple]) -> None:
    """Add statements to a graph; it is made where there is none."""
    if found:
        store.extend(ox.Quad(t.subject, t.predicate, t.object, name) for t in found)
    elif isinstance(name, ox.NamedNode):
        store.add_graph(name)


def remove(store: ox.Store, name: Name) -> None:
    """Remove a graph; the default graph is emptied."""
    store.remove_graph(name)


def there(store: ox.Store, name: Name) -> bool:
    """Return whether a graph is there, be it empty; the default graph always is."""
    return isinstance(name, ox.DefaultGraph) or store.contains_named_graph(name)


def state(store: ox.Store, name: Name) -> str:
    """Return a digest of what a graph holds, blank nodes by their names in the store."""
    digest = hashlib.sha256()
    ox.serialize(_triples(store, name), cast("IO[bytes]", _Sink(digest.update)), ox.RdfFormat.N_TRIPLES)
    return digest.hexdigest()[:32]


def _on_graph(
    store: ox.Store, asked: Change, base: str, write: Callable[[Iterable[ox.Triple], Name], object]
) -> Reply:
    name: Name = ox.NamedNode(asked.graph) if asked.graph else ox.DefaultGraph()
    if asked.kind == "read":
        return read(store, name, write)
    found = triples(asked.parts, asked.graph or base, asked.graph)
    existed = there(store, name)
    if not _holds(store, name, asked):
        return Reply("precondition")
    if asked.kind == "remove":
        if not existed:
            return Reply("absent")
        remove(store, name)
    else:
        (replace if asked.kind == "replace" else add)(store, name, found)
    return Reply("ok", "changed" if existed else "created")


def _holds(store: ox.Store, name: Name, asked: Change) -> bool:
    """Return whether the conditions of a request hold (RFC 9110, section 13.1)."""
    if asked.match is None and asked.none_match is None:
        return True
    now = {"*", state(store, name)} if there(store, name) else set()
    wanted = asked.match is None or bool(now & set(asked.match))
    return wanted and (asked.none_match is None or not now & set(asked.none_match))


def _triples(store: ox.Store, name: Name) -> Iterator[ox.Triple]:
    return (quad.triple for quad in store.quads_for_pattern(None, None, None, name))


class _Sink:
    """A writable that hands on what is written."""

    def __init__(self, take: Callable[[bytes], Any]) -> None:
        self._take = take

    def write(self, data: bytes) -> int:
        self._take(data)
        return len(data)

    def flush(self) -> None:
        """Do nothing: nothing is held back."""

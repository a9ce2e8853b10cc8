"""Answers a query in this process where it is known beforehand that it touches little.

Nothing can stop the engine once it runs, which is why queries run in workers. A query that begins at a thing
and has at most `SOLUTIONS` solutions needs no stopping: it ends within milliseconds. Which queries these are
is decided by their shape, so that the next one of the same shape costs nothing to decide. Those of a shape
that `compiling` knows are answered from the graph in memory, all others by the engine.
"""

from __future__ import annotations

import errno
import io
import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from greensilk_kg.serve.engine.answer import Whole, answer
from greensilk_kg.serve.engine.direct import fanout, graph
from greensilk_kg.serve.engine.direct.bound import bound
from greensilk_kg.serve.engine.direct.compiling import program
from greensilk_kg.serve.engine.direct.counted import counted, in_graph, in_store
from greensilk_kg.serve.engine.direct.pattern import UnreadError
from greensilk_kg.serve.engine.direct.reading import read
from greensilk_kg.serve.engine.direct.shape import SOLUTIONS, Shape
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.engine.run import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.engine.direct.counted import Counted
    from greensilk_kg.serve.engine.direct.fanout import Fanout
    from greensilk_kg.serve.engine.direct.graph import Term
    from greensilk_kg.serve.engine.direct.program import Program
    from greensilk_kg.serve.engine.direct.syntax import Query

LARGEST = 1 << 20
"""Bytes of an answer beyond which the query goes to a worker after all."""
_SHORT = 1 << 25
"""Characters up to which an answer is taken in one piece, going by the longest that its shape can have."""
_AROUND = 100
"""Characters that a format writes around a value."""
_LONG = 0.02
"""Seconds of computing after which a shape is not answered here again, whatever its bound says."""
_FEW = 100
"""Solutions that are written in less than that in any case."""
_SHAPES = 2000
_LONGEST = 4000
"""Characters of a query beyond which it is not looked at."""


_Key: TypeAlias = tuple[str, ...]
"""The pieces of a query around the things that it names; joined, they could be those of another shape too."""
_NAME = r"[\w/.%~-]*"
"""Behind the base: nothing in which a string, a comment or a bracket may begin or end."""


_HEAVY = Shape(light=False)
_EMPTY = ox.Store()
"""Tells whether a query is well-formed."""


class Direct:
    """Answers light queries from a store in memory. Not thread-safe.

    Args:
        store: The data.
        base: What the IRIs begin with that may differ between queries of one shape; ends in a slash.
        prefixes: Prefix → namespace for Turtle, TriG and RDF/XML.
    """

    def __init__(self, store: ox.Store, base: str, prefixes: Mapping[str, str]) -> None:
        self._store = store
        self._prefixes = prefixes
        self._fanout = fanout.of_store(store)
        self._graph = graph.of_store(store, prefixes)
        self._count = in_graph(self._graph) if self._graph else in_store(store)
        self._shapes: dict[_Key, Shape] = {}
        self._interchangeable = _interchangeable(base, self._fanout)

    def knows(self, text: str) -> bool:
        """Tell whether the graph answers queries of this shape: they call nobody, and nothing varies."""
        if len(text) > _LONGEST:
            return False
        shape = self._shapes.get(tuple(self._interchangeable.split(text)[::2]))
        return shape is not None and shape.program is not None

    def answer(self, job: Job) -> Answer | None:
        """Return the answer to a job, or `None` where it has to go to a worker."""
        text = job.query
        if job.dataset is not None or job.change is not None or len(text) > _LONGEST:
            return None
        pieces = self._interchangeable.split(text)
        key, things = tuple(pieces[::2]), pieces[1::2]
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._note(key, self._shape(job, key))
        if not shape.light or not self._is_within(shape, things):
            return None
        terms = self._terms(shape, job, things)
        if terms is not None and shape.program is not None:
            return self._from_graph(key, shape, shape.program, terms)
        began = time.thread_time()
        found = self._run(_ordered(job, shape), Whole() if shape.short else _Body())
        if found is None or time.thread_time() - began > _LONG:
            self._note(key, _HEAVY)
        return found

    def _is_within(self, shape: Shape, things: Sequence[str]) -> bool:
        return shape.counted is None or shape.counted.is_within(SOLUTIONS, self._count, things)

    def _terms(self, shape: Shape, job: Job, things: Sequence[str]) -> list[Term] | None:
        """Return what a query names, where the graph can answer it; the engine judges what is not there."""
        if shape.program is None or self._graph is None or not shape.program.writes(job):
            return None
        found = [term for thing in things if (term := self._graph.terms.get(thing)) is not None]
        return found if len(found) == len(things) else None

    def _from_graph(self, key: _Key, shape: Shape, program: Program, things: Sequence[Term]) -> Answer | None:
        rows = program.solutions(things, shape.most)
        if rows is None:
            return None
        began = time.thread_time() if len(rows) > _FEW else 0.0
        text = program.write(rows, LARGEST)
        if began and time.thread_time() - began > _LONG:
            self._note(key, replace(shape, most=len(rows) // 2))
        body = text.encode() if text is not None else b""
        if text is None or len(body) > LARGEST:
            return None
        return Answer(program.reply, io.BytesIO(body), len(body))

    def _run(self, job: Job, output: Whole | _Body) -> Answer | None:
        try:
            reply = answer(self._store, job, output, self._prefixes)
        except BaseException as error:
            if type(error).__module__ == "pyo3_runtime":  # the engine panicked: let a worker do so
                return None
            raise
        body = output.getvalue()
        if reply.status == "too-large" or len(body) > LARGEST:
            return None
        return Answer(reply, io.BytesIO(body), len(body))

    def _shape(self, job: Job, key: _Key) -> Shape:
        text = job.query
        try:
            query = read(text)
        except UnreadError:
            return _HEAVY
        most, by_things = bound(query, self._fanout), None
        if most > SOLUTIONS:
            by_things = self._by_things(query, text)
            if by_things is None:
                return _HEAVY
        width = query.width * (self._fanout.longest + _AROUND)
        short = min(most, SOLUTIONS) * width <= _SHORT
        columns = " ".join(f"?{name}" for name in query.variables)
        if query.star >= 0 and (not columns or query.star >= len(key[0])):
            return _HEAVY
        made = self._program(query, job)
        return Shape(
            light=True, star=query.star, columns=columns, counted=by_things, short=short, program=made
        )

    def _program(self, query: Query, job: Job) -> Program | None:
        if self._graph is None:
            return None
        try:
            _EMPTY.query(job.query, base_iri=job.base or None)
            return program(query, self._graph, self._fanout, self._places(job.query))
        except (UnreadError, SyntaxError, ValueError):
            return None

    def _places(self, text: str) -> dict[int, int]:
        """Return the offset of each thing that a query names → which of them it is."""
        return {found.start(): place for place, found in enumerate(self._interchangeable.finditer(text))}

    def _by_things(self, query: Query, text: str) -> Counted | None:
        if query.group is None:
            return None
        found = counted(query.group, self._fanout, self._places(text))
        return found if found.factor <= SOLUTIONS else None

    def _note(self, key: _Key, shape: Shape) -> Shape:
        if len(self._shapes) >= _SHAPES:
            self._shapes.pop(next(iter(self._shapes)))
        self._shapes[key] = shape
        return shape


class _Body(io.BytesIO):
    """An answer in memory that may not become large: many columns make much of few solutions."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # only bytes come
        """Take some bytes."""
        if self.tell() + len(data) > LARGEST:
            raise OSError(errno.EFBIG, "too large to be answered here")
        return super().write(data)


def _interchangeable(base: str, fanout: Fanout) -> re.Pattern[str]:
    """Return what matches IRIs that may differ between queries of one shape: none is a property's."""
    if any(iri.startswith(base) and "#" not in iri for iri in fanout.objects):
        return re.compile("(?!)()")
    return re.compile(f"<({re.escape(base)}{_NAME})>")


def _ordered(job: Job, shape: Shape) -> Job:
    text = job.query
    if shape.star >= 0:
        text = f"{text[: shape.star]} {shape.columns} {text[shape.star + 1 :]}"
    return Job(text, job.results, job.graph, into=job.into, base=job.base, ordered=True)

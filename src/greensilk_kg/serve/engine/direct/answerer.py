"""Answers a query in this process where it is known beforehand that it touches little.

Nothing can stop the engine once it runs, which is why queries run in workers. A query that begins at a thing
and has at most `SOLUTIONS` solutions needs no stopping: it ends within milliseconds. Which queries these are
is decided by their shape, so that the next one of the same shape costs nothing to decide.
"""

from __future__ import annotations

import errno
import io
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.answer import Whole, answer
from greensilk_kg.serve.engine.direct.bound import bound
from greensilk_kg.serve.engine.direct.counted import Counted, counted
from greensilk_kg.serve.engine.direct.fanout import of_store
from greensilk_kg.serve.engine.direct.pattern import UnreadError, read
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.engine.run import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

    from greensilk_kg.serve.engine.direct.fanout import Fanout
    from greensilk_kg.serve.engine.direct.syntax import Query

SOLUTIONS = 10_000
"""Solutions up to which a query is answered here."""
LARGEST = 1 << 20
"""Bytes of an answer beyond which the query goes to a worker after all."""
_SHORT = 1 << 25
"""Characters up to which an answer is taken in one piece, going by the longest that its shape can have."""
_AROUND = 100
"""Characters that a format writes around a value."""
_LONG = 0.02
"""Seconds of computing after which a shape is not answered here again, whatever its bound says."""
_SHAPES = 2000
_LONGEST = 4000
"""Characters of a query beyond which it is not looked at."""


_NAME = r"[\w/.%~-]*"
"""Behind the base: nothing in which a string, a comment or a bracket may begin or end."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of the queries of one shape.

    Attributes:
        light: Whether they are answered here.
        star: Offset of the `*` of `SELECT *`, else -1.
        columns: What to write in its place.
        counted: What to count for each query, where it depends on the things whether it is light.
        short: Whether no answer can need much memory.
    """

    light: bool
    star: int = -1
    columns: str = ""
    counted: Counted | None = None
    short: bool = False


_HEAVY = Shape(light=False)


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
        self._fanout = of_store(store)
        self._shapes: dict[str, Shape] = {}
        self._interchangeable = _interchangeable(base, self._fanout)

    def answer(self, job: Job) -> Answer | None:
        """Return the answer to a job, or `None` where it has to go to a worker."""
        text = job.query
        if job.dataset is not None or job.change is not None or len(text) > _LONGEST:
            return None
        key = self._interchangeable.sub("<>", text)
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._note(key, self._shape(text, key))
        if not shape.light or not self._is_within(shape, text):
            return None
        began = time.thread_time()
        found = self._run(_ordered(job, shape), Whole() if shape.short else _Body())
        if found is None or time.thread_time() - began > _LONG:
            self._note(key, _HEAVY)
        return found

    def _is_within(self, shape: Shape, text: str) -> bool:
        if shape.counted is None:
            return True
        things = [found[1:-1] for found in self._interchangeable.findall(text)]
        return shape.counted.is_within(SOLUTIONS, self._store, things)

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

    def _shape(self, text: str, key: str) -> Shape:
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
        if query.star < 0:
            return Shape(light=True, counted=by_things, short=short)
        if not query.variables or key[: query.star + 1] != text[: query.star + 1]:
            return _HEAVY
        columns = " ".join(f"?{name}" for name in query.variables)
        return Shape(light=True, star=query.star, columns=columns, counted=by_things, short=short)

    def _by_things(self, query: Query, text: str) -> Counted | None:
        if query.group is None:
            return None
        places = {found.start(): place for place, found in enumerate(self._interchangeable.finditer(text))}
        found = counted(query.group, self._fanout, places)
        return found if found.factor <= SOLUTIONS else None

    def _note(self, key: str, shape: Shape) -> Shape:
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
        return re.compile("(?!)")
    return re.compile(f"<{re.escape(base)}{_NAME}>")


def _ordered(job: Job, shape: Shape) -> Job:
    text = job.query
    if shape.star >= 0:
        text = f"{text[: shape.star]} {shape.columns} {text[shape.star + 1 :]}"
    return Job(text, job.results, job.graph, into=job.into, base=job.base, ordered=True)

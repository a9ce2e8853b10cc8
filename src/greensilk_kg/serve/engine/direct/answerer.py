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
from typing import TYPE_CHECKING, cast

from greensilk_kg.serve.engine.answer import answer
from greensilk_kg.serve.engine.direct.bound import bound
from greensilk_kg.serve.engine.direct.fanout import of_store
from greensilk_kg.serve.engine.direct.pattern import UnreadError, read
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.engine.run import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

    import pyoxigraph as ox

    from greensilk_kg.serve.engine.direct.fanout import Fanout

SOLUTIONS = 10_000
"""Solutions up to which a query is answered here."""
LARGEST = 1 << 20
"""Bytes of an answer beyond which the query goes to a worker after all."""
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
    """

    light: bool
    star: int = -1
    columns: str = ""


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
        if not shape.light:
            return None
        began = time.thread_time()
        found = self._run(_ordered(job, shape))
        if found is None or time.thread_time() - began > _LONG:
            self._note(key, _HEAVY)
        return found

    def _run(self, job: Job) -> Answer | None:
        body = _Body()
        try:
            reply = answer(self._store, job, cast("IO[bytes]", body), self._prefixes)
        except BaseException as error:
            if type(error).__module__ == "pyo3_runtime":  # the engine panicked: let a worker do so
                return None
            raise
        if reply.status == "too-large":
            return None
        size = body.tell()
        body.seek(0)
        return Answer(reply, body, size)

    def _shape(self, text: str, key: str) -> Shape:
        try:
            query = read(text)
        except UnreadError:
            return _HEAVY
        if bound(query, self._fanout) > SOLUTIONS:
            return _HEAVY
        if query.star < 0:
            return Shape(light=True)
        if not query.variables or key[: query.star + 1] != text[: query.star + 1]:
            return _HEAVY
        return Shape(light=True, star=query.star, columns=" ".join(f"?{name}" for name in query.variables))

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

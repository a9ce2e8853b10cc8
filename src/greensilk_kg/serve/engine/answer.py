"""Runs one job on a store and writes the whole answer to a file."""

from __future__ import annotations

import errno
import re
from typing import IO, TYPE_CHECKING, Protocol, TypeAlias, cast

import pyoxigraph as ox

from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.rdf.prefixes import SortedHead, sorted_prefixes
from greensilk_kg.serve.engine import writing
from greensilk_kg.serve.engine.guard import spell_out, star
from greensilk_kg.serve.engine.job import Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.serve.engine.job import Dataset, Job


class Writable(Protocol):
    """A file, as far as an answer needs one."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes."""

    def flush(self) -> None:
        """Let them go on their way."""


Output: TypeAlias = "Writable | Whole"
_FORMATS = (
    ox.QueryResultsFormat.JSON,
    ox.QueryResultsFormat.XML,
    ox.QueryResultsFormat.CSV,
    ox.QueryResultsFormat.TSV,
)
_MAY_BE_STAR = re.compile(r"(?i)(?:select|distinct|reduced)(?:\s|#[^\r\n]*[\r\n])*\*")
_EMPTY = ox.Store()
_RESULTS = {chosen.file_extension: chosen for chosen in _FORMATS}

_NO_FUNCTION = re.compile(r"function .* is not supported")


class Whole:
    """Takes an answer in one piece: quicker than a file, for an answer that is short."""

    def __init__(self) -> None:
        self._body = b""

    def put(self, body: bytes | None) -> None:
        """Take it."""
        self._body = body or b""

    def getvalue(self) -> bytes:
        """Return it."""
        return self._body


def answer(store: ox.Store, job: Job, output: Output, prefixes: Mapping[str, str]) -> Reply:
    """Write a job's answer to a file; where the reply is not `ok` what the file holds is worthless."""
    try:
        return _write(store, job, output, prefixes)
    except SyntaxError as error:
        return _syntax(str(error))
    except OSError as error:
        status = "too-large" if error.errno == errno.EFBIG else "failed"
        return Reply(status, message=str(error))
    except (RuntimeError, ValueError) as error:
        known = _NO_FUNCTION.search(str(error)) is None
        return Reply("failed" if known else "unsupported", message=str(error))


def _write(store: ox.Store, job: Job, output: Output, prefixes: Mapping[str, str]) -> Reply:
    if job.change is not None:
        return writing.change(store, job, lambda found, name: _lay_out(found, name, job, output, prefixes))
    default, named = _graphs(job.dataset)
    base = job.base or None
    query = job.query if job.ordered else in_written_order(job.query, base)
    result = store.query(query, base_iri=base, default_graph=default, named_graphs=named)
    if isinstance(result, ox.QueryTriples):
        if not job.graph:
            return Reply("unacceptable", "graph")
        name = ox.NamedNode(job.into) if job.into else ox.DefaultGraph()
        _lay_out(result, name, job, output, prefixes)
        return Reply("ok", "graph")
    form = "boolean" if isinstance(result, ox.QueryBoolean) else "results"
    chosen = _RESULTS.get(job.results)
    if chosen is None:
        return Reply("unacceptable", form)
    if isinstance(output, Whole):
        output.put(result.serialize(format=chosen))
    else:
        result.serialize(cast("IO[bytes]", output), format=chosen)
        output.flush()
    return Reply("ok", form)


def _lay_out(
    triples: Iterable[ox.Triple],
    name: ox.NamedNode | ox.DefaultGraph,
    job: Job,
    output: Output,
    prefixes: Mapping[str, str],
) -> None:
    """Write triples in the format of the job; under the graph's name where the format has names."""
    chosen = cast("ox.RdfFormat", ox.RdfFormat.from_extension(job.graph))
    quads = chosen.supports_datasets and isinstance(name, ox.NamedNode)
    found = (ox.Quad(t.subject, t.predicate, t.object, name) for t in triples)
    written = found if quads else triples
    if isinstance(output, Whole):
        output.put(sorted_prefixes(ox.serialize(written, format=chosen, prefixes=dict(prefixes)) or b""))
        return
    ordered = SortedHead(cast("IO[bytes]", output))
    ox.serialize(written, cast("IO[bytes]", ordered), chosen, prefixes=dict(prefixes))
    ordered.finish()
    output.flush()


def in_written_order(query: str, base: str | None = None) -> str:
    """Return the query with the columns of `SELECT *` in the order in which the query writes them.

    The engine sorts them by the alphabet; which variables there are is asked of an empty store.

    Raises:
        SyntaxError: The query does not parse.
    """
    if not _MAY_BE_STAR.search(query) or star(query) is None:
        return query
    solutions = cast("ox.QuerySolutions", _EMPTY.query(query, base_iri=base))
    return spell_out(query, [variable.value for variable in solutions.variables])


def _graphs(
    dataset: Dataset | None,
) -> tuple[
    list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None, list[ox.NamedNode | ox.BlankNode] | None
]:
    if dataset is None:
        return None, None
    return [ox.NamedNode(iri) for iri in dataset.default], [ox.NamedNode(iri) for iri in dataset.named]


def _syntax(message: str) -> Reply:
    found = malformed(message)
    return Reply("syntax", message=found.said, line=found.line or 0, column=found.column or 0)

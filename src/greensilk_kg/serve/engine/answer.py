"""Runs one job on a store and writes the whole answer to a file."""

from __future__ import annotations

import errno
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.rdf.prefixes import SortedHead
from greensilk_kg.serve.engine.guard import spell_out, star
from greensilk_kg.serve.engine.job import Reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.serve.engine.job import Dataset, Job

_FORMATS = (
    ox.QueryResultsFormat.JSON,
    ox.QueryResultsFormat.XML,
    ox.QueryResultsFormat.CSV,
    ox.QueryResultsFormat.TSV,
)
_RESULTS = {chosen.file_extension: chosen for chosen in _FORMATS}


def answer(store: ox.Store, job: Job, output: IO[bytes], prefixes: Mapping[str, str]) -> Reply:
    """Write a job's answer to a file; where the reply is not `ok` what the file holds is worthless."""
    try:
        return _write(store, job, output, prefixes)
    except SyntaxError as error:
        return _syntax(str(error))
    except OSError as error:
        status = "too-large" if error.errno == errno.EFBIG else "failed"
        return Reply(status, message=str(error))
    except (RuntimeError, ValueError) as error:
        return Reply("failed", message=str(error))


def _write(store: ox.Store, job: Job, output: IO[bytes], prefixes: Mapping[str, str]) -> Reply:
    default, named = _graphs(job.dataset)
    query = in_written_order(job.query)
    result = store.query(query, default_graph=default, named_graphs=named)
    if isinstance(result, ox.QueryTriples):
        return _write_graph(result, job, output, prefixes)
    form = "boolean" if isinstance(result, ox.QueryBoolean) else "results"
    chosen = _RESULTS.get(job.results)
    if chosen is None:
        return Reply("unacceptable", form)
    result.serialize(output, format=chosen)
    output.flush()
    return Reply("ok", form)


def _write_graph(triples: ox.QueryTriples, job: Job, output: IO[bytes], prefixes: Mapping[str, str]) -> Reply:
    chosen = ox.RdfFormat.from_extension(job.graph) if job.graph else None
    if chosen is None:
        return Reply("unacceptable", "graph")
    quads = chosen.supports_datasets and job.into
    name = ox.NamedNode(job.into) if quads else ox.DefaultGraph()
    found = (ox.Quad(t.subject, t.predicate, t.object, name) for t in triples)
    ordered = SortedHead(output)
    ox.serialize(found if quads else triples, cast("IO[bytes]", ordered), chosen, prefixes=dict(prefixes))
    ordered.finish()
    output.flush()
    return Reply("ok", "graph")


def in_written_order(query: str) -> str:
    """Return the query with the columns of `SELECT *` in the order in which the query writes them.

    The engine sorts them by the alphabet; which variables there are is asked of an empty store.

    Raises:
        SyntaxError: The query does not parse.
    """
    if star(query) is None:
        return query
    solutions = cast("ox.QuerySolutions", ox.Store().query(query))
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

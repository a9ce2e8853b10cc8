"""What a SPARQL request will get: worked out before anything is run, and without Flask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.guard import is_volatile
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.web.media import GRAPHS, HTML, RESULTS
from greensilk_kg.serve.web.negotiate import Choice, by_name, negotiate
from greensilk_kg.serve.web.problem import ProblemError, not_acceptable

if TYPE_CHECKING:
    from greensilk_kg.serve.config import Config
    from greensilk_kg.serve.sparql.protocol import Query
    from greensilk_kg.serve.web.media import Media

_FOR_RESULTS: tuple[Media, ...] = (*RESULTS, HTML)
_FOR_GRAPHS: tuple[Media, ...] = (*GRAPHS, HTML)


@dataclass(frozen=True, slots=True)
class Plan:
    """A query, and the formats in which its answer can be sent.

    Attributes:
        query: What the client sent.
        results: Format of a SELECT or ASK answer; `None` where the client accepts none.
        graph: Format of a CONSTRUCT or DESCRIBE answer; likewise.
        base: Address of the request: what relative IRIs in the query are resolved against.
        volatile: Whether two runs may differ by design.
    """

    query: Query
    results: Choice | None
    graph: Choice | None
    base: str
    volatile: bool

    @property
    def job(self) -> Job:
        """What a worker is asked; pages are laid out from JSON and Turtle."""
        results = (self.results.media.engine or "srj") if self.results else ""
        graph = (self.graph.media.engine or "ttl") if self.graph else ""
        return Job(self.query.text, results, graph, self.query.dataset, base=self.base)

    @property
    def depends_on(self) -> list[str]:
        """What the answer depends on beside the snapshot and the request's own address."""
        labels = [choice.content_type if choice else "" for choice in (self.results, self.graph)]
        return [self.base, *labels]

    @property
    def has_page(self) -> bool:
        """Whether the answer may be a page."""
        return any(choice is not None and choice.media is HTML for choice in (self.results, self.graph))

    def choice(self, form: str) -> Choice | None:
        """Return the format of an answer, by the form that the worker says it has."""
        return self.graph if form == "graph" else self.results


def planned(query: Query, accept: str | None, base: str, config: Config, *, settled: bool = False) -> Plan:
    """Return what a request will get.

    Args:
        query: What the client sent.
        accept: Its Accept header.
        base: Its address.
        config: The operator's settings.
        settled: Whether it is known already that two runs of the query do not differ.

    Raises:
        ProblemError: 406 where no format can be agreed on, 413 where the query is too long.
    """
    if len(query.text) * 4 > config.max_query and len(query.text.encode()) > config.max_query:
        raise ProblemError(413, f"A query may have {config.max_query:,} bytes at most.")
    results, graph = _choices(query.format, accept)
    if results is None and graph is None:
        raise not_acceptable((*RESULTS, *GRAPHS, HTML))
    volatile = bool(config.token) or (not settled and is_volatile(query.text))
    return Plan(query, results, graph, base, volatile)


@lru_cache(maxsize=512)
def _choices(named: str, accept: str | None) -> tuple[Choice | None, Choice | None]:
    if named:
        return by_name(named, _FOR_RESULTS), by_name(named, _FOR_GRAPHS)
    return negotiate(accept, _FOR_RESULTS), negotiate(accept, _FOR_GRAPHS)

"""What goes to a worker and what comes back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from greensilk_kg.serve.engine.change import from_json

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.change import Change


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs a query is asked of (SPARQL 1.1 Protocol, section 2.1.4), in place of its own `FROM`.

    Attributes:
        default: Merged into the default graph; a graph that is not there is empty.
        named: What `GRAPH` can see.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One query and the formats its answer may be written in.

    Attributes:
        query: SPARQL 1.1.
        results: File extension of the format of a SELECT or ASK answer (`srj`, `srx`, `csv`, `tsv`); empty
            where the client accepts none.
        graph: File extension of the format of a CONSTRUCT or DESCRIBE answer (`ttl`, `nq`, …); likewise.
        dataset: `None` for the store's own graphs.
        into: Quads of the answer are written in this named graph; empty for the default graph.
        base: What relative IRIs in the query are resolved against; empty where they are refused.
        change: What is to be done to the store instead of a query; the text is then an update, or empty.
        ordered: Whether the query names its columns, so that none have to be put in order.
    """

    query: str
    results: str = ""
    graph: str = ""
    dataset: Dataset | None = None
    into: str = ""
    base: str = ""
    change: Change | None = None
    ordered: bool = False


class Reply(NamedTuple):
    """How it ended.

    Attributes:
        status: `ok`, `syntax`, `unacceptable`, `unsupported` (a function), `too-large` or `failed`; of a
            change also `absent` (no such graph), `conflict` or `precondition`.
        form: `results` (SELECT), `boolean` (ASK) or `graph`; of a write `created` or `changed`. Of a syntax
            error: `data` where it is in RDF.
        message: The engine's words where it did not end well.
        line: Line of a syntax error from 1, else 0.
        column: Its column from 1, else 0.
        tag: Digest of what the graph holds that was read.
    """

    status: str
    form: str = ""
    message: str = ""
    line: int = 0
    column: int = 0
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker is started with.

    Attributes:
        store: Folder of the on-disk store.
        memory: Bytes that a query may use beside what the idle worker has.
        result: Cap on one answer in bytes.
        prefixes: Prefix → namespace for Turtle, TriG and RDF/XML.
        files: RDF files (`.nq.gz`, `.nt.gz`) with all that the store holds; where there are any, the data are
            held in memory and the store is not opened.
        writable: Whether the store is opened for writing too; there may be one such worker.
    """

    store: str
    memory: int
    result: int
    prefixes: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    writable: bool = False


def job(body: dict[str, Any]) -> Job:
    """Read a job back from its JSON."""
    given = body.pop("dataset")
    dataset = Dataset(tuple(given["default"]), tuple(given["named"])) if given else None
    asked = body.pop("change")
    return Job(dataset=dataset, change=from_json(asked) if asked else None, **body)


def as_dict(asked: Job) -> dict[str, Any]:
    """Return a job as JSON has it; `dataclasses.asdict` would take ten times as long.

    Example:
        >>> job(as_dict(Job("ASK {}", dataset=Dataset(("urn:a",))))).dataset.default
        ('urn:a',)
    """
    dataset = asked.dataset and {"default": asked.dataset.default, "named": asked.dataset.named}
    return {
        "query": asked.query,
        "results": asked.results,
        "graph": asked.graph,
        "dataset": dataset,
        "into": asked.into,
        "base": asked.base,
        "change": asked.change and asdict(asked.change),
    }

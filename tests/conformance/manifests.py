"""Reads the manifests of the W3C's SPARQL 1.1 suites."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import rdflib
from rdflib import RDF, RDFS, Namespace, URIRef
from rdflib.collection import Collection

SUITE = Path(__file__).parents[3] / "shared" / "conformance" / "sparql11"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")


@dataclass(frozen=True)
class Data:
    """A dataset as files: those of the default graph, and (name, file) of the others."""

    default: tuple[Path, ...] = ()
    named: tuple[tuple[str, Path], ...] = ()


@dataclass(frozen=True)
class Test:
    """A test of a query or an update.

    Attributes:
        id: Folder and name, such as `bind/bind01`.
        kind: Local name of its class.
        action: The file with the query or update.
        data: What it is put to.
        result: The file with the expected answer of a query.
        after: The dataset expected after an update.
    """

    __test__ = False
    id: str
    kind: str
    action: Path
    data: Data = field(default_factory=Data)
    result: Path | None = None
    after: Data | None = None


@dataclass(frozen=True)
class Exchange:
    """One request of a protocol test, and what its response has to be."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    statuses: tuple[str, ...]
    boolean: bool | None = None
    format: str = ""
    response_type: str = ""
    response_body: str = ""
    location: str = ""


@dataclass(frozen=True)
class ProtocolTest:
    """A sequence of requests."""

    __test__ = False
    id: str
    data: Data
    exchanges: tuple[Exchange, ...]


def load(manifest: str) -> list[Test]:
    """Return the tests of all manifests that one includes, in order."""
    graph, node = _parse(SUITE / manifest)
    return [test for each in Collection(graph, graph.value(node, MF.include)) for test in _tests(_path(each))]


def load_protocol(manifest: str) -> list[ProtocolTest]:
    """Return the protocol tests of one manifest, in order."""
    graph, node = _parse(SUITE / manifest)
    entries = Collection(graph, graph.value(node, MF.entries))
    return [
        ProtocolTest(_name(entry), _data(graph, entry), tuple(_exchanges(graph, entry))) for entry in entries
    ]


def _tests(manifest):
    graph, node = _parse(manifest)
    for entry in Collection(graph, graph.value(node, MF.entries)):
        action, result = graph.value(entry, MF.action), graph.value(entry, MF.result)
        text = graph.value(action, QT.query) or graph.value(action, UT.request) or action
        yield Test(
            id=f"{manifest.parent.name}/{_name(entry)}",
            kind=_name(graph.value(entry, RDF.type)),
            action=_path(text),
            data=_data(graph, action),
            result=_path(result) if isinstance(result, URIRef) else None,
            after=_data(graph, result) if result is not None and not isinstance(result, URIRef) else None,
        )


def _data(graph, node):
    default = [*graph.objects(node, QT.data), *graph.objects(node, UT.data)]
    named = []
    for each in [*graph.objects(node, QT.graphData), *graph.objects(node, UT.graphData)]:
        file = graph.value(each, UT.graph) or graph.value(each, QT.graph) or each
        named.append((str(graph.value(each, RDFS.label) or file), _path(file)))
    return Data(tuple(map(_path, default)), tuple(sorted(named)))


def _exchanges(graph, entry):
    for request in Collection(graph, graph.value(graph.value(entry, MF.action), HT.requests)):
        response = graph.value(request, HT.resp)
        boolean = graph.value(response, MF.expectedBoolean)
        wanted = _headers(graph, response)
        yield Exchange(
            method=str(graph.value(request, HT.methodName)),
            path=str(graph.value(request, HT.absolutePath)),
            headers=tuple(sorted(_headers(graph, request).items())),
            body=_body(graph, request),
            statuses=tuple(sorted(map(_name, graph.objects(response, MF.expectedStatus)))),
            boolean=None if boolean is None else boolean.toPython(),
            format=str(graph.value(response, MF.expectedFormat) or ""),
            response_type=wanted.get("content-type", ""),
            response_body=_body(graph, response).decode(),
            location=str(graph.value(response, MF.expectedLocation) or wanted.get("location", "")),
        )


def _headers(graph, message):
    listed = graph.value(message, HT.headers)
    found = Collection(graph, listed) if listed is not None else ()
    return {
        str(graph.value(each, HT.fieldName)).lower(): str(
            graph.value(each, HT.fieldValue) or graph.value(each, MF.expectedLocation) or ""
        )
        for each in found
    }


def _body(graph, message):
    content = graph.value(message, HT.body)
    if content is None:
        return b""
    return str(graph.value(content, CNT.chars)).encode(str(graph.value(content, CNT.characterEncoding)))


def _parse(path):
    return rdflib.Graph().parse(path, publicID=path.as_uri()), URIRef(path.as_uri())


def _path(iri):
    return Path(unquote(urlsplit(iri).path))


def _name(iri):
    return iri.rpartition("#")[2]

"""Two roads to an answer: the server over HTTP, and the engine in this process."""

from __future__ import annotations

from urllib.parse import quote

import pyoxigraph as ox
from tests.conformance.answers import read

_ACCEPT = {
    "srx": "application/sparql-results+xml",
    "srj": "application/sparql-results+json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "nt": "application/n-triples",
}
_EVERYTHING = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


class RefusedError(Exception):
    """The text was not run.

    Args:
        status: HTTP status.
        said: Why.
    """

    def __init__(self, status, said):
        super().__init__(f"{status}: {said}")
        self.status = status


class OverHTTP:
    """The server; everything is said in its protocols."""

    def __init__(self, client):
        self._client = client

    def load(self, data):
        self.update("DROP ALL")
        for path in data.default:
            self._post("default", path)
        for name, path in data.named:
            self._post(f"graph={quote(name, safe='')}", path)

    def query(self, text, form):
        accept = {"Accept": _ACCEPT[form]}
        answer = self._post_text("/sparql", "application/sparql-query", text, **accept)
        assert answer.headers["Content-Type"].partition(";")[0] == _ACCEPT[form]
        return read(answer.body, form)

    def update(self, text):
        self._post_text("/sparql", "application/sparql-update", text)

    def everything(self):
        return _quads(self.query(_EVERYTHING, "srj"))

    def _post(self, graph, path):
        self._post_text(f"/rdf-graph-store?{graph}", "application/n-triples", statements(path))

    def _post_text(self, path, media_type, text, **headers):
        answer = self._client.send("POST", path, text.encode(), Content_Type=media_type, **headers)
        if answer.status >= 300:
            raise RefusedError(answer.status, answer.body.decode())
        return answer


class InProcess:
    """The engine itself, in memory."""

    def __init__(self):
        self._store = ox.Store()

    def load(self, data):
        self._store = ox.Store()
        for path in data.default:
            self._store.load(statements(path), ox.RdfFormat.N_TRIPLES)
        for name, path in data.named:
            self._store.add_graph(ox.NamedNode(name))
            self._store.load(statements(path), ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(name))

    def query(self, text, form):
        try:
            found = self._store.query(text, base_iri="http://base.example/")
        except SyntaxError as error:
            raise RefusedError(400, str(error)) from error
        if isinstance(found, ox.QueryTriples) != (form == "nt"):
            raise RefusedError(406, form)
        if form == "nt":
            return read(found.serialize(format=ox.RdfFormat.N_TRIPLES), form)
        return read(found.serialize(format=ox.QueryResultsFormat.from_extension(form)), form)

    def update(self, text):
        try:
            self._store.update(text, base_iri="http://base.example/")
        except SyntaxError as error:
            raise RefusedError(400, str(error)) from error
        except RuntimeError as error:
            raise RefusedError(409, str(error)) from error

    def everything(self):
        return _quads(self.query(_EVERYTHING, "srj"))


def statements(path):
    """Return a file's statements as N-Triples, relative IRIs resolved against the file."""
    form = ox.RdfFormat.from_extension(path.suffix[1:])
    quads = ox.parse(path=str(path), format=form, base_iri=path.as_uri())
    return ox.serialize([quad.triple for quad in quads], format=ox.RdfFormat.N_TRIPLES).decode()


def expected(data):
    """Return the quads of files as a store holds them: it writes some literals in another way."""
    engine = InProcess()
    engine.load(data)
    return engine.everything()


def _quads(answer):
    return [ox.Quad(row["s"], row["p"], row["o"], row.get("g") or ox.DefaultGraph()) for row in answer.rows]

"""Nothing goes out: every trick of `outbound.tsv` against a listener that must see no connection."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote

import pytest

HERE = Path(__file__).parent
SERVICES = SimpleNamespace(**runpy.run_path(str(HERE.parent / "serve" / "services.py")))
HTTP = SimpleNamespace(**runpy.run_path(str(HERE / "conftest.py")))
TOKEN = "token"  # noqa: S105 - of the test's own server
GRAPH = "/rdf-graph-store?graph=http://g.example/put"
ROWS = [tuple(line.split("\t")) for line in (HERE / "outbound.tsv").read_text("utf-8").splitlines()[1:]]
ALLOWED = [
    "{allowed}/sparql",
    "{allowed}/redirect",
    "{allowed}/failing",
    "{allowed}/slow",
    "{allowed}/document",
    "{allowed}/bomb",
    "http://allowed.invalid/sparql",
    "http://localhost.:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
]


@pytest.fixture(scope="module")
def listener():
    with SERVICES.listener() as (port, accepted):
        yield SimpleNamespace(port=port, accepted=accepted)


@pytest.fixture(scope="module")
def filled(listener):
    """A function that puts the addresses of this run into a text."""
    with SERVICES.service(f"http://127.0.0.1:{listener.port}/") as service:
        host = f"127.0.0.1:{listener.port}"
        values = {
            "other": f"http://{host}/",
            "host": host,
            "scheme": "http",
            "port": str(listener.port),
            "allowed": service.root,
            "stub": service.root.removeprefix("http://"),
        }

        def fill(text):
            for name, value in values.items():
                text = text.replace(f"{{{name}}}", value)
            return text.replace("⏎", "\n")

        yield fill


@pytest.fixture(scope="module")
def root(tmp_path_factory, filled):
    """Address of a writable server that may call the services of `ALLOWED`."""
    folder = tmp_path_factory.mktemp("outbound")
    port, log = HTTP.find_port(), folder / "log"
    command = [sys.executable, "-m", "greensilk_kg.cli", "serve", "--writable", str(folder / "store")]
    options = ["--token", TOKEN, "--port", str(port), "--timeout", "3"]
    allowed = [part for address in ALLOWED for part in ("--allow-service", filled(address))]
    with log.open("w") as stream:
        process = subprocess.Popen([*command, *options, *allowed], stdout=stream, stderr=stream)
    try:
        HTTP.wait_until_up(f"http://127.0.0.1:{port}", process, log)
        made = f"http://127.0.0.1:{port}"
        ask(made, "put text/turtle", "", "")  # so that each later one replaces the graph
        yield made
    finally:
        process.terminate()
        process.wait(30)


def ask(root, how, text, other):
    """Send one request of the table; return (status, headers, body)."""
    kind, _, detail = how.partition(" ")
    writing = {"Authorization": f"Bearer {TOKEN}"}
    if kind == "query":
        return HTTP.request(f"{root}/sparql?query={quote(text)}")
    if kind == "get":
        return HTTP.request(root + quote(text, safe="/?&=:"))
    if kind == "put":
        return HTTP.request(root + GRAPH, method="PUT", data=text.encode(), Content_Type=detail, **writing)
    using = f"?using-graph-uri={other}" if detail else ""
    body = text.encode()
    content_type = "application/sparql-update"
    return HTTP.request(f"{root}/sparql{using}", data=body, Content_Type=content_type, **writing)


def told(headers, body):
    """Return an answer in the words of the table."""
    if "json" not in headers["Content-Type"]:
        return f"{len(body.splitlines())} triples"
    answer = json.loads(body)
    if "boolean" in answer:
        return str(answer["boolean"]).lower()
    names, rows = answer["head"]["vars"], answer["results"]["bindings"]
    bound = rows[0] if len(rows) == 1 else {}
    shown = (f"{n}=<{bound[n]['value']}>" if bound.get(n, {}).get("type") == "uri" else n for n in names)
    return f"{len(rows)}: {' '.join(shown)}"


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_nothing_goes_out(root, listener, filled, row):
    trick, how, text, status, answer = row
    got, headers, body = ask(root, how, filled(text), filled("{other}"))
    time.sleep(0.02)  # a connection would have been accepted by then
    assert not listener.accepted, trick
    assert got == int(status), body
    if answer:
        assert told(headers, body) == filled(answer)
    if got in {403, 502, 504}:
        problem = json.loads(body)
        assert headers["Content-Type"] == "application/problem+json"
        assert filled(text).split("\n")[problem["line"] - 1][problem["column"] - 1 :]


def test_what_an_allowed_document_says_is_loaded_and_nothing_of_a_refused_update(root, filled):
    graph = "/rdf-graph-store?graph=http://g.example/loaded"
    load = filled("LOAD <{allowed}/document> INTO GRAPH <http://g.example/loaded>")
    assert ask(root, "update", load, "")[0] == 204
    status, _, body = HTTP.request(root + graph, Accept="application/n-triples")
    assert (status, len(body.splitlines())) == (200, 7)
    refused = filled("CLEAR ALL ; LOAD <{other}>")
    assert ask(root, "update", refused, "")[0] == 403
    assert HTTP.request(root + graph, Accept="application/n-triples")[2] == body


def test_the_listener_would_have_seen_a_connection():
    with SERVICES.listener() as (port, accepted), SERVICES.service(f"http://127.0.0.1:{port}/") as service:
        assert HTTP.request(f"{service.root}/redirect")[0] == 307
        with pytest.raises(OSError, match=r"closed|reset"):
            HTTP.request(f"http://127.0.0.1:{port}/")
        assert accepted

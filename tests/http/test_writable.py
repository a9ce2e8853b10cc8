"""A writable store over real HTTP: who may write, what is kept, and what a kill leaves."""

from __future__ import annotations

import os
import re
import signal
import socket
import threading
import time
from pathlib import Path

import pytest
from tests.conformance.server import TOKEN, Client, serving

TURTLE = "text/turtle"
UPDATE = "application/sparql-update"
ENDLESS = (
    "INSERT DATA { <urn:half> <urn:p> 1 } ; INSERT { ?a ?b ?f } WHERE { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }"
)
LIMIT = 5


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("writable") / "store", "--timeout", str(LIMIT)) as running:
        yield running


@pytest.fixture
def client(served):
    client, _ = served
    assert update(client, "DROP ALL").status == 204
    return client


def update(client, text, **headers):
    return client.send("POST", "/sparql", text.encode(), Content_Type=UPDATE, **headers)


def put(client, path, text, media_type=TURTLE, **headers):
    return client.send("PUT", f"/rdf-graph-store{path}", text.encode(), Content_Type=media_type, **headers)


def get(client, path, **headers):
    accept = {"Accept": "application/n-triples"}
    return client.send("GET", f"/rdf-graph-store{path}", **{**accept, **headers})


def held(client):
    query = b"SELECT ?s ?p ?o ?g { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    answer = client.send("POST", "/sparql", query, Content_Type="application/sparql-query", Accept="text/csv")
    assert answer.status == 200, answer
    return sorted(answer.body.decode().splitlines()[1:])


@pytest.mark.parametrize(
    ("header", "challenge"),
    [
        ("", 'Bearer realm="greensilk"'),
        ("Basic dXNlcjpwYXNz", 'Bearer realm="greensilk"'),
        ("Bearer", 'Bearer realm="greensilk"'),
        (f"Bearer {TOKEN}x", 'Bearer realm="greensilk", error="invalid_token"'),
    ],
)
@pytest.mark.parametrize(("method", "path"), [("POST", "/sparql"), ("PUT", "/rdf-graph-store?default")])
def test_without_the_token_nothing_is_written(client, method, path, header, challenge):
    text, media_type = (b"INSERT DATA { <urn:a> <urn:b> 1 }", UPDATE) if "sparql" in path else (b"", TURTLE)
    answer = client.send(method, path, text, Content_Type=media_type, Authorization=header)
    assert (answer.status, answer.headers["WWW-Authenticate"]) == (401, challenge)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert held(client) == []


def test_reading_needs_no_token(client):
    put(client, "?graph=urn:g", "<urn:a> <urn:b> 1 .")
    assert get(client, "?graph=urn:g", Authorization="").status == 200
    assert client.send("GET", "/sparql?query=ASK%7B%7D", Authorization="").status == 200


def test_the_scheme_is_matched_in_any_case(client):
    assert update(client, "CLEAR ALL", Authorization=f"bearer {TOKEN}").status == 204


def test_an_update_is_done_whole_or_not_at_all(client):
    answer = update(client, "INSERT DATA { <urn:a> <urn:b> 1 } ; CREATE GRAPH <urn:g> ; CREATE GRAPH <urn:g>")
    assert answer.status == 409
    assert b"already exists" in answer.body
    assert held(client) == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("?graph=relative", 400),
        ("?graph=", 400),
        ("?graph=urn:a&graph=urn:b", 400),
        ("?graph=urn:a&default", 400),
        ("", 400),
        ("/direct?default", 400),
        ("?graph=urn:not-there", 404),
        ("/not-there", 404),
    ],
)
def test_a_graph_has_to_be_named_once_and_be_there(client, path, status):
    for method in ("GET", "HEAD", "DELETE"):
        assert client.send(method, f"/rdf-graph-store{path}").status == status


@pytest.mark.parametrize("written", ["urn:a+b", "urn:a%2Bb"])
def test_a_plus_in_an_iri_is_a_plus(client, written):
    assert put(client, f"?graph={written}", "<> <urn:p> 1 .").status == 201
    assert (
        get(client, "?graph=urn:a%2Bb").body
        == b'<urn:a+b> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
    )


def test_a_graph_named_by_its_own_address_is_the_one_named_by_parameter(client):
    assert put(client, "/%E5%85%89/a%20b", "<> <urn:p> <urn:o> .").status == 201
    iri = f"{client.root}/rdf-graph-store/%E5%85%89/a%20b"
    assert get(client, f"?graph={iri.replace('%', '%25')}").body == f"<{iri}> <urn:p> <urn:o> .\n".encode()


def test_a_new_graph_has_an_address_that_leads_to_it(client):
    answer = client.send("POST", "/rdf-graph-store", b"<> <urn:p> <urn:o> .", Content_Type=TURTLE)
    assert answer.status == 201
    location = answer.headers["Location"]
    assert location.startswith(f"{client.root}/rdf-graph-store/")
    assert get(client, location.removeprefix(f"{client.root}/rdf-graph-store")).status == 200


@pytest.mark.parametrize(
    ("media_type", "status"),
    [
        (TURTLE, 201),
        (f"{TURTLE}; charset=utf-8", 201),
        (f"{TURTLE}; charset=utf-16", 415),
        ("text/plain", 415),
        ("", 415),
        ("application/n-triples", 400),
        ("multipart/form-data", 400),
        ("multipart/form-data; boundary=x", 400),
    ],
)
def test_what_a_body_may_be(client, media_type, status):
    answer = put(client, "?graph=urn:g", "<a> <b> <c> .", media_type)
    assert answer.status == status
    if status == 415:
        assert "charset" in media_type or "text/turtle" in answer.headers["Accept-Post"]


def test_a_larger_body_than_may_be_sent_is_refused(tmp_path):
    with serving(tmp_path / "store", "--max-upload", "3M") as (client, _):
        assert put(client, "?default", "<urn:a> <urn:b> 1 .\n" * 100_000).status == 204
        assert put(client, "?default", "<urn:a> <urn:b> 1 .\n" * 200_000).status == 413
        assert len(held(client)) == 1


def test_writes_with_conditions(client):
    first = put(client, "?graph=urn:g", "<urn:a> <urn:b> 1 .", If_None_Match="*")
    assert first.status == 201
    assert put(client, "?graph=urn:g", "", If_None_Match="*").status == 412
    read = client.send("GET", "/rdf-graph-store?graph=urn:g", Accept=TURTLE, Accept_Encoding="gzip")
    tag = read.headers["ETag"]
    assert get(client, "?graph=urn:g", Accept=TURTLE, Accept_Encoding="gzip", If_None_Match=tag).status == 304
    assert put(client, "?graph=urn:g", "<urn:a> <urn:b> 2 .", If_Match=tag).status == 204
    assert put(client, "?graph=urn:g", "<urn:a> <urn:b> 3 .", If_Match=tag).status == 412
    assert client.send("GET", "/rdf-graph-store?graph=urn:g", Accept=TURTLE, If_None_Match=tag).status == 200
    assert client.send("DELETE", "/rdf-graph-store?graph=urn:g", If_Match=f"W/{tag}").status == 412
    assert held(client) == ["urn:a,urn:b,2,urn:g"]


def test_what_can_be_done_is_said(client):
    answer = client.send("OPTIONS", "/rdf-graph-store?default")
    assert answer.status == 204
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE"}
    assert client.send("PATCH", "/rdf-graph-store?default").status == 405


@pytest.mark.parametrize(
    "path", ["/id/country/chn", "/page/country/chn", "/search?q=a", "/ontology", "/dumps/"]
)
def test_what_only_a_snapshot_has_is_not_there(client, path):
    assert client.send("GET", path).status == 404


@pytest.mark.parametrize("query", ["", "?query=SELECT+*+%7B?s+?p+?o%7D"])
def test_the_page_of_queries_links_to_nothing_that_is_not_there(client, query):
    page = client.send("GET", f"/sparql{query}", Accept="text/html").body.decode()
    links = set(re.findall(r'(?:href|src|data-why|data-terms|data-search)="(/[^"?]*)', page))
    assert "/sparql" in links
    assert {
        link: client.send("GET", link, Accept="text/html").status for link in links - {"/"}
    } == dict.fromkeys(links - {"/"}, 200)


def test_an_answer_is_of_the_moment(client):
    for number in ("1", "2"):
        put(client, "?default", f"<urn:a> <urn:b> {number} .")
        answer = client.send("GET", "/sparql?query=SELECT+?o%7B?s+?p+?o%7D", Accept="text/csv")
        assert answer.body.split() == [b"o", number.encode()]
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        (
            "application/ld+json",
            '{{"@context": "http://127.0.0.1:{port}/c", "@id": "urn:a", "@type": "urn:b"}}',
        ),
        (
            "application/rdf+xml",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:{port}/e">]><x xmlns="urn:x:"><y>&e;</y></x>',
        ),
        (UPDATE, "LOAD <http://127.0.0.1:{port}/d>"),
        (UPDATE, "LOAD SILENT <http://127.0.0.1:{port}/d>"),
        (UPDATE, "INSERT {{ }} WHERE {{ SERVICE <http://127.0.0.1:{port}/s> {{ ?a ?b ?c }} }}"),
    ],
)
def test_nothing_is_fetched(client, media_type, text):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        body = text.format(port=listener.getsockname()[1])
        send = update if media_type == UPDATE else lambda c, t: put(c, "?default", t, media_type)
        answer = send(client, body)
        assert answer.status == (204 if "SILENT" in body else 403 if media_type == UPDATE else 400)
        listener.settimeout(0.2)
        with pytest.raises(TimeoutError):
            listener.accept()
    assert held(client) == []


@pytest.fixture
def filled(client):
    """A store in which `ENDLESS` takes for ever; returns what it holds."""
    put(client, "?default", "".join(f"<urn:s{i}> <urn:p> <urn:o{i}> .\n" for i in range(3000)))
    return held(client)


def test_an_update_stopped_at_its_limit_leaves_the_store_as_it_was(client, filled):
    began = time.monotonic()
    answer = update(client, ENDLESS)
    assert answer.status == 503
    assert time.monotonic() - began < LIMIT + 10
    assert held(client) == filled
    assert update(client, "INSERT DATA { <urn:a> <urn:b> 1 }").status == 204
    assert len(held(client)) == len(filled) + 1


def test_a_writer_that_is_killed_leaves_the_store_as_it_was(served, client, filled):
    port = int(client.root.rpartition(":")[2])
    other, seen = Client(port), []
    asking = threading.Thread(target=lambda: seen.append(update(other, ENDLESS).status))
    asking.start()
    time.sleep(LIMIT / 4)
    for pid in workers(served[1]):
        os.kill(pid, signal.SIGKILL)
    asking.join(30)
    other.close()
    assert seen == [503]
    assert held(client) == filled


def test_what_was_answered_for_outlives_a_killed_server(tmp_path):
    with serving(tmp_path / "store") as (client, pid):
        assert put(client, "?graph=urn:g", "<urn:a> <urn:b> 1 .").status == 201
        for each in (*descendants(pid), pid):
            os.kill(each, signal.SIGKILL)
    with serving(tmp_path / "store") as (client, _):
        assert len(held(client)) == 1


def workers(pid):
    """Return the query workers of a server."""
    found = [
        each for each in descendants(pid) if b"engine.worker" in Path(f"/proc/{each}/cmdline").read_bytes()
    ]
    assert found
    return found


def descendants(pid):
    """Return the processes below one, read from /proc."""
    stats = [path.read_text().rpartition(")") for path in Path("/proc").glob("[0-9]*/stat")]
    children = {}
    for head, _, rest in stats:
        children.setdefault(int(rest.split()[1]), []).append(int(head.split()[0]))
    found = list(children.get(pid, []))
    for each in found:
        found += children.get(each, [])
    return found


def test_the_form_of_a_store_shows_no_examples_of_another_graph(client):
    page = client.send("GET", "/sparql", Accept="text/html").body.decode()
    assert "<textarea" in page
    assert "greensilk/ontology" not in page
    assert 'class="examples"' not in page

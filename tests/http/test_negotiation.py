"""The negotiation table, line by line, and the laws that hold for every line, over real HTTP."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import runpy
import socket
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.standing import rows
from greensilk_kg.store import open_snapshot

SMALL = Path(__file__).parents[1] / "serve" / "small.py"
ROWS = rows()
READ = [row for row in ROWS if row["method"] == "GET"]
MOVING = {"/metrics"}
"""Routes whose length differs from one moment to the next."""
PASSING = {"date", "connection", "server", "keep-alive"}


def send(root, method, path, **headers):
    """Return (status, headers, body) of one request, its path sent as it is but for raw UTF-8."""
    address = urlsplit(root)
    with contextlib.closing(http.client.HTTPConnection(address.hostname, address.port, timeout=60)) as client:
        client.putrequest(method, path.encode().decode("latin-1"), skip_accept_encoding=True)
        for key, value in headers.items():
            client.putheader(key.replace("_", "-"), value)
        if method not in {"GET", "HEAD", "OPTIONS"}:
            client.putheader("Content-Length", "0")
        client.endheaders()
        answer = client.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.fixture(autouse=True)
def _raw_utf8(monkeypatch):
    """Let the client send what people with curl send: characters beyond ASCII in the address."""
    monkeypatch.setattr(http.client.HTTPConnection, "_encode_request", lambda _, line: line.encode("latin-1"))
    monkeypatch.setattr(http.client.HTTPConnection, "_validate_path", lambda *_: None)


def ask(root, row, method=None, **more):
    accept = {"Accept": row["accept"]} if row["accept"] else {}
    return send(root, method or row["method"], row["path"], **accept, **more)


def name(row):
    shown = " ".join((row["method"], row["path"], row["accept"][:40], row["status"]))
    return shown.encode().decode("ascii", "replace")


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_each_line_of_the_table(named, row):
    status, headers, body = ask(named, row)
    if row["method"] == "GET":
        again, bare, none = ask(named, row, "HEAD")
        assert (again, none) == (status, b"")
        assert row["route"] in MOVING or lasting(bare) == lasting(headers)
    assert (status, headers["Content-Type"] or "") == (int(row["status"]), row["type"])
    for wanted in filter(None, row["headers"].split(" | ")):
        key, _, part = wanted.partition(": ")
        assert part in ", ".join(headers.get_all(key) or ["(none)"]), (wanted, headers.items())
    assert {"Accept", "Accept-Language"} <= {one.strip() for one in headers["Vary"].split(",")}
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Access-Control-Allow-Credentials"] is None
    assert int(headers["Content-Length"]) == len(body)
    if row["type"] == "application/problem+json":
        problem = json.loads(body)
        assert problem["status"] == status
        assert problem["detail"]
        assert status != 406 or problem["available"]


def lasting(headers):
    return sorted((key.lower(), value) for key, value in headers.items() if key.lower() not in PASSING)


TAGGED = list({(row["route"], row["type"]): row for row in READ if "ETag" in row["headers"]}.values())


@pytest.mark.parametrize("row", TAGGED, ids=name)
def test_what_has_a_tag_is_sent_once(named, row):
    _, headers, body = ask(named, row)
    tag, vary = headers["ETag"], set(headers["Vary"].split(", "))
    opaque = tag.removeprefix("W/")
    for known in (tag, f"W/{opaque}", f'"other", {tag}', f'W/"a,b" , {tag}', "*"):
        status, again, none = ask(named, row, If_None_Match=known)
        assert (status, none, again["ETag"]) == (304, b"", tag), known
        assert again["Content-Type"] is None
        assert again["Cache-Control"] == headers["Cache-Control"]
        assert vary <= set(again["Vary"].split(", "))
    for other in ('"other"', f'"{opaque[1:-2]}"', ""):
        assert ask(named, row, If_None_Match=other)[::2] == (200, body), other


def test_a_tag_is_strong_and_of_one_representation(named):
    tags = {}
    for row in (row for row in READ if "ETag" in row["headers"]):
        _, headers, body = ask(named, row)
        tag = headers["ETag"]
        assert tags.setdefault((row["path"], tag), body) == body
    strong = [tag for _, tag in tags if not tag.startswith("W/")]
    assert len(strong) == len(set(strong))
    assert len(strong) > 40


def test_another_version_than_the_one_asked_for_is_412(named):
    path = "/data/project/valley-solar.ttl"
    tag = send(named, "GET", path)[1]["ETag"]
    assert send(named, "GET", path, If_Match=f'"x", {tag}')[0] == 200
    assert send(named, "GET", path, If_Match="*")[0] == 200
    for other in ('"x"', f"W/{tag}"):
        assert send(named, "GET", path, If_Match=other)[0] == 412


def small_app(folder):
    runpy.run_path(str(SMALL))["build"](folder)
    return create_app(open_snapshot(folder))


@pytest.fixture(scope="module")
def routes(tmp_path_factory):
    app = small_app(tmp_path_factory.mktemp("routes"))
    yield sorted(app.url_map.iter_rules(), key=str)
    app.extensions["greensilk"].pool.close()


def test_every_route_of_the_application_has_its_lines(routes):
    there = {rule.rule for rule in routes}
    told = {row["route"] for row in ROWS}
    assert told <= there
    assert there - told <= {"/rdf-graph-store/<path:path>"}  # as the same with ?graph=; see its own tests


def test_options_says_what_can_be_done_on_every_route(named, routes):
    paths = {row["route"]: row["path"] for row in READ if row["status"] in {"200", "303"}}
    for rule in routes:
        if rule.rule not in paths:
            continue
        status, headers, body = send(named, "OPTIONS", paths[rule.rule])
        assert status in {200, 204}
        assert body == b""
        allowed = {one.strip() for one in headers["Allow"].split(",")}
        assert {"GET", "HEAD", "OPTIONS"} <= allowed
        assert {one.strip() for one in headers["Access-Control-Allow-Methods"].split(",")} == allowed
        assert headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("kind", ["application/sparql-query", "application/x-www-form-urlencoded"])
def test_a_script_may_post_a_query_after_a_preflight(named, kind):
    asked = {
        "Origin": "https://app.example",
        "Access_Control_Request_Method": "POST",
        "Access_Control_Request_Headers": "content-type, authorization",
    }
    status, headers, _ = send(named, "OPTIONS", "/sparql", **asked)
    assert status in {200, 204}
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "POST" in headers["Access-Control-Allow-Methods"]
    sent = {one.strip().lower() for one in headers["Access-Control-Allow-Headers"].split(",")}
    assert {"content-type", "accept", "authorization", "if-none-match"} <= sent
    assert headers["Access-Control-Allow-Credentials"] is None
    body = b"ASK {}" if kind.endswith("query") else b"query=ASK+%7B%7D"
    request = Request(f"{named}/sparql", body, {"Content-Type": kind, "Origin": "https://app.example"})  # noqa: S310
    with urlopen(request, timeout=60) as answer:  # noqa: S310 - our own loopback server
        assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (200, "*")


def test_a_compressed_answer_has_a_tag_of_its_own_and_is_sent_once_too(named):
    path = "/data/place/hub.ttl"
    plain, packed = (send(named, "GET", path, Accept_Encoding=coding) for coding in ("identity", "gzip"))
    assert packed[1]["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed[2]) == plain[2]
    assert plain[1]["ETag"] != packed[1]["ETag"]
    for answer, coding in ((plain, "identity"), (packed, "gzip")):
        tag = answer[1]["ETag"]
        status, headers, _ = send(named, "GET", path, Accept_Encoding=coding, If_None_Match=tag)
        assert (status, headers["ETag"]) == (304, tag)
    bare = send(named, "HEAD", path, Accept_Encoding="gzip")[1]
    assert lasting(bare) == lasting(packed[1])


@pytest.mark.parametrize(
    "hosts", [[], [""], ["a b"], ["a", "b"], ["<>"], ["a/b"], ["a:99999999"], ["中国"], ["user@a"], ["a%00"]]
)
@pytest.mark.parametrize("path", ["/dataset", "/id/country/lao"])
def test_a_request_has_one_valid_host(named, path, hosts):
    lines = [f"GET {path} HTTP/1.1", *(f"Host: {host}" for host in hosts), "Connection: close", "", ""]
    assert raw(named, "\r\n".join(lines)).startswith(b"HTTP/1.1 400 ")


def test_old_clients_need_no_host(named):
    assert raw(named, "GET /id/country/lao HTTP/1.0\r\n\r\n").split(b" ")[1] == b"303"


def test_several_lines_of_accept_are_one_list_and_poison_no_cache(named):
    plain = "GET /ontology?poison HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: text/html\r\n"
    assert b"text/turtle" in raw(named, plain + "Accept: text/turtle\r\n\r\n").partition(b"\r\n\r\n")[0]
    assert b"text/html" in raw(named, plain + "\r\n").partition(b"\r\n\r\n")[0]


def raw(root, text):
    """Send bytes and return all that comes back."""
    address = urlsplit(root)
    with socket.create_connection((address.hostname, address.port), timeout=60) as stream:
        stream.sendall(text.encode())
        return b"".join(iter(lambda: stream.recv(65536), b""))

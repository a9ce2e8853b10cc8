"""What an operator sees of a running server: liveness, readiness, figures, log."""

from __future__ import annotations

import json
import sys
import threading
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest
from prometheus_client.parser import text_string_to_metric_families
from tests.live import serving, until

HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
QUERIES = {
    ("ask", "ok"): "ASK {}",
    ("select", "ok"): "SELECT * { ?s ?p ?o } LIMIT 3",
    ("construct", "ok"): "CONSTRUCT WHERE { ?s ?p ?o }",
    ("describe", "ok"): "DESCRIBE <https://w3id.org/greensilk/id/country/lao>",
    ("select", "syntax"): "SELECT * { ?s",
    ("unknown", "syntax"): "SELEC",
    ("select", "refused"): "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ("select", "timeout"): HEAVY,
}


@pytest.fixture(scope="module")
def live(tmp_path_factory, build_small):
    folder = tmp_path_factory.mktemp("operation")
    build_small(folder / "store")
    options = ("--processes", "2", "--workers", "2", "--timeout", "2")
    with serving(folder / "store", folder / "log", *options) as found:
        yield found


def figures(live):
    status, body = live.get("/metrics")
    assert status == 200
    families = text_string_to_metric_families(body.decode())
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in families
        for sample in family.samples
    }


def grown(before, after, name, **labels):
    key = (f"greensilk_{name}", *sorted(labels.items()))
    return after.get(key, 0) - before.get(key, 0)


def test_alive_and_ready(live):
    assert live.get("/health") == (200, b'{"status":"ok"}\n')
    status, body = live.get("/ready")
    assert (status, json.loads(body)["status"]) == (200, "ready")
    with urllib.request.urlopen(f"{live.root}/health", timeout=60) as answer:  # noqa: S310 - loopback
        assert answer.headers["Cache-Control"] == "no-store"


def test_liveness_asks_no_worker(live):
    before = figures(live)
    for _ in range(5):
        live.get("/health")
    after = figures(live)
    assert grown(before, after, "query_duration_seconds_count") == 0
    assert grown(before, after, "http_requests_total", route="/health", method="GET", status="200") == 5


def test_queries_are_counted_by_form_and_outcome(live):
    before = figures(live)
    for number, query in enumerate(QUERIES.values()):
        live.get(f"/sparql?query={quote(query)}%23{number}")
    after = figures(live)
    for form, outcome in QUERIES:
        assert grown(before, after, "queries_total", form=form, outcome=outcome) == 1, (form, outcome)
    assert grown(before, after, "query_timeouts_total") == 1
    assert grown(before, after, "query_duration_seconds_count") == len(QUERIES)
    assert grown(before, after, "query_duration_seconds_sum") >= 2


def test_answers_from_the_cache_are_counted_and_keep_their_route(live):
    before = figures(live)
    for _ in range(12):
        live.get("/data/country/chn.ttl?cached")
    after = figures(live)
    hits, misses = (grown(before, after, f"cache_{name}_total") for name in ("hits", "misses"))
    assert hits >= 10
    assert hits + misses == 12
    route = "/data/<kind>/<slug>.<extension>"
    assert grown(before, after, "http_requests_total", route=route, method="GET", status="200") == 12
    assert after["greensilk_cache_bytes",] > 0
    records = [found for found in live.records() if found["path"].endswith("?cached")]
    assert {found["cache"] for found in records} == {"hit", "miss"}


def test_workers_and_their_starts_are_told(live):
    until(lambda: figures(live)["greensilk_workers", ("state", "idle")] >= 2)
    heavy = threading.Thread(target=live.get, args=[f"/sparql?query={quote(HEAVY)}%23busy"])
    heavy.start()
    until(lambda: figures(live)["greensilk_workers", ("state", "busy")] == 1, 10)
    before = figures(live)["greensilk_worker_starts_total",]
    heavy.join()
    until(lambda: figures(live)["greensilk_workers", ("state", "busy")] == 0, 10)
    assert before >= 2


def test_paths_do_not_make_ever_more_series(live):
    for number in range(20):
        live.get(f"/nothing/{number}")
        live.get(f"/page/country/x{number}")
    routes = {
        dict(key[1:]).get("route") for key in figures(live) if key[0] == "greensilk_http_requests_total"
    }
    assert not [route for route in routes if "x1" in route or "/nothing" in route]


def test_the_snapshot_and_the_processes_are_told(live):
    found = figures(live)
    assert found["greensilk_snapshot_info", ("version", live.version())] == 1
    assert found["greensilk_snapshot_statements",] > 10
    assert any(key[0] == "process_cpu_seconds_total" for key in found)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_server_processes_are_started_with_the_allocator_s_setting(live):
    pids = {dict(key[1:])["pid"] for key in figures(live) if key[0] == "process_cpu_seconds_total"}
    assert len(pids) == 2
    for pid in pids:
        assert b"GLIBC_TUNABLES=" in Path(f"/proc/{pid}/environ").read_bytes()


def test_each_request_is_one_line_of_the_log(live):
    live.get(
        "/sparql?query=ASK%20%7B%7D%23log&access_token=s3cr3t",
        Authorization="Bearer s3cr3t",
        User_Agent="tried",
    )
    live.get("/page/country/lao?logged", Accept="text/html")
    query, page = (
        until(lambda part=part: [found for found in live.records() if part in found["path"]])
        for part in ("%23log", "?logged")
    )
    assert len(query) == len(page) == 1
    (query,), (page,) = query, page
    assert query["query"]["form"] == "ask"
    assert query["query"]["outcome"] == "ok"
    assert query["agent"] == "tried"
    assert (page["method"], page["path"], page["status"]) == ("GET", "/page/country/lao?logged", 200)
    assert page["bytes"] > 500
    assert "s3cr3t" not in live.log.read_text()


def test_the_log_can_be_switched_off(tmp_path, build_small):
    build_small(tmp_path / "store")
    with serving(tmp_path / "store", tmp_path / "log", "--access-log", "off") as quiet:
        quiet.get("/")
    assert quiet.records() == []

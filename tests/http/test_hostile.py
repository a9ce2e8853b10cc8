"""Queries that do not end are stopped, whatever keeps them busy, and hurt nobody else."""

from __future__ import annotations

import csv
import io
import socket
import sys
import time

import pyoxigraph as ox
import pytest
from benchmarks.hostile.attack import ask, attack, attack_together
from benchmarks.hostile.queries import Hostile, hostile_queries
from benchmarks.hostile.watch import Light, Memory
from benchmarks.serving.client import request
from benchmarks.serving.processes import family, processor_seconds
from benchmarks.serving.servers.running import HOST
from benchmarks.serving.wire import BrokenResponseError, get

LIMIT = 1.0
MARGIN = 2.5
"""Seconds: other tests run on the same cores. `benchmarks/timeouts.py` measures against half a second."""
CAP = 256 << 20
QUERIES = hostile_queries()
OVERFLOWING = {
    "nested groups": "ASK " + "{" * 20_000 + "?s ?p ?o" + "}" * 20_000,
    "one long sum": "SELECT (" + "+".join(["1"] * 20_000) + " AS ?sum) {}",
    "text that grows": 'SELECT (STRLEN(?t9) AS ?length) { BIND("aaaaaaaaaa" AS ?t0) '
    + " ".join(f"BIND(REPLACE(?t{n}, 'a', 'aaaaaaaaaa') AS ?t{n + 1})" for n in range(9))
    + " }",
}
"""What overflows the stack or the memory of the process that evaluates it."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes in /proc")


def stopped(outcome):
    """Whether a query was stopped in time and said so; the margin is that of a busy machine."""
    assert outcome.seconds < outcome.limit + MARGIN, outcome
    told = {"limit", "elapsed"} <= outcome.problem.keys() and outcome.retry
    return outcome.status == 0 or (outcome.status == 503 and told)


def answers(running):
    target = running.target("ASK { ?s ?p ?o }")
    return request(HOST, running.port, target, "text/csv", 30).status == 200


@pytest.mark.parametrize("one", QUERIES, ids=lambda one: one.name)
def test_a_hostile_query_is_stopped_at_its_own_limit(invented, one):
    outcome = attack(invented, one, LIMIT)
    assert stopped(outcome), outcome
    if outcome.status:
        assert outcome.problem["limit"] == LIMIT
        early = "memory" in outcome.problem["detail"]  # sorting a product fills it before the limit
        assert early or outcome.problem["elapsed"] >= LIMIT
        assert outcome.problem["elapsed"] < LIMIT + MARGIN


def test_the_problem_document_says_what_to_do(invented):
    outcome = attack(invented, QUERIES[0], LIMIT)
    assert outcome.problem["hint"]


def test_all_at_once_they_are_stopped_and_light_queries_are_answered(invented):
    with Memory(invented.process.pid) as memory, Light(invented) as light:
        outcomes = attack_together(invented, QUERIES, LIMIT)
    assert all(map(stopped, outcomes)), outcomes
    assert not light.failures
    assert len(light.seconds) > 3
    assert memory.peak.one < 2 * CAP
    assert memory.peak.processes > 2


@pytest.mark.parametrize("query", OVERFLOWING.values(), ids=OVERFLOWING)
def test_a_query_that_kills_its_process_is_an_error_and_no_more(invented, query):
    answer = ask(invented, query, "text/csv", 5)
    assert 400 <= answer.status < 600
    assert answer.headers["content-type"] == "application/problem+json"
    assert answers(invented)


def test_a_large_result_is_complete(invented):
    count = 150_000
    query = f"SELECT ?a ?d {{ ?a ?p ?b . ?c ?q ?d }} LIMIT {count}"
    answer = ask(invented, query, "text/csv", 10)
    assert answer.status == 200
    assert sum(1 for _ in csv.reader(io.StringIO(answer.body.decode()))) == 1 + count


@pytest.mark.parametrize(
    "accept", ["text/csv", "application/sparql-results+json", "text/tab-separated-values"]
)
def test_a_large_result_that_is_stopped_never_looks_complete(invented, accept):
    endless = "SELECT * { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }"
    try:
        answer = ask(invented, endless, accept, LIMIT)
    except BrokenResponseError:
        return
    assert answer.status == 503


def test_a_client_that_goes_away_ends_its_query(invented):
    pid, count = invented.process.pid, QUERIES[0].query
    with socket.create_connection((HOST, invented.port)) as client:
        client.sendall(get("localhost", invented.target(count), "text/csv"))
        assert any(works(pid, seconds=0.5) for _ in range(60)), "the query has not begun"
    end = time.monotonic() + 20
    while works(pid, seconds=0.5):
        assert time.monotonic() < end, "it goes on although nobody waits for it"
    assert answers(invented)


def works(pid, *, seconds):
    """Whether a process and its children use a tenth of a core: one at rest uses next to nothing."""
    before = processor_seconds(pid)
    time.sleep(seconds)
    return processor_seconds(pid) - before > seconds / 10


def test_the_queries_are_valid_and_of_all_kinds():
    empty = ox.Store()
    for one in QUERIES:
        if "many" not in one.name:
            empty.query(one.query)
    kinds = " ".join(one.kind for one in QUERIES)
    assert len(QUERIES) >= 8
    for word in ("COUNT", "ORDER BY", "GROUP BY", "DISTINCT", "path", "CONSTRUCT", "regular", "OFFSET"):
        assert word in kinds


def test_what_is_not_stopped_is_told(invented):
    harmless = Hostile("harmless", "none", "ASK {}", "text/csv")
    assert attack(invented, harmless, LIMIT).faults == ["no problem document", "status 200"]
    assert family(invented.process.pid)

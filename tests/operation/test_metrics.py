"""Figures for Prometheus: right over several processes, dead ones among them."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from prometheus_client.parser import text_string_to_metric_families

from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.operation.exposition import exposition
from greensilk_kg.serve.web.observe import outcome_of
from greensilk_kg.serve.web.problem import ProblemError

ALONE = """
import json, sys
from greensilk_kg.serve.operation import metrics
metrics.serving("v1", 10)
metrics.serving("v2", 20, before="v1")
metrics.workers(idle=1, busy=2)
metrics.cache_size(100)
for outcome in ("ok", "timeout"):
    metrics.query_ended("select", outcome, 0.3)
metrics.request_ended("/sparql", "GET", 200, 0.1)
metrics.request_ended("/sparql", "BREW", 418, 0.1)
metrics.cache_hit()
metrics.flush()
print("ready", flush=True)
sys.stdin.read()
"""
TOLD = """
from greensilk_kg.serve.operation.exposition import exposition
print(exposition()[0].decode())
"""


@pytest.fixture
def run(tmp_path):
    """A function that starts a process which counts in the shared folder."""
    environment = {**os.environ, metrics._FOLDER: str(tmp_path)}  # noqa: SLF001 - what the server sets for its processes
    started = []

    def start(program):
        command = [sys.executable, "-c", program]
        started.append(
            subprocess.Popen(
                command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        )
        return started[-1]

    yield start
    for process in started:
        process.communicate()


def samples(text):
    """Return (name, labels in JSON) → value; fails where Prometheus could not read it."""
    found = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            key = sample.name, json.dumps(sample.labels, sort_keys=True)
            assert key not in found
            found[key] = sample.value
    return found


def value(found, name, **labels):
    return found.get((f"greensilk_{name}", json.dumps(labels, sort_keys=True)))


def test_several_processes_add_up_and_the_gauges_of_a_dead_one_go(run):
    first, second = run(ALONE), run(ALONE)
    for process in (first, second):
        assert process.stdout.readline() == "ready\n"
    both = samples(run(TOLD).communicate()[0])
    assert value(both, "queries_total", form="select", outcome="ok") == 2
    assert value(both, "query_timeouts_total") == 2
    assert value(both, "query_duration_seconds_count") == 4
    assert value(both, "query_duration_seconds_sum") == pytest.approx(1.2)
    assert value(both, "query_duration_seconds_bucket", le="0.25") == 0
    assert value(both, "query_duration_seconds_bucket", le="0.5") == 4
    assert value(both, "http_request_duration_seconds_bucket", le="0.1", route="/sparql") == 4
    assert value(both, "http_requests_total", route="/sparql", method="other", status="418") == 2
    assert value(both, "workers", state="busy") == 4
    assert value(both, "cache_bytes") == 200
    assert value(both, "snapshot_info", version="v2") == 1
    assert value(both, "snapshot_info", version="v1") is None
    assert value(both, "snapshot_statements") == 20
    pids = {json.loads(labels)["pid"] for name, labels in both if name == "process_resident_memory_bytes"}
    assert {str(first.pid), str(second.pid)} <= pids
    first.communicate()
    one = samples(run(TOLD).communicate()[0])
    assert value(one, "workers", state="busy") == 2
    assert value(one, "cache_bytes") == 100
    assert value(one, "queries_total", form="select", outcome="ok") == 2


def test_names_and_help_follow_the_conventions():
    metrics.request_ended("/x", "GET", 200, 0.1)
    metrics.query_ended("ask", "ok", 0.1)
    families = list(text_string_to_metric_families(exposition()[0].decode()))
    for family in families:
        assert family.documentation.endswith(".") or "snapshot" in family.name
        assert family.name.startswith(("greensilk_", "process_"))
        for sample in family.samples:
            assert sample.name.endswith("_total") == (family.type == "counter"), sample
        if family.type == "histogram":
            assert family.name.endswith("_seconds")
    assert {"counter", "gauge", "histogram"} <= {family.type for family in families}


def test_open_metrics_where_it_is_asked_for():
    body, media_type = exposition("application/openmetrics-text;version=1.0.0,text/plain;q=0.5")
    assert media_type.startswith("application/openmetrics-text")
    assert body.endswith(b"# EOF\n")
    assert exposition()[1].startswith("text/plain")


def test_the_folder_is_there_as_long_as_it_is_shared():
    program = """
import os
from greensilk_kg.serve.operation import metrics
with metrics.shared():
    folder = metrics.folder()
    metrics.cache_hit()
    assert os.listdir(folder)
assert not os.path.exists(folder) and metrics.folder() is None
try:
    metrics.shared().__enter__()
except RuntimeError:
    print("refused")
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout == "refused\n"


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(400, "syntax"), (403, "refused"), (406, "unacceptable"), (500, "failed"), (503, "too-large")],
)
def test_a_status_without_a_cause_tells_how_a_query_ended(status, outcome):
    assert outcome_of(ProblemError(status, "")) == outcome
    assert outcome in metrics.OUTCOMES

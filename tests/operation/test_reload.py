"""A server goes over to a new snapshot under load, and no request notices."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

import pyoxigraph as ox
import pytest
from tests.live import serving, until

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.store import Meta, build_snapshot
from greensilk_kg.store.folders import collect, locate, make_current

SMALL = Path(__file__).parents[1] / "serve" / "small.trig"
CLIENTS = 4
PATHS = (
    f"/sparql?query={quote('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')}&format=csv",
    "/data/country/lao.ttl",
    "/page/country/lao",
    "/id/country/lao",
    "/",
)
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="finds processes and open files in /proc")


def build(folder, number):
    """Build a snapshot of the small graph and as many further statements, and make it current."""
    quads = list(ox.parse(path=str(SMALL), format=ox.RdfFormat.TRIG))
    graph, label = (
        ox.NamedNode(CANONICAL_BASE + "graph/source/try-1"),
        ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"),
    )
    thing = ox.NamedNode(CANONICAL_BASE + "id/project/valley-solar")
    more = [ox.Quad(thing, label, ox.Literal(f"第{n}期", language="zh"), graph) for n in range(number)]
    return build_snapshot([*quads, *more], [], folder, Meta(CANONICAL_BASE), {}).version


class Load:
    """Clients that ask without a break, each over one connection; every answer that is not right is kept."""

    def __init__(self, root):
        self._address = urlsplit(root).netloc
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=[number]) for number in range(CLIENTS)]
        self.failures, self.done, self.counts = [], 0, set()

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join(60)

    def _run(self, number):
        connection = http.client.HTTPConnection(self._address, timeout=30)
        while not self._stop.is_set():
            number += 1
            path = PATHS[number % len(PATHS)]
            try:
                connection.request("GET", path, headers={"Accept-Language": "zh"})
                answer = connection.getresponse()
                body = answer.read()
            except (http.client.HTTPException, OSError) as error:
                self.failures.append((path, repr(error)))
                connection.close()
                continue
            self.done += 1
            if answer.status not in {200, 303}:
                self.failures.append((path, answer.status, body))
            if path == PATHS[0]:
                self.counts.add(body)
        connection.close()


@pytest.fixture
def folder(tmp_path):
    build(tmp_path / "snapshots", 1)
    return tmp_path / "snapshots"


@pytest.fixture
def live(folder, tmp_path):
    options = ("--processes", "2", "--workers", "2", "--ready-workers", "1", "--reload", "0.3")
    with serving(folder, tmp_path / "log", *options) as found:
        yield found


def versions(live, times=12):
    """Return the versions that the server's processes say they serve."""
    return {live.version() for _ in range(times)}


def opened(pids):
    """Return the files that processes have open."""
    found = set()
    for pid in pids:
        for link in Path(f"/proc/{pid}/fd").glob("*"):
            try:
                found.add(str(link.readlink()))
            except OSError:  # closed or ended just now
                continue
    return found


@LINUX
def test_no_request_fails_and_the_old_workers_and_files_go(live, folder):
    before, first, old = live.version(), locate(folder), live.family()
    with Load(live.root) as load:
        until(lambda: load.done > 50)
        after = build(folder, 2)
        until(lambda: versions(live) == {after})
        done = load.done
        until(lambda: load.done > done + 50)
    assert load.failures == []
    assert before != after
    assert len(load.counts) == 2
    until(lambda: not [path for path in opened(live.family()) if path.startswith(str(first))])
    servers = live.family() & old
    assert len(live.family() - servers) >= 2
    until(lambda: len(live.family()) < 2 * len(old))  # not those of both snapshots
    told = live.get("/metrics")[1].decode()
    assert f'greensilk_snapshot_info{{version="{after}"}} 1.0' in told
    assert before not in told


def test_a_cached_answer_is_never_older_than_the_snapshot(live, folder):
    path = PATHS[0]
    first = live.get(path)[1]
    assert live.get(path)[1] == first
    after = build(folder, 5)
    until(lambda: versions(live) == {after})
    assert {live.get(path)[1] for _ in range(12)} == {b"n\r\n%d\r\n" % (int(first.split()[1]) + 4)}


def test_a_broken_snapshot_is_refused_and_the_old_one_goes_on(live, folder):
    before, first = live.version(), locate(folder)
    broken = folder / "broken"
    shutil.copytree(first, broken)
    shutil.rmtree(broken / "store")
    make_current(broken)
    until(lambda: "broken is refused" in live.log.read_text())
    with Load(live.root) as load:
        until(lambda: load.done > 20)
    assert load.failures == []
    assert versions(live) == {before}
    after = build(folder, 3)
    until(lambda: versions(live) == {after})
    told = [found for found in live.lines() if "level" in found]
    assert {found["level"] for found in told} == {"error", "info"}
    assert any(f"serving snapshot {after}" in found["message"] for found in told)


def test_a_hangup_makes_it_look_at_once(folder, tmp_path):
    options = ("--processes", "2", "--ready-workers", "1", "--reload", "0")
    with serving(folder, tmp_path / "log", *options) as live:
        before = live.version()
        after = build(folder, 4)
        time.sleep(1)
        assert versions(live) == {before}
        with Load(live.root) as load:
            until(lambda: load.done > 20)
            os.kill(live.process.pid, signal.SIGHUP)
            until(lambda: versions(live) == {after})
        assert load.failures == []


def test_collecting_snapshots_under_a_server_breaks_nothing(folder, tmp_path):
    one = locate(folder)
    options = ("--processes", "1", "--workers", "2", "--ready-workers", "1", "--in-memory", "never")
    with serving(one, tmp_path / "log", *options, "--timeout", "1") as live:
        for number in range(2, 6):
            build(folder, number)
        collect(folder, keep=0)
        assert one.is_dir()
        heavy = quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")
        for _ in range(3):  # workers are killed, and others started from the same files
            assert live.get(f"/sparql?query={heavy}")[0] == 503
        for path in PATHS:
            status, body = live.get(path)
            assert status == 200, json.loads(body)
    assert collect(folder, keep=0) == [one]

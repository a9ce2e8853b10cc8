from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from greensilk_kg.serve.engine.job import Dataset, Job, Settings
from greensilk_kg.serve.engine.pool import BusyError, DeadlineError, Pool, WorkerDiedError

HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l ?a"


@pytest.fixture
def make_pool(small):
    made = []

    def make(size=1, memory=4 << 30, result=1 << 20):
        made.append(Pool(Settings(str(small.store_path), memory, result), size))
        return made[-1]

    yield make
    for pool in made:
        pool.close()


def text(answer):
    with answer.body as body:
        return body.read().decode()


def run_into_the_deadline(pool):
    with pytest.raises(DeadlineError):
        pool.run(Job(HEAVY, "csv"), 3)


def alive(pid):
    """Whether a process runs; one that has ended and waits to be collected does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # ended just now; or no Linux
        return not Path("/proc/self").exists()


def test_making_a_pool_starts_nothing(make_pool):
    assert make_pool().pids() == []


def test_a_job_gives_its_whole_answer(make_pool):
    answer = make_pool().run(
        Job("SELECT ?v { ?s <https://w3id.org/greensilk/ontology#value> ?v }", "csv"), 20
    )
    assert (answer.reply.status, answer.reply.form) == ("ok", "results")
    body = text(answer)
    assert (body, answer.size) == ("v\r\n64.5\r\n", 9)


def test_an_answer_goes_into_the_graph_that_is_named(make_pool):
    answer = make_pool().run(Job("CONSTRUCT { <urn:a> <urn:b> 1 } {}", graph="nq", into="urn:g"), 20)
    assert text(answer).endswith("<urn:g> .\n")


@pytest.mark.parametrize(
    ("job", "status"),
    [
        (Job("SELECT", "csv"), "syntax"),
        (Job("ASK {}", graph="ttl"), "unacceptable"),
        (Job("CONSTRUCT WHERE { ?s ?p ?o }", results="csv"), "unacceptable"),
        (Job("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "csv"), "too-large"),
    ],
)
def test_what_does_not_end_well_says_how_and_the_worker_lives_on(make_pool, job, status):
    pool = make_pool()
    with pool.run(job, 20).body:
        pass
    before = pool.pids()
    answer = pool.run(job, 20)
    answer.body.close()
    assert answer.reply.status == status
    assert pool.pids() == before


def test_a_dataset_replaces_the_graphs_of_the_query(make_pool):
    job = Job("SELECT (COUNT(*) AS ?n) FROM <urn:x> { ?s ?p ?o }", "csv", dataset=Dataset(("urn:none",)))
    assert text(make_pool().run(job, 20)) == "n\r\n0\r\n"


def test_the_worker_is_killed_at_the_deadline_and_replaced(make_pool):
    pool = make_pool()
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    (old,) = pool.pids()
    began = time.monotonic()
    with pytest.raises(DeadlineError):
        pool.run(Job(HEAVY, "csv"), 1)
    assert time.monotonic() - began < 3
    assert not alive(old)
    assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"
    assert old not in pool.pids()


def test_a_query_over_its_memory_ends_alone(make_pool):
    pool = make_pool(memory=200 << 20)
    with pytest.raises(WorkerDiedError) as caught:
        pool.run(Job(GREEDY, "csv"), 60)
    assert caught.value.started
    assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"


def test_threads_share_the_workers_and_each_gets_its_own_answer(make_pool):
    pool = make_pool(size=2)

    def answer_to(number):
        return text(pool.run(Job(f"SELECT ({number} AS ?n) {{}}", "csv"), 30))

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(answer_to, range(100)))
    assert answers == [f"n\r\n{number}\r\n" for number in range(100)]
    assert len(pool.pids()) == 2


def test_a_wait_for_a_worker_ends_too(make_pool):
    pool = make_pool()
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    heavy = threading.Thread(target=run_into_the_deadline, args=[pool])
    heavy.start()
    time.sleep(0.2)
    with pytest.raises(BusyError):
        pool.run(Job("ASK {}", "csv"), 0.5)
    heavy.join()


def test_closing_ends_every_process(make_pool):
    pool = make_pool(size=2)
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    pids = pool.pids()
    pool.close()
    assert len(pids) == 2
    assert not any(alive(pid) for pid in pids)


def test_the_engine_cannot_open_a_socket_even_unguarded(make_pool):
    answer = make_pool().run(Job("SELECT * { SERVICE <http://127.0.0.1:8/> { ?s ?p ?o } }", "csv"), 20)
    answer.body.close()
    assert answer.reply.status == "failed"


def test_a_store_that_is_not_there_is_told_from_a_query_too_large(tmp_path):
    pool = Pool(Settings(str(tmp_path / "none"), 4 << 30, 1 << 20), 1)
    with pytest.raises(WorkerDiedError) as caught:
        pool.run(Job("ASK {}", "csv"), 20)
    pool.close()
    assert not caught.value.started


def test_workers_end_when_their_parent_is_killed(small):
    program = f"""
import threading, time
from greensilk_kg.serve.engine.job import Job, Settings
from greensilk_kg.serve.engine.pool import Pool
pool = Pool(Settings({str(small.store_path)!r}, 4 << 30, 1 << 20), 1)
pool.run(Job("ASK {{}}", "csv"), 20).body.close()
threading.Thread(target=pool.run, args=[Job({HEAVY!r}, "csv"), 60], daemon=True).start()
time.sleep(0.3)
print(pool.pids()[0], flush=True)
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    with parent:
        child = int(parent.stdout.readline())
        parent.kill()
    end = time.monotonic() + 10
    while alive(child) and time.monotonic() < end:
        time.sleep(0.05)
    assert not alive(child)

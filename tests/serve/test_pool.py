from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from greensilk_kg.serve.engine.blocking import BlockingPool
from greensilk_kg.serve.engine.job import Dataset, Job, Settings
from greensilk_kg.serve.engine.pool import BusyError, ClientGoneError, DeadlineError, Size, WorkerDiedError

HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l ?a"


@pytest.fixture(params=["in memory", "on disk"])
def files(request, small):
    """Files that workers load; none where they read the store on disk."""
    return (str(small.dataset_path), str(small.default_path)) if request.param == "in memory" else ()


@pytest.fixture
def make_pool(small, files):
    made = []

    def make(most=1, short=1, memory=4 << 30, result=1 << 20):
        settings = Settings(str(small.store_path), memory, result, {}, files)
        made.append(BlockingPool(settings, Size(most, short)))
        return made[-1]

    yield make
    for pool in made:
        pool.close()


def text(answer):
    with answer.body as body:
        return body.read().decode()


def run_into_the_deadline(pool, seconds=3):
    with pytest.raises(DeadlineError):
        pool.run(Job(HEAVY, "csv"), seconds)


def alive(pid):
    """Whether a process runs; one that has ended and waits to be collected does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # ended just now; or no Linux
        return not Path("/proc/self").exists()


def ended(pid):
    """Whether a process ends within ten seconds."""
    end = time.monotonic() + 10
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not alive(pid)


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
    pool = make_pool(result=1 << 12)
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
    assert time.monotonic() - began < 10
    assert ended(old)
    assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"
    assert old not in pool.pids()


def test_a_query_over_its_memory_ends_alone(make_pool):
    pool = make_pool(memory=200 << 20)
    with pytest.raises(WorkerDiedError) as caught:
        pool.run(Job(GREEDY, "csv"), 60)
    assert caught.value.started
    assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"


def test_threads_share_the_workers_and_each_gets_its_own_answer(make_pool):
    pool = make_pool(most=2, short=2)

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
    pool = make_pool(most=2, short=2)
    pool.start()
    pids = pool.pids()
    pool.close()
    assert len(pids) == 2
    assert all(ended(pid) for pid in pids)


def test_the_engine_cannot_open_a_socket_even_unguarded(make_pool):
    answer = make_pool().run(Job("SELECT * { SERVICE <http://127.0.0.1:8/> { ?s ?p ?o } }", "csv"), 20)
    answer.body.close()
    assert answer.reply.status == "failed"


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_store_that_is_not_there_is_told_from_a_query_too_large(tmp_path, in_memory):
    none = str(tmp_path / "none.nq.gz")
    settings = Settings(none, 4 << 30, 1 << 20, {}, (none,) if in_memory else ())
    pool = BlockingPool(settings, Size(1, 1))
    with pytest.raises(WorkerDiedError) as caught:
        pool.run(Job("ASK {}", "csv"), 20)
    pool.close()
    assert not caught.value.started


def test_workers_end_when_their_parent_is_killed(small, files):
    program = f"""
import threading, time
from greensilk_kg.serve.engine.blocking import BlockingPool
from greensilk_kg.serve.engine.job import Job, Settings
from greensilk_kg.serve.engine.pool import Size
pool = BlockingPool(Settings({str(small.store_path)!r}, 4 << 30, 1 << 20, {{}}, {files!r}), Size(1, 1))
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
    assert ended(child)


def test_long_queries_leave_the_short_lane_to_others(make_pool):
    pool = make_pool(most=5, short=1)
    heavy = [threading.Thread(target=run_into_the_deadline, args=[pool, 12]) for _ in range(4)]
    for thread in heavy:
        thread.start()
    time.sleep(0.5)
    light = [text(pool.run(Job(f"SELECT ({n} AS ?n) {{}}", "csv"), 11)) for n in range(20)]
    assert light == [f"n\r\n{n}\r\n" for n in range(20)]
    assert all(thread.is_alive() for thread in heavy)
    for thread in heavy:
        thread.join()


def test_a_query_ends_when_its_client_has_gone(make_pool):
    pool = make_pool()
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    (old,) = pool.pids()
    began = time.monotonic()
    with pytest.raises(ClientGoneError):
        pool.run(Job(HEAVY, "csv"), 30, lambda: asyncio.sleep(0.3))
    assert time.monotonic() - began < 10
    assert ended(old)


def test_a_worker_that_ended_while_it_was_idle_is_replaced(make_pool):
    pool = make_pool()
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    os.kill(pool.pids()[0], signal.SIGKILL)
    time.sleep(0.5)
    assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"


def test_a_worker_killed_just_before_it_is_asked_is_replaced_at_once(make_pool):
    pool = make_pool()
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    for _ in range(5):
        os.kill(pool.pids()[0], signal.SIGKILL)
        assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"


def test_long_answers_come_whole_and_short_ones_too(make_pool):
    pool = make_pool(result=1 << 24)
    query = "SELECT ?x ?y {{ VALUES ?x {{ {} }} VALUES ?y {{ {} }} }}"
    for rows in (3, 1000):
        numbers = " ".join(map(str, range(rows)))
        answer = pool.run(Job(query.format(numbers, numbers[:20]), "tsv"), 30)
        lines = text(answer).splitlines()
        assert len(lines) == 1 + rows * len(numbers[:20].split())
        assert answer.size == sum(len(line) + 1 for line in lines)


def test_it_serves_on_after_the_process_that_holds_the_data_was_killed(make_pool, files):
    if not files:
        pytest.skip("only where the data are held in memory")
    pool = make_pool(most=2, short=1)
    pool.run(Job("ASK {}", "csv"), 20).body.close()
    worker = pool.pids()[0]
    parent = int(Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[1])
    os.kill(parent, signal.SIGKILL)
    os.kill(worker, signal.SIGKILL)
    time.sleep(0.5)
    assert text(pool.run(Job("ASK {}", "csv"), 20)) == "true"

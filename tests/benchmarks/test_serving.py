"""What measures servers is right itself: responses, load, figures, invented data."""

from __future__ import annotations

import doctest
import socket
import threading
from collections import Counter
from contextlib import contextmanager

import pytest
from benchmarks.hostile.attack import Outcome
from benchmarks.serving import figures, questions, report, wire
from benchmarks.serving import measure as measured
from benchmarks.serving.answers import Same, compare, rows
from benchmarks.serving.figures import ratio
from benchmarks.serving.load import Load, Order
from benchmarks.serving.measure import Measure
from benchmarks.serving.questions import Shape
from benchmarks.serving.report import bars
from benchmarks.serving.series import Plan, Series, measure
from benchmarks.serving.synthetic import invented
from benchmarks.serving.wire import BrokenResponseError, Incoming, get
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.store.build import build_snapshot
from greensilk_kg.store.manifest import Meta

LENGTH = b"HTTP/1.1 200 OK\r\nContent-LENGTH: 11\r\n\r\nhello world"
CHUNKS = b"5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX: y\r\n\r\n"
CHUNKED = b"HTTP/1.1 503 Busy\r\ntransfer-encoding: Chunked\r\n\r\n" + CHUNKS
EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
BODIES = {LENGTH: b"hello world", CHUNKED: b"hello world", EMPTY: b""}


@given(st.sampled_from(list(BODIES)), st.lists(st.integers(1, 30), min_size=1))
def test_a_response_is_the_same_however_it_is_cut(response, sizes):
    incoming, done, at = Incoming(keep=True), False, 0
    while at < len(response):
        assert not done, "complete before its end"
        size = sizes[at % len(sizes)]
        done = incoming.feed(response[at : at + size])
        at += size
    assert done
    assert (bytes(incoming.body), incoming.size) == (BODIES[response], len(BODIES[response]))
    assert incoming.status == int(response[9:12])


@given(st.sampled_from([LENGTH, CHUNKED]), st.data())
def test_a_response_that_ends_early_is_broken(response, data):
    incoming = Incoming()
    assert not incoming.feed(response[: data.draw(st.integers(1, len(response) - 1))])
    with pytest.raises(BrokenResponseError):
        incoming.end()


def test_without_a_length_the_end_of_the_connection_ends_a_response():
    incoming = Incoming(keep=True)
    assert not incoming.feed(b"HTTP/1.1 200 OK\r\n\r\nhello")
    assert incoming.end()
    assert incoming.closes
    assert incoming.body == b"hello"


@pytest.mark.parametrize("wrong", [b"HTTP/1.0 200 OK\r\n\r\n", b"SSH-2.0\r\n\r\n", LENGTH + b"!"])
def test_what_is_no_response_is_refused(wrong):
    with pytest.raises(BrokenResponseError):
        Incoming().feed(wrong)


@contextmanager
def answering(*answers):
    """Serve one answer a request on each connection, the connection closed after the last one."""
    listener = socket.create_server(("127.0.0.1", 0))

    def talk(connection):
        with connection:
            for answer in answers:
                if not connection.recv(4096):
                    return
                connection.sendall(answer)

    def accept():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=talk, args=[connection]).start()

    thread = threading.Thread(target=accept)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def load(port, clients=2):
    request = get("localhost", "/", "*/*").decode()
    return Load(Order("127.0.0.1", port, [request], clients, seconds=0.2, grace=1)).run()


def test_load_counts_whole_answers_and_their_bytes():
    with answering(*[LENGTH] * 100_000) as port:
        found = load(port)
    assert found.answers > 10
    assert found.size == 11 * found.answers
    assert not found.errors
    assert 0 < found.p50 <= found.p95 <= found.p99


def test_load_tells_wrong_statuses_and_broken_answers():
    with answering(CHUNKED, LENGTH, LENGTH[:-3]) as port:
        found = load(port)
    assert found.answers > 0
    assert found.errors["status 503"] > 0
    assert found.errors["the connection ended within a response"] > 0


def test_load_waits_for_no_answer_longer_than_its_grace():
    with answering(LENGTH[:-3], LENGTH) as port:
        found = load(port, clients=1)
    assert found.answers == 0
    assert found.errors == {"unfinished": 1}


def shape(name, *, entity):
    return Shape(name, name, entity, ("ASK {}",))


class Fixed:
    """Measures at a given rate, and counts how often it was asked."""

    def __init__(self, rate):
        self.rate, self.asked = rate, 0

    def run(self, _shape, _clients, seconds):
        self.asked += 1
        return Measure(int(self.rate * seconds), seconds)

    def stop(self):
        pass


def test_what_is_slow_is_measured_once_and_left_out_where_it_could_not_end():
    runners = {"fast": Fixed(100), "slow": Fixed(0.5)}
    plan = Plan([shape("point", entity=True)], [1, 32], 4.0, rounds=3)
    series = measure(plan, runners, frozenset({"slow"}))
    assert {key: len(runs) for key, runs in series.runs.items()} == {
        ("fast", "point", 1): 3,
        ("fast", "point", 32): 3,
        ("slow", "point", 1): 1,
    }
    assert series.skipped == {("slow", "point", 32): "too slow: 0.50 a second"}


def test_the_bar_is_on_entity_shapes_and_on_medians():
    plan = Plan([shape("point", entity=True), shape("path", entity=False)], [8, 32], 1, 2)
    rates = {"greensilk": (30, 50), "Virtuoso 7": (10, 10), "Oxigraph server": (50, 70)}
    runs = {(name, "point", 32): [Measure(rate, 1.0) for rate in found] for name, found in rates.items()}
    page = bars(plan, Series(runs))
    assert "| point | Virtuoso 7 | 4.00 (3.00–5.00) × – bar 3.0 met |" in page
    assert "| point | Oxigraph server | 0.67 (0.60–0.71) × – bar 1.0 MISSED |" in page
    assert "path" not in page


@pytest.mark.parametrize("module", [wire, figures, measured, report, questions], ids=lambda one: one.__name__)
def test_examples_in_docstrings_hold(module):
    found = doctest.testmod(module)
    assert found.attempted
    assert not found.failed


def test_nothing_is_divided_by_nothing():
    assert ratio([1.0], []) is None
    assert ratio([1.0], [0.0]) is None


def test_answers_are_compared_row_by_row():
    plain = b'{"results":{"bindings":[{"a":{"type":"literal","value":"x"}}]}}'
    typed = plain.replace(b'"x"', b'"x","datatype":"http://www.w3.org/2001/XMLSchema#string"')
    other = plain.replace(b'"x"', b'"y"')
    wanted = rows(plain, "application/sparql-results+json")
    found = {compare(rows(body, "json"), wanted) for body in (plain, typed)}
    assert found == {Same.ROWS}
    assert compare(rows(other, "json"), wanted) is Same.COUNT
    assert compare(Counter(), wanted) is Same.NO
    turtle = b"<a:b> <a:c> 1, 1, [] ."
    assert rows(turtle, "text/turtle").total() == 2


def test_invented_data_are_the_same_again_and_make_a_snapshot(tmp_path):
    stated, inferred = invented(3000)
    assert (stated, inferred) == invented(3000)
    assert 3000 <= len(set(stated)) + len(set(inferred)) < 3500
    info = build_snapshot(stated, inferred, tmp_path, Meta(Names().base), {})
    assert sum(count for name, count in info.counts.items() if name) >= 3000


def test_a_stopped_query_has_to_be_in_time_and_to_say_why():
    told = {"limit": 1.0, "elapsed": 1.01, "hint": "ask for less"}
    assert not Outcome("a", 1, 1.4, 503, "5", told).faults
    assert not Outcome("a", 1, 1.4, 0).faults, "broken off, visibly"
    assert Outcome("a", 1, 1.6, 503, "5", told).faults == ["late"]
    assert Outcome("a", 1, 1.0, 200, "5", told).faults == ["status 200"]
    assert Outcome("a", 1, 1.0, 503, "", {"limit": 1}).faults == ["no Retry-After", "no elapsed", "no hint"]

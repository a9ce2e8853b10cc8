from __future__ import annotations

import json
import time
from datetime import datetime

import pytest

from greensilk_kg.serve.operation.accesslog import LONGEST, Record, line

ATOMIC = 4096
"""Bytes that a pipe takes in one piece (POSIX, `PIPE_BUF` of Linux)."""


def test_a_line_says_what_was_asked_and_how_it_ended():
    said = json.loads(
        line(
            Record(
                "GET",
                "/sparql?query=ASK",
                "10.0.0.9",
                agent="curl/8",
                status=200,
                size=9,
                hit=False,
                form="ask",
                outcome="ok",
            )
        )
    )
    assert datetime.fromisoformat(said.pop("time")).utcoffset().total_seconds() == 0
    assert said.pop("ms") >= 0
    assert said == {
        "remote": "10.0.0.9",
        "method": "GET",
        "path": "/sparql?query=ASK",
        "status": 200,
        "bytes": 9,
        "agent": "curl/8",
        "cache": "miss",
        "query": {"form": "ask", "outcome": "ok"},
    }


@pytest.mark.parametrize("text", ["x\ny", "\x1b[31m", "光伏", "\udce5", '"}{"', "\u2028"], ids=ascii)
def test_nothing_that_a_client_sends_breaks_out_of_its_line(text):
    said = line(Record(text, text, text, text, text))
    assert said.isascii()
    assert said.isprintable()
    assert json.loads(said)["agent"] == text


def test_a_line_is_written_in_one_piece_whatever_is_sent():
    long = "%E5%85%89" * 10_000
    said = line(Record(long, long, "::1", long, long))
    assert len(said) < ATOMIC
    assert json.loads(said)["path"] == long[:LONGEST] + "…"


@pytest.mark.parametrize("part", ["?", "&", "?token", "=", "a=&;"])
def test_an_address_made_to_be_slow_is_not(part):
    began = time.process_time()
    for _ in range(20):
        line(Record("GET", part * (60_000 // len(part))))
    assert time.process_time() - began < 30


@pytest.mark.parametrize("name", ["token", "access_token", "ACCESS_TOKEN", "api_key", "password", "x-token"])
def test_secrets_in_an_address_are_left_out(name):
    said = line(Record("GET", f"/sparql?a=1&{name}=s3cr3t&b=2;{name}=s3cr3t"))
    assert "s3cr3t" not in said
    assert "b=2" in said

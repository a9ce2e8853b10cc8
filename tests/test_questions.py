"""Questions that researchers ask, answered by the graph that extraction made.

`questions/{id}.rq` holds the question as a comment and its query, `questions/{id}.csv` the answer.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.store import open_snapshot

FOLDER = Path(__file__).parent / "questions"
QUERIES = sorted(FOLDER.glob("*.rq"))


@pytest.fixture(scope="module")
def snapshot(snapshots):
    return open_snapshot(snapshots)


def rows(text):
    """Return the header, and the rows in an order of their own: a query without ORDER BY promises none."""
    header, *body = csv.reader(io.StringIO(text))
    return header, sorted(body)


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_answer(query, snapshot):
    expected = query.with_suffix(".csv").read_text("utf-8")
    answer = snapshot.query(query.read_text("utf-8")).serialize(format=ox.QueryResultsFormat.CSV).decode()
    assert rows(answer) == rows(expected)
    assert rows(expected)[1], "an answer has at least one row"


def test_every_answer_has_its_question():
    assert {path.stem for path in FOLDER.glob("*.csv")} == {path.stem for path in QUERIES}
    for query in QUERIES:
        assert query.read_text("utf-8").startswith("# "), f"{query.name} does not begin with its question"

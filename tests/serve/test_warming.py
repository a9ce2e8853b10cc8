"""Pages are made once before a server process answers."""

from __future__ import annotations

import pytest

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.front.warming import paths, warm
from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.site import site_in


def counted():
    """Queries that the metrics of this process know of."""
    told = metrics.meters().queries.collect()
    return sum(sample.value for family in told for sample in family.samples if sample.name.endswith("_total"))


@pytest.fixture
def cold(small):
    made = create_app(small, Config(timeout=20, query_workers=1, ready_workers=1))
    yield made
    made.extensions["greensilk"].pool.close()


def test_what_pages_keep_is_there_before_the_first_reader_and_nothing_is_logged(cold, capfd):
    memo = site_in(cold.extensions).memo
    assert not memo
    warm(cold)
    kept = set(memo)
    assert kept
    assert "GET" not in capfd.readouterr().err
    for path in paths(cold):
        cold.test_client().get(path, headers={"Accept": "text/html", "Accept-Language": "zh"})
    assert set(memo) == kept


def test_every_page_of_the_head_and_the_foot_is_asked_for(cold):
    assert {"/", "/countries", "/map", "/ontology", "/dumps/"} <= set(paths(cold))


def test_queries_that_the_server_asks_itself_are_not_counted(cold):
    metrics.flush()
    before = counted()
    warm(cold)
    metrics.flush()
    assert counted() == before
    cold.test_client().get("/sparql?query=ASK%20%7B%7D")
    metrics.flush()
    assert counted() == before + 1

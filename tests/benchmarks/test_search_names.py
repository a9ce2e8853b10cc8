"""The benchmark of search: the same names each time, and queries that find what they are meant to."""

from __future__ import annotations

from benchmarks import search
from greensilk_kg.rdf.namespaces import ALT_LABEL, CANONICAL_BASE, LABEL
from greensilk_kg.search import build_index, open_index


def test_names_are_as_many_as_asked_and_the_same_each_time():
    made = list(search.statements(300))
    assert made == list(search.statements(300))
    assert sum(quad.predicate in {LABEL, ALT_LABEL} for quad in made) == 300


def test_queries_find_something_and_are_printed(tmp_path, capsys):
    path = tmp_path / "search.sqlite"
    build_index(search.statements(6000), CANONICAL_BASE, path)
    index = open_index(path)
    for name, (text, narrowed) in search.QUERIES.items():
        found = index.search(text, **{**narrowed, "offset": 0})
        assert bool(found.total) is (name != "nothing"), name
    index.close()
    search.ask(path, 1)
    printed = capsys.readouterr().out
    assert all(name in printed for name in (*search.QUERIES, *search.NEAR, "all"))

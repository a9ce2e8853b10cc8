"""The first page: figures, ways in, pictures, what is new; all of it from the graph."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS, TYPE
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.store import Meta, build_snapshot, open_snapshot


def entries(page: str) -> dict[str, int]:
    """Return address of the list of each class on the page → the number beside it."""
    found = re.findall(r'<a href="/browse/(\w+)\?[^>]*>[^<]*</a> <span class="count">([\d,]+)</span>', page)
    return {name: int(count) for name, count in found}


def test_classes_lead_to_their_lists_with_the_number_that_sources_speak_of(client):
    assert entries(client.get("/?lang=en").text) == {"Project": 1, "Observation": 1, "Country": 2}


def test_a_thing_that_only_the_reference_names_is_not_counted(tmp_path):
    quads = list(ox.parse(path=str(Path(__file__).parent / "small.trig"), format=ox.RdfFormat.TRIG))
    thing, reference = (ox.NamedNode(CANONICAL_BASE + name) for name in ("id/country/ken", "graph/reference"))
    named = ox.Quad(thing, TYPE, ox.NamedNode(f"{GS}Country"), reference)
    build_snapshot([*quads, named], [], tmp_path, Meta(CANONICAL_BASE), {})
    app = create_app(open_snapshot(tmp_path), Config(query_workers=1))
    try:
        page = app.test_client().get("/?lang=en").text
    finally:
        app.extensions["greensilk"].pool.close()
    assert entries(page)["Country"] == 2


def test_figures_are_those_of_the_snapshot(client, small):
    page = client.get("/?lang=en").text
    figures = dict(reversed(pair) for pair in re.findall(r"<strong>([\d,]+)</strong> <[^>]*>([^<]*)<", page))
    stated = sum(count for name, count in small.counts.items() if name.startswith("source/"))
    proofs = {q.subject for q in small.store if q.predicate.value.endswith("#subject")}
    assert figures["statements read from documents"] == str(stated)
    assert figures["passages as evidence"] == str(len(proofs))
    assert small.version in page


@pytest.mark.parametrize(("lang", "words"), [("zh", "老挝：1 个项目"), ("en", "Laos: 1 project")])
def test_the_pictures_name_things_in_the_readers_language_and_lead_to_their_pages(client, lang, words):
    page = client.get(f"/?lang={lang}").text
    assert f'aria-label="{words}"' in page
    for name in ("map", "timeline", "network"):
        assert f'href="/{name}?lang={lang}"' in page


def test_an_rdf_client_is_led_to_the_dataset(client):
    answer = client.get("/", headers={"Accept": "text/turtle"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/dataset")


def test_there_is_one_search_field(client):
    assert client.get("/?lang=en").text.count('role="search"') == 1
    assert client.get("/map?format=html").text.count('role="search"') == 1

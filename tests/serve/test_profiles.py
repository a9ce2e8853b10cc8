"""Profiles of countries."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.profiles.partners import SHARED
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.profiles.table import measures
from greensilk_kg.serve.web.texts import texts
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

GRAPH = Path(__file__).with_name("profiling.trig")
INFERRED = f"{CANONICAL_BASE}graph/inferred"


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("profiles")
    quads = list(ox.parse(path=str(GRAPH), format=ox.RdfFormat.TRIG))
    stated = [quad for quad in quads if quad.graph_name.value != INFERRED]
    inferred = [quad.triple for quad in quads if quad.graph_name.value == INFERRED]
    build_snapshot(stated, inferred, folder, Meta(CANONICAL_BASE), {})
    app = create_app(open_snapshot(folder), Config(query_workers=1, ready_workers=1))
    yield FlaskClient(app, app.response_class)
    app.extensions["greensilk"].pool.close()


def profile(client, code):
    return client.get(f"/countries/{code}", headers={"Accept": "application/json"}).json


def page(client, address):
    answer = client.get(address, headers={"Accept": "text/html", "Accept-Language": "en"})
    assert answer.status_code == 200
    return answer.text


def ties(found, section):
    return {
        (short(one["iri"]), role["property"].removeprefix(GS), role["actor"].rpartition("/")[2])
        for one in found["sections"][section]["entries"]
        for role in one["roles"]
    }


def short(iri):
    return iri.removeprefix(f"{CANONICAL_BASE}id/")


def test_what_is_in_a_country_and_what_its_institutions_do(client):
    lao, chn = profile(client, "lao"), profile(client, "chn")
    assert ties(lao, "projects") == {
        ("project/dam", "hostCountry", "lao"),
        ("project/line", "hostCountry", "lao"),
    }
    assert "engagements" not in lao["sections"]
    assert ties(chn, "engagements") == {("project/dam", "contractor", "build")}
    assert ties(chn, "institutions") == {("institution/build", "country", "chn")}
    assert ties(chn, "agreements") == {("agreement/memo", "party", "build")}


def test_every_tie_leads_to_the_statement_that_it_rests_on(client):
    found = profile(client, "lao")["sections"]["projects"]["entries"]
    asked = {one["iri"]: parse_qs(urlsplit(one["roles"][0]["evidence"]).query) for one in found}
    dam, line = (asked[f"{CANONICAL_BASE}id/project/{name}"] for name in ("dam", "line"))
    assert dam["p"] == [f"<{GS}hostCountry>"]
    assert (line["p"], line["o"]) == ([f"<{GS}locatedIn>"], [f"<{CANONICAL_BASE}id/place/town>"])
    html, whole = page(client, "/countries/lao"), profile(client, "lao")
    assert html.count('class="evidence"') == sum(len(ties(whole, name)) for name in whole["sections"])
    assert "Inferred" in html


def test_partners_share_things(client):
    shared = {
        one["iri"].rpartition("/")[2]: {what: len(some) for what, some in one["shared"].items() if some}
        for one in profile(client, "lao")["partners"]
    }
    assert shared == {"chn": {"projects": 1, "agreements": 1}, "khm": {"agreements": 1}}
    assert [one["iri"].rpartition("/")[2] for one in profile(client, "khm")["partners"]] == ["chn", "lao"]


def test_charts_never_mix_units_nor_join_what_is_planned(client):
    html = page(client, "/countries/lao")
    captions = re.findall(r"<figcaption lang=\"zh\">([^<]+)", html)
    assert captions == ["installed capacity · GW"]
    assert "900 MW" in html
    (chart,) = re.findall(r'<svg [^>]*class="picture chart lines".*?</svg>', html, re.DOTALL)
    assert len(re.findall(r'class="line series-\d"', chart)) == 2
    assert not re.search(r'class="line[^>]*>\s*<path', chart)
    assert "approximately 12 GW" in html
    assert re.search(r"20 GW</a> <small>planned · 2030</small>", html)


def test_what_the_sources_do_not_tell_is_said(client):
    html = page(client, "/countries/khm")
    missing = html[html.index('id="missing"') :]
    assert "Commitments" in missing
    assert '<h2 id="commitments"' not in html
    assert "do not speak of this country" in page(client, "/countries/fji")


def test_a_region_has_the_countries_of_which_sources_speak(client):
    html = page(client, "/countries/lao")
    neighbours = html[html.index('id="neighbours"') : html.index('id="missing"')]
    assert re.findall(r'href="/countries/(\w+)', neighbours) == ["khm"]


def test_downloads_hold_every_tie(client):
    text = client.get("/countries/lao?format=csv").text
    rows = list(csv.DictReader(io.StringIO(text)))
    found = profile(client, "lao")
    assert len(rows) == sum(len(ties(found, section)) for section in found["sections"])
    part = list(csv.DictReader(io.StringIO(client.get("/countries/lao/figures?format=csv").text)))
    assert part == [row for row in rows if row["section"] == "figures"]
    assert "installed capacity 20 GW (planned · 2030)" in {row["figure"] for row in part}
    assert client.get("/countries/lao/figures?format=json").json["sections"]["figures"]["count"] == len(part)


def test_the_table_counts_what_the_profiles_show(client):
    for row in client.get("/countries?all=1").json["countries"]:
        found = profile(client, row["iso3"].lower())
        for section in sections():
            assert row[section] == found["sections"].get(section, {"count": 0})["count"], (
                row["iso3"],
                section,
            )


def test_the_table_is_in_the_order_of_what_is_compared(client):
    codes = [row["iso3"] for row in client.get("/countries?measure=projects").json["countries"]]
    assert codes == ["LAO", "KHM", "CHN"]
    assert "FJI" in {row["iso3"] for row in client.get("/countries?all=1").json["countries"]}


@pytest.mark.parametrize("code", ["LAO", "LA", "la", "418", "Lao"])
def test_other_codes_lead_to_the_profile(client, code):
    answer = client.get(f"/countries/{code}/projects?format=csv")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/countries/lao/projects?format=csv")


def test_a_code_that_the_path_begins_with_leads_to_its_country(client):
    answer = client.get("/countries/co")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/countries/col")


def test_each_section_has_its_words():
    words = {f"{part}_{name}" for part in ("section", "short") for name in measures()}
    assert words | {f"shared_{name}" for name in SHARED} <= texts().keys()


def test_two_countries_side_by_side(client):
    found = client.get("/countries/compare?country=lao&country=CHN").json
    table = {row["iso3"]: row for row in client.get("/countries").json["countries"]}
    for name, counts in found["counts"].items():
        assert counts == [table["LAO"][name], table["CHN"][name]]
    assert {what: [short(iri) for iri in some] for what, some in found["shared"].items() if some} == {
        "projects": ["project/dam"],
        "agreements": ["agreement/memo"],
    }
    html = page(client, "/countries/compare?country=lao&country=chn")
    assert 'href="/countries/lao/projects"' in html
    assert re.findall(r'<option value="(\w+)" selected', html) == ["lao", "chn"]


def test_a_page_lets_choose_the_two_countries(client):
    for query, first in (("", ""), ("?country=lao", "lao")):
        html = page(client, f"/countries/compare{query}")
        assert len(re.findall("<select", html)) == 2
        assert re.findall(r'<option value="(\w+)" selected', html) == [first] * bool(first)
        assert client.get(f"/countries/compare{query}").status_code == 400
    assert 'href="/countries/compare' in page(client, "/countries")

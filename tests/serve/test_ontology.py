"""The reference of the ontology and the trees of concepts."""

from __future__ import annotations

import html
import re

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.resources import find_home
from greensilk_kg.serve.linked.ontology.cardinality import Cardinality, from_shapes
from greensilk_kg.serve.linked.ontology.diagram import Name, diagram, plan
from greensilk_kg.serve.web.alphabet import alphabetical

PAGE = {"Accept": "text/html"}
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix gs: <https://w3id.org/greensilk/ontology#> .
<urn:a> sh:path gs:value ; sh:maxCount 1 ; sh:severity sh:Violation .
<urn:b> sh:path gs:value ; sh:minCount 1 ; sh:severity sh:Violation .
<urn:c> sh:path gs:startDate ; sh:maxCount 1 ; sh:severity sh:Info .
<urn:d> sh:path gs:party ; sh:class gs:Country .
<urn:e> sh:path ( gs:party gs:country ) ; sh:maxCount 1 .
"""


@pytest.fixture(scope="module")
def modules():
    """All terms of the modules of the ontology with what is said of them."""
    return {
        (quad.subject.value, quad.predicate.value, getattr(quad.object, "value", ""))
        for path in find_home().files("ontology", "modules/*.ttl")
        for quad in ox.parse(path=str(path))
        if isinstance(quad.subject, ox.NamedNode)
    }


def test_terms_have_their_names_definitions_counts_examples_and_a_query(client):
    page = client.get("/ontology", headers=PAGE | {"Accept-Language": "en"}).get_data(as_text=True)
    project = page[page.index('id="Project"') : page.index("</article>", page.index('id="Project"'))]
    assert 'lang="zh">项目</span>' in project
    assert "A work with a place" in project
    assert "things: 1" in project
    assert "/sparql?query=PREFIX+gs" in project
    assert 'href="/page/project/valley-solar"' in page[page.index('id="hostCountry"') :]
    assert 'href="/scheme/sector"' in page


def test_the_query_of_a_class_runs_and_finds_its_things(client):
    page = client.get("/ontology", headers=PAGE).get_data(as_text=True)
    query = next(html.unescape(one) for one in re.findall(r"<pre>([^<]*)", page) if "gs:Project" in one)
    found = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv"})
    assert "id/project/valley-solar" in found.get_data(as_text=True)


def test_a_scheme_is_a_tree_with_uses_and_lists(client):
    page = client.get("/scheme/sector", headers=PAGE | {"Accept-Language": "en"}).get_data(as_text=True)
    assert 'href="/browse/Project?sector=solar">uses: 1' in page
    assert 'id="solar"' in page
    concept = client.get("/scheme/sector/solar", headers=PAGE).get_data(as_text=True)
    assert 'class="concepts"' not in concept


def test_cardinality_is_what_the_shapes_allow():
    found = from_shapes(ox.parse(SHAPES, format=ox.RdfFormat.TURTLE))
    assert found == {GS + "value": Cardinality(1, 1), GS + "startDate": Cardinality(0, 1, told=True)}


def test_the_diagram_says_nothing_that_the_ontology_does_not(modules):
    boxes, lines = plan()
    declared = {(s.removeprefix(GS), p.rpartition("/")[2], o.removeprefix(GS)) for s, p, o in modules}
    above = {s: o for s, p, o in declared if p.endswith("#subClassOf")}

    def holds(name, side, cls):
        return any((name, side, one) in declared for one in (cls, above.get(cls)))

    assert len({(box.column, box.row) for box in boxes}) == len(boxes)
    for line in lines:
        assert holds(line.name, "domainIncludes", line.start), line
        assert holds(line.name, "rangeIncludes", line.end), line


def test_the_diagram_leaves_out_what_is_not_there():
    known = {"Project": Name("project", "#Project", 3), "Country": Name("country", "#Country", 2),
             "hostCountry": Name("host country", "#hostCountry", 3)}  # fmt: skip
    drawn = diagram(known.get, label="x", lang="en")
    assert re.findall(r'<a href="([^"]+)"', drawn) == ["#hostCountry", "#Country", "#Project"]


def test_terms_stand_by_pinyin_in_chinese_and_by_letters_in_english(client):
    for language in ("zh", "en"):
        page = client.get("/ontology", headers=PAGE | {"Accept-Language": language}).text
        index = re.search(r'<ul class="index">(.*?)</ul>', page, re.DOTALL)[1]
        listed = re.findall(r'<a href="#\w+">(.*?)</a>', index)
        assert listed == sorted(listed, key=alphabetical)

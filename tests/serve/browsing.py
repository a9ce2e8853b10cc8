"""An invented graph to browse in, and what a reader of its triples would count."""

from __future__ import annotations

import random

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, LABEL, PREF_LABEL, RDFS, SKOS, TYPE, XSD, term

COUNTRIES = {
    "lao": ("老挝", "Laos"),
    "pak": ("巴基斯坦", "Pakistan"),
    "ken": ("肯尼亚", "Kenya"),
    "per": ("秘鲁", "Peru"),
}
SECTORS = {"solar": ("太阳能", "solar power"), "wind": ("风电", "wind power"), "rail": ("铁路", "railway")}
DATES = ("startedOn", "completedOn", "commissionedOn")
PROJECTS = 130
"""More than two pages."""
KNOWN_BY_NAME = 7
"""Projects that only the reference graph names."""
ODD = '<script>alert("山")</script>'


def node(path):
    return ox.NamedNode(CANONICAL_BASE + path)


def graph(name):
    return node(f"graph/{name}")


def invent(seed=5):
    """Return quads of countries, sectors, projects in three documents, and figures about them."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    quads = [*_ontology(), *_reference()]
    for number in range(PROJECTS):
        quads += _project(number, chance)
    return quads


def _named(thing, names, where):
    for language, name in zip(("zh", "en"), names, strict=False):
        for predicate in (LABEL, PREF_LABEL):
            yield ox.Quad(thing, predicate, ox.Literal(name, language=language), where)


def _ontology():
    where = graph("ontology")
    for name, above in (("Project", ""), ("Place", ""), ("Country", "Place"), ("Observation", "")):
        yield ox.Quad(term(name), TYPE, ox.NamedNode("http://www.w3.org/2002/07/owl#Class"), where)
        if above:
            yield ox.Quad(term(name), ox.NamedNode(RDFS + "subClassOf"), term(above), where)
    for slug, names in SECTORS.items():
        sector = node(f"scheme/sector/{slug}")
        yield ox.Quad(sector, ox.NamedNode(SKOS + "inScheme"), node("scheme/sector"), where)
        yield from _named(sector, names, where)
    yield from _named(term("commissionedOn"), ("投运日期", "commissioned on"), where)


def _reference():
    where = graph("reference")
    for slug, names in COUNTRIES.items():
        country = node(f"id/country/{slug}")
        yield ox.Quad(country, TYPE, term("Country"), where)
        yield from _named(country, names, where)
    for number in range(KNOWN_BY_NAME):
        project = node(f"id/project/known-{number}")
        yield ox.Quad(project, TYPE, term("Project"), where)
        yield from _named(project, (f"只有名称的项目{number}",), where)


def _project(number, chance):
    project = node(f"id/project/p-{number:03}")
    for document in chance.sample(("doc-1", "doc-2", "doc-3"), chance.choice((1, 1, 2))):
        where = graph(f"source/{document}")
        name = ODD if number == 3 else f"第{number}号光伏电站"
        yield ox.Quad(project, TYPE, term("Project"), where)
        yield from _named(project, (name,), where)
        for slug in chance.sample(sorted(COUNTRIES), chance.choice((0, 1, 1, 2))):
            yield ox.Quad(project, term("hostCountry"), node(f"id/country/{slug}"), where)
        for slug in chance.sample(sorted(SECTORS), chance.choice((0, 1, 1, 2))):
            yield ox.Quad(project, term("sector"), node(f"scheme/sector/{slug}"), where)
        for name in chance.sample(DATES, chance.choice((0, 1, 2))):
            year = ox.Literal(str(chance.randint(2018, 2022)), datatype=ox.NamedNode(XSD + "gYear"))
            yield ox.Quad(project, term(name), year, where)
    if number % 10 == 0:
        yield from _figure(project, number, graph("source/doc-1"))


def _figure(project, number, where):
    figure = node(f"id/observation/p-{number:03}-1")
    yield ox.Quad(figure, TYPE, term("Observation"), where)
    parts = {"about": project, "unit": ox.NamedNode("http://qudt.org/vocab/unit/MegaW"),
             "value": ox.Literal(str(number), datatype=ox.NamedNode(XSD + "decimal")),
             "modality": ox.Literal("planned"), "qualifier": ox.Literal("min")}  # fmt: skip
    for name, value in parts.items():
        yield ox.Quad(figure, term(name), value, where)


PATTERNS = {
    "country": "?x gs:hostCountry <{base}id/country/{value}>",
    "sector": "?x gs:sector <{base}scheme/sector/{value}>",
    "year": "?x gs:startedOn|gs:completedOn|gs:commissionedOn ?date FILTER(YEAR(?date) = {value})",
    "source": "GRAPH <{base}graph/source/{value}> {{ {{ ?x ?out ?other }} UNION {{ ?other ?in ?x }} }}",
}
"""Facet → graph pattern that tells whether a project has a value: the other road to every count."""


def count(store, chosen):
    """Return how many projects a SPARQL query counts that have, in each facet, one of some values."""
    groups = "\n".join(
        "FILTER EXISTS { " + " UNION ".join(f"{{ {pattern(facet, value)} }}" for value in values) + " }"
        for facet, values in chosen.items()
    )
    spoken = "FILTER EXISTS { GRAPH ?g { ?x a gs:Project } FILTER(CONTAINS(STR(?g), '/graph/source/')) }"
    (row,) = store.query(f"""PREFIX gs: <{term("").value}>
      SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a gs:Project {spoken} {groups} }}""")
    return int(row["n"].value)


def pattern(facet, value):
    return PATTERNS[facet].format(base=CANONICAL_BASE, value=value)

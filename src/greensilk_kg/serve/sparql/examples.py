"""Queries to start from, shown on the first page and beside the query form."""

from __future__ import annotations

from dataclasses import dataclass

_PREFIXES = """PREFIX gs: <https://w3id.org/greensilk/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One query with its question in both languages."""

    zh: str
    en: str
    query: str


EXAMPLES = (
    Example(
        "有哪些项目，在哪个国家？",
        "Which projects are there, and in which countries?",
        _PREFIXES
        + """
SELECT ?project ?name ?country WHERE {
  ?project a gs:Project ; rdfs:label ?name .
  OPTIONAL { ?project gs:hostCountry/skos:prefLabel ?country FILTER(LANG(?country) = "zh") }
}
ORDER BY ?country ?name LIMIT 100
""",
    ),
    Example(
        "每个国家有多少项目？",
        "How many projects has each country?",
        _PREFIXES
        + """
SELECT ?country ?name (COUNT(DISTINCT ?project) AS ?projects) WHERE {
  ?project a gs:Project ; gs:hostCountry ?country .
  ?country skos:prefLabel ?name FILTER(LANG(?name) = "zh")
}
GROUP BY ?country ?name ORDER BY DESC(?projects) ?name
""",
    ),
    Example(
        "哪些协议在何时由谁签署？",
        "Which agreements were signed, when and by whom?",
        _PREFIXES
        + """
SELECT ?agreement ?name ?date ?party WHERE {
  ?agreement a gs:Agreement ; rdfs:label ?name .
  OPTIONAL { ?agreement gs:signedOn ?date }
  OPTIONAL { ?agreement gs:party/rdfs:label ?party }
}
ORDER BY DESC(?date) ?name LIMIT 100
""",
    ),
    Example(
        "有哪些数字，单位是什么？",
        "Which figures are there, and in which units?",
        _PREFIXES
        + """
SELECT ?of ?name ?value ?unit ?asOf WHERE {
  ?figure a gs:Observation ; gs:about ?of ; gs:value ?value ; gs:unit ?unit .
  ?of rdfs:label ?name
  OPTIONAL { ?figure gs:asOf ?asOf }
}
ORDER BY ?name LIMIT 100
""",
    ),
    Example(
        "每个图有多少条陈述？",
        "How many statements does each graph hold?",
        """SELECT ?graph (COUNT(*) AS ?statements) WHERE {
  GRAPH ?graph { ?s ?p ?o }
}
GROUP BY ?graph ORDER BY ?graph
""",
    ),
)

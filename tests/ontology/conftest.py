"""The whole ontology as one graph, read once."""

import pytest
from rdflib import Graph

from greensilk_kg.resources import find_home


@pytest.fixture(scope="session")
def ontology_files():
    return find_home().files("ontology", "**/*.ttl")


@pytest.fixture(scope="session")
def ontology(ontology_files):
    graph = Graph()
    for path in ontology_files:
        graph.parse(path)
    return graph

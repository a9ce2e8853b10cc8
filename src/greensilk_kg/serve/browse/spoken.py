"""Of which things the sources speak, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, HIDDEN_LABEL, LABEL, PREF_LABEL, TYPE, term
from greensilk_kg.serve.browse.ask import once, solutions
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping

STATING = ("source/", "contributed/")
"""What the names of graphs begin with that state facts; the reference graph only gives names."""
_NO_FACTS = (TYPE, LABEL, PREF_LABEL, ALT_LABEL, HIDDEN_LABEL, term("mentionedIn"))
"""Statements that say no more of a thing than that it is spoken of."""


def sources() -> Mapping[str, Mapping[str, int]]:
    """Return thing → source → facts that the source states of it.

    A source is a source document, or a graph that was made by hand. A fact is a statement with the thing as
    subject or object; type, names and that it is mentioned are none. Things of which no source speaks are
    left out.
    """
    return once("sources of things", _read)


def source_iri(graph: str) -> str:
    """Return the IRI of the source that a graph is read from: the document, else the graph itself.

    Args:
        graph: IRI of a graph that states facts.
    """
    name = graph.removeprefix(f"{site().base}graph/")
    document = name.removeprefix("source/")
    return f"{site().base}id/document/{document}" if document != name else graph


def _read() -> dict[str, dict[str, int]]:
    names = [name for name in sorted(site().counts) if name.startswith(STATING)]
    graphs = " ".join(str(ox.NamedNode(f"{site().base}graph/{name}")) for name in names)
    none = ", ".join(map(str, _NO_FACTS))
    found: dict[str, dict[str, int]] = {}
    rows = solutions(f"""SELECT ?thing ?graph (SUM(IF(?p IN ({none}), 0, 1)) AS ?facts) {{
      VALUES ?graph {{ {graphs} }}
      {{ GRAPH ?graph {{ ?thing ?p ?o }} FILTER(ISIRI(?thing)) }}
      UNION {{ GRAPH ?graph {{ ?s ?p ?thing }} FILTER(ISIRI(?thing)) }}
    }} GROUP BY ?thing ?graph""")
    for thing, graph, facts in rows:
        found.setdefault(thing.value, {})[source_iri(graph.value)] = int(facts.value)
    return found

"""The things that a parameter can be: how addresses name them, and which ones to offer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, SKOS, TYPE
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical

if TYPE_CHECKING:
    from greensilk_kg.serve.cards.card import Parameter

_IN_SCHEME = ox.NamedNode(SKOS + "inScheme")
_PREFIXES = f"PREFIX gs: <{GS}>\nPREFIX skos: <{SKOS}>\n"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Attributes:
        value: What the address says: the IRI behind the base, `id/` left out.
        label: Its name.
        lang: Language of the name.
    """

    value: str
    label: str
    lang: str = ""


def offers(parameter: Parameter, language: str) -> list[Choice]:
    """Return what is worth choosing, in the order of its names in a language; computed once."""
    key = f"choices of {parameter} in {language}"
    if key not in site().memo:
        found = named(_worth(parameter), language)
        site().memo[key] = sorted(
            found, key=lambda one: (one.lang != language, alphabetical(one.label), one.value)
        )
    return cast("list[Choice]", site().memo[key])


def named(iris: list[str], language: str) -> list[Choice]:
    """Return things as choices, by their names in a language."""
    labels = Labels(language)
    items = [(iri, labels.of(ox.NamedNode(iri))) for iri in iris]
    return [Choice(short(iri), item.text, item.lang) for iri, item in items]


def short(iri: str) -> str:
    """Return how an address names a thing."""
    return iri.removeprefix(site().base).removeprefix("id/")


def fits(parameter: Parameter, iri: ox.NamedNode) -> bool:
    """Tell whether a thing is what a parameter can be."""
    if parameter.scheme:
        return _states(iri, _IN_SCHEME, parameter.scheme)
    return any(_states(iri, TYPE, kind) for kind in parameter.kinds)


def _states(subject: ox.NamedNode, predicate: ox.NamedNode, value: str) -> bool:
    found = site().store.quads_for_pattern(subject, predicate, ox.NamedNode(value), DEFAULT)
    return next(found, None) is not None


def _worth(parameter: Parameter) -> list[str]:
    with execute.run(Job(_question(parameter), results="srj")).body as body:
        rows = json.load(body)["results"]["bindings"]
    return [row["value"]["value"] for row in rows]


def _question(parameter: Parameter) -> str:
    usual = "" if parameter.scheme else "?value gs:mentionedIn ?document"
    pattern = f"{{ {parameter.choices or usual} }} {_condition(parameter)}"
    return f"{_PREFIXES}SELECT DISTINCT ?value {{ {pattern} }}"


def _condition(parameter: Parameter) -> str:
    if parameter.scheme:
        return f"?value {_IN_SCHEME} {ox.NamedNode(parameter.scheme)}"
    kinds = " ".join(str(ox.NamedNode(kind)) for kind in parameter.kinds)
    return f"VALUES ?kind {{ {kinds} }} ?value {TYPE} ?kind"

"""The things that a parameter can be: which one a text means, and which ones to offer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, LABEL, PREF_LABEL, SKOS, TYPE
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.cards.card import Parameter

_IN_SCHEME = ox.NamedNode(SKOS + "inScheme")
_SEGMENT = ox.NamedNode(GS + "iriSegment")
_TOLD = 50
"""Choices that an error lists."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Attributes:
        value: What the address says: the IRI behind the base, `id/` left out.
        label: Its name.
    """

    value: str
    label: str


def chosen(parameter: Parameter, text: str, language: str) -> ox.NamedNode:
    """Return the thing that a text means: by its IRI, the end of it, or one of its names.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    for iri in _iris(parameter, text):
        if _fits(parameter, iri):
            return iri
    named = {iri for iri in _named(text) if _fits(parameter, iri)}
    if len(named) == 1:
        return named.pop()
    offered = offers(parameter, language)
    told = [{"value": one.value, "label": one.label} for one in offered[:_TOLD]]
    if named:
        told = [{"value": short(iri.value), "label": text} for iri in sorted(named, key=str)]
    what = "is the name of several things" if named else "is none that is known here"
    some = ", ".join(f"{one['value']} ({one['label']})" for one in told[:5])
    detail = f"`{parameter.name}`: {text[:40]!r} {what}. Give a name or identifier, such as {some}."
    raise ProblemError(400, detail, parameter=parameter.name, available=told)


def offers(parameter: Parameter, language: str) -> list[Choice]:
    """Return what is worth choosing, in the order of its names in a language."""
    labels = Labels(language)
    found = [Choice(short(iri), labels.of(ox.NamedNode(iri)).text) for iri in _worth(parameter)]
    return sorted(found, key=lambda one: (one.label, one.value))


def short(iri: str) -> str:
    """Return how an address names a thing."""
    return iri.removeprefix(site().base).removeprefix("id/")


def _worth(parameter: Parameter) -> list[str]:
    key = f"choices of {parameter}"
    if key not in site().memo:
        with execute.run(Job(_question(parameter), results="srj")).body as body:
            rows = json.load(body)["results"]["bindings"]
        site().memo[key] = [row["value"]["value"] for row in rows]
    return cast("list[str]", site().memo[key])


def _question(parameter: Parameter) -> str:
    pattern = parameter.choices or (f"?value <{GS}mentionedIn> ?document" if parameter.kind else "")
    return f"PREFIX gs: <{GS}>\nSELECT DISTINCT ?value {{ {{ {pattern} }} {_condition(parameter)} }}"


def _condition(parameter: Parameter) -> str:
    if parameter.scheme:
        return f"?value {_IN_SCHEME} {ox.NamedNode(parameter.scheme)}"
    return f"?value {TYPE} {ox.NamedNode(parameter.kind)}"


def _iris(parameter: Parameter, text: str) -> Iterator[ox.NamedNode]:
    base = site().base
    tried = [text, base + text, f"{base}id/{text}"]
    if parameter.scheme:
        tried.append(f"{parameter.scheme}/{text}")
    else:
        kind = ox.NamedNode(parameter.kind)
        segments = site().store.quads_for_pattern(kind, _SEGMENT, None, DEFAULT)
        tried += [f"{base}id/{found.object.value}/{text}" for found in segments]  # type: ignore[union-attr]  # a literal, by its shape
    for iri in tried:
        try:
            yield ox.NamedNode(iri)
        except ValueError:
            continue


def _fits(parameter: Parameter, iri: ox.NamedNode) -> bool:
    predicate, wanted = (_IN_SCHEME, parameter.scheme) if parameter.scheme else (TYPE, parameter.kind)
    found = site().store.quads_for_pattern(iri, predicate, ox.NamedNode(wanted), DEFAULT)
    return next(found, None) is not None


def _named(text: str) -> Iterator[ox.NamedNode]:
    for name in (ox.Literal(text), *(ox.Literal(text, language=language) for language in LANGUAGES)):
        for predicate in (PREF_LABEL, LABEL, ALT_LABEL):
            for found in site().store.quads_for_pattern(None, predicate, name, DEFAULT):
                if isinstance(found.subject, ox.NamedNode):
                    yield found.subject

"""Which thing a text means: by its IRI, the end of it, or a name in Chinese, English or pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, LABEL, PREF_LABEL
from greensilk_kg.serve.cards.choices import Choice, fits, named, offers, short
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.search import Hit
    from greensilk_kg.serve.cards.card import Parameter

_SEGMENT = ox.NamedNode(GS + "iriSegment")
_CONCEPT = "Concept"
_HITS = 20
"""Things of each kind that are looked at."""
_LISTED = 50
"""Choices that a refusal lists."""


def chosen(parameter: Parameter, text: str, language: str) -> ox.NamedNode:
    """Return the thing that a text means.

    Raises:
        ProblemError: 400, saying what can be had: what the text may mean, else what is worth choosing.
    """
    for iri in _iris(parameter, text):
        if fits(parameter, iri):
            return iri
    exact = [iri for iri in _named(text) if fits(parameter, iri)]
    hits = [] if exact else _hits(parameter, text)
    whole = exact or [ox.NamedNode(hit.iri) for hit in hits if _is_whole(text, hit)]
    if len(whole) == 1:
        return whole[0]
    near = [iri.value for iri in whole] or [hit.iri for hit in hits]
    raise _refusal(parameter, text, language, named(near[:_LISTED], language), several=bool(whole))


def _refusal(
    parameter: Parameter, text: str, language: str, near: list[Choice], *, several: bool
) -> ProblemError:
    wanted = _wanted(parameter, language)
    what = "is the name of several things" if several else f"is no {wanted} that is known here"
    told = near or offers(parameter, language)[:_LISTED]
    some = ", ".join(f"{one.value} ({one.label})" for one in told[:5])
    detail = f"`{parameter.name}`: {text[:40]!r} {what}. Give a name or identifier, such as {some}."
    available = [{"value": one.value, "label": one.label} for one in told]
    return ProblemError(
        400, detail, parameter=parameter.name, available=available, near=bool(near), several=several
    )


def _wanted(parameter: Parameter, language: str) -> str:
    """Return what a parameter takes, in words."""
    labels = Labels(language)
    kinds = [parameter.scheme] if parameter.scheme else parameter.kinds
    return " or ".join(labels.of(ox.NamedNode(kind)).text for kind in kinds)


def _iris(parameter: Parameter, text: str) -> Iterator[ox.NamedNode]:
    base = site().base
    tried = [text, base + text, f"{base}id/{text}"]
    if parameter.scheme:
        tried.append(f"{parameter.scheme}/{text}")
    for kind in parameter.kinds:
        found = site().store.quads_for_pattern(ox.NamedNode(kind), _SEGMENT, None, DEFAULT)
        tried += [f"{base}id/{quad.object.value}/{text}" for quad in found]  # type: ignore[union-attr]  # a literal, by its shape
    for iri in tried:
        try:
            yield ox.NamedNode(iri)
        except ValueError:
            continue


def _named(text: str) -> list[ox.NamedNode]:
    """Return what has exactly this name."""
    names = [ox.Literal(text), *(ox.Literal(text, language=language) for language in LANGUAGES)]
    found = {
        quad.subject
        for name in names
        for predicate in (PREF_LABEL, LABEL, ALT_LABEL)
        for quad in site().store.quads_for_pattern(None, predicate, name, DEFAULT)
        if isinstance(quad.subject, ox.NamedNode)
    }
    return sorted(found, key=str)


def _hits(parameter: Parameter, text: str) -> list[Hit]:
    """Return what the index of names finds of the kinds of a parameter, the best first."""
    index = site().search
    if index is None:
        return []
    kinds = [_CONCEPT] if parameter.scheme else [kind.removeprefix(GS) for kind in parameter.kinds]
    found = {hit.iri: hit for kind in kinds for hit in index.search(text, type_=kind, limit=_HITS).hits}
    kept = [hit for hit in found.values() if fits(parameter, ox.NamedNode(hit.iri))]
    return sorted(kept, key=lambda hit: (-hit.score, short(hit.iri)))


def _is_whole(text: str, hit: Hit) -> bool:
    index = site().search
    return index is not None and index.is_whole(text, hit)

"""The page of one thing, whatever kind of thing it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import render_template

from greensilk_kg.rdf.namespaces import GS, OWL, TYPE
from greensilk_kg.serve.linked.view import NAMES, Item, Labels, groups, incoming, parts
from greensilk_kg.serve.web.respond import page_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.linked.describe import Description

_THING = ox.NamedNode(OWL + "Thing")
"""What everything is: no page needs to say it."""


def thing(found: Description, language: str, downloads: Sequence[tuple[str, str]]) -> str:
    """Return the page of a described thing.

    Args:
        found: What is known of it.
        language: `zh` or `en`.
        downloads: (address, media type) of the formats it can be had in.
    """
    labels = Labels(language)
    names = [t for t in found.facts if t.predicate in NAMES]
    return render_template(
        "thing.html",
        lang=language,
        iri=found.node.value,
        title=labels.of(found.node),
        types=_types(found, labels),
        names=groups(names, labels),
        facts_groups=groups(found.facts, labels, skip=(*NAMES, TYPE)),
        parts=parts(found, labels),
        incoming=incoming(found, labels),
        page=found.page,
        pages=page_links(found.page),
        evidence_total=sum(found.evidence.values()),
        downloads=downloads,
    )


def _types(found: Description, labels: Labels) -> list[Item]:
    """Return the classes of a thing, those of our own ontology first."""
    classes = {t.object for t in found.facts if t.predicate == TYPE} - {_THING}
    ordered = sorted(
        classes, key=lambda cls: (not str(cls)[1:].startswith(GS), labels.of(cls).text, str(cls))
    )
    return [labels.of(cls) for cls in ordered]

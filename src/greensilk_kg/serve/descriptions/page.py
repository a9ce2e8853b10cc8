"""The dataset for people: its figures, graphs, classes and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import render_template

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.descriptions.files import files
from greensilk_kg.serve.descriptions.terms import VOID
from greensilk_kg.serve.descriptions.void import computed, dataset_iri
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.store.void import LICENCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_FIGURES = ("triples", "entities", "classes", "properties", "distinctSubjects", "distinctObjects")


def page(language: str, downloads: Sequence[tuple[str, str]]) -> str:
    """Return the page of the dataset.

    Args:
        language: `zh` or `en`.
        downloads: (address, media type) of the formats that the description can be had in.
    """
    labels, said = Labels(language), _said()
    classes = sorted(_classes(said), key=lambda found: (-found[1], found[0]))
    return render_template(
        "dataset.html",
        lang=language,
        iri=dataset_iri(),
        figures=_figures_of(said),
        graphs=sorted(site().counts.items()),
        classes=[(labels.of(ox.NamedNode(cls)), count) for cls, count in classes],
        files=files(),
        version=site().version,
        built_at=site().built_at,
        licence=LICENCE,
        downloads=downloads,
    )


def _figures_of(said: Mapping[tuple[str, str], str]) -> list[tuple[str, int]]:
    known = ((name, said.get((dataset_iri(), name))) for name in _FIGURES)
    return [(name, int(figure)) for name, figure in known if figure is not None]


def _classes(said: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, int]]:
    """Yield each class of our own ontology with the number of its instances."""
    for (part, name), found in said.items():
        if name == "class" and found.startswith(GS):
            yield found, int(said[part, "entities"])


def _said() -> dict[tuple[str, str], str]:
    """Return (subject, name of a VoID property) → object; of several objects one."""
    return {
        (str(quad.subject)[1:-1], quad.predicate.value.removeprefix(VOID)): quad.object.value
        for quad in computed()
        if quad.predicate.value.startswith(VOID) and not isinstance(quad.object, ox.Triple)
    }

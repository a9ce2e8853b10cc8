"""The addresses at which the dataset describes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, request

from greensilk_kg.serve.descriptions.dcat import catalogue as dcat
from greensilk_kg.serve.descriptions.page import page
from greensilk_kg.serve.descriptions.terms import PREFIXES
from greensilk_kg.serve.descriptions.void import dataset_iri
from greensilk_kg.serve.descriptions.void import void as figures
from greensilk_kg.serve.linked.document import document
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.respond import alternates, graph_response

if TYPE_CHECKING:
    from flask import Response

    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("dataset", __name__)


@blueprint.route("/.well-known/void")
def void() -> Response:
    """Describe the dataset with VoID."""
    root = request.url_root
    return document(
        f"{site().base}graph/void",
        lambda choice: graph_response(figures(root), choice, PREFIXES),
        lambda language: page(language, alternates()),
    )


@blueprint.route("/dataset")
def catalogue() -> Response:
    """Describe the dataset with DCAT and VoID."""
    root = request.url_root

    def rdf(choice: Choice) -> Response:
        return graph_response((*dcat(root), *figures(root)), choice, PREFIXES)

    return document(dataset_iri(), rdf, lambda language: page(language, alternates()))

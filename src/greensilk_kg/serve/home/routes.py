"""`/`: a page for readers; an RDF client is led to the dataset."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve.home import contents, figures
from greensilk_kg.serve.overview.naming import Naming
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import GRAPHS, HTML
from greensilk_kg.serve.web.quantities import date
from greensilk_kg.serve.web.respond import link_header, pick

blueprint = Blueprint("home", __name__)


@blueprint.route("/")
def home() -> Response:
    """Say what this is, how much there is, and how to begin; an RDF client goes to the dataset (303)."""
    choice, language = pick((HTML, *GRAPHS)), chosen_language()
    dataset = f"{encoded(request.script_root)}/dataset"
    if choice.media is not HTML:
        asked = f"?format={choice.media.name}" if request.args.get("format") else ""
        answer = Response(status=303, headers={"Location": dataset + asked})
        answer.headers["Cache-Control"] = conditional.CONTROL
    else:
        entity_tag = conditional.tag(language)
        known = conditional.unchanged(entity_tag)
        answer = known or Response(_page(language), content_type=choice.content_type)
        answer.headers["Content-Language"] = language
        conditional.stamp(answer, entity_tag)
    answer.headers["Link"] = link_header([], more={"describedby": dataset})
    return answer


def _page(language: str) -> str:
    names = Naming(language)
    return render_template(
        "home/home.html",
        lang=language,
        figures=figures.figures(language),
        version=site().version,
        built_at=site().built_at[:10],
        built_at_shown=date(site().built_at[:10], language),
        classes=contents.classes(language),
        beginnings=contents.beginnings(names),
        pictures=contents.pictures(names),
        latest=contents.latest(names),
        documents=contents.documents(names),
        questions=contents.questions(),
        root=request.host_url.rstrip("/") + request.script_root,
    )

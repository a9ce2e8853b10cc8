"""`/map`, `/timeline`, `/network`: each as a page with its picture, and as CSV and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve.overview import partners, places, times
from greensilk_kg.serve.overview.keep import kept
from greensilk_kg.serve.overview.naming import Naming
from greensilk_kg.serve.overview.tables import as_json
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.respond import alternates, link_header, pick
from greensilk_kg.serve.web.rows import as_csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markupsafe import Markup
    from werkzeug.datastructures import MultiDict

    from greensilk_kg.serve.overview.tables import Row

blueprint = Blueprint("pictures", __name__)
FORMATS = (PLAIN_JSON, CSV, HTML)


class Subject(Protocol):
    """A module that answers one of the routes: `places`, `times`, `partners`."""

    @property
    def TEMPLATE(self) -> str:  # noqa: N802  # a constant of the module
        """Of its page."""

    @property
    def ROWS(self) -> int:  # noqa: N802
        """Most rows of the table on its page."""

    @property
    def COLUMNS(self) -> tuple[str, ...]:  # noqa: N802
        """Names of the cells of a line."""

    @property
    def PARAMETERS(self) -> tuple[str, ...]:  # noqa: N802
        """What can be asked of it."""

    def read(self, args: MultiDict[str, str]) -> Any:  # noqa: ANN401  # each has its own question
        """Return the question that the parameters of a request ask."""

    def rows(self, question: Any, names: Naming) -> Iterable[Row]:  # noqa: ANN401
        """Return the answer as lines with the cells of `COLUMNS`."""

    def draw(self, question: Any, names: Naming) -> Markup:  # noqa: ANN401
        """Return the answer as a picture."""

    def show(self, question: Any, names: Naming) -> Mapping[str, Any]:  # noqa: ANN401
        """Return what the page needs besides."""


@blueprint.route("/map")
def worldmap() -> Response:
    """Show on a map how many projects, agreements, events or institutions each country has."""
    return _answer(places)


@blueprint.route("/timeline")
def timeline() -> Response:
    """Show what happened when."""
    return _answer(times)


@blueprint.route("/network")
def network() -> Response:
    """Show who works with whom."""
    return _answer(partners)


def drawn(subject: Subject, question: object, names: Naming) -> Markup:
    """Return the picture of a question; drawn once for all who ask the same in the same way.

    Args:
        subject: What answers it.
        question: What it is to show.
        names: The names of things, with their addresses.
    """
    links = (request.script_root, request.args.get("lang") == names.language, names.language)
    return kept((subject.TEMPLATE, question, *links), lambda: subject.draw(question, names))


def _answer(subject: Subject) -> Response:
    choice, language = pick(FORMATS), chosen_language()
    refuse_others(request.args, subject.PARAMETERS)
    question = subject.read(request.args)
    entity_tag = conditional.tag(choice.content_type, language)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        body = _body(subject, question, choice.media.name, language)
        answer = Response(body, content_type=choice.content_type)
    answer.headers["Link"] = link_header(alternates(FORMATS))
    answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def _body(subject: Subject, question: object, form: str, language: str) -> str:
    names = Naming(language)
    if form != HTML.name:
        write = as_csv if form == CSV.name else as_json
        return write(subject.COLUMNS, subject.rows(question, names))
    return render_template(
        subject.TEMPLATE,
        lang=language,
        asked=question,
        picture=drawn(subject, question, names),
        most=min(site().config.max_page_rows, subject.ROWS),
        downloads=alternates(FORMATS),
        **subject.show(question, names),
    )

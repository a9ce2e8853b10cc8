"""`/countries`: all of them; `/countries/{code}`: one; `/countries/{code}/{section}`: a list about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request

from greensilk_kg.serve.profiles import compare, export, pages, table
from greensilk_kg.serve.profiles.country import find
from greensilk_kg.serve.profiles.profile import part, parts
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, pick

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.serve.profiles.country import Country
    from greensilk_kg.serve.web.media import Media

blueprint = Blueprint("profiles", __name__)
FORMATS = (PLAIN_JSON, CSV, HTML)
_PAIR = 2


@blueprint.route("/countries")
def listing() -> Response:
    """List the countries with how much is said of each, and show them on a map."""
    refuse_others(request.args, ("measure", "all"))
    measure = _one_of("measure", table.measures())
    everything = _one_of("all", ["0", "1"]) == "1"

    def body(media: Media, language: str) -> str:
        found = table.in_order(measure, language, everything=everything)
        if media is HTML:
            return pages.table_page(found, measure, language, alternates(FORMATS), everything=everything)
        return table.as_csv(found) if media is CSV else table.as_json(found)

    return _respond(body)


@blueprint.route("/countries/compare")
def comparison() -> Response:
    """Show two countries side by side, those that `country` names; a page lets choose them."""
    refuse_others(request.args, ("country",))
    given = [find(code) for code in request.args.getlist("country")]
    if len(given) < _PAIR and pick(FORMATS).media is HTML:
        return _respond(lambda _, language: pages.choose_page(given, language))
    if len(given) != _PAIR:
        raise ProblemError(400, "Give `country` twice, such as country=lao&country=khm.")
    found = compare.compare(*given)

    def body(media: Media, language: str) -> str:
        if media is HTML:
            return pages.compare_page(found, language, alternates(FORMATS))
        return compare.as_csv(found) if media is CSV else compare.as_json(found)

    return _respond(body)


@blueprint.route("/countries/<code>")
def profile(code: str) -> Response:
    """Show what the graph holds about a country."""
    refuse_others(request.args)
    country = find(code)
    if country.code != code:
        return _moved(country)

    def body(media: Media, language: str) -> str:
        found = parts(country, language)
        if media is HTML:
            return pages.profile_page(country, found, language, alternates(FORMATS))
        return export.as_csv(country, found) if media is CSV else export.as_json(country, found, whole=True)

    return _respond(body, canonical=country.iri)


@blueprint.route("/countries/<code>/<section>")
def list_of(code: str, section: str) -> Response:
    """Show one section of a profile, whole."""
    refuse_others(request.args)
    country = find(code)
    if section not in sections():
        available = list(sections())
        raise ProblemError(404, f"A profile has no section {section[:40]!r}.", available=available)
    if country.code != code:
        return _moved(country, f"/{section}")

    def body(media: Media, language: str) -> str:
        found = part(section, country, language)
        if media is HTML:
            return pages.section_page(country, found, language, alternates(FORMATS))
        return (
            export.as_csv(country, [found]) if media is CSV else export.as_json(country, [found], whole=False)
        )

    return _respond(body)


def _respond(body: Callable[[Media, str], str], canonical: str = "") -> Response:
    choice, language = pick(FORMATS), chosen_language()
    entity_tag = conditional.tag(choice.content_type, language)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = Response(body(choice.media, language), content_type=choice.content_type)
    about = {"describes": canonical} if canonical else {}
    answer.headers["Link"] = link_header(alternates(FORMATS), more=about)
    if choice.media is HTML:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def _moved(country: Country, rest: str = "") -> Response:
    """Lead from another writing of a country's code (`LAO`, `la`) to its address."""
    query = request.query_string.decode("latin-1")
    target = f"{encoded(request.script_root)}/countries/{country.code}{rest}" + (f"?{query}" if query else "")
    return Response(status=301, headers={"Location": target, "Cache-Control": conditional.CONTROL})


def _one_of(name: str, available: list[str]) -> str:
    """Return a parameter that has to be one of some words; the first of them where it is not there.

    Raises:
        ProblemError: 400, with the words.
    """
    given = request.args.get(name) or available[0]
    if given not in available:
        detail = f"`{name}` has to be one of {', '.join(available)}; {given[:40]!r} is none."
        raise ProblemError(400, detail, available=available)
    return given

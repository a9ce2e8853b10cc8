"""`/browse`: the classes; `/browse/{Class}`: all things of one as a list that can be narrowed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve.browse import asked as questions
from greensilk_kg.serve.browse import narrowing, overview, view
from greensilk_kg.serve.browse.classes import classes
from greensilk_kg.serve.browse.export import as_csv, as_json
from greensilk_kg.serve.browse.fields import columns_of
from greensilk_kg.serve.browse.index import SORTS
from greensilk_kg.serve.browse.listing import answer, complete, index_for
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.respond import alternates, link_header, pick

if TYPE_CHECKING:
    from greensilk_kg.serve.browse.asked import Asked
    from greensilk_kg.serve.browse.listing import Listing
    from greensilk_kg.serve.web.media import Media

blueprint = Blueprint("browse", __name__)
FORMATS = (PLAIN_JSON, CSV, HTML)


@blueprint.route("/browse")
def tree() -> Response:
    """Show the classes of the ontology, one below the other, with how many things each has."""
    refuse_others(request.args)
    choice, language = pick(FORMATS), chosen_language()
    entity_tag = conditional.tag(choice.content_type, language)
    known = conditional.unchanged(entity_tag)
    made = known or Response(_tree(choice.media, language), content_type=choice.content_type)
    made.headers["Link"] = link_header(alternates(FORMATS))
    return _finished(made, choice.media, language, entity_tag)


@blueprint.route("/browse/<name>")
def listing(name: str) -> Response:
    """List the things of a class, narrowed by facets and text."""
    proper = {one.lower(): one for one in classes().above}.get(name.lower(), name)
    if proper != name:
        return _moved(proper)
    choice, language = pick(FORMATS), chosen_language()
    asked = questions.read(request.args, list(index_for(name).sets))
    html = choice.media is HTML
    found = answer(name, asked if html else complete(asked), language)
    entity_tag = conditional.tag(choice.content_type, language)
    made = conditional.unchanged(entity_tag)
    if made is None:
        made = Response(_list(found, choice.media, language), content_type=choice.content_type)
    made.headers["Link"] = link_header(_files(asked), more=_pages(found) if html else {})
    return _finished(made, choice.media, language, entity_tag)


def _moved(name: str) -> Response:
    query = request.query_string.decode("latin-1")
    target = f"{encoded(request.script_root)}/browse/{name}" + (f"?{query}" if query else "")
    return Response(status=301, headers={"Location": target, "Cache-Control": conditional.CONTROL})


def _finished(made: Response, media: Media, language: str, entity_tag: str) -> Response:
    if media is HTML:
        made.headers["Content-Language"] = language
    return conditional.stamp(made, entity_tag)


def _files(asked: Asked) -> list[tuple[str, str]]:
    """Return (address, media type) of this list in every format."""
    return [(asked.address(media.name), media.types[0]) for media in FORMATS]


def _pages(found: Listing) -> dict[str, str]:
    return {
        relation: replace(found.asked, page=number).address()
        for relation, number in found.page.others().items()
    }


def _list(found: Listing, media: Media, language: str) -> str:
    if media is CSV:
        return as_csv(found)
    if media is PLAIN_JSON:
        return as_json(found, {media.name: found.asked.address(media.name) for media in FORMATS})
    return render_template(
        "browse/list.html",
        lang=language,
        head=overview.class_item(found.name, language),
        definition=overview.definition(found.name, language),
        trail=[overview.class_item(one, language) for one in reversed(classes().above[found.name])],
        found=found,
        facets=narrowing.facets(found, language),
        chips=narrowing.chips(found, language),
        columns=[one.name for one in columns_of(found.index.name)],
        rows=view.rows(found, language),
        meanings=narrowing.meanings(found, language),
        sorts=[*(["best"] if found.asked.text else []), *SORTS],
        links=_pages(found),
        downloads=_files(found.asked),
        switched=replace(found.asked, everything=not found.asked.everything, page=1).address(),
        cleared=questions.Asked(everything=found.asked.everything, lang=found.asked.lang).address(),
    )


def _tree(media: Media, language: str) -> str:
    found = overview.tree(language)
    if media is HTML:
        files = alternates(FORMATS)
        return render_template("browse/tree.html", lang=language, classes=found, downloads=files)
    return overview.as_csv(found) if media is CSV else overview.as_json(found)

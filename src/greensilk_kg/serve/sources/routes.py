"""`/sources`: the documents; `/sources/{doc}`: what was read in one; `/sources/{doc}/evidence`: where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve.linked.stands import percent
from greensilk_kg.serve.linked.view import Labels, local_name
from greensilk_kg.serve.sources import data, view
from greensilk_kg.serve.sources import evidence as places
from greensilk_kg.serve.sources.registered import sources
from greensilk_kg.serve.web import paging
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates
from greensilk_kg.serve.web.several import several

if TYPE_CHECKING:
    from greensilk_kg.quality.passages import Passage
    from greensilk_kg.serve.sources.registered import Source

blueprint = Blueprint("sources", __name__)
LIST = (PLAIN_JSON, CSV, HTML)
ONE = (PLAIN_JSON, HTML)


@blueprint.route("/sources")
def listing() -> Response:
    """List the source documents."""
    refuse_others(request.args)
    found = sources().values()
    return several(
        {
            PLAIN_JSON: lambda _: data.list_json(found),
            CSV: lambda _: data.list_csv(found),
            HTML: _list_page,
        }
    )


@blueprint.route("/sources/<doc>")
def document(doc: str) -> Response:
    """Tell what was read in one document, what was not, and what is at issue."""
    refuse_others(request.args)
    one = _known(doc)
    return several({PLAIN_JSON: lambda _: data.document_json(one), HTML: lambda lang: _page(one, lang)})


@blueprint.route("/sources/<doc>/evidence")
def evidence(doc: str) -> Response:
    """List the evidence in one document, in its order."""
    one, asked = _known(doc), places.read()
    every = places.evidence_of(one.slug)
    found = [passage for passage in every if asked.wants(passage)]
    page = paging.Page(paging.asked(), len(found))
    if page.number > page.last:
        raise ProblemError(404, f"The last page is {page.last}; there is no page {page.number}.")
    links = places.page_links(asked, page)
    return several(
        {
            PLAIN_JSON: lambda lang: data.evidence_json(found, lang),
            CSV: lambda lang: data.evidence_csv(found, lang),
            HTML: lambda lang: _evidence_page(one, asked, found, page, lang),
        },
        more=links,
    )


def _known(doc: str) -> Source:
    found = sources()
    if doc not in found:
        raise ProblemError(404, f"There is no source document {doc[:80]!r}.", available=list(found))
    return found[doc]


def _list_page(language: str) -> str:
    found = sorted(sources().values(), key=lambda one: (one.text("issued"), one.slug), reverse=True)
    return render_template(
        "sources/list.html",
        lang=language,
        sources=found,
        genre=view.genre,
        percent=view.percent,
        downloads=alternates(LIST),
    )


def _page(one: Source, language: str) -> str:
    labels = Labels(language)
    read = one.read
    facts, names = view.properties(one, labels)
    return render_template(
        "sources/document.html",
        lang=language,
        one=one,
        read=read,
        labels=labels,
        genre=view.genre,
        percent=view.percent,
        strip=view.along(one, read, language) if read else "",
        confidence=view.confidence(read, language) if read and read["confidence"] else "",
        classes=view.classes(one, labels),
        properties=facts,
        naming=names,
        rules=view.rules(one),
        cues=list(read["cues"].items())[: view.CUES] if read else [],
        unread=_richest(one),
        refused=[view.refused(found, labels, language) for found in read["refused"]] if read else [],
        conflicts=view.conflicts(one),
        pairs=view.pairs(one),
        thing=lambda iri: labels.of(view.term_of(f"<{iri}>")),
        downloads=alternates(ONE),
    )


def _richest(one: Source) -> list[dict[str, object]]:
    left = one.read["unread"] if one.read else []
    ranked = sorted(left, key=lambda each: (-len(each["cues"]) - len(each["values"]), each["start"]))
    return [dict(each) for each in ranked[: view.SENTENCES]]


def _evidence_page(
    one: Source, asked: places.Asked, found: list[Passage], page: paging.Page, language: str
) -> str:
    labels = Labels(language)
    facts, names = view.properties(one, labels)
    return render_template(
        "sources/evidence.html",
        lang=language,
        one=one,
        asked=asked,
        total=len(found),
        rows=[
            {
                "terms": view.statement(passage.statement, labels, language),
                "found": passage,
                "sure": percent(passage.confidence),
            }
            for passage in found[page.members]
        ],
        rules=view.rules(one),
        properties=[*facts, *names],
        last_part=lambda row: local_name(row.iri),
        page=page,
        links=places.page_links(asked, page),
        query=asked.query(lang=request.args.get("lang", "")),
        downloads=alternates(LIST),
    )

"""`/questions`: the list of question cards; `/questions/{slug}`: one of them, as a page or for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from flask import Blueprint, Response, render_template, request, url_for

from greensilk_kg.serve import execute
from greensilk_kg.serve.cards import page
from greensilk_kg.serve.cards.bind import bound
from greensilk_kg.serve.cards.read import read_cards
from greensilk_kg.serve.cards.values import read_values
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import HTML, PLAIN_JSON, RESULTS, TURTLE
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, pick

if TYPE_CHECKING:
    from greensilk_kg.serve.cards.bind import Value
    from greensilk_kg.serve.cards.card import Card, Cards
    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("cards", __name__)
LIST_FORMATS = (PLAIN_JSON, HTML)
CARD_FORMATS = (*RESULTS, HTML, TURTLE)
"""What a card can be had as; as Turtle it is the definition itself."""


@blueprint.route("/questions")
def listing() -> Response:
    """List the cards, by theme."""
    choice, language, cards = pick(LIST_FORMATS), chosen_language(), all_cards()
    entity_tag = conditional.tag(choice.content_type, language, cards.digest)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        html = choice.media is HTML
        body = _list_page(cards, language) if html else json.dumps(_list(cards), ensure_ascii=False) + "\n"
        answer = Response(body, content_type=choice.content_type)
    answer.headers["Link"] = link_header(alternates(LIST_FORMATS))
    if choice.media is HTML:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


@blueprint.route("/questions/<slug>")
def card(slug: str) -> Response:
    """Answer a question with the values of its parameters that the address gives, else with its defaults."""
    choice, language, cards = pick(CARD_FORMATS), chosen_language(), all_cards()
    asked = cards.by_slug.get(slug)
    if asked is None:
        raise ProblemError(404, f"There is no question {slug[:80]!r}.", available=list(cards.by_slug))
    values = read_values(asked, request.args, language)
    entity_tag = conditional.tag(choice.content_type, language, cards.digest)
    answer = None if site().writable else conditional.unchanged(entity_tag, weak=True)
    if answer is None:
        answer = _answer(asked, values, choice, language)
    answer.headers["Link"] = link_header(alternates(CARD_FORMATS))
    if choice.media is not TURTLE:
        answer.headers["Content-Language"] = language
    if site().writable:
        answer.headers["Cache-Control"] = "no-store"
        return answer
    return conditional.stamp(answer, entity_tag, weak=True)


def all_cards() -> Cards:
    """Return the cards of the site; read once.

    Raises:
        ProblemError: 404 where the server was started without them.
    """
    memo, folder = site().memo, site().config.cards
    if folder is None:
        raise ProblemError(404, "This server was started without question cards.")
    if "cards" not in memo:
        memo["cards"] = read_cards(folder, site().base)
    return cast("Cards", memo["cards"])


def _answer(asked: Card, values: dict[str, Value], choice: Choice, language: str) -> Response:
    if choice.media is TURTLE:
        return Response(asked.source, content_type=choice.content_type)
    query = bound(asked.select, values, all_cards().prefixes)
    results = "srj" if choice.media is HTML else choice.media.engine
    answer = execute.run(Job(query, results=results))
    if choice.media is not HTML:
        return execute.send(answer, choice.content_type)
    with answer.body as body:
        found = json.load(body)
    return Response(_card_page(asked, values, query, found, language), content_type=choice.content_type)


def _card_page(
    asked: Card, values: dict[str, Value], query: str, found: dict[str, Any], language: str
) -> str:
    cards, most = all_cards(), site().config.max_page_rows
    return render_template(
        "question.html",
        lang=language,
        card=asked,
        theme=cards.themes[asked.theme],
        inputs=page.inputs(asked, values, language),
        query=query,
        headings=[cards.heading(name, language) for name in page.shown_columns(found["head"]["vars"])],
        rows=page.table(asked, found, most),
        total=len(found["results"]["bindings"]),
        downloads=alternates(CARD_FORMATS),
    )


def _list(cards: Cards) -> dict[str, object]:
    found = [
        {
            "slug": one.slug,
            "address": url_for("cards.card", slug=one.slug),
            "label": {"zh": one.label.zh, "en": one.label.en},
            "theme": one.theme,
            "picture": one.picture,
            "parameters": [
                {
                    "name": p.name,
                    "datatype": p.datatype,
                    "class": p.kind,
                    "scheme": p.scheme,
                    "optional": p.optional,
                }
                for p in one.parameters
            ],
        }
        for one in cards.by_slug.values()
    ]
    return {"count": len(found), "questions": found}


def _list_page(cards: Cards, language: str) -> str:
    by_theme = [
        (label, [one for one in cards.by_slug.values() if one.theme == theme])
        for theme, label in cards.themes.items()
    ]
    return render_template(
        "questions.html",
        lang=language,
        themes=[(label, found) for label, found in by_theme if found],
        total=len(cards.by_slug),
        downloads=alternates(LIST_FORMATS),
    )

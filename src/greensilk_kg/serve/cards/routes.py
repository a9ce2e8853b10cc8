"""`/questions`: the list of question cards; `/questions/{slug}`: one of them, as a page or for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request

from greensilk_kg.serve import execute
from greensilk_kg.serve.cards import catalogue, page
from greensilk_kg.serve.cards.bind import bound
from greensilk_kg.serve.cards.known import all_cards
from greensilk_kg.serve.cards.queries import by_theme
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
    from greensilk_kg.serve.cards.card import Card
    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("cards", __name__)
LIST_FORMATS = (PLAIN_JSON, HTML)
CARD_FORMATS = (*RESULTS, HTML, TURTLE)
"""What a card can be had as; as Turtle it is the definition itself."""


@blueprint.route("/questions")
def listing() -> Response:
    """List the cards, by theme: all of them, or those with the words of `q`."""
    choice, language, cards = pick(LIST_FORMATS), chosen_language(), all_cards()
    entity_tag = conditional.tag(choice.content_type, language, cards.digest)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        wanted = request.args.get("q", "")[:200].strip()
        found = catalogue.matching(cards, wanted)
        made = (
            page.listing(cards, found, wanted, language)
            if choice.media is HTML
            else catalogue.document(found)
        )
        answer = Response(made, content_type=choice.content_type)
    answer.headers["Link"] = link_header(alternates(LIST_FORMATS))
    if choice.media is HTML:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


@blueprint.route("/questions/openapi.json")
def openapi() -> Response:
    """Describe the address of every card for programs (OpenAPI 3.1)."""
    pick((PLAIN_JSON,))
    cards = all_cards()
    entity_tag = conditional.tag(cards.digest)
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        answer = Response(catalogue.openapi(cards), content_type=PLAIN_JSON.types[0])
    return conditional.stamp(answer, entity_tag)


@blueprint.route("/questions/<slug>")
def card(slug: str) -> Response:
    """Answer a question with the values of its parameters that the address gives, else with its defaults."""
    choice, language, cards = pick(CARD_FORMATS), chosen_language(), all_cards()
    asked = cards.by_slug.get(slug)
    if asked is None:
        raise ProblemError(404, f"There is no question {slug[:80]!r}.", available=list(cards.by_slug))
    try:
        values = read_values(asked, request.args, language)
    except ProblemError as problem:
        if choice.media is HTML and "parameter" in problem.members:
            return _refusal(asked, problem, language)
        raise
    entity_tag = conditional.tag(choice.content_type, language, cards.digest)
    answer = None if site().writable else conditional.unchanged(entity_tag, weak=True)
    if answer is None:
        answer = _answer(asked, values, choice, language)
    return _finished(answer, choice, language, entity_tag)


def _finished(answer: Response, choice: Choice, language: str, entity_tag: str) -> Response:
    answer.headers["Link"] = link_header(alternates(CARD_FORMATS))
    if choice.media is not TURTLE:
        answer.headers["Content-Language"] = language
    if site().writable:
        answer.headers["Cache-Control"] = "no-store"
        return answer
    return conditional.stamp(answer, entity_tag, weak=True)


@blueprint.app_template_global("card_queries")
def queries(language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the queries of all cards by theme; see `by_theme`."""
    return by_theme(all_cards(), language)


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
    made = page.answered(asked, values, query, found, language, alternates(CARD_FORMATS))
    return Response(made, content_type=choice.content_type)


def _refusal(asked: Card, problem: ProblemError, language: str) -> Response:
    answer = Response(
        page.refused(asked, problem, language), problem.status, content_type=HTML.content_type()
    )
    answer.headers["Content-Language"] = language
    answer.headers["Cache-Control"] = "no-store"
    return answer

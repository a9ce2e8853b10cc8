"""The pages of the cards: the list, an answer, a refusal that says what can be had."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from flask import render_template, request, url_for

from greensilk_kg.serve.cards import choices, form, table
from greensilk_kg.serve.cards.drawing import draw
from greensilk_kg.serve.cards.known import all_cards
from greensilk_kg.serve.cards.values import VERSION, readable
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import quantities
from greensilk_kg.serve.web.media import CSV, HTML, TSV
from greensilk_kg.serve.web.texts import text, texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.cards.bind import Value
    from greensilk_kg.serve.cards.card import Card, Cards
    from greensilk_kg.serve.web.problem import ProblemError


def listing(cards: Cards, found: Sequence[Card], wanted: str, language: str) -> str:
    """Return the page with some cards by theme.

    Args:
        cards: All of them.
        found: Those to show.
        wanted: What was looked for; empty for all.
        language: Of the page.
    """
    by_theme = [
        (
            name,
            label.of(language),
            sorted((one for one in found if one.theme == name), key=attrgetter("order")),
        )
        for name, label in cards.themes.items()
    ]
    return render_template(
        "cards/questions.html",
        lang=language,
        themes=[theme for theme in by_theme if theme[2]],
        words=wanted,
        total=len(found),
        version=site().version,
    )


def answered(
    asked: Card,
    values: Mapping[str, Value],
    query: str,
    found: dict[str, Any],
    language: str,
    downloads: Sequence[tuple[str, str]],
) -> str:
    """Return the page with an answer.

    Args:
        asked: The question.
        values: What its parameters are.
        query: What was asked of the graph.
        found: The answer, SPARQL 1.1 Query Results JSON.
        language: Of the page.
        downloads: (address, media type) of the formats it can be had in.
    """
    cards, rows = all_cards(), found["results"]["bindings"]
    columns = table.filled_columns(found)
    return render_template(
        "cards/question.html",
        **_common(asked, form.fields(asked, values, language), language),
        query=query,
        headings=[cards.heading(name, language) for name in columns],
        rows=table.table(found, language, site().config.max_page_rows),
        total=len(rows),
        things=_distinct(asked, rows),
        things_heading=cards.heading(asked.what or asked.along, language),
        picture=draw(asked, rows, language),
        downloads=_ordered(downloads),
        permalink=_permalink(asked, values, language),
        built=quantities.date(site().built_at[:10], language),
        other_version=_other_version(),
    )


def refused(asked: Card, problem: ProblemError, language: str) -> str:
    """Return the page of a question that could not be asked, with what can be had instead."""
    name = str(problem.members["parameter"])
    defaults = {one.name: one.default for one in asked.parameters if one.default is not None}
    given = readable(asked, request.args, language)
    wrong = {name: (request.args.get(name, ""), _why(problem, language))}
    offered = [
        (one, _address(asked, {**_written(asked, {**defaults, **given}), name: one["value"]}, language))
        for one in problem.members.get("available", ())  # type: ignore[attr-defined]  # a list, where it is there
        if isinstance(one, dict)
    ]
    return render_template(
        "cards/question.html",
        **_common(asked, form.fields(asked, {**defaults, **given}, language, wrong), language),
        refused=True,
        offered=offered,
    )


def _ordered(downloads: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the formats other than the page, what most readers want first."""
    kept = [one for one in downloads if one[1] not in HTML.types]
    return sorted(kept, key=lambda one: (one[1] not in CSV.types, one[1] not in TSV.types))


def _why(problem: ProblemError, language: str) -> str:
    """Return why a value cannot be taken, in the language of the page."""
    members = problem.members
    if "least" in members or "most" in members:
        key, bound = ("wrong_least", "least") if "least" in members else ("wrong_most", "most")
        return text(key, language).format(members[bound])
    kind = (
        "several" if members.get("several") else "near" if members.get("near") else members.get("wanted", "")
    )
    key = f"wrong_{kind}"
    return text(key if key in texts() else "wrong_", language)


def _common(asked: Card, fields: Sequence[form.Field], language: str) -> dict[str, object]:
    theme = all_cards().themes[asked.theme].of(language)
    return {"lang": language, "card": asked, "theme": theme, "fields": fields, "version": site().version}


def _distinct(asked: Card, rows: Sequence[table.Row]) -> int:
    """Return how many things an answer is about, each of which may have several rows; 0 for no such count."""
    if asked.picture not in {"map", "timeline"}:
        return 0
    column = asked.what or asked.along
    return len({row[column]["value"] for row in rows if column in row})


def _written(asked: Card, values: Mapping[str, Value]) -> dict[str, str]:
    """Return the values of a card as its address says them, those that are none left empty."""
    found = {}
    for parameter in asked.parameters:
        value = values.get(parameter.name)
        text = value.value if value is not None else ""
        found[parameter.name] = text if parameter.datatype else choices.short(text)
    return found


def _address(asked: Card, written: Mapping[str, str], language: str) -> str:
    query = urlencode({**written, "format": "html", "lang": language}, safe="/")
    return f"{url_for('cards.card', slug=asked.slug).partition('?')[0]}?{query}"


def _permalink(asked: Card, values: Mapping[str, Value], language: str) -> str:
    """Return the whole address of this answer, which says the snapshot that it is from."""
    address = _address(asked, _written(asked, values), language)
    return f"{request.host_url.rstrip('/')}{address}&{urlencode({VERSION: site().version})}"


def _other_version() -> str:
    """Return the snapshot that the address says the answer to be from, where it is another one."""
    said = request.args.get(VERSION, "")
    return "" if said == site().version else said

"""`/sparql` as a page: the form, an answer as a table or a picture, an error with its place in the query."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import render_template, request, url_for

from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql import drawings
from greensilk_kg.serve.sparql.examples import EXAMPLES
from greensilk_kg.serve.sparql.refusal import refusal
from greensilk_kg.serve.sparql.table import table
from greensilk_kg.serve.web.assets import digest_of
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.links import LONGEST
from greensilk_kg.serve.web.media import GRAPHS, HTML, RESULTS
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.pool import Answer
    from greensilk_kg.serve.sparql.protocol import Query
    from greensilk_kg.serve.web.problem import ProblemError

_SHOWN = 8 << 20
"""Bytes of an answer that is laid out as a page; larger ones are offered as a download."""
_ANY = "SELECT * WHERE { ?s ?p ?o } LIMIT 20"
TEMPLATE = "query/page.html"
_SCRIPT = (
    *("chart", "map", "timeline", "table", "tab", "editor", "why", "loading", "unsuited", "unknown", "near"),
    *("syntax", "link", "copy", "copied", "downloads", "failed", "simple", "ellipse", "page_size", "filter"),
    *("none", "rows", "source", "add", "run"),
)
"""Keys, behind `query_js_`, of the words that the editor's script needs."""


def form() -> str:
    """Return the page without an answer."""
    return _page(_ANY if site().writable else EXAMPLES[0].text(chosen_language()))


def answered(query: Query, answer: Answer) -> str:
    """Return the page with an answer; closes it.

    Args:
        query: What was asked.
        answer: Results in JSON, or a graph in Turtle.
    """
    with answer.body as body:
        found = "" if answer.size > _SHOWN else body.read().decode()
    is_graph = answer.reply.form == "graph"
    shown: dict[str, Any] = {"large": answer.size > _SHOWN}
    if is_graph and not shown["large"]:
        shown |= {"graph": found, "empty": not _has_statements(found)}
    elif found:
        shown |= _results(json.loads(found))
    return _page(query.text, query, answer=shown, downloads=GRAPHS if is_graph else RESULTS)


def refused(query: Query, problem: ProblemError) -> str:
    """Return the page with an error."""
    return _page(query.text, query, error=refusal(query.text, problem, chosen_language()))


def _results(found: dict[str, Any]) -> dict[str, Any]:
    """Return what the page shows of results in JSON."""
    if "boolean" in found:
        return {"boolean": found["boolean"], "empty": not found["boolean"]}
    language, most = chosen_language(), site().config.max_page_rows
    drawable = drawings.answer_of(found, language)
    views = drawings.suited(drawable)
    view = request.args.get("view", "table")
    numbers = {*drawable.columns.numbers, drawable.columns.latitude, drawable.columns.longitude}
    return {
        "columns": [(name, name in numbers) for name in found["head"]["vars"]],
        "table": table(found, drawable.labels, most),
        "total": len(drawable.rows),
        "empty": not drawable.rows,
        "views": ["table", *views] if views else [],
        "view": view if view in views else "table",
        "picture": drawings.draw(drawable, view) if view in views else "",
        "cut": min(most, drawings.MOST.get(view, most)),
    }


def _has_statements(turtle: str) -> bool:
    return any(line.strip() and not line.startswith("@prefix") for line in turtle.splitlines())


def _page(asked: str, query: Query | None = None, **more: object) -> str:
    language = chosen_language()
    return render_template(
        TEMPLATE,
        lang=language,
        query=asked,
        asked=query is not None,
        link=lambda **changed: _link(asked, query, **changed),
        long=len(_link(asked, query)) > LONGEST,
        examples=() if site().writable else EXAMPLES,
        snapshot=site().version,
        other_snapshot=_other_snapshot(),
        html=HTML.name,
        editor=digest_of("built/yasgui.js"),
        texts={key: text(f"query_js_{key}", language) for key in _SCRIPT},
        **more,
    )


def _link(text: str, query: Query | None, **changed: str | bool) -> str:
    """Return the address of a query with its graphs, and with other parameters."""
    dataset = query.dataset if query else None
    graphs: dict[str, Any] = {}
    if dataset:
        graphs = {"default-graph-uri": dataset.default, "named-graph-uri": dataset.named}
    return url_for("sparql.sparql", **{"query": text, **graphs, **changed})


def _other_snapshot() -> str:
    """Return the snapshot that a link was made for, where another is served now."""
    asked = request.args.get("snapshot", "")[:64]
    return asked if asked and site().version and asked != site().version else ""

"""The page of quality and the page of its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.measured import quality
from greensilk_kg.serve.quality import data, figures, shapes
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sources.registered import sources
from greensilk_kg.serve.sources.view import percent, term_of
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.media import CSV, HTML, PLAIN_JSON
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.respond import alternates
from greensilk_kg.serve.web.several import several

if TYPE_CHECKING:
    from greensilk_kg.quality.records import Judged

blueprint = Blueprint("quality", __name__)
FORMATS = (PLAIN_JSON, CSV, HTML)
ALL = "*"
"""The name that all rules together have in the table of precision."""


@blueprint.route("/quality")
def report() -> Response:
    """Tell how good the graph is, by what was measured when it was built."""
    refuse_others(request.args)
    found = quality()
    return several(
        {PLAIN_JSON: lambda _: data.as_json(found), CSV: lambda _: data.as_csv(found), HTML: _page}, _seen()
    )


@blueprint.route("/quality/history")
def history() -> Response:
    """Tell the figures of the snapshots before this one beside its own."""
    refuse_others(request.args)
    told = site().history
    return several(
        {
            PLAIN_JSON: lambda _: data.history_json(told),
            CSV: lambda _: data.history_csv(told),
            HTML: _history_page,
        },
        _seen(),
    )


def _seen() -> str:
    """Return a digest of the history, which the version of a snapshot says nothing of."""
    return conditional.digest(*(entry["version"] for entry in site().history))


def _page(language: str) -> str:
    found, labels = quality(), Labels(language)
    totals = found["totals"]
    return render_template(
        "quality/report.html",
        lang=language,
        found=found,
        head=[(name, figures.shown(name, totals[name])) for name in figures.HEAD if name in totals],
        by_class=shapes.by_class(found["shapes"], labels, language),
        results=shapes.by_shape(found["results"]),
        message=shapes.message,
        severities=shapes.SEVERITIES,
        checks=sorted(found["checks"], key=lambda one: (-one["cases"], one["name"])),
        sources=sources(),
        percent=percent,
        precision=_precision(found["precision"]),
        trends=figures.trends(site().history, language),
        snapshots=len(site().history),
        thing=lambda written: labels.of(term_of(written)),
        cls=lambda iri: labels.of(ox.NamedNode(iri)),
        downloads=alternates(FORMATS),
    )


def _precision(rows: list[Judged]) -> dict[str, list[Judged]]:
    """Return the judged rules: all together, families, and single rules."""
    families = [row for row in rows if row["rule"].endswith("/" + ALL)]
    single = [row for row in rows if ALL not in row["rule"]]
    return {"all": [row for row in rows if row["rule"] == ALL], "families": families, "rules": single}


def _history_page(language: str) -> str:
    told = site().history
    names = list(dict.fromkeys(name for entry in told for name in entry["figures"]))
    return render_template(
        "quality/history.html",
        lang=language,
        history=list(reversed(told)),
        names=names,
        shown=figures.shown,
        moment=figures.moment,
        trends=figures.trends(told, language),
        downloads=alternates(FORMATS),
    )

"""Quality and its history as JSON and CSV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import rows as tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.quality import Entry, Quality

COLUMNS = ("section", "of", "measure", "value", "out_of")
_COUNTS = ("statements", "with_evidence", "facts", "things", "only_here", "covered", "characters")


def as_json(found: Quality) -> str:
    """Return all that was measured; of the documents their counts, since each has a page of its own."""
    documents = {
        slug: {name: value for name, value in one.items() if isinstance(value, int) or name == "sentences"}
        for slug, one in found["documents"].items()
    }
    told = {"version": site().version, "built_at": site().built_at, **found, "documents": documents}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_csv(found: Quality) -> str:
    """Return the figures as CSV (RFC 4180), one a row: what, of what, out of how many."""
    return tables.as_csv(COLUMNS, _figures(found))


def _figures(found: Quality) -> Iterator[tuple[object, ...]]:
    yield from (("total", "", name, value, "") for name, value in found["totals"].items())
    for cls in found["classes"]:
        yield "class", cls["iri"], "one_source", cls["one_source"], cls["things"]
        for one in cls["measures"]:
            yield "class", cls["iri"], one["measure"], one["told"], cls["things"]
    for shape in found["shapes"]:
        for severity, count in shape["results"].items():
            yield "shape", shape["iri"], severity, count, shape["checked"]
        if not shape["results"]:
            yield "shape", shape["iri"], "results", 0, shape["checked"]
    yield from (("check", one["name"], one["severity"], one["cases"], "") for one in found["checks"])
    for slug, document in found["documents"].items():
        yield from (("document", slug, name, document[name], "") for name in _COUNTS)  # type: ignore[literal-required]
        for name, count in document["sentences"].items():
            yield "document", slug, f"sentences_{name}", count, ""
    for judged in found["precision"]:
        yield "precision", judged["rule"], "right", judged["right"], judged["judged"]


def history_json(history: Sequence[Entry]) -> str:
    """Return the figures of all snapshots, the oldest first."""
    return json.dumps({"history": list(history)}, ensure_ascii=False, indent=1) + "\n"


def history_csv(history: Sequence[Entry]) -> str:
    """Return the figures of all snapshots as CSV, one snapshot a row."""
    names = list(dict.fromkeys(name for entry in history for name in entry["figures"]))
    rows = (
        (entry["version"], entry["built_at"], *(entry["figures"].get(name, "") for name in names))
        for entry in history
    )
    return tables.as_csv(("version", "built_at", *names), rows)

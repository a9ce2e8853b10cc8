"""A whole list as CSV and as JSON: everything that was found, whichever page is looked at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.serve.browse.ask import local_name
from greensilk_kg.serve.browse.classes import iri_of
from greensilk_kg.serve.browse.fields import DATE, tables
from greensilk_kg.serve.browse.figures import figures, figures_about
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.browse.narrowing import facet_label
from greensilk_kg.serve.browse.view import figure_item
from greensilk_kg.serve.web import rows
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.links import href

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from greensilk_kg.serve.browse.entries import Entry, Value
    from greensilk_kg.serve.browse.figures import Figure
    from greensilk_kg.serve.browse.listing import Listing

BETWEEN = " | "
"""What stands between several values of a cell of CSV."""
_ALWAYS = ("country", "sector")
"""Fields that every list has, so that lists of several classes can be put together."""
_BEGINNING = ("iri", "name_zh", "name_en")
_ENDING = ("date", "year", "figures", "source", "sources", "facts")
_PARTS = (
    "value", "unit", "per", "countOf", "qualifier", "modality", "valueText", "indicator", "asOf",
    "targetYear",
)  # fmt: skip


def as_csv(found: Listing) -> str:
    """Return CSV (RFC 4180): one row an entry, IRIs beside names, several values of a cell between bars."""
    fields = _fields(found.index.name)
    named = [f"{field}{part}" for field in ("type", *fields) for part in ("", "_zh", "_en")]
    columns = [*_BEGINNING, *named, *_ENDING]
    return rows.as_csv(columns, (_line(found.index.name, fields, entry) for entry in found.entries))


def _line(class_name: str, fields: Iterable[str], entry: Entry) -> list[object]:
    cells = _cells(ox.NamedNode(iri) for iri in (iri_of(class_name), *entry.kinds))
    for field in fields:
        cells += _cells(entry.values.get(field, ()))
    names = (entry.name.zh, entry.name.en or entry.name.other)
    return [entry.iri, *names, *cells, *_ending(entry)]


def as_json(found: Listing, addresses: dict[str, str]) -> str:
    """Return a JSON object: the question, the counts of every facet, the entries.

    Args:
        found: The list.
        addresses: Format → address of this list in it.
    """
    document = {
        "class": _thing(iri_of(found.name)),
        "count": len(found.entries),
        "spokenOf": found.spoken,
        "total": found.total,
        "filters": {"q": found.asked.text, **found.asked.chosen, "all": found.asked.everything},
        "facets": {
            facet: [
                {"value": value, **_chosen(found, facet, value), "count": count}
                for value, count in counts.items()
            ]
            for facet, counts in found.counts.items()
        },
        "formats": addresses,
        "entries": [entry_as_json(found.index.name, entry) for entry in found.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _fields(kind: str) -> list[str]:
    plain = [one.name for one in tables().get(kind, ()) if one.name not in {DATE, "figure", "figures"}]
    return list(dict.fromkeys([*_ALWAYS, *plain]))


def _cells(values: Iterable[Value]) -> list[str]:
    """Return three cells of some values: IRIs or texts, names in Chinese, names in English."""
    some = list(values)
    names = [name_of(value.value) for value in some if isinstance(value, ox.NamedNode)]
    return [
        BETWEEN.join(value.value for value in some),
        BETWEEN.join(name.zh or name.en for name in names),
        BETWEEN.join(name.en or name.zh for name in names),
    ]


def _ending(entry: Entry) -> list[object]:
    years = dict.fromkeys(date.year for date in entry.dates)
    return [
        BETWEEN.join(date.text for date in entry.dates),
        BETWEEN.join(years),
        BETWEEN.join(_written(one) for one in _figures(entry)),
        BETWEEN.join(sorted(entry.sources)),
        len(entry.sources),
        entry.facts,
    ]


def _figures(entry: Entry) -> Sequence[Figure]:
    own = figures().get(entry.iri)
    return (own,) if own else figures_about().get(entry.iri, ())


def _written(figure: Figure) -> str:
    shown = figure_item(figure, "en")
    return f"{shown.text} ({shown.note})" if shown.note else shown.text


def _thing(iri: str) -> dict[str, Any]:
    name = name_of(iri)
    return {"iri": iri if ":" in iri else None, "zh": name.zh or None, "en": name.en or name.other or None}


def _chosen(found: Listing, facet: str, value: str) -> dict[str, Any]:
    iri = found.index.iris.get(value, value)
    zh, en = (facet_label(found.index.iris, facet, value, language)[0] for language in LANGUAGES)
    return {"iri": iri if ":" in iri else None, "zh": zh, "en": en}


def _value(value: Value) -> dict[str, Any]:
    if isinstance(value, ox.NamedNode):
        return _thing(value.value)
    return {"value": value.value, "lang": value.language}


def entry_as_json(kind: str, entry: Entry) -> dict[str, Any]:
    """Return all that is known of an entry of a class."""
    values = {field: [_value(one) for one in entry.values.get(field, ())] for field in _fields(kind)}
    return {
        "iri": entry.iri,
        "page": href(entry.iri),
        "name": {"zh": entry.name.zh or None, "en": entry.name.en or None},
        "types": [iri_of(kind), *entry.kinds],
        **values,
        "dates": [{"date": one.text, "property": one.by} for one in entry.dates],
        "figures": [_figure(one) for one in _figures(entry)],
        "sources": [{"iri": source, "facts": facts} for source, facts in sorted(entry.sources.items())],
        "facts": entry.facts,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    known = {part: figure.one(part) for part in _PARTS if figure.one(part)}
    if "unit" in known:
        known["unitName"] = local_name(known["unit"])
    return {"iri": figure.iri, **known}

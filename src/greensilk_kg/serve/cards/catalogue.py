"""What programs are told of the cards: the list of them, and their addresses in OpenAPI 3.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import url_for

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.search import fold
from greensilk_kg.serve.cards.choices import short
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.media import HTML, RESULTS, TURTLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.serve.cards.card import Card, Cards, Parameter, Words

_SCHEMAS: dict[str, dict[str, str]] = {
    XSD + "gYear": {"type": "string", "pattern": "^[0-9]{4}$"},
    XSD + "date": {"type": "string", "format": "date"},
    XSD + "integer": {"type": "integer"},
    XSD + "decimal": {"type": "number"},
}
"""Datatype → JSON Schema of its values; any other is text."""


def matching(cards: Cards, wanted: str) -> list[Card]:
    """Return the cards that hold each of some words, in either language."""
    words = fold(wanted).split()
    return [one for one in cards.by_slug.values() if all(word in _said(one) for word in words)]


def _said(card: Card) -> str:
    said = (card.label.zh, card.label.en, card.comment.zh, card.comment.en, card.slug)
    return fold(" ".join(said))


def document(cards: Iterable[Card]) -> str:
    """Return the list of some cards as JSON."""
    found = [_card(one) for one in cards]
    return json.dumps({"count": len(found), "questions": found}, ensure_ascii=False) + "\n"


def _card(card: Card) -> dict[str, object]:
    return {
        "slug": card.slug,
        "address": url_for("cards.card", slug=card.slug),
        "label": _both(card.label),
        "comment": _both(card.comment),
        "theme": card.theme,
        "picture": card.picture,
        "parameters": [_parameter(one) for one in card.parameters],
    }


def _both(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _parameter(parameter: Parameter) -> dict[str, object]:
    told = {
        "datatype": parameter.datatype,
        "classes": list(parameter.kinds),
        "scheme": parameter.scheme,
        "among": list(parameter.among),
        "default": _default(parameter),
        "least": parameter.least,
        "most": parameter.most,
    }
    kept = {name: value for name, value in told.items() if value not in ("", [], None)}
    return {"name": parameter.name, "label": _both(parameter.label), "optional": parameter.optional, **kept}


def _default(parameter: Parameter) -> str:
    if parameter.default is None:
        return ""
    return parameter.default.value if parameter.datatype else short(parameter.default.value)


def openapi(cards: Cards) -> str:
    """Return the description of every card's address.

    Source: OpenAPI Specification 3.1.0.
    """
    paths = {f"/questions/{one.slug}": {"get": _operation(one)} for one in cards.by_slug.values()}
    told = {
        "openapi": "3.1.0",
        "info": {"title": "Greensilk questions", "version": site().version},
        "servers": [{"url": url_for("home.home").rstrip("/") or "/"}],
        "tags": [{"name": name, "description": label.en} for name, label in cards.themes.items()],
        "paths": paths,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _operation(card: Card) -> dict[str, object]:
    common = [
        _argument("lang", "Language of the names.", {"type": "string", "enum": list(LANGUAGES)}),
        _argument(
            "format", "Before the Accept header.", {"type": "string", "enum": [m.name for m in _FORMATS]}
        ),
    ]
    media: dict[str, dict[str, object]] = {kind.types[0]: {} for kind in _FORMATS}
    return {
        "operationId": card.slug,
        "summary": card.label.en,
        "description": f"{card.comment.en}\n\n{card.label.zh}{card.comment.zh}",
        "tags": [card.theme],
        "parameters": [*(_described(one) for one in card.parameters), *common],
        "responses": {
            "200": {"description": "The answer.", "content": media},
            "400": {"description": "A value cannot be taken; the document says what can."},
        },
    }


_FORMATS = (*RESULTS, HTML, TURTLE)


def _argument(name: str, said: str, schema: dict[str, Any]) -> dict[str, object]:
    return {"name": name, "in": "query", "required": False, "description": said, "schema": schema}


def _described(parameter: Parameter) -> dict[str, object]:
    schema: dict[str, Any] = dict(_SCHEMAS.get(parameter.datatype, {"type": "string"}))
    bounds = {"minimum": parameter.least, "maximum": parameter.most}
    if schema["type"] != "string":
        schema |= {name: value for name, value in bounds.items() if value is not None}
    if parameter.among:
        schema["enum"] = list(parameter.among)
    if parameter.default is not None:
        schema["default"] = _default(parameter)
    kinds = [parameter.scheme] if parameter.scheme else list(parameter.kinds)
    what = f" A name or identifier of: {' or '.join(kinds)}." if kinds else ""
    empty = " May be empty." if parameter.optional else ""
    return _argument(parameter.name, f"{parameter.label.en}.{what}{empty}", schema)

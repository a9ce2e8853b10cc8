"""Reads the values of a card's parameters from a request: each is checked, and becomes a term."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.serve.cards.resolve import chosen
from greensilk_kg.serve.linked.view import local_name
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

    from greensilk_kg.serve.cards.bind import Value
    from greensilk_kg.serve.cards.card import Card, Parameter

VERSION = "version"
"""Of a permanent link: the snapshot that its answer was from. It changes nothing but what the page says."""
OF_THE_PAGE = frozenset({"format", "lang", VERSION})
"""Parameters of addresses that are none of a question."""
_LONGEST = 200
"""Characters of a value."""
FORMS = {
    XSD + "gYear": (re.compile(r"[0-9]{4}"), "a year, such as 2021"),
    XSD + "integer": (re.compile(r"-?[0-9]{1,18}"), "a whole number, such as 10"),
    XSD + "decimal": (re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,9})?"), "a number, such as 10 or 2.5"),
    XSD + "date": (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "a date, such as 2021-06-23"),
    XSD + "string": (re.compile(r"[^\x00-\x1f\x7f\ufffd]+"), "text without control characters"),
}
"""IRI of a datatype → how its values are written, and what to say of it."""


def read_values(card: Card, args: MultiDict[str, str], language: str) -> dict[str, Value]:
    """Return the value of each parameter that has one, and `lang`.

    Args:
        card: The question.
        args: Parameters of the request's address.
        language: Of the answer's names.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    known = {parameter.name for parameter in card.parameters}
    unknown = sorted(set(args) - known - OF_THE_PAGE)
    if unknown:
        said = ", ".join(sorted(known)) or "none"
        detail = f"The question has no parameter {unknown[0][:40]!r}. Its parameters: {said}."
        raise ProblemError(400, detail, parameter=unknown[0], available=sorted(known | OF_THE_PAGE))
    found = {parameter.name: _value(parameter, args, language) for parameter in card.parameters}
    return {
        "lang": ox.Literal(language),
        **{name: value for name, value in found.items() if value is not None},
    }


def readable(card: Card, args: MultiDict[str, str], language: str) -> dict[str, Value]:
    """Return the values that can be taken, of a request that as a whole cannot."""
    found = {}
    for parameter in card.parameters:
        try:
            value = _value(parameter, args, language)
        except ProblemError:
            continue
        if value is not None:
            found[parameter.name] = value
    return found


def _value(parameter: Parameter, args: MultiDict[str, str], language: str) -> Value | None:
    given = args.getlist(parameter.name)
    if len(given) > 1:
        raise ProblemError(400, f"`{parameter.name}` may be given once only.", parameter=parameter.name)
    if not given:
        return parameter.default
    text = given[0].strip()
    if not text and parameter.optional:
        return None
    if len(text) > _LONGEST:
        raise _refused(parameter, text, f"at most {_LONGEST} characters long")
    return _literal(parameter, text) if parameter.datatype else chosen(parameter, text, language)


def _literal(parameter: Parameter, text: str) -> ox.Literal:
    form, said = FORMS[parameter.datatype]
    if not form.fullmatch(text) or (parameter.datatype == XSD + "date" and not _is_day(text)):
        raise _refused(parameter, text, said)
    if parameter.among and text not in parameter.among:
        said = " or ".join(parameter.among)
        raise _refused(parameter, text, said, available=list(parameter.among))
    _demand_bounds(parameter, text)
    return ox.Literal(text, datatype=ox.NamedNode(parameter.datatype))


def _is_day(text: str) -> bool:
    """Tell whether a date is a day of the calendar.

    Example:
        >>> _is_day("2024-02-29"), _is_day("2021-02-31")
        (True, False)
    """
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _demand_bounds(parameter: Parameter, text: str) -> None:
    least, most = parameter.least, parameter.most
    if least is not None and float(text) < least:
        raise _refused(parameter, text, f"at least {least}", least=least)
    if most is not None and float(text) > most:
        raise _refused(parameter, text, f"at most {most}", most=most)


def _refused(parameter: Parameter, text: str, wanted: str, **members: object) -> ProblemError:
    detail = f"`{parameter.name}` has to be {wanted}; {text[:40]!r} is not."
    expected = {"parameter": parameter.name, "wanted": local_name(parameter.datatype), **members}
    return ProblemError(400, detail, headers=None, **expected)

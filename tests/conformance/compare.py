"""Whether two answers, graphs or datasets are the same."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD

_INTEGER = frozenset(
    {
        XSD + "integer",
        *(f"{XSD}{sign}Integer" for sign in ("positive", "negative", "nonPositive", "nonNegative")),
        *(XSD + name for name in ("long", "int", "short", "byte")),
        *(f"{XSD}unsigned{name}" for name in ("Long", "Int", "Short", "Byte")),
    }
)
"""Derived from `xsd:integer`: part of its value space, and written as it by the store."""
_FLOATING = frozenset({XSD + "double", XSD + "float"})
_DIGITS = 9


def same_graph(one, other) -> bool:
    """Return whether two lists of triples or quads are the same up to the names of blank nodes."""
    return _canonical(one) == _canonical(other)


def same_answer(found, wanted, *, ordered: bool, text: bool = False) -> bool:
    """Return whether two answers are the same.

    Args:
        found: One.
        wanted: The other.
        ordered: Whether the order of the rows counts.
        text: Whether cells are text without a type (CSV).
    """
    if wanted.rows is None:
        if wanted.triples is None:
            return found.boolean == wanted.boolean
        return found.triples is not None and same_graph(found.triples, wanted.triples)
    if found.rows is None or set(found.variables) != set(wanted.variables):
        return False
    ours, theirs = ([_row(row, text=text) for row in rows] for rows in (found.rows, wanted.rows))
    if len(ours) != len(theirs):
        return False
    return _renamed(ours, theirs, {}) if ordered else _matched(ours, theirs)


def _canonical(statements):
    data = ox.Dataset(s if isinstance(s, ox.Quad) else ox.Quad(*s) for s in statements)
    data.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return Counter(map(str, data))


def _row(row, *, text):
    return tuple(sorted((name, _text_value(term) if text else _value(term)) for name, term in row.items()))


def _value(term):
    """Return something that is equal for terms of equal value."""
    if isinstance(term, ox.BlankNode):
        return ("blank", term.value)
    if not isinstance(term, ox.Literal):
        return ("term", str(term))
    kind = term.datatype.value
    if kind in _INTEGER or kind == XSD + "decimal":
        return ("number", kind in _INTEGER, _number(term.value, exact=True))
    if kind in _FLOATING:
        return ("number", kind, _number(term.value, exact=False))
    if kind == XSD + "boolean":
        return ("boolean", {"1": "true", "0": "false"}.get(term.value, term.value))
    return ("literal", term.value, kind, (term.language or "").lower())


def _text_value(term):
    if isinstance(term, ox.BlankNode):
        return ("blank", term.value)
    return ("text", _number(term.value, exact=False))


def _number(text, *, exact):
    try:
        if exact:
            return str(Decimal(text).normalize())
        return f"{float(text):.{_DIGITS}g}"
    except (InvalidOperation, ValueError):
        return text


def _matched(ours, theirs):
    """Return whether the rows are the same in some order, with blank nodes renamed one to one."""
    plain = [[row for row in rows if not _blanks(row)] for rows in (ours, theirs)]
    if Counter(plain[0]) != Counter(plain[1]):
        return False
    blank = [[row for row in rows if _blanks(row)] for rows in (ours, theirs)]
    return _assigned(blank[0], blank[1], {})


def _assigned(ours, theirs, names):
    if not ours:
        return not theirs
    for index, row in enumerate(theirs):
        more = _rename(ours[0], row, names)
        if more is not None and _assigned(ours[1:], theirs[:index] + theirs[index + 1 :], more):
            return True
    return False


def _renamed(ours, theirs, names):
    for one, other in zip(ours, theirs, strict=True):
        names = _rename(one, other, names)
        if names is None:
            return False
    return True


def _rename(one, other, names):
    """Return the renaming of blank nodes that makes two rows equal, as an extension of one; or `None`."""
    if len(one) != len(other):
        return None
    names = dict(names)
    for (name, value), (name_there, value_there) in zip(one, other, strict=True):
        if name != name_there or value[0] != value_there[0]:
            return None
        if value[0] != "blank":
            if value != value_there:
                return None
        elif names.setdefault(value[1], value_there[1]) != value_there[1]:
            return None
    return names if len(set(names.values())) == len(names) else None


def _blanks(row):
    return any(value[0] == "blank" for _, value in row)

"""Whether two values exclude each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD

if TYPE_CHECKING:
    from greensilk_kg.store.conflicts.records import Evidence, Term

DATES = {XSD + "date", XSD + "gYear", XSD + "gYearMonth"}
TOLERANCE = Decimal("0.000001")

Range = tuple[Decimal, Decimal]
_ENDLESS = Decimal("Infinity")


def values_differ(first: Term, second: Term) -> bool:
    """Tell whether two values of one property exclude each other.

    A date that is less precise and contains the other does not.

    Example:
        >>> def date(text, kind): return ox.Literal(text, datatype=ox.NamedNode(XSD + kind))
        >>> values_differ(date("2021", "gYear"), date("2021-09-14", "date"))
        False
        >>> values_differ(date("2021-08", "gYearMonth"), date("2021-09-14", "date"))
        True
    """
    if is_date(first) and is_date(second):
        return not one_time(first.value, second.value)
    return first != second


def is_date(value: Term) -> bool:
    """Tell whether a value is a date, however precise."""
    return isinstance(value, ox.Literal) and value.datatype.value in DATES


def one_time(first: str, second: str) -> bool:
    """Tell whether one of two dates contains the other; both as XSD writes them.

    Example:
        >>> one_time("2021", "2021-09"), one_time("2021-09", "2021-10")
        (True, False)
    """
    one, other = first.split("-"), second.split("-")
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def span_of(value: Decimal, qualifier: str) -> Range:
    """Return what a figure allows: a bound everything on one side, an approximation what rounds to it.

    Example:
        >>> span_of(Decimal(120), "approx")
        (Decimal('115'), Decimal('125'))
        >>> span_of(Decimal(40), "min")
        (Decimal('40'), Decimal('Infinity'))
    """
    if qualifier == "min":
        return value, _ENDLESS
    if qualifier == "max":
        return -_ENDLESS, value
    if qualifier == "approx" and value:
        exponent = value.normalize().as_tuple().exponent
        half = Decimal(5).scaleb(int(exponent) - 1)
        return value - half, value + half
    return value, value


def ranges_differ(first: Range, second: Range) -> bool:
    """Tell whether no number is in both ranges, rounding in conversion aside."""
    low, high = max(first[0], second[0]), min(first[1], second[1])
    return low - high > TOLERANCE * max(abs(low), abs(high))


def one_passage(first: Evidence, second: Evidence) -> bool:
    """Tell whether two readings come from overlapping passages of one document: no two tellings then."""
    return first.document == second.document and first.start < second.end and second.start < first.end

"""Values as read from text: dates and quantities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from decimal import Decimal

Qualifier = Literal["min", "approx", "max"]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as the text: year, year and month, or year, month and day.

    Example:
        >>> PartialDate(2021, 10).lexical
        '2021-10'
        >>> PartialDate(2021, 10, 22).datatype
        'date'
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def lexical(self) -> str:
        """The XSD lexical form: `2021`, `2021-10` or `2021-10-22`."""
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"

    @property
    def datatype(self) -> Literal["gYear", "gYearMonth", "date"]:
        """The local name of the XSD datatype."""
        if self.day is not None:
            return "date"
        return "gYear" if self.month is None else "gYearMonth"


@quick
@dataclass(frozen=True, slots=True)
class DateParts:
    """What the text itself says of one date; what it leaves out is `None`.

    Attributes:
        year: Year, or `None` (`10月22日`).
        month: Month, or `None`.
        day: Day, or `None`.
        relative: Years to add to the year of reference: 0 for 今年, -1 for 去年, 1 for 明年; else `None`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: int | None = None


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date, or a range of dates, in a string.

    Attributes:
        start: Offset of the first code point in the string that was searched.
        end: Offset behind the last one.
        first: The date, or the first of a range.
        last: The last date of a range, completed from the first where the text is short
            (`10月18至19日` gives month 10 for both); `None` for a single date.
        source: Where another date stands that gave what these words leave out (12日, 昨天), by start and
            end in the prepared text; `None` where the words say it all, or all that is known.
    """

    start: int
    end: int
    first: DateParts
    last: DateParts | None = None
    source: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A number with its unit, in a string.

    Attributes:
        start: Offset of the first code point, qualifiers (约, 超过) and rates (每年) before it left out.
        end: Offset behind the last one, unit and measure word included, qualifiers (余, 多, 以上) too.
        value: The number with 万, 亿 and their like and the unit's factor multiplied out.
        unit: Local name of the QUDT unit (`KiloM`, `CCY_USD`, `PERCENT`); `NUM` for a count.
        measure: The measure word of a count (`家`, `个`, `套`), or empty.
        text: The figure as written, number and unit only (`8000万度`).
        high: The upper value of a range (`15%～20%`), or `None`; `value` is then the lower one.
        qualifier: Lower bound (超过, 余, 多, 以上), approximation (约, 近) or upper bound; or `None`.
        per: `YR`, `DAY`, … where the figure itself is a rate (`18列/日`); else `None`.
        ordinal: True for 第三, 首; such a number counts nothing.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    measure: str
    text: str
    high: Decimal | None = None
    qualifier: Qualifier | None = None
    per: str | None = None
    ordinal: bool = False

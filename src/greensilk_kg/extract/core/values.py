"""Dates and quantities as mentions; a new kind of value is one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.zh.dates import find_dates
from greensilk_kg.zh.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.zh.units import Units

CLOCK = "当地时间"
"""Words that belong to the date behind them."""


class Values:
    """Finds values in a sentence.

    Args:
        units: Units and measure words.
    """

    def __init__(self, units: Units) -> None:
        self._units = units

    def find(self, folded: str, base: int, names: Sequence[Mention]) -> Iterator[Mention]:
        """Yield dates and quantities that stand in no name.

        Args:
            folded: The sentence.
            base: Its offset in the prepared text.
            names: Names found already, in the prepared text's offsets.
        """
        dates = find_dates(folded)
        for date in dates:
            start = base + date.start - len(CLOCK) * folded.endswith(CLOCK, 0, date.start)
            yield from _free(Mention(start, base + date.end, "Date", "", "", "value/date", value=date), names)
        for one in find_quantities(folded, self._units, dates):
            if not one.ordinal:
                start, end = base + one.start, base + one.end
                yield from _free(Mention(start, end, "Quantity", "", "", "value/quantity", value=one), names)


def _free(value: Mention, names: Sequence[Mention]) -> Iterator[Mention]:
    if not any(value.overlaps(name.start, name.end) and not _is_in_money(value, name) for name in names):
        yield value


def _is_in_money(value: Mention, name: Mention) -> bool:
    """Tell whether a land's name stands in the unit of a sum: 100万菲律宾比索."""
    inside = name.kind == "Country" and value.start < name.start and name.end < value.end
    return inside and getattr(value.value, "unit", "").startswith("CCY_")

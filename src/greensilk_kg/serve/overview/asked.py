"""The parameters of the pictures, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from werkzeug.datastructures import MultiDict

    from greensilk_kg.serve.overview.things import Thing

_YEAR_DIGITS = 4
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Years:
    """From one year to another, both of them included; `None` is without end."""

    first: int | None = None
    last: int | None = None

    def hold(self, years: Iterable[int]) -> bool:
        """Return whether any of some years is among these; without bounds even none is."""
        if self.first is None and self.last is None:
            return True
        return any((self.first or 0) <= year <= (self.last or _MOST) for year in years)

    def holds(self, thing: Thing) -> bool:
        """Return whether a thing has a date in these years."""
        return self.hold(thing.years)


ANY_YEAR = Years()


def years(args: MultiDict[str, str]) -> Years:
    """Return the years from `from` to `to`.

    Raises:
        ProblemError: 400 where one of them is no year.
    """
    return Years(_year(args, "from"), _year(args, "to"))


def _year(args: MultiDict[str, str], name: str) -> int | None:
    given = args.get(name, "").strip()
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) == _YEAR_DIGITS):
        raise ProblemError(400, f"`{name}` has to be a year such as 2021; {given[:40]!r} is none.")
    return int(given)


def one_of(args: MultiDict[str, str], name: str, allowed: Collection[str], usual: str = "") -> str:
    """Return one of some values, or the usual one where none is given.

    Raises:
        ProblemError: 400, with the values that there are.
    """
    given = args.get(name, "")
    return _checked(name, given, allowed) if given else usual


def some_of(
    args: MultiDict[str, str], name: str, allowed: Collection[str], usual: Collection[str]
) -> tuple[str, ...]:
    """Return some of the allowed values in their order, or the usual ones where none is given.

    Raises:
        ProblemError: 400, with the values that there are.
    """
    given = {_checked(name, value, allowed) for value in args.getlist(name) if value} or set(usual)
    return tuple(value for value in allowed if value in given)


def at_least(args: MultiDict[str, str], name: str, most: int) -> int:
    """Return a whole number from 1 on; 1 where none is given.

    Raises:
        ProblemError: 400 where it is none, or too large.
    """
    given = args.get(name, "").strip() or "1"
    fits = given.isascii() and given.isdecimal() and len(given) <= len(str(most))
    if not (fits and 1 <= int(given) <= most):
        raise ProblemError(
            400, f"`{name}` has to be a whole number from 1 to {most}; {given[:40]!r} is none."
        )
    return int(given)


def _checked(name: str, given: str, allowed: Collection[str]) -> str:
    if given not in allowed:
        known = sorted(allowed)
        detail = f"`{name}` can be: {', '.join(known)}. There is no {given[:80]!r}."
        raise ProblemError(400, detail, available=known)
    return given

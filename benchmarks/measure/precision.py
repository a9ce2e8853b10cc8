"""Precision out of judged statements, with its interval."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.measure.interval import wilson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.measure.sheet import Judged


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements of one kind were right.

    Attributes:
        right: Judged to be right.
        judged: Right or wrong.
        unsure: Neither; they count nowhere else.

    Example:
        >>> tally = Tally(18, 20, 1)
        >>> tally.share, round(tally.low, 2)
        (0.9, 0.74)
    """

    right: int
    judged: int
    unsure: int = 0

    @property
    def share(self) -> float:
        """Return the precision; 0 where nothing was judged."""
        return self.right / self.judged if self.judged else 0.0

    @property
    def low(self) -> float:
        """Return the lower end of the interval."""
        return wilson(self.right, self.judged)[0]

    @property
    def high(self) -> float:
        """Return the upper end of the interval."""
        return wilson(self.right, self.judged)[1]


GROUPS: dict[str, Callable[[Judged], str]] = {
    "document": lambda one: one.document,
    "rule": lambda one: one.rule,
    "family": lambda one: one.family,
    "all": lambda _: "all",
}


def tally(judged: Iterable[Judged]) -> Tally:
    """Return the tally of some judged statements."""
    verdicts = Counter(one.verdict for one in judged)
    right = verdicts["right"]
    return Tally(right, right + verdicts["wrong"], verdicts["unsure"])


def by(judged: Sequence[Judged], group: Callable[[Judged], str]) -> dict[str, Tally]:
    """Return name of a group → its tally, sorted by name."""
    names = sorted({group(one) for one in judged})
    return {name: tally(one for one in judged if group(one) == name) for name in names}


def render(judged: Sequence[Judged]) -> str:
    """Return the precision of judged statements as a table, and the reasons of what is not right."""
    lines = [f"{'':9}{'':34}{'right':>6} / {'judged':<6} {'share':>6}  90 % interval"]
    for group, key in GROUPS.items():
        for name, one in by(judged, key).items():
            unsure = f"  {one.unsure} unsure" if one.unsure else ""
            interval = f"{one.low:.3f}-{one.high:.3f}"
            lines.append(
                f"{group:9}{name:34}{one.right:6} / {one.judged:<6} {one.share:6.1%}  {interval}{unsure}"
            )
    reasons = Counter(one.reason or "(no reason)" for one in judged if one.verdict != "right")
    lines += [f"reason   {reason:34}{number:6}" for reason, number in reasons.most_common()]
    return "".join(f"{line}\n" for line in lines)

"""Who was named before: the two that stand together (双方, 两国), the body of such a name (该中心)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.names.registry import ANAPHOR

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

ONE = rf"[{CODES['Country']}{CODES['Institution']}]"
LAND = f"(?:{CODES['Country']}(?={CODES['Institution']}))?"
NOTE = r"(?:（[^（）]{1,30}）)?"
BETWEEN = (
    r"(?:[^，。；：、！？和与及同]{0,8}?(?:与|和|同|及|会同|携手|、|—|－|-)|"
    r"[^，。；：、！？]{0,16}?(?:与|同|会同))"
)
TWO = re.compile(
    rf"(?<![、和与及同]){LAND}({ONE}){NOTE}{BETWEEN}{LAND}({ONE})(?!(?:、|和|与|及|等)?{ONE}|等)"
)
FOUNDED = re.compile("由[^。；]{1,120}?(?:发起|倡议|组建|创立|成立|共建|创建|建立|设立)")
TELLS = re.compile("(?:介绍|表示|透露|指出|提到|坦言|说|称)，?[^，。；]{0,4}$")
LAST_NOTE = re.compile(r"（[^（）]*）$")
KINDS = {"Sides": {"Country", "Institution"}, "Countries": {"Country"}}
"""What a rule asks for → kinds of the two."""


def sides(kind: str, before: Iterable[tuple[Reading, int]]) -> tuple[Mention, ...]:
    """Return the two that were named together last, or nothing.

    Args:
        kind: `Sides`: two countries or institutions; `Countries`: two countries.
        before: Sentences from the last to the first, each with the offset in the prepared text up to which
            it counts.
    """
    named: dict[object, Mention] = {}
    for reading, end in before:
        masked = reading.masked
        for found in reversed(list(TWO.finditer(masked.string))):
            both = masked.mentions[found.start(1)], masked.mentions[found.start(2)]
            is_before = all(one.end <= end for one in both) and not _is_reported(masked.string, found, both)
            if is_before and both[0].ref != both[1].ref and {one.kind for one in both} <= KINDS[kind]:
                return both
        named |= {one.ref: one for one in reading.mentions if one.kind == "Country" and one.end <= end}
    return tuple(named.values()) if len(named) == 2 else ()  # noqa: PLR2004 both sides


def _is_reported(string: str, found: re.Match[str], both: Sequence[Mention]) -> bool:
    """Tell whether somebody only tells with whom his own body works: 所长介绍该所正与乙大学研究…."""
    return both[0].how == ANAPHOR and TELLS.search(string, 0, found.start(1)) is not None


def founders(reading: Reading) -> set[int]:
    """Return where those begin who founded what a sentence tells of, behind 由.

    Args:
        reading: The sentence.
    """
    found = (one.span() for one in FOUNDED.finditer(reading.masked.string))
    return {one.start for span in found for _, one in reading.masked.placed(*span)}


def namesake(
    head: str | tuple[str, ...],
    before: Iterable[tuple[Reading, int]],
    inside: Mapping[str, tuple[Mention, ...]] | None = None,
    but: Callable[[Reading], Collection[int]] | None = None,
) -> tuple[Mention, ...]:
    """Return the body named last whose name ends in a word, notes in brackets left out, or nothing.

    Args:
        head: Such as 中心; or several.
        before: Sentences as for `sides`.
        inside: Names of events → the initiatives that they hold (“…计划”启动仪式).
        but: Tells where names begin in a sentence that are not meant.
    """
    for reading, end in before:
        others = but(reading) if but is not None else ()
        named = (
            part
            for one in reversed(reading.mentions)
            for part in (one, *(inside or {}).get(one.name, ()))
            if one.end <= end and one.start not in others
        )
        for one in named:
            if one.kind in {"Institution", "Initiative"} and LAST_NOTE.sub("", one.plain).endswith(head):
                return (one,)
    return ()

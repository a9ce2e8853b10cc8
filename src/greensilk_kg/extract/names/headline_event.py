"""The event that a headline calls by a shorter name than the lead: an article reports one event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.same_event import called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention

LEAST = 7
"""Letters of a name in a headline that is one event's own, not of a sort of events."""
END = 2
"""Last letters that two names of one event have in common: 论坛."""
QUOTED = re.compile("[“]([^“”：:—，]{3,})(?:[：:—，][^“”]*)?”")


def by_headline(title: Sequence[Mention], lead: Sequence[Mention]) -> dict[str, Mention]:
    """Return the name in a headline with the mention in the lead that has the full one.

    Args:
        title: Events that the headline names in words of its own.
        lead: Those that the first sentences name so.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> names = ("海上丝路渔业论坛", "海上丝绸之路渔业合作论坛")
        >>> short, full = (Mention(0, 9, "Event", "", one, "name/form") for one in names)
        >>> by_headline([short], [full])[short.name] is full
        True
    """
    names = {one.name: one for one in title}
    if len(names) != 1:
        return {}
    short = next(iter(names))
    fits = {one.name: one for one in lead if one.name != short and _shortens(short, one.name)}
    return {short: next(iter(fits.values()))} if len(fits) == 1 else {}


def _shortens(short: str, full: str) -> bool:
    """Tell whether a name has only letters of another in their order, the same end, and no other edition.

    Example:
        >>> _shortens("海丝渔业论坛", "海丝渔业合作论坛")
        False
        >>> _shortens("“海上光”边会", "“海上光：渔村”边会"), _shortens("海上光边会", "“海上光：渔村”边会")
        (True, True)
        >>> _shortens("第二届海岛渔业论坛", "第三届海岛渔业合作论坛")
        False
    """
    one, other = called(short), called(full)
    if (one.numbers and one.numbers != other.numbers) or (one.years and one.years != other.years):
        return False
    if one.core[-END:] != other.core[-END:]:
        return False
    quoted = QUOTED.search(short), QUOTED.search(full)
    if quoted[1] is not None:
        return quoted[1][1] == (quoted[0][1] if quoted[0] else short.removesuffix(one.core[-END:]))
    letters = iter(skeleton(full))
    return (
        len(one.core) >= LEAST
        and len(short) < len(full)
        and all(letter in letters for letter in skeleton(short))
    )

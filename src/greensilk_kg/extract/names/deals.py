"""Signings told without a word for what was signed: 甲与乙签约, 甲电站项目正式签约."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.known_papers import HOW, TOP
from greensilk_kg.extract.names.signing_clauses import ASIDE, DATE, LONGEST_LABEL, TOGETHER, clause
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

END = "(?=[，。；]|$|共建|合作|共同)"
OF_SIDES = re.compile(rf"{TOGETHER}(?:(?:进行|完成|举行|实现)了?(?:正式|现场)?)?(?P<deed>签约|换文){END}")
OF_A_WORK = re.compile(
    rf"(?:^|(?<=[，。；：{DATE}]))(?P<sides>[{CODES['Project']}](?:[㐀-鿿]{{0,4}}(?:工程|项目))?)"
    rf"{ASIDE}(?P<deed>签约)(?=[，。；]|$)"
)


def deals(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the agreements of which a clause tells only that they were signed.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "5月9日，甲集团与乙大学正式签约。"
        >>> sides = [Mention(*at, "Institution", "", text[slice(*at)], "") for at in ((5, 8), (9, 12))]
        >>> [one.name for one in deals(mask(text, 0, sides), text)]
        ['甲集团与乙大学签约']
    """
    for found in finditer(OF_SIDES, masked.string, masked.letters):
        yield from _deal(masked, found, clause(masked, surface, found, ["deed"]))
    for found in finditer(OF_A_WORK, masked.string, masked.letters):
        work = masked.mentions[found.start("sides")].name
        yield from _deal(masked, found, work + masked.written(found.span("deed"), surface))


def _deal(masked: Masked, found: re.Match[str], label: str) -> Iterator[Mention]:
    if len(label) <= LONGEST_LABEL:
        low, high = masked.span(*found.span("deed"))
        ref = Ref(TOP, f"{skeleton(label)}@{low}")
        yield Mention(low, high, TOP, TOP, label, HOW, ref=ref, name_start=low, name_end=high)

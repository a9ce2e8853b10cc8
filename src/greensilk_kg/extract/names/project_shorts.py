"""What an article may call a project for short without saying so: without its country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from greensilk_kg.extract.core.mention import Mention

LEAST = 5
SOUNDING = 2
WORK = re.compile(
    r"(?:电站|风电场|[电热核]厂|处理厂|焚烧厂|发电厂|水厂|码头|机场|大桥|隧道|铁路|高铁|公路|轻轨|产业园|工业园|合作区|走廊)$"
)
PROJECT = "项目"


def project_shorts(name: str, lands: Iterable[Mention], base: int, letters: Collection[str]) -> Iterator[str]:
    """Yield short forms of a project's name.

    Args:
        name: The name, folded.
        lands: Names that begin in it, in the prepared text's offsets.
        base: Where the name begins in the prepared text.
        letters: Characters that transliterate foreign names.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> land = Mention(0, 2, "Country", "Country", "老挝", "name/authority")
        >>> list(project_shorts("老挝塔鲁马水电站项目", [land], 0, "塔鲁马"))
        ['老挝塔鲁马水电站', '塔鲁马水电站项目', '塔鲁马水电站']
    """
    land = next((one.end - base for one in lands if one.kind == "Country" and one.start == base), 0)
    rest = name[land:].removeprefix("的")
    for whole in (name, rest):
        if len(whole) < LEAST or (whole is rest and not set(rest[:SOUNDING]) <= set(letters)):
            continue
        if whole != name:
            yield whole
        bare = whole.removesuffix(PROJECT)
        if bare != whole and WORK.search(bare):
            yield bare

"""What words that point back may mean as well: works without a name, a second body of the same noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.back_words import YEARLY
from greensilk_kg.extract.figures.topic_words import LEAD

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

LAND = CODES["Country"] + CODES["Place"]
OTHERS = "".join(code for kind, code in CODES.items() if kind not in {"Country", "Place"})
WORD = rf"[^，。；：、的了是“”（）{OTHERS}]"
HEAD = rf"(?:{any_of('figures/plant', 'figures/bare-work')}|改造|扩建|[厂站场])(?:项目|工程)?"
MADE = f"(?:{any_of('projects/builds', 'figures/starts')}|新建|建设|启动|设立|开工|投资|打造|建起|盖起|配套)"
SUBJECT = (
    rf"(?:{LEAD.pattern})(?![该本此这其各全每]|项目|工程|园区|电站)"
    rf"{WORD}{{4,20}}?{HEAD}"
    r"(?:经验|模式|案例)?(?=[在已也还将由于从正是为，]|[上日]|正式|顺利|入选|获)"
)
OBJECT = (
    rf"{MADE}了?(?:{CODES['Quantity']}的?|[一两三]?[座个条项处]|首[座个条项])"
    rf"(?![该本此这]){WORD}{{1,16}}?{HEAD}(?=[，。；])"
)
RIVAL = re.compile(rf"(?<![^，。；：])(?:{SUBJECT})|(?:{OBJECT})")
"""A work without a name that a clause tells of or that somebody makes: 建设一座淡化厂, 某港改造得到推介."""

BODIES = {"Institution", "Initiative"}


def is_rivalled(meant: Mention, reading: Reading, first: int, former: Reading | None) -> bool:
    """Tell whether a work without a name stands between another and the words that point back to it.

    Args:
        meant: The work that was named last.
        reading: The sentence.
        first: Where the words begin in it.
        former: The sentence before, if it is of the same paragraph.
    """
    start = _behind(meant, reading, first)
    if RIVAL.search(reading.masked.string, start, first) is not None:
        return True
    if start or former is None:
        return False
    string = former.masked.string
    return RIVAL.search(string, _behind(meant, former, len(string))) is not None


def _behind(meant: Mention, reading: Reading, end: int) -> int:
    """Return where the words behind the last name of a work begin; 0 where a sentence does not name it."""
    return max((at + 1 for at, one in reading.masked.placed(0, end) if one.ref == meant.ref), default=0)


def are_several(scene: Scene, reading: Reading, first: int, noun: str) -> bool:
    """Tell whether a paragraph names two bodies that a bare noun may mean: 甲基金, 乙基金, 基金期限…….

    Args:
        scene: The article.
        reading: The sentence.
        first: Where the noun stands in it.
        noun: The noun.
    """
    here = {one.ref for one in reading.masked.within(0, first) if _is_called(one, noun)}
    for other in scene.article.before(reading.sentence.span.start):
        if other.sentence.paragraph != reading.sentence.paragraph:
            break
        here |= {one.ref for one in other.mentions if _is_called(one, noun)}
    return len(here) > 1


def _is_called(named: Mention, noun: str) -> bool:
    """Tell whether a noun may mean a body or plan by the end of its name."""
    return named.kind in BODIES and named.plain.rstrip(YEARLY).endswith(noun)

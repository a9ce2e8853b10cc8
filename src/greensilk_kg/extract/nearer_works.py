"""Works without a name that stand nearer than the one spoken of: 又建成一座换电站，由甲公司投资."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.nearer_bodies import is_of_body
from greensilk_kg.extract.nearer_words import (
    ANY,
    BESIDE,
    DATE,
    GENERAL,
    HEAD,
    NOMINAL,
    OBJECT,
    OF_FUNDS,
    OPENS,
    SEVERAL,
    SIZED,
    SUBJECT,
    THAT,
)
from greensilk_kg.extract.sorts import may_mean, sorts
from greensilk_kg.extract.strangers import PHASES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import ArticleReading, Reading

CLAUSES = re.compile(r"[^，。；：！？]+")
BODIES = {"家", "名", "位"}
MAKERS = ("联营体", "联合体", "财团", "公司", "企业", "机构", "团队")
"""How words end that name who builds, no work."""
TAIL = 2
"""Letters that the names of a work and what it is called by have in common at the end."""


DEEDS = {"startedOn", "completedOn", "commissionedOn", "contractor", "financedBy", "operator", "partner"}
"""Properties of works that a clause may tell of one without a name."""
BACK = re.compile(rf"{OPENS}(?:[该本此这]一?[座条个家项处]?|整[个座条]|全)?(?P<noun>(?:{HEAD}))")
"""How a clause begins that goes back to a work by a word for it."""
NONE = re.compile(rf"(?:目前|现|已|其中|，)*(?:由|{DATE}|总投资|设计|占地|预计|计划|日|年|投资)")
"""How a clause begins that has no subject of its own."""


def is_told_of_nearer(
    article: ArticleReading, reading: Reading, subject: Mention, predicate: str, value: object
) -> bool:
    """Tell whether a property would be told of a work that another without a name stands nearer to.

    Args:
        article: What was read.
        reading: The sentence.
        subject: Of which it would be told.
        predicate: The property.
        value: What it says.
    """
    if subject.kind != "Project" or predicate not in DEEDS or not isinstance(value, Mention):
        return False
    at = next((index for index, one in reading.masked.mentions.items() if one.start == value.start), None)
    if at is None:
        return False
    return is_of_body(reading.masked, subject, at) or is_of_nearer(article, reading, subject, at)


def is_of_nearer(article: ArticleReading, reading: Reading, work: Mention, at: int) -> bool:
    """Tell whether a work without a name stands between a work and what would be told of it.

    Args:
        article: What was read.
        reading: The sentence.
        work: The work.
        at: Offset in the masked sentence of what is told.
    """
    string = reading.masked.string
    start = _behind(work, reading, at)
    clauses = [one.span() for one in CLAUSES.finditer(string, start, at)]
    if not clauses or start > clauses[-1][0]:
        return False
    return _is_introduced(reading, clauses, work, at) or (
        not start and _is_of_former(article, reading, clauses, work)
    )


def _is_of_former(
    article: ArticleReading, reading: Reading, clauses: list[tuple[int, int]], work: Mention
) -> bool:
    """Tell whether the sentence before ended by telling of a work without a name, with which this goes on."""
    former = next(article.before(reading.sentence.span.start), None)
    if former is None or former.sentence.paragraph != reading.sentence.paragraph:
        return False
    string = reading.masked.string
    if not any(_goes_back(string, *one, work.plain) in {"", "工程", "项目"} for one in clauses[:1]):
        return False
    told = former.masked.string
    start = _behind(work, former, len(told))
    spans = [one.span() for one in CLAUSES.finditer(told, start)]
    return _is_introduced(former, spans, work, len(told))


def _goes_back(string: str, low: int, high: int, name: str) -> str | None:
    """Return the word by which a clause goes back to a work, empty where it has no subject, else `None`."""
    back = BACK.match(string, low, high)
    if back is not None and not _is_another("", back["noun"], name):
        return back["noun"]
    return "" if NONE.match(string, low, high) else None


def _behind(work: Mention, reading: Reading, end: int) -> int:
    """Return where the words behind the last name of a work begin; 0 where a sentence does not name it."""
    return max((at + 1 for at, one in reading.masked.placed(0, end) if one.ref == work.ref), default=0)


def _is_introduced(reading: Reading, clauses: list[tuple[int, int]], work: Mention, at: int) -> bool:
    """Tell whether the last of some clauses that speaks of a work speaks of another that has no name."""
    string = reading.masked.string
    pointed = False
    for low, high in reversed(clauses):
        if OF_FUNDS.match(string, low, high) or _are_several(reading, low, high):
            return True
        beside = (BESIDE.search(string, low, high) or SIZED.search(string, low, high)) if pointed else None
        if beside is not None and beside[0][-4:] not in work.plain:
            return True
        is_whole = high < at or high == len(string)
        ends = (_one(reading, low, high) or NOMINAL.search(string, low, high)) if is_whole else None
        if ends and _is_other(ends["what"], work.plain):
            return True
        begins = SUBJECT.match(string, low) if string[low - 1 : low] in {"，", "；", "：", ""} else None
        if begins and _is_another(begins["own"], begins["head"], work.plain):
            return True
        back = _goes_back(string, low, high, work.plain)
        pointed = pointed or back in ANY or (bool(back) and THAT.match(string, low) is not None)
        if back and not pointed:
            return False
    return False


def _are_several(reading: Reading, low: int, high: int) -> bool:
    """Tell whether a clause begins with several works that are counted."""
    found = SEVERAL.match(reading.masked.string, low, high)
    counted = (
        [one for _, one in reading.masked.placed(low, found.end()) if one.kind == "Quantity"] if found else []
    )
    return found is not None and all(getattr(one.value, "value", 0) != 1 for one in counted)


def _one(reading: Reading, low: int, high: int) -> re.Match[str] | None:
    """Return the words at the end of a clause for one work that somebody makes."""
    found = OBJECT.search(reading.masked.string, low, high)
    counted = reading.masked.mentions.get(found.start("one")) if found else None
    value = counted.value if counted is not None else None
    is_one = getattr(value, "value", 1) == 1 and getattr(value, "measure", "") not in BODIES
    return found if found is not None and is_one and not found["what"].endswith(MAKERS) else None


def _is_other(words_of: str, name: str) -> bool:
    """Tell whether words cannot mean the work of a name, be it that it is called by their last ones."""
    return words_of.rstrip("”")[-TAIL:] not in name


def _is_another(own: str, head: str, name: str) -> bool:
    """Tell whether the words for a work with which a clause begins mean another one."""
    if PHASES.search(own + head) and not PHASES.search(name):
        return bool(own)
    if head in ANY:
        return False
    if GENERAL.fullmatch(own):
        return not may_mean(head, name) or (len(head) > 1 and not head.endswith("区") and head not in name)
    return own + head not in name and not (sorts(head) & sorts(name)) and not name.endswith(head[-TAIL:])

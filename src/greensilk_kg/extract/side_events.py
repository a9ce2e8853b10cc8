"""The great meeting that a side event is part of, where another sentence names it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.main_event import GREAT, held
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULE = "event/beside-the-great-one"
SIDE = "(?:边会|分论坛|分会场|平行(?:论坛|会议|活动|研讨会)|专题(?:论坛|边会)|主题边会)"
NAMED = re.compile(f"(?:{SIDE}|专场)”?$")
"""The end of a side event's name."""
BEHIND = re.compile(f"”?{SIDE}(?!等)")
BEFORE = re.compile(rf"{SIDE}[—－-]{{0,2}}“?$")
WHOLE = re.compile(
    "(?:大会|论坛|峰会|博览会|年会|高峰会|缔约方会议|展览会|交易会|能源周|气候周)(?:[（(].*[)）])?$|"
    + GREAT.pattern
)
"""The end of the name of what may have side events."""
ONCE = re.compile("去年|前年|上[届次]|往[届年]|此前|曾|年前|早在|明年|下[届次]")
"""What shows that a sentence tells of another edition."""

AMID = "(?:同期|期间|上|的一部分|的[^，。；]{0,4}组成部分)"
ANOTHER = re.compile(
    r"(?:[㐀-鿿]{2}(?<!作为)(?<!本[次届])(?<!此次)(?<!年的)(?<!行的)|\d年)"
    f"(?:大会|论坛|峰会|博览会|年会|交易会){AMID}"
)
"""A meeting that no name was read of, behind a word of its own: 在某某大会期间举办分论坛."""
AT = re.compile(f"{CODES['Event']}(?=”?(?:上|现场))")
"""An event at which something is told to happen."""
BEHIND_IT = re.compile(f"”?{AMID}")
"""The same behind a name that was read, as an event's or as a body's."""
OF_WHICH = re.compile("其“?$")
"""What shows before a side event that it is of what the sentence names: 甲大会举行，乙协办其“…."""


def side_events(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield of what each side event is part: the only great meeting before it, or beside it, that is held.

    Nothing is said in a chronicle, of another edition's side event, of one that is part of another
    meeting, or where two great meetings are named.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    if scene.focus.is_chronicle:
        return
    told = {claim.subject for _, claim in read if claim.predicate == "partOf"}
    wholes: dict[Ref, Mention] = {}
    main = scene.focus.find("MainEvent", read[0][0], 0) if read else None
    are_held = {main.ref} if main is not None else set()
    for reading in scene.article.readings:
        are_held.update(_held(reading))
        events = [(at, one) for at, one in reading.masked.mentions.items() if one.kind == "Event"]
        known = dict(wholes)
        for at, one in events:
            if one.ref is not None and WHOLE.search(one.plain) and not _is_side(reading, at, one):
                wholes.setdefault(one.ref, one)
        for at, one in events:
            if one.ref is None or not _is_side(reading, at, one):
                continue
            is_of_now = not ONCE.search(reading.sentence.span.of(scene.text.folded))
            is_of_now = is_of_now and not _is_of_another(reading, at, known)
            whole = _whole(wholes, are_held) if is_of_now else None
            if whole is not None and whole.ref is not None and one.ref not in told:
                told.add(one.ref)
                there = Span(whole.start, whole.end)
                yield (
                    reading,
                    scene.claims.make(
                        one.ref, "partOf", whole.ref, at=reading.sentence.span, rule=RULE, context=there
                    ),
                )


def _is_side(reading: Reading, at: int, one: Mention) -> bool:
    """Tell whether an event is called a side event, by its name or the words beside it."""
    string = reading.masked.string
    beside = BEHIND.match(string, at + 1) or BEFORE.search(string, 0, at)
    return NAMED.search(one.plain) is not None or beside is not None


def _held(reading: Reading) -> Iterator[Ref | None]:
    """Yield the events of which a sentence says that they are held, or at which it tells of something."""
    yield from (one.ref for one in held(reading))
    for found in AT.finditer(reading.masked.string):
        yield reading.masked.mentions[found.start()].ref


def _is_of_another(reading: Reading, at: int, wholes: dict[Ref, Mention]) -> bool:
    """Tell whether a side event is of a meeting named beside it alone: 甲大会举行，乙协办其分论坛."""
    string = reading.masked.string
    is_named = any(one.ref in wholes for one in reading.mentions)
    called = any(
        index != at
        and not NAMED.search(one.plain)
        and WHOLE.search(one.plain)
        and BEHIND_IT.match(string, index + 1)
        for index, one in reading.masked.mentions.items()
    )
    return not is_named and bool(called or ANOTHER.search(string) or OF_WHICH.search(string, 0, at))


def _whole(wholes: dict[Ref, Mention], are_held: set[Ref | None]) -> Mention | None:
    """Return the only great meeting that is held, of several the only one of many hundreds of events."""
    wholes = {
        ref: one for ref, one in wholes.items() if ref in are_held or GREAT.search(one.plain) is not None
    }
    great = [one for one in wholes.values() if GREAT.search(one.plain)]
    found = great if len(wholes) > 1 else list(wholes.values())
    return found[0] if len(found) == 1 else None

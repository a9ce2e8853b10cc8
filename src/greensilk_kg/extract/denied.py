"""Which statements a sentence denies, doubts, reports as rumour, refuses, or only plans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.clauses import clauses, plain
from greensilk_kg.model.claim import Ref
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

BUILT = {"contractor", "operator", "financedBy", "partner", "owner", "startedOn", "commissionedOn"}
HELD = {"organizer", "coOrganizer", "supporter", "participant", "chair", "startDate", "endDate"}
SIGNED = {"party", "member", "signedOn", "signedAt", "signedDuring"}
ISSUED = {"publishedBy", "publishedOn", "publishedAt", "launchedBy", "launchedOn", "launchedAt"}
TOLD = BUILT | HELD | SIGNED | ISSUED
"""What a verb tells, as where an event is held: what a name alone shows is so whatever becomes of it."""
NOTED = f"[{FIRST}-{LAST}也还仍均都原曾各]"
DENIES = re.compile(
    rf"(?<![不未非尽]){any_of('sentences/denies')}(?!不)|(?<!所)未(?![来经必免]|{any_of('sentences/rejects')})|"
    rf"(?<![虚模草比])拟(?![态人声])|(?<={NOTED})(?:计划|准备|打算)(?![的、，和与及]?[”》]|[的、，中书])|"
    r"(?<!成)就(?=(?P<talks>[^，。；]{1,40}?)(?:谈判|磋商|洽谈|商谈|协商|商讨|讨论))"
)
"""What takes back the verb behind it, up to the 的 or the end of the clause: 未由, 并非, 是否, 拟, 计划于."""
REJECTS = re.compile(rf"(?<![不未])(?<!没有)(?<!无可){any_of('sentences/rejects')}")
"""What takes back all that its clause still says: 否认, 驳斥."""
REFUTED = "被[^，。；]{0,12}?(?:否认|驳斥|辟谣)"
RUMOUR = re.compile(
    rf"(?P<supposes>{any_of('sentences/supposes')}(?!说))|"
    rf"(?:{REFUTED}|{any_of('sentences/rumour')})(?P<says>，?[称说指])?|[吗么]？|难道"
)
"""What makes a rumour or a question of its clause; with a word for saying, or an if, of what follows too."""
BUT = re.compile("[。；！？]|，(?:但|不过|然而|实际|其实|事实|而是)")
DEED = re.compile(rf"{any_of('sentences/deed', 'projects/builds')}")
"""Which word of a passage is its verb; the last one."""
STEAD = re.compile(f"(?:{CODES['Person']}代表|受)[^，。；：、{FIRST}-{LAST}]{{0,4}}(?={CODES['Person']})")
"""Before somebody whom another stands for: 甲代表乙出席."""
STOP = re.compile("[，；。：]")
OF = re.compile("的(?![是，。])")


def undenied(scene: Scene, told: Iterable[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield claims without those that their clause takes back.

    Args:
        scene: The article.
        told: Claims, each with its sentence.
    """
    known: dict[int, list[tuple[int, int]]] = {}
    for reading, claim in told:
        if claim.predicate in TOLD or (claim.predicate == "locatedIn" and claim.subject.type == "Event"):
            key = reading.sentence.span.start
            if key not in known:
                known[key] = list(scopes(plain(reading.masked.string)))
            if known[key] and _is_denied(scene, reading, claim, known[key]):
                continue
            if claim.predicate == "participant" and _is_stood_for(reading, claim):
                continue
        yield reading, claim


def scopes(string: str) -> Iterator[tuple[int, int]]:
    """Yield begin and end (exclusive) of each stretch of a masked sentence that is taken back.

    Example:
        >>> list(scopes("甲未由乙承建，丙主办。"))
        [(2, 6)]
        >>> list(scopes("未来由乙承建。"))
        []
        >>> list(scopes("原定由乙承建的甲开工。"))
        [(2, 6)]
    """
    for low, high in clauses(string):
        for found in DENIES.finditer(string, low, high):
            of = OF.search(string, found.end(), high)
            last = found.end("talks") if found["talks"] else of.start() if of else high
            yield found.end(), last
        for found in REJECTS.finditer(string, low, high):
            yield found.end(), high
        for found in RUMOUR.finditer(string, low, min(high + 1, len(string))):
            but = BUT.search(string, found.end()) if found["says"] or found["supposes"] else None
            yield low, max(high, but.start() if but else high)


def _is_denied(scene: Scene, reading: Reading, claim: Claim, taken: list[tuple[int, int]]) -> bool:
    """Tell whether the verb of a claim's passage, or its begin, stands where a word takes it back."""
    masked, span = reading.masked, claim.evidence.span
    places = [
        index
        for index in range(len(masked.string))
        if span.start <= _source(scene, masked.origin[index]) < span.end
    ]
    if not places:
        return False
    start, end = places[0], places[-1] + 1
    deeds = [found.start() for found in DEED.finditer(masked.string, start, end)]
    verb = deeds[-1] if deeds else end - 1
    where = [verb, end - 1, *([] if STOP.search(masked.string, start, verb) else [start])]
    return any(low <= at < high for at in where for low, high in taken)


def _source(scene: Scene, offset: int) -> int:
    return scene.text.source_spans(Span(offset, offset + 1))[0].start


def _is_stood_for(reading: Reading, claim: Claim) -> bool:
    """Tell whether another came for the one of whom a claim says that he took part."""
    if not isinstance(claim.object, Ref) or claim.object.type != "Person":
        return False
    string = reading.masked.string
    stood = {found.end() for found in STEAD.finditer(string)}
    places = [index for index, one in reading.masked.mentions.items() if one.ref == claim.object]
    return bool(places) and all(index in stood for index in places)

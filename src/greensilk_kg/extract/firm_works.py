"""Works told of as a firm's own: 甲公司捷报频传：乙大桥合龙; 承建的丙铁路动工; below a line 甲公司承建."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.rules.builders import is_builder
from greensilk_kg.extract.rules.doing import LIST, said
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

ORG, WORK, NUMBER = (CODES[one] for one in ("Institution", "Project", "Quantity"))
LAND = f"[{CODES['Country']}{CODES['Place']}]"
NAMED = f"{FIRST}-{LAST}"
WORKS = f"“?{LAND}?{WORK}”?(?:[、和与及]“?{LAND}?{WORK}”?)*"
DID = re.compile(
    rf"(?:^|(?<=[，。；]))(?:此外，|据悉，|近日，)?(?P<who>{ORG})(?:[^，。；：{ORG}]{{0,24}}?，?(?:先后|已|陆续|共|成功)*)(?P<deed>{LIST})(?:了|过|的)(?P<rest>[^。；]*)"
)
"""A firm, and what it did to the works told of behind."""
TIDINGS = re.compile(
    rf"^(?:[近日前来，]|{CODES['Date']})*(?P<who>{ORG})(?:[^。；：{ORG}]|，){{0,40}}?{any_of('projects/good-news')}[^，。；：{ORG}]{{0,12}}(?:[：。]|$)"
)
"""A firm whose works are told of behind, because they went well."""
ELIDED = re.compile(
    rf"(?<=[；，])(?:其|以及|同时|另外|此外|还|，)*(?P<deed>{LIST})的(?:[^，。；{NAMED}]{{0,16}}|{LAND})*?(?P<works>{WORKS})"
)
"""A further work of the firm that the clause before named: ；承建的丙铁路动工."""
AMONG = re.compile(
    rf"(?:^|(?<=[，。；]))(?:其中，?(?P<works>{WORKS})(?![^，。；]{{0,8}}由)|(?P<one>{WORKS})(?:便|就|正|也|即|均|都)*是其中(?=[，。；的之最一]))"
)
"""A work said to be one of those told of before."""
FEAT = re.compile(
    rf"(?:^|(?<=[：；，。]))(?:其中，?|在建的?|在{LAND}，?|{CODES['Date']}，?)*(?P<works>{WORKS})[^，。；{ORG}]{{0,24}}?{any_of('projects/feat-of-work')}(?!以?后|以来|[之以]?前|时|之际|期间)"
)
"""A work and what was reached at it."""
TOLD_ABOVE = re.compile(
    rf"(?P<who>{ORG})(?:联合体)?(?P<deed>{LIST}|签约|中标|参建)(?:的?(?:项目|工程))?[：:]?"
)
"""A line that says who did what to the work of the line below."""
FURTHER = {"project/work-further": ELIDED, "project/work-among": AMONG}
"""Rule → the form in which a sentence tells of one more work of the firm that it named."""
NEAR = 2


class Teller(NamedTuple):
    """The firm of whose works the text goes on to tell, what it does to them, and the form of the telling."""

    firm: Mention
    deed: str
    rule: str


def firm_works(scene: Scene) -> Iterator[tuple[Reading, Claim]]:
    """Yield who built, paid for or runs works that are told of behind a firm, or below it.

    Args:
        scene: One article.
    """
    readings = scene.article.readings
    for number, reading in enumerate(readings):
        if WORK not in reading.masked.string:
            continue
        before = [
            one
            for one in readings[max(0, number - NEAR) : number]
            if one.sentence.paragraph == reading.sentence.paragraph
        ]
        above = readings[number - 1] if number else None
        for teller, work in (*_here(reading), *_behind(before, reading), *_below(above, reading)):
            yield from _claims(scene, reading, teller, work)


def _claims(scene: Scene, reading: Reading, by: Teller, work: Mention) -> Iterator[tuple[Reading, Claim]]:
    firm = scene.registry.resolve(by.firm)
    if firm.ref is None or work.ref is None:
        return
    for predicate in said(by.deed) or (("contractor",) if is_builder(firm.name) else ()):
        at = Span(work.start, work.end)
        yield reading, scene.claims.make(work.ref, predicate, firm.ref, at=at, rule=by.rule)


def _here(reading: Reading) -> Iterator[tuple[Teller, Mention]]:
    """Yield further works of the firm with which the same sentence tells of one."""
    masked = reading.masked
    yield from _tidings(masked, masked)
    did = DID.search(masked.string)
    if did is None:
        return
    firm, end = masked.mentions[did.start("who")], did.end("deed")
    for rule, form in FURTHER.items():
        for found in form.finditer(masked.string, end):
            if ORG in masked.string[end : found.start()]:
                break
            teller = Teller(firm, found.groupdict().get("deed") or did["deed"], rule)
            yield from ((teller, work) for work in _works(masked, found))


def _behind(before: list[Reading], reading: Reading) -> Iterator[tuple[Teller, Mention]]:
    """Yield the works of the firm of which the sentences before tell."""
    for number, other in enumerate(before):
        if any(ORG in one.masked.string for one in before[number + 1 :]):
            continue
        yield from _tidings(other.masked, reading.masked)
        did = DID.search(other.masked.string)
        if did is None or other is not before[-1] or ORG in did["rest"] or "，" in did["rest"]:
            continue
        teller = Teller(other.masked.mentions[did.start("who")], did["deed"], "project/work-among")
        for found in AMONG.finditer(reading.masked.string):
            yield from ((teller, work) for work in _works(reading.masked, found))


def _tidings(told: Masked, masked: Masked) -> Iterator[tuple[Teller, Mention]]:
    """Yield the works of which a sentence tells because a builder's went well, in this or the one before."""
    news = TIDINGS.match(told.string)
    if news is None:
        return
    firm = told.mentions[news.start("who")]
    start = news.end() - 1 if told is masked else 0
    for found in FEAT.finditer(masked.string, start) if is_builder(firm.name) else ():
        if ORG in masked.string[start : found.start()]:
            return
        yield from ((Teller(firm, "", "project/work-went-well"), work) for work in _works(masked, found))


def _below(above: Reading | None, reading: Reading) -> Iterator[tuple[Teller, Mention]]:
    """Yield the work of a line that stands below one which says whose it is."""
    if above is None or above.sentence.paragraph + 1 != reading.sentence.paragraph:
        return
    told = TOLD_ABOVE.fullmatch(above.masked.string.strip())
    if told is not None and ORG not in reading.masked.string:
        at = above.masked.string.index(ORG)
        work = reading.masked.mentions[reading.masked.string.index(WORK)]
        yield Teller(above.masked.mentions[at], told["deed"], "project/work-below-firm"), work


def _works(masked: Masked, found: re.Match[str]) -> Iterator[Mention]:
    """Return the works in the slot of a match that holds them."""
    slot = "works" if found["works"] else "one"
    for at in range(*found.span(slot)):
        if masked.string[at] == WORK:
            yield masked.mentions[at]

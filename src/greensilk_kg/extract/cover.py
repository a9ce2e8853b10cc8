"""Cover pages and letterheads: a title in a line of its own, its issuers and the day in lines beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover as spanning
from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

BODY, DATE = CODES["Institution"], CODES["Date"]
TITLE = re.compile(
    rf"^(?!.*(?:{words('papers/title')}|目录$))[^，。；：！？《》]{{6,60}}?"
    rf"(?P<kind>{words('papers/kind')})"
    r"(?:[（(](?:20\d\d(?:—|-|－)?(?:20\d\d)?年?|试行|征求意见稿|草案|摘要)[)）])?$"
)
CLASSES = {
    "Report": {"报告", "白皮书", "蓝皮书", "绿皮书", "年鉴", "案例集"},
    "Guideline": {"指南", "手册", "指引", "导则"},
}
ISSUERS = re.compile(
    rf"^(?:(?:编制|编写|发布|主编|印发|编著)(?:单位|机构)?[：:])?{BODY}(?:[、，,和与 ]*{BODY})*$"
)
YEAR = re.compile(r"^[（(]?20\d\d年?[)）]?$")
DAY = re.compile(rf"^[（(]?{DATE}[)）]?$")
IMPRINT = re.compile(rf"/[^/]*编[著写]?[.。．][^/]*?[:：] ?({BODY})[,，]")
RULE = "publication/cover"
FIRST_LINES = 12


def cover_claims(scene: Scene) -> Iterator[tuple[Reading, Claim]]:
    """Yield who issued the publication that a cover page or letterhead names, and when.

    Bodies stand in lines next to the title's, above or below it.

    Args:
        scene: The article.
    """
    lines = scene.article.readings
    at = next((n for n, one in enumerate(lines[:FIRST_LINES]) if _is_title(scene, one)), None)
    if at is None:
        return
    below = _run(lines[at + 1 : at + FIRST_LINES])
    above = _run(list(reversed(lines[max(0, at - FIRST_LINES) : at])))
    beside = [*above, *below]
    if not _issuers(beside):
        return
    named, written = _named(scene, lines[at])
    predicate = "preparedBy" if written else "publishedBy"
    for reading, issuer in _issuers(beside):
        yield reading, _claim(scene, named, predicate, issuer)
    for reading in beside:
        if DAY.match(reading.masked.string):
            yield from _day(scene, named, reading)
    for reading in lines[at : at + FIRST_LINES]:
        if found := IMPRINT.search(reading.masked.string):
            yield reading, _claim(scene, named, "publishedBy", reading.masked.mentions[found.start(1)])


def _is_title(scene: Scene, reading: Reading) -> bool:
    if reading.masked.string == CODES["Publication"]:
        return True
    kinds = {one.kind for one in reading.mentions}
    is_plain = not kinds & {"Publication", "Person", "Event", "Agreement"}
    return is_plain and bool(TITLE.match(reading.sentence.span.of(scene.text.folded)))


def _run(lines: Sequence[Reading]) -> list[Reading]:
    """Return the lines up to the first that is neither bodies nor a year or day."""
    run: list[Reading] = []
    for reading in lines:
        if not any(form.match(reading.masked.string.strip()) for form in (ISSUERS, YEAR, DAY)):
            break
        run.append(reading)
    return run


def _issuers(lines: Sequence[Reading]) -> list[tuple[Reading, Mention]]:
    return [(line, one) for line in lines for one in line.mentions if one.kind == "Institution"]


def _named(scene: Scene, reading: Reading) -> tuple[Mention, bool]:
    """Return the publication that a line names, and whether its makers, not its issuers, stand beside it."""
    span = reading.sentence.span
    found = TITLE.match(span.of(scene.text.folded))
    kind = found["kind"] if found else ""
    cls = next((cls for cls, kinds in CLASSES.items() if kind in kinds), "PolicyDocument")
    if reading.masked.string == CODES["Publication"]:
        return reading.mentions[0], cls != "PolicyDocument"
    named = Mention(
        span.start, span.end, "Publication", cls, span.of(scene.text.surface), "name/form",
        name_start=span.start, name_end=span.end,
    )  # fmt: skip
    return scene.registry.resolve(named), cls != "PolicyDocument"


def _claim(scene: Scene, named: Mention, predicate: str, issuer: Mention) -> Claim:
    assert named.ref is not None  # noqa: S101 the registry has set it
    assert issuer.ref is not None  # noqa: S101 as above
    at = spanning([(named.start, named.end), (issuer.start, issuer.end)])
    return scene.claims.make(named.ref, predicate, issuer.ref, at=at, rule=RULE)


def _day(scene: Scene, named: Mention, reading: Reading) -> Iterator[tuple[Reading, Claim]]:
    day = next(one for one in reading.mentions if one.kind == "Date")
    dated = scene.dating.date(day, reading)
    if dated is None or dated.last is not None or named.ref is None:
        return
    at = spanning([(named.start, named.end), (day.start, day.end)])
    for claim in scene.claims.date(named.ref, "publishedOn", dated, at=at, rule=RULE):
        yield reading, claim

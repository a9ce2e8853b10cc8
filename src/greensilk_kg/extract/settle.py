"""What follows once an article is read as a whole: texts of one body, ceremonies of signing and launch."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.at_its_ends import done_at_ends
from greensilk_kg.extract.own_hosts import own_hosts
from greensilk_kg.extract.own_parties import own_parties
from greensilk_kg.extract.rite_days import own_days
from greensilk_kg.model.claim import Ref, Value
from greensilk_kg.model.knowledge import CHINA
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from greensilk_kg.extract.names.registry import Draft, Registry
    from greensilk_kg.model.claim import Claim

    Surface = Callable[[int, int], str]
    """Offsets in code points, the end exclusive → what stands there."""

DATES = {"gYear", "gYearMonth", "date"}
ALONE = "agreement/declared-alone"
OF_A_TEXT = {"party": "publishedBy", "signedOn": "publishedOn", "signedDuring": "publishedAt"}
"""What is said of an agreement → what is then said of a publication."""
OF_A_CEREMONY = {
    "agreement/ceremony-name": {"startDate": "signedOn", "locatedIn": "signedAt"},
    "publication/launch-name": {"startDate": "publishedOn"},
    "initiative/ceremony-name": {"startDate": "launchedOn"},
}
"""Rule that ties a thing to its own ceremony → what is said of that → what is then said of the thing."""
AT_MEETING = "agreement/several-at-meeting"
OF_ITS_DAY = {"signedDuring": "signedOn", "publishedAt": "publishedOn", "launchedAt": "launchedOn"}
"""What ties a thing to an event → what the day of an event that lasts no longer is to the thing."""
ONE_DAY = {"Ceremony", "Meeting"}
REST = 16
HELD = re.compile("举行|召开|举办|开场|开讲|登场")
LASTS = re.compile(r"开幕|启幕|开班|开营|为期|[日午]起|[至—–～~-]\d|\d日?[至—–～~-]")
"""What a passage says of an event's day where it is its only one, and where others may follow."""
TOLD_THEN = re.compile("signed-during|at-it|out-during|several-at-meeting")
"""Rules by which something was done at an event that is reported, not in one that is recalled."""
OF_A_WORK = "event/project-in-name"
BEGUN = re.compile("(?:开工|动工|奠基|破土)(?:仪式|典礼)$")
USED = re.compile("(?:投产|投运|并网|发电|通车|启用|开通|通航|开港|投入使用|投入运营)(?:启动)?(?:仪式|典礼)$")
DONE = re.compile("(?:竣工|完工|落成|交工|建成)(?:启用|移交|交接|揭牌)?(?:仪式|典礼)$")
LONGEST_DEED = 4
OPENING = re.compile("开(?:幕|班|营|学|训)(?:式|典礼|仪式|会)$")
CLOSING = re.compile("(?:闭[幕营]|结[业营训]|毕业)(?:式|典礼|仪式|会)$")
OF_A_PART = re.compile("[期段线区标桥洞层楼台]|机组|首批")
"""What shows between a work's name and that of its ceremony that this is for a part of it."""


def settle(claims: Sequence[Claim], registry: Registry, surface: Surface) -> tuple[Claim, ...]:
    """Return the claims, with what they imply together.

    A 倡议, 共识 or 宣言 that one body issues alone becomes a publication; what has a ceremony of its
    own was signed, published or launched on its day.

    Args:
        claims: Of one document, names and classes left out.
        registry: Its entities; those that become publications are renamed in it.
        surface: Gives the text of a stretch of the document.
    """
    issued = {ref: Ref("Publication", ref.key) for ref in _issued_alone(claims, registry)}
    for old, new in issued.items():
        registry.rename(old, new, "Publication")
    settled = list(own_days([_moved(claim, issued) for claim in claims]))
    return tuple(own_hosts(own_parties([*_without_coarse([*settled, *_held(settled, registry, surface)])])))


def _without_coarse(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims without dates that the same passage tells more closely (2023年的…将于10月举行)."""
    days: dict[tuple[Ref, str], list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.object, Value) and claim.object.datatype in DATES:
            days.setdefault((claim.subject, claim.predicate), []).append(claim)
    coarse = {id(claim) for told in days.values() for claim in _coarse(told)}
    yield from (claim for claim in claims if id(claim) not in coarse)


def _coarse(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield those of some dates that are told more closely by one of the same passage."""
    told = sorted(claims, key=_begin)
    longest = max(one.evidence.span.end - one.evidence.span.start for one in told)
    for claim in told if len(told) > 1 else ():
        span = claim.evidence.span
        low, high = (
            bisect_left(told, span.start - longest, key=_begin),
            bisect_left(told, span.end, key=_begin),
        )
        if any(_is_closer(other, claim) for other in told[low:high]):
            yield claim


def _begin(claim: Claim) -> int:
    return claim.evidence.span.start


def _is_closer(one: Claim, other: Claim) -> bool:
    """Tell whether a date is that of another claim, more precise, in a passage that meets the other's."""
    close, coarse = one.object, other.object
    if not (
        isinstance(close, Value) and isinstance(coarse, Value) and close.value.startswith(f"{coarse.value}-")
    ):
        return False
    here, there = one.evidence.span, other.evidence.span
    return here.start < there.end and there.start < here.end


def _issued_alone(claims: Iterable[Claim], registry: Registry) -> Iterator[Ref]:
    parties: dict[Ref, set[object]] = {}
    shared: set[Ref] = set()
    for claim in claims:
        if claim.predicate == "party":
            parties.setdefault(claim.subject, set()).add(claim.object)
            if claim.evidence.rule != ALONE:
                shared.add(claim.subject)
    for ref, issuers in parties.items():
        draft = registry.drafts.get(ref)
        is_text = draft is not None and "JointDeclaration" in draft.classes and draft.authority is None
        if is_text and ref not in shared and len(issuers) == 1:
            yield ref


def _moved(claim: Claim, issued: Mapping[Ref, Ref]) -> Claim:
    if claim.subject in issued:
        predicate = OF_A_TEXT.get(claim.predicate, claim.predicate)
        claim = replace(claim, subject=issued[claim.subject], predicate=predicate)
    if isinstance(claim.object, Ref) and claim.object in issued:
        claim = replace(claim, object=issued[claim.object])
    return claim


def _held(claims: Sequence[Claim], registry: Registry, surface: Surface) -> Iterator[Claim]:
    """Yield what the day and place of a ceremony tell of the thing that it is for."""
    ceremonies: dict[object, tuple[Ref, dict[str, str]]] = {
        claim.object: (claim.subject, OF_A_CEREMONY[claim.evidence.rule])
        for claim in claims
        if claim.evidence.rule in OF_A_CEREMONY and claim.predicate != "concerns"
    }
    ceremonies |= {
        claim.subject: (claim.object, _told_by(claim.subject.key, claim.object))
        for claim in claims
        if claim.evidence.rule == OF_A_WORK and isinstance(claim.object, Ref)
    }
    ceremonies |= _ends(claims)
    lasting = {claim.subject for claim in claims if claim.predicate == "endDate"}
    yield from _done_then(claims, lasting, registry, _of_one_day(claims, surface))
    yield from done_at_ends(claims, OF_ITS_DAY, surface)
    for claim in claims:
        thing, told = ceremonies.get(claim.subject, (claim.subject, {}))
        if claim.predicate not in told or claim.subject in lasting:
            continue
        if told[claim.predicate] == "hostCountry" and not _is_abroad(claim.object):
            continue
        yield replace(claim, subject=thing, predicate=told[claim.predicate])


def _of_one_day(claims: Sequence[Claim], surface: Surface) -> set[Ref]:
    """Return the events of which each passage that dates them says that they were held on that day."""
    days: dict[Ref, list[str]] = {}
    for claim in claims:
        if claim.predicate == "startDate" and isinstance(claim.object, Value):
            days.setdefault(claim.subject, []).append(
                surface(claim.evidence.span.start, claim.evidence.span.end + REST)
            )
    return {
        one
        for one, told in days.items()
        if all(HELD.search(passage) and not LASTS.search(passage) for passage in told)
    }


def _done_then(
    claims: Sequence[Claim], lasting: set[Ref], registry: Registry, held: set[Ref]
) -> Iterator[Claim]:
    """Yield the day, and the place, of what was signed, issued or launched at a ceremony or a meeting."""
    done: dict[object, dict[tuple[Ref, str], None]] = {}
    for claim in claims:
        at = claim.object
        if (
            claim.predicate in OF_ITS_DAY
            and isinstance(at, Ref)
            and _is_of_a_day(claim, registry.drafts.get(at), is_held=at in held)
        ):
            done.setdefault(at, {})[claim.subject, OF_ITS_DAY[claim.predicate]] = None
    known = {(claim.subject, claim.predicate) for claim in claims}
    for claim in claims:
        for thing, day in done.get(claim.subject, ()):
            told = {"startDate": () if claim.subject in lasting else (day,), "locatedIn": ("signedAt",)}
            for predicate in told.get(claim.predicate, ()):
                if (thing, predicate) not in known and day in {predicate, "signedOn"}:
                    yield replace(claim, subject=thing, predicate=predicate)


def _is_of_a_day(claim: Claim, event: Draft | None, *, is_held: bool) -> bool:
    """Tell whether something is told to be done at an event that lasts no longer than a day."""
    if claim.evidence.rule == AT_MEETING or is_held:
        return True
    return (
        event is not None
        and not ONE_DAY.isdisjoint(event.classes)
        and TOLD_THEN.search(claim.evidence.rule) is not None
    )


def _ends(claims: Sequence[Claim]) -> dict[object, tuple[Ref, dict[str, str]]]:
    """Return for openings and closings of which event they are, and what their day and place tell of it."""
    known = {(claim.subject, claim.predicate) for claim in claims}
    ends: dict[object, tuple[Ref, dict[str, str]]] = {}
    for claim in claims:
        name, whole = simplified(claim.subject.key), claim.object
        if claim.predicate == "partOf" and isinstance(whole, Ref) and name.startswith(simplified(whole.key)):
            day = "startDate" if OPENING.search(name) else "endDate" if CLOSING.search(name) else None
            if day is not None:
                told = {"startDate": day, "locatedIn": "locatedIn"}
                new = {key: told[key] for key in told if (whole, told[key]) not in known}
                ends[claim.subject] = (whole, new)
    return ends


def _told_by(ceremony: str, work: Ref) -> dict[str, str]:
    """Return what the day and the land of a ceremony tell of a work: its begin or its coming into use."""
    ceremony, key = simplified(ceremony), simplified(work.key)
    between = ceremony.removeprefix(key)[:-LONGEST_DEED] if ceremony.startswith(key) else ""
    if OF_A_PART.search(between):
        return {"locatedIn": "hostCountry"}
    for deed, day in ((BEGUN, "startedOn"), (USED, "commissionedOn"), (DONE, "completedOn")):
        if deed.search(ceremony):
            return {"startDate": day, "locatedIn": "hostCountry"}
    return {"locatedIn": "hostCountry"}


def _is_abroad(place: object) -> bool:
    return isinstance(place, Ref) and place.type == "Country" and place.key != str(CHINA)

"""Agreements that one article tells of under two names: the headline's and the text's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.known_papers import AGAIN, HOW, TOP
from greensilk_kg.extract.names.untitled import GENERIC
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.registry import Draft
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

PARTY, DAY, LAND = "party", "signedOn", "country"
KINDS = {
    "备忘录": "备忘", "备忘": "备忘", "意向书": "意向", "协议": "协议", "协议书": "协议", "合同": "合同",
    "合同书": "合同", "合约": "合同", "协定": "协定", "协定书": "协定", "安排": "安排", "声明": "声明",
    "宣言": "宣言",
}  # fmt: skip
"""How a name ends → its kind, within which one thing may have two names."""
KIND = re.compile(rf"(?:{'|'.join(sorted(KINDS, key=len, reverse=True))})$")
MARKS = re.compile("[《》“”‘’〈〉「」『』（）()—\\-–－·\\s]|框架|双方|两国|三方|签署|签订")
OF_SIDES = re.compile("^.*?(?=关于)")
VAGUE = re.compile("双方|雙方|两国|兩國|[三各]方|[其并並还還]|当天|當天|会后|會後")
"""How a clause begins that names nobody: what it reports is called by a better name."""
MARKED = "name/title-marks"
LEAST = 2
"""Letters that a name's matter has at least, and parties of a paper that is known by them."""
NEAR = 40
"""Papers named before, and behind, that a name may mean one of."""


@dataclass(slots=True)
class Paper:
    """An agreement of an article.

    Attributes:
        ref: Its entity.
        draft: What it is called.
        at: Where it is named first.
        own: Its name, or its sort, as it stands there.
        kind: By its last word.
        matter: What its own name tells of its matter, without marks and what any such name has.
        headed: Whether a heading names it first.
    """

    ref: Ref
    draft: Draft
    at: int
    own: str
    kind: str
    matter: str
    headed: bool
    parties: set[Ref] = field(default_factory=set)
    days: set[str] = field(default_factory=set)

    @property
    def is_marked(self) -> bool:
        """Whether it stands in title marks."""
        return any(one.how == MARKED for one in self.draft.names.values())

    @property
    def is_sort(self) -> bool:
        """Whether its name tells nothing of its matter."""
        return len(self.matter) < LEAST


def one_paper(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Sequence[tuple[Reading, Claim]]:
    """Return claims, those on an agreement under a second name being on the one with the fuller name.

    Args:
        scene: The article; its registry learns which names mean the same.
        read: What its sentences tell, each with its sentence.
    """
    papers = list(_papers(scene, read))
    lands = _lands(scene, read, papers)
    same: dict[Ref, Paper] = {}
    meant: set[Ref] = set()
    for at, one in enumerate(papers if len(papers) > 1 else ()):
        near = papers[max(0, at - NEAR) : at + NEAR]
        full = _meant(one, [other for other in near if other.ref not in same], lands)
        if full is not None and one.ref not in meant:
            same[one.ref] = full
            meant.add(full.ref)
            full.parties |= one.parties if len(full.parties) < LEAST else set()
            full.days |= one.days
            one.draft.names = {name: at for name, at in one.draft.names.items() if not VAGUE.match(name)}
            scene.registry.unite(one.ref, full.ref)
    return list(_joined(read, same)) if same else read


def _lands(
    scene: Scene, read: Sequence[tuple[Reading, Claim]], papers: Sequence[Paper]
) -> Mapping[Ref, object]:
    """Return the land of each party that is told, or with whose name the party's begins."""
    parties = {party: scene.registry.drafts.get(party) for paper in papers for party in paper.parties}
    lands = [(ref, one) for ref, one in parties.items() if one is not None and ref.type == "Country"]
    named = {
        party: ref
        for party, draft in parties.items()
        for ref, land in lands
        if draft is not None and party != ref and draft.label.startswith(tuple(land.names))
    }
    return named | {claim.subject: claim.object for _, claim in read if claim.predicate == LAND}


def _joined(
    read: Sequence[tuple[Reading, Claim]], same: Mapping[Ref, Paper]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield claims with the agreements that are meant; who signs is told best beside the full name."""
    for reading, claim in read:
        full = same.get(claim.subject)
        if full is None or claim.predicate != PARTY or claim.object in full.parties:
            value = claim.object
            value = same[value].ref if isinstance(value, Ref) and value in same else value
            subject = full.ref if full is not None else claim.subject
            is_same = (subject, value) == (claim.subject, claim.object)
            yield reading, claim if is_same else replace(claim, subject=subject, object=value)


def _papers(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[Paper]:
    """Yield the agreements that an article names, in the order of the text."""
    found: dict[Ref, Paper] = {}
    named = [
        (reading, one.ref)
        for reading in scene.article.readings
        for one in reading.mentions
        if one.kind == TOP and one.ref is not None
    ]
    told = [(reading, claim.subject) for reading, claim in read if claim.subject.type == TOP]
    for reading, ref in (*named, *told):
        draft = scene.registry.drafts.get(ref)
        if ref not in found and draft is not None and draft.authority is None:
            paper = _paper(scene, draft, headed=reading.sentence.role == "heading")
            if paper is not None:
                found[ref] = paper
    for _, claim in read:
        if paper := found.get(claim.subject):
            if claim.predicate == PARTY and isinstance(claim.object, Ref):
                paper.parties.add(claim.object)
            elif claim.predicate == DAY:
                paper.days.add(getattr(claim.object, "value", ""))
    yield from sorted(found.values(), key=lambda paper: paper.at)


def _paper(scene: Scene, draft: Draft, *, headed: bool) -> Paper | None:
    one = draft.first
    own = scene.text.folded[one.start : one.end] if one.how in {HOW, AGAIN} else one.plain
    own = MARKS.sub("", own)
    kind = KIND.search(own)
    matter = GENERIC.sub("", OF_SIDES.sub("", own))
    return Paper(draft.ref, draft, one.start, own, KINDS[kind[0]], matter, headed) if kind else None


def _meant(one: Paper, papers: Sequence[Paper], lands: Mapping[Ref, object]) -> Paper | None:
    """Return the agreement that another name of an article means, `None` where it means one of its own."""
    others = [other for other in papers if other.ref != one.ref and other.kind == one.kind]
    if one.is_sort:
        return _of_sort(one, [other for other in others if _agree(one, other, lands)])
    fuller = [other for other in others if _tells_more(other, one)]
    fuller = [other for other in fuller if _agree(one, other, lands) or _is_headline(one, other)]
    return fuller[0] if len(fuller) == 1 else None


def _of_sort(one: Paper, others: Sequence[Paper]) -> Paper | None:
    """Return the one agreement that a mere sort means: 《谅解备忘录》, or 合作备忘录 of the same parties."""
    told = [other for other in others if not other.is_sort]
    if one.is_marked:
        before = [other for other in others if _stands_for(one, other)]
        return before[-1] if before else None
    if len(told) == 1 and (one.headed or len(one.parties) >= LEAST or _stands_for(one, told[0])):
        return told[0]
    alike = [
        other for other in others if other.is_sort and _ends(other, one) and other.parties == one.parties
    ]
    first = next((other for other in alike if other.at < one.at), None)
    return first if len(one.parties) >= LEAST and not told else None


def _stands_for(one: Paper, full: Paper) -> bool:
    """Tell whether a sort stands behind the name that ends in it."""
    return full.at < one.at and full.own.endswith(one.own)


def _ends(one: Paper, other: Paper) -> bool:
    """Tell whether the sort of one ends as the other's whole sort."""
    return one.own.endswith(other.own) or other.own.endswith(one.own)


def _tells_more(full: Paper, one: Paper) -> bool:
    """Tell whether a name says in full what another says in short, or a headline in other words."""
    if one.is_marked or full.is_sort or len(one.matter) > len(full.matter):
        return False
    if one.matter == full.matter:
        return len(one.draft.label) < len(full.draft.label) or one.at > full.at
    if one.headed or full.headed:
        letters = iter(full.matter)
        return all(letter in letters for letter in one.matter)
    return full.own.endswith(one.own)


def _is_headline(one: Paper, other: Paper) -> bool:
    """Tell whether a headline names one of two, in which parties are called more shortly too."""
    return one.headed != other.headed and not one.parties.isdisjoint(other.parties)


def _agree(one: Paper, other: Paper, lands: Mapping[Ref, object]) -> bool:
    """Tell whether nothing speaks against it that two names mean one agreement: other parties or days."""
    if (
        one.days
        and other.days
        and not any(a.startswith(b) or b.startswith(a) for a in one.days for b in other.days)
    ):
        return False
    few, many = sorted((one.parties, other.parties), key=len)
    return all(
        party in many or any(lands.get(party) == by or lands.get(by) == party for by in many) for party in few
    )

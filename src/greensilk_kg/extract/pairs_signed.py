"""Gives each pair of bodies the paper that it signs: 甲与乙、丙与丁分别签署合作协议 tells of two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.known_papers import HOW, TOP
from greensilk_kg.extract.names.paired import Pair, paired
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULE, BY = "agreement/pair-signed", "签署"
PARTY, OF_ONE = "party", frozenset({"party", "concerns", "signatory"})
"""What is said of one paper alone; when and where both were signed is said of both."""


def pairs_signed(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield claims without the parties of other pairs, and what is told of the papers of further pairs.

    Args:
        scene: The article.
        read: What its sentences tell, each with its sentence.
    """
    whose: dict[Ref, tuple[Pair, set[Ref]]] = {}
    further: list[tuple[Reading, Claim]] = []
    for reading in scene.article.readings:
        for pairs, papers in paired(reading.masked):
            signed = dict(zip(papers, _given(pairs, papers), strict=True))
            every = {side.ref for pair in pairs for side in (pair.one, pair.other) if side.ref}
            whose |= {paper.ref: (pair, every) for paper, pair in signed.items() if paper.ref}
            rest = [pair for pair in pairs if pair not in signed.values()]
            for pair in rest:
                further += _further(scene, reading, pair, papers[0], read)
    for reading, claim in read:
        if not _of_another(claim, whose):
            yield reading, claim
    yield from further


def _given(pairs: Sequence[Pair], papers: Sequence[Mention]) -> Iterator[Pair]:
    """Yield the pair of each paper: one after the other if there are as many, else that of its name."""
    if len(pairs) == len(papers):
        yield from pairs
        return
    for paper in papers:
        yield next((pair for pair in pairs if paper.name.startswith(pair.one.name)), pairs[0])


def _of_another(claim: Claim, whose: Mapping[Ref, tuple[Pair, set[Ref]]]) -> bool:
    """Tell whether a claim makes a party of a paper one that signs another."""
    known = whose.get(claim.subject) if claim.predicate == PARTY else None
    return known is not None and claim.object in known[1] - {known[0].one.ref, known[0].other.ref}


def _further(
    scene: Scene, reading: Reading, pair: Pair, paper: Mention, read: Sequence[tuple[Reading, Claim]]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield what is told of the paper that a further pair signs; all but its parties as of the first one."""
    low, high = paper.start, paper.end
    sort = scene.text.surface[low:high].strip("《》")
    name = f"{pair.name}{BY}{sort}"
    mention = Mention(low, high, TOP, paper.cls, name, HOW, name_start=low, name_end=high)
    other = scene.registry.resolve(mention)
    if other.ref is None:
        return
    at = Span(pair.one.start, high)
    for side in (pair.one, pair.other):
        if side.ref is not None and scene.fitting.fits(other, PARTY, side):
            yield reading, scene.claims.make(other.ref, PARTY, side.ref, at=at, rule=RULE)
    for by, claim in read:
        if by is reading and claim.subject == paper.ref and claim.predicate not in OF_ONE:
            yield reading, replace(claim, subject=other.ref)

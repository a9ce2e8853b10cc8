"""Which IRI each entity keeps."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.merge.candidates import candidates
from greensilk_kg.merge.judgements import clusters
from greensilk_kg.merge.score import SAME

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from greensilk_kg.merge.entities import Entity
    from greensilk_kg.merge.judgements import Judgement
    from greensilk_kg.merge.score import Candidate


@dataclass(frozen=True, slots=True)
class Decision:
    """What is the same as what.

    Attributes:
        canonical: IRI that is given up → IRI that is kept.
        merged: Pairs that were merged from facts alone.
        unsure: Pairs that look alike and wait for a judgement.
    """

    canonical: dict[str, str]
    merged: tuple[Candidate, ...]
    unsure: tuple[Candidate, ...]


def decide(found: Mapping[str, Entity], judgements: list[Judgement], root: str) -> Decision:
    """Decide from judgements first, then from facts.

    Of a cluster the authority entry's IRI is kept, else the one that stands on the left of its
    judgements and never on the right, else the first in the order of code points.

    Args:
        found: Entities by IRI.
        judgements: Without contradictions.
        root: What entity IRIs begin with.
    """
    judged = {frozenset({root + j.left, root + j.right}) for j in judgements}
    same = {root + name: frozenset(root + n for n in c) for name, c in clusters(judgements).items()}
    apart = [(root + j.left, root + j.right) for j in judgements if j.verdict == "different"]
    alike = [each for each in candidates(found) if frozenset({each.left, each.right}) not in judged]
    torn = _torn(alike, same)
    merged, unsure = [], []
    for candidate in alike:
        left, right = (_cluster(same, iri) for iri in (candidate.left, candidate.right))
        if left == right:
            continue
        sure = candidate.score >= SAME and candidate.right not in torn
        if (
            sure
            and not (_known(left, found) and _known(right, found))
            and not _held_apart(left | right, apart)
        ):
            same.update(dict.fromkeys(left | right, left | right))
            merged.append(candidate)
        else:
            unsure.append(candidate)
    return Decision(_canonical(same, found, judgements, root), tuple(merged), tuple(unsure))


def _cluster(same: Mapping[str, frozenset[str]], iri: str) -> frozenset[str]:
    return same.get(iri, frozenset({iri}))


def _torn(alike: Iterable[Candidate], same: Mapping[str, frozenset[str]]) -> set[str]:
    """Return what is surely the same as several things that are not judged to be one."""
    partners: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for candidate in alike:
        if candidate.score >= SAME:
            partners[candidate.right].add(_cluster(same, candidate.left))
    return {iri for iri, found in partners.items() if len(found) > 1}


def _known(cluster: Iterable[str], found: Mapping[str, Entity]) -> bool:
    return any(iri in found and found[iri].curated for iri in cluster)


def _held_apart(cluster: Collection[str], apart: Iterable[tuple[str, str]]) -> bool:
    return any(one in cluster and other in cluster for one, other in apart)


def _canonical(
    same: Mapping[str, Collection[str]], found: Mapping[str, Entity], judgements: list[Judgement], root: str
) -> dict[str, str]:
    on_the_right = {root + j.right for j in judgements if j.verdict == "same"}
    on_the_left = {root + j.left for j in judgements if j.verdict == "same"} - on_the_right

    def rank(iri: str) -> tuple[bool, bool, bool, str]:
        return not (iri in found and found[iri].curated), iri not in on_the_left, iri in on_the_right, iri

    kept = {iri: min(cluster, key=rank) for iri, cluster in same.items()}
    return {iri: best for iri, best in sorted(kept.items()) if iri != best}

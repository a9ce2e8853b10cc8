"""`/network`: who works with whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.overview import asked
from greensilk_kg.serve.overview.keep import kept
from greensilk_kg.serve.overview.sorts import abbreviation, sort_of
from greensilk_kg.serve.overview.things import things
from greensilk_kg.serve.overview.ties import ATTENDANCE, THROUGH, WHO, around, strongest, ties, weights
from greensilk_kg.serve.pictures.network import Edge, Node, network
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from markupsafe import Markup
    from werkzeug.datastructures import MultiDict

    from greensilk_kg.serve.overview.naming import Naming
    from greensilk_kg.serve.overview.tables import Row
    from greensilk_kg.serve.overview.ties import Tie

ROWS = 100
TEMPLATE = "pictures/network.html"
PARAMETERS = ("who", "through", "with", "least", "centre")
COLUMNS = ("one", "oneName", "other", "otherName", "together", "things")
_HEAVIEST = 1000
_LONG = 20
"""Letters of a name that still goes beside a node."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the network is to show.

    Attributes:
        through: Classes of what ties.
        who: Segments of the IRIs of those who are tied.
        attendance: Whether to have taken part in one event counts.
        least: How many things two have to share.
        centre: Segment and slug of the one in the middle; empty for none.
        most: Nodes of the picture.
    """

    through: tuple[str, ...] = THROUGH
    who: tuple[str, ...] = ("institution",)
    attendance: bool = False
    least: int = 1
    centre: str = ""
    most: int = 45


def read(args: MultiDict[str, str]) -> Asked:
    """Return what the parameters of a request ask for.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    question = Asked(
        asked.some_of(args, "through", THROUGH, THROUGH),
        asked.some_of(args, "who", WHO, ("institution",)),
        bool(asked.one_of(args, "with", [ATTENDANCE])),
        asked.at_least(args, "least", _HEAVIEST),
    )
    known = {_short(iri) for iri in weights(_all(question))}
    centre = args.get("centre", "")
    centre = centre if centre in known else asked.one_of(args, "centre", _everyone())
    return Asked(question.through, question.who, question.attendance, question.least, centre)


def rows(question: Asked, names: Naming) -> list[Row]:
    """Return a line for each tie, with the cells of `COLUMNS`."""
    return [
        (
            tie.one,
            names.of(tie.one).text,
            tie.other,
            names.of(tie.other).text,
            tie.weight,
            " | ".join(thing.iri for thing in tie.things),
        )
        for tie in ties_of(question)
    ]


def draw(question: Asked, names: Naming) -> Markup:
    """Return the network of those with most ties, or of one with its neighbours."""
    found = _shown(question)
    weighed = weights(found)
    nodes = [
        _node(iri, weight, names)
        for iri, weight in sorted(weighed.items(), key=lambda item: (-item[1], item[0]))
    ]
    edges = [Edge(tie.one, tie.other, _words(tie, names), tie.weight) for tie in found]
    label = text("network_label", names.language)
    centre = f"{site().base}id/{question.centre}" if question.centre else None
    return network(nodes, edges, label=label, lang=names.language, centre=centre)


def _node(iri: str, weight: int, names: Naming) -> Node:
    """Return a node; a long English name has its abbreviation written beside it, where it has one."""
    item = names.of(iri)
    short = abbreviation(iri) if item.lang == "en" and len(item.text) > _LONG else ""
    label = f"{item.text} ({short})" if short else item.text
    return Node(iri, label, item.link, sort_of(iri), weight, short)


def show(question: Asked, names: Naming) -> dict[str, object]:
    """Return what the page needs: the tables, and what can be chosen."""
    found = ties_of(question)
    weighed = weights(_all(question))
    order = sorted(weighed, key=lambda iri: (-weighed[iri], alphabetical(names.of(iri).text)))
    return {
        "table": [
            (
                names.of(tie.one),
                names.of(tie.other),
                tie.weight,
                [names.of(thing.iri) for thing in tie.things],
            )
            for tie in found
        ],
        "total": len(found),
        "drawn": len(weights(_shown(question))),
        "everyone": [(names.of(iri), weighed[iri], _short(iri)) for iri in order],
        "throughs": [(kind, names.term(kind)) for kind in THROUGH],
        "whos": [(segment, names.term(segment.capitalize())) for segment in WHO],
    }


def _all(question: Asked) -> list[Tie]:
    """Return all ties of the kinds asked for, whatever their strength and ends."""
    return _found(question.through, question.who, attendance=question.attendance)


def _found(through: tuple[str, ...], who: tuple[str, ...], *, attendance: bool) -> list[Tie]:
    key = ("ties", through, who, attendance)
    return kept(key, lambda: ties(things(), through, who, site().base, attendance=attendance))


def ties_of(question: Asked) -> list[Tie]:
    """Return the ties that were asked for, the strongest first."""
    found = [tie for tie in _all(question) if tie.weight >= question.least]
    centre = f"{site().base}id/{question.centre}"
    return [tie for tie in found if centre in {tie.one, tie.other}] if question.centre else found


def _shown(question: Asked) -> list[Tie]:
    found = ties_of(question)
    if question.centre:
        return around(found, f"{site().base}id/{question.centre}", question.most - 1)
    return strongest(found, question.most)


def _everyone() -> set[str]:
    """Return the segment and slug of all who could ever be tied."""
    return {_short(iri) for iri in weights(_found(THROUGH, WHO, attendance=True))}


def _words(tie: Tie, names: Naming) -> str:
    kinds = Counter(thing.kind for thing in tie.things)
    shared = [names.count(kind, kinds[kind]) for kind in THROUGH if kind in kinds]
    comma = "、" if names.language == "zh" else ", "
    ends = f"{names.of(tie.one).text} – {names.of(tie.other).text}"
    return text("tied_by", names.language).format(ends, comma.join(shared))


def _short(iri: str) -> str:
    return iri.removeprefix(f"{site().base}id/")

"""The evidence of one document as a list: what is asked of it, and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

import pyoxigraph as ox
from flask import request

from greensilk_kg.quality.passages import passages
from greensilk_kg.serve.linked.view import local_name
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.quality.passages import Passage
    from greensilk_kg.serve.web import paging

KINDS = ("", "facts", "names")
_MOST_DIGITS = 9
_PARAMETERS = ("rule", "property", "kind", "from", "to", "page")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of the evidence.

    Attributes:
        rule: Name of a rule; empty for any.
        property: Last part of a property's IRI; empty for any.
        kind: `facts`, `names`, or empty for both.
        low: First character of the document that is of interest.
        high: The one behind the last; 0 for no end.
    """

    rule: str = ""
    property: str = ""
    kind: str = ""
    low: int = 0
    high: int = 0

    def wants(self, one: Passage) -> bool:
        """Tell whether a passage is among those that are wanted; one that reaches into the stretch is."""
        return (
            (not self.rule or one.rule == self.rule)
            and (not self.property or local_name(one.statement.predicate.value) == self.property)
            and (not self.kind or one.is_fact == (self.kind == "facts"))
            and one.end > self.low
            and (not self.high or one.start < self.high)
        )

    def query(self, **more: str | int) -> str:
        """Return the query string; empty where nothing is asked.

        Example:
            >>> Asked(rule="figure/count", low=20).query(page=2)
            '?rule=figure%2Fcount&from=20&page=2'
        """
        own = {
            "rule": self.rule,
            "property": self.property,
            "kind": self.kind,
            "from": self.low,
            "to": self.high,
        }
        kept = {name: value for name, value in {**own, **more}.items() if value}
        return f"?{urlencode(kept)}" if kept else ""


def read() -> Asked:
    """Return what the parameters of the request ask for.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    refuse_others(request.args, _PARAMETERS)
    kind = request.args.get("kind", "")
    if kind not in KINDS:
        raise ProblemError(
            400, f"`kind` is facts or names; {kind[:40]!r} is neither.", available=["facts", "names"]
        )
    return Asked(
        request.args.get("rule", ""), request.args.get("property", ""), kind, _offset("from"), _offset("to")
    )


def _offset(name: str) -> int:
    given = request.args.get(name, "") or "0"
    if not (given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS):
        raise ProblemError(400, f"`{name}` has to be a number of characters; {given[:40]!r} is none.")
    return int(given)


def evidence_of(slug: str) -> list[Passage]:
    """Return the passages of a document, in its order; read once."""
    memo, key = site().memo, f"evidence of {slug}"
    if key not in memo:
        graph = ox.NamedNode(f"{site().base}graph/evidence/{slug}")
        memo[key] = passages(quad.triple for quad in site().store.quads_for_pattern(None, None, None, graph))
    return cast("list[Passage]", memo[key])


def page_links(asked: Asked, page: paging.Page) -> dict[str, str]:
    """Return link relation → address of the other pages."""
    here = encoded(request.script_root + request.path)
    language = request.args.get("lang", "")
    return {
        relation: here + asked.query(page=number, lang=language) for relation, number in page.others().items()
    }

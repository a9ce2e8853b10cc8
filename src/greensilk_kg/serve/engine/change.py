"""What may be done to a store beside asking it: an update, or something with one graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["update", "check", "read", "replace", "add", "remove"]


@dataclass(frozen=True, slots=True)
class Part:
    """RDF that a client sent: a body, or one part of a multipart body.

    Attributes:
        format: File extension of its format (`ttl`, `nt`, …).
        text: The document.
        name: What the client calls the part; empty for a whole body.
    """

    format: str
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One operation on a store.

    Attributes:
        kind: What is done: `update` runs the job's text, `check` tells whether it parses, the others are for
            one graph.
        graph: IRI of the graph; empty for the default graph.
        parts: What the graph is to hold (`replace`) or to hold as well (`add`).
        match: States, one of which the graph has to have; `*` for any that is there. `None`: no condition.
        none_match: States, none of which it may have; `*`: it may not be there. `None`: no condition.
    """

    kind: Kind
    graph: str = ""
    parts: tuple[Part, ...] = ()
    match: tuple[str, ...] | None = None
    none_match: tuple[str, ...] | None = None


def from_json(body: dict[str, Any]) -> Change:
    """Read a change back from what `dataclasses.asdict` and JSON made of it.

    Example:
        >>> from dataclasses import asdict
        >>> change = Change("add", graph="urn:g", parts=(Part("ttl", ""),), match=("*",))
        >>> from_json(asdict(change)) == change
        True
    """
    lists = {name: None if body[name] is None else tuple(body[name]) for name in ("match", "none_match")}
    return Change(**{**body, **lists, "parts": tuple(Part(**part) for part in body["parts"])})

"""What a network is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from greensilk_kg.serve.pictures.labels import Disc, Rectangle


@dataclass(frozen=True, slots=True)
class Node:
    """A thing in a network.

    Attributes:
        key: By which edges name it.
        label: Its name.
        href: Where it leads; empty for nowhere.
        kind: Its class, as `kinds.tsv` names it.
        weight: How important it is; its area.
        name: What is written beside it, a part of its label; empty for the label.
    """

    key: str
    label: str
    href: str
    kind: str = ""
    weight: float = 1.0
    name: str = ""

    @property
    def written(self) -> str:
        """What is written beside it."""
        return self.name or self.label


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes, by their keys: what it is, and how strong."""

    a: str
    b: str
    label: str
    weight: float = 1.0


class Drawn(NamedTuple):
    """A node laid out: its disc, what is written for it, and where (`None`: nowhere)."""

    node: Node
    disc: Disc
    spot: Rectangle | None

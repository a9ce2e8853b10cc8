"""What contradicts itself, with the statements that do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph as ox

MESSAGES = {
    "eq-diff1": "two names of one thing are said to be different things",
    "eq-diff2": "two of several different things are said to be the same",
    "eq-diff3": "two of several different things are said to be the same",
    "prp-irp": "an irreflexive property ties a thing to itself",
    "prp-asyp": "an asymmetric property holds in both directions",
    "prp-pdw": "two disjoint properties hold between the same things",
    "prp-adp": "two disjoint properties hold between the same things",
    "prp-npa1": "a statement is made that is denied",
    "prp-npa2": "a statement is made that is denied",
    "cls-nothing2": "a thing is in the empty class",
    "cls-com": "a thing is in a class and in its complement",
    "cls-maxc1": "a property is used that its class forbids",
    "cls-maxqc1": "a property is used that its class forbids",
    "cls-maxqc2": "a property is used that its class forbids",
    "cax-dw": "a thing is in two disjoint classes",
    "cax-adc": "a thing is in two disjoint classes",
    "dt-not-type": "a literal is not of its datatype",
}
"""Rule → what its contradiction means."""


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """One contradiction.

    Attributes:
        rule: The rule's name in the W3C tables.
        statements: The statements that cannot all be true, asserted or inferred; then the axioms.
        message: What is wrong, in one sentence.
    """

    rule: str
    statements: tuple[ox.Triple, ...]
    message: str

    def __str__(self) -> str:
        """Return the rule, the sentence and the statements."""
        return f"{self.rule}: {self.message}: " + "; ".join(str(triple) for triple in self.statements)

"""What is known of a pattern that matches nothing, or that fits nothing before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.why import graphs, properties, values
from greensilk_kg.serve.why.asking import together
from greensilk_kg.serve.why.findings import Hint
from greensilk_kg.serve.why.known import Known, listed, shown
from greensilk_kg.serve.why.terms import is_variable, variables_in
from greensilk_kg.serve.why.within import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.serve.why.asking import Asker, Row
    from greensilk_kg.serve.why.syntax import InGraph, Part, Triple
    from greensilk_kg.serve.why.within import Within

_SHARED = 3
"""Variables of a join that are looked at."""
_CLASSES = 6
"""Classes of the values of a variable that are told."""


class Hints:
    """Finds out what helps to mend a query.

    Args:
        asker: What answers questions.
        prologue: The declarations of the query.
    """

    def __init__(self, asker: Asker, prologue: str) -> None:
        self._asker = asker
        self._known = Known(asker, prologue)

    def of_triple(self, triple: Triple, within: Within) -> tuple[Hint, ...]:
        """Return what is known of a triple pattern without a match; the first cause that explains it."""
        known = self._known
        if triple.subject.text == triple.object.text and is_variable(triple.subject.text):
            return (Hint("itself", {"term": triple.subject.text}),)
        causes: tuple[Callable[[], Iterator[Hint]], ...] = (
            lambda: graphs.elsewhere(known, triple, within),
            lambda: properties.unused_properties(known, triple, within),
            lambda: properties.unused_class(known, triple, within),
            lambda: values.unknown_thing(known, triple.subject, within),
            lambda: values.unknown_thing(known, triple.object, within),
            lambda: properties.turned_round(known, triple, within),
            lambda: properties.lost_step(known, triple, within),
            lambda: values.without_property(known, triple, within),
            lambda: values.other_values(known, triple, within),
        )
        for cause in causes:
            found = tuple(cause())
            if found:
                return found
        return ()

    def of_graph(self, part: InGraph) -> tuple[Hint, ...]:
        """Return what is known of a GRAPH clause whose graph is not there; nothing where it is."""
        return tuple(graphs.unknown_graph(self._known, part))

    def of_thing(self, part: Part) -> tuple[Hint, ...]:
        """Return what is known of an IRI that is not there; nothing where it is."""
        return tuple(values.unknown_thing(self._known, part, DEFAULT))

    def of_join(self, before: Sequence[Part], part: Part, within: Within) -> tuple[Hint, ...]:
        """Return how the values of the variables differ that a pattern shares with those before it."""
        earlier = variables_in(together(before))
        shared = [name for name in variables_in(part.text) if name in earlier][:_SHARED]
        return tuple(hint for name in shared for hint in self._difference(name, before, part, within))

    def _difference(self, name: str, before: Sequence[Part], part: Part, within: Within) -> Iterator[Hint]:
        sides = [self._asker.sample([name], within.around(together(each))) for each in (before, [part])]
        left, right = ([row[name] for row in rows if name in row] for rows in sides)
        said = {"name": f"?{name}", "left": listed(sides[0], name), "right": listed(sides[1], name)}
        if not (left and right):
            return
        how = _how(left, right)
        classes = [self._classes(name, each, within) for each in (before, [part])] if how == "values" else []
        if classes and all(classes) and not set(classes[0]) & set(classes[1]):
            yield Hint(
                "classes-differ", {**said, "left": ", ".join(classes[0]), "right": ", ".join(classes[1])}
            )
        else:
            yield Hint(how, said)

    def _classes(self, name: str, parts: Sequence[Part], within: Within) -> list[str]:
        """Return classes of ours that the values of a variable are in, as a query writes them."""
        ours = f'?{name} a ?class__ FILTER(STRSTARTS(STR(?class__), "{GS}"))'
        rows = self._asker.sample(["class__"], f"{within.around(together(parts))}\n{ours}", _CLASSES)
        return [shown(row["class__"]) for row in rows]

    def of_values(self, name: str, rows: Sequence[Row]) -> Hint:
        """Return the hint that shows what a variable stands for."""
        return Hint("filter-values", {"name": f"?{name}", "values": listed(rows, name)})


def _how(left: Sequence[object], right: Sequence[object]) -> str:
    """Return how the values of two sides differ as a whole."""
    one, other = ({_kind(term) for term in side} for side in (left, right))
    if not one & other and {kind[0] for kind in one} != {kind[0] for kind in other}:
        return "kinds"
    if one & other:
        return "values"
    return "languages" if any(kind[1] for kind in one | other) else "datatypes"


def _kind(term: object) -> tuple[str, str, str]:
    if isinstance(term, ox.Literal):
        return ("literal", term.language or "", term.datatype.value)
    return ("thing", "", "")

"""Lays out the form of a card: one field for each parameter, with what can be chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.serve.cards import choices
from greensilk_kg.serve.cards.choices import Choice
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.cards.bind import Value
    from greensilk_kg.serve.cards.card import Card, Parameter

MOST_IN_A_MENU = 25
"""Choices beyond which a field is one to write in, with suggestions."""
_INPUTS = {
    XSD + "gYear": "number",
    XSD + "integer": "number",
    XSD + "decimal": "number",
    XSD + "date": "date",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form.

    Attributes:
        parameter: What it is for.
        label: What stands beside it.
        control: `menu` to choose from, `names` to write one with suggestions, `input` for a literal.
        type: Of an HTML input.
        value: What it holds now.
        choices: What can be chosen, or is suggested.
        wrong: What is wrong with what it holds; empty where nothing is.
    """

    parameter: Parameter
    label: str
    control: str
    type: str
    value: str
    choices: Sequence[Choice] = ()
    wrong: str = ""


def fields(
    card: Card, values: Mapping[str, Value], language: str, wrong: Mapping[str, tuple[str, str]] | None = None
) -> list[Field]:
    """Return the fields of a card's form.

    Args:
        card: The question.
        values: What its parameters are now.
        language: Of the page.
        wrong: Parameter → what was written for it that cannot be taken, and why.
    """
    return [
        _field(one, values.get(one.name), language, (wrong or {}).get(one.name)) for one in card.parameters
    ]


def _field(parameter: Parameter, value: Value | None, language: str, wrong: tuple[str, str] | None) -> Field:
    label, held = parameter.label.of(language), value.value if value is not None else ""
    written, why = wrong or ("", "")
    if parameter.among:
        offered = [Choice(one, text(f"value_{one}", language)) for one in parameter.among]
        return Field(parameter, label, "menu", "", written or held, offered, why)
    if parameter.datatype:
        kind = _INPUTS.get(parameter.datatype, "text")
        return Field(parameter, label, "input", kind, written or held, (), why)
    offered = choices.offers(parameter, language)
    if len(offered) <= MOST_IN_A_MENU and not written:
        return Field(parameter, label, "menu", "", choices.short(held), _with(offered, held, language), why)
    names = _by_name(offered)
    shown = names.get(choices.short(held), Choice(choices.short(held), "")).value
    return Field(parameter, label, "names", "text", written or shown, list(names.values()), why)


def _with(offered: list[Choice], held: str, language: str) -> list[Choice]:
    """Return choices with the one that is held, which may be none that is worth offering."""
    known = not held or choices.short(held) in {one.value for one in offered}
    return offered if known else [*choices.named([held], language), *offered]


def _by_name(offered: list[Choice]) -> dict[str, Choice]:
    """Return identifier → suggestion: written by name, or by identifier where several have the name."""
    seen = Counter(one.label for one in offered)
    return {
        one.value: Choice(one.label, "", one.lang) if seen[one.label] == 1 else Choice(one.value, one.label)
        for one in offered
    }

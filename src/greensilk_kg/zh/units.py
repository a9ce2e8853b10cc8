"""Units, measure words and the words about numbers, from `data/lexicon/`."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, cast, get_args

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.model.value import Qualifier
from greensilk_kg.zh.quantity_grammar import Grammar, Word, compile_grammar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PLACES = ("before", "bare", "inside", "after", "never")
COUNT = "NUM"
"""The unit of what is counted with a measure word."""


@dataclass(frozen=True, slots=True)
class UnitForm:
    """A unit or measure word as texts write it.

    Attributes:
        unit: Local name of the QUDT unit; `NUM` for a measure word.
        factor: What a number is multiplied by to be in that unit.
        measure: The measure word itself, or empty for a unit.
        kind: `length`, `money`, `count`, ….
        not_with: Chinese numerals with which it is no figure (一个).
    """

    unit: str
    factor: Fraction
    measure: str
    kind: str
    not_with: frozenset[str]


@dataclass(frozen=True, slots=True)
class Units:
    """All that reading quantities needs to know.

    Attributes:
        forms: Written form → unit or measure word.
        signs: Sign before an amount → unit.
        rates: Rate behind a unit (`/日`) → local name of the unit divided by.
        cues: Place (`before`, `bare`, `inside`, `after`, `never`) → form → qualifier.
        grammar: The patterns made from all of these.
    """

    forms: Mapping[str, UnitForm]
    signs: Mapping[str, str]
    rates: Mapping[str, str]
    cues: Mapping[str, Mapping[str, Qualifier]]
    grammar: Grammar


def load_units(folder: Path) -> Units:
    """Read `units`, `measures`, `qualifiers`, `rates` and `money-signs` (`.tsv`) of a folder.

    Raises:
        ConfigurationError: A file is missing, or a line has the wrong columns or twice the same form.

    Example:
        >>> from greensilk_kg.resources import find_home
        >>> load_units(find_home().data / "lexicon").forms["公里"].unit
        'KiloM'
    """
    forms: dict[str, UnitForm] = {}
    words: list[Word] = []
    measures: list[Word] = []
    for where, (form, unit, factor, kind, barred, idle, allowed) in _rows(folder / "units.tsv", 4, 7):
        forms[_new(form, forms, where)] = UnitForm(unit, _factor(factor, where), "", kind, _set(idle))
        words.append(Word(form, _words(barred), _words(allowed)))
    for where, (form, barred, idle, allowed) in _rows(folder / "measures.tsv", 1, 4):
        forms[_new(form, forms, where)] = UnitForm(COUNT, Fraction(1), form, "count", _set(idle))
        measures.append(Word(form, _words(barred), _words(allowed)))
    cues, after = _cues(folder / "qualifiers.tsv")
    rates, signs = _pairs(folder / "rates.tsv"), _pairs(folder / "money-signs.tsv")
    grammar = compile_grammar([*words, *measures], measures, after, sorted(rates), sorted(signs))
    return Units(forms, signs, rates, cues, grammar)


def _cues(path: Path) -> tuple[dict[str, dict[str, Qualifier]], list[Word]]:
    """Return place → form → qualifier, and the words behind units with what may not follow them."""
    cues: dict[str, dict[str, Qualifier]] = {place: {} for place in PLACES}
    after: list[Word] = []
    for where, (place, form, qualifier, barred) in _rows(path, 3, 4):
        if place not in cues or qualifier not in get_args(Qualifier):
            hint = f"place: {', '.join(PLACES)}; qualifier: {', '.join(get_args(Qualifier))}"
            raise ConfigurationError(f"{place} {qualifier!r} is unknown", where=where, hint=hint)
        cues[place][_new(form, cues[place], where)] = cast("Qualifier", qualifier)
        if place == "after":
            after.append(Word(form, _words(barred)))
    return cues, after


def _pairs(path: Path) -> dict[str, str]:
    """Return form → unit of a file with these two columns."""
    pairs: dict[str, str] = {}
    for where, (form, unit) in _rows(path, 2, 2):
        pairs[_new(form, pairs, where)] = unit
    return pairs


def _rows(path: Path, least: int, most: int) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield place and columns of each line that is no comment; missing last columns are empty.

    Raises:
        ConfigurationError: The file cannot be read, or a line has too few or too many columns.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"cannot be read: {error}", where=Place(path)) from error
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("# "):
            columns = line.split("\t")
            if not least <= len(columns) <= most:
                wanted = f"{least}" if least == most else f"{least} to {most}"
                hint = f"write {wanted} columns parted by tabs"
                raise ConfigurationError(f"{len(columns)} columns", where=Place(path, number), hint=hint)
            yield Place(path, number), (*columns, *[""] * (most - len(columns)))


def _new(form: str, known: Mapping[str, object], where: Place) -> str:
    """Return a form that is not known yet.

    Raises:
        ConfigurationError: It is known, or empty.
    """
    if not form or form in known:
        raise ConfigurationError(f"{form!r} stands twice or is empty", where=where, hint="keep one line")
    return form


def _factor(text: str, where: Place) -> Fraction:
    """Return a factor such as `0.5`, `1e8` or `2000/3`.

    Raises:
        ConfigurationError: It is no positive number.
    """
    try:
        factor = Fraction(text)
    except (ValueError, ZeroDivisionError):
        factor = Fraction(0)
    if factor <= 0:
        raise ConfigurationError(
            f"factor {text!r} is no positive number", where=where, hint="write 0.5 or 2000/3"
        )
    return factor


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a column that parts them by |."""
    return tuple(text.split("|")) if text else ()


def _set(text: str) -> frozenset[str]:
    """Return the words of a column as a set."""
    return frozenset(_words(text))

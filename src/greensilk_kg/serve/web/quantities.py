"""Numbers, figures with units, and dates as a reader of either language writes them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources

from greensilk_kg.rdf.namespaces import UNIT

TABLE = resources.files("greensilk_kg.serve.web") / "units.tsv"
_LARGE = {
    "zh": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    "en": ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")),
}
"""Language → what large numbers are counted in, the largest first."""
_MOST_DECIMALS = 3
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_YEAR_DIGITS = 4


def number(lexical: str, language: str) -> str:
    """Return a number, large ones by 万 and 亿 or by million and billion where nothing is lost by it.

    Args:
        lexical: As a decimal literal has it; what is no number comes back as it is.
        language: `zh` or `en`.

    Example:
        >>> number("80000000", "zh"), number("80000000", "en"), number("1234567", "en"), number("64.50", "en")
        ('8000万', '80 million', '1,234,567', '64.5')
    """
    try:
        value = Decimal(lexical)
    except InvalidOperation:
        return lexical
    if not value.is_finite():
        return lexical
    for size, word in _LARGE[language]:
        part = (value / size).normalize()
        if abs(part) >= 1 and _decimals(part) <= _MOST_DECIMALS:
            return f"{_plain(part, grouped=language == 'en')}{word}"
    return _plain(value, grouped=True)


def quantity(lexical: str, unit: str, language: str, per: str = "") -> str:
    """Return a figure with its unit.

    Args:
        lexical: The number.
        unit: IRI of a QUDT unit; empty for a bare number.
        language: `zh` or `en`.
        per: IRI of the unit that it is a rate by; empty for none.

    Example:
        >>> quantity("240000000", UNIT + "CCY_USD", "zh"), quantity("240000000", UNIT + "CCY_USD", "en")
        ('2.4亿美元', 'US$240 million')
        >>> quantity("88", UNIT + "KiloW-HR", "en", UNIT + "YR")
        '88 kWh a year'
    """
    shown = number(lexical, language)
    form = unit_forms().get(unit.removeprefix(UNIT), ("{}", "{}") if not unit else _unknown(unit))
    written = form[0 if language == "zh" else 1].format(shown)
    if not per:
        return written
    return (
        f"{written}/{unit_name(per, language)}"
        if language == "zh"
        else f"{written} a {unit_name(per, language)}"
    )


def unit_name(iri: str, language: str) -> str:
    """Return what a unit is called by itself; a dash for that of plain counts.

    Example:
        >>> unit_name(UNIT + "CCY_USD", "zh"), unit_name(UNIT + "YR", "en"), unit_name(UNIT + "NUM", "en")
        ('美元', 'year', '–')
    """
    form = unit_forms().get(iri.removeprefix(UNIT), _unknown(iri))
    return form[0 if language == "zh" else 1].format("").strip().removesuffix("s") or "–"


def date(lexical: str, language: str) -> str:
    """Return a date as precise as it is given; what is no date comes back as it is.

    Example:
        >>> date("2021-06", "zh"), date("2021-06", "en"), date("2023-10-18", "en"), date("2030", "zh")
        ('2021年6月', 'June 2021', '18 October 2023', '2030年')
    """
    parts = lexical.split("-")
    known = len(parts[0]) == _YEAR_DIGITS and all(part.isascii() and part.isdigit() for part in parts)
    if not known or len(parts) > len("ymd") or not 1 <= int([*parts, "1"][1]) <= len(_MONTHS):
        return lexical
    year, *rest = parts
    if language == "zh":
        return "".join(f"{int(part)}{sign}" for part, sign in zip(parts, "年月日", strict=False))
    return " ".join([*(str(int(day)) for day in rest[1:]), *(_MONTHS[int(m) - 1] for m in rest[:1]), year])


@cache
def unit_forms() -> dict[str, tuple[str, str]]:
    """Return unit without its namespace → how a figure in it is written in zh and in en."""
    lines = (line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {name: (zh, en) for name, zh, en in (line.split("\t") for line in lines)}


def _unknown(unit: str) -> tuple[str, str]:
    form = "{} " + unit.rpartition("/")[2].replace("{", "").replace("}", "")
    return form, form


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else _MOST_DECIMALS + 1


def _plain(value: Decimal, *, grouped: bool) -> str:
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

"""How to cite what the graph says of a thing: GB/T 7714, a plain English form, and BibTeX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from greensilk_kg.serve.site import Site

READ_ON = "{read}"
"""Stands in a citation where the day of reading belongs; the reader's own browser puts it in."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One form of a citation.

    Attributes:
        key: `gbt7714`, `plain` or `bibtex`; the pages' words for it are `cite_{key}`.
        lang: Language that it is in.
        before: Its text up to the day of reading.
        after: Its text from there on.
    """

    key: str
    lang: str
    before: str
    after: str


def citations(iri: str, titles: dict[str, str], site: Site) -> list[Citation]:
    """Return the forms in which a description can be cited.

    A page is the same for all readers of a snapshot, so the day of reading is left for them to fill in.

    Args:
        iri: Canonical IRI of the thing.
        titles: Its name by language, `zh` and `en`.
        site: What is served.
    """
    day = site.built_at[:10]
    year = day[:4] or "n.d."
    forms = {
        "gbt7714": (
            "zh",
            f"{text('name', 'zh')}. {titles['zh']}[DS/OL]. 版本 {site.version}. "
            + (f"({day})" if day else "")
            + f"[{READ_ON}]. {iri}.",
        ),
        "plain": (
            "en",
            f"{text('name', 'en')}. “{titles['en']}”. Version {site.version}"
            + (f", {day}" if day else "")
            + f". {iri} (read on {READ_ON}).",
        ),
        "bibtex": ("en", _bibtex(iri, titles["en"], year, site.version)),
    }
    return [Citation(key, lang, *_split(whole)) for key, (lang, whole) in forms.items()]


def _split(whole: str) -> tuple[str, str]:
    before, _, after = whole.partition(READ_ON)
    return before, after


def _bibtex(iri: str, title: str, year: str, version: str) -> str:
    key = iri.rstrip("/").rpartition("/")[2]
    fields = {
        "title": f"{{{_escaped(title)}}}",
        "author": f"{{{text('name', 'en')}}}",
        "year": year,
        "version": version,
        "url": iri,
        "urldate": READ_ON,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{greensilk-{key},\n{lines}}}"


def _escaped(title: str) -> str:
    r"""Return a title with BibTeX's own signs escaped.

    Example:
        >>> _escaped("A & B_{1} 100%")
        'A \\& B\\_\\{1\\} 100\\%'
    """
    return "".join(f"\\{sign}" if sign in "&%$#_{}" else sign for sign in title)

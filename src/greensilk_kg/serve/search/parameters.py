"""The parameters of `/search`, read and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.search import SearchIndex

USUAL, MOST, MOST_COMPLETIONS = 20, 100, 10
"""Results in one answer."""
DEEPEST = 10_000
"""Results that paging reaches."""
LONGEST = 512
"""Characters of a query."""
KNOWN = ("q", "type", "limit", "offset", "page", "complete")
"""The parameters of its own; `lang` and `format` are those of every page."""
_RANGE = re.compile(r"\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_NOT_A_LETTER = re.compile(r"[^A-Za-z]")


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a client wants to find.

    Attributes:
        text: A name or part of one.
        type: Local name of a class; empty for any.
        language: Language range of the name; empty for any.
        limit: Results in one answer.
        offset: Results before those.
        completing: Whether the text is the beginning of a name.
    """

    text: str
    type: str = ""
    language: str = ""
    limit: int = USUAL
    offset: int = 0
    completing: bool = False


def read(args: Mapping[str, str], index: SearchIndex) -> Parameters:
    """Return what the parameters of a request ask for.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    completing = _truth(args, "complete")
    most = MOST_COMPLETIONS if completing else MOST
    limit = _number(args, "limit", min(USUAL, most), 1, most)
    return Parameters(
        text=text_of(args.get("q", "")),
        type=class_of(args.get("type", ""), index),
        language=language_of(args.get("lang", "")),
        limit=limit,
        offset=_offset(args, limit),
        completing=completing,
    )


def text_of(text: str) -> str:
    """Return a query without white space around it.

    Raises:
        ProblemError: 400 where it is longer than any name.
    """
    if len(text) > LONGEST:
        raise ProblemError(
            400, f"The text to search for has {len(text):,} characters; {LONGEST} is the most."
        )
    return text.strip()


def class_of(name: str, index: SearchIndex) -> str:
    """Return the local name of the class that a local name (of any case), an IRI or a segment of IRIs names.

    Raises:
        ProblemError: 400, with the classes that there are.
    """
    if not name:
        return ""
    by_iri = {known.iri: local for local, known in index.classes.items()}
    by_letters = {local.lower(): local for local in index.classes}
    found = by_iri.get(name) or by_letters.get(_NOT_A_LETTER.sub("", name).lower())
    if found is None:
        available = sorted(index.classes)
        detail = f"`type` has to be the name of a class; {name!r} is none. There are: {', '.join(available)}."
        raise ProblemError(400, detail, available=available)
    return found


def language_of(tag: str) -> str:
    """Return a language range.

    Raises:
        ProblemError: 400 where it is none (RFC 4647, section 2.1).
    """
    if tag and not _RANGE.fullmatch(tag):
        raise ProblemError(400, f"`lang` has to be a language range, such as zh or en; {tag!r} is none.")
    return tag


def _offset(args: Mapping[str, str], limit: int) -> int:
    if "page" not in args:
        return _number(args, "offset", 0, 0, DEEPEST)
    if "offset" in args:
        raise ProblemError(400, "`page` and `offset` say the same thing; use one of them.")
    return (_number(args, "page", 1, 1, DEEPEST // limit + 1) - 1) * limit


def _number(args: Mapping[str, str], name: str, usual: int, least: int, most: int) -> int:
    given = args.get(name)
    if given is None:
        return usual
    if not (
        given.isascii()
        and given.isdecimal()
        and len(given) < len(str(most)) + 2
        and least <= int(given) <= most
    ):
        detail = f"`{name}` has to be a whole number from {least} to {most}; {given[:40]!r} is none."
        raise ProblemError(400, detail, least=least, most=most)
    return int(given)


def _truth(args: Mapping[str, str], name: str) -> bool:
    given = args.get(name, "").lower()
    if given not in {"", "0", "false", "1", "true"}:
        raise ProblemError(400, f"`{name}` has to be 1 or 0; {given[:40]!r} is neither.")
    return given in {"1", "true"}

"""Which of the formats on offer a client gets: one pure function for every route.

Source: RFC 9110, sections 12.4.2 and 12.5.1. Parameters of a range other than `q` are not looked at.
What clients send in breach of it is read as they mean it: `*` as `*/*` and `q=.2` as `q=0.2` (Java's
`HttpURLConnection`), a weight above 1 as 1; a weight that is no number as none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from greensilk_kg.serve.web.media import Media

_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)\s*")
_ANY = re.compile(r"\A\s*+\*\s*+(?=;|$)")
_WEIGHT = re.compile(r";\s*q\s*=\s*(\d+(?:\.\d*)?|\.\d+)\s*(?=;|$)", re.IGNORECASE)
_EXACT = 3
_QUOTED = re.compile(r'"(?:[^"\\]|\\.?)*+"?')
"""What nothing closes ends with the header."""
_ITEM = re.compile(rf'(?:[^,"]|{_QUOTED.pattern})++')
_MOST = 200
"""Media ranges that are read: clients send a dozen."""


@dataclass(frozen=True, slots=True)
class Range:
    """One media range of an Accept header.

    Attributes:
        type: In lower case; `*` for any.
        subtype: Likewise.
        weight: From 0 (never) to 1.
    """

    type: str
    subtype: str
    weight: float

    def precision(self, media_type: str) -> int:
        """Return how closely a type matches: 3 exactly, 2 `type/*`, 1 `*/*`, 0 not at all."""
        main, _, sub = media_type.partition("/")
        if (self.type, self.subtype) == (main, sub):
            return _EXACT
        if (self.type, self.subtype) == (main, "*"):
            return 2
        return int((self.type, self.subtype) == ("*", "*"))


@dataclass(frozen=True, slots=True)
class Choice:
    """What was agreed on.

    Attributes:
        media: The format.
        content_type: How to label it.
    """

    media: Media
    content_type: str


def ranges(accept: str) -> list[Range]:
    """Read an Accept header; what is no media range is left out.

    Example:
        >>> ranges("text/turtle;q=0.5, */*;q=0")
        [Range(type='text', subtype='turtle', weight=0.5), Range(type='*', subtype='*', weight=0.0)]
    """
    found = []
    for item in islice(_ITEM.findall(accept), _MOST):
        plain = _ANY.sub("*/*", _QUOTED.sub("", item), count=1)
        match = _RANGE.match(plain)
        if match:
            weight = _WEIGHT.search(plain, match.end())
            given = min(float(weight[1]), 1.0) if weight else 1.0
            found.append(Range(match[1].lower(), match[2].lower(), given))
    return found


def weight(media_type: str, accepted: Iterable[Range], least: int = 1) -> float:
    """Return the weight of a media type: that of the range that matches it most closely, else 0.

    Args:
        media_type: Without parameters.
        accepted: What the client accepts.
        least: How closely a range has to match to count, as `Range.precision` says it.
    """
    matching = [
        (found, given.weight) for given in accepted if (found := given.precision(media_type)) >= least
    ]
    return max(matching, default=(0, 0.0))[1]


def negotiate(accept: str | None, offers: Sequence[Media]) -> Choice | None:
    """Return the format to send, or `None` where the client takes none of them (406).

    A wildcard asks for a format by its first media type only: the others are names for those who know them.

    Args:
        accept: The Accept header; `None` or an empty list accepts everything.
        offers: Formats on offer, the preferred first: it decides between equal weights.

    Example:
        >>> from greensilk_kg.serve.web.media import DOCUMENTS
        >>> negotiate("text/html, */*;q=0.1", DOCUMENTS).content_type
        'text/html; charset=utf-8'
        >>> negotiate(None, DOCUMENTS).media.name
        'ttl'
    """
    if not accept or not accept.strip(" \t,"):
        return Choice(offers[0], offers[0].content_type()) if offers else None
    accepted = ranges(accept)
    best: tuple[float, Choice] | None = None
    for media in offers:
        for index, media_type in enumerate(media.types):
            found = weight(media_type, accepted, _EXACT if index else 1)
            if found > (best[0] if best else 0.0):
                best = found, Choice(media, media.content_type(media_type))
    return best[1] if best else None


def by_name(name: str, offers: Sequence[Media]) -> Choice | None:
    """Return the format that `?format=` names: by its name, another name of it, or a media type."""
    wanted = name.strip().lower().replace(" ", "+")
    for media in offers:
        if wanted in {media.name, *media.aliases, *media.types}:
            return Choice(media, media.content_type(wanted))
    return None

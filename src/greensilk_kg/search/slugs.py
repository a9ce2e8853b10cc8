"""The last parts of IRIs, as far as nearness of two of them goes."""

from __future__ import annotations

import re

_DIGEST = re.compile(r"-[0-9a-f]{8}$")
_OTHER = re.compile(r"[^a-z0-9]+")
_SHORT = 8


def split(iri: str) -> tuple[str, str]:
    """Return type and slug that an IRI ends in, without the digest that makes a slug single.

    Example:
        >>> split("https://w3id.org/greensilk/id/project/he-gu-guang-fu-0a1b2c3d")
        ('project', 'he-gu-guang-fu')
        >>> split("https://w3id.org/greensilk/ontology#hostCountry")
        ('ontology', 'hostcountry')
    """
    kind, slug = iri.replace("#", "/").rsplit("/", 2)[-2:]
    return kind, plain(slug)


def plain(slug: str) -> str:
    """Return a slug in small letters and hyphens, without its digest.

    Example:
        >>> plain("He_Gu--0a1b2c3d")
        'he-gu'
    """
    return _OTHER.sub("-", _DIGEST.sub("", slug.lower())).strip("-")


def pieces(slug: str) -> list[str]:
    """Return each three neighbouring characters, the ends marked; of a short slug each two as well.

    Example:
        >>> pieces("lao")
        ['¦la', 'lao', 'ao¦', '¦l', 'la', 'ao', 'o¦']
    """
    whole = f"¦{slug.replace('-', '·')}¦"
    widths = (3, 2) if len(slug) <= _SHORT else (3,)
    found = (whole[at : at + width] for width in widths for at in range(len(whole) - width + 1))
    return list(dict.fromkeys(found))

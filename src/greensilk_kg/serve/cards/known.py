"""The cards of the site that answers a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from greensilk_kg.serve.cards.read import read_cards
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.serve.cards.card import Cards
    from greensilk_kg.serve.site import Site

_KEY = "cards"


def prepare(site: Site) -> None:
    """Read the cards of a site, where it has any, before the first request.

    Raises:
        ConfigurationError: One of them cannot be asked; says the file and the line.
    """
    if site.config.cards is not None:
        site.memo[_KEY] = read_cards(site.config.cards, site.base)


def all_cards() -> Cards:
    """Return the cards of the site.

    Raises:
        ProblemError: 404 where the server was started without them.
    """
    found = site().memo.get(_KEY)
    if found is None:
        raise ProblemError(404, "This server was started without question cards.")
    return cast("Cards", found)

"""Refuses parameters that an address does not have: one that is misspelt would be passed over in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OF_PAGES = ("lang", "format")
"""What every page takes."""


def refuse_others(given: Iterable[str], known: Sequence[str] = ()) -> None:
    """Refuse the first of the given parameters that is not known, nor one of every page.

    Args:
        given: Names of parameters.
        known: Those that the address has besides `OF_PAGES`.

    Raises:
        ProblemError: 400, with those that there are.
    """
    for name in given:
        if name not in known and name not in OF_PAGES:
            available = [*known, *OF_PAGES]
            detail = f"There is no parameter {name[:40]!r}. There are: {', '.join(available)}."
            raise ProblemError(400, detail, available=available)

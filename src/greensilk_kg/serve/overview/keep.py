"""Keeps a limited number of answers to questions with parameters, for as long as the snapshot is served."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from greensilk_kg.serve.browse.ask import once

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_MOST = 256
"""Answers that are kept; when there are more they are thrown away, all of them."""


def kept(key: tuple[object, ...], make: Callable[[], T]) -> T:
    """Return what `make` returns for these parameters.

    Args:
        key: What the answer depends on.
        make: Computes it.
    """
    answers = once("overview answers", dict[tuple[object, ...], object])
    if key not in answers:
        if len(answers) >= _MOST:
            answers.clear()
        answers[key] = make()
    return cast("T", answers[key])

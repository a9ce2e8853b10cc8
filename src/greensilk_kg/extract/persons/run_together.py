"""Chinese names that a layout wrote without what parted them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def run_together(
    string: str, start: int, end: int, is_chinese: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """Yield the Chinese names that a stretch consists of, where there is one way to part them.

    Args:
        string: The masked sentence.
        start: Where the stretch begins.
        end: Where it ends.
        is_chinese: Tells whether a string may be a Chinese name.

    Example:
        >>> list(run_together("张三丰李四", 0, 5, lambda name: name[0] in "张李"))
        [(0, 3), (3, 5)]
    """
    ways = list(_partings(string, start, end, is_chinese))
    if len(ways) == 1:
        yield from ways[0]


def _partings(
    string: str, start: int, end: int, is_chinese: Callable[[str], bool]
) -> Iterator[tuple[tuple[int, int], ...]]:
    if start == end:
        yield ()
    for length in (3, 2):
        if start + length <= end and is_chinese(string[start : start + length]):
            for rest in _partings(string, start + length, end, is_chinese):
                yield ((start, start + length), *rest)

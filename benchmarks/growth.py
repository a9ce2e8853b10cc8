r"""How the time of extraction grows with the length of one article, for texts that are made to be slow.

    python -m benchmarks.growth [--short 20000] [--long 100000]

Each line of `growth.txt` is repeated to both lengths (`\n` in it is a line break, `{name}` a name that is
another one each time). Printed is the time of the long text over that of the short one, divided by what the
lengths are to each other: 1.00 is linear, and long / short (5 unless told otherwise) is a square. Processor
seconds, best of three.
"""

from __future__ import annotations

import argparse
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extract import document_of, made_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.document import Document

UNITS = Path(__file__).with_suffix(".txt")
SOUNDS = "阿巴卡达埃法加哈伊杰克拉马纳奥帕罗萨塔维"
"""Letters that names are made of."""
LETTERS = 4
"""Letters of a name."""


def repeated(unit: str, length: int) -> str:
    r"""Return a unit as often as fills a length, `\n` being a line break and `{name}` each time another name.

    Args:
        unit: A line of `growth.txt`.
        length: Least length of the text in code points.

    Example:
        >>> repeated("{name}港。", 12)
        '阿阿阿阿港。阿阿阿巴港。'
    """
    unit = unit.replace("\\n", "\n")
    names = ("".join(letters) for letters in product(SOUNDS, repeat=LETTERS))
    size = len(unit.replace("{name}", "名" * LETTERS))
    return "".join(unit.replace("{name}", next(names)) for _ in range(-(-length // size)))


def best(read: Callable[[Document], tuple[float, float, float]], unit: str, length: int) -> float:
    """Return the least processor seconds of three readings of the repeated unit."""
    document = document_of(repeated(unit, length), "long")
    return min(sum(read(document)) for _ in range(3))


def main() -> None:
    """Print a line for each unit."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--short", type=int, default=20_000)
    arguments.add_argument("--long", type=int, default=100_000)
    given = arguments.parse_args()
    read = made_reader()
    for line in UNITS.read_text("utf-8").splitlines():
        short, long = (best(read, line, length) for length in (given.short, given.long))
        growth = long / short / (given.long / given.short)
        print(f"{growth:6.2f}  {long:7.3f} s for {given.long:,} characters  {line[:30]}", flush=True)


if __name__ == "__main__":
    main()

"""The table of all pages, which tests and screenshots go through."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("pages.tsv")


class Shown(NamedTuple):
    """A page of the site.

    Attributes:
        name: Of the page, and of its pictures.
        path: With a query where it needs one, without a language.
        shows: Selector of what has to be visible, also without scripts.
        kilobytes: Most that the first visit may transfer.
    """

    name: str
    path: str
    shows: str
    kilobytes: int

    def address(self, language: str) -> str:
        """Return the path in a language."""
        path, mark, fragment = self.path.partition("#")
        return f"{path}{'&' if '?' in path else '?'}lang={language}{mark}{fragment}"


def pages() -> list[Shown]:
    """Return the rows of the table."""
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [Shown(name, path, shows, int(kilobytes)) for name, path, shows, kilobytes in rows]

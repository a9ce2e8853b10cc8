"""One sentence as the finders of names see it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.shorts import HEADS
from greensilk_kg.model.quick import lazy, quick

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from greensilk_kg.extract.core.lexicon import Suffix
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.walls import Walls

SHORT = {"name/head", "name/abbreviation"}
BARE = {*HEADS, "中心"}
"""Short forms that may be the ending of another name: 研究院 is not meant in 南屿海洋研究院."""


@quick
@dataclass(frozen=True)
class View:
    """A sentence, what is known to stand in it, and where names cannot go on.

    Attributes:
        folded: The sentence for matching.
        surface: The sentence as the source has it; as long.
        base: Offset of the sentence in the prepared text; atoms' offsets count from there.
        atoms: Names found already, in order.
        walls: See `Walls`.
        figures: Offsets in the sentence behind each quantity.
        endings: Where the endings of names stand, and what each says.
    """

    folded: str
    surface: str
    base: int
    atoms: tuple[Mention, ...]
    walls: Walls
    figures: frozenset[int]
    endings: Sequence[tuple[int, int, Suffix]]

    @lazy
    def _starts(self) -> list[int]:
        return [atom.start - self.base for atom in self.atoms]

    def is_inside_atom(self, end: int) -> bool:
        """Tell whether the character before `end` (an offset in the sentence) belongs to an atom."""
        at = bisect_left(self._starts, end) - 1
        if at < 0 or self.atoms[at].end - self.base < end:
            return False
        atom = self.atoms[at]
        return atom.how not in SHORT or atom.name not in BARE

    def follows_figure(self, start: int) -> bool:
        """Tell whether a figure ends at `start`: 70余场研讨会 names no one event."""
        return start in self.figures

    def begins_atom(self, start: int, kinds: Collection[str]) -> bool:
        """Tell whether an atom of some kinds begins at an offset in the sentence."""
        at = bisect_left(self._starts, start)
        return self._starts[at : at + 1] == [start] and self.atoms[at].kind in kinds

    def atoms_within(self, start: int, end: int, kinds: Collection[str]) -> Iterator[tuple[int, Mention]]:
        """Yield atoms of some kinds that lie in a stretch of the sentence, with their offset in it."""
        for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            atom = self.atoms[at]
            if atom.end - self.base <= end and atom.kind in kinds:
                yield self._starts[at], atom

"""Of which land the capital is that a sentence names without it: 甲国部长在首都乙市签署协议."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

HOME = "country/chn"
LAND = "Country"


def land_of_capital(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the one foreign land of the sentence, else of its paragraph so far, else of the article so far.

    Lands inside the names of ministries and agreements, and where posts are held, count too. Where a stretch
    names several, nobody knows which is meant.
    """
    until, paragraph = reading.masked.origin[found.end() - 1], reading.sentence.paragraph
    begin = reading.sentence.span.start
    named = [one for one in foreign_lands(scene) if one[1].start < until]
    for stretch in (
        [land for at, land in named if land.start >= begin],
        [land for at, land in named if at == paragraph],
        [land for _, land in named],
    ):
        lands = {scene.registry.resolve(one).ref: one for one in stretch}
        if lands:
            return (scene.registry.resolve(next(iter(lands.values()))),) if len(lands) == 1 else ()
    return ()


def foreign_lands(scene: Scene) -> Iterable[tuple[int, Mention]]:
    """Yield the foreign lands that an article names, those inside its names too, each with its paragraph."""
    for reading in (*scene.article.readings, *scene.titles):
        for one in reading.mentions:
            held = (post.at for post in one.posts if post.at is not None)
            for land in (one, *held):
                if land.kind == LAND and str(land.authority) != HOME:
                    yield reading.sentence.paragraph, land

"""What longer names begin with: the work of a ceremony, the agreement of a signing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.givers import GIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

OF_A_NAME = {"Agreement": "Agreement", "Project": "Project", "TitleAgreement": "Agreement"}
"""What may be left out though only a longer name has named it → its kind."""
OPENED = {"Event", "Agreement"}
"""Kinds of things whose names may begin with that of a work."""
GIVEN = re.compile(f"(?:政府)?(?:无偿)?{GIVES}")
"""What stands between a giver and a work in the name of its ceremony: 中国援建某医院项目移交仪式."""


def first_work(scene: Scene, named: Mention) -> tuple[Mention, ...]:
    """Return the work with which a name begins, or the name with which that begins."""
    for name in scene.titles:
        if name.title is None or name.title.ref != named.ref or not name.mentions:
            continue
        first = name.mentions[0]
        if first.start != name.sentence.span.start:
            continue
        if first.kind == "Project":
            return (scene.registry.resolve(first),)
        if first.kind == "Agreement" and first.kind != named.kind:
            return first_work(scene, scene.registry.resolve(first))
    return ()


def opening(scene: Scene, kind: str, reading: Reading) -> Mention | None:
    """Return what a sentence leaves out and only a longer name has named, as the first thing in it."""
    of_title = kind == "TitleAgreement"
    names = (name for name in scene.titles if not of_title or scene.back.is_title(name))
    if kind == "Project":
        names = (name for name in names if _tells_of_works(name, reading))
    kind = OF_A_NAME[kind]
    parts = (part for name in names for part in _opens(name, scene) if part.kind == kind)
    return next(map(scene.registry.resolve, parts), None)


def _opens(name: Reading, scene: Scene) -> Sequence[Mention]:
    """Return what a longer name begins with, and what stands there behind the land that gives it."""
    first, *rest = name.mentions or (None,)
    if first is None or not rest or first.kind != "Country":
        return name.mentions[:1]
    is_given = GIVEN.fullmatch(scene.text.folded, first.end, rest[0].start) is not None
    return name.mentions[: 1 + is_given]


def _tells_of_works(name: Reading, reading: Reading) -> bool:
    """Tell whether a work in a longer name may be meant: it is no ministry's, and not named later."""
    of_body = name.title is not None and name.title.kind == "Institution"
    return not of_body and name.sentence.span.start <= reading.sentence.span.end

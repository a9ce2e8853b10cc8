"""Whose works have an office or a manager of a firm at the site: 甲公司乙大桥项目部, 甲公司乙大桥项目经理."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.rules.builders import is_builder
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULE = "project/site-office"
TAIL = re.compile("(?:项目|工程)$")
MANAGER = re.compile(
    r"(?P<work>[^，。；、]{3,30}?)(?:项目|工程|施工)*(?:常务|执行|副|总)*"
    "(?:经理|负责人|指挥长|总工程师|总工|项目书记)$"
)
SOLE = re.compile(
    r"(?:[㐀-鿿]{2,6})?(?:项目|工程|施工|现场)(?:部)?(?:常务|执行|副|总)*"
    "(?:经理|负责人|指挥长|总工程师|总工|书记|技术负责人)$"
)
"""The title of a manager who has one work to care for, where the text names no other: 老挝项目经理."""
OFFICE = re.compile(
    r"(?P<work>[^，。；、]{6,40}?)(?:项目|工程|总承包|施工|经理)*(?:项目部|经理部|指挥部|项目组)$"
)
FIRM, HOW, LEAST = "Enterprise", "name/form", 2
ENDS = ("公司", "集团", "局")


def site_offices(scene: Scene) -> Iterator[tuple[Reading, Claim]]:
    """Yield the firms that have an office, or a manager, for a work that the article names.

    Args:
        scene: One article.
    """
    works = _works(scene)
    for reading in scene.article.readings if works else ():
        for one in reading.mentions:
            managed = (*_of_posts(one, works), *_of_sole_work(scene, reading, one))
            for named, work in (*managed, *_of_office(scene, one, works)):
                firm = scene.registry.resolve(named)
                if firm.ref is not None and firm.cls == FIRM:
                    predicate = "contractor" if is_builder(firm.name) else "partner"
                    at = Span(one.start, one.end)
                    yield reading, scene.claims.make(work, predicate, firm.ref, at=at, rule=RULE)


def _works(scene: Scene) -> Mapping[str, Ref]:
    """Return the works that an article names, by their names with and without 项目 behind them."""
    found: dict[str, Ref] = {}
    for reading in scene.article.readings:
        for one in reading.mentions:
            if one.kind == "Project" and one.ref is not None:
                found.setdefault(one.name, one.ref)
                found.setdefault(TAIL.sub("", one.name), one.ref)
    return found


def _of_posts(person: Mention, works: Mapping[str, Ref]) -> Iterator[tuple[Mention, Ref]]:
    """Yield the firm and the work of a manager: 乙大桥项目经理 at 甲公司."""
    for post in person.posts:
        found = MANAGER.match(post.title) if post.at is not None and len(post.title) > LEAST else None
        work = works.get(found["work"]) if found else None
        if work is not None and post.at is not None:
            yield post.at, work


def _of_sole_work(scene: Scene, reading: Reading, person: Mention) -> Iterator[tuple[Mention, Ref]]:
    """Yield the builder that has a manager of works, and the one work that the article names at all."""
    for post in person.posts:
        builds = post.at is not None and is_builder(post.at.name) and SOLE.match(post.title)
        work = scene.focus.sole_work(reading) if builds else None
        if post.at is not None and work is not None and work.ref is not None:
            yield post.at, work.ref


def _of_office(scene: Scene, body: Mention, works: Mapping[str, Ref]) -> Iterator[tuple[Mention, Ref]]:
    """Yield the firm with whose name the name of an office begins, and the work with which it goes on."""
    found = (
        OFFICE.match(body.plain) if body.kind == "Institution" and body.plain.endswith(("部", "组")) else None
    )
    for name, work in works.items() if found else ():
        firm = found["work"].removesuffix(name) if found else ""
        if found and firm != found["work"] and len(firm) > LEAST:
            for one in _firms(scene, body, firm):
                yield one, work
            return


def _firms(scene: Scene, office: Mention, name: str) -> Iterator[Mention]:
    """Yield the firm that has a name, if the article names it, or it ends as firms' names do."""
    for reading in scene.article.readings:
        for one in reading.mentions:
            if one.kind == "Institution" and one.name == name:
                yield one
                return
    if name.endswith(ENDS):
        end = office.name_start + len(name)
        yield Mention(
            office.start, end, "Institution", FIRM, name, HOW, None, None, None, (), office.name_start, end
        )

"""Things that only the words of a clause name: an exchange, a batch of aid."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.headlines import tells_of
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

LONGEST_LABEL = 40
MEETING = "Meeting"
SHORT_FORM = re.compile(r"（(?:以下|下文)?(?:统一)?(?:简称|统称|下称)")
ASIDES = re.compile(
    "在[^，。；：]{1,30}?(?:期间|之际|前夕|间隙)，?(?:应约|应邀)?|"
    "(?<=[见晤同与和])(?:来[华京访]|到访|来访|赴华|应邀|率团|率队|前来|正在|出席|参加|对)[^，。；：]{0,60}的(?=[^的]+$)"
)
"""What a long clause says besides who met whom: on which occasion, why the guest came."""
MET = re.compile("(会见|会晤|拜会|拜访|到访)了|一行(?=$)")


def make(scene: Scene, reading: Reading, found: re.Match[str], name: str, cls: str) -> Mention | None:
    """Return an entity that the matched words name: an exchange, a batch of aid."""
    low, high = _naming_words(scene, *reading.masked.span(*found.span(name)))
    label = scene.text.surface[low:high]
    short = _plain(scene, reading, low, high)
    if len(label) > LONGEST_LABEL:
        label = short if len(short) <= LONGEST_LABEL else ASIDES.sub("", short)
    if len(label) > LONGEST_LABEL or SHORT_FORM.search(label):
        return None
    top = scene.fitting.top(cls)
    mention = Mention(
        low, high, top, cls, label, "name/clause",
        ref=Ref(top, f"{skeleton(label)}@{low}"), name_start=low, name_end=high,
    )  # fmt: skip
    made = scene.registry.resolve(mention)
    if short != label and made.ref is not None:
        scene.registry.abbreviate(made.ref, replace(made, name=short))
    if cls == MEETING:
        scene.met.append((reading, made))
    return made


def _plain(scene: Scene, reading: Reading, low: int, high: int) -> str:
    """Return the words of a clause with its persons named without their posts: 甲会见乙."""
    words, at = "", low
    for one in reading.mentions:
        if one.kind == "Person" and one.posts and low <= one.start and one.end <= high:
            words += scene.text.surface[at : one.start] + one.name
            at = one.end
    rest = scene.text.surface[at:high]
    return MET.sub(lambda met: met[1] or "", words + rest) if words else words + rest


def _naming_words(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Return the words that name what a clause reports: the clause, or the heading that says the same.

    A clause that defines a short form is no name; the article's heading is, if it begins with the same words.
    A meeting is called by the heading that reports it.
    """
    definition = SHORT_FORM.search(scene.text.surface, start, end)
    title = scene.article.article.title
    if title is not None and tells_of(title.of(scene.text.folded), scene.text.folded[start:end]):
        return title.start, title.end
    if definition is None or title is None:
        return start, end
    subject = scene.text.surface[start : definition.start()]
    return (title.start, title.end) if title.of(scene.text.surface).startswith(subject) else (start, end)

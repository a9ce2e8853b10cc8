"""Posts of several at bodies of their own: 甲国、乙国驻华大使某某、某某; 代表甲、乙的副总经理某某、某某."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.beside import OF_SEVERAL
from greensilk_kg.extract.persons.wordings import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.persons.names import PersonNames

BODY = CODES["Institution"] + CODES["Initiative"]
LAND = CODES["Country"]
JOINT = "(?:、|以及|[和与及])"
OWNERS = re.compile(rf"(?P<each>代表)?(?P<owners>(?:[{BODY}]{JOINT})+[{BODY}]|(?:[{LAND}]{JOINT})+[{LAND}])$")
NUMBERED = re.compile("[两二三四五六七八九]国|(?:两|二|三|四|五|六)[家所方]")
NEXT = re.compile(JOINT)


def respective(names: PersonNames, string: str, found: Sequence[Found]) -> Iterator[Found]:
    """Yield persons whose post each holds at his own of several bodies that stand before it.

    Where one body could have several such posts (副总经理), a word must part them: 代表甲、乙的.

    Args:
        names: Reads names.
        string: The masked sentence.
        found: Who was found in it.
    """
    ends: frozenset[int] | None = None
    for one in found:
        post = one.posts[0] if len(one.posts) == 1 else None
        if post is None or post.at is None or one.name[0] < post.end or one.name[1] != one.end:
            continue
        owners = OWNERS.search(string, 0, post.at + 1)
        if owners is None or not NEXT.match(string, one.end):
            continue
        numbered = NUMBERED.match(string, post.at + 1)
        if not owners["each"] and not numbered and OF_SEVERAL.search(string, post.title, post.end):
            continue
        at = [start for start in range(owners.start("owners"), post.at + 1) if string[start] in BODY + LAND]
        ends = names.ends(string) if ends is None else ends
        spans = [one.name]
        while (joint := NEXT.match(string, spans[-1][1])) is not None:
            end = names.after(string, joint.end(), ends)
            if end is None:
                break
            spans.append((joint.end(), end))
        if len(spans) != len(at):
            continue
        for number, (span, body) in enumerate(zip(spans, at, strict=True)):
            own = replace(post, at=body)
            yield Found(span[0] if number else one.start, span[1], span, (own,))

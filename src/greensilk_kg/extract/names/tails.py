"""Bodies called by the last words of a name that stood before: 甲国海岸创新中心 … 创新中心主任."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import repeat
from types import MappingProxyType
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import SHORT
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.implied import HEAD
from greensilk_kg.extract.names.pronouns import BESIDE, LEAD, NOTE
from greensilk_kg.extract.names.registry import ANAPHOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.text import Sentence, Text

    Named = dict[str, dict[str, tuple[int, Mention]]]
    """The last characters of names → the names, each with its paragraph and mention."""

BEGIN = rf"(?:(?:^|(?<=[，：；。“])){LEAD}|{BESIDE}|(?<=[在由让及、]))"
WORD = re.compile(
    rf"{BEGIN}(?P<word>(?![该本此其我各多某两双])[㐀-鿿]{{1,6}}?(?:{words('bodies/tail')}))(?![长员人们式化级区址楼内外里站院所])"
)
"""What a body may be called whose name ends so."""
IN_TITLE = re.compile(
    rf"(?:^|[，。；：、由与和同“])(?P<word>(?![该本此其我各多某两双])[㐀-鿿]{{1,6}}?(?:{words('bodies/tail')}))(?=[㐀-鿿]{{2,10}}$)"
)
"""The same before a title behind which somebody is named."""
FURTHEST = 24
"""Characters before a name in which it is looked for."""
OF_PART = re.compile(
    rf"{BEGIN}(?P<word>联盟|协会|学会|商会|中心|基金会|研究院|联合会|促进会)(?=秘书处|理事会|办公室)"
)
"""The same before the word for a part of it: 联盟秘书处."""
PART = re.compile("(?P<word>联盟|协会|学会|商会|中心|基金会|研究院|联合会|促进会)(?:秘书处|理事会|办公室)")
"""The same as a whole."""
BODIES = {"Institution", "Initiative"}
SENT = re.compile("(?:代表团|考察团|工作组|调研组|专家组)$")
"""Who goes in a body's name."""
END = 2
"""Characters at the end of a name by which it is looked for."""
NOBODY: Mapping[str, tuple[int, Mention]] = MappingProxyType({})
MORE = 2
"""Characters that a name has before its last words, at least."""


def tails(
    text: Text, sentences: Sequence[Sentence], found: Sequence[Masked], named: Mapping[str, Mention]
) -> Mapping[int, Sequence[Mention]]:
    """Return by the begin of its sentence each word that stands for a body whose name ends so.

    Args:
        text: The prepared text.
        sentences: Those of one article, in order.
        found: The same, their names replaced.
        named: What the article defines: short form → full name.
    """
    told: dict[int, list[Mention]] = {}
    before: Named = {}
    for sentence, masked in zip(sentences, found, strict=True):
        known = {at: _sender(one) for at, one in masked.mentions.items() if one.kind in BODIES}
        own = [
            *_called(masked, sentence.paragraph, known, before),
            *_in_titles(text, masked, sentence.paragraph, before),
            *_nearer(masked, sentence.paragraph, known, before, named),
        ]
        if own:
            told[sentence.span.start] = own
        whole = (one for one in known.values() if one.how not in {SHORT, ANAPHOR, HEAD})
        for one in whole:
            name = _bare(one)
            before.setdefault(name[-END:], {})[name] = (sentence.paragraph, one)
    return told


def _called(masked: Masked, paragraph: int, known: Mapping[int, Mention], before: Named) -> Iterator[Mention]:
    """Yield the words in a sentence that are the end of one name before them."""
    for pattern in (WORD, OF_PART) if before or known else ():
        for word in pattern.finditer(masked.string):
            here = {_bare(one): (paragraph, one) for at, one in known.items() if at < word.start("word")}
            full = _only(word["word"], paragraph, before, here)
            if full is not None:
                low, end = masked.origin[word.start("word")], masked.origin[word.end("word") - 1] + 1
                yield _meaning(full, low, end)


def _in_titles(text: Text, masked: Masked, paragraph: int, before: Named) -> Iterator[Mention]:
    """Yield the same words in the titles of persons, before the word for a part of a body too."""
    for one in (one for one in masked.mentions.values() if one.kind == "Person" and before):
        low = max(masked.origin[0], one.name_start - FURTHEST)
        title = IN_TITLE.search(text.folded[low : one.name_start]) if not one.posts else None
        full = _only(title["word"], paragraph, before) if title else None
        if title is not None and full is not None:
            yield _meaning(full, low + title.start("word"), low + title.end("word"))
    for at in (post.at for one in masked.mentions.values() for post in one.posts if before):
        part = PART.fullmatch(at.name) if at is not None and at.authority is None else None
        full = _only(part["word"], paragraph, before) if part else None
        if at is not None and part is not None and full is not None:
            yield _meaning(full, at.start, at.start + part.end("word"))


def _nearer(
    masked: Masked,
    paragraph: int,
    known: Mapping[int, Mention],
    before: Named,
    named: Mapping[str, Mention],
) -> Iterator[Mention]:
    """Yield the short forms behind another name that ends so, which they then mean."""
    shorts = [
        (at, by)
        for at, one in masked.mentions.items()
        for by in (one, *(post.at for post in one.posts if post.at is not None))
        if by.how == SHORT and by.kind in BODIES
    ]
    for at, one in shorts:
        defined = named.get(one.name)
        if defined is None:
            continue
        named_so = before.get(one.name[-END:], {})
        near = {name: by for name, (where, by) in named_so.items() if where == paragraph}
        begin = max(map(masked.string.rfind, "，；：", repeat(0), repeat(at)))
        near |= {_bare(by): by for place, by in known.items() if place < begin}
        ends = [by for name, by in near.items() if _ends(name, one.name)]
        if ends and ends[-1].name != defined.name and defined.name not in near:
            yield _meaning(ends[-1], one.start, one.end)


def _only(
    word: str, paragraph: int, before: Named, here: Mapping[str, tuple[int, Mention]] = NOBODY
) -> Mention | None:
    """Return the one body whose name ends so, in the paragraph or else in all that was read."""
    named = {**before.get(word[-END:], {}), **here}
    ends = [(where, one) for name, (where, one) in named.items() if _ends(name, word)]
    near = [one for where, one in ends if where == paragraph]
    if len(near) == 1:
        return near[0]
    return ends[0][1] if len(ends) == 1 else None


def _sender(one: Mention) -> Mention:
    """Return a body in whose name somebody goes, as the body itself."""
    found = SENT.search(one.name) if one.authority is None else None
    return replace(one, name=one.name[: found.start()], end=one.start + found.start()) if found else one


def _ends(name: str, word: str) -> bool:
    return name.endswith(word) and len(name) >= len(word) + MORE


def _bare(one: Mention) -> str:
    return NOTE.sub("", one.plain)


def _meaning(full: Mention, start: int, end: int) -> Mention:
    """Return a stretch as a mention of a body."""
    return Mention(
        start, end, full.kind, full.cls, full.name, ANAPHOR, full.authority, full.ref,
        name_start=start, name_end=end,
    )  # fmt: skip

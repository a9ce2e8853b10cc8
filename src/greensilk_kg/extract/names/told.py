"""Other names that brackets tell: short forms of the usual form of a name, persons in Latin letters."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import SHORT
from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.names.shorts import Shorts
    from greensilk_kg.model.text import Text

PERSON = "Person"
LATIN_NAME = re.compile(r"[（(](?P<name>[A-Z][A-Za-z.'\-]*(?: [A-Za-z.'\-]+){1,6})[）)]")


def in_latin(text: Text, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield persons with their names in Latin letters, which stand in brackets behind the Chinese ones."""
    for one in mentions:
        latin = LATIN_NAME.fullmatch(text.folded, one.name_end, one.end) if one.kind == PERSON else None
        if latin is not None:
            start, end = latin.span("name")
            name = text.surface[start:end]
            yield one, Mention(start, end, PERSON, PERSON, name, SHORT, name_start=start, name_end=end)


def as_told(mention: Mention, shorts: Shorts) -> Mention:
    """Return a name of the usual form as the short form that the article says it is: （以下简称丙丁公司）.

    Somebody called by a last name and a title alone (马诺波总统) is who was named in full before.
    """
    person = shorts.named.get(mention.name) if mention.kind == PERSON else None
    if person is not None and person.kind == PERSON and not any(post.at for post in mention.posts):
        return mention if mention.ref else mention.of(person.ref, person.authority)
    if mention.ref is not None or mention.authority is not None or shorts.how.get(mention.name) != SHORT:
        return mention
    full = shorts.named[mention.name]
    if full.kind != mention.kind:
        return mention
    return replace(mention, ref=full.ref, cls=full.cls, authority=full.authority, how=SHORT)

"""Events that have no name in an article: a bare word for a ceremony, called by what the ceremony is for."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.ceremonies import CEREMONY, DEEDS
from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.rites import LONE, named_by_work

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Ref

HOW = "name/clause"
KINDS = {"Event", "Gathering"}
"""What a rule may ask for that a bare word may stand for."""
SHOWING = any_of("events/shown-at")
ALONE = r"(?:仪式|典礼)(?=[上，。；由并]|现场|$)"
BARE = re.compile(
    rf"(?:(?<![㐀-鿿”》）])|(?<=出席)|(?<=参加)|(?<=主持)|(?<=主持了)|(?<=出席了)|(?<=参加了)|(?<=举办)|(?<=举行)|(?<=召开)|(?<=在)|(?<=为)|(?<={CODES['Date']}的)|(?<=日的))"
    rf"(?:本次|此次|该|当天的?)?(?P<word>{CEREMONY}|(?:{DEEDS})式|{SHOWING}|{ALONE})"
    rf"(?![㐀-鿿{CODES['Event']}]?(?:长|室|厅|堂|纪要|中心))"
)
CAME = re.compile("(?:出席|参加|到场|与会|列席)(?:(?:并|、|，)(?:致辞|讲话|发言|见证))*(?=。|$)")
"""How a sentence ends that only says who came."""
NOT_THEN = re.compile("(?:开始|结束|举行|启动)?(?:之)?(?:前|后|间隙|次日|筹备)")
"""Behind the word for a ceremony, where what is told was not done at it."""
BEARERS = (
    (re.compile("^(?:签[约署字]|换文)"), ("Agreement", "Project")),
    (re.compile("发布|首发"), ("Publication", "Initiative")),
    (re.compile("^(?:揭[牌幕]|启动|启用)"), ("Project", "Initiative")),
    (re.compile("^(?!颁奖|授牌|开幕|闭幕|开班|结业)"), ("Project",)),
)
"""How the word for a ceremony begins → of which kinds what it is held for may be."""
BODIES = CODES["Institution"] + CODES["Initiative"]
OPENS = re.compile("^(?:签[约署字])?(?:揭[牌幕]|成立|挂牌|开业|开馆|启用|启动)")
"""How the word for a ceremony begins at which a body is opened."""
FOUNDED = re.compile(
    rf"(?:成立|设立|组建|共建|合建|建立|创立|创办|建设|新建)的?了?“?(?P<made>[{BODIES}])|"
    rf"(?P<bearer>[{BODIES}])”?(?:(?![将拟待]|计划|预计|即将|[与和同由]|签)[^。；{BODIES}]){{0,20}}?(?:揭牌|挂牌|成立|启用|开业|开馆|启动|落成)+(?=[，。；]|$)"
)
"""A body, and that it was opened."""
LEAST, LONGEST_LABEL, NEAR = 5, 40, 3
CLAUSE = re.compile("[向为]|对(?!外|话|接)|[签举][署订行]")
"""What shows that the label of a work or an agreement is a clause, and no name."""


def bare_event(scene: Scene, reading: Reading, begin: int, end: int) -> Mention | None:
    """Return the ceremony that a bare word stands for, `None` where the text does not tell what it is for.

    Args:
        scene: The article.
        reading: The sentence.
        begin: Where a rule's match begins in the masked sentence; a word inside it comes first.
        end: Its end, exclusive.
    """
    if scene.focus.is_chronicle:
        return None
    found = list(BARE.finditer(reading.masked.string, 0, end))
    inside = [one for one in found if one.start("word") >= begin]
    chosen = inside[0] if inside else found[-1] if found else None
    if chosen is None:
        return _told_before(scene, reading, begin)
    start, behind = reading.masked.span(*chosen.span("word"))
    word, written = scene.text.folded[start:behind], scene.text.surface[start:behind]
    told = named_by_work(scene, reading, word, behind) if word.endswith(("式", "典礼")) else None
    if told is not None:
        return told
    if word in LONE:
        return _named_before(scene, reading, chosen.start("word"))
    bearer = _founded(scene, reading, word, start)
    bearer = bearer or next((name for name in _bearers(scene, reading, word, start) if name), None)
    if bearer is None:
        return None
    label = f"《{bearer[1]}》{written}" if bearer[0] == "Publication" else bearer[1] + written
    cls = "Ceremony" if word.endswith(("式", "典礼")) else "Conference"
    return scene.registry.resolve(
        Mention(start, behind, "Event", cls, label, HOW, name_start=start, name_end=behind)
    )


def bare_before(scene: Scene, reading: Reading) -> Mention | None:
    """Return the ceremony that the paragraph of a sentence told of before it by a bare word, if one did.

    Args:
        scene: The article.
        reading: The sentence.
    """
    for other in scene.article.before(reading.sentence.span.end):
        if other.sentence.paragraph != reading.sentence.paragraph:
            break
        if found := BARE.search(other.masked.string):
            is_then = NOT_THEN.match(other.masked.string, found.end()) is None
            return bare_event(scene, other, 0, len(other.masked.string)) if is_then else None
    return None


def _named_before(scene: Scene, reading: Reading, before: int) -> Mention | None:
    """Return the ceremony that the bare 仪式 means, of which the text told by its sort shortly before."""
    at = reading.sentence.paragraph
    for other in scene.article.before(reading.sentence.span.end):
        if at - other.sentence.paragraph > NEAR:
            break
        end = before if other is reading else len(other.masked.string)
        for found in reversed([*BARE.finditer(other.masked.string, 0, end)]):
            if found["word"] not in LONE:
                return bare_event(scene, other, found.start("word"), found.end("word"))
    return None


def _founded(scene: Scene, reading: Reading, word: str, before: int) -> tuple[str, str] | None:
    """Return the body, kind and name, that was opened at a ceremony, as the text tells shortly before."""
    at = reading.sentence.paragraph
    for other in scene.article.before(reading.sentence.span.end) if OPENS.search(word) else ():
        if at - other.sentence.paragraph > NEAR:
            break
        for found in reversed([*FOUNDED.finditer(other.masked.string)]):
            body = other.masked.mentions[found.start("made" if found["made"] else "bearer")]
            if body.end <= before and (name := _name(scene, [body])) is not None:
                return name
    return None


def _told_before(scene: Scene, reading: Reading, begin: int) -> Mention | None:
    """Return the ceremony that the sentence before told of, for a sentence that only says who came."""
    before = next(scene.article.before(reading.sentence.span.start), None)
    if before is None or before.sentence.paragraph != reading.sentence.paragraph:
        return None
    if not CAME.search(reading.masked.string, begin) or not BARE.search(before.masked.string):
        return None
    return bare_event(scene, before, 0, len(before.masked.string))


def _bearers(scene: Scene, reading: Reading, word: str, before_word: int) -> Iterator[tuple[str, str] | None]:
    """Yield what a ceremony may be for, kind and name.

    That is the last one that the sentence names before, else the only one of the paragraph so far, of the
    title, or of the article so far.
    """
    start, title = reading.sentence.span.start, scene.article.article.title
    before = scene.article.before
    for kind in next((kinds for begin, kinds in BEARERS if begin.search(word)), ()):
        yield _name(
            scene, [one for one in reading.mentions if one.kind == kind and one.end <= before_word][-1:]
        )
        yield _name(
            scene, _of_kind(kind, takewhile(partial(_is_in, reading.sentence.paragraph), before(start)))
        )
        if title is not None and title.start < start:
            yield _name(scene, _of_kind(kind, islice(before(title.end), 1)))
        yield _name(scene, _of_kind(kind, before(start)))


def _is_in(paragraph: int, reading: Reading) -> bool:
    return reading.sentence.paragraph == paragraph


def _of_kind(kind: str, readings: Iterable[Reading]) -> Iterator[Mention]:
    return (one for other in readings for one in other.mentions if one.kind == kind)


def _name(scene: Scene, named: Iterable[Mention]) -> tuple[str, str] | None:
    """Return kind and fullest name of the one thing that is named, `None` where it is several or a clause."""
    ref = _only(named)
    draft = scene.registry.drafts.get(ref) if ref else None
    if draft is None or CLAUSE.search(draft.label):
        return None
    return (draft.ref.type, draft.label) if LEAST <= len(skeleton(draft.label)) <= LONGEST_LABEL else None


def _only(named: Iterable[Mention]) -> Ref | None:
    """Return what all mentions are of, `None` where that is not one thing."""
    refs = (one.ref for one in named)
    first = next(refs, None)
    return first if all(ref == first for ref in refs) else None

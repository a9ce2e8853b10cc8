"""Words that stand for a body named before: 该公司, 我行, 公司 in a company's own news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import holds_any
from greensilk_kg.extract.names.asked import WE, of_speaker
from greensilk_kg.extract.names.registry import ANAPHOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.text import Sentence

MAY_STAND = holds_any("该司团我本学")
FIRMS = "公司|集团|企业"
HEADS = "研究院|研究所|研究中心|实验室|基金会|协会|学会|商会|联盟|中心|学院|大学|银行|智库|院|所|校|行"
LEAD = (
    rf"(?:据悉|据了解|目前|如今|此外|同时|另外|其中|未来|近年来|今年以来|截[至止]目前|多年来|当天|当日|随后|作为[^，。；]{{2,16}}|"
    rf"截至|自|在|于|到|{CODES['Date']}|[，底末初起]|以来|期间)*"
)
BESIDE = "(?<=由)|(?<=与)|(?<=和)|(?<=同)|(?<=向)|(?<=为)|(?<=对)|(?<=给)"
NO_COMPOUND = (
    r"(?![法债类制化股们群级内层]|治理|业务的|业务[与和、]|之间|名|所在|总部|注册|制度|文化|章程|年报|公告)"
)
THAT = re.compile(rf"(?<![应活理合])该(?P<noun>{FIRMS}|{HEADS})(?![业程政动驶列走述谓]|之间)")
BARE = re.compile(
    rf"(?:(?:^|(?<=[，：；。“])){LEAD}|{BESIDE})"
    rf"(?P<word>(?P<noun>集团(?=公司)|公司|集团)(?:(?<=集团)公司)?){NO_COMPOUND}"
)
OWN = re.compile(
    rf"(?<!自)(?:我们?|本)(?P<noun>{FIRMS}|{HEADS}|司|(?<=[由与和同]我)会|(?<=我)[局部厅署馆](?=(?:也|还|已|曾|近日|日前|先后|具体)*(?:与|和|同(?!意)|、|联合|会同|携手|联手|发布|印发|编|主办|承办|签|牵头|发起|制定|出台|举办|组织)))(?![业程政动为进走列驶士长以里在])"
)
"""How a body speaks of itself."""
SCHOOL = re.compile(
    rf"(?:(?:^|(?<=[，：；。“])){LEAD}|{BESIDE}|(?<=发布)|(?<=了))(?P<word>(?P<noun>学校))"
    "(?=与|同|将|还|也|已|累计|先后|曾|联合|牵头|共同|共为|发起|举办|承办|主办|发布|签署|编[写制]|撰写|组织|成立|设立|启动|推出)"
)
"""How a university's own news speaks of it."""
HOUSE = 8
"""Among so many sentences at the begin of its news a university is named."""
NO_FIRM = re.compile("(?:[部局署厅委会府院所校区盟馆室网报社台]|(?<!集)团|银行|大学|中心|组织|机构|基金|处)$")
NOTE = re.compile(r"（[^（）]*）$")
ENDS = {"校": ("大学", "学院", "学校"), "银行": ("银行", "行"), "学院": ("学院", "大学")}
"""Noun → how a name ends that it stands for, where that is more than the noun."""
SCHOOLS = "校"
SAYS = re.compile("“[^”]*$|表示|介绍|指出|强调|认为|说")
"""Before 我校 where somebody says it who is named; else those who write the news do."""
NEAR = 1
"""Paragraphs up to which 该公司 reaches back."""
STEM = 2
"""With how many characters the name of a daughter begins as that of its group does."""
OPENING = 4
"""Among so many sentences at the begin of its news a body is named."""

LONGER = re.compile("联合体|联盟|联合会|校友会|附属")
"""Behind a body's name: what makes it the name of a body that several such are in."""


def pronouns(sentences: Sequence[Sentence], found: Sequence[Masked]) -> Mapping[int, Sequence[Mention]]:
    """Return by the begin of its sentence each word that stands for a body, as a mention of the body.

    Args:
        sentences: Those of one article, in order.
        found: The same, their names replaced.
    """
    told: dict[int, list[Mention]] = {}
    for number, masked in enumerate(found):
        if MAY_STAND(masked.string):
            named = list(_words(sentences, found, number))
            if named:
                told[sentences[number].span.start] = named
    return told


def _words(sentences: Sequence[Sentence], found: Sequence[Masked], number: int) -> Iterator[Mention]:
    masked = found[number]
    for pattern, meant in ((THAT, _that), (BARE, _writer), (OWN, _self), (SCHOOL, _house), (WE, _speaker)):
        for word in pattern.finditer(masked.string):
            start = word.start("word") if pattern in {BARE, SCHOOL} else word.start()
            full = meant(sentences, found, number, start, word["noun"])
            if full is not None:
                low, end = masked.origin[start], masked.origin[word.end() - 1] + 1
                yield Mention(
                    low, end, full.kind, full.cls, full.name, ANAPHOR, full.authority, full.ref,
                    name_start=low, name_end=end,
                )  # fmt: skip


def _that(
    sentences: Sequence[Sentence], found: Sequence[Masked], number: int, before: int, noun: str
) -> Mention | None:
    """Return whom 该公司 means: the one that was named last, if no other stands beside it."""
    here = _fitting(found[number].within(0, before), noun)
    for at in range(number - 1, -1, -1):
        if here or sentences[number].paragraph - sentences[at].paragraph > NEAR:
            break
        here = _fitting(found[at].mentions.values(), noun) if sentences[at].role == "body" else here
    return _one(here) if noun in FIRMS else next(reversed(here.values()), None)


def _writer(
    sentences: Sequence[Sentence], found: Sequence[Masked], number: int, before: int, noun: str
) -> Mention | None:
    """Return whom 公司 means: of whom the paragraph speaks, else whose news the article is."""
    here = _fitting(found[number].within(0, before), noun)
    for at in range(number - 1, -1, -1):
        if sentences[at].paragraph != sentences[number].paragraph:
            break
        begins = _begins(found[at], noun)
        if begins is not None and not here:
            above = _fitting(found[at].mentions.values(), noun)
            return begins if not _has_daughter(begins, noun, above) else None
        here |= _fitting(found[at].mentions.values(), noun)
    if here:
        return _one(here)
    begun = [one for one in (_begins(other, noun) for other in found[:number]) if one is not None]
    early = [
        one for one in (_begins(other, noun) for other in found[: min(number, OPENING)]) if one is not None
    ]
    return early[0] if early and len({one.name for one in begun}) == 1 else None


def _has_daughter(group: Mention, noun: str, others: Iterable[str]) -> bool:
    """Tell whether 公司 may mean a daughter named beside its group: 丙丁集团收购钢厂，成立丙丁某国公司."""
    if noun != "公司" or not group.plain.endswith("集团"):
        return False
    stem = group.plain[:STEM]
    return any(one.startswith(stem) and one.endswith(noun) and one != group.name for one in others)


def _self(
    sentences: Sequence[Sentence], found: Sequence[Masked], number: int, before: int, noun: str
) -> Mention | None:
    """Return who says 我行 of itself: for whom the one who speaks holds a post, else whose news it is."""
    noun = "公司" if noun == "司" else noun
    for at in range(number, -1, -1):
        if sentences[at].paragraph != sentences[number].paragraph:
            break
        persons = [one for one in found[at].mentions.values() if one.kind == "Person" and one.posts]
        speakers = _fitting(
            (one for one in persons if at < number or one.end <= found[at].origin[before]), noun
        )
        if noun == SCHOOLS and SAYS.search(found[number].string, 0, before) is None:
            break
        if speakers:
            return next(reversed(speakers.values()))
    if (whose := _speaker(sentences, found, number, before, noun)) is not None:
        return whose
    beside = {
        name
        for other in found
        if OWN.search(other.string)
        for name in _fitting(other.mentions.values(), noun)
    }
    opening: dict[str, Mention] = {}
    for other in found[:OPENING]:
        whole = (one for at, one in other.mentions.items() if not LONGER.match(other.string, at + 1))
        opening |= _fitting((one for one in whole if one.kind == "Institution"), noun)
    own = {name: one for name, one in opening.items() if name not in beside}
    return _one(own) or (_one(_fitting(own.values(), "大学")) if noun == "校" else None)


def _speaker(
    sentences: Sequence[Sentence], found: Sequence[Masked], number: int, _before: int, noun: str
) -> Mention | None:
    """Return for whom somebody holds a post whose answer a paragraph is, if the noun may mean it."""
    body = of_speaker(sentences, found, number)
    return body if body is not None and (not noun or _may_mean(noun, body)) else None


def _house(
    _sentences: Sequence[Sentence], found: Sequence[Masked], number: int, _before: int, _noun: str
) -> Mention | None:
    """Return whom 学校 means: the one university that an article names at its begin."""
    early = [one for other in found[: min(HOUSE, number + 1)] for one in other.mentions.values()]
    return _one({name: one for name, one in _fitting(early, "大学").items() if one.kind == "Institution"})


def _begins(masked: Masked, noun: str) -> Mention | None:
    """Return the body with which a sentence begins."""
    first = re.match(LEAD, masked.string)
    one = masked.mentions.get(first.end() if first else 0)
    return next(iter(_fitting([one], noun).values()), None) if one is not None else None


def _fitting(mentions: Iterable[Mention], noun: str) -> dict[str, Mention]:
    """Return the bodies among mentions, and those for which persons hold posts, that a noun may mean."""
    bodies: dict[str, Mention] = {}
    for one in mentions:
        for body in (post.at for post in one.posts) if one.kind == "Person" else (one,):
            if body is not None and _may_mean(noun, body):
                bodies.pop(body.name, None)
                bodies[body.name] = body
    return bodies


def _may_mean(noun: str, body: Mention) -> bool:
    if noun in FIRMS:
        return is_firm(body)
    name = NOTE.sub("", body.plain)
    return body.kind in {"Institution", "Initiative"} and name.endswith(ENDS.get(noun, noun))


def is_firm(body: Mention) -> bool:
    """Tell whether 公司 may mean a body: its name tells nothing else."""
    return body.kind == "Institution" and not NO_FIRM.search(body.plain)


def _one(bodies: Mapping[str, Mention]) -> Mention | None:
    return next(iter(bodies.values())) if len(bodies) == 1 else None

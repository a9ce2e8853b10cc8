"""The statements of one figure: an observation with its value, unit, time and source."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover, literal
from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.opening_times import is_of_telling, opening_time
from greensilk_kg.extract.figures.periods import period_end
from greensilk_kg.extract.figures.rules import IN_NAME
from greensilk_kg.model.claim import Concept, Ref, Unit, Value
from greensilk_kg.model.knowledge import LABEL, TYPE
from greensilk_kg.model.value import DateMatch, QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Object
    from greensilk_kg.model.text import Span

SOURCE = re.compile(
    rf"(?:根据|据)(?P<who>{CODES['Institution']})[^，。；]{{0,6}}?(?:数据|统计|报告|测算|消息|{CODES['Publication']})|"
    rf"(?P<author>{CODES['Institution']})(?:发布|公布)的[^，。；]{{0,8}}(?:数据|统计|报告)(?:显示|表明)"
)
DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Project", "Initiative"))
DEEDS = (
    f"{words('figures/work-deed')}|投入(?:使用|运营|运行|商业)|商运|"
    f"{words('figures/other-deed')}|发布(?!的)|移交|交付使用|开通|开业"
)
FOUNDED = "兴建|投建|新建|创办|收购|并购|接手|推出|落户|入驻|组建"
"""What was done at a time that then is not when the next clause holds: 2018年由甲公司兴建，占地3公顷."""
BY_THEN = re.compile(
    f"(?P<date>{DATE})年?[底末]?(?:以?前|之前)(?:将|要|可|力争)?(?:达到?|增至|建成|实现)?[^，。；]{{0,4}}$"
)
"""The time right before a figure until when it is to be reached, whatever time was told before."""
LATELY = re.compile(
    f"(?:{QUANTITY}|[几多]年)来|后来|随后|此后|而后|之后，|其后|[次翌]年|第二年|"
    "[到至](?:今天|现在|目前)|眼下|如今|时至今日"
)
"""A stretch up to now, or a time that came later: 2018年推出…，六年来累计投放3亿元, 后来增建….."""
AT_TIME = re.compile(
    rf"(?:^|[，；：—而]|[由从](?={DATE}年?[底末初]?时?的)|截[至止]|仅|到|[{NAMED}]|(?:该[国行省市州县]|公司|集团)|(?={DATE}[底末]?(?:有|为|达到?|增至|的)?{QUANTITY}))(?P<date>{DATE})"
    rf"(?!年?[底末]?(?:以来|起|至今|前(?![一二三四两十\d]{{1,2}}个?[季月]|{QUANTITY})|之前|开始|后|）|，[^，。；]{{0,12}}(?:启动|成立)|[^，。；]{{0,14}}目标|[^，。；]{{0,4}}(?:公布|发布|披露)[^，。；]{{0,8}}(?:数据|统计|报告|消息)|[^，。；]{{0,26}}(?:{DEEDS})|[^，。；]{{0,60}}(?:{DEEDS}|{FOUNDED})[^，。；{QUANTITY}]*，|[^，。；]{{0,40}}(?:以来|之?后)(?:，|先后|累计|已)))"
)
UNTIL = re.compile(
    rf"(?:[到至在]|^|，|预计|力争|计划|争取)(?P<date>{DATE})[底末]?(?:前|之前)?(?:，(?!其中)|(?!年?[底末]?(?:起|以来|开始|之?后|[^，。；]{{0,14}}(?:{DEEDS})))[^，。；]*$)"
)
"""The time until when what is planned shall be: 力争到2030年达到3亿千瓦; what opens all holds for all."""
NEARER = re.compile("明年|后年|今年|去年")
REACH = 200
"""How far from a figure stand the words that tell of what it is; with whom a trade is, twice as far."""
PAST = re.compile("了|已|截[至止]|[由从]|迄今")
"""What shows that a time has come, however late the text's other times are."""
STANDS = re.compile(
    rf"^[^，。；{QUANTITY}]{{2,}}，[^。；]*?(?:(?<!投入)(?<!商业)(?<!正式)运营|拥有|现有|持有|管理|经营|"
    r"建有|设有|处理能力|年产能|注册资本)(?![了后收量额至到期权商])"
)
"""Behind the time of what was done: how things stand now (2015年上市，在国内外运营电站48座)."""
OF_THEN = re.compile(
    rf"^[^，。；{QUANTITY}]{{0,20}}(?:建立|成立|设立|共建|创办|签署|启动|发起|组建|引进|合建|开设|开办|推出|建成|投产)的[^，。；{QUANTITY}]{{1,16}}(?:已|共|累计|现)"
)
"""Behind the time when something came about: what has become of it (2022年建立的联合实验室已培养27名硕士)."""
SHORT_RISE = 4
"""How far from 由2019年 its own figure stands: what comes later is what it rose to."""
COULD = re.compile(
    "(?:每年|年均?|每天)(?:可|能|将)|，(?:现|目前|如今|至今|迄今|截[至止]目前|自(?:启动|成立|创立)以来)"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with all that its clause says of it.

    Attributes:
        mention: Where it stands.
        value: What it says.
        topic: What it is about.
        indicator: Slug of a concept of `scheme/indicator`.
        counted: What a count counts, or empty.
        per: Unit of time of a rate, or `None`.
        planned: Whether it is planned or expected, not achieved.
        provider: Who gave the amount, or `None`.
        rule: What read it.
        is_open: Whether the text names only some of what is counted (甲、乙等24个国家).
    """

    mention: Mention
    value: QuantityMatch
    topic: Mention
    indicator: str
    counted: str
    per: str | None
    planned: bool
    provider: Mention | None
    rule: str
    is_open: bool = False


def observation(scene: Scene, reading: Reading, figure: Figure) -> Iterator[Claim]:
    """Yield what is stated of a figure."""
    topic, mention = figure.topic, figure.mention
    if topic.ref is None:
        return
    sentence = reading.sentence.span
    inside = sentence.start <= topic.start < sentence.end
    parts = [(mention.start, mention.end)]
    parts.append((topic.start, topic.end) if inside else (sentence.start, mention.end))
    if figure.counted:
        parts.append(_counted_at(scene.text.folded, figure.counted, mention, sentence))
    context = None if inside else cover([(topic.start, topic.end)])
    high = "@max" if figure.value.high is not None and figure.value.qualifier == "max" else ""
    part = f"#{reading.part}" if reading.part else ""
    ref = Ref("Observation", f"{topic.ref.key}@{mention.start}{high}{part}")
    at = cover(parts)
    for predicate, fact in _facts(scene, reading, figure):
        yield scene.claims.make(ref, predicate, fact, at=at, rule=figure.rule, context=context)
    if figure.indicator != "duration" and figure.rule != IN_NAME:
        yield from (
            _target(scene, reading, ref, figure) if figure.planned else _as_of(scene, reading, ref, figure)
        )


def _counted_at(text: str, counted: str, mention: Mention, sentence: Span) -> tuple[int, int]:
    """Return where the text says what a figure is of; words put together reach from the first of them."""
    end = min(sentence.end, mention.end + REACH)
    at = text.find(counted, mention.start, end)
    if at < 0:
        at = text.rfind(counted, max(sentence.start, mention.start - REACH), mention.start)
    if at >= 0:
        return at, at + len(counted)
    return _pieces_at(text, counted, mention, sentence)


def _pieces_at(text: str, counted: str, mention: Mention, sentence: Span) -> tuple[int, int]:
    """Return the reach of the pieces that what a figure is of was put together from, near the figure."""
    end = min(sentence.end, mention.end + REACH)
    places = [at for at in range(max(0, mention.start - 2 * REACH), end) if not text[at].isspace()]
    near = "".join(text[at] for at in places)
    here = bisect_left(places, mention.start)
    found = [here]
    words = re.sub(r"\s", "", counted)
    while words:
        size = next((size for size in range(len(words), 1, -1) if words[:size] in near), 0)
        if size:
            at = near.rfind(words[:size], 0, here)
            at = near.find(words[:size], here) if at < 0 or places[at] < sentence.start else at
            at = near.rfind(words[:size]) if at < 0 else at
            found += [at, at + size - 1]
        words = words[size or 1 :]
    return places[min(found)], max(mention.end, places[max(found)] + 1)


def _facts(scene: Scene, reading: Reading, figure: Figure) -> Iterator[tuple[str, Object]]:
    value, mention = figure.value, figure.mention
    yield TYPE, Value("Observation", "class")
    if figure.topic.ref is not None:
        yield "about", figure.topic.ref
    yield "indicator", Concept("indicator", figure.indicator)
    yield "value", Value(format(value.value, "f"), "decimal")
    yield "unit", Unit(value.unit)
    yield LABEL, Value(scene.text.surface[mention.start : mention.end], "zh")
    yield "valueText", Value(value.text, "zh")
    if figure.counted:
        yield "countOf", Value(figure.counted, "zh")
    if value.qualifier:
        yield "qualifier", Value(value.qualifier, "string")
    if figure.per:
        yield "per", Unit(figure.per)
    if figure.planned:
        yield "modality", Value("planned", "string")
    if figure.is_open:
        yield "listIsOpen", Value("true", "boolean")
    provider = figure.provider or _source(reading, mention)
    if provider is not None and provider.ref is not None:
        yield "providedBy", provider.ref


def _source(reading: Reading, figure: Mention) -> Mention | None:
    """Return whose data the sentence gives."""
    found = SOURCE.search(reading.masked.string)
    if found is None:
        return None
    source = reading.masked.mentions[found.start("who") if found["who"] else found.start("author")]
    return source if source.end <= figure.start else None


def _as_of(scene: Scene, reading: Reading, ref: Ref, figure: Figure) -> Iterator[Claim]:
    """Yield the date at which a figure holds: 截至…, the year or time that opens its clause."""
    total = figure.per is None and figure.value.unit != "PERCENT"
    where, when = _time(reading, figure.mention, spans=total) or (reading, None)
    if when is None and not _could(reading, figure.mention):
        where, when = opening_time(scene, reading, _index(reading, figure.mention), spans=total) or (
            reading,
            None,
        )
    dated = scene.dating.date(when, where) if when is not None else None
    if when is not None and dated is not None:
        inside = where is reading
        at = cover([(when.start if inside else figure.mention.start, figure.mention.end)])
        context = dated.context if inside else cover([(when.start, when.end)])
        date = period_end(scene, where, when, dated.last or dated.date)
        said = scene.text.folded[max(0, when.start - 2) : figure.mention.start]
        if scene.dating.is_future(date.year) and not PAST.search(said):
            yield scene.claims.make(ref, "modality", Value("planned", "string"), at=at, rule=figure.rule)
        yield scene.claims.make(
            ref, "asOf", literal(date), at=at, rule=figure.rule,
            context=context, basis=dated.basis,
        )  # fmt: skip


def _target(scene: Scene, reading: Reading, ref: Ref, figure: Figure) -> Iterator[Claim]:
    """Yield the time to come at which a planned figure is to hold: 力争到2030年….."""
    string, index = reading.masked.string, _index(reading, figure.mention)
    said = string[:index]
    begin = _begin(string, index)
    found = max(UNTIL.finditer(said, begin), key=re.Match.start, default=None)
    if NEARER.search(said, max(begin, said.rfind("，") + 1)):
        return
    when = reading.masked.mentions[found.start("date")] if found is not None else None
    dated = scene.dating.date(when, reading) if when is not None else None
    if when is None or dated is None or not scene.dating.is_future(dated.date.year):
        return
    date = period_end(scene, reading, when, dated.last or dated.date)
    yield scene.claims.make(
        ref, "asOf", literal(date), at=cover([(when.start, figure.mention.end)]), rule=figure.rule,
        context=dated.context, basis=dated.basis,
    )  # fmt: skip


def _index(reading: Reading, figure: Mention) -> int:
    return bisect_left(reading.masked.origin, figure.start)


def _begin(string: str, index: int) -> int:
    return max(string.rfind(stop, 0, index) for stop in "。；") + 1


def _could(reading: Reading, figure: Mention) -> bool:
    """Tell whether a figure says what can be, at whatever time."""
    index = _index(reading, figure)
    return COULD.search(reading.masked.string, _begin(reading.masked.string, index), index) is not None


def _time(reading: Reading, figure: Mention, *, spans: bool) -> tuple[Reading, Mention] | None:
    found = None
    masked = reading.masked
    index = _index(reading, figure)
    first = _begin(masked.string, index)
    for match in AT_TIME.finditer(masked.string, first, index + 1):
        date = masked.mentions[match.start("date")]
        told = match[0][0] not in "截至止到" and is_of_telling(reading, match.start("date"))
        if date.end <= figure.start and not told and _is_time(date, spans=spans):
            behind = masked.string[match.end() : index]
            rise = match[0][0] in "由从" and (len(behind) > SHORT_RISE or QUANTITY in behind)
            is_past = STANDS.search(behind) or OF_THEN.search(behind)
            found = None if rise or is_past else date
            first = match.end()
    by_then = BY_THEN.search(masked.string[:index], first)
    if by_then is not None:
        return reading, masked.mentions[by_then.start("date")]
    lately = found is not None and LATELY.search(masked.string, first, index)
    if found is None or lately or COULD.search(masked.string, first, index):
        return None
    return reading, found


def _is_time(date: Mention, *, spans: bool) -> bool:
    """Tell whether a figure may hold at a date; a total also at the end of a stretch (1至11月)."""
    return isinstance(date.value, DateMatch) and (spans or date.value.last is None)

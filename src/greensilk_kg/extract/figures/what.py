"""What a figure counts, by the words on either side of it, and which part of a whole it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import FIRST, LAST
from greensilk_kg.extract.figures.counted import ALONE, STAGES, trains
from greensilk_kg.extract.figures.heads import fits
from greensilk_kg.extract.figures.members import member_noun
from greensilk_kg.extract.figures.no_nouns import is_no_noun
from greensilk_kg.extract.figures.nouns import RISING, words_of
from greensilk_kg.extract.figures.rises import counted_in_rise
from greensilk_kg.extract.figures.trade import goods_of

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.nouns import Nouns
    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

RAN = re.compile("^(?:累计|共|新)*(?:开行|开出|发出|通行|运行|到发|发运)(?=..)")
TRAINS = ("列车", "班列", "专列", "客车", "货车")
HEADS = {"人", "名"}
PEOPLE = re.compile(
    rf"(?:其中，)?(?P<what>[^，。；、的]{{0,14}}?{any_of('figures/guest')})(?:数量|人数|占比|总数|明显|大幅|显著|持续|稳步|快速|增)[^，。；]{{0,10}}，$"
)
"""A clause that tells how those who are counted in the next came to be more."""
SECTION = re.compile("(?:^|[^时阶手地])段$")
"""A section of a line, of which something is counted that is not named beside it (境内段286万人次)."""
WHOLE_WORDS = {"装机": "机组", "能": "产能"}
"""What is meant by words that a wall cuts, or that are no noun."""
COUNTS_ITSELF = {"国", "户", "人", "届"}
PARTS_OF_TEXT = {"章", "节", "编", "篇章"}
DIVIDED = re.compile("(?:分|共|全[文书]|正文|包括|包含|含|设|分[为成])$")
"""Before the number of the parts of a text: 共分7章."""
BOXES = {"标准箱", "标箱", "TEU"}
AMONG = re.compile(rf"(?:[^，。；：、]*的)?(?P<what>[^，。；：、的（）“”{FIRST}-{LAST}]{{2,12}})[中里]，$")
"""Of what a few are meant in the next clause: 排名前列的水电站中，甲公司拥有5座."""
HAS_SOME = re.compile("(?:拥有|占据?|有|占了|包揽了?)$")
RANKED = re.compile("(?:(?:全球|世界|全世界|全国)?排名)?(?:居|位居|名列)?前[^，。；、]{1,3}[的位名大]")
"""Which of them are meant: 排名前12的大水电站."""
VIEWS = re.compile(
    rf"(?P<what>[^，。；、：“”{FIRST}-{LAST}]{{0,10}}?(?:观看|浏览|阅读|点击|播放|访问|收看|曝光|观众|参观|转发)总?(?:人数|人次|数量|次数|量|数)){any_of('figures/amounts-to')}?(?:已|达到?了?|超过?|近|约|突破|逾|累计|共|为)*$"
)
"""How often something was seen, which no noun behind the number tells."""
LEADS = re.compile("^(?:播出|当日|当天|当晚|期间|目前|累计|后|的|其)+")
SEEN = {"", "人", "人次", "次", "名"}
NUMBERS = {"数量", "总数", "列", "去程", "回程"}
LARGE_SORTS = re.compile("^[0-9]+(?:大|个|门)*类(?=$)")
RUNS = {"列", "趟", "班"}
COME_TO = re.compile("(?:城市|国家|地区|口岸|[省市站港区])$")
"""What is no train: 首个班列突破3万列的城市."""
FLEET = {"辆", "台", "列", "艘", "架"}
HANDED = re.compile("(?:交付|投放|投用|采购|订购|销售|售出|出口|供应|投运|下线)(?:了|约|超过|超|近|余|共)*$")
"""What is done with more of the vehicles that were counted before: 交付800台."""
HANDED_ALONE = re.compile(
    "(?:再次?|又|共|累计|已|还)?(?:交付|投放|投用|采购|订购|销售|售出|出口|供应|投运|下线)"
)
GROWN = re.compile(
    rf"(?:精简|压缩|压减|压降|收窄|攀升|延长|优化|裁减|下调|上调|回落)(?:至|到)了?(?:约|近|不足|超过?)?$|其中[^，。；]{{0,8}}$|另有$|另外的?$|其余$|剩余$|余下的?$|(?:减|降|缩|增|升|改|变|调整)(?:少|加|小)?为$|{any_of('figures/grown')}(?:加|大|展)?(?:至|到)(?:了|目前的?|如今的?|现在的?|当前的?|最高)?(?:不足|不到|约|近|超过?)?(?:日均|年均|每天|每日|每年)?$|达$|突破$|(?:达|至|到)\ue009的$"
)
PART = re.compile(
    rf"，?其中，?(?P<what>[^，。；：、（）“”的了{FIRST}-{LAST}]{{2,12}}?)(?:则|就|约|近|超过?|已?达到?|占|为|是|有|共|逾|仅|(?<=运输)在)*$"
)
NEWLY = re.compile(
    rf"(?:计划|预计|拟|将|可|累计|合计|总计|共)*(?P<what>[^，。；：、（）“”的了{FIRST}-{LAST}]{{0,12}}?新增(?:并网)?(?:光伏|风电|太阳能|可再生能源|新能源|清洁能源|水电|发电|储能)*装机(?:容量|规模)?)[^，。；的]{{0,4}}$"
)
"""What was added to what there was, not all there is: 新增装机1亿千瓦."""
ADDED = re.compile(
    r"(?:^|[，、；])(?:其中，?)?(?P<what>(?:陆上|海上|集中式|分布式|抽水蓄能|太阳能|生物质|光伏|风|水|火|核|热)*(?:风电|发电|电|光伏|储能)?)新增(?:并网)?(?:约|近|超过?|了)*$"
)
"""How much of a sort of power came to what there was: 风电新增2299万千瓦."""
THING = re.compile("..(?:项目|工程|机构|企业|国家|城市|课程|文件|合同|站点|口岸|航线|园区)$")
"""What stands right before a figure and is counted, whatever was counted before: 86国，基建项目达到26个."""
OWN_NOUN = re.compile(
    rf"[^，。；、]{{2,}}[量数额](?:已|将|累计|约|就|首次)*(?:达到?|突破|超过?|{any_of('figures/grown')}(?:加|大|展)?(?:至|到))"
)
"""A value that a clause names itself, whatever was counted before: 电动汽车保有量达到."""
SIDE = re.compile("[中外]方|国[内外]|[境海]外|境内|本[国地]|当地|外[国籍]|新增|女性|男性")
"""A word that tells which part is meant, and no noun: 其中外方79家."""
DEED = re.compile(rf"{words('figures/deed')}|其[余他]|最|第|每|年|首")
FROM_SO_MANY = re.compile(RISING)
"""What follows the number with which a rise began."""
OTHER_NOUN = re.compile("(?<!目前)(?<!如今)(?<!现在)(?<!当前)的(?!$)")
"""What shows that a rise is of something other than what was counted before."""


NUMBER = re.compile("(?<=..)(?<=[户员业客人家])数$")
"""What ends a noun that only says how many."""
HOUSES = re.compile("(?:客户|用户|农户|牧户|商户|贫困户)$")
"""Whom 户 counts that are no homes, or not all."""
BARE = re.compile(f"{any_of('figures/bare-head')}$")
HEADLESS = re.compile(
    "(?:^|[，、])(?:其中，?)?(?P<limit>[^，。；、的了]{1,10}的)(?:就|也|仅|只|共|总共)?(?:有|达|占|为)(?:约|近|超过?|了)*$"
)
"""Words before a number that name no noun: 被退回的有."""
PERSONS = re.compile(
    rf"^(?:[^，。；]{{0,12}}(?:这样|那样|一样|这般)的|这样的|类似的)?(?P<what>[^，。；：、的{FIRST}-{LAST}]{{0,8}}{any_of('figures/person-head')})，$"
)
"""A clause that only names persons."""
SHARE_OF = re.compile(
    rf"的(?P<what>[^，。；：、（）“”的了{FIRST}-{LAST}]{{2,16}}?)(?=[，。；、]|[和与]?$|[都均]?(?:在|由|来自|产自|出自|位于))"
)
NO_MATTER = re.compile(
    "来自|生活在|居住在|住在|没有|无法|依靠|依赖|从事|将|可|已|由|使用|采用|目标|速度|水平|(?<!新)增|降|减|提|上升|比[例重]|份额|股|权|概率|机会|幅"
)
CHANGED = re.compile(
    rf"(?:^|[，、的使让令{FIRST}-{LAST}]|其中)(?P<what>[^，。；：、（）“”的了使让令后{FIRST}-{LAST}]{{1,12}}{any_of('figures/changed-thing')})"
    rf"(?:同比|环比|年均|累计|平均|每年)*{any_of('figures/changed')}(?:达到?|为|了|约|超过?|近|到)*$"
)
"""A noun that grows or shrinks by so much."""
GOODS = re.compile(
    rf"(?:其中，?)?(?P<what>(?!{any_of('figures/no-goods')})[^，。；：、（）“”了将把使对年月{FIRST}-{LAST}]{{2,16}}?)(?:同比|则|也|分别)*{any_of('figures/changed')}(?:达到?|为|了|约|超过?|近|到)*"
)
TRADED = re.compile("(?:出口|进口)[^，。；]{2,}，")
"""What shows that goods are told one by one: 出口农业机械增长3%，家电下降5%."""


def what_of(nouns: Nouns, spot: Spot, value: QuantityMatch) -> str:
    """Return what a count counts; empty where the text does not tell.

    Args:
        nouns: Finds the nouns beside a count.
        spot: Where the count stands.
        value: What it says.
    """
    views = VIEWS.search(spot.since) if value.measure in SEEN else None
    if views is not None:
        return LEADS.sub("", views["what"])
    found = nouns.behind(spot.reading.masked, spot.index + 1, spot.clause.end)
    found = "" if value.measure in RUNS and COME_TO.search(found) else found
    if alone := _measure_alone(spot, value):
        return alone
    own = value.measure if len(value.measure) > 1 or value.measure in COUNTS_ITSELF else ""
    before = NUMBER.sub("", nouns.before(spot.reading.masked, spot.last, spot.index, spot.clause.topics))
    if own.startswith(("人口", "户")):
        return before if HOUSES.search(before) else own.removeprefix("户") or own
    if SECTION.search(before) and not found:
        return ""
    before = (
        ""
        if is_no_noun(before, value.measure) or HANDED_ALONE.fullmatch(before)
        else WHOLE_WORDS.get(before, before)
    )
    before = RAN.sub("", before) if before.endswith(TRAINS) else trains(value, spot.since) or before
    grown = ""
    if not found and GROWN.search(spot.since):
        grown = counted_in_rise(nouns, spot.reading.masked, spot.start, spot.index)
        own_noun = THING.search(before) or (before and OWN_NOUN.search(spot.since))
        if not grown and not OTHER_NOUN.search(spot.since) and not own_noun:
            grown = _part(spot, spot.counts.get(value.measure, ""))
    if not (found or grown or before) and value.measure not in ALONE:
        found = nouns.of_clause(spot.reading.masked, spot.index + 1, spot.clause.end)
    found = found or _headless(spot, value)
    if not (found or grown or before):
        found = _of_those(spot, value)
    what = own if own in BOXES else found or grown or before or own
    what = _whom(spot, value, what, own)
    what = what or ("" if FROM_SO_MANY.match(spot.after) else member_noun(spot))
    what = "列车" if value.measure == "列" and what in NUMBERS else LARGE_SORTS.sub("", what)
    if value.value != 1:
        spot.counts[value.measure] = what
    return what


def _measure_alone(spot: Spot, value: QuantityMatch) -> str:
    """Return what is counted where the measure word tells it, alone or with those that follow: 12省区市."""
    if value.measure in PARTS_OF_TEXT and DIVIDED.search(spot.since):
        return value.measure
    if value.measure == "省" and spot.after.startswith("区市"):
        return "省区市"
    stages = value.measure == STAGES and spot.since.endswith("分")
    return value.measure if value.measure == "国" or stages else ""


def _whom(spot: Spot, value: QuantityMatch, what: str, own: str) -> str:
    """Return the persons whom a count counts where its own words name none."""
    if what in HEADS:
        return people_before(spot) or what
    return what if fits(what, value.measure) else persons_before(spot) or own


def _headless(spot: Spot, value: QuantityMatch) -> str:
    """Return what a count counts whose noun the count before it tells: 项目有90个，被退回的有4个."""
    whole = BARE.search(spot.counts.get(value.measure, ""))
    last = whole[0] if whole is not None else ""
    found = HEADLESS.search(spot.since) if last else None
    if found is None:
        return ""
    start = spot.last + found.start("limit")
    return words_of(spot.reading.masked, start, spot.last + found.end("limit")) + last


def persons_before(spot: Spot) -> str:
    """Return the persons that the clause before a count names and nothing else: 这样的女工，厂里有30人."""
    found = PERSONS.search(spot.previous) if spot.last == spot.clause.start else None
    return "" if found is None else found["what"]


def note_fleet(spot: Spot, value: QuantityMatch, what: str) -> None:
    """Keep what vehicles were counted, with whither they went, for those that a later clause counts."""
    if value.measure in FLEET and what:
        spot.counts[value.measure] = what


def people_before(spot: Spot) -> str:
    """Return who is counted in a clause that says 人 alone, by the clause before: 采购商明显增多，达3万人."""
    start = spot.clause.start - len(spot.previous)
    found = PEOPLE.match(spot.previous) if spot.last == spot.clause.start else None
    return "" if found is None else words_of(spot.reading.masked, start, start + found.end("what"))


def _of_those(spot: Spot, value: QuantityMatch) -> str:
    """Return what a bare count counts that goes on with what stands before it, else none."""
    among = AMONG.search(spot.previous)
    if among is not None and HAS_SOME.search(spot.since) and spot.last == spot.clause.start:
        ranked = RANKED.search(spot.previous, 0, among.end("what"))
        start = spot.clause.start - len(spot.previous)
        at = ranked.start() if ranked else among.start("what")
        return words_of(spot.reading.masked, start + at, start + among.end("what"))
    fleet = [what for measure, what in spot.counts.items() if measure in FLEET and what]
    if value.measure in FLEET and len(fleet) == 1 and HANDED.search(spot.since):
        return fleet[0]
    return ""


def _part(spot: Spot, whole: str) -> str:
    """Return which part of a whole is counted (其中海外稿件700幅), maybe with the noun of the whole."""
    words = part_of(spot)
    if not (whole and words):
        return whole
    if SIDE.fullmatch(words):
        return words + whole
    return whole if words in whole else words


def changing(spot: Spot) -> str:
    """Return what a rate of change is of (水产品进口额同比增长9%), else none."""
    found = CHANGED.search(spot.since)
    if found is None and spot.last == spot.clause.start and TRADED.search(spot.sentence):
        goods = GOODS.fullmatch(spot.before)
        return "" if goods is None or DEED.match(goods["what"]) else goods_of(spot, goods["what"])
    return "" if found is None or DEED.match(found["what"]) else found["what"]


def share_of(spot: Spot) -> str:
    """Return what a bare ratio is a part of (85%的项目资金, 占新增装机总量的77%), else none."""
    found = SHARE_OF.match(spot.after)
    return "" if found is None or NO_MATTER.search(found["what"]) else found["what"]


def part_of(spot: Spot) -> str:
    """Return the words for the part that a figure measures (其中冷链货物30万吨), else none."""
    if (added := ADDED.search(spot.since)) is not None:
        return f"{added['what']}新增装机"
    if (newly := NEWLY.search(spot.since)) is not None:
        return newly["what"]
    found = PART.fullmatch(spot.since)
    return "" if found is None or DEED.search(found["what"]) else found["what"]

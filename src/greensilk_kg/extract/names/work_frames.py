"""How sentences tell of works that have no name: where they stand, how they come up, who built them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.tries import alternation
from greensilk_kg.extract.names.givers import GIVES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    Words = Mapping[str, Collection[str]]

COUNTRY, PLACE, FIGURE, BODY = (CODES[kind] for kind in ("Country", "Place", "Quantity", "Institution"))
DATE = CODES["Date"]
PROJECT, NAMES = CODES["Project"], f"{FIRST}-{LAST}"
OWN = (
    rf"(?:(?![的了和与等在由将为是有于个座条项家把被对向从给及或并以到]|建设|投资|承建|参与|兴建|修建|建造|筹建|规划|启动|推进|第一|首|最|多|各|当地|相关|有关|代表|"
    rf"企业|政府|合作|工程师|总|本|该|此|其|考察|参观|走访|调研|访问|视察|合建|洽谈|签[约署]|举[行办]|召开|设立|成立|引进|采用|运营|管理)"
    rf"[㐀-鿿A-Za-z{BODY}])"
)
"""A character of the words that a work is told by."""
PLACED_ENDS = (
    r"(?![㐀-鿿]?(?:公司|集团|大学|研究院|协会|部长|局|合作区|经理|负责人|方(?![面式案向]))|[们群组区库])"
)
OF_MATTER = rf"(?:(?![的了等在由])[^，。；：、{NAMES}])"
CAPACITY = rf"{FIGURE}(?:级|装机|规模)?"
STAGE = "(?:[一二三]期)?"
BUILT = "(?:兴建|承建|投资建设|建设|援建|修建|投建|投资|建造|实施|新建)"
CAME_ABOUT = (
    rf"(?=(?:项目)?(?:正式|已|日前|近日|也|顺利|{DATE}|，)*(?:在[{COUNTRY}{PLACE}]+)?(?:正式|顺利|全面)?"
    r"(?:投产|投运|竣工|开工|动工|奠基|落成|建成|通车|并网|启用|投入)(?!的|仪式|典礼))"
)

TEXT = rf"[^，。；：{PROJECT}{COUNTRY}]"
"""A character of what stands between a place and a work that comes up."""
SITE = rf"(?:{COUNTRY}{PLACE}*|{COUNTRY}?{PLACE}+|{COUNTRY}[^，。；：{PROJECT}]{{1,16}}?{PLACE}?)"
NOT_NEW = (
    "(?:曾|原计划|缺少|需要|没有|缺乏|如果|假如|每|任何|相当于|等于|建起|拥有|打造|规划|希望|计划|"
    "将|拟|考虑|推动|呼吁|另|像)"
)
SIZE = rf"(?:装机|年产|日处理)?(?:容量|能力|规模)?(?:约|达)?{FIGURE}的?"
SAID = rf"(?:(?:(?!是|{NOT_NEW})[^，。；：！？{PROJECT}]){{0,30}}?的|{SIZE})?"
RAISED = "(?:建起|建成|建设|修建|兴建|承建|打造|投建)"
COMES_UP_ENDS = r"(?![㐀-鿿]{0,2}(?:公司|集团|项目|工程|区|群|里|内)|[、和与及])"

AGENT = rf"(?:{COUNTRY}的?(?:{BODY}|企业|公司)?|{BODY})"
DEED = (
    r"(?:(?:合作|联合|共同|携手|合资|独资|全资|参与|负责|设计|投资|融资|出资|独立|、|和|并){0,4}"
    r"(?:修建|建设|兴建|承建|援建|投建|开发|打造|建造|承包|建成|新建|建起|实施|投资(?:落地)?|落地|签署))"
)
ONE = "(?:(?:首|第[一二三])[个座条家]|最大的?一?[个座条家]?)"
BUILT_ENDS = (
    r"(?![㐀-鿿]{0,2}(?:公司|集团|群|网络|方|员工|专家)|[、和与及里内区]|"
    rf"(?:[，—]{{1,2}}|正?是|即|为)?(?:[{COUNTRY}{PLACE}]的?)*{PROJECT})"
)
SORTED = f"{any_of('works/sort', 'works/praise-of-work')}*(?:研究|试点)?(?:项目|工程)"
"""A work of which only the sort is told."""
SHARED = (
    rf"{AGENT}(?:(?:[、和与同及]|联合|携手|会同){AGENT}(?:[^，。；：、的{NAMES}]{{0,10}}?))+"
    r"(?:等|政府|两国|双方|[三四]方)*(?:合作|共同|联合|携手)+"
    r"(?:开展|实施|推进|执行|建设|开发|承担|申报|组织|完成|推动)*的"
    rf"(?P<name>(?!{SORTED}){OWN}{{2,10}}?(?:[和与]{OWN}{{2,8}}?)?(?:项目|工程)){PLACED_ENDS}"
)
"""What several do together: its matter makes it one work: 甲大学与乙国农业部合作的玉米种植项目."""


def placed(words: Words) -> Sequence[str]:
    """Return how a work is told by the place that it stands in, its owner or whom it is for: 甲市的轻轨项目.

    Args:
        words: Use → words, as in `data/lexicon/works.tsv`.
    """
    sector, plant, whole = (alternation(words[use]) for use in ("sector", "plant", "whole"))
    project = rf"(?:{OWN}{{0,10}}?(?:{sector}){OWN}{{0,8}}?(?:项目|工程|系统))"
    work = rf"(?:{project}|(?:{OWN}{{1,12}}?(?:{plant})|{OWN}{{0,10}}?(?:{whole})))"
    aided = rf"{OWN}{{2,14}}?(?:项目|工程|系统|学校|医院|大桥|中心|供水站|体育场)"
    made = rf"{OWN}{{2,10}}?(?:项目|工程)(?:[一二三]期(?:项目|工程)?)?"
    return (
        rf"(?P<name>{COUNTRY}?{PLACE}(?:的|市的?)?(?:{CAPACITY})?的?{work}{STAGE}){PLACED_ENDS}",
        rf"(?P<name>{COUNTRY}的?(?:{CAPACITY})的?{work}{STAGE}){PLACED_ENDS}",
        rf"(?P<name>{COUNTRY}[东西南北中]{{1,2}}部(?:地区)?的?(?:{CAPACITY}的?)?{project}{STAGE}){PLACED_ENDS}",
        rf"{BUILT}的(?:第一[座个条家]|首[座个条家]|一[座个条家])?(?P<name>{work}){PLACED_ENDS}{CAME_ABOUT}",
        rf"(?<![求声支受增后外])(?P<name>{GIVES}{COUNTRY}的{aided}){STAGE}{PLACED_ENDS}",
        rf"{FIGURE}的(?P<name>[{COUNTRY}{PROJECT}]{OF_MATTER}{{4,24}}?(?:项目|工程)(?:[一二三]期)?)(?=[，。；、]|$)",
        rf"(?P<name>{PROJECT}(?:沿线|周边)?的?{OWN}{{0,8}}?(?:{sector}){OWN}{{0,4}}?(?:[一二三]期)?(?:项目|工程)){PLACED_ENDS}",
        SHARED,
        rf"(?P<name>{BODY}年(?:产能?|处理|发电)?量?{FIGURE}的?{made}){PLACED_ENDS}",
    )


def introduced(words: Words) -> Sequence[str]:
    """Return how a work comes up behind where it stands: 在甲国乙市，一座由…投资的垃圾焚烧发电厂.

    The group `one` is a figure or 一座, the group `name` says what the work is.

    Args:
        words: Use → words.
    """
    work = f"(?:{alternation(words['attribute'])})*(?:{alternation(words['work'])})"
    placed_one = (
        rf"(?:在|位于|地处|坐落在|坐落于|来到|走进){SITE}(?:的?{TEXT}{{0,12}}?{PLACE}?{TEXT}{{0,8}})，"
        rf"(?:[^，。；：{PROJECT}]{{2,16}}，)?有?"
        rf"(?P<one>{FIGURE}|一[座个处家条]){SAID}(?P<name>{work}){COMES_UP_ENDS}"
    )
    raised_one = (
        rf"(?:在|位于){SITE}，{TEXT}{{0,10}}?{COUNTRY}?{TEXT}{{0,24}}?{RAISED}(?:了|起了)?"
        rf"(?:一[座个]|(?P<one>{FIGURE})(?=[{FIGURE}]))?(?P<name>{FIGURE}(?:级|的)?{work}){COMES_UP_ENDS}"
    )
    return placed_one, raised_one


def built(words: Words) -> Sequence[str]:
    """Return how a work is told by who built it: 这座由甲集团与乙国合作修建的水电站.

    The group `label` is the clause with who built it, the group `name` says what the work is.

    Args:
        words: Use → words.
    """
    attribute, work, sector = (alternation(words[use]) for use in ("attribute", "work", "sector"))
    kind = f"(?:{attribute}){{0,4}}(?:{work}|(?:{sector})(?:项目|工程))"
    clause = (
        rf"(?:^|(?<=[，。；：])|(?P<this>这[个座条家])|(?<![是为])由)由?"
        rf"(?P<label>(?:{AGENT}(?:[、和与同及]{AGENT})*)(?:在(?:当地|海外|境外|[{COUNTRY}{PLACE}]+))?{DEED}的"
        rf"(?P<name>(?P<first>{ONE})?(?:{FIGURE}(?:级|的)?)?{kind})){BUILT_ENDS}(?P<came>{CAME_ABOUT})?"
    )
    return (clause,)

"""Wordings by which a sentence speaks of a work without a name."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

DATE, QUANTITY, PROJECT = CODES["Date"], CODES["Quantity"], CODES["Project"]
LAND = CODES["Country"] + CODES["Place"]
OTHERS = "".join(code for kind, code in CODES.items() if kind not in {"Country", "Place"})
WORD = rf"[^，。；：、的了是由“”（）{OTHERS}]"
HEAD = (
    r"(?:[铁公]路|高铁|地铁|轻轨|机场|(?:水|火|风|热|光伏|光热|储能|变)?电站|电[厂场]|发电厂|风电?场|[园景校库矿]区|(?:工业|产业|示范|科技|物流|生态|种植)园|示范区|合作区|公园|"
    rf"(?![新老原全该]){WORD}{{1,5}}厂|基地|中心|学院|学校|小学|中学|医院|(?:换电|充电|光伏|风电|加氢|加气|气象|观测|实验|试验|热力|发电|泵)站|大桥|港|工程|项目)"
    r"(?:的?(?:改造|扩建|扩能|提升|升级))?(?:项目|工程)?(?:[一二三四五]期)?"
)
MADE = (
    f"(?:{any_of('projects/builds')}|(?<!共)建[成起设造]?|新建|设立|开设|承揽|打造|盖起|签约|签下|拿下|中标)"
)
ONE = rf"(?:{QUANTITY}|[一另首][座条个处所间]|第[一二三四五六][座条个处])"
OBJECT = re.compile(
    rf"{MADE}(?:了|起|过|的)?(?![该本此这]){WORD}{{0,14}}?(?P<one>{ONE})的?(?P<what>{WORD}{{2,18}})”?$"
)
"""A clause that ends in one work without a name that somebody makes."""
NOMINAL = re.compile(
    rf"(?:另[一外]|另有|还有|最近|最新|同[天日期年]|之前|此前|更早|其他)[^，。；：]{{0,30}}?(?:是|有|为)(?P<what>[^，。；：{OTHERS}]{{1,24}}(?:{HEAD}|光伏))$"
)
"""A clause that ends in a work of which it says what it is: 另一个项目是滴灌带厂."""
LEADS = (
    "其中|目前|据悉|此外|同时|另外|而|但|后?来|同[天日]|附近的?|，",
    f"截[至止]{DATE}|{DATE}",
    f"[{LAND}][站港市县省州]?的?|[㐀-鿿]{{2,5}}[站港市县省州]的",
)
OPENS = f"(?:{'|'.join(LEADS)})*"
SUBJECT = re.compile(
    rf"{OPENS}(?![该本此这其各全每整配设建含有]|{any_of('figures/holds')})(?:[^，。；：{PROJECT}]{{2,20}}的)?(?P<own>{WORD}{{0,18}}?)(?P<head>{HEAD})"
    r"(?=[在已也还将共现总年日]|由|位于|坐落|地处|正式|顺利|同步|同时|全面|如期|开工|动工|完工|竣工|投[产运用]|启用|揭牌|设计|占地|采用|上周|"
    rf"另由|{DATE})"
)
"""How a clause begins that speaks of a work without a name."""
GENERAL = re.compile("(?:全|整[个条座]|项目|工程|园区|新|区内|园内|主体|相关|有关|主要|[首末]台|一座)*")
ANY = {"工程", "项目"}
SEVERAL = re.compile(
    rf"{OPENS}(?:(?:[那前后头]|其余|其他|另外?)的?(?:{QUANTITY}|[两三四五六七八九十][座条个处家期])(?![工试])[^，。；：]{{0,12}}{HEAD}|"
    rf"{QUANTITY}{WORD}{{0,6}}{HEAD}(?:全部|都|均|合计|共|总|加))"
)
"""How a clause begins that tells of several works: 那三座电站."""
BESIDE = re.compile(
    rf"(?<![{OTHERS}]){WORD}{{2,16}}(?:项目|工程)(?![师公部量款组建])(?![^，。；：]*{PROJECT})"
)
"""A work without a name in a clause, of which 该项目 may tell: 为园区评估项目揭牌."""
SIZED = re.compile(
    rf"(?:{WORD}{{2,8}}|[{LAND}]){QUANTITY}(?:光伏|风电|水电|火电|储能)(?:电站|项目)?(?=的|，|[投并开])"
)
"""The same by its size, of which 该电站 may tell: 莫拉卡100兆瓦光伏的投产时间."""
THAT = re.compile("[该这此]")
OF_FUNDS = re.compile(
    rf"{OPENS}(?:该|本|这一)?(?:伙伴关系|基金|计划|倡议|联盟|网络|机制|债券|票据)(?:的|由|首期|首批|总|现|已)"
)
"""How a clause begins that tells of a plan or fund without its name."""

"""How the noun of a count ends: a list of its kinds belongs to it, what the sentence says next does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.heads import OF_PERSONS, ended, head_of

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked

DONE = any_of("figures/list-done")
"""What is told of those in a list."""
KINDS = 2
"""Characters that all kinds of one thing end with: 监测 in 烟气监测、噪声监测仪."""
HEADS = "仪器仪表|仪器|仪|设备|系统|装置|设施|器材|车辆|平台"
MATTER = re.compile(
    r"的(?:实际(?:情况)?|情况|现状|问题|难题|需求|特点|基础(?:上)?|背景(?:下)?|经验|优势|影响|挑战|压力|机遇|作用|关注|支持|"
    r"参与|肯定|好评|欢迎|响应)$"
)
"""What is not counted but is told of what is: 10多个港区的实际."""
LANDS = re.compile(
    rf"^(?P<lands>(?:[^国]{{0,4}}国家|地区|国际组织|经济体)(?:和(?:地区|国际组织|组织))?)(?:的?(?:非金融|新签|直接|签|进出口|出口|进口|贸易)|{any_of('figures/lands-do')}).*$"
)
"""Lands with what was done in them, or what they do: 59个国家新签合同, 10个国家派出代表."""
STATES = re.compile(
    r"^(?P<states>[^国]{0,6}国家)(?![级和与及、的队标]|公园|森林|湿地|自然|地理|实验|重点|战略|项目|课题|工程|代表|使|政府|领导|元首|机|部|"
    r"组织|地区|区域|城市|企业|品牌|奖|专利|科技|电网|博物|遗产|储备|石油|旅游|粮食|主席|经济|高新|新区|文物|大学|馆|集团).+$"
)
"""States with what is done in them, whatever it is: 22个国家资助过310个项目."""
VILLAGES = re.compile("^(?P<place>村|县)(?![庄民级镇落寨委域城市区里]|集体|社|医|卫生)..+$")
"""Villages with what is done in them: 14个村划定社区林地."""
TOLD = re.compile("(?<=[员工口民家])中.*$|(?<=..)有(?:贸易|合作|业务|联系|经贸|往来).*$")
WORK_ON = re.compile("(?<=..)的?(?:施工|安装|建设|铺设|修建)(?:(?:与|和|及|、)(?:施工|安装|调试))?$")
"""What is done with the things counted: 4个泵站的施工."""
NEEDS = re.compile("的?(?:用水|用电|饮水|出行|生活|照明)(?:难题|问题|需求|困难|需要)$")
"""Of what those who are counted are in want."""
LIVE_THERE = re.compile(
    r"(?<=[省州县市区村镇乡国])(?:份|庄)?(?:人民|居民|民众|群众|百姓|老百姓|村民|农民|牧民|儿童|学生|师生|患者|家庭|农户)(?:的.*|及.*)$"
)
"""What those who live in the places that are counted have: 5个受灾省份人民的生活."""
HELD_THERE = re.compile(
    r"(?<=..)(?:(?<=[所院校园场站店厂区社府市州县村镇城港岛乡])|(?<=港口)|(?<=口岸))的.*$"
)
"""What belongs to houses that are counted: 20个诊所的医护人员."""
HOUSES = frozenset("个所家座处间")
SORT = re.compile("(?:项目|工程|设施|企业|机构|电站|产品|技术|设备|系统)$")
JOINED = re.compile(
    rf"(?:^|[，；的{FIRST}-{LAST}])(?P<joined>(?:[^，。；：、的了和与及{FIRST}-{LAST}]{{2,6}}(?:、|和|与|及))+[^，。；：、的了和与及{FIRST}-{LAST}]{{0,4}})$"
)
"""Sorts told before the last one, to which the noun behind them all belongs."""
CARRIED = re.compile("(?<=[箱货物品件])的[^，。；的]{0,8}(?:班列|列车|专列|货轮|货船|卡车|车队|航班).*$")
"""What carries the things that are counted: 110个集装箱的班列."""
MEMBERS = re.compile("(?:沿线|共建|相关|参与)*(?:国家|成员国|地区)")
OF_PACT = re.compile(
    f"(?:共建)?“?[{CODES['Initiative']}{CODES['Agreement']}{CODES['Institution']}]”?(?:沿线|共建|相关)?$"
)
"""Whose lands are meant."""
TASK = re.compile("(?<=..)(?:建设|安装|实施|施工|打井)?任务$")
SIZE = re.compile("(?<=..)的?(?:高度|长度|宽度|深度|面积|(?:总|单机)?(?:装机)?容量|功率|产能|造价|总投资)$")
"""How large the things that are counted are: 五座水塔高度均为20米."""
SENT_BY = re.compile(
    r"(国家|地区|省份|单位|机构|企业|部门|城市|组织|院校|高校|使馆|公司|[省市州县区])的?(?:代表|官员|专家|学者|嘉宾|负责人|人士|使节|学员|记者)$"
)
"""Bodies and lands that are counted, not who comes from them: 10个省份代表."""
BODIES = frozenset("个国所家")
AMONG_THEM = re.compile("(?<=[民口业家员生])中(?:有|多|大|近|约|超|绝|仅|只).*$")
"""What is told of some of those counted: 居民中多数住在河边."""
THINGS = frozenset("台座套条辆艘颗组块栋架列只盏件口")
AND_ONE = re.compile(
    "(?<=..)(?:和|及|与|以及|、)(?:[一二两三四五六七八九十几]|数十?|上?百)[个座处段条台套所家名项批间艘辆口片支].*$"
)
"""What is counted apart from what stands before it: 两处采石场和一段便道."""
PLACE_OF_WORK = re.compile(
    r"^(?P<place>[^的]{1,6}?[站厂场桥塔馆库港楼坝校园矿区村院])的?[^的站厂场桥塔馆库港楼坝校园矿区村院]{0,8}(?:改造|升级|扩建|翻新|维修|加固|安装|提升)(?:工程)?$"
)
"""Houses with what is done there: 四座泵站屋顶光伏改造."""
AND_SO_ON = re.compile(r"(?<=..)(?<![平均中高初优一二三同])等(?![级离效额量温压])")


def kinds_end(masked: Masked, first: int, last: int, end: int) -> int:
    """Return where the noun of a count ends that begins with a list of its kinds, else `last`.

    In 3套烟气监测、噪声监测和水质监测仪器 the instruments are counted, not the first kind of measuring.

    Args:
        masked: The sentence.
        first: Offset in it where the noun begins.
        last: Where it seems to end.
        end: End of the clause.
    """
    string = masked.string
    if string[last : last + 1] not in {"、", "和", "及", "与"} or last - first < KINDS:
        return last
    kind = re.escape(string[last - KINDS : last])
    word = rf"[^，。；：、和及与{CODES['Quantity']}{CODES['Date']}]{{0,10}}?{kind}"
    found = re.compile(rf"(?:、{word}(?=[、和及与]))*(?:、|和|及|以及|与){word}(?:{HEADS})").match(
        string, last, end
    )
    return found.end() if found else last


def series_end(masked: Masked, first: int, last: int, end: int, measure: str) -> int:
    """Return where a list ends of which one number counts the whole (36名官员、管理人员和教师), else `last`.

    Args:
        masked: The sentence.
        first: Offset in it where the noun begins.
        last: Where its first word ends.
        end: End of the clause.
        measure: The measure word: each of the list must be what it counts.
    """
    head = head_of(measure)
    string = masked.string
    if head is None or string[last : last + 1] != "、" or re.search(f"{head}$", string[first:last]) is None:
        return last
    word = rf"[^，。；：、“”（）的和及与{FIRST}-{LAST}]{{0,12}}?{head}"
    found = re.compile(
        rf"(?:、{word}(?=[、和及与]|以及))*(?:和|及|与|以及){word}(?=[，。；]|等?{DONE}|$)"
    ).match(string, last, end)
    return found.end() if found else last


def with_joined(masked: Masked, start: int, first: int, last: int) -> int:
    """Return where a noun begins that tells several sorts of one thing (供水和环卫项目), else `first`.

    Args:
        masked: The sentence.
        start: Where the noun may begin at the earliest.
        first: Where it seems to begin.
        last: Where it ends.
    """
    if SORT.search(masked.string, first, last) is None:
        return first
    found = JOINED.search(masked.string, start, first + (masked.string[first] in "和与及、"))
    return first if found is None else found.start("joined")


def with_lands(masked: Masked, start: int, first: int) -> int:
    """Return where a noun begins that goes on with the lands of an initiative or pact (“…”国家采购商).

    Args:
        masked: The sentence.
        start: Where the noun may begin at the earliest.
        first: Where it seems to begin.
    """
    if not MEMBERS.match(masked.string, first):
        return first
    found = OF_PACT.search(masked.string, start, first)
    return found.start() if found else first


def bare(words: str, measure: str) -> str:
    """Return the noun of a count without what is told of it, and without what it is an example of.

    Args:
        words: As found.
        measure: The measure word.

    Example:
        >>> bare("空调等节能物资", "台"), bare("港区的实际", "个"), bare("中等职业学校", "座")
        ('空调', '港区', '中等职业学校')
        >>> bare("受灾省份人民的生活", "个"), bare("诊所的医护人员", "个"), bare("手压井任务", "口")
        ('受灾省份', '诊所', '手压井')
        >>> bare("采石场和一段便道", "处"), bare("泵站屋顶光伏改造", "座")
        ('采石场', '泵站')
        >>> bare("国家资助过", "个"), bare("国家公园", "个"), bare("员工中柬", "名")
        ('国家', '国家公园', '员工')
    """
    words = ended(AND_ONE.sub("", words), measure)
    if measure in HOUSES:
        words = PLACE_OF_WORK.sub(r"\g<place>", words)
    if measure in THINGS:
        words = AND_SO_ON.split(words, maxsplit=1)[0]
        words = SIZE.sub("", WORK_ON.sub("", words))
    if measure in HOUSES:
        words = HELD_THERE.sub("", LIVE_THERE.sub(_place, words))
    if measure in BODIES:
        words = SENT_BY.sub(r"\1", words)
    words = VILLAGES.sub(r"\g<place>", TOLD.sub("", words))
    words = words if measure in OF_PERSONS else STATES.sub(r"\g<states>", words)
    words = AMONG_THEM.sub("", CARRIED.sub("", TASK.sub("", words)))
    return MATTER.sub("", LANDS.sub(r"\g<lands>", NEEDS.sub("", words)))


def _place(found: re.Match[str]) -> str:
    """Return what of a place's name stands before those who live there (份 of 省份)."""
    return found[0][:1] if found[0][:1] in {"份", "庄"} else ""

"""Which figures say nothing of anything, and which are the size of each of what was counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.value import QuantityMatch

PART_OF = re.compile(
    rf"(?:[^，。；、{CODES['Quantity']}]{{2,16}}的)?[^，。；、的了和及与{CODES['Quantity']}]{{0,8}}{CODES['Quantity']}(?:[长高宽深](?=的)|级(?!别))?的?(?=[^，。；、{CODES['Quantity']}和及])"
)
"""What stands between a count and its noun: 80台单机容量3兆瓦的风机, 2台甲公司研制的660兆瓦燃煤机组."""
THINGS_OF = {"台", "座", "套", "条", "辆", "艘", "颗", "个", "组", "块", "栋", "架", "列", "只"}
GIFT_MEASURES = {
    "套",
    "辆",
    "台",
    "个",
    "座",
    "批",
    "盏",
    "件",
    "组",
    "艘",
    "只",
    "副",
    "顶",
    "箱",
    "盒",
    "双",
    "人份",
    "剂",
    "支",
    "瓶",
    "袋",
    "枚",
    "桶",
    "株",
    "棵",
    "册",
    "部",
    "张",
    "台套",
}
"""What goods are counted by that somebody gives."""
NO_SIZES = {"NUM", "PERCENT", "UNITLESS", "YR", "MO", "DAY"}
SIZE_OF_SHIPS = "吨级"
"""What says how large the ships are that each of some berths takes: 3个7万吨级泊位."""
ALONE = {"人", "户", "国"}
GROUPS = ("代表团", "小组", "团队", "考察团", "访问团", "工作组", "专家组", "工作队", "医疗队")
"""How many are in a group is counted of nobody who sends it: 6人代表团."""
TOO_SMALL = 10
BOTH = 3
FIRST_YEAR = 1900
"""From here on a number of an edition is the year of one: 2024版."""
SPOKEN_OF = {
    *("企业", "公司", "机构", "单位", "银行", "部门"),
    *("主办方", "主办单位", "承办方", "承办单位", "协办单位", "参与方", "合作方", "发起方", "投资方"),
}
"""What 两家企业 means was named before: nothing is counted."""
VAGUE_MEASURES = set("个种类大项条次期届批点场篇步") | {"", "方面"}
VAGUE = re.compile(
    r"第(?![一二三四五六七八九十\d]{1,3}[批届期])|行业(?!代表|精英|专家|人士|企业|协会|领袖|组织|机构|嘉宾|翘楚|从业|领军)|方面|领域|阶段|部分|环节|层面|维度|重点(?:$|领域|方向|任务|工作|行业)|特点|方向|原则$|问题|原因|步骤|有机|环环|大船|船舱|月|小时|天|年"
)
STAGES = "期"
"""What is counted of a work that is built bit by bit: 分两期建设."""
DIVISIONS = {"市", "区", "县", "州", "盟"}
"""What a region is made of, by which it is called (九市一区)."""
SKIPPED = {"YR", "MO", "DAY", "HR", "MIN", "SEC", "WK"}
EACH = re.compile(r"每(?!年|天|日|月|小时)[^，。；]{0,8}$|(?:每[户人家名位]|户均|单户)[^，。；]{0,16}$")
OF_ONE = re.compile(
    rf"(?:每(?:[吨亩度辆台艘座箱]|标准?箱|公里|公顷|平方米|立方米|千瓦时)|吨[钢铜铝煤]|单位(?:产品|产值|面积))[^，。；{CODES['Quantity']}]{{0,16}}$"
)
"""What is of each tonne or container, not of all: 每标箱可减排0.9吨, 吨钢能耗降到540千克."""
ALIKE = re.compile(r"相当于(?:植树|种植|种下|栽种|造林)")
TERM = re.compile(
    rf"(?:{any_of('figures/way')}?(?:时间|时效|时长)|[车航行]程)[^，。；]{{0,24}}(?:缩短|压缩|减少|降|缩减)(?:至|到|为)了?(?:最快|最短|不到|不足|近)?[约仅]?$|"
    r"(?:为期|历时|持续|(?:拟|将|计划)用|期限|工期|贷款期|建设期|建设周期|运营期|(?:特许)?经营期限?|特许期|运维期|质保期|租赁期|租期|服务期|合作期|合同期|还款期|宽限期|使用寿命|设计寿命|^(?:拟|计划|将)?经营)(?:为|约|达|长达|共|预计|是)*$"
)
MEETINGS = re.compile("(?:分论坛|平行论坛|专题论坛|边会|研讨会|圆桌会|圆桌会议|对话会|专题会议)$")
"""What a few of which may be counted: 举办了两场分论坛."""
HOURS = re.compile(
    "(?:利用小时数?|利用时间|满发小时数?|发电(?:小时数?|时间)?)(?:可|将|能|约|达到?|超过?|近|为)*$"
)
"""Behind these stands how many hours a year a plant yields power."""
IN_USE = re.compile(
    rf"(?P<use>{any_of('figures/in-use')})(?:以来|至今)?(?:已经?|超过?|将?近|约|满|整|了|足足|的)*$"
)
"""Behind these stands how long a work has been in use: 通车3年多来."""
RUN = re.compile("(?:开行|开出|发出|发送|到达|运行|抵达)[^，。；]{0,8}$")
OF_LINE = re.compile(
    rf"(?:[{CODES['Initiative']}{CODES['Project']}]|班列)(?:的?(?:开行|通行)?(?:数量|总数|总量|量|列数))?(?:年内|首次|累计|今年|全年|再次|已|将|就|率先)*(?:突破|超过?|达到?|增至|升至|[为共逾])(?:了|约|近)*$"
)
"""Behind these stands how many trains of a line ran."""
TRAINS = ("列车", "班列", "快线")
MADE_BEFORE = re.compile("(?:建成|建设|修建|承建|援建|提供|交付|完成|安装)的$")
"""What tells which few are meant, not how many there are: 甲国建成的四台机组将调试."""
HELD = re.compile(
    rf"{any_of('figures/few-held')}(?:了|共|约)*(?:[^，。；{CODES['Quantity']}]{{1,20}}[、和][^，。；、和{CODES['Quantity']}]{{1,10}})?$"
)
"""What shows that so few are all that there are: 设有三个展区, 途经甲州、乙州和丙州三个州."""
FEW_OF = re.compile(f"{any_of('figures/few-of')}$|{any_of('figures/few-of')}(?=运行|出入境)")
NOISE = re.compile("[声言语波音烟火]$")
CATTLE = re.compile("[牛羊猪象驴鹿骡熊狮豹]|牲|畜|驼|马$|鲸")
RANKED = re.compile(
    r"(?:[^，。；]|^)(?:这|上述|以上)$|(?:余下|剩余|剩下|其余|另外|其他)的?$|(?:最大|最多|最高|最长|领先|(?<![目当])前|第|首)的?$"
)


def is_part(masked: Masked, index: int, last: int) -> bool:
    """Tell whether a figure is the size of each of the things counted just before (80台单机容量3兆瓦的风机).

    Args:
        masked: The sentence.
        index: Offset of the figure in it.
        last: Behind the figure before it, or where the clause begins.
    """
    before = masked.mentions.get(last - 1)
    measure = getattr(before.value, "measure", "") if before is not None else ""
    return last <= index < behind_size(masked, last, len(masked.string), measure)


def behind_size(masked: Masked, start: int, end: int, measure: str) -> int:
    """Return where the noun of a count begins, behind the size of each where that comes first."""
    part = PART_OF.match(masked.string, start, end) if measure in THINGS_OF else None
    if part is None:
        return start
    size = masked.mentions[start + part[0].index(CODES["Quantity"])].value
    unit = getattr(size, "unit", "NUM")
    is_size = unit not in NO_SIZES and not unit.startswith("CCY")
    return part.end() if is_size or getattr(size, "measure", "") == SIZE_OF_SHIPS else start


def trains(value: QuantityMatch, before: str) -> str:
    """Return what 开行1.7万列 counts; empty where the words before a figure speak of no trains."""
    return "列车" if value.measure == "列" and (RUN.search(before) or OF_LINE.search(before)) else ""


def _lasts(value: QuantityMatch, before: str) -> bool:
    """Tell whether a stretch of time is a term, how long a work is in use, or a plant's hours a year."""
    return bool(TERM.search(before) or IN_USE.search(before) or (value.unit == "HR" and HOURS.search(before)))


def _is_called(value: QuantityMatch) -> bool:
    """Tell whether a number in words only calls several lands or parts of a region (两国, 九市一区)."""
    return value.measure in DIVISIONS or (value.measure == "国" and value.value < 2 * TOO_SMALL)


def _is_number_of(value: QuantityMatch, before: str, what: str) -> bool:
    """Tell whether a number is what a train is called by: 75052次中欧班列."""
    return value.measure == "次" and what.endswith(TRAINS) and not RUN.search(before)


def _is_phrase(value: QuantityMatch, before: str, what: str) -> bool:
    """Tell whether a number in words only belongs to a turn of speech: 掌声四起, “绿色”二字, 两头."""
    return (
        (value.measure == "起" and NOISE.search(before) is not None)
        or (value.measure in {"字", "词", "句"} and before.endswith("”"))
        or (value.measure == "头" and CATTLE.search(what) is None)
    )


def says_nothing(value: QuantityMatch, before: str, what: str, *, given: bool) -> bool:
    """Tell whether a figure is none: a stretch of time, 一个, 每投资1美元, 最大的10家, 四个方面.

    Args:
        value: The figure.
        before: The clause before it.
        what: What it counts.
        given: Whether the sentence speaks of things given (一套 counts there).
    """
    if (
        (value.measure == "版" and value.value >= FIRST_YEAR)
        or (value.unit in SKIPPED and not _lasts(value, before))
        or ALIKE.search(before)
        or EACH.search(before)
        or (value.unit != "PERCENT" and OF_ONE.search(before))
        or RANKED.search(before)
        or (value.measure == "人" and what.startswith(GROUPS))
    ):
        return True
    han = not any(letter.isdigit() for letter in value.text)
    if han and value.value == 1 and value.unit != "PERCENT":
        return not given or value.measure not in {"套", "辆", "台", "座", "艘", "架"}
    if value.unit != "NUM":
        return False
    few = han and value.value < TOO_SMALL
    if (
        (han and _is_phrase(value, before, what))
        or (few and MADE_BEFORE.search(before))
        or _is_number_of(value, before, what)
        or value.measure == SIZE_OF_SHIPS
        or (han and value.value <= BOTH and what in SPOKEN_OF)
    ):
        return True
    if han and not value.qualifier and _is_called(value):
        return True
    return (
        not what
        or bool(VAGUE.match(what))
        or (
            few
            and value.measure in VAGUE_MEASURES
            and not (value.measure in {"场", "个"} and MEETINGS.search(what))
            and not (value.measure != "点" and FEW_OF.search(what) and HELD.search(before))
            and not (value.measure == what == STAGES)
        )
    )

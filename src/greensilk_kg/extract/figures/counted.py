"""What a count counts, and which figures say nothing of anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.value import QuantityMatch

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project"))
VERBS = (
    "签署(?!机构|方|单位|国)|开展|培训(?!名额|班|活动|课|项目|中心)|提供|参加|出席|参会|与会|参与|参展|共同|联合(?!国|会|创新|实验|研究|体)|发布|发起|成立|通过|建立|举办|分享|受邀|就(?!业)|栖息|"
    "原产|居住|汇入|安全驶|已(?!建)|正在|将|可以|能够|推出|提出|支持(?!机构|单位|系统|平台|中心|体系)|应(?=约|邀)|计划[于在]|(?:增长|增加|减少|下降|提高|提升|扩大|壮大|缩减)[到至]|继续(?!教育)|受益|携手|加入|进行|在(?!线|岗|建|职)|以(?!上|下|及|色)|"
    rf"计划(?=[{CODES['Date']}])|拟(?=[在于{CODES['Date']}])|(?<!应)对(?!外|口|接|话|比)|(?<!作)(?<!行)为|(?<=银行)为|(?<!方)(?<!面)向|与(?=[{NAMED}])|(?<!共)(?<!合)(?<!协)同(?!业|行)|被|实施|来自|达成|组成|围绕|"
    "得?到|中有|犹如|出口|进口|生产|销售|实现|完成|获得?|带来|运行|运营|正式|开通|合作建|推进|覆盖|拥有|使用|参观|介绍|执行|设有|设立|历时|来(?!自|源|宾|华|访|往)|公开|日常|用电需求|用电$|装机容量|总面积|"
    "可从|从中|也|均(?!衡)|相继|陆续|到会|到场|入驻|赴|得以|签订|缔结|分别|先后|投产|投运|并网|同时作业|云集|齐聚|获益|装上|换上|安装上|发展到|增至|增加到|扩大到|增加至|上升|降至|扩展到|培养|采用|告别|摆脱|推广|合资|作为|在线(?:收看|观看|参与|参会|出席|收听)|线上|线下(?=参|出|收)|接受|享受|用上|喝上|住上|走上|搬进|"
    r"脱贫(?!户)|免于|受到|受训|毕业|就读|上岗|投入(?!资金)|竣工|落户|交付(?!仪式)|发放|移交|以及|及其|供电(?!公司|局|所|站|量|系统|网|能力)|供水(?!公司|厂|站|工程|项目|系统|设|管|量)|供暖(?!管|系统|设)|分布|建成(?!区)|从事|负责|分配|分发|赢得|通车|装机|报名|学习(?!班|中心)|安家|落成|"
    r"年(?:发电|产(?!业|品|量|值)|均|运输|处理)|拿到|拿下|吊装|停靠|靠泊|享有|下水|出栏|就近|(?:直接|间接)(?!(?:[和或、及]?间接)?(?:带动|创造)?(?:就业|工作|岗位|用工))|累计|总计|合计|共计|共有|共(?=安装|建成|完成|开行|发[行送]|设[有立]?|栽|种)|"
    r"首次|积极(?!性)|(?<=[表宾员众者])现场|便(?!携|民|利|捷|器|溺|桥)|(?<=[员人民岗户])创造|"
    r"可(?!再生|持续|行|靠|穿戴|燃|降解|视|回收)|能(?=为|满足|提供|发电|使|让|在)|(?<!急)需(?!求|要)|(?<!自)由|把(?!手)|(?<!供)给(?!水|排)|连续(?!性)|"
    r"(?<!节)(?<!公)(?<!条)(?<!合)约(?!旦|翰)|超过|(?<!雷)(?<!马)(?<!碳)达(?!峰|卡|喀尔|沃斯|尔|标|人)"
)
THINGS = CODES["Initiative"] + CODES["Project"]
RISING = (
    "(?:快速|迅速|逐步|大幅|稳步)?(?:增|升|提|扩|拓|降|减|缩|跃|攀|壮大|发展|猛增)"
    "[^，。；]{0,4}(?:至|到|为|成)"
)
"""What follows the figure where a rise began: nothing is counted by it."""
COUNTED = re.compile(
    rf"）?(?:（[^（）]{{1,6}}）)?(?:为期{CODES['Quantity']}的)?(?:(?:涉及|涵盖|覆盖)?[^，。；的（）{CODES['Quantity']}]{{1,30}}等(?:多个)?(?:领域|方面|行业|内容|类别|门类)的?(?=[^，。；、和与及]))?(?:来自(?:[^，。；、的{CODES['Quantity']}]{{1,16}}(?:国家|地区|国|机构|单位|企业|组织|城市)的(?=[^，。；]))?)?(?:(?:对|具?有)[^，。；{CODES['Quantity']}]{{1,16}}?的)?"
    rf"(?!和|及|与|以及|{RISING})(?P<what>(?:“{CODES['Initiative']}”)?(?:(?!{VERBS}|的“?[{THINGS}])(?:[^，。；：、！？（）“”…—{CODES['Date']}{CODES['Quantity']}]|(?<=[省市区县州镇乡村])、(?=自?[治省市区县州镇乡村]))){{1,30}})"
)
PART_OF = re.compile(
    rf"(?:[^，。；、{CODES['Quantity']}]{{2,16}}的)?[^，。；、的{CODES['Quantity']}]{{0,8}}{CODES['Quantity']}(?:[长高宽深](?=的)|级(?!别))?的?(?=[^，。；、{CODES['Quantity']}和及])"
)
"""What stands between a count and its noun: 80台单机容量3兆瓦的风机, 2台甲公司研制的660兆瓦燃煤机组."""
THINGS_OF = {"台", "座", "套", "条", "辆", "艘", "颗", "个", "组", "块", "栋", "架", "列", "只"}
NO_SIZES = {"NUM", "PERCENT", "UNITLESS", "YR", "MO", "DAY"}
CLAUSE_OF = re.compile("[^，。；：、（）“”了着]{2,20}的(?=[^，。；、的]{2})")
UNFINISHED = re.compile("(?:较|最|更|很|极|十分|非常|比较|相对)$")
"""How words end that are no noun but the begin of what is said of it (受灾较…的学校)."""
ALONE = {"人", "户", "国"}
DONE = re.compile("(?<=..)[^，。]{2}了.*$")
EDGE = re.compile(
    r"^(?:的|共(?:发行|签署|开行|建设|建成)|和|及|与|以及|[共总](?=[打种植])[打种植]?|年(?=[旅客货集吞处接发运])|每[年天日月]|[日年]均)+|(?:和|及|与|以及|的|等|了|约|近|超过|超|中|(?<=..)重点|(?<=..)(?:全部|均已|已全部)[^，。]{0,6}|(?<=项目)(?:开发|建设|投资|合作)|(?<=..)(?:保有量|数量|总数|总量|人数|总人数|数目|总规模))+$"
)
OWNED = re.compile(
    r"((?:居民|群众|民众|村民|师生|用户|家庭|农户|人口|员工|职工|工人|学员|学生|教师|名额|国家(?:和地区)?|地区|机构|单位|企业|城市|组织))的.*$"
)
TOO_SMALL = 10
BOTH = 3
SPOKEN_OF = {"企业", "公司", "机构", "单位", "银行", "部门"}
"""What 两家企业 means was named before: nothing is counted."""
OWN_NAMES = "".join(
    CODES[kind] for kind in ("Institution", "Initiative", "Project", "Event", "Publication", "Agreement")
)
LAND = CODES["Country"] + CODES["Place"]
ANOTHER = re.compile(rf"[和与及][{LAND}]")
"""Where a place begins that is named beside what is counted (25个省区市和老挝)."""
VAGUE_MEASURES = set("个种类大项条次期届批点场篇步") | {"", "方面"}
VAGUE = re.compile(
    r"第|行业|方面|领域|阶段|部分|环节|层面|维度|重点(?:$|领域|方向|任务|工作|行业)|特点|方向|原则$|问题|原因|步骤|有机|环环|大船|船舱|月|小时|天|年"
)
SKIPPED = {"YR", "MO", "DAY", "HR", "MIN", "SEC", "WK"}
EACH = re.compile(r"每(?!年|天|日|月|小时)[^，。；]{0,8}$")
BEHIND = re.compile(
    rf"(?:.*(?:{VERBS}|[汇聚]集|交付|包括|其中|新增|共有|[了的]|(?<!保)有|制定|修订|培育|打造|发行|设立|修建|兴建|援建|改造|翻修|发出|颁发|签发|发放|研制|栽植|种植|放生|捐赠|援助|赠送|设置|建设|创造|提供|新增|安装|设(?=站|点|车)|[共总]设|下设|打(?=井)|配备|配有|吸引|引进|引入|集聚|钻探|钻(?=井)|打成|打出|新打|种(?=树)|汇聚|签约|落地|中标|斩获|[共建新]建|承担|出动|动员|投放|[{OWN_NAMES}]”?|开行|批准|核准|储备|雇用|聘用|雇佣|吸纳|带动|惠及|派出|累计|其|服务(?!业|站|区|器|商|点|网|中心|机构|平台|团队|人员)|发送|运送|收录)|)"
    rf"(?P<what>(?!是|达|到|超|约|近|累计|已|共计|突破|增至|逾)[^，。；：、（）“”{CODES['Quantity']}{CODES['Date']}]{{2,20}}?)"
    rf"(?:{CODES['Date']}[底末]?有?|(?:由|从)[^，。；]{{0,8}}的?|(?:累计|合计|总计)已?|(?:增|扩|发展|壮大|升|上升|提升|增长|减|降|减少|下降|缩减)(?:加|大|展|少|低)?(?:至|到|为)了?|约有|约为|多达|共有|约|近|超过|超|已达到|已达|达到|达|共计|共|已|增至|突破|为|至少|逾|仅有|仅|只有|现有|已有)*$"
)
OWNS = re.compile(rf"(?:[{LAND}](?!语|菜)(?:的|全国|境内|国内)?)?")
"""The land at the head of what is counted: it is what the count is about."""
ENDS = {"", "…", "”", "，", "。", "；", "、", "（", "）", "和", "及", "与", "以"}
SENTENCE = re.compile(
    r"^(?:已|成功|共|连续|先后)*(?:举办|召开|举行|开展)了?$|^(?:增加|增至|增长|下降|创造|办班|给|让|使)|^(?:观看|收看|收听|参与|参加|参会|入场)(?:人数|量|总数)?$|^(?:完成|实现|达成|惠及|发送|发运|开行|服务|覆盖|接电|途经|为|其中|运送|运输|吸引|带动|创造|安置)$|是|由|现已|期间|认可|拥有|相当于|^植树|后总|较|同比"
)
ALIKE = re.compile(r"相当于(?:植树|种植|种下|栽种|造林)")
TERM = re.compile(
    r"(?:旅行|行车|运行|通行|车程|出行|旅程|行程|通关|路程|航行|运输)?时间[^，。；]{0,24}(?:缩短|压缩|减少|降|缩减)(?:至|到|为)了?[约仅]?$|"
    r"(?:为期|历时|(?:拟|将|计划)用|期限|工期|贷款期|建设期|建设周期|运营期|特许经营期|合同期|还款期|宽限期|使用寿命|设计寿命)(?:为|约|达|长达|共|预计|是)*$"
)
RUN = re.compile("(?:开行|开出|发出|发送|到达|运行|抵达)[^，。；]{0,6}$")
RANKED = re.compile(
    r"(?:余下|剩余|剩下|其余|另外|其他)的?$|(?:最大|最多|最高|最长|领先|(?<![目当])前|第|首)的?$"
)


def counted(masked: Masked, start: int, end: int) -> str:
    """Return the words behind a count that name what is counted; empty where none do.

    Args:
        masked: The sentence.
        start: Offset in it behind the count.
        end: End of the clause.
    """
    measure = getattr(masked.mentions[start - 1].value, "measure", "")
    if measure in ALONE and masked.string[start : start + 1] == "的":
        return ""
    behind = _behind_size(masked, start, end, measure)
    found = COUNTED.match(masked.string, behind, end)
    if found is None or masked.string.startswith("“", found.end()):
        return ""
    first, last = found.span("what")
    other = ANOTHER.search(masked.string, first, last)
    words = words_of(masked, first, other.start() if other else last)
    words = OWNED.sub(r"\1", EDGE.sub("", DONE.sub("", words))).strip()
    return "" if UNFINISHED.search(words) else words


def counted_of_clause(masked: Masked, start: int, end: int) -> str:
    """Return the noun that a clause stands before: 大巴 in 89辆可容纳50名乘客的大巴; empty where none does.

    Args:
        masked: The sentence.
        start: Offset in it behind the count.
        end: End of the clause.
    """
    clause = CLAUSE_OF.match(masked.string, start, end)
    found = COUNTED.match(masked.string, clause.end(), end) if clause is not None else None
    if found is None:
        return ""
    return EDGE.sub("", DONE.sub("", words_of(masked, *found.span("what")))).strip()


def is_part(masked: Masked, index: int, last: int) -> bool:
    """Tell whether a figure is the size of each of the things counted just before (80台单机容量3兆瓦的风机).

    Args:
        masked: The sentence.
        index: Offset of the figure in it.
        last: Behind the figure before it, or where the clause begins.
    """
    before = masked.mentions.get(last - 1)
    measure = getattr(before.value, "measure", "") if before is not None else ""
    return last <= index < _behind_size(masked, last, len(masked.string), measure)


def _behind_size(masked: Masked, start: int, end: int, measure: str) -> int:
    """Return where the noun of a count begins, behind the size of each where that comes first."""
    part = PART_OF.match(masked.string, start, end) if measure in THINGS_OF else None
    if part is None:
        return start
    size = masked.mentions[start + part[0].index(CODES["Quantity"])].value
    is_size = getattr(size, "unit", "NUM") not in NO_SIZES and not getattr(size, "unit", "").startswith("CCY")
    return part.end() if is_size else start


def words_of(masked: Masked, start: int, end: int) -> str:
    """Return the text of a stretch of a masked sentence."""
    return "".join(
        masked.mentions[index].name if index in masked.mentions else masked.string[index]
        for index in range(start, end)
    )


def counted_before(masked: Masked, start: int, end: int) -> str:
    """Return the words before a count that name what is counted (合作伙伴150余家); empty where none do.

    Args:
        masked: The sentence.
        start: Offset in it where the clause, or the part of it behind the last figure, begins.
        end: Offset of the count.
    """
    while start < end and masked.string[start] in "、和及与":
        start += 1
    found = BEHIND.match(masked.string[:end], start)
    if found is None or SENTENCE.search(found["what"]) or masked.string[end + 1 : end + 2] not in ENDS:
        return ""
    if found["what"][-1] in LAND:
        return ""
    first, last = found.span("what")
    first += owner_length(found["what"])
    return EDGE.sub("", words_of(masked, first, last))


def owner_length(what: str) -> int:
    """Return how long the land at the head of what is counted is."""
    found = OWNS.match(what)
    return found.end() if found else 0


def trains(value: QuantityMatch, before: str) -> str:
    """Return what 开行1.7万列 counts; empty where the words before a figure speak of no trains."""
    return "列车" if value.measure == "列" and RUN.search(before) else ""


def says_nothing(value: QuantityMatch, before: str, what: str, *, given: bool) -> bool:
    """Tell whether a figure is none: a stretch of time, 一个, 每投资1美元, 最大的10家, 四个方面.

    Args:
        value: The figure.
        before: The clause before it.
        what: What it counts.
        given: Whether the sentence speaks of things given (一套 counts there).
    """
    if (
        (value.unit in SKIPPED and not TERM.search(before))
        or ALIKE.search(before)
        or EACH.search(before)
        or RANKED.search(before)
    ):
        return True
    han = not any(letter.isdigit() for letter in value.text)
    if han and value.value == 1:
        return not given or value.measure not in {"套", "辆", "台", "座", "艘", "架"}
    if value.unit != "NUM":
        return False
    if value.measure == "吨级" or (han and value.value <= BOTH and what in SPOKEN_OF):
        return True
    if value.measure == "国" and han and value.value < 2 * TOO_SMALL and not value.qualifier:
        return True
    return (
        not what
        or bool(VAGUE.match(what))
        or (han and value.value < TOO_SMALL and value.measure in VAGUE_MEASURES)
    )

"""Who does or says anything in the report of an event was there, whatever the verb.

In such a report persons with posts act one after the other: 部长甲抛出了问题, 院长乙的回应是. Their verbs are
without end. So what is listed is what must not stand there: words of other times and places, of staying away,
of talk with a reporter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.at_rites import is_at_rite
from greensilk_kg.extract.bare import bare_before
from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.details import DURING
from greensilk_kg.extract.frames.words import LOOSE, PLACES
from greensilk_kg.extract.rules.left_out import left_out
from greensilk_kg.extract.whole import is_introduced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/act-there"
PERSON = CODES["Person"]
OTHER = f"(?!{PERSON})[{FIRST}-{LAST}]"
TITLE = f"(?:{OTHER}|(?![的在对向由据把被将让从和是说]|与(?!{LOOSE}{{1,12}}[司局部处室院所心])){LOOSE})"
"""A sign of the post before a name: no verb and no preposition."""
COMES = "(?:飞来|赶来|前来|而来|来|与会|到会|到场|出席|参会|受邀|应邀|在座|在场)"
BEFORE = re.compile(f"(?:来自{TITLE}{{1,20}}的|从?{TITLE}{{0,16}}{COMES}的)?{TITLE}{{0,32}}")
FROM = re.compile(f"来自{TITLE}{{1,20}}的{LOOSE}{{0,4}}$")
"""Before somebody whom the report names with where he comes from, in place of a post."""
CLEFT = re.compile(
    "(?:发言|话筒|登台|上台|同台|开口|提问|出场|压轴|开场|亮相|发问|接话|回应|对谈|对话|分享|主讲|点评)(?:者|嘉宾|人)?的?"
    f"，?(?:则|正|还|就|也)*是{TITLE}{{0,32}}$"
)
"""Who spoke, told behind it: 接过话筒的是院长乙."""
HANDS = re.compile(
    f"从{TITLE}{{0,32}}(?P<who>{PERSON})(?:先生|女士|教授)?手[中里上](?:接过|领到|拿到|领取|接下)"
)
BESIDE = re.compile(f"[与和同]{TITLE}{{0,32}}(?P<who>{PERSON})(?:等人?)?(?:一道|一起|一同|并肩|携手)")
"""Who acts with who acts: 从部长甲手中接过, 与部长甲一道."""
BROUGHT = re.compile(
    "(?:(?:台[上下]|前排|席间|会场[里内上]?|[观听]众席[上里]?)(?:就|则|还|也)*(?:[坐站]着|[坐站]的是)|"
    f"请(?:上|出|来)了?台?(?:的是)?){TITLE}{{0,32}}?(?P<who>{PERSON})"
)
"""Who is brought on stage, or seen there: 前排坐着部长甲, 主持人请上了院长乙."""
PASSIVE = re.compile(
    "(?:据|对|向|由|给|为|让|请|与|和|同|跟|在|当|把|被|从(?![^，。；：]{0,16}来的)|像|如|包括|除|经|按|受|关于|针对|感谢|代表|陪同|邀请|会见|记者)|.*(?:[了着过已曾于将拟]|邀请|计划|希望|还有|见到|找到|称)"
)
"""Before a person who is not who acts in the clause, or whose clause has a verb before the name."""
ANSWER = re.compile(
    "的(?:身影|到来|出现|回[应答]|发言|看法|答[复案]|建议|提醒|观点|结论|感[受慨]|演讲|报告|讲[述话]|开场白|一席话|一句话|问题|例子|故事|话(?!筒))"
)
JOINTLY = re.compile(
    f"[和与及同](?:{LOOSE}|(?!{PERSON})[{FIRST}-{LAST}]){{1,20}}?(?:一起|一同|一道|共同|握手|合影)(?![的、])"
)
"""What somebody does with others who have no names: 同村民一起鼓掌."""
STILL = re.compile(
    "[”》〇]*(?:[的等、和与及是为系任，]|同(?![台场坐席声时样心框])|所(?!说|言)|以书面|书面|一行|率|$)|"
    f"{LOOSE}{{0,3}}?{CODES['Date']}|{LOOSE}{{0,8}}?(?:曾|此前|之前|以前|去年|前年|早年|早在|当年|当时|多年|年前|后来|因(?!此|为)|未|没(?!有?想|忘)|缺席|无法|不能|"
    "发来|发函|致[信函电]|来[信函电]|复信|撰文|去世|出生|毕业|出任|担任|当选|荣?获(?!奖[者的]|得者)|告诉(?!大家|与会|在座|听众|学员|代表(?!团)|现场|台下)|接受|采访|记者|本报|本刊|会[见晤谈]|访|"
    "走访|参观|考察|调研|陪同|主持|签|确认(?:出席|[参赴与到])|拟|计划|打算|愿|希望|期待|祝贺|文章|信中|书中|(?<![接递走拿跑赶])过[一两几无好很]|[去来到见做当说写]过|(?:报告|声明|著作|专栏|节目|视频)[里中](?!露面|亮相|致|向大家|祝)|电话|来华|"
    f"在[{PLACES}]|长期|每[周天年月日]|一直|最[早初]|当初|如今|常年|至今|平[时日]|首届|第[一二三四五六七八九十]+[届次期]|将(?!军|其|自|这|此|它))"
)
"""What shows behind a person that he does not act there and then."""
AWAY = re.compile(
    "会[前后]|同一天|同日，|记者|采访|此前|日前|去年|前年|年前|当年|次日|翌日|第二天|回忆|曾|贺信|来信|致信|专访|[问答]：|[说谈]起"
)
"""What shows before a person that another time or place is told of."""
ELSEWHERE = re.compile(
    f"[在于](?:[{PLACES}]|[^，。；：]{{1,12}}?(?:总部|议会|国会|推特|微博|社交媒体|家中|老家|片中|演播室|家里))|常驻|每[天日年]|从小|白手起家|创立|毕业|"
    "派出|派来|派遣|委派|委托|留守|离会|代领|[一两二三四五六七八九十几数]+[周月天年]后|上周|发言人|创始人"
)
"""What shows in a clause that who acts does so elsewhere, at another time, or by others."""
LONG_AGO = re.compile("[去前]年")
JOIN = re.compile(
    f"(?:、|，?以及|，?还有|和|与|及|同|跟|会同|携同?|偕同?)(?:来自{TITLE}{{1,20}}的)?{TITLE}{{0,32}}(?={PERSON})"
)
TAIL = re.compile(
    f"(?:博士|教授|女士|先生|院士|老师)?(?:等(?:人|{CODES['Quantity']})?(?!{LOOSE}?[位名]))?"
    f"(?:(?:、|，?以及|，?还有|[和与及])(?:{OTHER}|(?![在对向由把被将从是说为，。；：]){LOOSE}|、){{0,40}}?"
    f"(?:师生|代表|学员|学生|官员|专家|嘉宾|人士|村民|居民|群众|青年|员工|同事|工人|人员|负责人|来宾|使节|记者|媒体|学者)们?(?:近|约|等|逾|共)*(?:{CODES['Quantity']})?)?"
)
"""What belongs to the last name of a list."""
RANK = re.compile(
    "(?:参赞|大使|代办|秘书长?|干事|创始人|[局部校院市省州县区司厅处所会署馆组]长|主任|总监|经理|主席|书记|教授|研究员)$"
)
"""A title before a name that shows somebody to be one of those whom a report introduces."""
OTHERS_TOO = re.compile(
    f"(?:以及|还有|连同|和)(?:{OTHER}|(?![在对向由把被将从是说为]){LOOSE}|、){{1,50}}?"
    f"(?:代表|师生|官员|专家|嘉宾|人士|人员|学员|负责人|村民|居民)们?(?:近|约|等|逾|共)*(?:{CODES['Quantity']})?"
)
"""Others without names with whom a list of persons ends: 以及甲院、乙厅等单位代表近百人."""
LISTED = re.compile("(?:包括|名单|如下|分别是|[有为是])：$")
"""Before a list of persons of whom nothing is told."""
GOES_ON = re.compile("分别|先后|依次|轮流|相继|一同|一起|共同|随后|各自|[都均也则又]")


def read_presence(told: Clauses) -> Iterator[Claim]:
    """Yield that those were at the event that is reported, or that the sentence names, who act in a sentence.

    Args:
        told: The sentence.
    """
    if PERSON not in told.string or told.scene.focus.is_chronicle:
        return
    if told.reading.sentence.paragraph in told.scene.focus.answers:
        return
    for number, (begin, end) in enumerate(told.parts):
        row = acting(told.string, told.parts, number) or _with_others(told, number)
        if not row or is_away(told, row[0]):
            continue
        event, named = _event(told, row[0], end)
        if named is None and ELSEWHERE.search(told.string, begin, end):
            continue
        if event is not None and named is None and not is_at_rite(told.scene, told.reading, event):
            continue
        for at in (*_listed_before(told, number), *row):
            one = told.mentions[at]
            if event is None or event.ref is None or one.ref is None or not _is_introduced(told, at):
                continue
            if told.scene.fitting.fits(event, "participant", one):
                low, high = min(begin, end if named is None else named), end
                span = cover([told.reading.masked.span(low, high)])
                yield told.scene.claims.make(event.ref, "participant", one.ref, at=span, rule=RULE)


def is_away(told: Clauses, before: int) -> bool:
    """Tell whether a sentence tells of another time or place, by what stands before an offset in it."""
    days = (one for _, one in told.reading.masked.placed(0, before) if one.kind == "Date")
    return AWAY.search(told.string, 0, before) is not None or any(LONG_AGO.match(one.name) for one in days)


def acting(string: str, parts: list[tuple[int, int]], number: int) -> list[int]:
    """Return where the persons stand who act in a clause.

    Args:
        string: The masked sentence.
        parts: Its clauses.
        number: Of the clause.

    Example:
        >>> told = (f"{PERSON}算了笔账", f"据{PERSON}介绍", f"{PERSON}未到")
        >>> [acting(f"{one}。", [(0, len(one))], 0) for one in told]
        [[0], [], []]
    """
    begin, end = parts[number]
    at = string.find(PERSON, begin, end)
    if at < 0:
        return []
    if CLEFT.search(string, parts[max(0, number - 1)][0], at) and not string[at + 1 : end]:
        return [at]
    if shown := _shown(string, begin, end):
        return shown
    is_told_of = LISTED.search(string, 0, begin) or PASSIVE.match(string, begin, at)
    if is_told_of or BEFORE.fullmatch(string, begin, at) is None:
        return []
    row = _row(string, at)
    behind = _behind(string, row[-1])
    if string.startswith("，", behind):
        return row if len(row) > 1 and GOES_ON.match(string, behind + 1) else []
    is_act = behind < end and (
        ANSWER.match(string, behind)
        or JOINTLY.match(string, behind, end)
        or STILL.match(string, behind, end) is None
    )
    return row if is_act else []


def _shown(string: str, begin: int, end: int) -> list[int]:
    """Return where those stand who are seen, called up, or act beside others in a clause."""
    if handed := HANDS.search(string, begin, end) or BESIDE.match(string, begin, end):
        return [handed.start("who")]
    brought = BROUGHT.search(string, begin, end)
    row = _row(string, brought.start("who")) if brought else []
    return row if row and _behind(string, row[-1]) == end else []


def _row(string: str, at: int) -> list[int]:
    """Return where those stand who are named in a row that begins at an offset."""
    row = [at]
    while joined := JOIN.match(string, _behind(string, row[-1])):
        row.append(joined.end())
    return row


def _is_introduced(told: Clauses, at: int) -> bool:
    """Tell whether somebody is named with a post, or a title (参赞甲), or with where he comes from."""
    one = told.mentions[at]
    title = told.scene.text.folded[one.start : max(one.name_start, one.start)]
    return is_introduced(one) or RANK.search(title) is not None or FROM.search(told.string, 0, at) is not None


def _listed_before(told: Clauses, number: int) -> list[int]:
    """Return where those stand whom the clauses before list, with nothing but posts: 部长甲，校长乙鼓掌."""
    found: list[int] = []
    for begin, end in reversed(told.parts[:number]):
        is_listed = told.string[end : end + 1] == "，" and told.string[end - 1] == PERSON
        if not is_listed or BEFORE.fullmatch(told.string, begin, end - 1) is None:
            break
        if PASSIVE.match(told.string, begin, end - 1):
            break
        found.insert(0, end - 1)
    return found


def _with_others(told: Clauses, number: int) -> list[int]:
    """Return where the last person of a list stands that others without names end: 甲，以及乙院代表."""
    begin, end = told.parts[number]
    others = OTHERS_TOO.match(told.string, begin, end) if number else None
    low, high = told.parts[number - 1] if number else (0, 0)
    if others is None or others.end() >= end or PERSON in told.string[begin:end]:
        return []
    is_last = told.string[high : high + 1] == "，" and told.string[low:high].endswith(PERSON)
    is_last = is_last and BEFORE.fullmatch(told.string, low, high - 1) is not None
    is_still = STILL.match(told.string, others.end(), end) or PASSIVE.match(told.string, low, high - 1)
    return [high - 1] if is_last and not is_still else []


def _behind(string: str, person: int) -> int:
    found = TAIL.match(string, person + 1)
    return person + 1 if found is None else found.end()


def _event(told: Clauses, at: int, end: int) -> tuple[Mention | None, int | None]:
    """Return at which event somebody acts, and where the sentence names it, if it does."""
    before, behind = list(DURING.finditer(told.string, 0, at)), DURING.search(told.string, at, end)
    if named := before[-1] if before else behind:
        return told.mentions[named.start(1)], named.start(1)
    if not told.scene.focus.may_go_on("Gathering", told.reading, 0):
        return None, None
    person = re.compile(PERSON).match(told.string, at)
    assert person is not None  # noqa: S101 the caller found it
    kind = "Speech" if is_introduced(told.mentions[at]) else "Gathering"
    one = next(iter(left_out(told.scene, kind, told.reading, person, {})), None)
    return (bare_before(told.scene, told.reading) if one is None else one), None

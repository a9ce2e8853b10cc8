"""What a line's or paragraph's words say of its place in the layout; pure functions of a string."""

from __future__ import annotations

import re

_FINAL = re.compile(r"[。！？!?…][”’」』）)》】]*(?:\d{1,2}月\d{1,2}日)?$|\.{3,}$|[：:；;]$")
_CREDITED = re.compile(r"[。！？!?…][”’」』]?\s*[（(【\[［〔][^（）()【】\[\]。]{1,40}[)）】\]］〕]$")
_PHOTO = re.compile(
    r"[。！？）)”]\s*(?:[\u4e00-\u9fff]{1,8}(?:社|网|網|视觉|視覺|报|報)(?:发|發|(?:记者|記者)?[^，。；：]{0,16}[摄攝发發])|"
    r"(?:本报|本報)?(?:记者|記者)[^，。；：]{2,16}[摄攝]|[\u4e00-\u9fff]{2,14}供[图圖])$"
)
"""How a picture's caption ends that says whose picture it is: …路段。新华社发."""
_PHOTO_LAST = frozenset("发發摄攝图圖")
_LAST = frozenset("。！？!?…”’」』）)》】日.：:；;]］〕\n")
"""What a string that is final ends in."""
_CREDIT_LEAD = re.compile(
    r"(?:本报|本网|本刊|本社|新华社|新华网|人民网|中新社|中新网|央视网|经济日报|人民日报|光明日报|[\u4e00-\u9fff]{2,6}(?:网|社|报))"
    r"[^，。；：（(]{0,24}?(?:电|讯|消息)(?:$|[\s（(，,]|[\u4e00-\u9fff])"
    r"|[\u4e00-\u9fff]{2,12}\d{1,2}月\d{1,2}日电|据[\u4e00-\u9fff《》]{2,16}?(?:\d{1,2}月\d{1,2}日)?(?:报道|消息)"
)
_RUNS_ON = re.compile(r"[，、,；;—⸺]$")
_PROSE = re.compile(r"[，。；]|, |(?<=[\u3400-\u9fff]),")
_NUMERAL = "一二三四五六七八九十百零〇"
_ITEM = re.compile(
    rf"(?:——|⸺|--)|[{_NUMERAL}]+是|[（(][{_NUMERAL}\d]+[）)]|[{_NUMERAL}]+、|\d{{1,2}}[.．、)）](?!\d)"
    rf"|第[{_NUMERAL}\d]+[条章节编]|第[{_NUMERAL}]+[，,]|[①-⑳]"
)
_DATED = re.compile(
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*(?:\d{1,2}\s*(?:日|至|[-—–～])\s*)?(?:\d|[，,]|[\u4e00-\u9fff])"
    r"|(?:\d{4}\s*年\s*)\d{1,2}\s*月|当地时间\s*\d|(?:近日|日前)[，,]"
)
_DATELINE = re.compile(
    r"[（(]?\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*(?:[-—–至～]\s*\d{1,2}\s*)?日)?"
    r"(?:[，, ]\s*[\u4e00-\u9fff]{2,6})?[)）]?"
    r"|\d{1,2}\s*月\s*\d{1,2}\s*日"
)
_CAPTION = re.compile(
    r"(?:图为|图\s?\d+|表\s?\d+|左起|右起|摄影).*|.*(?:致辞|发言|讲话|合影|留影|现场|主旨演讲|会场|[\u4e00-\u9fff]{2,3}\s*摄)"
)
_FIELD = re.compile(
    r"(?:联系\S{0,4}|.{0,4}(?:电\s*话|热线|传\s*真|邮箱|邮编|地\s*址|网\s*址|网站|编辑|审核|校对|排版|记者|作者))\s*[：:].{0,80}"
    r"|\S+\s?\S*@\S+|<?https?://\S+"
)
_HELD = r"召开|举办|举行|发布|签署|成立|启动|印发|揭牌|出席|开幕"
_LEAD = re.compile(
    rf"(?:\d{{4}}\s*年\s*)?\d{{1,2}}\s*月\s*\d{{1,2}}\s*(?:[-至—～]\s*\d{{1,2}}\s*)?日[^。]*?(?:{_HELD})"
)
_RECENT_LEAD = re.compile(rf"[^。]{{0,60}}(?:近日|日前)，[^。]*?(?:{_HELD})")
_OVER_ENTRIES = re.compile(
    r"(?:\d{4}\s*年(?:度)?)?[\u4e00-\u9fff“”]{0,20}(?:大事记?|纪事|记事|年表|动态|简讯|快讯|要闻|简报|回顾|历程|里程碑|时间[线轴]|一览|掠影)"
    r"(?:[（(][^（）()]{2,12}[）)])?|\d{4}\s*年度?"
)
_YEAR = re.compile(r"20\d\d\s*年?")
_CUT = re.compile(r"[与和暨及](?:“一带一路”)?$")
_CONTACT = re.compile(r"联系(?:我们|方式|秘书处|人)?")

_SPEAKER = re.compile(r"[\u4e00-\u9fff·]{2,15}[（(][^（）()]{4,60}[）)][：:]")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "‘": "’", "【": "】", "〈": "〉"}
_BRACKET = re.compile("[《》“”（）()‘’【】〈〉]")
REACH = 60
_LONGEST_DATELINE = 40
_LONGEST_CREDIT = 48
_LONGEST_SIGN = 120


def is_final(text: str) -> bool:
    """Tell whether a text ends as a sentence does: 。！？… or a colon, closing marks behind them or not.

    Example:
        >>> is_final("会议圆满结束。”"), is_final("会议在北京"), is_final("会议结束。（来源：某网）")
        (True, False, True)
        >>> is_final("图为改造路段。新华社发"), is_final("项目已经开发")
        (True, False)
    """
    if text[-1:] not in _LAST:
        return text[-1:] in _PHOTO_LAST and _PHOTO.search(text[-_LONGEST_CREDIT:]) is not None
    return _FINAL.search(text[-14:]) is not None or _CREDITED.search(text[-_LONGEST_CREDIT:]) is not None


def is_credited(text: str) -> bool:
    """Tell whether a text ends in a sentence and its source in brackets.

    Example:
        >>> is_credited("会议结束。（来源：某网）"), is_credited("会议结束。")
        (True, False)
    """
    return _CREDITED.search(text[-_LONGEST_CREDIT:]) is not None


def is_credit_lead(text: str) -> bool:
    """Tell whether a text begins as an agency's report does.

    Example:
        >>> is_credit_lead("本报讯（记者李明）"), is_credit_lead("新华社万象5月2日电")
        (True, True)
        >>> is_credit_lead("本报告认为")
        False
    """
    return _CREDIT_LEAD.match(text) is not None


def runs_on(text: str) -> bool:
    """Tell whether a text cannot end here: its last mark is a comma or a dash."""
    return _RUNS_ON.search(text[-1:]) is not None


def is_prose(text: str) -> bool:
    """Tell whether a text holds the punctuation of prose."""
    return _PROSE.search(text) is not None


def starts_item(text: str) -> bool:
    """Tell whether a text begins as an item of a list does: ——, 一是, （一）, 1., 第一条."""
    return _ITEM.match(text) is not None


def is_cut_prose(text: str) -> bool:
    """Tell whether a line is prose that does not end here, or leaves a bracket open.

    Example:
        >>> is_cut_prose("会议召开，代表"), is_cut_prose("甲国电站（一"), is_cut_prose("甲国电站")
        (True, True, False)
    """
    return is_prose(_ASIDE.sub("", text)) or runs_on(text) or bool(open_bracket(text))


def is_subtitle(text: str) -> bool:
    """Tell whether a line begins as the second line of a title does: ——记甲国电站."""
    return text.startswith(("——", "⸺"))


def is_year(text: str) -> bool:
    """Tell whether a text is nothing but a year, as stands over the entries of a chronicle.

    Example:
        >>> is_year("2020"), is_year("2020年"), is_year("2020年目标")
        (True, True, False)
    """
    return _YEAR.fullmatch(text) is not None


def starts_dated(text: str) -> bool:
    """Tell whether a text begins with a date, as leads and chronicle entries do.

    Example:
        >>> starts_dated("2024年5月30日，会议"), starts_dated("9月，"), starts_dated("2030年目标")
        (True, True, False)
    """
    return _DATED.match(text) is not None


def is_over_entries(text: str) -> bool:
    """Tell whether a line stands over dated entries: a year, or what calls them so.

    Example:
        >>> is_over_entries("2021年工作动态"), is_over_entries("工作会议")
        (True, False)
    """
    return _OVER_ENTRIES.fullmatch(text) is not None


def is_dateline(text: str) -> bool:
    """Tell whether a text is a date alone, or a date and a place."""
    return len(text) <= _LONGEST_DATELINE and _DATELINE.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """Tell whether a text reads as the words under a picture."""
    return len(text) <= _LONGEST_SIGN and _CAPTION.fullmatch(text) is not None and not is_final(text)


def is_field(text: str) -> bool:
    """Tell whether a text is a label with its value, an address or a link."""
    may_be = len(text) <= _LONGEST_SIGN and ("：" in text or ":" in text or "@" in text)
    return may_be and _FIELD.fullmatch(text) is not None and not is_final(text)


def joins_latin(text: str, after: str) -> bool:
    """Tell whether a text ends and the next begins with a Latin letter, as wrapped names do."""
    return text[-1:].isascii() and text[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()


def is_lead(text: str) -> bool:
    """Tell whether a text begins as a report's lead does: on this day something was held, signed or issued.

    Example:
        >>> is_lead("5月15日，交流会在京举办。"), is_lead("5月15日是低碳日。交流会在京举办。")
        (True, False)
    """
    return _LEAD.match(text) is not None


def is_recent_lead(text: str) -> bool:
    """Tell whether a text begins as a lead does that gives no date: 近日, 日前."""
    return _RECENT_LEAD.match(text) is not None


def is_cut(title: str) -> bool:
    """Tell whether a title cannot end here: its last word is an "and".

    Example:
        >>> is_cut("绿色金融指南与“一带一路”"), is_cut("共建绿色“一带一路”")
        (True, False)
    """
    return _CUT.search(title) is not None


def is_contact(text: str) -> bool:
    """Tell whether a heading stands over addresses."""
    return _CONTACT.fullmatch(text) is not None


def starts_speech(text: str) -> bool:
    """Tell whether a text begins with a speaker's name and post, as an interview's answers do."""
    return _SPEAKER.match(text) is not None


def open_bracket(text: str) -> str:
    """Return the closing bracket that a text still waits for at its end, or an empty string.

    Only an opening within the last 60 characters counts: earlier ones are slips of the author.

    Example:
        >>> open_bracket("会上发布《绿色发展"), open_bracket("发布《指南》")
        ('》', '')
    """
    last = ""
    for match in _BRACKET.finditer(text, max(0, len(text) - REACH)):
        last = _PAIRS.get(match.group(), "") if match.group() in _PAIRS or match.group() == last else last
    return last


def closes(text: str, closing: str) -> bool:
    """Tell whether a text closes, within its first 60 characters, a bracket that it did not open."""
    opening = next(key for key, value in _PAIRS.items() if value == closing)
    place = text.find(closing, 0, REACH)
    return place >= 0 and opening not in text[:place]

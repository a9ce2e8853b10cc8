"""Lines and openings that say who published a report and when; pure functions of a string."""

from __future__ import annotations

import re

_DATE = (
    r"(?:19|20)\d\d\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?P<m>[-./])\s*\d{1,2}(?P=m)\d{1,2}(?!\d))"
    r"|(?<!\d)20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)"
)
_FULL = re.compile(_DATE)
_CLOCK = re.compile(r"\d{1,2}\s*(?:[:：]\s*\d{2}){1,2}|\d{1,2}时\d{1,2}分|(?:星期|周)[一二三四五六日天]")
_LABEL = (
    r"(?:文章|信息|消息|新闻|稿件|资料)?来源|出处|稿源|作\s*者|发布(?:日期|时间|者|人|单位|机构|于)?|发表(?:时间|日期|于)|"
    r"(?:更新|录入|发稿|刊发|添加|创建)?(?:时间|日期)|(?:责任)?编\s*辑|责\s*编|记\s*者|通讯员|审\s*核|浏览(?:次数|量|人数)?|点击(?:率|量|数|次数)?|"
    r"(?:阅读|访问)(?:次数|量|数)?|字\s*[号体]|分\s*享|打\s*印|关\s*闭|收\s*藏|供\s*稿|撰\s*稿|栏\s*目|频\s*道|关键词|文号|索引号"
)
_FIELD = re.compile(
    rf"字\s*[号体]\s*[:：]?(?:\s*[\[【]?\s*[大中小]\s*[\]】]?){{2,3}}|(?:{_LABEL})(?:\s*[】\]]|\s*[:：])\s*(?:(?!{_LABEL})[^:：。，；|｜/\s]){{0,24}}"
    r"|(?:打印|分享|关闭|收藏)(?:本页|到)?|\d+次|第\s*[A-Z]?\d{1,3}\s*版(?:\s*[:：]\s*[^:：。，；｜|／\s]{0,8})?"
)
_OF_FIELDS = re.compile(r"[:：\]】次印享闭藏号体版]")
"""Of these each field holds one."""
_MARKS = re.compile(r"[\s|｜丨/、·:：()（）\[\]【】《》<>\-—_,，]+")
_OUTLET = re.compile(
    r"[^。，；：！？]{0,18}?(?:网|报|社|台|刊|在线|日报|晚报|时报|频道|客户端|公众号|联播|新闻中心|通讯|周刊|杂志|观察|新闻|部|局|委|厅|署|"
    r"综合|摘编|汇编|资料|访谈|专访|动态|简报|快讯|简讯|要闻|专栏|专题|综述|编译|整理|内参|增刊|选编|会刊|专稿|"
    r"院|处|办|办公室|政府|使馆|集团|公司|大学|秘书处|研究中心)(?:官网|网站|官方网站|微信)?"
    r"|驻[^，。；：！？]{2,16}?(?:代表处|办事处|使馆|领馆)[^，。；：！？]{0,8}?(?:组|处|科)[㐀-鿿]{2,6}"
)
_EVENT = re.compile(
    "论坛|会议|大会|仪式|培训|举[办行]|召开|开幕|签署|发布会|研讨|启动|成立|投产|并网|竣工|完工|投运|开工|动工|访问|会见"
)
_LONGEST = 120

_PLACE_AND_DAY = r"[㐀-鿿]{0,12}(?:(?:20\d\d年)?\d{1,2}月)?(?:\d{1,2}日)?"
_AGENCY = r"(?:本报|本网|本刊|本台|本社|[㐀-鿿]{2,8}(?:网|社|报|台)|中国日报|经济观察|[㐀-鿿]{0,6}客户端)"
_STAFF = "(?:记者|通讯员|作者|编辑|摄影|见习|特约|总台|新闻联播)"
_NOTE = rf"(?:\s*[（(](?:[^（）()。]{{0,12}}?{_STAFF}[^（）()。]{{0,40}}|[^（）()。]{{0,8}}联播)[）)])"
_OPENING = re.compile(
    rf"(?:【[^】。]{{0,12}}(?:讯|电|消息)】|{_AGENCY}{_PLACE_AND_DAY}\d{{1,2}}日(?:专?电|讯|消息)(?:[（(][㐀-鿿、\s]{{2,20}}[）)])?|"
    rf"{_AGENCY}[㐀-鿿]{{2,10}}?(?:专?电|讯)(?={_NOTE})|{_AGENCY}(?:综合)?讯(?![息号飞])|"
    rf"{_AGENCY}(?:综合|最新)?消息(?={_NOTE}|\s*[：:])|[㐀-鿿]{{2,6}}\d{{1,2}}月\d{{1,2}}日(?:专?电|讯)|"
    rf"[（(][㐀-鿿]{{2,14}}?(?:20\d\d年)?\d{{1,2}}月\d{{1,2}}日(?:专?电|讯)[）)])"
    rf"{_NOTE}{{0,2}}(?:\s*(?:本报)?记者[㐀-鿿、\s]{{2,16}}报道)?(?:\s*[：:，—]+)?|{_NOTE}(?:\s*[：:])?"
)

_NUMBER = re.compile(
    r"(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)][、.．]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})、|\d{1,2}[)）]|"
    r"\d{1,2}[.．](?!\d(?!0\d\d ?年)))\s*(?=\S)"
)
_SENT = re.compile(r"\d日(?:专?电|讯)")


def is_imprint(line: str) -> bool:
    """Tell whether a line holds nothing but who published a text and when: 海岛网 2024-05-06 10:20.

    A line with a date needs no label; one without needs two. A year, month and day in words alone is none:
    a chronicle dates its entries so.

    Example:
        >>> is_imprint("海岛网 2024-05-06 10:20:00"), is_imprint("时间：2024-05-06 来源：海岛网")
        (True, True)
        >>> is_imprint("2024年5月6日　本刊综合"), is_imprint("2024年5月6日　海岛论坛")
        (True, False)
        >>> is_imprint("2024-05-06 海岛论坛"), is_imprint("2024年5月6日"), is_imprint("2024年5月6日，丙市")
        (False, False, False)
    """
    if len(line) > _LONGEST or "。" in line:
        return False
    date = _FULL.search(line)
    if date is None:
        return _OF_FIELDS.search(line) is not None and _is_fields(line)
    bare = _CLOCK.sub("", line[: date.start()] + " " + line[date.end() :])
    rest = _MARKS.sub("", _FIELD.sub("", bare))
    is_worded = "年" in date.group() and "日" in date.group()
    if not rest:
        return not is_worded or _FIELD.search(line) is not None or _CLOCK.search(line) is not None
    if line[date.end() :].lstrip().startswith(("，", ",")) and is_worded:
        return False
    return _OUTLET.fullmatch(rest) is not None and _EVENT.search(rest) is None


def _is_fields(line: str) -> bool:
    """Tell whether a line consists of fields with their labels, two at least."""
    return len(_FIELD.findall(line)) > 1 and not _MARKS.sub("", _CLOCK.sub("", _FIELD.sub("", line)))


def opening_length(paragraph: str) -> int:
    """Return how many characters of a paragraph are an agency's opening, or 0.

    Example:
        >>> text = "海岛社甲市5月6日电（记者李明）论坛在甲市举行。"
        >>> text[opening_length(text):]
        '论坛在甲市举行。'
        >>> opening_length("海岛社甲市电（记者李明）论坛在甲市举行。")
        12
        >>> opening_length("本报告认为，论坛在甲市举行。")
        0
    """
    found = _OPENING.match(paragraph)
    return found.end() if found else 0


def number_length(paragraph: str) -> int:
    """Return how many characters at the begin of a paragraph number it in a list, or 0.

    Example:
        >>> [number_length(one) for one in ("5、2024年5月6日，", "（五）论坛", "5. 论坛", "3.5万人")]
        [2, 3, 3, 0]
    """
    found = _NUMBER.match(paragraph)
    return found.end() if found else 0


def opens_report(paragraph: str) -> bool:
    """Tell whether a paragraph begins with an agency's opening that gives a day: a report of its own.

    Example:
        >>> opens_report("海岛社甲市5月6日电（记者李明）论坛闭幕。"), opens_report("（记者李明）论坛闭幕。")
        (True, False)
    """
    found = _OPENING.match(paragraph)
    return found is not None and _SENT.search(found[0]) is not None


def dates_publication(line: str) -> bool:
    """Tell whether a source line gives the day, not only the year.

    Example:
        >>> dates_publication("《海岛联播》（20240506）"), dates_publication("来源：海岛网")
        (True, False)
    """
    return _FULL.search(line) is not None


def day_of_publication(line: str) -> tuple[int, int, int] | None:
    """Return year, month and day of the first full date in a source line.

    Example:
        >>> day_of_publication("海岛网 2024-05-06 10:20"), day_of_publication("《海岛联播》（20240506）")
        ((2024, 5, 6), (2024, 5, 6))
    """
    found = _FULL.search(line)
    if found is None:
        return None
    digits = re.findall(r"\d+", found.group())
    if len(digits) == 1:
        digits = [digits[0][:4], digits[0][4:6], digits[0][6:]]
    year, month, day = map(int, digits)
    return year, month, day

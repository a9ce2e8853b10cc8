"""The forms of dates in folded Chinese text, as regular expressions.

`HINT` finds where a date may begin, at the speed of the engine: it begins with one set of characters.
The others are tried only there. Groups: `y` year, `r` 今 本 去 明 前 后, `m` month, `d` day; in `SPAN` with
1 or 2 behind, for the first and the last date.
"""

from __future__ import annotations

import re

RELATIVE = {"前": -2, "去": -1, "今": 0, "本": 0, "明": 1, "后": 2}

_STARTS = "0-9〇零○一二三四五六七八九十今本去明前后"
_BEHIND = r"年月./至到—–\-－~～"
HINT = re.compile(rf"[{_STARTS}](?<![0-9][{_STARTS}])[0-9〇零○一二三四五六七八九十]{{0,3}} ?[{_BEHIND}]")

_SEP = r" ?(?:——|[—–\-－~～至到]) ?"
_ARABIC_YEAR = r"(?:1[89]|20|21)[0-9][0-9]"
_HAN_YEAR = r"[一二][〇零○一八九][〇零○一二三四五六七八九]{2}"
_NUMBER = r"[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DONE = "签署|签订|启动|启用|开工|动工|投产|建成|竣工|成立|发布"
_CLEAR = rf"(?=年(?:[，。、；）0-9初底末春夏秋冬]|{_DONE}|$))"  # 前年, 后年 hide in 目前年均, 最后年份
_RELATIVE = (
    rf"(?<![如迄])今|(?<![日基样版文译书副课])本(?=年[0-9一二三四五六七八九十]{{1,2}}月)|(?<![过离])去|(?<![文表证说声鲜透])明"
    rf"|(?<![之以目此当提先])前{_CLEAR}|(?<![之以此然最疫落])后{_CLEAR}"
)
_YEAR_SIGN = "年(?!代|级|龄|轻|的?历史|文明)度?"
_QUARTER = "第?[一二三四1-4]季度"
_SEASON = "[春夏秋冬](?:季|(?![节令奥运残分至招晚天交耕日]))"
_END = "[底末](?![色部层座气蕴班端梢])"
_BEGIN = "初(?![步级稿心衷赛始期创中次春夏秋冬])"
_PART_OF_YEAR = rf"{_QUARTER}|{_SEASON}|[上下]半年|{_END}|{_BEGIN}"
_PART_OF_MONTH = rf"份(?:[上中下]旬|{_END}|{_BEGIN})?|[上中下]旬|{_END}|{_BEGIN}"
_PART_OF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚间|晚上|晚(?![会宴报期餐些于])"
_CLOCK = r"[0-9]{1,2}(?:时(?!代)(?:[0-9]{1,2}分)?|点(?:[0-9]{1,2}分|半|钟|整)|:[0-9]{2})"
_TIME = rf" ?(?:{_PART_OF_DAY})?{_CLOCK}|{_PART_OF_DAY}"
_DAY_SIGN = r"(?:日|号(?![文楼院线机]))"


def _year(side: str) -> str:
    """Return the pattern of a year with its sign."""
    return rf"(?:(?P<y{side}>{_ARABIC_YEAR}|{_HAN_YEAR}) ?|(?P<r{side}>{_RELATIVE})){_YEAR_SIGN}"


def _date(side: str) -> str:
    """Return the pattern of one date; it matches nothing too, which the reader must refuse."""
    year = rf"(?:{_year(side)}(?:{_PART_OF_YEAR})?)?"
    month = rf"(?: ?(?P<m{side}>{_NUMBER}) ?月(?:{_PART_OF_MONTH})?)?"
    day = rf"(?: ?(?P<d{side}>{_NUMBER}) ?{_DAY_SIGN}(?:{_TIME})?)?"
    return year + month + day


SPAN = re.compile(rf"{_date('1')}(?:(?P<sep>{_SEP}){_date('2')})?")
"""A date, or two with a sign each: 2021年11月30日至12月3日."""

SHARED = re.compile(
    rf"(?:{_year('')})?(?: ?(?P<m>{_NUMBER}) ?月)? ?(?P<low>{_NUMBER}){_SEP}(?P<high>{_NUMBER}) ?"
    rf"(?:(?P<days>{_DAY_SIGN}(?:{_TIME})?)|月份?)"
)
"""Two days or months with one sign: 10月18至19日, 2023年1—11月."""

YEARS = re.compile(
    rf"(?<![0-9A-Za-z./\-—])(?P<low>{_ARABIC_YEAR}){_SEP}(?P<high>{_ARABIC_YEAR})"
    r"(?: ?年|(?![0-9A-Za-z./\-—%℃个家名人套位万亿多余元吨公千兆米]))(?! ?[0-9]{1,2} ?月)"
)
"""Two years with one sign or none: 2017—2022年, 2024—2029."""

ISO = re.compile(
    r"(?<![0-9A-Za-z./\-])(?P<y>[0-9]{4})(?P<mark>[-./])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})(?![0-9A-Za-z/\-])"
)
"""Year, month and day as digits: 2021-11-30."""

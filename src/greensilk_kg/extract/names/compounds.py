"""Events whose names begin with another name: a partnership's meeting, a project's opening ceremony."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked

HOW = "name/form"
NAMED = "name/entry"
LEAST = 5
OWNER = "".join(CODES[kind] for kind in ("Initiative", "Institution", "Agreement", "Project"))
WORKS = CODES["Project"] + CODES["Agreement"]
EDITION = r"(?:第[一二三四五六七八九十百\d]{1,4}|首)[届次期]"
MEETING = (
    r"(?:高级别会议|部长级?会议|缔约方大会|会员大会|工作会议|理事会会议|全体会议|会议|大会|论坛|峰会|年会|"
    r"研讨会)"
)
OPENING = r"(?:开幕式|闭幕式)?"
NO_NAME = "".join(CODES[kind] for kind in ("Date", "Person", "Quantity"))
SITE = rf"(?:在[京沪]?(?:[{CODES['Country']}{CODES['Place']}](?:首都|首府)?){{0,3}})"
WAYS = r"(?:成功|顺利|圆满|隆重|正式|如期|线上|在线|同步|联合|共同)*"
DONE = rf"{WAYS}(?:举办|召开|举行|开幕|闭幕|开班)"
BEGUN = (
    rf"(?:{WAYS}(?:举办|召开|举行|开幕|闭幕|开班|启动|启幕|落幕|揭幕|开赛|收官|落下帷幕|拉开帷幕|拉开序幕)"
    "|走进)"
)
GATHERINGS = (
    "大会|年会|峰会|论坛|研讨会|洽谈会|推介会|交流会|对接会|座谈会|博览会|展览会|圆桌会|发布会|说明会|分享会|宣讲会|招待会|签约会|"
    "恳谈会|茶话会|报告会|评审会|推进会|启动会|展会|对话会?|会晤|磋商|会议|周|节|影展|画展|书展|图片展|展|大赛|竞赛|挑战赛|邀请赛|"
    "联赛|仪式|典礼|盛典|活动|宣传日|开放日|主题日|文化日|合作日|推介日|投资日|夏令营|训练营|沙龙|讲堂|大讲堂|之旅|培训班|研修班|"
    "培训|研修|启动式|开班式|签约式|揭牌式"
)
GREAT = (
    rf"[{''.join(CODES.values())}“]|第[一二三四五六七八九十\d]|首[届次]|20\d\d|国际|全球|世界|亚洲|非洲|亚太|全国|中国|"
    r"中[㐀-鿿](?=[㐀-鿿])|“?一带一路"
)
VAGUE = re.compile(r"(?:此次|本次|本届|该|当天|首场|一场|两国|双方|有关|相关|多场|系列|多项|为期)")
JOINED = frozenset("和与及暨日")
NAME = rf"(?P<name>[^，。：；！？、{NO_NAME}]{{1,40}}?)"
HEADLINE = re.compile(rf"^{NAME}{SITE}?{DONE}$")
DATELINE = rf"(?:^|(?<=[，。；）]))(?:(?:近日|日前|当天)，?|(?:当地时间)?{CODES['Date']}(?:电|讯)?，?)?"
HELD = re.compile(
    rf"{DATELINE}(?P<name>(?!{VAGUE.pattern})(?=[^，。；]*?(?:{GREAT}))[^，。：；！？、{NO_NAME}{CODES['Agreement']}]{{3,40}}?(?:{GATHERINGS}))"
    rf"(?:(?:于|在)?{CODES['Date']})?{SITE}?{BEGUN}(?=[，。；]|$|{CODES['Place']}|{CODES['Country']})"
)
OF_WHICH = re.compile(
    rf"(?:主办|承办|协办|举办|召开|举行|发起)的(?P<name>(?!{VAGUE.pattern})(?=[^，。；]*?(?:{GREAT}))"
    rf"[^，。：；！？、的{NO_NAME}]{{3,40}}?(?:{GATHERINGS}))(?:(?:于|在)?{CODES['Date']})?{SITE}?{BEGUN}(?=[，。；]|$)"
)
CALLED = re.compile(
    rf"(?:举办|举行|开展|启动|召开|参加|出席|主办|承办)(?:了)?(?:一[场次]|首场)?(?P<name>(?:{EDITION})?“[^“”]{{2,30}}”"
    rf"[㐀-鿿]{{0,12}}?(?:{GATHERINGS}))(?=[，。；]|$)"
)
REPORT = re.compile(rf"^{CODES['Date']}，(?=[^，。]*[“第{OWNER}]){NAME}{SITE}{DONE}(?=[。，]|$)")
FORMS = (
    (
        re.compile(rf"[{OWNER}]{EDITION}([㐀-鿿]{{0,10}}?){MEETING}{OPENING}(?![㐀-鿿]?(?:长|室|厅))"),
        "Conference",
    ),
    (re.compile(rf"{EDITION}“?[{OWNER}]”?([㐀-鿿]{{1,10}}?){MEETING}{OPENING}"), "Conference"),
    (
        re.compile(
            rf"{CODES['Event']}暨([㐀-鿿]{{2,24}}?)(?:会|论坛|仪式|培训班)(?=在|于|成功|顺利|举|召|[，。”]|$)"
        ),
        "Conference",
    ),
    (
        re.compile(
            rf"[{OWNER}]([㐀-鿿]{{2,12}}?)(?:活动|培训班|研修班|研讨会|对话会|交流会|推介会|座谈会|圆桌会|发布会|论坛)"
            rf"(?=在[{CODES['Place']}{CODES['Country']}]|成功举|顺利举|举办$|举行$|召开$)"
        ),
        "Conference",
    ),
    (
        re.compile(
            rf"[{WORKS}](物资)?(?:竣工|开工|启动|揭牌|交付|交接|移交|签约|签署|奠基|落成|通车|投产|投运|开通|点火|封顶|开园)仪式"
        ),
        "Ceremony",
    ),
)


class Compounds:
    """Finds events in a masked sentence.

    Args:
        lexicon: Words that no name holds.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, masked: Masked, surface: str, base: int, *, heading: bool = False) -> Iterator[Mention]:
        """Yield events that a name and the words behind it make up.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
            base: Its offset in the prepared text.
            heading: Whether it is a heading: what it says is held is an event by whatever name.
        """
        yield from self._held(masked, surface, base, HEADLINE if heading else REPORT)
        for frame in (HELD, OF_WHICH, CALLED):
            yield from self._held(masked, surface, base, frame, joined=JOINED)
        for pattern, cls in FORMS:
            for found in pattern.finditer(masked.string):
                if any(barrier for _, _, barrier in self._lexicon.barriers.find(found[1] or "")):
                    continue
                start, end = masked.span(*found.span())
                name = surface[start - base : end - base]
                if name.startswith("《") or "“" not in name or "”" in name:
                    yield Mention(start, end, "Event", cls, name, HOW, name_start=start, name_end=end)

    def _held(
        self,
        masked: Masked,
        surface: str,
        base: int,
        pattern: re.Pattern[str],
        joined: frozenset[str] = frozenset(),
    ) -> Iterator[Mention]:
        found = pattern.search(masked.string)
        if found is None or found["name"] == CODES["Event"] or len(found["name"]) < LEAST:
            return
        name = found["name"]
        words = self._lexicon.barriers.find(name)
        if any(barrier and name[start:end] not in joined for start, end, barrier in words):
            return
        start, end = masked.span(*found.span("name"))
        name = surface[start - base : end - base]
        if name.count("“") == name.count("”"):
            yield Mention(start, end, "Event", "Conference", name, NAMED, name_start=start, name_end=end)

"""Whether a stretch of a sentence that ends like a name is the name of one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.bodies import OF_TWO_LANDS, PLACE_OF_TRADE, department_least, is_institution
from greensilk_kg.extract.names.called import ONLY_PART, WORK, is_called, is_done_to, is_said_of_another
from greensilk_kg.extract.names.editions import tells_what
from greensilk_kg.extract.names.land_begins import PROPER_KINDS
from greensilk_kg.extract.names.many import is_of_many
from greensilk_kg.extract.names.own_firms import OwnFirms
from greensilk_kg.extract.names.own_words import ORGANISES, OWN_INITIATIVE
from greensilk_kg.extract.names.plants import (
    PROPER_PROJECT,
    is_field_of_place,
    is_of_its_owner,
    is_own_name,
    is_proper,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.extract.core.lexicon import Lexicon, Suffix
    from greensilk_kg.extract.names.view import View

TITLE = re.compile(r"《[^《》]*》")
QUOTED_PART = re.compile("“[^“”]{2,24}”")
NAMING_EVENTS = {"Agreement", "Publication", "Event", "Project", "Initiative"}
LOCAL = re.compile(r"(?:本地|当地|国内|有关|相关)[一-鿿]{2}$|^(?:当地|本地|本土|多家|其他)|[市镇]中心$")
KNOWN_QUOTES = re.compile(r"(?:共建|绿色)?“(?:一带一路|小而美|绿色丝路)”|^[\d.、一二三四五六七八九十]+|^共建")
OWN_QUOTES = re.compile(r"“[^“”]{3,}”")
SORT_IN_QUOTES = re.compile(words("works/quoted-sort"))
"""What stands in quotes before 项目 and says only of which sort it is: “交钥匙”工程."""
LEAST_TITLE = 5
"""How many characters of a title there are at least besides such words: “某某绿色技术公园”示范项目."""
ROAD = "“一带一路”"
OF_THE_ROAD = re.compile(r"^“一带一路”[㐀-鿿]{6,}")
"""A name of something of the Belt and Road that says more than its sort (“一带一路”绿色港城合作网络)."""
PRAISE = re.compile(
    r"“一带一路”(?:国际|重大|伟大|合作|共建|建设|发展|全球|经济|高质量|务实|重要|行动)*[㐀-鿿]{2,4}"
)
"""What is said of the whole Belt and Road, and names no one thing of it."""
NAMED = re.compile(r"（(?:(?:以下|下文)?简称|下称)")
"""What follows a name and nothing else: the definition of its short form."""
PROPER = re.compile(r"[“《A-Za-z0-9]|第[一二三四五六七八九十百]+|首[届次]")
LEADING_COUNT = re.compile(
    r"[一二三四五六七八九十两几多\d]+(?:[届个次期场座条项]|家(?![店村庄]))|[历每各][届次]|(?:新一|本|上一?|下一?)届|"
    r"第[一二三四五六七八九十\d]+[个家座所]"
)
SIZED = re.compile("(?:超?大型|小型|中型|国家级|世界级|综合性|专业性|区域性|品牌|精彩|丰富|一流|对话关系)")
"""How words begin that tell what sort of event something is, not its name: 大型海洋专题展."""
COURSE = "培训"
GREATER = ("会", "坛", "展", "周", "赛", "节")
"""How the name ends of the greater event that a general one is a part of."""
LONG_EVENT = 9
LEAST_RUN = 3
OF_SEVERAL = re.compile("[三四五六七八九十]大(?:国有|国营|央企|发电|商业|银行|石油|电力|运营|航空|集团|建筑)")
"""What several bodies are together: 五大国有发电集团."""
SORT_OF_PROJECTS = re.compile(
    "(?:新能源|清洁能源|可再生能源|能源|领域|框架下|旗舰|早期收获|优先|标志性|电力|水电|风电|光伏|交通|基础设施|产业|民生|合作|重点|建设|投资|示范|[的等])+(?:项目|工程)"
)
"""What projects of an initiative are called together."""
OWNING = {"Project", "Institution"}
HEADLESS = "市省县区州"
OWN_FIRM = ("公司", "集团公司")
"""How a firm speaks of itself: 公司电站集团 is a part of it."""
REGION = re.compile("(?:[东南西北中]|东[南北]|西[南北])部$")
"""A part of a land, which is no ministry of it."""
SESSION = re.compile(r"第[一二三四五六七八九十\d]{1,3}次")
"""What shows that not a body is named, but one of its meetings: 甲联盟第二次理事会."""
DONE = "了"
"""What shows, even in quotes, that words tell what was done, and are no body's name."""
NAMELESS = re.compile("(?:集团|控股|股份|总|有限|责任)+公司")
"""What a firm calls itself, or its parent, without any name."""
BRANCH = re.compile("项目(?:经理)?部|(?:区域|分|子|总)?公司|办事处|代表处|营地")
HAN = re.compile("(?![的在与和及由被将对向为是至到从])[㐀-鿿]")
SIDES = re.compile("(?:双方|[两三四各多]方|两国|两[家地])(?:[签共联合拟将就已]|达成|同意)")
"""How a clause begins that tells what some do together: no name."""
HALL = re.compile("(?:展|大|餐|客|前|会议|宴会|音乐|演播|报告|礼|功能|候机)厅$")
"""A room, no office."""
PLANS = re.compile(
    "(?:政府|公司|集团|银行|企业|[部厅局署方]|(?:未来|今后)[^的“”]{0,4})计划$|"
    "(?:政府|公司|集团|银行|企业|大学|[协学商]会|基金会|联盟|[部厅局署院])倡议$"
)
"""A body and what it does, which is no plan's name: 甲国政府计划, 由甲协会和乙协会倡议."""
OF_LANDS = re.compile(
    "(?:地区|沿线国家|共建国家|(?<=[江河洲盟亚欧湖海])国家)(?:的?[㐀-鿿]{0,4})(?:电站|电厂|风电场|光伏电站|产业园区?|工业园区?|铁路|公路)$|"
    "(?:亚非|亚欧|欧亚|亚太|非洲|东盟|中亚|南亚|东南亚|拉美|中东|海湾)(?:国家)?(?:工业|产业|科技|经贸|合作)*园区?$"
)
"""What works of several lands are called together: 甲河国家水电站."""
GONE_TO = re.compile("[到赴往](?:项目|工程|电站|园区)$")
"""How words end that tell who goes to a work that they do not name: 某某到项目."""
MOST = 60
CALLED = "called"
"""What a work must be by a name of its own whose ending is a common word: 厂, 桥."""


class Judge:
    """Tells names from other words that end alike.

    Args:
        lexicon: Generic names, transliteration characters, words that no name holds.
        kind: Class → kind of mention.
    """

    def __init__(self, lexicon: Lexicon, kind: Callable[[str], str]) -> None:
        self._lexicon = lexicon
        self._kind = kind
        endings = {text for text, suffix in lexicon.suffixes.items() if suffix.cls != "Training"}
        self._generic = lexicon.generic - endings
        letters = re.escape("".join(sorted(lexicon.transliteration)))
        self._foreign = re.compile(f"[{letters}]{{{LEAST_RUN},}}")
        self._foreign_firm = re.compile(f"[{letters}]{{{LEAST_RUN},}}{any_of('firms/field')}+(?:集团|公司)$")
        self._own_firms = OwnFirms(lexicon.firms, lexicon.no_persons)

    def is_name(self, view: View, span: tuple[int, int, int], suffix: Suffix) -> bool:
        """Tell whether a stretch names one thing: `span` is its begin, where its ending begins, its end."""
        start, ending, end = span
        name = view.folded[start : ending + len(suffix.text)]
        is_long = ending - start >= department_least(view, start, ending, suffix)
        is_short = suffix.text == WORK and is_done_to(view, start, ending, self._foreign)
        if not (is_long or is_short) or _has_no_form(name):
            return False
        kind = self._kind(suffix.cls)
        proper = PROPER_KINDS | NAMING_EVENTS if kind == "Event" else PROPER_KINDS
        has_atom = next(view.atoms_within(start, ending, proper), None) is not None
        bare = skeleton(KNOWN_QUOTES.sub("", name) if kind in {"Project", "Initiative"} else name)
        says_little = bare in self._lexicon.generic or LOCAL.search(name) is not None
        says_little = says_little or (kind == "Event" and SIZED.match(name) is not None)
        if says_little or (not has_atom and self._is_generic(view, name, bare, start, kind)):
            return False
        if kind == "Institution":
            return self._is_body(view, name, start, ending, suffix)
        if kind == "Project":
            return self._is_project(view, name, bare, (start, ending), suffix.needs)
        if kind == "Event" and (len(name) >= LONG_EVENT or end - start > len(name)):
            return True
        is_whole = kind == "Event" and start == ending and suffix.least == 0
        is_own = is_whole or has_atom or PROPER.search(bare) or self._is_called(view, span, name, bare, kind)
        return bool(is_own) or (kind == "Event" and tells_what(name, suffix.text))

    def _is_generic(self, view: View, name: str, bare: str, start: int, kind: str) -> bool:
        """Tell whether a name is a general one with words before it that make it no name of its own."""
        at = self._generic_at(bare)
        if at is None:
            return False
        return not (
            (kind in OWNING and self._foreign.fullmatch(bare, 0, at))
            or (kind == "Institution" and self._is_own_firm(bare))
            or (kind == "Project" and (_is_titled(name) or self._has_own_name(view, name, start)))
            or (kind == "Institution" and OF_TWO_LANDS.match(name))
            or (kind == "Institution" and at and NAMED.match(view.folded, start + len(name)))
            or (kind == "Event" and (QUOTED_PART.search(name) or _tells_what(bare, at)))
            or (kind == "Initiative" and _is_of_the_road(name))
        )

    def _is_called(self, view: View, span: tuple[int, int, int], name: str, bare: str, kind: str) -> bool:
        """Tell whether quotes, a foreign sound or what stands around a name show that it is one."""
        start, ending, end = span
        return bool(
            OWN_QUOTES.search(KNOWN_QUOTES.sub("", name))
            or self._foreign.search(name)
            or NAMED.match(view.folded, end)
            or (OF_THE_ROAD.match(name) and not _holds_one(view, start, ending))
            or (
                kind == "Initiative"
                and view.folded[start - 1 : start] != "的"
                and OWN_INITIATIVE.search(bare)
            )
        )

    def _is_body(self, view: View, name: str, start: int, ending: int, suffix: Suffix) -> bool:
        if PLACE_OF_TRADE.fullmatch(name) or any(one.search(name) for one in (OF_SEVERAL, REGION, SESSION)):
            return False
        if _is_any_branch(view, name, start) or DONE in name:
            return False
        is_foreign = suffix.needs != "institution" and bool(self._foreign.match(name))
        return is_foreign or self._is_own_firm(name) or is_institution(view, name, start, ending, suffix)

    def _is_own_firm(self, name: str) -> bool:
        """Tell whether a name is a firm's: a word of its own or a foreign one, and what it deals in."""
        return self._own_firms.holds(name) or self._foreign_firm.match(name) is not None

    def _is_project(self, view: View, name: str, bare: str, span: tuple[int, int], needs: str) -> bool:
        """Tell whether a name names one project; `span`: where it begins and where its ending begins."""
        start, ending = span
        if (
            is_of_many(name)
            or ONLY_PART.search(name)
            or GONE_TO.search(name)
            or OF_LANDS.search(name)
            or self._is_of_initiative(view, name, start, ending)
        ):
            return False
        if _is_titled(name):
            return True
        if needs == CALLED:
            return is_called(view, name, start, ending, self._lexicon.transliteration)
        owners = [one for _, one in view.atoms_within(start, ending, PROPER_KINDS) if is_proper(one)]
        if owners and (
            is_of_its_owner(name, owners[0])
            or is_said_of_another(view, name, start, owners[0])
            or is_field_of_place(name, owners[0], view.folded[start + len(name) :])
        ):
            return False
        if owners or PROPER_PROJECT.search(bare) or self._foreign.search(name):
            return True
        return self._has_own_name(view, name, start)

    def _is_of_initiative(self, view: View, name: str, start: int, ending: int) -> bool:
        """Tell whether a name tells an initiative and the sort of its projects alone: 某走廊能源项目."""
        first = next(view.atoms_within(start, ending, {"Initiative"}), None)
        return (
            first is not None
            and first[0] == start
            and SORT_OF_PROJECTS.fullmatch(name, first[1].end - view.base - start) is not None
        )

    def _has_own_name(self, view: View, name: str, start: int) -> bool:
        """Tell whether a name has a part of its own before what the thing is (安瓦垃圾焚烧发电厂)."""
        return is_own_name(view, name, start, self._lexicon.transliteration, self._lexicon.barriers)

    def _generic_at(self, bare: str) -> int | None:
        """Return where the longest generic ending of a name begins, or `None`."""
        return next((at for at in range(len(bare)) if bare[at:] in self._generic), None)


def _is_any_branch(view: View, name: str, start: int) -> bool:
    """Tell whether a land and the word for a branch are but the end of a name: 贵州某公司|甲国项目部."""
    land = next((one for _, one in view.atoms_within(start, start + len(name), {"Country", "Place"})), None)
    behind = HAN.match(view.folded, start - 1) if start else None
    if behind is None or land is None or land.start - view.base != start:
        return False
    return BRANCH.fullmatch(name, land.end - view.base - start) is not None


def _has_no_form(name: str) -> bool:
    """Tell whether words begin, or go on, as no name does, or are too many."""
    too_long = len(name) > MOST and ("《" not in name or len(TITLE.sub("", name)) > MOST)
    nobody = SIDES.match(name) or NAMELESS.fullmatch(name) or PLANS.search(name) or HALL.search(name)
    return bool(
        LEADING_COUNT.match(name)
        or too_long
        or name[0] in HEADLESS
        or name.startswith(OWN_FIRM)
        or ORGANISES.search(name)
        or nobody
    )


def _is_titled(name: str) -> bool:
    """Tell whether a work's name begins with a title in quotes that is no mere sort: “海岛光明”示范项目."""
    quoted = OWN_QUOTES.match(KNOWN_QUOTES.sub("", name))
    if quoted is None:
        return False
    rest = SORT_IN_QUOTES.sub("", quoted[0])
    return rest == quoted[0] or len(skeleton(rest)) >= LEAST_TITLE


def _tells_what(bare: str, at: int) -> bool:
    """Tell whether the matter before a general ending makes it the name of one event (no course's)."""
    owned = bare.endswith(GREATER, 0, at)
    return not owned and not bare.endswith(COURSE) and tells_what(bare, bare[at:])


def _is_of_the_road(name: str) -> bool:
    """Tell whether a name of something of the Belt and Road tells its matter, too."""
    return OF_THE_ROAD.match(name) is not None and PRAISE.fullmatch(name) is None


def _holds_one(view: View, start: int, end: int) -> bool:
    """Tell whether a stretch holds a known initiative that says more than 一带一路."""
    return any(len(one.name) > len(ROAD) for _, one in view.atoms_within(start, end, {"Initiative"}))

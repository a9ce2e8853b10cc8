"""What the names of plants, roads and parks have of their own: their line, their capacity, their sounding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.names.land_letters import LETTERS

if TYPE_CHECKING:
    from collections.abc import Collection

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.words import Words
    from greensilk_kg.extract.names.view import View

CAPACITY = re.compile(
    r"(?:年产能?|日产|年处理|日处理|年加工|装机)?(?<![\d.])(?:\d[\d.,]*万?(?:兆瓦|千瓦|吉瓦|[MGK]W)/)?±?(?:\d{1,2}[×xX*])?\d[\d.,]*(?:万|亿)?"
    r"(?:兆瓦|MW|千瓦|吉瓦|GW|KW|公?吨|桶|立方米|立方|千伏|kV|千伏安|兆伏安|公里|亩|公顷|套|户|张(?:床位)?|标准?箱|TEU|吨熟料|吨水泥)(?:时|h)?"
    r"(?:/[年日天]|每[年日天])?(?:级)?$",
    re.IGNORECASE,
)
REACH = re.compile(r"[至到—－-]+$")
SUBTITLE = re.compile("[—－]{2}(?:记|访|探访|走进|走访|写在|写给|来自)")
"""How the second half of a headline begins, behind a dash that no line runs along: ——记甲电站."""
REACHES = re.compile("([㐀-鿿]{2,5})(?:[—－–-]|至)([㐀-鿿]{2,5})")
"""Between which places a line runs that nobody knows: 甲坪—乙湾."""
FAR_END = re.compile("(?:^|(?<=[，。；：“的]))(?P<own>[㐀-鿿]{2,5})(?:[—－–]|至)$")
LINE_BEHIND = re.compile(rf"[㐀-鿿]{{2,5}}{any_of('works/line-attribute')}*{any_of('works/line')}")
PLANT = re.compile(
    rf"(?:(?<=[㐀-鿿]{{2}})(?:[二三四五六七八九]|\d{{1,2}}[A-Z]?(?:[—–-]\d{{1,2}}[A-Z]?)?(?![\d级号])))?(?:[一二三四]期|(?:[一二三四五六七八九]|\d{{1,2}})[级号]|{words('works/attribute')})*"
    rf"{any_of('works/plant')}$"
)
WORK_AT = re.compile(rf"(?:{words('works/done-at')}|[一二三四]期)*(?:项目|工程)$")
"""What is done at a plant, or how much of it: 莫拉卡火电站扩容项目."""
LINE = re.compile(
    rf"{any_of('works/line-attribute')}*"
    rf"{any_of('works/line')}线?(?:[一二三]期)?(?:项目|工程)?$"
)
"""Any word may stand before these: their own names must sound foreign, or be of two lands."""
OWN_NAME = re.compile(
    r"(?!.*(?:[一两三四五六七八九十几多数各每该此本这其某同全首第新老旧大小最性式型化级类为是有的家座个条项批处里边]|"
    rf"{words('works/no-own-name')}))[㐀-鿿]{{2,5}}"
)
COMMON = re.compile(words("works/chance-sound"))
"""Words of characters that also transliterate foreign names."""
COMMON_BEFORE = re.compile(f"{any_of('works/common-before-work')}+[了着]?")
"""What stands before the sort of a work and is no name of it: 昔日, 通往, 崭新."""
WORDS = re.compile(f"{any_of('works/word-in-name')}+")
SIZED = re.compile(
    r"(?P<own>[㐀-鿿]{2,6})\d[\d.]*万?(?:兆瓦|千瓦|吉瓦|[MGKmgk][Ww])(?:级)?[㐀-鿿]{0,8}?(?:光伏|风电|水电|光热|火电|储能|发电|光储)[㐀-鿿]{0,4}$"
)
"""A plant with its capacity in its name: what stands before that, and sounds foreign, is its own name."""
OF_TWO_LANDS = re.compile(rf"(?:中[{LETTERS}]{{1,2}}|[{LETTERS}]中)[㐀-鿿]{{0,6}}")
TOWNED = re.compile(
    "(?!(?:各|全|本|该|两|多|沿|跨|内|外|新|老|旧|大|小|海|深|国际|自由|自贸|集装箱|保税|煤炭|城|乡|县|省|山|半|群|人工|珊瑚|无人|离|近|友好|姐妹|试点|所有|其他)[㐀-鿿]{0,3}[市省州县镇港湾岛])"
    "(?:(?![的与和及在为对由将等是了等至到从向各每个座])[㐀-鿿]){2,4}(?:(?<!城)(?<!省)(?<!县)市|(?<!各)省|州|县|镇|港(?![口务])|湾(?!区)|(?<!半)(?<!群)岛)(?![市省州县镇港湾岛国屿])"
)
"""How the name of a work begins that stands in a town, port or on an island that nobody knows."""
LEAST_SORT = 5
"""Characters behind the town in such a name, 项目 at its end included."""
SOUNDING = 2
FIRST_SOUNDS = frozenset("那会里内本名能中可应约都占同让把以")
"""Words of one character that a foreign name may begin with: 那卡姆河, 会兰庞雅, 里塔鲁."""
WITHOUT_SOFT = str.maketrans("", "", "上下会")
"""What is a word by itself, and only sounds in a longer foreign name: 上达岱, 会兰庞雅."""
PAIRED = re.compile(
    rf"(?:中[{LETTERS}]|[{LETTERS}]中)(?![企方双资国外心央部])(?!(?:产能|经贸|务实|能源|环境|投资|经济|友好|双边|重大|重点|技术|"
    rf"两国|共建|绿色|“一带一路”|{words('works/of-two-lands')}|[与和])*(?:项目|工程)$)[^的]{{4,}}$"
)
"""A work of two lands with a matter of its own (中老电力联网工程, not 中老合作项目)."""
AIDED = re.compile(rf"(?:中国(?:政府)?)?援(?!助|建)(?:中非|[{LETTERS}])(?!合作|援助|建设)[^的]{{4,}}$")
"""A work of aid for a land of one character (援老乡村供水项目)."""
RIVERS = "江河溪"
"""How the own name of a cascade of plants may end, besides characters that sound foreign."""
COUNTED = frozenset("座个条项家批处些")
PROPER_PROJECT = re.compile(
    r"(?<![A-Za-z\d])(?!(?:BOOT|BOT|BOO|BT|PPP|EPC|EPCM|IPP|TOT|ROT|DBO|BIPV|PV|LED|LNG|CCUS|CCS|CDM|VIP)(?![A-Za-z]))[A-Za-z]|^“|^首都(?:国际|新)*机场",
    re.IGNORECASE,
)
"""What is proper in a name: Latin letters, but not those that tell how works are let or run."""
PROJECT_VERBS = re.compile(
    rf"(?<!南南){any_of('works/before-deed')}(?:{words('works/deed-before')}|兴建|修建|建造|打造){{1,3}}(?:了|的)?(?!项目|工程|区|银行|公司|集团|基金|框架|中心|协[议定]|[^㐀-鿿])|"
    r"选址(?:建设|兴建|新建|修建|建)|(?:[承修兴投参]建|建造|援建|签约|中标|承揽|揽获|斩获|签署|拿下)(?!项目|工程)(?:了|的)?|"
    r"(?:[共承援筹修扩兴]建|建成|建设|投资|运营|开发|打造|援助|实施|组成|构成|位于.{2,12})(?:了|的|着)|共建(?!“)|"
    r"(?<=[司团行])(?:投资|建设|开发|收购|承建|运营|实施|参与)+(?!项目|工程|公司|基金|的|有限)|(?<!华)为|(?<![供补自配送])给(?!水|排)|(?<!新)首都(?!(?:国际|新)*机场)|(?:项目|工程|电站|典范|标杆|之一|之作)[—－]+|政府(?:振兴|推动|推进|发展|加快|改善|提升|规划|计划)|[—－-]{2}"
)
BARE_VERB = re.compile(
    "(?:建设|开发|投资|运营|实施|设计|监理|勘察|参建|承揽|签约|扩建|加固|维修|修缮|翻修|整修|修复|重建|评估|检修|接管|收购|租赁|托管|考察|走访|视察|巡查)[上下]?(?=[㐀-鿿]{3})"
)
DEED_BEFORE = re.compile(f"{any_of('works/deed-before')}+(?=[㐀-鿿]{{2}})")
"""What may stand before a work's name at its very beginning (用于建设甲乙水电站)."""
APPOSED = re.compile(
    "(?:光伏|光热|太阳能|垃圾|燃气|燃煤|地热)?(?:(?:发电|水电|火电|核电|风电|电)站|(?:发电|电)厂|风电场)(?=[^，。；的]{2,10}(?:电站|电厂|风电场|发电厂)?$)|"
    "(?:项目|工程)(?=[㐀-鿿]{2,8}$)"
)
"""The sort of work before its name, which ends in the sort again (光伏电站莫拉卡电站, 首个项目莫拉卡电站)."""
BARE = re.compile(
    "(?:一座|首座|首条|最大)?(?:水|火|风|核)?(?:光伏|太阳能|风力|水力|垃圾)?(?:发电|电)(?:站|厂|场)|(?:高速|高等级)?(?:公路|铁路)|(?:高铁|大桥|隧道|港口|机场)"
    f"|{any_of('works/bare-of-a-land')}|(?:(?:国家级?|的)*{any_of('works/praise-of-work')})+(?:项目|工程)"
)
FIELD = f"(?:{any_of('works/field-of-works')}|{any_of('works/praise-of-work')})+"
FIELDS = re.compile(f"{FIELD}(?:[和与及、]{FIELD})*(?:项目|工程)")
"""What many works are called together by the field that they are of: 对外承包工程, 能源合作项目."""
RITE_BEHIND = re.compile("[^，。；、的]{0,8}?(?:仪式|典礼)")
LENT = re.compile(
    r"(?:新[批增签]?\d*[个项]?)?(?:优惠|主权|绿色|贷款|融资|赠款|投资|援助|合作|签约|承建|在建|重点)*(?:项目|工程)"
)
REGION = "m49-"
HOME = "country/chn"
PLANNED = re.compile(f"{any_of('works/planned')}(?:了|的)?$")
"""What shows that the words before a capacity say what is done, and are no name."""
WIDEST = 24


def with_reach(view: View, start: int, letters: Collection[str]) -> int:
    """Let a line's name begin at the place where the line begins (甲城至乙城高铁)."""
    reach = REACH.search(view.folded, max(0, start - WIDEST), start)
    if not reach:
        return start
    if subtitle := SUBTITLE.match(view.folded, reach.start()):
        return subtitle.end()
    places = view.atoms_within(max(0, start - WIDEST), reach.start(), {"Place"})
    known = next((low for low, one in places if one.end - view.base == reach.start()), None)
    if known is not None:
        return known
    far = FAR_END.search(view.folded, 0, start) if LINE_BEHIND.match(view.folded, start) else None
    if far and OWN_NAME.fullmatch(far["own"]) and not COMMON.match(far["own"]):
        return far.start("own")
    low = reach.start()
    while low and view.folded[low - 1] in letters and not view.is_inside_atom(low):
        low -= 1
    sounds = reach.start() - low >= SOUNDING and not COMMON.match(view.folded, low)
    return low if sounds and len(reach[0]) == 1 else start


def with_capacity(view: View, start: int, letters: Collection[str]) -> int:
    """Let a plant's name begin before its capacity, at the name before that (莫拉卡50兆瓦风电场)."""
    figure = CAPACITY.search(view.folded, max(0, start - WIDEST), start)
    if not figure:
        return start
    left = view.walls.left_edge(figure.start(), titles=False)
    is_planned = PLANNED.search(view.folded, left, figure.start()) is not None
    return _with_first(view, left, letters) if left < figure.start() and not is_planned else start


def _with_first(view: View, left: int, letters: Collection[str]) -> int:
    """Let the name of a plant at two places begin with the first, behind its land (莫拉和塔鲁1GW光伏项目)."""
    joint = view.walls.joint_before(left)
    if joint is None or set(view.folded[left : left + SOUNDING]) - set(letters):
        return left
    begin = view.walls.left_edge(joint, titles=False)
    land = next((one for _, one in view.atoms_within(begin, joint, {"Country"})), None)
    own = view.folded[land.end - view.base : joint] if land is not None else ""
    return land.start - view.base if land is not None and len(own) > 1 and set(own) <= set(letters) else left


def _behind(words: re.Pattern[str], view: View, start: int, ending: int) -> int:
    """Return where a name begins that some words may stand before, which end inside no name known."""
    leading = words.match(view.folded, start, ending)
    return leading.end() if leading and not view.is_inside_atom(leading.end()) else start


def behind_verbs(view: View, start: int, ending: int, letters: Collection[str]) -> int:
    """Return where a project's name begins of which a verb may stand in front (建设了…大桥)."""
    start = _behind(DEED_BEFORE, view, start, ending)
    start = _behind(APPOSED, view, start, ending)
    verbs = list(PROJECT_VERBS.finditer(view.folded, start, ending))
    verbs = verbs or [
        one for one in BARE_VERB.finditer(view.folded, start, ending) if _sounds(view, one, letters)
    ]
    return verbs[-1].end() if verbs and not view.is_inside_atom(verbs[-1].end()) else start


def _sounds(view: View, verb: re.Match[str], letters: Collection[str]) -> bool:
    """Tell whether a place or a foreign name begins behind a verb (甲省建设塔鲁马水电站)."""
    if view.begins_atom(verb.end(), {"Place"}):
        return True
    own = view.folded[verb.end() : verb.end() + SOUNDING]
    return set(own) <= set(letters) and not COMMON.match(own)


def is_of_its_owner(name: str, owner: Mention) -> bool:
    """Tell whether a name tells whose a thing is and its sort alone: 老挝水电站, 甲银行贷款项目."""
    bare = {"Country": BARE, "Institution": LENT, "Initiative": LENT}.get(owner.kind)
    return bare is not None and name.startswith(owner.plain) and bool(bare.fullmatch(name, len(owner.name)))


def is_field_of_place(name: str, owner: Mention, behind: str) -> bool:
    """Tell whether a name tells where works are and their field alone: 甲省对外承包工程, 甲国能源项目.

    Args:
        name: The whole name.
        owner: The country or place that it begins with.
        behind: What follows: a ceremony is held for one work.
    """
    is_bare = name.startswith(owner.plain) and FIELDS.fullmatch(name, len(owner.name))
    return owner.kind in {"Country", "Place"} and bool(is_bare) and RITE_BEHIND.match(behind) is None


def is_proper(owner: Mention) -> bool:
    """Tell whether a name inside a project's makes that a proper name: no region does, nor China."""
    return REGION not in str(owner.authority) and str(owner.authority) != HOME


def _sounds_foreign(own: str, letters: Collection[str]) -> bool:
    """Tell whether a word sounds foreign: all of it, or begin and end of what is no common word."""
    strange = own[0] in letters and own[-1] in letters and OWN_NAME.fullmatch(own) is not None
    return set(letters).issuperset(own) or (len(own) > SOUNDING and strange)


def is_own_name(view: View, name: str, start: int, letters: Collection[str], barriers: Words[bool]) -> bool:
    """Tell whether a plant has a short name of its own before what it is (青岚水电站, 加兹光伏电站).

    Args:
        view: The sentence.
        name: The whole name.
        start: Where it begins in the sentence.
        letters: Characters that transliterate foreign names.
        barriers: Words that no name holds.
    """
    at = WORK_AT.search(name)
    whole = name[: at.start()] if at else name
    plant, line = PLANT.search(whole), LINE.search(name)
    kind = plant or line
    own = name[: kind.start()] if kind else ""
    if COMMON_BEFORE.fullmatch(own):
        return False
    sounding = own[1:] if own[:1] in FIRST_SOUNDS else own
    sounding = sounding.translate(WITHOUT_SOFT) if len(own) > SOUNDING else sounding
    sounds = len(own) > 1 and set(letters).issuperset(sounding)
    if len(name) > SOUNDING and set(letters).issuperset(name[:SOUNDING]) and not COMMON.match(name):
        sounds = sounds or WORDS.fullmatch(name, SOUNDING) is not None
        own = own or name[:SOUNDING]
    if (sized := SIZED.match(name)) and _sounds_foreign(sized["own"], letters):
        return True
    is_own = plant is not None and OWN_NAME.fullmatch(own) is not None
    if at is not None:
        is_own = is_own and (own[-1] in letters or own[-1] in RIVERS) and not COMMON.match(own)
    if OF_TWO_LANDS.fullmatch(own) or PAIRED.match(name) or AIDED.match(name):
        return True
    if line and (ends := REACHES.fullmatch(own)):
        return all(OWN_NAME.fullmatch(end) and not COMMON.match(end) for end in ends.groups())
    if not (is_own or sounds):
        return at is not None and _is_in_town(view, name, start, barriers)
    counted = view.folded[start - 1 : start] in COUNTED and start > 0
    return not counted and not any(_parts(own, found, letters) for found in barriers.find(own))


def _is_in_town(view: View, name: str, start: int, barriers: Words[bool]) -> bool:
    """Tell whether a work's name begins with a town, port or island, known or not, and tells its sort."""
    town = TOWNED.match(name)
    if town is None or len(name) - town.end() < LEAST_SORT or view.follows_figure(start):
        return False
    return not any(end > 1 for _, end, _ in barriers.find(town[0]))


def _parts(own: str, barrier: tuple[int, int, bool], letters: Collection[str]) -> bool:
    """Tell whether a word in a plant's own name is a word: one character among foreign sounds is none."""
    start, end, _ = barrier
    others = own[:start] + own[end:]
    least = SOUNDING - (start == 0 and own[0] in FIRST_SOUNDS)
    return end - start > 1 or len(others) < least or not set(letters).issuperset(others)

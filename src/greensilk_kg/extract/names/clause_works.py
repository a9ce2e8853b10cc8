"""Works known by a clause alone: 这座由甲集团与乙国合作修建的水电站, 由中国企业开发的首个风电场."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.sorts import may_mean
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Sentence

HOW = "name/work-by-clause"
TOP = "Project"
COUNTRY, PLACE, BODY, NUMBER = (CODES[one] for one in ("Country", "Place", "Institution", "Quantity"))
AGENT = rf"(?:{COUNTRY}的?(?:{BODY}|企业|公司)?|{BODY})"
DEED = (
    r"(?:(?:合作|联合|共同|携手|合资|独资|全资|参与|负责|设计|投资|融资|出资|独立|、|和|并){0,4}"
    r"(?:修建|建设|兴建|承建|援建|投建|开发|打造|建造|承包|建成|新建|建起|实施|投资(?:落地)?|落地|签署))"
)
SORT = (
    "(?:大型|中型|现代化|燃煤|燃气|光伏|风力|水力|垃圾|焚烧|发电|地热|太阳能|高速|跨海|抽水|蓄能|海上|陆上|漂浮式?|国际|深水|集装箱|"
    "海水淡化|污水|处理|超超临界|清洁|生物质|天然气|标准轨|城市|综合|职业技术|友好|现代|冷链|通信){0,4}"
)
KIND = (
    "(?:水电站|火电站|核电站|电站|发电站|发电厂|电厂|风电场|变电站|换流站|焚烧厂|处理厂|淡化厂|水厂|水泥厂|钢铁厂|钢厂|化肥厂|炼油厂|大桥|"
    "隧道|铁路|高铁|公路|轻轨|码头|机场|工业园区?|产业园区?|体育场|医院|水库|大坝|学校|"
    "(?:水电|风电|光伏|清洁能源|新能源|可再生能源|绿色能源|能源|火电|核电|煤电|地热|输变电|输电|供水|铁路|公路|港口|太阳能|垃圾发电)(?:项目|工程))"
)
FIRST = r"(?:(?:首|第[一二三])[个座条家]|最大的?一?[个座条家]?)"
WORK = re.compile(
    rf"(?:^|(?<=[，。；：])|(?P<this>这[个座条家])|(?<![是为])由)由?"
    rf"(?P<label>(?:{AGENT}(?:[、和与同及]{AGENT})*)(?:在(?:当地|海外|境外|[{COUNTRY}{PLACE}]+))?{DEED}的"
    rf"(?P<name>(?P<first>{FIRST})?(?:{NUMBER}(?:级|的)?)?{SORT}{KIND}))"
    rf"(?![㐀-鿿]{{0,2}}(?:公司|集团|群|网络|方|员工|专家)|[、和与及里内区]|(?:[，—]{{1,2}}|正?是|即|为)?(?:[{COUNTRY}{PLACE}]的?)*{CODES['Project']})"
)
SIZED = re.compile(r"(?:瓦|吨|公里)$|(?:MW|GW|kW|KW)$", re.IGNORECASE)


@dataclass(slots=True)
class ClauseWorks:
    """The works of one article so far: a clause with 这座 may mean one of them.

    Attributes:
        named: The works, each with the paragraph that names it; −1 where a heading does.
    """

    named: list[tuple[Mention, int]] = field(default_factory=list)

    def known(self, mention: Mention, sentence: Sentence) -> Mention:
        """Return a mention; of a work known by a clause that means an earlier one, with that one's entity.

        Args:
            mention: As found, with its entity but for clauses.
            sentence: Where it stands.
        """
        if mention.kind != TOP:
            return mention
        if mention.how == HOW and mention.ref is not None and "这" in mention.ref.key:
            earlier = self._earlier(mention, sentence)
            if earlier is not None:
                return replace(mention.of(earlier.ref, earlier.authority), how=ANAPHOR)
        return mention

    def keep(self, mentions: Iterable[Mention], sentence: Sentence) -> None:
        """Take up the works that a sentence names."""
        at = -1 if sentence.role == "heading" else sentence.paragraph
        self.named.extend((one, at) for one in mentions if one.kind == TOP)

    def _earlier(self, mention: Mention, sentence: Sentence) -> Mention | None:
        for one, at in reversed(self.named):
            if (at < 0 or at >= sentence.paragraph - 1) and may_mean(mention.name[-9:], one.name):
                return one
        return None


def clause_works(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the works in a masked sentence that a clause alone tells apart.

    The mention covers what the work is, its name is the clause.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> firm = Mention(0, 4, "Institution", "Enterprise", "丙丁集团", "name/form")
        >>> land = Mention(5, 7, "Country", "Country", "老挝", "name/authority")
        >>> text = "丙丁集团与老挝合作修建的首个水电站投产。"
        >>> [one.name for one in clause_works(mask(text, 0, (firm, land)), text)]
        ['丙丁集团与老挝合作修建的首个水电站']
    """
    for found in finditer(WORK, masked.string, masked.letters):
        if _is_one(masked, found):
            label = masked.written(found.span("label"), surface)
            low, high = masked.span(*found.span("name"))
            start, _ = masked.span(*found.span("label"))
            one = masked.mention(found.span("name"), surface, TOP, TOP, HOW)
            this = "这" if found["this"] else ""
            key = f"{skeleton(label)}@{this}{low}"
            yield replace(one, name=label, name_start=start, name_end=high, ref=Ref(TOP, key))


def _is_one(masked: Masked, found: re.Match[str]) -> bool:
    """Tell whether one work is meant, not those of some firm: 这座 or 首个 says so, a figure is its size."""
    if found["this"] is None and found["first"] is None:
        return False
    figures = [one for one in masked.within(*found.span("name")) if one.kind == "Quantity"]
    return all(SIZED.search(getattr(one.value, "text", "")) for one in figures)

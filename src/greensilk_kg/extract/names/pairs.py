"""Works of two lands, named by one character each: 中老铁路, 中缅油气管道, 泰中罗勇工业园."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import EntityId

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

CHINA = EntityId("country", "chn")
TABLE = (
    "老 lao; 缅 mmr; 泰 tha; 越 vnm; 柬 khm; 蒙 mng; 俄 rus; 哈 kaz; 塔 tjk; 吉 kgz,dji; 乌 "
    "uzb,uga,ukr,ury; 巴 pak,bra,pan,png; 孟 bgd; 尼 npl,nic,nga,ner; 斯 lka,svn,svk; 马 "
    "mys,mdv,mli,mwi,mdg; 印 ind,idn; 菲 phl; 新 sgp; 白 blr; 匈 hun; 塞 srb,sen,sle,cyp; 埃 "
    "egy,eth; 沙 sau; 阿 arg,are,dza,afg,omn; 肯 ken; 坦 tza; 赞 zmb; 津 zwe; 莫 moz; 喀 cmr; 加 "
    "gha,gab,can; 智 chl; 秘 per; 厄 ecu,eri; 玻 bol; 墨 mex; 古 cub; 德 deu; 法 fra; 意 ita; 希 grc; 波 "
    "pol; 捷 cze; 荷 nld; 比 bel; 丹 dnk; 芬 fin; 约 jor; 以 isr; 伊 irn,irq; 韩 kor; 朝 prk; 日 jpn; 文 "
    "brn; 斐 fji; 汤 ton; 萨 wsm,slv; 毛 mus,mrt; 几 gin; 刚 cod,cog; 卢 rwa; 布 bfa,bdi; 突 tun; 摩 "
    "mar; 格 geo,grd; 委 ven"
)
LANDS = {row[0]: tuple(row[2:].split(",")) for row in TABLE.split("; ")}
"""Character → the countries that it may stand for, behind or before 中."""
LETTERS = "".join(LANDS)
SHARED = "铁路|高铁|公路|高速|跨境|国际|边境|天然气|原油|油气|成品油|三国|友谊|输电|电力"
"""What may follow three lands in a name."""
NAME = re.compile(
    rf"^“?(?:中(?P<one>[{LETTERS}])(?:(?P<two>[{LETTERS}])(?={SHARED}))?|(?P<before>[{LETTERS}])中)(?!心|央|部|国)"
)
LINE = re.compile("铁路|高铁|公路|大桥|友谊|管道|口岸")
"""What stands in both lands, or in the other: the first in any case in the land that is not China."""


def pair(name: str, named: Container[str], start: int) -> Iterator[Mention]:
    """Yield China and the other land or lands that a work's name begins with; nothing where one is unclear.

    Args:
        name: The name, folded.
        named: Codes of the countries that the article names, by which a character of several is settled.
        start: Where the name begins in the prepared text.

    Example:
        >>> [str(one.authority) for one in pair("中老铁路", (), 0)]
        ['country/chn', 'country/lao']
        >>> list(pair("中心水电站", (), 0))
        []
    """
    found = NAME.match(name)
    if found is None:
        return
    letters = [(group, found[group]) for group in ("one", "two", "before") if found[group]]
    codes = [_meant(letter, named) for _, letter in letters]
    if all(codes):
        yield _land(CHINA, start)
        for code in codes:
            yield _land(EntityId("country", str(code)), start)


def _meant(letter: str, named: Container[str]) -> str | None:
    codes = LANDS[letter]
    here = [code for code in codes if code in named]
    if len(codes) == 1 or len(here) == 1:
        return here[0] if here else codes[0]
    return None


def _land(known: EntityId, start: int) -> Mention:
    return Mention(start, start + 1, "Country", "Country", "", ANAPHOR, authority=known)

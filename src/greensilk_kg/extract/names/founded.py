"""Initiatives without quotes that stand where one is founded, joined or defined: 共同发起海岸棉纺减排计划."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/quoted"
MAY_HOLD = "".join(CODES[kind] for kind in ("Country", "Place", "Project", "Initiative"))
OTHERS = "".join(code for code in CODES.values() if code not in MAY_HOLD)
SORT = f"(?P<sort>{words('initiatives/bare-sort')})"
LETTER = rf"[^的了与和及在为对将于由等是向把被使让从至到“”（）《》\[\]，。；：、！？…\s{OTHERS}]"
NO_BEGIN = (
    f"(?!{any_of('initiatives/does')}|新(?!能源|疆|西兰|加坡|德里|型)|各|该|本|此|其|这|那|两|几|每|某|多(?!式|样|瑙|米|哥)|有(?!机)|"
    "一(?!带)|首(?:个|批|项|次|期)|[二三四五六七八九十]+[年项个期大]|(?:若干|系列|有关|相关|重大|全新|大规模|自己|自身|上述|类似|国家级|专门|具体|长期|中长期|第))"
)
"""What no name begins with: verbs, counts, and words that tell only which one."""
GENERAL = re.compile(f"(?:{any_of('initiatives/general')}|{any_of('initiatives/before-sort')})+")
"""Words of which one alone says only what sort of plan it is: 绿色合作计划."""
LEAST = 2
OWN = rf"{NO_BEGIN}(?P<own>{LETTER}{{2,22}}?)|(?P<titled>“[^“”，。；]{{2,14}}”){LETTER}{{0,14}}?"
NAME = rf"(?P<name>(?:{OWN}){SORT})"
BEGIN = "(?:^|(?<=[，；。：]))"
ENDS = r"(?=[，。；、（]|$|和|与|以及|并|以(?!及|来|后|前)|，)"
FOUNDS = (
    "(?:发起|创设|创立|倡议(?:成立|建立|设立|发起)|"
    "(?:共同|联合|牵头|正式|宣布|倡议)(?:启动|推出|设立|建立|组建|成立|实施))(?:了|成立|建立|设立|组建|实施)?"
)
DOES = "(?:发起|倡议|创立|创办|创设|启动|推出|设立|牵头|提出)"
THEN = f"(?:自|于)?{CODES['Date']}(?:在[{MAY_HOLD}])?(?:正式|宣布|联合|共同)*"
BELONGS = (
    f"(?=”?的?(?:创始|正式|首批|首个|核心|发起|战略|观察|理事|联合|新增|现有|共有|已有|目前|{CODES['Quantity']})*"
    "(?:成员|会员|观察员|签署方|签约方|合作伙伴|支持机构|秘书处|理事单位))"
)
SHORTENED = r"(?=（(?:英文)?[A-Z][A-Za-z0-9\- ]{1,20}[，）]|[（，](?:以下|下文)?(?:简称|下称|英文简称))"
VERBS = ("发起", "启动", "推出", "设立", "建立", "组建", "加入", "成立", "实施", "介绍", "宣布")
LEADS = f"(?:{BEGIN}|(?<=[了由与和对为在、])|{'|'.join(f'(?<={verb})' for verb in VERBS)})"


class Founded:
    """Finds initiatives in a masked sentence by what stands around their bare names.

    Args:
        classes: How their names end → their class.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "两国共同发起海岸棉纺减排计划，为期五年。"
        >>> [one.name for one in Founded({"计划": "Programme"}).find(mask(text, 0, ()), text)]
        ['海岸棉纺减排计划']
    """

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        forms = (
            rf"{FOUNDS}{NAME}{ENDS}",
            rf"{BEGIN}{NAME}(?=(?:是|系)?由[^，。；]{{2,40}}?{DOES})",
            rf"{BEGIN}{NAME}(?={THEN}(?:启动|发起|设立|成立|推出))",
            rf"(?:加入|成为|作为|(?:是|系|为)(?!了)|退出)了?{NAME}{BELONGS}",
            rf"{BEGIN}{NAME}{BELONGS}",
            rf"{LEADS}{NAME}{SHORTENED}",
        )
        self._forms = Family((one, one) for one in map(re.compile, forms))

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the initiatives.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        seen: set[tuple[int, int]] = set()
        for form in self._forms.concerned(masked.letters):
            for found in form.finditer(masked.string):
                is_named = found["titled"] is not None or _says_which(found["own"])
                if not is_named or found.span("name") in seen:
                    continue
                seen.add(found.span("name"))
                cls = self._classes.get(found["sort"], "Initiative")
                yield masked.mention(found.span("name"), surface, "Initiative", cls, HOW)


def _says_which(own: str) -> bool:
    """Tell whether the words before an ending say which one it is, not only of what sort."""
    rest = GENERAL.sub("", own)
    return (any(FIRST <= letter <= LAST for letter in own) and len(own) > LEAST) or len(rest) >= LEAST

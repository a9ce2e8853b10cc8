"""Events whose names begin with another name: a partnership's meeting, a project's opening ceremony."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.mask import CODES
from greensilk_kg.extract.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.lexicon import Lexicon
    from greensilk_kg.extract.mask import Masked

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
DONE = r"(?:成功|顺利|圆满|隆重)*(?:举办|召开|举行|开幕|闭幕|开班)"
NAME = rf"(?P<name>[^，。：；！？、{NO_NAME}]{{1,40}}?)"
HEADLINE = re.compile(rf"^{NAME}{SITE}?{DONE}$")
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
        for pattern, cls in FORMS:
            for found in pattern.finditer(masked.string):
                if any(barrier for _, _, barrier in self._lexicon.barriers.find(found[1] or "")):
                    continue
                start, end = masked.span(*found.span())
                name = surface[start - base : end - base]
                if name.startswith("《") or "“" not in name or "”" in name:
                    yield Mention(start, end, "Event", cls, name, HOW, name_start=start, name_end=end)

    def _held(self, masked: Masked, surface: str, base: int, pattern: re.Pattern[str]) -> Iterator[Mention]:
        found = pattern.search(masked.string)
        if found is None or found["name"] == CODES["Event"] or len(found["name"]) < LEAST:
            return
        if any(barrier for _, _, barrier in self._lexicon.barriers.find(found["name"])):
            return
        start, end = masked.span(*found.span("name"))
        name = surface[start - base : end - base]
        if name.count("“") == name.count("”"):
            yield Mention(start, end, "Event", "Conference", name, NAMED, name_start=start, name_end=end)

"""Bodies named without their region or land, which stood before: 省商务厅, 市贸促会, 该国能源部."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import holds_any
from greensilk_kg.extract.names.land_letters import LANDS as LETTERS
from greensilk_kg.extract.names.land_letters import RARE
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.extract.names.regions import Regions
    from greensilk_kg.model.text import Sentence, Span, Text

HOW = "name/seat"
BODY, PERSON = CODES["Institution"], CODES["Person"]
MAY_STAND, MAY_TELL = holds_any("省市州县区"), re.compile("该国|方(?!面|式|案|法|向|便)").search
OF_REGION = ("自治区", "自治州", *"省市州县区")
"""How such a body's name begins as the text has it, which tells it from no other region's."""
OF_LANDS = {"Country", "Institution"}
LONGEST_LAND = 8
BEFORE = "，。；：、和与及由同向对在经受为"
OFFICE = rf"{any_of('bodies/local-field')}{any_of('bodies/local-office')}"
SOCIETY = (
    r"(?!级|属|内|直|外|区|场|民|政|长|委)"
    rf"(?:(?![与及等、的由为在])[㐀-鿿]){{2,10}}?{any_of('bodies/local-society')}"
)
LOCAL = re.compile(
    rf"(?:(?<![㐀-鿿{FIRST}-{LAST}])|(?<=[由与和及同向受经对为等是在从被据给])|(?<=邀请)|(?<=参加)|(?<={CODES['Date']}))"
    rf"(?P<sort>自治区|自治州|[省市州县区])"
    rf"(?P<own>{OFFICE}|{any_of('bodies/local-whole')}|{SOCIETY}|{BODY}|{PERSON})(?![长员㐀-鿿]?长|们|[机系]构)"
)
STATE = (
    rf"(?:(?![的与及等、由为在]|{any_of('bodies/no-side-body')})[㐀-鿿]){{2,14}}?(?:[和与及](?:(?![的与及等、由为在])[㐀-鿿]){{2,10}}?)?"
    r"(?:部|局|署|委员会|银行|协会|商会|公司|研究院|大学|集团|管理局)|"
    r"总统府|总理府|首相府|内阁|议会|国会|参议院|众议院|央行|最高法院"
)
STAYS = "(?![分门署队落位件级委属长员]|[㐀-鿿]?长期|之一)"
LAND = re.compile(rf"(?:该国|(?P<land>[㐀-鿿]{{1,7}}?)方)(?P<own>{STATE}){STAYS}")
ENDS = [
    (re.compile(f"{any_of('bodies/ends-finance')}$"), "FinancialInstitution"),
    (re.compile(f"{any_of('bodies/ends-firm')}$"), "Enterprise"),
    (re.compile(f"{any_of('bodies/ends-study')}$"), "ResearchInstitution"),
    (re.compile(f"{any_of('bodies/ends-society')}$"), "CivilSocietyOrganization"),
    (re.compile(f"{any_of('bodies/ends-any')}$"), "Institution"),
]
"""How names end → what they are the names of; others are of the state."""
VAGUE = re.compile("(?:一|两|多|几|家|些|有关|相关|主要|其他|其它|最大|唯一|著名|知名|本土)")
"""What is in words for any body of a land."""


@dataclass(frozen=True, slots=True)
class LocalBodies:
    """Knows which bodies an article names without their region or land.

    Attributes:
        text: The prepared text.
        gazetteer: Knows lands.
        regions: Tells which region is meant.
    """

    text: Text
    gazetteer: Gazetteer
    regions: Regions

    def words(
        self, sentences: Sequence[Sentence], found: Sequence[Masked]
    ) -> Mapping[int, Sequence[Mention]]:
        """Return by the begin of its sentence each such body, called by its region or land and its own words.

        Args:
            sentences: Those of one article, in order.
            found: The same, their names replaced.
        """
        told: dict[int, list[Mention]] = {}
        lands: list[Mention] = []
        for number, masked in enumerate(found):
            bodies: list[Mention] = []
            if MAY_STAND(masked.string):
                bodies += _of_regions(
                    masked, partial(self.regions.meant, sentences, found, number, anywhere=True)
                )
            lands += self._lands(masked)
            span = sentences[number].span
            if MAY_TELL(span.of(self.text.folded)):
                bodies += self._of_lands(span, lands)
            if bodies:
                told[span.start] = bodies
        return told

    def _lands(self, masked: Masked) -> Iterator[Mention]:
        """Yield the foreign lands that a sentence names, also in bodies and posts, where they stand."""
        for one in masked.mentions.values():
            for thing in (one, *(post.at for post in one.posts)):
                if thing is None or thing.value is not None:
                    continue
                begin = thing.name[: LONGEST_LAND + 1] if thing.kind in OF_LANDS else ""
                named = self.gazetteer.first(begin) if begin else None
                if named and not named.start and named.kind == "Country" and named.authority != CHINA:
                    yield replace(named, start=thing.start, end=thing.end)

    def _of_lands(self, span: Span, lands: Sequence[Mention]) -> Iterator[Mention]:
        folded = span.of(self.text.folded)
        for word in LAND.finditer(folded):
            at = span.start + word.start()
            whose = self._side(word["land"], lands) if word["land"] else _last(lands, at)
            start = at + (word["land"] or "").rfind(whose.name if whose and word["land"] else "")
            if whose is not None and not VAGUE.match(word["own"]):
                yield body(max(at, start), span.start + word.end(), whose.name + word["own"])

    def _side(self, side: str, lands: Sequence[Mention]) -> Mention | None:
        """Return the land that 方 stands behind, by its name or by one character that the article tells."""
        for low in range(len(side) - 1):
            entry = self.gazetteer.lookup(side[low:])
            if entry is not None and entry.id.type == "country" and entry.id != CHINA:
                return Mention(-1, -1, "Country", "Country", side[low:], HOW, entry.id)
        codes = (*LETTERS.get(side[-1], ()), RARE.get(side[-1], ""))
        named = {one.authority: one for one in lands if one.authority and one.authority.slug in codes}
        one = next(iter(named.values())) if len(named) == 1 else None
        return one if one and (len(side) == 1 or side[-2] in BEFORE) else None


def _last(lands: Sequence[Mention], before: int) -> Mention | None:
    return next((one for one in reversed(lands) if one.end <= before), None)


def _of_regions(masked: Masked, meant: Callable[[tuple[int, str]], Mention | None]) -> Iterator[Mention]:
    for word in LOCAL.finditer(masked.string):
        own = _own(masked, word)
        region = meant((word.start(), word["sort"][-1])) if own else None
        if region is not None and region.name:
            sort = "" if region.plain.endswith(word["sort"]) else word["sort"]
            low, high = masked.span(word.start("sort"), word.end())
            if word["own"] == PERSON:
                high = masked.mentions[word.start("own")].start + len(own)
            yield body(low, high, f"{region.name}{sort}{own}")


def _own(masked: Masked, word: re.Match[str]) -> str:
    """Return a body's own words, nothing where a known body is named that no region has one of."""
    if word["own"] not in {BODY, PERSON}:
        return word["own"]
    one = masked.mentions[word.start("own")]
    at = one.posts[0].at if one.posts else None
    if one.kind == "Person" and (at is None or at.start != one.start):
        return ""
    known = at.name if one.kind == "Person" and at else one.name
    return known if LOCAL.fullmatch(f"{word['sort']}{known}") else ""


def body(low: int, high: int, name: str) -> Mention:
    """Return the mention of a body by its whole name, of the class that its ending tells.

    Example:
        >>> body(4, 9, "青岚省青年联合会").cls, body(4, 7, "青岚省商务厅").cls
        ('CivilSocietyOrganization', 'GovernmentBody')
    """
    cls = next((cls for ends, cls in ENDS if ends.search(name)), "GovernmentBody")
    return Mention(low, high, "Institution", cls, name, HOW, name_start=low, name_end=high)

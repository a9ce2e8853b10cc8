"""What a project's name itself says: its country, its place, its sector, and that it is aid."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.choose import longest
from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.words import Words
from greensilk_kg.extract.names.gazetteer import Gazetteer
from greensilk_kg.extract.names.givers import GIVER, GIVES
from greensilk_kg.extract.names.land_letters import LETTERS
from greensilk_kg.extract.names.plants import COMMON
from greensilk_kg.extract.names.project_lands import (
    CROSSING,
    LINKED,
    at_both_ends,
    countries_named,
    given,
    goes_on,
    maker_of,
    of_land,
    refer,
    with_maker,
)
from greensilk_kg.extract.names.project_sides import china, joined, of_two, with_giver
from greensilk_kg.extract.names.sections import of_line
from greensilk_kg.extract.names.sites import Sites
from greensilk_kg.model.claim import Concept
from greensilk_kg.model.knowledge import CHINA
from greensilk_kg.model.text import Span
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Object, Ref
    from greensilk_kg.model.knowledge import AuthorityEntry, Schema

RULE = "project/name"
AID = re.compile(f"^“?(?:{GIVER})?{GIVES}")
AID_BEFORE = re.compile(rf"(?<![求声支受增后外]){GIVES}的?$")
LONGEST_GIVER, STATE = 16, "政府"
OTHERS = re.compile("(?:会|局|银行|基金|大学|公司|集团|企业|组织|署)$")
"""How bodies end that give a work, before 援助."""
LEAST_SOUND, LEAST_ALONE = 2, 4
LEAD = re.compile(
    rf"^“?(?:(?:中国|中方|我国)?(?:政府)?(?:无偿)?(?:援助|援建|援)|在|(?:中[{LETTERS}]|[{LETTERS}]中)(?:两国)?(?:合作|共建|合建|友谊|友好)?)?$"
)
OWNERS = re.compile(
    r"企业|政府|公司|国家[^，]{0,8}?(?:公司|集团|电力|电网|石油|银行|铁路局)|籍|[—－-]|和|与|、|对|向"
)
PROVINCE = re.compile(r"的?(?P<place>[㐀-鿿]{2,6}?(?:[省州县]|(?<!城)市))(?![立级区长道际政])")
NO_SITE = re.compile(
    "流域|谷地?(?![物仓])|三角洲|沿[线岸]|地区(?:生态)?(?:气象|数据|监测)|(?:生态)?气象|数据中心|[至到][㐀-鿿]{2,8}?(?:标准轨|高速|城际|货运|窄轨|米轨)*(?:铁路|公路|高铁|高速)|运动会|岛国|新城|国家|银行|航空|大学|公司|集团|岸边?|石油|铁建"
)
"""What shows that a place's name in a work's name is part of another name, and not where it stands."""
HARBOUR = ("深水港", "新港", "渔港", "水库", "大坝")
OF_HARBOUR = re.compile("(?:[一二三四]期|[改扩新修]+建|改造|升级|疏浚)*(?:项目|工程)?$")
"""Behind a harbour known by its form: the name is the harbour's own, and it stands in no other."""
SORT = rf"\d|{words('works/sort-in-name')}"
"""How the word for its sort begins behind the town or region that a work is called by."""
JOINED = re.compile("^“?(?:中国[—－–·-]|[㐀-鿿]{2,8}[—－–·-]中国)")
REGION = "m49-"
PLAIN = {"项目", "工程", "项目群"}
FOREIGN = re.compile("[布兰卡马尔里斯塔特拉罗莫米诺维贝德克萨纳达巴哈利姆鲁亚尼科]{2}")
PARTS = {"Country", "Place", "Institution"}


class ProjectNames:
    """Reads the names of projects.

    Args:
        entries: Known names; those of countries, places and institutions are looked for.
        schema: Says of what kind they are.
        lexicon: Strings in which a name stands by accident, and what places are known by.
        sectors: `data/lexicon/sectors.tsv`.
    """

    def __init__(
        self, entries: Iterable[AuthorityEntry], schema: Schema, lexicon: Lexicon, sectors: Path
    ) -> None:
        parts = [one for one in entries if schema.top.get(one.classes[0], one.classes[0]) in PARTS]
        countries = tuple(one.label for one in parts if one.classes[0] == "Country")
        self._gazetteer = Gazetteer((_without(one, countries) for one in parts), schema, lexicon.traps)
        self._sites = Sites(lexicon)
        letters = "".join(sorted(lexicon.transliteration))
        self._sounding = re.compile(f"的?(?P<place>[{letters}]{{{LEAST_SOUND},8}}?)(?={SORT})")
        self._sectors = Words({row.cells[0]: row.cells[1] for row in read_table(sectors, 2)})

    def read(self, scene: Scene) -> Iterator[tuple[Reading, Claim]]:
        """Yield what the names of an article's projects say, once for each name, with the sentence."""
        done: set[str] = set()
        named = countries_named(scene)
        for reading in (*scene.article.readings, *scene.titles):
            for one in reading.mentions:
                mention = scene.registry.resolve(one) if one.kind == "Project" and one.ref is None else one
                if mention.kind == "Project" and mention.ref is not None:
                    with_giver(scene, mention)
                if mention.kind == "Project" and mention.ref is not None and mention.name not in done:
                    done.add(mention.name)
                    at = Span(mention.start, mention.end)
                    for predicate, value, *of in self._facts(scene, mention, named):
                        subject = of[0] if of else mention.ref
                        yield reading, scene.claims.make(subject, predicate, value, at=at, rule=RULE)

    def _facts(
        self, scene: Scene, project: Mention, named: set[str]
    ) -> Iterator[tuple[str, Object] | tuple[str, Object, Ref]]:
        """Yield properties and values; behind them of what they are told, where it is not the project."""
        low, high = project.start, project.end
        name = scene.text.folded[low:high]
        known = list(self._gazetteer.find(scene.text.folded, scene.text.surface, low, high))
        sites = list(self._sites.find(name, scene.text.surface[low:high], low, known))
        known = list(longest([*known, *(one for one in sites if one.end < high)]))
        told, known = given(scene, name, with_maker(scene, name, known, low), low)
        yield from told
        countries = [one for one in known if one.kind == "Country" and not _gives(name, one, low)]
        lands = [one for one in countries if one is countries[0] or not goes_on(one, known)]
        host = lands[0] if len({one.authority for one in lands}) == 1 else None
        if host is not None and _is_host(name, host, known, low):
            yield from refer(scene, "hostCountry", host)
            if AID.search(name) or self._is_aid_of_china(scene, low):
                yield from refer(scene, "financedBy", china(host))
            found = PROVINCE.match(name, host.end - low)
            if found is not None and all(one.start - low != found.start("place") for one in known):
                place = _place(scene, found, low)
                yield from refer(scene, "locatedIn", place)
                yield from of_land(scene, name[: place.end - low], place, countries)
        if (maker := maker_of(known, low, partial(self._sounding.match, name))) is not None:
            yield from refer(scene, "partner", maker)
        if not any(one.kind == "Place" for one in known):
            yield from self._by_sound(scene, name, low, host.end - low if host else 0)
        for one in known:
            if one.kind == "Place" and _is_site(scene, name, one, known, low):
                yield from refer(scene, "locatedIn", one)
                yield from of_land(scene, name[: one.end - low], one, countries)
        yield from (
            told for one in at_both_ends(name, countries, low) for told in refer(scene, "hostCountry", one)
        )
        yield from of_two(scene, project, named)
        yield from of_line(scene, project, known)
        if JOINED.match(name) and len(countries) > 1 and CHINA in {one.authority for one in countries[:2]}:
            yield from joined(scene, name, countries[:2])
        sectors = [slug for _, _, slug in self._sectors.find(name)]
        if sectors:
            yield "sector", Concept("sector", sectors[-1])

    def _is_aid_of_china(self, scene: Scene, low: int) -> bool:
        """Tell whether China gives a work that stands behind 援助: no other is told there as who does."""
        folded, first = scene.text.folded, max(0, low - LONGEST_GIVER)
        deed = AID_BEFORE.search(folded[first:low])
        if deed is None:
            return False
        end = first + deed.start()
        behind = end - len(STATE) if folded.endswith(STATE, first, end) else end
        others = self._gazetteer.find(folded, scene.text.surface, first, end)
        return OTHERS.search(folded, first, end) is None and not any(
            one.kind != "Place" and one.end in {end, behind} and one.authority != CHINA for one in others
        )

    def _by_sound(self, scene: Scene, name: str, base: int, behind: int) -> Iterator[tuple[str, Object]]:
        """Yield the town or region that a work is called by, known by its sounds (老挝塔鲁马电站)."""
        found = self._sounding.match(name, behind)
        if found is None or COMMON.match(found["place"]):
            return
        if behind or len(found["place"]) >= LEAST_ALONE:
            yield from refer(scene, "locatedIn", _place(scene, found, base))


def _gives(name: str, land: Mention, base: int) -> bool:
    """Tell whether China stands first in a name as the giver: 中国政府援助甲国医院项目."""
    return land.start == base and land.authority == CHINA and AID.match(name) is not None


def _is_host(name: str, country: Mention, known: list[Mention], base: int) -> bool:
    """Tell whether the country in a name is where the project stands, not who owns it."""
    return (
        country.authority != CHINA
        and _begins(name, country, known, base)
        and not OWNERS.match(name, country.end - base)
    )


def _is_site(scene: Scene, name: str, one: Mention, known: list[Mention], base: int) -> bool:
    """Tell whether the place in a name is where the project stands: no region, no part of a longer name."""
    rest = name[one.end - base :]
    plain = (
        rest in PLAIN
        or (one.authority is None and one.plain.endswith(HARBOUR) and OF_HARBOUR.match(rest) is not None)
        or NO_SITE.match(rest)
        or (CROSSING.search(one.plain) is not None and LINKED.match(rest) is not None)
        or (one.start == base and FOREIGN.match(rest) and not _is_named(scene, one))
    )
    return REGION not in str(one.authority) and not plain and _begins(name, one, known, base)


def _is_named(scene: Scene, place: Mention) -> bool:
    """Tell whether the article names the place by itself."""
    mentions = (one for reading in scene.article.readings for one in reading.mentions)
    return any(one.kind == "Place" and one.authority == place.authority for one in mentions)


def _without(entry: AuthorityEntry, countries: tuple[str, ...]) -> AuthorityEntry:
    """Return a place's entry without those of its names that begin with a country's."""
    if entry.classes[0] != "Place":
        return entry
    return replace(entry, aliases=tuple(one for one in entry.aliases if not one.startswith(countries)))


def _begins(name: str, one: Mention, known: list[Mention], base: int) -> bool:
    """Tell whether a name begins with a country or place, its builder, land or province before it apart."""
    before = [other for other in known if other.end == one.start]
    if LEAD.match(name[: one.start - base]):
        return True
    return any(
        (other.kind == "Institution" and LEAD.match(name[: other.start - base]))
        or (other.kind in {"Country", "Place"} and _begins(name, other, known, base))
        for other in before
    )


def _place(scene: Scene, found: re.Match[str], base: int) -> Mention:
    start, end = base + found.start("place"), base + found.end("place")
    name = scene.text.surface[start:end]
    return Mention(start, end, "Place", "Place", name, "name/form", name_start=start, name_end=end)

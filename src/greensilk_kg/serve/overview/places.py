"""`/map`: which countries have how many projects, agreements, events or institutions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.browse.overview import counts
from greensilk_kg.serve.overview import asked
from greensilk_kg.serve.overview.asked import ANY_YEAR
from greensilk_kg.serve.overview.located import BY_COUNTRY, LEVELS, by_country, places_of, sectors
from greensilk_kg.serve.overview.things import DATES, coordinates, things
from greensilk_kg.serve.pictures.worldmap import Key, Place, Shade, worldmap
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.assets import asset
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from markupsafe import Markup
    from werkzeug.datastructures import MultiDict

    from greensilk_kg.serve.overview.asked import Years
    from greensilk_kg.serve.overview.located import Group
    from greensilk_kg.serve.overview.naming import Naming
    from greensilk_kg.serve.overview.tables import Row
    from greensilk_kg.serve.overview.things import Thing

ROWS = 300
TEMPLATE = "pictures/map.html"
PARAMETERS = ("kind", "sector", "from", "to")
COLUMNS = ("country", "code", "countryName", "thing", "name", "kind", "sectors", "dates")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the map is to show.

    Attributes:
        kind: Class of the things, one of `BY_COUNTRY`.
        sector: IRI of a sector; empty for any.
        years: In which a thing has a date.
    """

    kind: str = "Project"
    sector: str = ""
    years: Years = ANY_YEAR


def read(args: MultiDict[str, str]) -> Asked:
    """Return what the parameters of a request ask for.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    known = {_short(sector): sector for sector in sectors(things())}
    sector = asked.one_of(args, "sector", known)
    return Asked(asked.one_of(args, "kind", BY_COUNTRY, "Project"), known.get(sector, ""), asked.years(args))


def rows(question: Asked, names: Naming) -> list[Row]:
    """Return a line for each thing of each country, with the cells of `COLUMNS`."""
    return [
        (
            group.country,
            group.code,
            names.of(group.country).text,
            thing.iri,
            names.of(thing.iri).text,
            thing.kind,
            " | ".join(names.of(sector).text for sector in thing.of("sector")),
            " | ".join(thing.of(*DATES)),
        )
        for group in groups(question)
        for thing in group.things
    ]


def groups(question: Asked) -> list[Group]:
    """Return the countries with what was asked for."""
    return by_country(_chosen(question), question.kind, site().base)


def draw(question: Asked, names: Naming) -> Markup:
    """Return the map."""
    found = groups(question)
    where = coordinates()
    near = places_of((t for t in _chosen(question) if t.kind == question.kind), where, site().base)
    words = {group.code: _words(group, question.kind, names) for group in found}
    marks = [
        Place(
            *where[group.country],
            words[group.code],
            names.of(group.country).link,
            "",
            len(group.things),
            names.of(group.country).text,
        )
        for group in found
        if group.country in where
    ]
    marks += [
        Place(*spot, item.text, item.link, thing.kind)
        for thing, spot in near
        if (item := names.of(thing.iri))
    ]
    shades = {
        group.code: Shade(group.level, words[group.code], names.of(group.country).link) for group in found
    }
    title = text(f"map_of_{question.kind}", names.language)
    key = Key(names.term(question.kind), LEVELS)
    shapes = asset("built/world.svg")
    return worldmap(marks, shades, label=title, lang=names.language, shapes=shapes, key=key)


def show(question: Asked, names: Naming) -> dict[str, object]:
    """Return what the page needs: the table, and what can be chosen."""
    found = groups(question)
    counted = sectors(things())
    return {
        "table": [
            (
                names.of(group.country),
                len(group.things),
                names.ordered(thing.iri for thing in group.things),
            )
            for group in found
        ],
        "total": len({thing.iri for group in found for thing in group.things}),
        "kinds": [(kind, names.term(kind)) for kind in BY_COUNTRY],
        "sectors": [(_short(item.link), item.text) for item in names.ordered(counted)],
        "sector": _short(question.sector),
        "spoken_of": names.count(question.kind, counts(question.kind)[0]),
    }


def _chosen(question: Asked) -> list[Thing]:
    return [
        thing
        for thing in things()
        if question.years.holds(thing) and (not question.sector or question.sector in thing.of("sector"))
    ]


def _words(group: Group, kind: str, names: Naming) -> str:
    return text("country_has", names.language).format(
        names.of(group.country).text, names.count(kind, len(group.things))
    )


def _short(sector: str) -> str:
    """Return the last part of a sector's IRI or address."""
    return sector.partition("?")[0].rpartition("/")[2]

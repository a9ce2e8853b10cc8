"""Write `data/reference/countries.ttl` and `regions.ttl`.

Sources: pycountry (codes, long names), Babel (zh and en names), npm cldr-core (UN M49 regions), npm
world-atlas (Natural Earth shapes, of which one point each is kept), and the tables `country-names.tsv`,
`country-points.tsv`, `region-names.tsv` in `data/lexicon/` for what no package has. The same sources give
the same bytes.

Example:
    pip install 'greensilk-kg[reference]'
    python scripts/reference_countries.py
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

import reference_sources as sources
from representative_point import points_by_code
from turtle_layout import ID, PREFIXES, RDF_TYPE, layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from representative_point import Point

REFERENCE = Path(__file__).resolve().parents[1] / "data" / "reference"
COMMENT = "# Made by scripts/reference_countries.py: change its tables in data/lexicon/, not this file.\n"
WORLD = "001"
ANTARCTICA = "010"
OFFICIAL_PARENTS = {"011": "202", "014": "202", "017": "202", "018": "202", "202": "002"}
OFFICIAL_PARENTS |= {"005": "419", "013": "419", "029": "419", "419": "019", "003": "019"}
"""Where M49 has a level between a region and its continent, which CLDR keeps as a grouping beside it."""
COUNTRY_PARENTS = {ANTARCTICA: WORLD}
"""M49 has Antarctica directly below the world."""


def iri(prefix: str, name: str) -> ox.NamedNode:
    """Return the IRI of a prefixed name."""
    return ox.NamedNode(PREFIXES[prefix] + name)


def entity(kind: str, slug: str) -> ox.NamedNode:
    """Return the IRI of an entity."""
    return ox.NamedNode(f"{ID}{kind}/{slug}")


def names(
    subject: ox.NamedNode, predicate: ox.NamedNode, found: Iterable[str], language: str
) -> Iterator[ox.Triple]:
    """Yield one triple a name."""
    for name in found:
        yield ox.Triple(subject, predicate, ox.Literal(name, language=language))


def decimal(number: float) -> ox.Literal:
    """Return a decimal in the form that stores keep it in: no trailing zero."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return ox.Literal(text, datatype=iri("xsd", "decimal"))


def labelled(subject: ox.NamedNode, language: str, label: str, aliases: Iterable[str]) -> Iterator[ox.Triple]:
    """Yield a label and the other names in one language."""
    others = [name for name in dict.fromkeys(aliases) if name != label]
    yield from names(subject, iri("rdfs", "label"), [label], language)
    yield from names(subject, iri("skos", "altLabel"), others, language)


def country_names(
    country: sources.Country, row: dict[str, str], subject: ox.NamedNode
) -> Iterator[ox.Triple]:
    """Yield all names of a country; the table's label, else Babel's Chinese and pycountry's English one."""
    misprints, unused = sources.parts(row.get("misprints", "")), sources.parts(row.get("unused", ""))
    usable = [name for name in country.zh if name not in (*misprints, *unused)]
    aliases = [*sources.parts(row.get("aliases", "")), *usable]
    yield from labelled(subject, "zh", row.get("label") or usable[0], aliases)
    yield from names(subject, iri("skos", "hiddenLabel"), misprints, "zh")
    first = row.get("english") or country.en[0]
    english = [first, *country.en, *sources.parts(row.get("english-aliases", ""))]
    yield from labelled(subject, "en", first, [name for name in english if ", " not in name])


def country_triples(
    country: sources.Country, row: dict[str, str], regions: Iterable[str], point: Point
) -> Iterator[ox.Triple]:
    """Yield everything that is said of one country."""
    subject = entity("country", country.alpha3.lower())
    yield ox.Triple(subject, ox.NamedNode(RDF_TYPE), iri("gs", "Country"))
    yield from country_names(country, row, subject)
    for code in (country.alpha2, country.alpha3, country.numeric):
        yield ox.Triple(subject, iri("skos", "notation"), ox.Literal(code))
    for region in regions:
        yield ox.Triple(subject, iri("gs", "locatedIn"), entity("place", f"m49-{region}"))
    longitude, latitude = point
    yield ox.Triple(subject, iri("schema", "latitude"), decimal(latitude))
    yield ox.Triple(subject, iri("schema", "longitude"), decimal(longitude))


def region_triples(row: dict[str, str], parents: Iterable[str]) -> Iterator[ox.Triple]:
    """Yield everything that is said of one region."""
    subject = entity("place", f"m49-{row['code']}")
    yield ox.Triple(subject, ox.NamedNode(RDF_TYPE), iri("gs", "Place"))
    yield from labelled(subject, "zh", row["label"], sources.parts(row["aliases"]))
    yield from labelled(subject, "en", row["english"], [])
    yield ox.Triple(subject, iri("skos", "notation"), ox.Literal(row["code"]))
    for parent in parents:
        yield ox.Triple(subject, iri("gs", "locatedIn"), entity("place", f"m49-{parent}"))


def containment(supplemental: dict[str, Any]) -> dict[str, set[str]]:
    """Return region or alpha-2 code → the regions that directly hold it, by CLDR."""
    parents: dict[str, set[str]] = defaultdict(set)
    for region, held in supplemental["supplemental"]["territoryContainment"].items():
        if region.isdigit():
            for member in held["_contains"]:
                parents[member].add(region)
    return parents


def region_parents(code: str, parents: dict[str, set[str]]) -> set[str]:
    """Return the regions that hold a region: M49's own level where it has one, else CLDR's."""
    if code in OFFICIAL_PARENTS:
        groups = {"003"} if code in ("013", "029") else set()
        return {OFFICIAL_PARENTS[code], *groups}
    return parents[code]


def country_parents(country: sources.Country, parents: dict[str, set[str]]) -> set[str]:
    """Return the smallest regions that hold a country."""
    if country.numeric in COUNTRY_PARENTS:
        return {COUNTRY_PARENTS[country.numeric]}
    return parents[country.alpha2]


def main() -> None:
    """Write both files."""
    supplemental, topology = sources.npm_files()
    parents, points = containment(supplemental), points_by_code(topology)
    given = {
        code: (float(row["longitude"]), float(row["latitude"]))
        for code, row in sources.table("country-points.tsv").items()
    }
    rows = sources.table("country-names.tsv")
    triples: list[ox.Triple] = []
    for country in sources.countries():
        point = given.get(country.alpha3) or points[country.numeric]
        row = rows.get(country.alpha3, {})
        triples += country_triples(country, row, country_parents(country, parents), point)
    regions: list[ox.Triple] = []
    for row in sources.table("region-names.tsv").values():
        regions += region_triples(row, region_parents(row["code"], parents))
    for name, found in (("countries", triples), ("regions", regions)):
        (REFERENCE / f"{name}.ttl").write_text(layout(COMMENT, found), "utf-8")
        print(f"{name}.ttl: {len({str(triple.subject) for triple in found})} entries")


if __name__ == "__main__":
    main()

"""`greensilk diff`: what two snapshots or datasets state differently."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import click

from greensilk_kg.cli import FOUND, NOTHING_FOUND
from greensilk_kg.cli.arguments import PATH, form
from greensilk_kg.cli.output import write
from greensilk_kg.cli.results import short
from greensilk_kg.pipeline.comparison import KINDS, compare
from greensilk_kg.pipeline.datasets import stated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from greensilk_kg.pipeline.comparison import Entity, Fact, Kind

SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@click.command("diff", epilog="Example: greensilk diff old.nq new.nq")
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@form("text", "json")
def command(old: Path, new: Path, form: str) -> int:
    """Compare what OLD and NEW state: entities and facts added (+), removed (-) and changed (~).

    Each is a snapshot folder or an RDF file. Evidence and what reasoning added are left out, since they
    follow from the rest. Exits with 1 where there is a difference.
    """
    found = compare(stated(old), stated(new))
    write((_json(found) if form == "json" else _text(found)).encode(), None)
    return FOUND if found else NOTHING_FOUND


def _text(found: list[Entity]) -> str:
    lines = [line for entity in found for line in _lines(entity)]
    entities = Counter(entity.kind for entity in found)
    facts = Counter(fact.kind for entity in found for fact in entity.facts)
    lines += [_count("entities", entities), _count("facts", facts)]
    return "".join(f"{line}\n" for line in lines)


def _lines(entity: Entity) -> Iterator[str]:
    yield f"{SIGNS[entity.kind]} {short(entity.subject)} {entity.label}".rstrip()
    for fact in entity.facts:
        old, new = (", ".join(short(value) for value in side) for side in (fact.old, fact.new))
        values = f"{old} → {new}" if fact.kind == "changed" else old or new
        yield f"  {SIGNS[fact.kind]} {short(fact.predicate)} {values}"


def _count(what: str, kinds: Counter[Kind]) -> str:
    return f"{what}: " + ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS)


def _json(found: list[Entity]) -> str:
    document = {kind: [_entity(entity) for entity in found if entity.kind == kind] for kind in KINDS}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _entity(entity: Entity) -> dict[str, object]:
    facts = [_fact(fact) for fact in entity.facts]
    return {"entity": str(entity.subject), "label": entity.label, "facts": facts}


def _fact(fact: Fact) -> dict[str, object]:
    old, new = ([str(value) for value in side] for side in (fact.old, fact.new))
    return {"property": str(fact.predicate), "old": old, "new": new}

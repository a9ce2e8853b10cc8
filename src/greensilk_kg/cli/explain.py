"""`greensilk explain`: what was read in each sentence, by which rule, and what was not."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from greensilk_kg.cli.arguments import PATH, max_size
from greensilk_kg.cli.output import write
from greensilk_kg.model.claim import Concept, Ref, Unit
from greensilk_kg.pipeline.explanation import explanations
from greensilk_kg.resources import find_home

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.explain import Explanation
    from greensilk_kg.model.claim import Claim, Object


WHOLE = {"Observation", "Post", "Commitment"}
"""What is one statement though it takes several triples."""
MADE = {"type", "label"}


@click.command("explain", epilog="Example: greensilk explain data/samples/chronicle.txt --line 5")
@click.argument("file", type=PATH)
@click.option("--line", type=click.IntRange(min=1), help="Only the sentences that begin on this line.")
@max_size
def command(file: Path, line: int | None, max_size: int) -> None:
    """Show each sentence of FILE: names and values, claims with their rules, and what was left unread."""
    shown = (one for one in explanations(file, find_home(), max_size=max_size) if line in {None, one.line})
    write("".join(f"{row}\n" for one in shown for row in _rows(one)).encode(), None)


def _rows(one: Explanation) -> Iterator[str]:
    yield f"line {one.line} ({one.role}): {one.words}"
    for mention in one.mentions:
        yield f"  {mention.cls or mention.kind:<24} {_mention(mention)}"
    for claims in _readings(one.claims):
        yield f"  {claims[0].evidence.rule:<24} {_reading(claims, one)}"
    for issue in one.issues:
        yield f"  {issue.kind:<24} {issue.detail}"
    yield ""


def _mention(mention: Mention) -> str:
    if mention.value is not None:
        return _known(asdict(mention.value))
    return f"{mention.name} [{mention.how}]"


def _known(fields: dict[str, object]) -> str:
    """Return the fields of a value that the text gives; where it stands is told by the sentence."""
    told = [(name, fields[name]) for name in fields if name not in {"start", "end"}]
    told = [(name, value) for name, value in told if value not in (None, "", False)]
    values = ((name, f"({_known(value)})" if isinstance(value, dict) else value) for name, value in told)
    return ", ".join(f"{name} {value}" for name, value in values)


def _readings(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Return claims one by one, but those of one figure, post or commitment together."""
    together: dict[Ref, list[Claim]] = {}
    readings: list[list[Claim]] = []
    for claim in claims:
        known = together.get(claim.subject)
        if known is not None:
            known.append(claim)
            continue
        readings.append([claim])
        if claim.subject.type in WHOLE:
            together[claim.subject] = readings[-1]
    return readings


def _reading(claims: Sequence[Claim], one: Explanation) -> str:
    sure = claims[0].evidence.confidence
    if claims[0].subject.type in WHOLE:
        told = (
            f"{claim.predicate} {_name(claim.object, one)}" for claim in claims if claim.predicate not in MADE
        )
        return f"{claims[0].subject.type}: {'; '.join(told)} ({sure})"
    claim = claims[0]
    return f"{_name(claim.subject, one)} — {claim.predicate} → {_name(claim.object, one)} ({sure})"


def _name(thing: Object, one: Explanation) -> str:
    match thing:
        case Ref():
            return one.names.get(thing, thing.type)
        case Concept(scheme=scheme, slug=slug):
            return f"{scheme}/{slug}"
        case Unit(name=name):
            return name
    return thing.value

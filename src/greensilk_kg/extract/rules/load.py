"""Rules: patterns over masked sentences, kept as YAML with examples beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.extract.rules.pattern import compile_pattern, slot_kinds
from greensilk_kg.extract.rules.slots import PatternError

try:
    from yaml import CSafeLoader as Quickest  # many times as fast; not everywhere is PyYAML built with it
except ImportError:
    from yaml import SafeLoader as Quickest  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

KEYS = {
    "id",
    "cue",
    "pattern",
    "implicit",
    "make",
    "named",
    "never",
    "claims",
    "examples",
    "nonexamples",
    "repeats",
    "spans",
    "within",
}
NEEDED = ("id", "cue", "pattern", "claims", "examples")
LINE = "__line__"
JUDGED = "take the line `confidence:` out: it comes from judged statements (data/rules/confidence.tsv)"


@dataclass(frozen=True, slots=True)
class Template:
    """One statement that a rule makes: names of slots around a property.

    The object may be a constant: `=country/chn` (an authority entry) or `=sector/wind-power` (a concept). The
    predicate may be left to the words in a slot: `@deeds` is one statement for each thing that is done.
    """

    subject: str
    predicate: str
    object: str


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the statements that the rule must read in it (none for a non-example)."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which the language states a fact.

    Attributes:
        id: Such as `event/organizer`; stands in the evidence of what it reads.
        cues: Words of which at least one stands in every match.
        pattern: Over a masked sentence; slots are its named groups.
        implicit: Slot → kind of mention that the sentence may leave out (the forum that is spoken of).
        make: Slot → class of an entity that the matched words themselves name.
        named: Slot → what a name that fills it must hold (`(?:中心|研究院)$`).
        never: Slot → authority entries (`country/chn`) that must not stand in it.
        kinds: Slot → kinds of mentions that fill it; none where its words are meant.
        open: Slots that hold lists behind which the pattern asks for nothing.
        templates: What it states.
        examples: With the claims they must give.
        nonexamples: Texts in which it must read nothing.
        in_names: Whether it reads what a long name tells (`within: name`), not sentences.
        repeats: Whether it looks for further objects behind the first (all with `{then}` do).
        spans: Whether its date is a stretch, which tells the begin and the end of a work.
        path: The rule's file.
        line: And line, from 1.
    """

    id: str
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    implicit: Mapping[str, str]
    make: Mapping[str, str]
    named: Mapping[str, re.Pattern[str]]
    never: Mapping[str, str]
    kinds: Mapping[str, frozenset[str]]
    open: frozenset[str]
    templates: tuple[Template, ...]
    examples: tuple[Example, ...]
    nonexamples: tuple[str, ...]
    in_names: bool
    repeats: bool
    spans: bool
    path: Path
    line: int


OPEN = re.compile(r"\{(\w+):[A-Za-z]+\+\}(?!\)*\(\?=)")
"""A slot that holds a list, and behind it no condition on what must follow."""


class _Loader(Quickest):
    """Keeps the line of every mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 as in the base
        mapping = super().construct_mapping(node, deep=deep)
        mapping[LINE] = node.start_mark.line + 1
        return mapping


def load_rules(paths: Iterable[Path]) -> tuple[Rule, ...]:
    """Load rule files.

    Args:
        paths: YAML files, each a list of rules.

    Returns:
        The rules in the order of files and lines.

    Raises:
        ConfigurationError: A file is no YAML; a rule lacks a part, has an unknown one, has no example, its
            pattern does not compile or its id is taken. The message names file and line.
    """
    rules: dict[str, Rule] = {}
    for path in paths:
        for rule in _read(path):
            if rule.id in rules:
                other = rules[rule.id]
                hint = f"the other one is {other.path.name}:{other.line}"
                raise ConfigurationError(
                    f"rule {rule.id!r} stands twice", where=Place(path, rule.line), hint=hint
                )
            rules[rule.id] = rule
    return tuple(rules.values())


def _read(path: Path) -> Iterator[Rule]:
    try:
        entries = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506 a SafeLoader that keeps lines
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise ConfigurationError(
            error.problem or "no YAML", where=Place(path, line), hint="mend the YAML"
        ) from error
    if not isinstance(entries, list):
        raise ConfigurationError(
            "no list of rules", where=Place(path, 1), hint="begin each rule with `- id:`"
        )
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise ConfigurationError(
                f"entry {number} is no rule", where=Place(path), hint="begin each rule with `- id:`"
            )
        yield _rule(entry, path)


def _rule(entry: dict[str, Any], path: Path) -> Rule:
    where = Place(path, entry[LINE])
    missing = [key for key in NEEDED if not entry.get(key)]
    unknown = sorted(set(entry) - KEYS - {LINE})
    if missing or unknown:
        what = f"rule {entry.get('id', '?')!r} lacks {missing} and has unknown {unknown}"
        hint = JUDGED if "confidence" in unknown else f"known parts: {sorted(KEYS)}"
        raise ConfigurationError(what, where=where, hint=hint)
    _refuse_wrong_shape(entry, path)
    try:
        pattern = compile_pattern(entry["pattern"])
    except PatternError as error:
        raise ConfigurationError(str(error), where=where, hint="see docs/how-to/add-a-rule.md") from error
    cue = entry["cue"]
    return Rule(
        id=entry["id"],
        cues=(cue,) if isinstance(cue, str) else tuple(cue),
        pattern=pattern,
        implicit=_plain(entry.get("implicit", {})),
        make=_plain(entry.get("make", {})),
        named={slot: compile_pattern(form) for slot, form in _plain(entry.get("named", {})).items()},
        never=_plain(entry.get("never", {})),
        kinds=slot_kinds(entry["pattern"]),
        open=frozenset(OPEN.findall(entry["pattern"])),
        templates=tuple(_template(text, pattern, entry, where) for text in entry["claims"]),
        examples=tuple(Example(one["text"], tuple(one["claims"])) for one in entry["examples"]),
        nonexamples=tuple(entry.get("nonexamples", ())),
        in_names=entry.get("within") == "name",
        repeats="{then}" in entry["pattern"] or bool(entry.get("repeats")),
        spans=bool(entry.get("spans")),
        path=path,
        line=entry[LINE],
    )


def _refuse_wrong_shape(entry: dict[str, Any], path: Path) -> None:
    for part in ("claims", "examples"):
        if not isinstance(entry[part], list):
            raise ConfigurationError(
                f"{part} is no list", where=Place(path, entry[LINE]), hint="write one a line, after `- `"
            )
    for example in entry["examples"]:
        if not isinstance(example, dict) or not {"text", "claims"} <= example.keys():
            line = example[LINE] if isinstance(example, dict) else entry[LINE]
            hint = "give it `text` and `claims`"
            raise ConfigurationError("an example lacks a part", where=Place(path, line), hint=hint)


def _plain(mapping: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in mapping.items() if key != LINE}


def _template(text: str, pattern: re.Pattern[str], entry: dict[str, Any], where: Place) -> Template:
    parts = text.split()
    slots = {*pattern.groupindex, *entry.get("implicit", {}), *entry.get("make", {})}
    constant = parts[-1].startswith("=")
    told = len(parts) == 3 and (parts[1][0] != "@" or parts[1][1:] in slots)  # noqa: PLR2004 subject, property, object
    if not told or parts[0] not in slots or not (constant or parts[2].removesuffix("@") in slots):
        hint = f"write `slot property slot`; slots are {sorted(slots)}"
        raise ConfigurationError(f"claim {text!r} names no slots", where=where, hint=hint)
    return Template(*parts)

r"""Where in a Turtle or TriG text each statement stands: no RDF parser tells it.

The scan trusts that the text has been parsed already. It follows subjects, predicates and objects, not what
is inside `[…]` and `(…)`, which belongs to the statement around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from greensilk_kg.rdf.namespaces import RDF

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)
    |(?P<text>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    |(?P<iri><[^<>]*>)
    |(?P<mark>\^\^|[;,\[\](){}]|\.(?!\w))
    |(?P<at>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<word>(?:[^\s;,\[\](){}<>"'\#^@.]|\.(?=[\w:%-]))+)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


@dataclass(frozen=True, slots=True)
class Located:
    """One statement and its line.

    Attributes:
        line: Line of the object, from 1.
        subject: IRI, or empty for a blank node.
        predicate: IRI.
        object: IRI, or the literal's value; empty for a blank node or list.
    """

    line: int
    subject: str
    predicate: str
    object: str


@dataclass(slots=True)
class _State:
    prefixes: dict[str, str] = field(default_factory=dict)
    base: str = ""
    slots: list[str] = field(default_factory=list)
    directive: list[str] = field(default_factory=list)
    depth: int = 0
    after_datatype: bool = False


def scan(text: str) -> Iterator[Located]:
    r"""Yield the statements of a Turtle or TriG text in its order.

    Example:
        >>> text = '@prefix ex: <urn:x:> .\nex:a ex:p ex:b ;\n  ex:q "c"@en, "d\\n" .'
        >>> [(found.line, found.predicate, found.object) for found in scan(text)]
        [(2, 'urn:x:p', 'urn:x:b'), (3, 'urn:x:q', 'c'), (3, 'urn:x:q', 'd\n')]
    """
    state, line = _State(), 1
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup or "other", match.group()
        if kind != "skip" and _take(state, kind, token):
            subject, predicate, value = state.slots
            yield Located(line, subject, predicate, value)
            state.slots.pop()
        line += token.count("\n")


def _take(state: _State, kind: str, word: str) -> bool:
    """Take one token in; tell whether a statement is complete."""
    if state.directive or _opens_directive(kind, word):
        return _direct(state, kind, word)
    if kind == "mark":
        return _punctuate(state, word)
    if state.depth or kind in ("at", "other"):
        return False
    if state.after_datatype:
        state.after_datatype = False
        return False
    return _fill(state, _resolve(state, kind, word))


def _fill(state: _State, value: str) -> bool:
    state.slots.append(value)
    del state.slots[3:]
    return len(state.slots) == 3  # noqa: PLR2004  # subject, predicate, object


def _punctuate(state: _State, word: str) -> bool:
    if word in "[(":
        state.depth += 1
        return state.depth == 1 and _fill(state, "")
    if word in "])":
        state.depth -= 1
    elif word == "^^":
        state.after_datatype = state.depth == 0
    elif state.depth == 0 and word != ",":
        del state.slots[1 if word == ";" else 0 :]
    return False


def _opens_directive(kind: str, word: str) -> bool:
    return (kind == "at" and word in ("@prefix", "@base")) or (
        kind == "word" and word.upper() in ("PREFIX", "BASE")
    )


def _direct(state: _State, kind: str, word: str) -> bool:
    state.directive.append(word)
    first = state.directive[0].lstrip("@").lower()
    if kind == "iri":
        iri = urljoin(state.base, word[1:-1]) if state.base else word[1:-1]
        if first == "base":
            state.base = iri
        else:
            state.prefixes[state.directive[1]] = iri
        if not state.directive[0].startswith("@"):
            state.directive.clear()
    elif word == ".":
        state.directive.clear()
    return False


def _resolve(state: _State, kind: str, word: str) -> str:
    if kind == "iri":
        iri = _unescape(word[1:-1])
        return urljoin(state.base, iri) if state.base else iri
    if kind == "text":
        quotes = 3 if word[:3] in ('"""', "'''") else 1
        return _unescape(word[quotes:-quotes])
    if word == "a" and len(state.slots) == 1:
        return RDF + "type"
    prefix, colon, local = word.partition(":")
    if prefix == "_":
        return ""
    return state.prefixes.get(prefix + colon, prefix + colon) + re.sub(r"\\(.)", r"\1", local)


def _unescape(text: str) -> str:
    def char(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else _SHORT.get(match[3], match[3])

    return _ESCAPE.sub(char, text)

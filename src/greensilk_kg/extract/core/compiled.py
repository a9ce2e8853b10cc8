"""A regular expression compiled in steps, so that what comes out can be kept and made ready again.

Python's own `re.compile` does the same in one: it parses, writes code for its engine, and hands it over. Here
sets of characters are written once for all patterns, and code can come from an earlier run (`core/shelf.py`).
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # the engine itself: nothing public takes code
import re
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]  # nothing public gives code
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

from greensilk_kg.extract.core.demands import REPEATS
from greensilk_kg.extract.core.facts import Facts, facts_of
from greensilk_kg.extract.core.leaps import leaping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ENGINE = (_sre.MAGIC, _sre.CODESIZE)
"""Code is for engines of this version, in words of so many bytes."""


class Compiled(NamedTuple):
    """A pattern in the words of the engine.

    Attributes:
        flags: Those given and those that stand in the pattern.
        groups: How many there are.
        names: Name of a group → its number.
        code: Words for the engine.
    """

    flags: int
    groups: int
    names: Mapping[str, int]
    code: list[int]


def ready(source: str, compiled: Compiled) -> re.Pattern[str]:
    """Return a pattern that is ready to match.

    Raises:
        RuntimeError: The engine does not know such code.

    Example:
        >>> ready("由(?P<who>甲)", compile_whole("由(?P<who>甲)")[0]).search("由甲")["who"]
        '甲'
    """
    called: list[str | None] = [None] * (compiled.groups + 1)
    for name, number in compiled.names.items():
        called[number] = name
    pattern: re.Pattern[str] = _sre.compile(
        source, compiled.flags, compiled.code, compiled.groups, dict(compiled.names), tuple(called)
    )
    return pattern


def compile_whole(source: str) -> tuple[Compiled, Facts]:
    """Return a pattern in the words of the engine, and what it tells of itself.

    Raises:
        re.error: The pattern is broken.
    """
    tree = parser.parse(source)
    flags = tree.state.flags
    facts = facts_of(tree, flags)
    if not flags & re.IGNORECASE:
        _shorten_sets(tree)
    words = compiler._code(tree, flags)  # noqa: SLF001 nothing public gives code
    return Compiled(flags, tree.state.groups - 1, tree.state.groupdict, leaping(words, facts.begin)), facts


def _shorten_sets(parts: Any) -> None:  # noqa: ANN401 the parser's own tree
    """Put for each set of characters what the engine's compiler makes of it, which takes it long."""
    for at, (operation, argument) in enumerate(parts):
        if operation is code.IN:
            parts[at] = (operation, _shortened(tuple(argument)))
        else:
            for inside in _insides(operation, argument):
                _shorten_sets(inside)


def _insides(operation: Any, argument: Any) -> Iterable[Any]:  # noqa: ANN401 the parser's own tree
    if operation in REPEATS:
        return (argument[2],)
    if operation is code.BRANCH:
        return argument[1]  # type: ignore[no-any-return]
    if operation is code.SUBPATTERN:
        return () if argument[1] & re.IGNORECASE else (argument[-1],)
    if operation in {code.ASSERT, code.ASSERT_NOT}:
        return (argument[1],)
    return (argument,) if operation is code.ATOMIC_GROUP else ()


@cache
def _shortened(items: tuple[Any, ...]) -> list[Any]:
    return compiler._optimize_charset(list(items))[0]  # type: ignore[no-any-return]  # noqa: SLF001 as above

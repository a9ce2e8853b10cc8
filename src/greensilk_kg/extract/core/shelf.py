"""Compiled patterns kept between runs: to compile a thousand takes long, to read them does not.

What is kept begins with a line that says for whom it was written: this Python, its engine of regular
expressions and the code that tells what a pattern needs. For anyone else it is as if it were not there.
Behind it stands, packed by zlib (which also notices damage), one entry after the other: the pattern's
digest, three lengths, what is told of it as JSON in two parts, and words for the engine. Patterns are found
by their digests, so one that was changed is not found and is compiled anew.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from greensilk_kg.extract.core.compiled import ENGINE, Compiled, compile_whole, ready
from greensilk_kg.extract.core.facts import Facts, keep_facts

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

FORM = 2
LENGTHS = struct.Struct("<32sIII")
TELLING = ("beginnings", "compiled", "demands", "facts", "leaps", "shelf")
"""Modules by which what is kept was told."""
WORD = "I"
DAMAGED = (ValueError, TypeError, KeyError, OverflowError, RuntimeError)
"""What reading an entry raises that is not what was written."""
FASTEST = 1


class Entry(NamedTuple):
    """A pattern as it is kept.

    Attributes:
        how: Flags, number of groups and their names, as JSON.
        facts: What it tells of itself, as JSON.
        code: Words for the engine.
    """

    how: bytes
    facts: bytes
    code: bytes

    @property
    def compiled(self) -> Compiled:
        """The pattern in the words of the engine."""
        flags, groups, names = json.loads(self.how)
        return Compiled(flags, groups, names, array(WORD, self.code).tolist())


def digest(source: str) -> bytes:
    """Return what a pattern is found by."""
    return sha256(source.encode("utf-8", "surrogatepass")).digest()


def entry_of(compiled: Compiled, facts: Facts) -> Entry:
    """Return a compiled pattern as it is kept."""
    how = (compiled.flags, compiled.groups, dict(compiled.names))
    telling = ([sorted(one) for one in facts.needs], *facts[1:])
    return Entry(_json(how), _json(telling), array(WORD, compiled.code).tobytes())


def told(facts: bytes) -> Facts:
    """Return what was kept of what a pattern tells of itself.

    Example:
        >>> one = Facts((frozenset({"甲", "乙"}),), "[甲乙]", False, True)
        >>> told(entry_of(Compiled(32, 0, {}, [1]), one).facts) == one
        True
    """
    needs, begin, is_quick, looks_back = json.loads(facts)
    return Facts(tuple(map(frozenset, needs)), begin, is_quick, looks_back)


class Shelf:
    """Patterns that are kept, and those that come to them.

    Args:
        kept: What `packed` gave in an earlier run; what is damaged, or written for others, is ignored.

    Attributes:
        is_changed: Whether a pattern was asked for that was not kept.
    """

    def __init__(self, kept: bytes) -> None:
        self._entries = unpacked(kept)
        self._asked: dict[bytes, None] = {}
        self.is_changed = False

    def pattern(self, source: str) -> re.Pattern[str]:
        """Return a pattern, compiled if it is not kept.

        Raises:
            re.error: The pattern is broken.
        """
        key = digest(source)
        self._asked[key] = None
        kept = self._kept(source, key)
        if kept is not None:
            return kept
        compiled, facts = compile_whole(source)
        self._entries[key] = entry_of(compiled, facts)
        self.is_changed = True
        pattern = ready(source, compiled)
        keep_facts(pattern, lambda: facts)
        return pattern

    def _kept(self, source: str, key: bytes) -> re.Pattern[str] | None:
        """Return a pattern that is kept, `None` where it is not, or what is kept of it is damaged."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        try:
            pattern, facts = ready(source, entry.compiled), told(entry.facts)
        except DAMAGED:
            return None
        keep_facts(pattern, lambda: facts)
        return pattern

    def packed(self) -> bytes:
        """Return what to keep: what was asked for, and at most as much that was not, but may be by others."""
        others = [key for key in self._entries if key not in self._asked]
        keys = [*others[-len(self._asked) :], *self._asked]
        return packed({key: self._entries[key] for key in keys})


_open: list[Shelf] = []


@contextmanager
def opened(shelf: Shelf) -> Iterator[None]:
    """Let patterns that are compiled meanwhile come from a shelf."""
    _open.append(shelf)
    try:
        yield
    finally:
        _open.pop()


def pattern_of(source: str) -> re.Pattern[str]:
    """Return a pattern from the shelf that is open; where none is it is compiled.

    Raises:
        re.error: The pattern is broken.
    """
    return _open[-1].pattern(source) if _open else ready(source, compile_whole(source)[0])


def packed(entries: Mapping[bytes, Entry]) -> bytes:
    """Return entries as they are kept."""
    packer = zlib.compressobj(FASTEST)
    parts = [
        packer.compress(LENGTHS.pack(key, *map(len, entry)) + b"".join(entry))
        for key, entry in entries.items()
    ]
    return b"".join([written_for(), b"\n", *parts, packer.flush()])


def unpacked(kept: bytes) -> dict[bytes, Entry]:
    """Return entries by their digests; none where what was kept is damaged, or written for others."""
    line, _, body = kept.partition(b"\n")
    try:
        return dict(_entries(zlib.decompress(body))) if line == written_for() else {}
    except (zlib.error, struct.error):
        return {}


def written_for() -> bytes:
    """Return the line that says who can use a file: whoever would write the same."""
    of_package = Path(__file__).parent
    code = sha256(b"".join((of_package / f"{name}.py").read_bytes() for name in TELLING)).hexdigest()
    return _json(
        ("greensilk-kg patterns", FORM, sys.version, sys.byteorder, array(WORD).itemsize, *ENGINE, code)
    )


def _entries(body: bytes) -> Iterator[tuple[bytes, Entry]]:
    at = 0
    while at < len(body):
        key, *lengths = LENGTHS.unpack_from(body, at)
        at += LENGTHS.size
        parts = []
        for length in lengths:
            parts.append(body[at : at + length])
            at += length
        yield key, Entry(*parts)


def _json(value: Any) -> bytes:  # noqa: ANN401 whatever JSON holds
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

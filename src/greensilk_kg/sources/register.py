"""The register of source documents: `data/sources/{slug}.yaml`, one file a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import yaml

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.model.document import SourceEntry
from greensilk_kg.model.value import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_REQUIRED = ("slug", "title", "publisher", "issued", "sha256", "genre", "rights")
_KNOWN = frozenset((*_REQUIRED, "title_en", "expected"))
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ISSUED = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_COUNTS = re.compile(r"(\d+)\s*-\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Register:
    """What is known of registered documents.

    Attributes:
        entries: SHA-256 of a file's bytes, lower-case hex → its entry.
    """

    entries: Mapping[str, SourceEntry]

    def find(self, sha256: str) -> SourceEntry | None:
        """Return the entry of the file with this digest, or `None`."""
        return self.entries.get(sha256)


@dataclass(frozen=True, slots=True)
class _Field:
    node: yaml.Node
    place: Place

    def scalar(self) -> str:
        if not isinstance(self.node, yaml.ScalarNode):
            raise ConfigurationError(
                "a plain value is wanted here", where=self.place, hint="write key: value"
            )
        return str(self.node.value).strip()


def load_register(paths: Iterable[Path]) -> Register:
    """Read register files.

    Args:
        paths: YAML files, one document each.

    Returns:
        The register, by SHA-256.

    Raises:
        ConfigurationError: A file is broken, or two files name the same slug or digest.
    """
    entries: dict[str, SourceEntry] = {}
    slugs: set[str] = set()
    for path in sorted(paths):
        entry = _entry(path)
        if entry.sha256 in entries or entry.slug in slugs:
            hint = "one file a document: remove one of the two"
            raise ConfigurationError(f"{entry.slug} is registered twice", where=Place(path), hint=hint)
        entries[entry.sha256] = entry
        slugs.add(entry.slug)
    return Register(MappingProxyType(entries))


def _entry(path: Path) -> SourceEntry:
    fields = _fields(path)
    missing = [name for name in _REQUIRED if name not in fields]
    if missing:
        hint = f"an entry has {', '.join(_REQUIRED)}"
        raise ConfigurationError(f"no {', '.join(missing)}", where=Place(path, 1), hint=hint)
    return SourceEntry(
        slug=_matching(fields["slug"], _SLUG, "lower-case ASCII words joined by -").group(),
        title=fields["title"].scalar(),
        publisher=fields["publisher"].scalar(),
        issued=_issued(fields["issued"]),
        sha256=_matching(fields["sha256"], _SHA256, "64 lower-case hex digits (sha256sum FILE)").group(),
        genre=fields["genre"].scalar(),
        rights=fields["rights"].scalar(),
        title_en=fields["title_en"].scalar() if "title_en" in fields else "",
        expected=_expected(fields.get("expected")),
    )


def _fields(path: Path) -> dict[str, _Field]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise ConfigurationError(f"no YAML: {error.problem}", where=Place(path, line)) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"cannot be read: {error}", where=Place(path)) from error
    if not isinstance(root, yaml.MappingNode):
        raise ConfigurationError("no mapping", where=Place(path, 1), hint="write one key: value a line")
    return _mapping(root, path, _KNOWN)


def _mapping(root: yaml.MappingNode, path: Path, known: frozenset[str] | None) -> dict[str, _Field]:
    fields: dict[str, _Field] = {}
    for key, value in root.value:
        place = Place(path, key.start_mark.line + 1)
        name = str(key.value)
        if name in fields or (known is not None and name not in known):
            hint = f"known fields, once each: {', '.join(sorted(known or ()))}"
            raise ConfigurationError(f"field {name!r} does not belong here", where=place, hint=hint)
        fields[name] = _Field(value, place)
    return fields


def _matching(field: _Field, pattern: re.Pattern[str], wanted: str) -> re.Match[str]:
    match = pattern.fullmatch(field.scalar())
    if match is None:
        raise ConfigurationError(
            f"{field.scalar()!r} does not fit", where=field.place, hint=f"write {wanted}"
        )
    return match


def _issued(field: _Field) -> PartialDate | None:
    if not field.scalar():
        return None
    parts = _matching(field, _ISSUED, "YYYY, YYYY-MM or YYYY-MM-DD").groups()
    year, month, day = (int(part) if part else None for part in parts)
    return PartialDate(year or 0, month, day)


def _expected(field: _Field | None) -> dict[str, tuple[int, int]]:
    if field is None:
        return {}
    if not isinstance(field.node, yaml.MappingNode):
        raise ConfigurationError("no mapping", where=field.place, hint="write claims: 1000-4000")
    counts = {}
    for name, count in _mapping(field.node, field.place.path, None).items():
        least, greatest = _matching(count, _COUNTS, "least-greatest, such as 1000-4000").groups()
        counts[name] = (int(least), int(greatest))
    return counts

"""The figures of a snapshot beside those of the snapshots before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.quality.records import Document, Quality

MOST = 200
"""Entries that a history keeps."""
_DIGITS = 4


class Entry(TypedDict):
    """The figures of one snapshot."""

    version: str
    built_at: str
    figures: dict[str, float]


def entry_of(version: str, built_at: str, quality: Quality) -> Entry:
    """Return the entry of a snapshot."""
    return Entry(version=version, built_at=built_at, figures=quality["totals"])


def appended(before: Sequence[Entry], entry: Entry) -> list[Entry]:
    """Return a history with one more entry at its end; a snapshot that stood in it moves there.

    Example:
        >>> one, other = (Entry(version=name, built_at="", figures={}) for name in "ab")
        >>> [each["version"] for each in appended([one, other], one)]
        ['b', 'a']
    """
    return [*(one for one in before if one["version"] != entry["version"]), entry][-MOST:]


def totals(quality: Quality) -> dict[str, float]:
    """Return the figures of a graph that are worth following: counts, and shares from 0 to 1."""
    documents, classes = quality["documents"].values(), quality["classes"]
    things = sum(one["things"] for one in classes)
    found: dict[str, float | None] = {
        "documents": len(quality["documents"]),
        "things": things,
        "facts": sum(one["facts"] for one in documents),
        "statements": sum(one["statements"] for one in documents),
        "evidence_share": _share(_sum(documents, "with_evidence"), _sum(documents, "statements")),
        "sentences_share": _share(_sentences(documents, "facts"), _body(documents)),
        "characters_share": _share(_sum(documents, "covered"), _sum(documents, "characters")),
        "unread_cues": sum(sum(one["cues"].values()) for one in documents),
        "one_source_share": _share(sum(one["one_source"] for one in classes), things),
        "name_en_share": _share(_measured(quality, "name_en"), things),
        "name_zh_share": _share(_measured(quality, "name_zh"), things),
        "violations": sum(one["severity"] == "Violation" for one in quality["results"]),
        "warnings": sum(one["severity"] == "Warning" for one in quality["results"]),
        "infos": sum(one["severity"] == "Info" for one in quality["results"]),
        "refused": sum(len(one["refused"]) for one in documents),
        "open_checks": sum(one["cases"] for one in quality["checks"]),
        "pairs": len(quality["pairs"]),
        "conflicts": quality["conflicts"],
        "precision": _precision(quality),
    }
    return {name: value for name, value in found.items() if value is not None}


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, _DIGITS) if whole else None


def _sum(documents: Iterable[Document], name: str) -> int:
    return sum(cast("Mapping[str, int]", one)[name] for one in documents)


def _sentences(documents: Iterable[Document], name: str) -> int:
    return sum(one["sentences"].get(name, 0) for one in documents)


def _body(documents: Iterable[Document]) -> int:
    return sum(_sentences(documents, name) for name in ("facts", "names", "nothing"))


def _measured(quality: Quality, name: str) -> int:
    return sum(m["told"] for one in quality["classes"] for m in one["measures"] if m["measure"] == name)


def _precision(quality: Quality) -> float | None:
    return next(
        (_share(one["right"], one["judged"]) for one in quality["precision"] if one["rule"] == "*"), None
    )

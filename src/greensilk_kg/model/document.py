"""A source document as read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.model.value import PartialDate


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What the register `data/sources/*.yaml` says of a document.

    Attributes:
        slug: The document's name in IRIs; ASCII.
        title: Title in Chinese.
        publisher: Publisher's name in Chinese, or empty.
        issued: Date of issue, as precise as known; years missing from dates in the text are inferred from it.
        sha256: Lower-case hex digest of the file's bytes.
        genre: `newsletter`, `report`, `interview`, …
        rights: Whose copyright the text is, in one sentence.
        title_en: Title in English, or empty.
        expected: Least and greatest expected counts, such as `{"claims": (1000, 4000)}`.
    """

    slug: str
    title: str
    publisher: str
    issued: PartialDate | None
    sha256: str
    genre: str
    rights: str
    title_en: str = ""
    expected: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its text and where it came from.

    Attributes:
        slug: The document's name in IRIs: the register's slug, `--doc-id`, or stem and digest.
        text: The decoded file without newline translation and without a byte-order mark; for HTML, PDF
            and DOCX the text drawn out of it. All evidence offsets count code points of this string.
        sha256: Lower-case hex digest of the file's bytes.
        name: The file's name without folders.
        media_type: Such as `text/plain`.
        entry: The register's entry, or `None` for an unregistered document.
    """

    slug: str
    text: str
    sha256: str
    name: str
    media_type: str
    entry: SourceEntry | None = None

"""A file becomes a `Document`, whatever its format, or an error that says what to do."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.model.document import Document
from greensilk_kg.sources.decode import decode, torn_at
from greensilk_kg.sources.docx import docx_text, is_docx, unpacked_size
from greensilk_kg.sources.html import html_text
from greensilk_kg.sources.pdf import pdf_text
from greensilk_kg.sources.slug import document_slug

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from greensilk_kg.sources.register import Register

DEFAULT_MAX_SIZE = 64 * 2**20


class Format(NamedTuple):
    """A readable format: its media type, its reader, and what to do where the reader gives `None`."""

    media_type: str
    read: Callable[[bytes], str | None]
    hint: str


_ENCODINGS = "save it as UTF-8, UTF-16 with byte-order mark, or GB18030"
_TEXT = Format("text/plain", decode, _ENCODINGS)
_MARKDOWN = Format("text/markdown", decode, _ENCODINGS)
_HTML = Format("text/html", html_text, _ENCODINGS)
_PDF = Format("application/pdf", pdf_text, "remove its password, or save it again from a PDF viewer")
_DOCX = Format(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    docx_text,
    "open it in a word processor and save it again as .docx",
)
_SUFFIXES = {
    "": _TEXT, ".txt": _TEXT, ".text": _TEXT, ".md": _MARKDOWN, ".markdown": _MARKDOWN,
    ".html": _HTML, ".htm": _HTML, ".xhtml": _HTML, ".pdf": _PDF, ".docx": _DOCX,
}  # fmt: skip
_FORMATS = "txt, md, html, pdf and docx can be read"
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_SLUG = re.compile(r"[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*")


def read_document(
    path: Path, *, register: Register, max_size: int = DEFAULT_MAX_SIZE, doc_id: str | None = None
) -> Document:
    """Read one document.

    Args:
        path: A txt, md, html, pdf or docx file.
        register: Where a registered document's slug, title and date are found, by SHA-256.
        max_size: Greatest size in bytes.
        doc_id: The document's slug; by default the register's, else the file's stem and digest.

    Returns:
        The document, its text without newline translation and without byte-order mark.

    Raises:
        UnreadableInputError: The file is missing, a folder, empty, too large, of an unknown format or
            encoding; or `doc_id` cannot stand in an IRI.
    """
    data = _bytes(path, max_size)
    sha256 = hashlib.sha256(data).hexdigest()
    entry = register.find(sha256)
    slug = doc_id or (entry.slug if entry else document_slug(path.stem, sha256))
    if not _SLUG.fullmatch(slug):
        hint = "use ASCII letters and digits, joined by -"
        raise UnreadableInputError(
            f"document id {slug!r} cannot stand in an IRI", where=Place(path), hint=hint
        )
    form = _format(path, data, max_size)
    return Document(slug, _text(path, data, form), sha256, path.name, form.media_type, entry)


def _bytes(path: Path, max_size: int) -> bytes:
    try:
        if path.is_dir():
            raise _unreadable(path, "is a folder", "name the files in it")
        with path.open("rb") as stream:  # no more than that: pipes and devices do not tell their size
            data = stream.read(max_size + 1)
        if len(data) > max_size:
            raise _unreadable(path, f"over the limit of {max_size} bytes", "raise --max-size, or split it")
    except OSError as error:
        what = f"cannot be opened: {error.strerror or error}"
        raise _unreadable(path, what, "check the name and its permissions") from error
    if not data.strip():
        raise _unreadable(path, "is empty", "name a file with text in it")
    return data


def _format(path: Path, data: bytes, max_size: int) -> Format:
    if data.startswith(b"%PDF-"):
        return _PDF
    if data.startswith(b"PK\x03\x04") and is_docx(data):
        if unpacked_size(data) > max_size:
            raise _unreadable(path, f"unpacks to over {max_size} bytes", "raise --max-size, or split it")
        return _DOCX
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _unreadable(path, "an old Office file", "save it as .docx")
    form = _SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise _unreadable(path, f"format {path.suffix} is unknown", _FORMATS)
    if form in {_PDF, _DOCX}:
        raise _unreadable(path, f"is no {path.suffix[1:]} file, whatever its name", _FORMATS)
    return _HTML if form is _TEXT and _HTML_START.match(data) else form


def _text(path: Path, data: bytes, form: Format) -> str:
    text = form.read(data)
    if text is None:
        binary = form.media_type.startswith("text/") and b"\x00" in data
        what = (
            "is binary" if binary else _undecoded(data) if form in {_TEXT, _MARKDOWN, _HTML} else "is broken"
        )
        raise _unreadable(path, what, f"{_FORMATS}; {form.hint}" if binary else form.hint)
    if not text.strip():
        raise _unreadable(path, "has no text in it", "if it is scanned, run text recognition first")
    return text


def _undecoded(data: bytes) -> str:
    torn = torn_at(data)
    return "cannot be decoded" + ("" if torn is None else f": UTF-8 up to byte {torn:,}, which is none")


def _unreadable(path: Path, what: str, hint: str) -> UnreadableInputError:
    return UnreadableInputError(what, where=Place(path), hint=hint)

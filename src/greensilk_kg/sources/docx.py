"""Word documents, by python-docx."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.text.paragraph import Paragraph

MAIN_PART = "word/document.xml"


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word document and not another zip archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return MAIN_PART in archive.namelist()
    except zipfile.BadZipFile:
        return False


def unpacked_size(data: bytes) -> int:
    """Return the bytes that a zip archive holds once unpacked, as its directory says."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(info.file_size for info in archive.infolist())


def docx_text(data: bytes) -> str | None:
    """Draw the text out of a Word document.

    Args:
        data: The whole file.

    Returns:
        One line a paragraph or table cell, an empty line between them; `None` where the file is broken.
    """
    try:
        document = docx.Document(io.BytesIO(data))
        lines = [line.strip() for line in _lines(document.iter_inner_content())]
    except Exception:  # noqa: BLE001 - broken archives make python-docx and lxml raise nearly anything
        return None
    return "".join(f"{line}\n\n" for line in lines if line).removesuffix("\n")


def _lines(content: Iterator[Paragraph | Table]) -> Iterator[str]:
    for part in content:
        if isinstance(part, Table):
            for row in part.rows:
                for cell in dict.fromkeys(row.cells):  # a merged cell is listed once a column
                    yield from _lines(cell.iter_inner_content())
        else:
            yield from part.text.split("\n")

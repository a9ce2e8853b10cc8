"""PDF documents, by pypdf."""

from __future__ import annotations

import io
import logging

from pypdf import PdfReader

PAGE_BREAK = "\f"
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told by our own errors


def pdf_text(data: bytes) -> str | None:
    """Draw the text out of a PDF file.

    Args:
        data: The whole file.

    Returns:
        The pages' text, a form feed on a line of its own between pages; `None` where the file is
        encrypted or so broken that its text cannot be drawn out.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        pages = [page.extract_text().strip("\n") for page in reader.pages]
    except Exception:  # noqa: BLE001 - broken files make pypdf raise nearly anything
        return None
    return f"\n{PAGE_BREAK}\n".join(pages) + "\n" if any(pages) else ""

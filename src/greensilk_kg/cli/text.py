"""`greensilk text`: the text that offsets count in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from greensilk_kg.cli.arguments import PATH, max_size
from greensilk_kg.cli.output import write
from greensilk_kg.sources import Register, read_document

if TYPE_CHECKING:
    from pathlib import Path


@click.command("text", epilog="Example: greensilk text report.pdf > report.txt")
@click.argument("file", type=PATH)
@max_size
def command(file: Path, max_size: int) -> None:
    """Print the plain text of FILE (txt, md, html, pdf, docx), in UTF-8.

    Evidence offsets (gs:start, gs:end) count Unicode code points of this text from 0.
    """
    write(read_document(file, register=Register({}), max_size=max_size).text.encode(), None)

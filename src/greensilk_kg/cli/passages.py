"""Plain texts of source documents, for a server that may show passages."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.pipeline.inputs import register_of
from greensilk_kg.sources import Register, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.resources import Home


@contextmanager
def prepared(folder: Path | None, home: Home) -> Iterator[Path | None]:
    """Hold the texts of the documents in a folder ready, as `{digest}.txt`, while a server runs.

    A document is known by the digest of its file, whatever the file is called: a changed file is another
    document, whose text nobody asks for. What cannot be read is told and left out.

    Args:
        folder: With the files; `None` for none.
        home: With the register.

    Yields:
        A folder that only this user can read; `None` where no folder was given.
    """
    if folder is None:
        yield None
        return
    entries = register_of(home).entries
    with TemporaryDirectory(prefix="greensilk-texts-") as made:
        found = set(_write(folder, Path(made)))
        missing = sorted(entry.slug for digest, entry in entries.items() if digest not in found)
        click.echo(f"greensilk: passages of {len(found)} documents in {folder} can be shown", err=True)
        if missing:
            click.echo(f"greensilk: not among them: {', '.join(missing)}", err=True)
        yield Path(made)


def _write(folder: Path, target: Path) -> Iterator[str]:
    """Write the text of each readable file, and yield its digest."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            document = read_document(path, register=Register({}))
        except UnreadableInputError as error:
            click.echo(f"greensilk: {error}", err=True)
            continue
        (target / f"{document.sha256}.txt").write_bytes(document.text.encode())
        yield document.sha256

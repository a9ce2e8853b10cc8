"""Compiled patterns in the user's cache folder, so that a run need not compile what an earlier one did."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.shelf import FORM, Shelf, opened
from greensilk_kg.rdf.files import write_atomic
from greensilk_kg.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def patterns_kept() -> Iterator[None]:
    """Let patterns that are compiled meanwhile come from the cache folder, and go there if they are new.

    A file that cannot be read or written is no error: then patterns are compiled.
    """
    folder = cache_folder()
    if folder is None:
        yield
        return
    path = folder / f"patterns-{sys.implementation.cache_tag}-{FORM}.bin"
    shelf = Shelf(_read(path))
    with opened(shelf):
        yield
    if shelf.is_changed:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            write_atomic(path, shelf.packed())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""

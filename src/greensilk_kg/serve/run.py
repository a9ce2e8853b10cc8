"""Serves a snapshot until told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.server import Server, settings
from greensilk_kg.store import open_snapshot

if TYPE_CHECKING:
    from pathlib import Path


def serve(
    snapshot: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 4,
    timeout: float = 30.0,
    *,
    shapes: Path | None = None,
) -> None:
    """Serve a snapshot until the process is told to stop (SIGTERM, SIGINT).

    Args:
        snapshot: Its folder.
        host: Address to listen on.
        port: Port to listen on.
        workers: Queries that run at once.
        timeout: Seconds that a query may take.
        shapes: Folder of the SHACL shapes to serve.

    Raises:
        UnreadableInputError: There is no snapshot there.
    """
    config = Config(timeout=timeout, query_workers=workers, shapes=shapes)
    open_snapshot(snapshot)
    Server(lambda: create_app(open_snapshot(snapshot), config), settings(host, port)).run()

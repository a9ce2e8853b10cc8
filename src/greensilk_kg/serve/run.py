"""Serves a snapshot until told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve import metrics
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.server import Server, settings
from greensilk_kg.store import open_snapshot
from greensilk_kg.store.folders import locate
from greensilk_kg.store.manifest import read_manifest

if TYPE_CHECKING:
    from pathlib import Path


def serve(snapshot: Path, host: str = "127.0.0.1", port: int = 8000, config: Config | None = None) -> None:
    """Serve a snapshot until the process is told to stop (SIGTERM, SIGINT).

    Args:
        snapshot: Its folder, or a folder of snapshots, whose current one is served.
        host: Address to listen on.
        port: Port to listen on.
        config: The operator's settings.

    Raises:
        UnreadableInputError: There is no snapshot there.
    """
    folder = locate(snapshot)
    read_manifest(folder)
    chosen = config or Config()
    # the store is opened after gunicorn's fork: one that is open over a fork crashes the process at its end
    with metrics.shared():
        Server(lambda: create_app(open_snapshot(folder), chosen), settings(host, port)).run()

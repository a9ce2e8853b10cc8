"""Serves a snapshot until told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.cards import read_cards
from greensilk_kg.serve.config import Config, processes_by_cores
from greensilk_kg.serve.loading import SnapshotLoader, WritableLoader
from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.server import run
from greensilk_kg.serve.writable import check_folder
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
        ConfigurationError: A question card cannot be asked; says the file and the line.
    """
    read_manifest(locate(snapshot))
    if config and config.cards:
        read_cards(config.cards)
    with metrics.shared():
        chosen = config or Config()
        run(SnapshotLoader(snapshot, chosen), host, port, chosen.processes or processes_by_cores())


def serve_writable(folder: Path, host: str, port: int, config: Config) -> None:
    """Serve a writable store until the process is told to stop (SIGTERM, SIGINT).

    Args:
        folder: Of the store; made where it is absent.
        host: Address to listen on.
        port: Port to listen on.
        config: The operator's settings, a token among them.

    Raises:
        UnreadableInputError: No store can be kept there.
    """
    check_folder(folder)
    with metrics.shared():
        run(WritableLoader(folder, config), host, port, 1)  # a store has one writer

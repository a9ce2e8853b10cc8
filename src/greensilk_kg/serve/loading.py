"""Makes the application of a server process, where it is needed: a store must not be open over a fork."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.operation.reload import is_followed
from greensilk_kg.serve.writable import create_writable_app
from greensilk_kg.store import open_snapshot
from greensilk_kg.store.folders import locate

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

    from greensilk_kg.serve.config import Config


class Loader(Protocol):
    """Makes applications; can be sent to another process."""

    @property
    def config(self) -> Config:
        """The operator's settings."""

    @property
    def followed(self) -> Path | None:
        """A folder of snapshots, whose current one is served whenever it changes; `None` for none."""

    def current(self) -> Path:
        """Return the folder of what is to be served now."""

    def load(self, folder: Path) -> Flask:
        """Return the application that serves what is in a folder.

        Raises:
            UnreadableInputError: Nothing that can be served.
        """


@dataclass(frozen=True)
class SnapshotLoader:
    """Serves a snapshot.

    Attributes:
        path: Its folder, or a folder of snapshots.
        config: The operator's settings.
    """

    path: Path
    config: Config

    @property
    def followed(self) -> Path | None:
        """The folder of snapshots, where it is one."""
        return self.path if is_followed(self.path) else None

    def current(self) -> Path:
        """Return the snapshot's own folder."""
        return locate(self.path)

    def load(self, folder: Path) -> Flask:
        """Return the application that serves a snapshot."""
        return create_app(open_snapshot(folder), self.config)


@dataclass(frozen=True)
class WritableLoader:
    """Serves a store that clients may write to.

    Attributes:
        path: Its folder.
        config: The operator's settings.
    """

    path: Path
    config: Config
    followed: Path | None = None

    def current(self) -> Path:
        """Return the store's folder."""
        return self.path

    def load(self, folder: Path) -> Flask:
        """Return the application that serves it."""
        return create_writable_app(folder, self.config)

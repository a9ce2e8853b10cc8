"""A store that clients may write to: SPARQL, graphs and what describes them; no pages of entities."""

from __future__ import annotations

import fcntl
from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, redirect, url_for

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, SHOWN_PREFIXES
from greensilk_kg.serve import status
from greensilk_kg.serve.app import assemble
from greensilk_kg.serve.engine.blocking import BlockingPool
from greensilk_kg.serve.engine.job import Settings
from greensilk_kg.serve.engine.pool import Size
from greensilk_kg.serve.site import Site
from greensilk_kg.serve.sparql import endpoint, graph_store

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from werkzeug.wrappers import Response

    from greensilk_kg.serve.config import Config

_MARK = "CURRENT"
"""A file that every store has: the engine's database keeps in it the name of its own list of files."""
_LOCK = "LOCK"
_MANIFEST = "manifest.json"
"""Stands beside the store of a snapshot, which must not be written to."""


def create_writable_app(folder: Path, config: Config) -> Flask:
    """Return the application that serves a writable store; opens nothing and starts no process by itself.

    Args:
        folder: Of the store; made with the first query where it is absent.
        config: The operator's settings; its token is what lets clients write.
    """
    settings = Settings(str(folder), config.memory, config.max_result, SHOWN_PREFIXES, writable=True)
    site = Site(
        version="",
        base=CANONICAL_BASE,
        counts={},
        size=0,
        redirects={},
        store=ox.Store(),
        pool=BlockingPool(settings, Size(most=1, short=1)),
        config=config,
    )
    return assemble(site, (_home(), endpoint.blueprint, graph_store.blueprint, status.blueprint))


def check_folder(folder: Path) -> None:
    """Make sure that a store can be kept in a folder; makes the folder where it is absent.

    Raises:
        UnreadableInputError: It holds something else, or another process has it open.
    """
    where = Place(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        foreign = any(folder.iterdir()) and not (folder / _MARK).is_file()
        if foreign or (folder.resolve().parent / _MANIFEST).exists():
            hint = "name an empty folder, or one that --writable has made"
            raise UnreadableInputError("is no folder of a writable store", where=where, hint=hint)
        if (folder / _LOCK).exists():
            with (folder / _LOCK).open("r+b") as lock:
                fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        hint = "end the other server, or name another folder"
        raise UnreadableInputError("another process has this store open", where=where, hint=hint) from error
    except OSError as error:
        raise UnreadableInputError(error.strerror or str(error), where=where) from error


def _home() -> Blueprint:
    blueprint = Blueprint("home", __name__)

    @blueprint.route("/")
    def home() -> Response:
        """Lead to the query form."""
        return redirect(url_for("sparql.sparql"), 303)

    return blueprint

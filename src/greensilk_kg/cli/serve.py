"""`greensilk serve`: a snapshot over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from greensilk_kg.cli.address import refuse_busy
from greensilk_kg.cli.arguments import PATH, listening
from greensilk_kg.pipeline.datasets import default_folder
from greensilk_kg.resources import find_home
from greensilk_kg.serve.run import serve
from greensilk_kg.store.conflicts import load_questions

if TYPE_CHECKING:
    from pathlib import Path


@click.command("serve", epilog="Example: greensilk serve build --host 0.0.0.0 --port 80 --timeout 10")
@click.argument("snapshot", required=False, type=PATH)
@listening
def command(snapshot: Path | None, host: str, port: int, workers: int, timeout: float) -> None:
    """Serve SNAPSHOT (by default the current one of build/): SPARQL, linked data and pages.

    Runs on gunicorn until it is told to stop. A query that takes longer than the time-out is ended, and the
    answer is an error, never a short result.
    """
    refuse_busy(host, port)
    home = find_home()
    folder, questions = snapshot or default_folder(), load_questions(home)
    serve(folder, host, port, workers, timeout, shapes=home.shapes, conflicts=questions)

"""Virtuoso 7 with buffers for the whole dataset, a thread for each client, and kept connections."""

from __future__ import annotations

import shutil
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from benchmarks.serving.data import DEFAULT_GRAPH
from benchmarks.serving.servers.running import Running, UnavailableError, free_port, start

if TYPE_CHECKING:
    from benchmarks.serving.data import Data

SETTINGS = Path(__file__).with_name("virtuoso.ini")
PAGES = Path("/var/lib/virtuoso-opensource-7/vsp")
PATH = f"/sparql?default-graph-uri={quote(DEFAULT_GRAPH, safe='')}"


ONE_WAY = 'define sql:describe-mode "CBD" '
"""Without it a description has what others say of a thing too."""


class Virtuoso:
    """`virtuoso-t` over a database of its own."""

    def start(self, data: Data, folder: Path) -> Running:
        """Start it empty, load, put to disk; see `Server.start`.

        It has no default graph of its own: what is one elsewhere is a named graph here, which the protocol's
        `default-graph-uri` names in each request.
        """
        server, console = _program("virtuoso-t"), _program("isql-vt", "isql")
        port, control = free_port(), free_port()
        given = {"folder": folder, "pages": PAGES, "http": port, "sql": control, "data": data.named.parent}
        (folder / "virtuoso.ini").write_text(Template(SETTINGS.read_text("utf-8")).substitute(given), "utf-8")
        command = [server, "+configfile", str(folder / "virtuoso.ini"), "+foreground"]
        running = start(command, port, PATH, folder)
        try:
            _load(console, control, data)
        except UnavailableError:
            running.stop()
            raise
        return replace(running, before_describe=ONE_WAY)


SERVER = Virtuoso()


def _program(*names: str) -> str:
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    raise UnavailableError(f"no {names[0]} on this machine (Debian package virtuoso-opensource-7)")


def _load(console: str, port: int, data: Data) -> None:
    said = f"ld_dir('{data.named.parent}', '*.nq', '{DEFAULT_GRAPH}'); rdf_loader_run(); checkpoint;"
    said += f" sparql select count(*) where {{ graph <{DEFAULT_GRAPH}> {{ ?s ?p ?o }} }};"
    command = [console, f"127.0.0.1:{port}", "dba", "dba", f"exec={said}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    time.sleep(0.1)
    if str(data.merged) not in done.stdout:
        raise UnavailableError(f"the data were not loaded: {(done.stdout + done.stderr)[-500:]}")

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from benchmarks.serving.data import invent
from benchmarks.serving.servers.greensilk import Greensilk

SMALL = Path(__file__).parents[1] / "serve" / "small.py"
NAMED = SMALL.with_name("named.py")
TIMEOUT = 2.0


def find_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(root: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + 180
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{root}/ready", timeout=5):  # noqa: S310 - our own loopback server
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"the server did not come up:\n{log.read_text()}")


@pytest.fixture
def free_port():
    return find_port()


@contextlib.contextmanager
def running(command, root, folder):
    """A server that runs as long as the context: yields its address once it is ready."""
    log = folder / "log"
    with log.open("w") as stream:
        process = subprocess.Popen([sys.executable, *map(str, command)], stderr=stream)
    try:
        wait_until_up(root, process, log)
        yield root
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="session")
def launch():
    """A context manager for a server: (folder for its log, port → arguments of Python) → its address."""
    return launched


@contextlib.contextmanager
def launched(folder, make):
    """Run the command that `make(port)` returns, on a port of its own."""
    port = find_port()
    with running(make(port), f"http://127.0.0.1:{port}", folder) as root:
        yield root


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Address of a live server over the small snapshot; a query may take two seconds."""
    folder = tmp_path_factory.mktemp("http")
    with launched(folder, lambda port: [SMALL, folder / "store", port, TIMEOUT]) as root:
        yield root


@pytest.fixture(scope="session")
def named(tmp_path_factory):
    """Address of a live server over the small snapshot with hard names and withdrawn entities."""
    folder = tmp_path_factory.mktemp("named")
    with launched(folder, lambda port: [NAMED, folder / "store", port]) as root:
        yield root


@pytest.fixture(scope="session")
def fetch_from():
    """Root of a server → a function like `fetch`."""
    return lambda root: lambda path, **options: request(f"{root}{path}", **options)


@pytest.fixture(scope="session")
def fetch(server):
    """A function that makes one request, without following redirects: (status, headers, body)."""
    return lambda path, **options: request(f"{server}{path}", **options)


@pytest.fixture(scope="session")
def invented_snapshot(tmp_path_factory):
    """Folder of a snapshot of 20,000 invented statements."""
    return invent(20_000, tmp_path_factory.mktemp("invented"))


@pytest.fixture(scope="session")
def invented(invented_snapshot, tmp_path_factory):
    """A live server over it: ten seconds and 256 MiB for a query."""
    kind = Greensilk(cache=False, timeout=10, more=("--memory", "256M"))
    running = kind.serve(invented_snapshot, tmp_path_factory.mktemp("log"))
    yield running
    running.stop()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def request(url, *, method=None, data=None, **headers):
    """Return (status, headers, body) of one request; header names may use `_` for `-`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    made = urllib.request.Request(url, data=data, headers=named, method=method)  # noqa: S310 - loopback
    try:
        with urllib.request.build_opener(NoRedirect).open(made, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()

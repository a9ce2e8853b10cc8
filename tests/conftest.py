"""What tests of several packages share."""

from __future__ import annotations

import fcntl
import os
import socket
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError

import pytest
from hypothesis import HealthCheck, settings

from greensilk_kg.pipeline.build import build, is_current
from greensilk_kg.resources import find_home

settings.register_profile("anywhere", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") else "anywhere")
"""No law is timed; where a change is judged (`CI` is set) the same cases are tried on every machine."""


@pytest.fixture(scope="session")
def home():
    return find_home()


@pytest.fixture(scope="session")
def snapshots(home):
    """Return the folder of snapshots of this checkout, the current one built from what is there now.

    Test processes share it: the first one that comes builds, the others wait.
    """
    folder = home.root / "build"
    folder.mkdir(exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_current(home, folder):
            built = build(home, folder)
            assert built.info is not None, built.results
    return folder


def pytest_terminal_summary(terminalreporter):
    """Tell how many tests ran in a browser."""
    outcomes = ("passed", "failed", "error", "skipped")
    counts = dict.fromkeys(outcomes, 0)
    for outcome in outcomes:
        for report in terminalreporter.stats.get(outcome, []):
            counts[outcome] += "browser" in dict(getattr(report, "user_properties", ()))
    if any(counts.values()):
        told = ", ".join(f"{count} {outcome}" for outcome, count in counts.items() if count)
        terminalreporter.write_line(f"browser tests: {told}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_ready(address, process, within=240.0):
    end = time.monotonic() + within
    while time.monotonic() < end:
        assert process.poll() is None, "the server has ended"
        try:
            with urllib.request.urlopen(f"http://{address}/ready", timeout=5) as answer:
                return answer.status
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def server(snapshots):
    """Start a server as `make up` does, on a free port, and return its `host:port`."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "greensilk_kg.cli", "up", "--port", address.rpartition(":")[2]]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, **quiet) as process:
        try:
            assert wait_until_ready(address, process) == 200
            yield address
        finally:
            process.terminate()
            process.wait(timeout=30)

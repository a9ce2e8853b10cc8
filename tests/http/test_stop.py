"""A server that is told to stop does so at once and leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "serve" / "small.py"


def children(pid: int) -> set[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    own = {int(child) for task in tasks for child in task.read_text().split()}
    return own.union(*(children(child) for child in own))


def runs(pid: int) -> bool:
    """Whether a process is there; one that has ended and waits to be collected is not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="finds the processes in /proc")
def test_told_to_stop_it_ends_cleanly_with_all_its_processes(tmp_path, free_port):
    log = tmp_path / "log"
    with log.open("w") as stream:
        command = [sys.executable, str(SMALL), str(tmp_path / "store"), str(free_port), "5"]
        process = subprocess.Popen(command, stderr=stream)
    end = time.monotonic() + 60
    while "Serving" not in log.read_text() and time.monotonic() < end:
        time.sleep(0.1)
    with urllib.request.urlopen(f"http://127.0.0.1:{free_port}/ready", timeout=30) as answer:
        assert answer.status == 200
    family = children(process.pid)
    assert len(family) >= 4  # at least one server process, what it forks workers off, and two workers
    process.terminate()
    assert process.wait(15) == 0
    time.sleep(0.5)
    assert not [pid for pid in family if runs(pid)]
    said = log.read_text()
    assert "SIG" not in said
    assert "Traceback" not in said


def test_without_a_snapshot_it_says_so_and_does_not_start(tmp_path):
    program = (
        f"from pathlib import Path; from greensilk_kg.serve.run import serve; serve(Path({str(tmp_path)!r}))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 1
    assert "no snapshot here" in ended.stderr

"""What a process and all that it started use, out of /proc; nothing is known on systems without it."""

from __future__ import annotations

import os
import time
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def family(pid: int) -> list[int]:
    """Return a process and its descendants, itself first; empty where it is gone."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        text = " ".join((task / "children").read_text() for task in tasks)
    except OSError:
        return []
    return [pid, *(one for child in text.split() for one in family(int(child)))]


def processor_seconds(pid: int) -> float:
    """Return what a process, its descendants and those of them that have ended have used; 0 if unknown."""
    return sum(sum(map(int, _stat(one)[11:15])) for one in family(pid)) / _TICK


def resident(pid: int) -> int:
    """Return the bytes of memory that one process has by itself, pages shared with others not counted."""
    try:
        fields = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return 0
    return (int(fields[1]) - int(fields[2])) * _PAGE


def wait_until_idle(pid: int, within: float = 60.0) -> None:
    """Wait until a process and its descendants rest: load that was given up may still be worked on."""
    end, before = time.monotonic() + within, processor_seconds(pid)
    while time.monotonic() < end:
        time.sleep(0.25)
        now = processor_seconds(pid)
        if now - before < 0.02:  # noqa: PLR2004 - seconds: a server at rest does some housekeeping
            return
        before = now


def _stat(pid: int) -> list[str]:
    """Return the fields of /proc/PID/stat after the name; 11 to 14 are times, also of ended children."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ["0"] * 15

"""How much memory a container leaves: the limits of control groups, version 2 and 1.

Source: the Linux kernel's documentation, "Control Group v2", memory controller.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = (("memory.max", "memory.current"), ("memory.limit_in_bytes", "memory.usage_in_bytes"))
"""Files with limit and use of a group, in both versions."""
_GIVEN_BACK = {"inactive_file", "total_inactive_file"}
"""Lines of `memory.stat`: what is in use only until somebody needs it."""


def left(root: Path = Path("/")) -> int | None:
    """Return the bytes that the control groups of this process leave it; `None` where there is no limit.

    Args:
        root: Where `proc` and `sys` are.
    """
    found = [free for folder in _folders(root) if (free := _left_in(folder)) is not None]
    return min(found, default=None)


def _folders(root: Path) -> Iterator[Path]:
    """Yield the folder of each group that this process is in, and of those around it.

    In a container the path may be one that only its host sees; the group is then mounted at the top.
    """
    try:
        lines = (root / "proc/self/cgroup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers and "memory" not in controllers.split(","):
            continue
        top = root / "sys/fs/cgroup" / ("memory" if controllers else "")
        inner = Path(path.lstrip("/"))
        yield from (top / folder for folder in [inner, *inner.parents])


def _left_in(folder: Path) -> int | None:
    for limit, used in _NAMES:
        try:
            most, taken = (_number(folder / name) for name in (limit, used))
        except (OSError, ValueError):  # no such group, or `max`: no limit
            continue
        return max(0, most - taken + _given_back(folder))
    return None


def _number(path: Path) -> int:
    return int(path.read_text(encoding="ascii"))


def _given_back(folder: Path) -> int:
    try:
        lines = (folder / "memory.stat").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    said = dict(line.split(" ", 1) for line in lines if " " in line)
    return max((int(said[name]) for name in _GIVEN_BACK & said.keys()), default=0)

"""Where the other servers' programs are: an environment of their own, beside the project's."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks.serving.servers.running import UnavailableError

ROOT = Path(__file__).resolve().parents[3]


def program(name: str) -> str:
    """Return the path of a program in the environment that `make bench-serve` makes.

    `GREENSILK_BENCH_ENV` names another environment.

    Raises:
        UnavailableError: It is not there.
    """
    folder = Path(os.environ.get("GREENSILK_BENCH_ENV", ROOT / ".venv-bench")).absolute()
    found = folder / "bin" / name
    if not found.exists():
        raise UnavailableError(f"no {name} in {folder.name}; `make bench-serve` installs it")
    return str(found)

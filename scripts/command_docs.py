"""Write docs/commands.md out of the commands' own help: `make docs`; with `--check` only compare."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from greensilk_kg.cli import COMMANDS, group

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
WIDTH = 100

HEAD = """\
# Commands

Made by `make docs` out of `greensilk COMMAND --help`; do not edit.

Every command exits with 0 on success, with 1 where it found what it looks for (violations, differences),
and with 2 on wrong use or unreadable input; then it says on standard error what was wrong, where, and what
to do. Long work shows its progress on a terminal and stays silent in a pipe.
"""


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(_section(name) for name in COMMANDS)


def _section(name: str) -> str:
    settings = {**group.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    parent = click.Context(group, info_name="greensilk", **settings)
    command = group.get_command(parent, name)
    if command is None:
        raise LookupError(name)
    context = click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH)
    return f"\n## greensilk {name}\n\n{COMMANDS[name]}\n\n```text\n{command.get_help(context)}\n```\n"


def main() -> int:
    """Write the page, or tell whether it is stale."""
    if "--check" in sys.argv[1:]:
        stale = not PAGE.exists() or PAGE.read_text("utf-8") != page()
        if stale:
            print("docs/commands.md is stale: run `make docs`", file=sys.stderr)
        return int(stale)
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

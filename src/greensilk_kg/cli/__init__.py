"""The command line: `greensilk COMMAND`, one command a file."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from greensilk_kg.errors import GreensilkError

NOTHING_FOUND = 0
FOUND = 1
"""The command found what it looks for: violations, differences."""

WRONG = 2
"""Wrong use, or input that cannot be read."""

INTERRUPTED = 130
BROKEN_PIPE = 141

COMMANDS = {
    "extract": "Read documents and write what they say as RDF with evidence.",
    "text": "Print the plain text that evidence offsets count in.",
    "explain": "Show for each sentence what was read, by which rule, and what was not.",
    "validate": "Check data against the SHACL shapes.",
    "build": "Make a snapshot out of data/: merge, validate, reason.",
    "serve": "Serve a snapshot over HTTP.",
    "up": "Build where needed, then serve.",
    "query": "Run a SPARQL query against a snapshot or a server.",
    "export": "Write the merged dataset as one file.",
    "stats": "Count entities and facts, evidence and open issues.",
    "conflicts": "List readings that differ, side by side, with their evidence.",
    "diff": "Show what was added, removed or changed between two datasets.",
}
"""Command → what it does in one line. Its module is imported when it runs, so that the others start fast."""


class ReaderGoneError(Exception):
    """Nobody reads standard output any more; click would take a plain `BrokenPipeError` for success."""


class _Commands(click.Group):
    """Finds a command in the file of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"greensilk_kg.cli.{cmd_name}").command
        if not isinstance(command, click.Command):
            raise TypeError(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - likewise
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: greensilk up",
)
@click.version_option(package_name="greensilk-kg", prog_name="greensilk")
def group() -> None:
    """Turn Chinese documents on the Green Silk Road into a knowledge graph, and serve it.

    Exit status: 0 on success, 1 where a command found what it looks for (violations, differences), 2 on
    wrong use or unreadable input.
    """


def main() -> None:
    """Run the command line and exit with its status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command.

    Args:
        arguments: The command and what follows it.

    Returns:
        The exit status. Errors are told on standard error in one line, without a traceback.
    """
    try:
        status = group.main(arguments, prog_name="greensilk", standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        # The reader has gone: nothing more can be said, and the interpreter must not try at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except (click.ClickException, GreensilkError, OSError) as error:
        click.echo(_message(error), err=True)
        return WRONG
    return status if isinstance(status, int) else NOTHING_FOUND


def _message(error: Exception) -> str:
    """Return what to say of an error: where, what, and what to do."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message()
        case click.UsageError(ctx=click.Context(command_path=path)):
            message = f"{error.format_message()} (see {path} --help)"
        case click.ClickException():
            message = error.format_message()
        case OSError(filename=str(name), strerror=str(what)):
            message = f"{name}: {what}"
        case _:
            message = str(error)
    return f"greensilk: error: {message}"

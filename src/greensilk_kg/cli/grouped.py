"""A command whose help lists its options under headings."""

from __future__ import annotations

from typing import Any

import click

OTHERS = "Options"


class GroupedOption(click.Option):
    """An option that stands under a heading of its command's help.

    Args:
        *names: As click takes them.
        group: The heading.
        **settings: As click takes them.
    """

    def __init__(self, *names: Any, group: str = OTHERS, **settings: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*names, **settings)
        self.group = group


class GroupedCommand(click.Command):
    """Lists options under their headings, in the order in which the headings first come; the rest last."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options into the help."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                groups.setdefault(getattr(parameter, "group", OTHERS), []).append(record)
        for heading in sorted(groups, key=lambda name: name == OTHERS):
            with formatter.section(heading):
                formatter.write_dl(groups[heading])

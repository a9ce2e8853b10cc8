"""Dashes before short lines: the marks of a list, not of a title's second line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.line import Line

_DASH = re.compile(r"(?:[—－]{1,2}|⸺)\s*(?=[^\s，。；：、！？,.;:!?—－⸺]{2,24}$)")


def list_lines(lines: Sequence[Line]) -> dict[int, Line]:
    """Return the lines that dashes mark as items of a list, several on end, without them, by their number."""
    dashes = [_DASH.match(line.text) if line.mark == "text" else None for line in lines]
    found = {}
    for at, dash in enumerate(dashes):
        if dash and any(dashes[max(0, at - 1) : at] + dashes[at + 1 : at + 2]):
            first = lines[at].runs[0]
            runs = (first._replace(start=first.start + dash.end()), *lines[at].runs[1:])
            found[at] = replace(lines[at], runs=runs, text=lines[at].text[dash.end() :], mark="bullet")
    return found

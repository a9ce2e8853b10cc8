"""Reading order: what the layout tore off its place is put back, where that is safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.text import signs

if TYPE_CHECKING:
    from greensilk_kg.text.paragraphs import Paragraph

_REACH = 30  # paragraphs within which a torn sentence is looked for


def in_reading_order(parts: list[Paragraph]) -> list[list[Paragraph]]:
    """Put torn sentences together.

    A paragraph that ends inside 《…》, “…” or （…） is followed by the one later paragraph that closes
    it; the rest of that paragraph's page comes along.

    Args:
        parts: Paragraphs in the order of the source.

    Returns:
        Groups in reading order; the paragraphs of a group are one paragraph of the text.
    """
    after = _torn(parts)
    moved = {index for indices in after.values() for index in indices}
    groups: list[list[Paragraph]] = []
    for index, part in enumerate(parts):
        if index in moved:
            continue
        rest = after.get(index, [])
        groups.append([part, *(parts[other] for other in rest[:1])])
        groups.extend([parts[other]] for other in rest[1:])
    return groups


def _torn(parts: list[Paragraph]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    free = 0  # what stands before is moved already
    for index, part in enumerate(parts):
        awaited = signs.open_bracket(part.text) if part.kind == "body" and index >= free else ""
        if not awaited:
            continue
        near = range(index + 1, min(index + 1 + _REACH, len(parts)))
        ends = [
            other
            for other in near
            if parts[other].kind == "body" and signs.closes(parts[other].text, awaited)
        ]
        if len(ends) == 1:
            found[index] = _rest_of_page(parts, ends[0])
            free = found[index][-1] + 1
    return found


def _rest_of_page(parts: list[Paragraph], start: int) -> list[int]:
    end = start + 1
    while end < len(parts) and not parts[end].page and parts[end].kind == "body":
        end += 1
    return list(range(start, end))

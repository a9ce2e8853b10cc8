"""Reading order: what the layout tore off its place is put back, where that is safe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.text import signs

if TYPE_CHECKING:
    from greensilk_kg.text.paragraph import Paragraph

_LEAD_PARAGRAPHS = 3
_LEAST_CREDITS = 2
_REACH = 30  # paragraphs within which a torn sentence is looked for


def in_reading_order(parts: list[Paragraph]) -> list[list[Paragraph]]:
    """Put torn sentences together, and leads and headings before what they lead.

    In a newsletter (where reports end with their source) a page may hold its heading, or a report's lead,
    behind the text: a heading at the end of a page that began without one, and the last paragraphs of a
    page from one that says when and where something was held, go to the front of the page.

    A paragraph that ends inside 《…》, “…” or （…） is followed by the one later paragraph that closes
    it; from another page, the rest of that page comes along.

    Args:
        parts: Paragraphs in the order of the source.

    Returns:
        Groups in reading order; the paragraphs of a group are one paragraph of the text.
    """
    if sum(part.kind == "credit" for part in parts) >= _LEAST_CREDITS:
        parts = [part for page in _pages(parts) for part in _front_first(page)]
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
            found[index] = _rest_of_page(parts, index, ends[0])
            free = found[index][-1] + 1
    return found


def _rest_of_page(parts: list[Paragraph], torn: int, start: int) -> list[int]:
    """Return the torn sentence's other part and, where that stands on a later page, what follows it there."""
    end = start + 1
    if not any(part.page for part in parts[torn + 1 : start + 1]):
        return [start]
    while end < len(parts) and not parts[end].page and parts[end].kind == "body":
        end += 1
    return list(range(start, end))


def _pages(parts: list[Paragraph]) -> list[list[Paragraph]]:
    starts = [index for index, part in enumerate(parts) if part.page or index == 0]
    return [parts[a:b] for a, b in zip(starts, [*starts[1:], len(parts)], strict=True)]


def _front_first(page: list[Paragraph]) -> list[Paragraph]:
    """Put a page's heading and lead, where they stand at its end, to its front."""
    body = next((index for index, part in enumerate(page) if part.kind != "body"), len(page))
    tail = page[body:]
    if body == 0 or any(part.kind != "heading" for part in tail):
        return page
    first = next((index for index in range(1, body) if signs.is_lead(page[index].text)), body)
    lead = page[first:body] if body - first <= _LEAD_PARAGRAPHS else []
    if not lead and not tail:
        return page
    rest = page[: body - len(lead)]
    return _paged([*tail, *lead, *rest])


def _paged(parts: list[Paragraph]) -> list[Paragraph]:
    """Give the page break to the first paragraph, and to no other."""
    return [
        replace(part, lines=(replace(part.lines[0], page=index == 0), *part.lines[1:]))
        for index, part in enumerate(parts)
    ]

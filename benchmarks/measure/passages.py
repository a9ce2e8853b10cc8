"""Statements beside the passages that they were read from, for reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.errors import GreensilkError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from benchmarks.measure.statements import Span, Statement

AROUND = 80
"""Characters shown before and after a passage."""


def render(drawn: Iterable[Statement], texts: Mapping[str, str]) -> str:
    """Return statements with their passages.

    Args:
        drawn: The statements.
        texts: Document → its text; where it is missing, only the offsets are told.
    """
    return "".join(f"{line}\n" for number, one in enumerate(drawn, 1) for line in _lines(number, one, texts))


def _lines(number: int, one: Statement, texts: Mapping[str, str]) -> Iterator[str]:
    yield f"{number}. {one.id}  {one.document}  {one.rule}  {one.span[0]}-{one.span[1]}"
    yield f"   {one.text}"
    text = texts.get(one.document)
    if text is None:
        yield "   (the document is not at hand)"
    else:
        yield f"   {marked(text, one.span)}"
        if one.context is not None:
            yield f"   context: {marked(text, one.context, 20)}"
    yield ""


def marked(text: str, span: Span, around: int = AROUND) -> str:
    """Return a passage between ⟦ and ⟧ with what stands around it, on one line.

    Example:
        >>> marked("甲乙丙丁戊", (1, 3), around=1)
        '甲⟦乙丙⟧丁'
    """
    start, end = span
    parts = text[max(0, start - around) : start], text[start:end], text[end : end + around]
    before, inside, after = (part.replace("\n", "⏎") for part in parts)
    return f"{before}⟦{inside}⟧{after}"


def refuse_inside(path: Path, root: Path) -> None:
    """Refuse to write passages into the project: the texts are other people's.

    Raises:
        GreensilkError: The file would lie below the project's folder.
    """
    if path.resolve().is_relative_to(root.resolve()):
        hint = "name a file outside of the checkout"
        raise GreensilkError("passages must not stand in the project", where=Place(path), hint=hint)

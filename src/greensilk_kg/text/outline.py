"""A prepared text's structure, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.model.text import Article, Text

_SIGNS = {"heading": "#", "body": " ", "credit": "©", "caption": "^", "contents": "…"}


def outline(text: Text) -> str:
    """Return articles, headings and sentences, one a line.

    Args:
        text: A prepared text.

    Returns:
        For each article a line `== title`, then its sentences, each behind a sign for its role
        (`#` heading, `©` credit, `^` caption, `…` contents); an empty line between paragraphs.
    """
    return "\n\n".join(_article(text, article) for article in text.articles) + "\n"


def _article(text: Text, article: Article) -> str:
    title = article.title.of(text.surface) if article.title else "(no title)"
    lines = [f"== {title}"]
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            above = " / ".join(span.of(text.surface) for span in sentence.headings)
            lines.append(f"  [{above}]" if above else "")
        lines.append(f"{_SIGNS[sentence.role]} {sentence.span.of(text.surface)}")
    return "\n".join(lines)

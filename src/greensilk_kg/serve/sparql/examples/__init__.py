"""Queries to start from: one file each, with the question in both languages above it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Example:
    """One query with its question in both languages.

    Attributes:
        zh, en: The question.
        view: `table`, `chart`, `map` or `timeline`: how its answer is best looked at.
        pattern: The query; `{lang}` stands for the language of the reader.
    """

    zh: str
    en: str
    view: str
    pattern: str

    @property
    def query(self) -> str:
        """The query, with names in Chinese."""
        return self.text("zh")

    def text(self, language: str) -> str:
        """Return the query with names in a language."""
        return self.pattern.replace("{lang}", language)

    def question(self, language: str) -> str:
        """Return the question in a language."""
        return self.zh if language == "zh" else self.en


def _read(path: Path) -> Example:
    """Read a file: lines `# key: value` for zh, en and view, then the query."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    head = dict(line[2:].strip().split(": ", 1) for line in lines[:3])
    return Example(head["zh"], head["en"], head["view"], "".join(lines[3:]))


EXAMPLES = tuple(_read(path) for path in sorted(_FOLDER.glob("*.rq")))
"""In the order of their files."""

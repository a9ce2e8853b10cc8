"""Where the project's own files are: ontology, shapes, data."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from greensilk_kg.errors import ConfigurationError, Place

QUARANTINE = ".quarantine.nq"
HOME_VARIABLE = "GREENSILK_HOME"
PATTERNS_VARIABLE = "GREENSILK_PATTERNS"
NO_CACHE = "off"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds `ontology/`, `shapes/` and `data/`, and the paths below it."""

    root: Path

    @property
    def ontology(self) -> Path:
        """Header, modules, alignments, schemes, rules and checks."""
        return self.root / "ontology"

    @property
    def shapes(self) -> Path:
        """SHACL shapes, one file an ontology module."""
        return self.root / "shapes"

    @property
    def data(self) -> Path:
        """The register, reference data, lexicon, rules, judgements and extracted triples."""
        return self.root / "data"

    @property
    def questions(self) -> Path:
        """The question cards, one Turtle file each."""
        return self.data / "questions"

    @property
    def cards(self) -> Path | None:
        """The folder of the question cards where there is one."""
        return self.questions if self.questions.is_dir() else None

    def files(self, folder: str, pattern: str) -> list[Path]:
        """Return the files below `root/folder` that match a glob pattern, sorted by path.

        What `extract` has set apart (`*.quarantine.nq`) is never read back.
        """
        found = (self.root / folder).glob(pattern)
        return sorted(path for path in found if not path.name.endswith(QUARANTINE))


def find_home() -> Home:
    """Return the project's home: `$GREENSILK_HOME`, else the checkout that this package runs from.

    Raises:
        ConfigurationError: The folder has no `ontology/` in it.
    """
    given = os.environ.get(HOME_VARIABLE)
    root = Path(given) if given else Path(__file__).resolve().parents[2]
    if not (root / "ontology").is_dir():
        hint = f"set {HOME_VARIABLE} to a checkout of greensilk-kg"
        raise ConfigurationError("no folder ontology/ here", where=Place(root), hint=hint)
    return Home(root)


def cache_folder() -> Path | None:
    """Return where the program keeps what it can make again; `None` where it is to keep nothing.

    That is `$GREENSILK_PATTERNS` (`off` for nothing), else `greensilk-kg` in `$XDG_CACHE_HOME` or `~/.cache`.
    """
    given = os.environ.get(PATTERNS_VARIABLE)
    if given:
        return None if given == NO_CACHE else Path(given)
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        return (base if base.is_absolute() else Path.home() / ".cache") / "greensilk-kg"
    except RuntimeError:  # nobody's home
        return None

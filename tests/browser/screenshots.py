"""Takes the pictures of all pages and writes the page that shows them: `make screenshots`.

Every page of `pages.tsv` is taken in Chinese by day and in English by night; some also on a phone.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import sync_playwright
from tests.browser.chromium import launch
from tests.browser.pages import pages
from tests.live import serving

ROOT = Path(__file__).parents[2]
PICTURES = "screenshots"
ON_A_PHONE = ("home", "search", "entity-project", "profile", "map", "questions")
COLOURS = 24
"""Colours of a picture: enough for pages, whose pictures are drawn in few."""


class Look(NamedTuple):
    """One way to look at pages: what its pictures are called, and how the browser is set."""

    suffix: str
    language: str
    colours: str
    width: int
    height: int


DAY, NIGHT = Look("zh", "zh", "light", 1200, 760), Look("en-dark", "en", "dark", 1200, 760)
PHONE = Look("phone", "zh", "light", 360, 740)


def looks_of(name: str) -> tuple[Look, ...]:
    """Return how a page is looked at."""
    return (DAY, NIGHT, PHONE) if name in ON_A_PHONE else (DAY, NIGHT)


def main(folder: Path) -> None:
    """Write `pages.md` and the pictures that it shows into a folder."""
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    with TemporaryDirectory() as made, sync_playwright() as playwright:
        options = ("--processes", "1", "--access-log", "off")
        with serving(ROOT / "build", Path(made) / "log", *options) as site:
            browser = launch(playwright)
            titles = [_take_all(browser, site.root, shown, pictures) for shown in pages()]
            browser.close()
    (folder / "pages.md").write_text(_page(titles), "utf-8")


def _take_all(browser, root, shown, pictures) -> dict[str, str]:
    titles = {"name": shown.name, "path": shown.path}
    for look in looks_of(shown.name):
        content, titles[look.language] = _take(browser, root + shown.address(look.language), look)
        (pictures / f"{shown.name}-{look.suffix}.png").write_bytes(_shrunk(content))
    return titles


def _take(browser, address: str, look: Look) -> tuple[bytes, str]:
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme=look.colours,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    title = page.title().partition(" · ")[0]
    content = page.screenshot()
    context.close()
    return content, title


def _shrunk(content: bytes) -> bytes:
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def _page(titles: list[dict[str, str]]) -> str:
    parts = [
        "# All pages\n",
        "Each page in Chinese by day and in English by night. `make screenshots` takes them.\n",
    ]
    for one in titles:
        heading = one["zh"] if one["zh"] == one["en"] else f"{one['zh']} · {one['en']}"
        parts += [f"## {heading}\n", f"`{one['path'].replace('|', '%7C')}`\n", _row(one["name"])]
    return "\n".join(parts)


def _row(name: str) -> str:
    looks = looks_of(name)
    shown = (f"![{name}, {look.suffix}]({PICTURES}/{name}-{look.suffix}.png)" for look in looks)
    head, line = " | ".join(look.suffix for look in looks), " --- |" * len(looks)
    return f"| {head} |\n|{line}\n| {' | '.join(shown)} |\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))

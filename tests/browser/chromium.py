"""Starts the machine's Chromium; it calls nobody but the server that is tested."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]


def executable() -> str | None:
    """Return the browser's path: `GREENSILK_CHROMIUM`, or the first that is installed."""
    named = os.environ.get("GREENSILK_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


def launch(playwright):
    """Return a browser with an empty profile of its own.

    Raises:
        playwright.sync_api.Error: It does not start.
    """
    return playwright.chromium.launch(executable_path=executable(), args=FLAGS)

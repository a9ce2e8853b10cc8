"""Style sheets and scripts of the pages: an address changes with the content, so that it is kept for ever."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import request, url_for
from markupsafe import Markup

STATIC = Path(__file__).parents[1] / "static"
"""The folder that `/static/` serves."""
FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of a file whose address names its content. Source: RFC 8246."""


@cache
def digest_of(name: str) -> str:
    """Return what the address of a file below `/static/` carries, or nothing where there is no such file.

    Example:
        >>> len(digest_of("css/base.css")), digest_of("css/none.css")
        (12, '')
    """
    path = STATIC / name
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else ""


def asset(name: str) -> str:
    """Return the address of a file below `/static/`, which changes with its content."""
    return url_for("static", filename=name, v=digest_of(name))


def is_named_by_content() -> bool:
    """Tell whether the address of this request, that of a file, names the content that the file has.

    It does not while servers of two versions answer for one address: nobody may keep the wrong file for ever.
    """
    return request.args.get("v") == digest_of((request.view_args or {}).get("filename", ""))


def style(area: str) -> Markup:
    """Return the link to the style sheet of an area of the site, `css/{area}.css`."""
    return Markup('<link rel="stylesheet" href="{}">').format(asset(f"css/{area}.css"))


def script(area: str) -> Markup:
    """Return the element that loads the script of an area of the site, the module `js/{area}.js`."""
    return Markup('<script type="module" src="{}"></script>').format(asset(f"js/{area}.js"))


def bundled_style(name: str) -> Markup:
    """Return the link to a style sheet that `make frontend` wrote, `built/{name}.css`; nothing without it."""
    path = f"built/{name}.css"
    return Markup('<link rel="stylesheet" href="{}">').format(asset(path)) if digest_of(path) else Markup()

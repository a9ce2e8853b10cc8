"""Which of the two languages of the pages a client gets."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import request

LANGUAGES = ("zh", "en")


def chosen_language() -> str:
    """Return `zh` or `en`: what `?lang=` says, else the best of Accept-Language, else `en`."""
    asked = request.args.get("lang", "")
    if asked in LANGUAGES:
        return asked
    return request.accept_languages.best_match(LANGUAGES, "en") or "en"


def in_other_language(language: str) -> str:
    """Return the address of this page in the other language."""
    return in_language(LANGUAGES[1 - LANGUAGES.index(language)])


def in_language(language: str) -> str:
    """Return the address of this page in a language."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    return f"?{urlencode([*kept, ('lang', language)])}"


def keep_language(_: str, values: dict[str, Any]) -> None:
    """Let the address of a page ask for the language that this request asked for by `?lang=`."""
    asked = request.args.get("lang", "") if request else ""
    if asked in LANGUAGES and values.keys().isdisjoint({"lang", "filename"}):
        values["lang"] = asked


def in_same_language(path: str) -> str:
    """Return the address of a page of this site in the language that this request asked for by `?lang=`.

    Args:
        path: Below the address of the site, percent-encoded, without a query; may end in `#` and a fragment.
    """
    asked = request.args.get("lang", "")
    if asked not in LANGUAGES:
        return f"{request.script_root}{path}"
    path, mark, fragment = path.partition("#")
    return f"{request.script_root}{path}?lang={asked}{mark}{fragment}"

"""Which of the two languages of the pages a client gets."""

from __future__ import annotations

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
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    return f"?{urlencode([*kept, ('lang', other)])}"

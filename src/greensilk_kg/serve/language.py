"""Which of the two languages of the pages a client gets."""

from __future__ import annotations

from flask import request

LANGUAGES = ("zh", "en")


def chosen_language() -> str:
    """Return `zh` or `en`: what `?lang=` says, else the best of Accept-Language, else `en`."""
    asked = request.args.get("lang", "")
    if asked in LANGUAGES:
        return asked
    return request.accept_languages.best_match(LANGUAGES, "en") or "en"

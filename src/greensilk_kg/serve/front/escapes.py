"""Takes percent-encoding off the text of a query, several times as fast as the standard library.

Source: URL Standard, application/x-www-form-urlencoded parsing.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

_FREQUENT = tuple((quote(sign, safe=""), sign) for sign in " <>:/#?{}\"'\n;,()=@*|&^")
"""Escapes of which queries are full; none stands for a hex digit or `%`, so no new one can come about."""


def unescaped(text: str) -> str:
    """Return a form value as it was before it was encoded.

    Raises:
        UnicodeDecodeError: The bytes are no UTF-8.

    Example:
        >>> unescaped("ASK+%7B%7D%20%2525%E5%85%89")
        'ASK {} %25光'
    """
    text = text.replace("+", " ")
    if "%" in text:
        for escape, sign in _FREQUENT:
            text = text.replace(escape, sign)
    return unquote(text, errors="strict") if "%" in text else text

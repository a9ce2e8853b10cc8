"""Whether a client has a response already (RFC 9110, section 13.1.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.serve.front.message import Scope

_OPAQUE = re.compile(r'"[^"]*"')


def is_known(scope: Scope, entity_tag: str) -> bool:
    """Return whether If-None-Match names an entity tag, by weak comparison."""
    asked = _asked(scope)
    return bool(asked) and entity_tag.removeprefix("W/") in _OPAQUE.findall(asked)


def is_any(scope: Scope) -> bool:
    """Return whether If-None-Match is `*`: true of whatever is there, which has to be found out first."""
    return _asked(scope).strip() == "*"


def _asked(scope: Scope) -> str:
    return ", ".join(scope.headers.get_all("if-none-match"))

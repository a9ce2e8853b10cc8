"""Which form a query has."""

from __future__ import annotations

import re

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UNKNOWN = "unknown"
_FIRST = re.compile(
    r"(?i)(?:[ \t\r\n]|\#[^\r\n]*+|BASE\s*+<[^<>]*+>|PREFIX\s*+[^\s:<]*+:\s*+<[^<>]*+>)*+([A-Z]+)"
)
"""Space, comments and declarations, then the keyword; nothing of it is read twice, whatever follows."""


def form(query: str) -> str:
    """Return `select`, `ask`, `construct` or `describe`; `unknown` where no such keyword is there.

    Reads as far as the keyword only (SPARQL 1.1 Query Language, section 19.8, rules 2 and 4).

    Example:
        >>> form("PREFIX ask: <http://example.org/> select * { ?s ask:x 'CONSTRUCT' }")
        'select'
    """
    found = _FIRST.match(query)
    return found[1].lower() if found and found[1].upper() in FORMS else UNKNOWN

"""Which form a query has."""

from __future__ import annotations

import re
from functools import lru_cache

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
    head, opened, _ = query.partition("{")
    found = _of_head(head) if opened else _read(head)
    return found if found != UNKNOWN or not opened else _read(query)  # a comment may hold a bracket


def _read(query: str) -> str:
    found = _FIRST.match(query)
    return found[1].lower() if found and found[1].upper() in FORMS else UNKNOWN


_of_head = lru_cache(maxsize=256)(_read)
"""Queries that a client sends one after another have the same beginning."""

"""Which form a query has."""

from __future__ import annotations

from greensilk_kg.serve.engine.tokens import all_tokens

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
UNKNOWN = "unknown"


def form(query: str) -> str:
    """Return `select`, `ask`, `construct` or `describe`; `unknown` where no such keyword is there.

    Reads as far as the keyword only (SPARQL 1.1 Query Language, section 19.8, rules 2 and 4).

    Example:
        >>> form("PREFIX ask: <http://example.org/> select * { ?s ask:x 'CONSTRUCT' }")
        'select'
    """
    found = (token.keyword for token in all_tokens(query))
    return next((keyword.lower() for keyword in found if keyword in FORMS), UNKNOWN)

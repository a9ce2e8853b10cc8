"""The graphs that an update's patterns are matched against, as parameters of the protocol name them.

Source: SPARQL 1.1 Protocol, section 2.2.3: `using-graph-uri` and `using-named-graph-uri` stand for `USING`
and `USING NAMED` of every operation that has a `WHERE`; an update that says `USING` or `WITH` itself is an
error. The engine takes no such parameters, so the clauses are written into the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind, tokens
from greensilk_kg.serve.services.rewrite import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.engine.job import Dataset
    from greensilk_kg.serve.engine.tokens import Token

_CONFLICTING = frozenset({"USING", "WITH"})
_AFTER_THEM_NAMES = frozenset(
    {"PREFIX", "LOAD", "SILENT", "INTO", "GRAPH", "TO", "ADD", "MOVE", "COPY", "WITH", "USING", "NAMED"}
)
"""Words outside braces that a prefixed name may follow."""
_WORDS = _AFTER_THEM_NAMES | frozenset(
    {"BASE", "VERSION", "CLEAR", "DROP", "CREATE", "DEFAULT", "ALL", "INSERT", "DELETE", "DATA", "WHERE"}
)
"""All words outside braces."""


class UsingError(Exception):
    """The graphs cannot be set for this update.

    Args:
        said: Why.
        start: Offset in the text, in code points.
    """

    def __init__(self, said: str, start: int) -> None:
        super().__init__(said)
        self.start = start


def using(update: str, dataset: Dataset) -> list[Edit]:
    """Return the edits after which every `WHERE` of an update is matched against the given graphs.

    `DELETE WHERE { … }` has no place for `USING`, so it is written out as the `DELETE { … } WHERE { … }` that
    it abbreviates (SPARQL 1.1 Update, section 3.1.3.3).

    Raises:
        UsingError: The update names graphs itself, or is malformed between its braces.

    Example:
        >>> from greensilk_kg.serve.engine.job import Dataset
        >>> from greensilk_kg.serve.services.rewrite import rewrite
        >>> update = "DELETE WHERE { ?s ?p 1 }"
        >>> rewrite(update, using(update, Dataset(("urn:g",)))).text
        'DELETE { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p 1 }'
        >>> update = "DELETE { ?s ?p 1 } WHERE { ?s ?p 2 }"
        >>> rewrite(update, using(update, Dataset(("urn:g",)))).text
        'DELETE { ?s ?p 1 } USING <urn:g> WHERE { ?s ?p 2 }'
    """
    clauses = " ".join(
        [f"USING <{iri}>" for iri in dataset.default] + [f"USING NAMED <{iri}>" for iri in dataset.named]
    )
    found = list(_outside(tokens(update)))
    _check(found)
    edits = []
    for index, (token, opens, closes) in enumerate(found):
        if token.keyword == "WHERE":
            before, behind, _ = found[index - 1]
            short = before.keyword == "DELETE" and not update.startswith("{", behind)
            template = f"{update[opens:closes]} " if short else ""
            edits.append(Edit(token.start, token.start, f"{template}{clauses} "))
    return edits


def _outside(found: list[Token]) -> Iterator[tuple[Token, int, int]]:
    """Yield each token outside braces with start and end of the group in braces that follows it at once."""
    depth = 0
    for index, token in enumerate(found):
        if token.text == "{":
            depth += 1
        elif token.text == "}":
            depth -= 1
        elif depth == 0:
            yield token, *_group(found, index + 1)


def _group(found: list[Token], first: int) -> tuple[int, int]:
    depth = 0
    for at in range(first, len(found)):
        depth += {"{": 1, "}": -1}.get(found[at].text, 0)
        if depth == 0:
            return found[first].start, found[at].end
    return 0, 0


def _check(found: list[tuple[Token, int, int]]) -> None:
    """Refuse what the engine might read in another way: it takes `WITHe:g` for `WITH e:g`."""
    before = ""
    for token, _, _ in found:
        if token.keyword in _CONFLICTING:
            said = f"the update has {token.keyword}, and the request's parameters name graphs: do one of both"
            raise UsingError(said, token.start)
        unknown = token.kind is Kind.WORD and token.keyword not in _WORDS
        if unknown or (token.kind is Kind.PNAME and before not in _AFTER_THEM_NAMES):
            raise UsingError(f"{token.text!r} is no keyword", token.start)
        before = token.keyword

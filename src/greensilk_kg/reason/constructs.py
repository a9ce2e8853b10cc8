"""Rules kept as data: SPARQL CONSTRUCT over everything that holds, until nothing new is built."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.rdf.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from greensilk_kg.reason.engine import Engine
    from greensilk_kg.reason.symbols import Statement


def load_rules(paths: Iterable[Path]) -> dict[str, str]:
    """Read rules, each from a file with one CONSTRUCT; the project's prefixes need no declaration.

    Returns:
        File name without suffix → text of the query.

    Raises:
        ConfigurationError: A file is no CONSTRUCT; with the line.
    """
    rules = {}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        try:
            result = ox.Store().query(text, prefixes=PREFIXES)
        except SyntaxError as error:
            where = Place(path, error.lineno, error.offset)
            raise ConfigurationError(error.msg, where=where, hint="mend the query there") from error
        if not isinstance(result, ox.QueryTriples):
            raise ConfigurationError("not a CONSTRUCT", where=Place(path), hint="one CONSTRUCT a file")
        rules[path.stem] = text
    return rules


@dataclass(slots=True)
class Constructs:
    """The rules, and a store that holds what the engine knows so that they can be asked of it."""

    rules: Mapping[str, str]
    _store: ox.Store = field(default_factory=ox.Store)
    _stored: set[Statement] = field(default_factory=set)

    def run(self, engine: Engine) -> None:
        """Run the rules and the engine in turn until the rules build nothing that the engine has not."""
        while True:
            self._update(engine)
            built = [engine.symbols.statement(triple) for triple in self._build()]
            new = [statement for statement in built if not engine.index.has(*statement)]
            if not new:
                return
            engine.run(new)

    def _update(self, engine: Engine) -> None:
        fresh = [statement for statement in engine.index if statement not in self._stored]
        self._stored.update(fresh)
        triples = filter(None, map(engine.symbols.triple, fresh))
        self._store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)

    def _build(self) -> Iterable[ox.Triple]:
        for _, text in sorted(self.rules.items()):
            result = self._store.query(text, prefixes=PREFIXES)
            if isinstance(result, ox.QueryTriples):
                yield from result

"""Authority entries: what is known by name before any document is read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.model.knowledge import AuthorityEntry, EntityId
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import ALT_LABEL, CANONICAL_BASE, GS, HIDDEN_LABEL, LABEL, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ENTITY = CANONICAL_BASE + "id/"
CHINESE = "zh"


@dataclass(slots=True)
class _Names:
    """What the files say of one entity, in their order."""

    path: Path
    classes: list[str] = field(default_factory=list)
    labels: list[ox.Literal] = field(default_factory=list)
    aliases: list[ox.Literal] = field(default_factory=list)
    hidden: list[ox.Literal] = field(default_factory=list)


def entity_id(iri: str) -> EntityId | None:
    """Return the id in an entity's IRI, or `None` where it is not one.

    Example:
        >>> entity_id("https://w3id.org/greensilk/id/country/lao")
        EntityId(type='country', slug='lao')
        >>> entity_id("https://w3id.org/greensilk/ontology#Country") is None
        True
    """
    kind, _, slug = iri.removeprefix(ENTITY).partition("/")
    return EntityId(kind, slug) if iri.startswith(ENTITY) and kind and slug else None


def read_authority(paths: Iterable[Path]) -> tuple[AuthorityEntry, ...]:
    """Read the authority entries of RDF files, sorted by id.

    Only names and classes are read; notations, coordinates and regions are no part of an entry.

    Args:
        paths: Files of `data/reference/`, in any order.

    Returns:
        One entry for each entity that has a class. Its classes stand as the file has them, the one of the
        id's own type first. Its label is the Chinese `rdfs:label`; its aliases are the `skos:altLabel` in
        any language, Chinese ones first; the English label is none of them.

    Raises:
        ConfigurationError: An entity with a class has no Chinese label, or more than one.
        UnreadableInputError: A file that is not there or is broken.

    Example:
        >>> import tempfile, pathlib
        >>> turtle = (
        ...     '<https://w3id.org/greensilk/id/place/nile> a <https://w3id.org/greensilk/ontology#Place> ;'
        ...     '<http://www.w3.org/2000/01/rdf-schema#label> "尼罗河"@zh, "Nile"@en .'
        ... )
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "rivers.ttl")
        ...     _ = path.write_text(turtle, "utf-8")
        ...     [entry] = read_authority([path])
        >>> str(entry.id), entry.classes, entry.label
        ('place/nile', ('Place',), '尼罗河')
    """
    found: dict[EntityId, _Names] = {}
    for path in sorted(paths):
        for quad in read(path):
            name = entity_id(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
            if name is not None:
                _take(found.setdefault(name, _Names(path)), quad)
    return tuple(_entry(name, found[name]) for name in sorted(found) if found[name].classes)


def _take(names: _Names, quad: ox.Quad) -> None:
    """Keep a statement that names or classes an entity."""
    if quad.predicate == TYPE and isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(GS):
        names.classes.append(quad.object.value.removeprefix(GS))
    lists = {LABEL: names.labels, ALT_LABEL: names.aliases, HIDDEN_LABEL: names.hidden}
    if quad.predicate in lists and isinstance(quad.object, ox.Literal):
        lists[quad.predicate].append(quad.object)


def _entry(name: EntityId, names: _Names) -> AuthorityEntry:
    """Make an entry, or say what it lacks."""
    labels = _by_language(names.labels)[CHINESE]
    if len(labels) != 1:
        hint = 'give it exactly one rdfs:label "…"@zh; other names are skos:altLabel'
        where = Place(names.path)
        raise ConfigurationError(f"{name} has {len(labels)} Chinese labels", where=where, hint=hint)
    aliases, hidden = _names(names.aliases), _names(names.hidden)
    return AuthorityEntry(name, tuple(dict.fromkeys(names.classes)), labels[0], aliases, hidden)


def _by_language(literals: Iterable[ox.Literal]) -> defaultdict[str, list[str]]:
    """Return language → names, each once and sorted."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for value in sorted({(literal.language or "", literal.value) for literal in literals}):
        found[value[0]].append(value[1])
    return found


def _names(literals: Iterable[ox.Literal]) -> tuple[str, ...]:
    """Return names, each once, Chinese ones first."""
    by_language = _by_language(literals)
    languages = sorted(by_language, key=lambda language: (language != CHINESE, language))
    return tuple(dict.fromkeys(name for language in languages for name in by_language[language]))

"""The things that one document names, and which mentions name the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.masthead import Masthead
from greensilk_kg.extract.names.same_body import one_form
from greensilk_kg.extract.names.same_work import CAPACITY, ENDINGS, LONGEST_LAND, Works, parts_of
from greensilk_kg.model.claim import LocalEntity, Ref
from greensilk_kg.zh.characters import simplified
from greensilk_kg.zh.editions import edition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.model.knowledge import EntityId, Schema


ANAPHOR = "name/anaphor"
UNSAID = {ANAPHOR, "name/head"}
"""How what is no name was read: a word that points back, the bare last word of a name (联盟)."""
WORKS_END = re.compile("(?:建设)?(?:项目|工程)$")
WORK, EVENT, BODY = "Project", "Event", "Institution"


@dataclass(slots=True)
class Draft:
    """An entity while the document is being read.

    Attributes:
        ref: Its name within the document.
        classes: Most specific first.
        authority: The authority entry it is, or `None`.
        first: The first mention of it.
        names: Name as written → the first mention that has it, in the order met.
    """

    ref: Ref
    classes: tuple[str, ...]
    authority: EntityId | None
    first: Mention
    names: dict[str, Mention] = field(default_factory=dict)
    short: set[str] = field(default_factory=set)

    @property
    def label(self) -> str:
        """The fullest name: the longest that is no abbreviation; empty where only 我国 and the like stand."""
        full = [name for name in self.names if name not in self.short] or list(self.names)
        return max(full, key=lambda name: (len(skeleton(name)), _is_balanced(name), name), default="")


def _is_balanced(name: str) -> bool:
    """Tell whether a name has as many opening as closing quotes, and no single ones."""
    return name.count("“") == name.count("”") and not {"‘", "’"} & set(name)


class Registry:
    """Gives every mention the entity that it names.

    Args:
        gazetteer: Knows authority entries.
        schema: Knows top classes.
    """

    def __init__(self, gazetteer: Gazetteer, schema: Schema) -> None:
        self._gazetteer = gazetteer
        self._schema = schema
        self.drafts: dict[Ref, Draft] = {}
        self._works = Works(self._land_of)
        self._forms: dict[str, str] = {}
        self.masthead = Masthead()

    def resolve(self, mention: Mention) -> Mention:
        """Return the mention with its entity; the entity keeps the name."""
        if mention.ref is None:
            authority = mention.authority or self._of_name(mention)
            mention = mention.of(self._ref(mention, authority), authority)
        draft = self._draft(mention)
        if mention.how not in UNSAID:
            draft.names.setdefault(mention.name, mention)
        return mention

    def _of_name(self, mention: Mention) -> EntityId | None:
        """Return the authority entry of a name that is written in another way than there."""
        if mention.kind == BODY:
            entry = self._gazetteer.lookup(one_form(mention.name, self._gazetteer.lookup))
            return entry.id if entry is not None and entry.id.type == "institution" else None
        return self._of_person(mention) or self._of_work(mention)

    def _of_person(self, mention: Mention) -> EntityId | None:
        """Return the authority entry of a person's name, which titles have kept apart."""
        entry = self._gazetteer.lookup(mention.name) if mention.kind == "Person" else None
        return entry.id if entry is not None and entry.id.type == "person" else None

    def _land_of(self, name: str) -> int:
        """Return how long the country's name is that a name begins with, or 0."""
        for end in range(min(LONGEST_LAND, len(name) - 1), 1, -1):
            entry = self._gazetteer.lookup(name[:end])
            if entry is not None and entry.id.type == "country":
                return end
        return 0

    def land_in(self, mention: Mention) -> Mention | None:
        """Return the country with whose name the name of a body begins, as a mention of it."""
        length = self._land_of(mention.name) if mention.kind != "Country" else 0
        entry = self._gazetteer.lookup(mention.name[:length]) if length else None
        if entry is None:
            return None
        named = Mention(mention.start, mention.end, "Country", "Country", entry.label, ANAPHOR, entry.id)
        return self.resolve(named)

    def _of_work(self, mention: Mention) -> EntityId | None:
        """Return the authority entry of a work whose name says land and capacity too, or 项目 behind it."""
        if mention.kind != WORK:
            return None
        parts = parts_of(mention.name, self._land_of)
        sized = simplified(mention.name)
        bare = sized[self._land_of(sized) :]
        names = [bare, CAPACITY.sub("", bare), WORKS_END.sub("", sized), WORKS_END.sub("", bare)]
        for name in (*names, *(f"{parts.own}{end}" for end in ENDINGS.get(parts.sort, ()))):
            entry = self._gazetteer.lookup(name) if name != mention.name else None
            if entry is not None and entry.id.type == "project":
                return entry.id
        return None

    def abbreviate(self, ref: Ref, mention: Mention) -> None:
        """Keep a short form of an entity's name."""
        draft = self.drafts[ref]
        if mention.name not in draft.names and mention.how not in UNSAID:
            draft.short.add(mention.name)
            draft.names[mention.name] = mention

    def also_called(self, mention: Mention, other: Mention) -> None:
        """Keep what else a text calls a thing that it names: Maria Silva behind 玛丽亚·席尔瓦."""
        ref = self.resolve(mention).ref
        if ref is not None:
            self.abbreviate(ref, other)

    def rename(self, old: Ref, new: Ref, cls: str) -> None:
        """Let a thing be of another top class than its name made it."""
        draft = self.drafts[old]
        draft.ref, draft.classes = new, (cls,)
        known = self.drafts.get(new, draft)
        known.names = {**known.names, **draft.names}
        kept = {(new if ref == old else ref): one for ref, one in self.drafts.items()}
        self.drafts = kept | {new: known}

    def join(self, plain: Mention, full: Mention) -> tuple[Ref | None, Mention]:
        """Let a plainer name of a work mean one that an article names in full.

        Returns:
            What the plainer name meant so far, where it was taken up; the other mention with its entity.
        """
        full = self.resolve(full)
        old = self.resolve(plain).ref
        if old is None or full.ref is None or old == full.ref:
            return None, full
        self.unite(old, full.ref)
        self._works.join(old, full.ref)
        return old, full

    def unite(self, old: Ref, new: Ref) -> None:
        """Let one entity be another: all that the first is called is short for the second."""
        names = self.drafts.pop(old).names
        draft = self.drafts[new]
        draft.short |= names.keys() - draft.names.keys()
        draft.names = {**draft.names, **{key: one for key, one in names.items() if key not in draft.names}}

    def entities(self) -> Mapping[Ref, LocalEntity]:
        """Return what was gathered, in the order of first mentions."""
        return {ref: self._local(draft) for ref, draft in self.drafts.items()}

    def _local(self, draft: Draft) -> LocalEntity:
        label = draft.label
        aliases = tuple(name for name in draft.names if name != label)
        return LocalEntity(draft.ref, draft.classes, label, aliases, draft.authority)

    def _ref(self, mention: Mention, authority: EntityId | None) -> Ref:
        top = self._schema.top.get(mention.cls, mention.cls)
        own = Ref(top, str(authority) if authority is not None else self._form(mention.name, top))
        if top != WORK:
            return own
        meant = self._works.meant(mention.name, own)
        return own if authority is not None else meant

    def _form(self, name: str, top: str) -> str:
        """Return what is alike in the names of one thing."""
        if top == BODY:
            return self._forms.setdefault(one_form(name, self._gazetteer.lookup), skeleton(name))
        return skeleton(edition(name) if top == EVENT else name)

    def _draft(self, mention: Mention) -> Draft:
        assert mention.ref is not None  # noqa: S101 resolve() has set it
        draft = self.drafts.get(mention.ref)
        if draft is None:
            entry = self._gazetteer.entries.get(str(mention.authority)) if mention.authority else None
            classes = entry.classes if entry else (mention.cls,)
            draft = self.drafts[mention.ref] = Draft(mention.ref, classes, mention.authority, mention)
        return draft

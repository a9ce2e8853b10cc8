"""A query as far as its cost goes: triple patterns in groups."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Triple:
    """One triple pattern.

    Attributes:
        subject: Name of its variable; empty for a constant.
        predicate: IRI; `None` for a variable.
        value: Name of the object's variable; empty for a constant.
        label: Name of the property's variable; empty for a constant.
        subject_at: Where the subject stands in the query.
        value_at: Where the object stands.
    """

    subject: str
    predicate: str | None
    value: str
    label: str = ""
    subject_at: int = field(default=-1, repr=False)
    value_at: int = field(default=-1, repr=False)

    @property
    def names(self) -> set[str]:
        """Names of its variables."""
        return {self.subject, self.value, self.label} - {""}


@dataclass(slots=True)
class Group:
    """A group graph pattern.

    Attributes:
        triples: Its triple patterns.
        optional: The groups of its OPTIONAL parts.
    """

    triples: list[Triple] = field(default_factory=list)
    optional: list[Group] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Query:
    """A query as far as its cost goes.

    Attributes:
        group: What is matched; `None` where things are described.
        described: Resources of a DESCRIBE.
        star: Offset of the `*` of `SELECT *`, else -1.
        variables: Those of its triple patterns, in order of writing, without `?`.
        width: Terms that a solution can put into the answer, at most.
    """

    group: Group | None
    described: int
    star: int
    variables: tuple[str, ...]
    width: int

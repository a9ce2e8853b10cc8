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
        subject_iri: The subject where it is an absolute IRI, else empty.
        value_iri: The object, likewise.
    """

    subject: str
    predicate: str | None
    value: str
    label: str = ""
    subject_at: int = field(default=-1, repr=False)
    value_at: int = field(default=-1, repr=False)
    subject_iri: str = field(default="", repr=False)
    value_iri: str = field(default="", repr=False)

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
        resources: IRIs that a DESCRIBE names, each with its offset; empty where it depends on a base.
        star: Offset of the `*` of `SELECT *`, else -1.
        variables: Those of its triple patterns, in order of writing, without `?`.
        width: Terms that a solution can put into the answer, at most.
        form: `SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`.
        columns: Variables that a SELECT names, in their order; those of its patterns where it names none.
        template: Triples of a CONSTRUCT; `None` where it holds anything but IRIs and variables.
        is_plain: Whether there is nothing else in it that makes a difference: no filter, no modifier.
    """

    group: Group | None
    resources: list[tuple[str, int]]
    star: int
    variables: tuple[str, ...]
    width: int
    form: str = ""
    columns: tuple[str, ...] = ()
    template: tuple[Triple, ...] | None = None
    is_plain: bool = False

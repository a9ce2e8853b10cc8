"""What an address asks of a list, and the addresses of lists that ask for a little else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import request

from greensilk_kg.serve.browse.entries import short
from greensilk_kg.serve.browse.index import SORTS
from greensilk_kg.serve.search.parameters import text_of
from greensilk_kg.serve.web import paging
from greensilk_kg.serve.web.iris import encoded
from greensilk_kg.serve.web.parameters import refuse_others
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkzeug.datastructures import MultiDict

BEST = "best"
"""The order of a search: what matches best comes first."""
_OTHERS = ("q", "sort", "all", "page")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of a list.

    Attributes:
        chosen: Facet → values, sorted; facets that are not used are left out.
        text: A name or part of one; empty for any.
        sort: A name of `SORTS`, or `best`.
        everything: Whether things are listed too of which no source speaks.
        page: Number of the page, from 1.
        lang: Language of the page where the address says it.
    """

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str = ""
    sort: str = "name"
    everything: bool = False
    page: int = 1
    lang: str = ""

    @property
    def usual_sort(self) -> str:
        """The order of a list whose address names none."""
        return BEST if self.text else "name"

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out of the list on purpose."""
        return bool(self.chosen or self.text)

    def with_values(self, facet: str, values: Sequence[str]) -> Asked:
        """Return the same with other values of a facet, from the first page."""
        chosen = {**self.chosen, facet: tuple(values)}
        return replace(self, chosen={name: some for name, some in chosen.items() if some}, page=1)

    def query(self, form: str = "") -> str:
        """Return the query string, always the same for the same question; empty where nothing is asked.

        Args:
            form: `?format=` of a download; downloads are complete, so they have no page.

        Example:
            >>> Asked({"year": ("2020", "2021")}, page=2).query()
            '?year=2020&year=2021&page=2'
        """
        parts = [("q", self.text)] + [(facet, one) for facet, some in self.chosen.items() for one in some]
        parts.append(("sort", self.sort if self.sort != self.usual_sort else ""))
        parts.append(("all", "1" if self.everything else ""))
        parts.append(("page", str(self.page) if self.page > 1 and not form else ""))
        parts += [("lang", self.lang), ("format", form)]
        kept = [(name, value) for name, value in parts if value]
        return f"?{urlencode(kept)}" if kept else ""

    def address(self, form: str = "") -> str:
        """Return the address of the list at the path of this request; see `query`."""
        return encoded(request.script_root + request.path) + self.query(form)


def read(args: MultiDict[str, str], facets: Sequence[str]) -> Asked:
    """Return what the parameters of a request ask for.

    Args:
        args: The parameters.
        facets: Those that the list has.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    refuse_others(args, (*facets, *_OTHERS))
    chosen = {facet: tuple(sorted({short(one) for one in args.getlist(facet) if one})) for facet in facets}
    text = text_of(args.get("q", ""))
    sort = args.get("sort", "") or (BEST if text else "name")
    if sort not in {*SORTS, BEST}:
        raise _wrong(f"`sort` has to be one of the orders of lists; {sort[:40]!r} is none.", (*SORTS, BEST))
    if sort == BEST and not text:
        sort = "name"
    everything = args.get("all", "")
    if everything not in {"", "0", "1"}:
        raise _wrong(f"`all` has to be 1 or 0; {everything[:40]!r} is neither.", ("0", "1"))
    return Asked(
        {facet: values for facet, values in chosen.items() if values},
        text,
        sort,
        everything == "1",
        paging.asked(),
        args.get("lang", ""),
    )


def _wrong(what: str, available: Sequence[str]) -> ProblemError:
    return ProblemError(400, f"{what} There are: {', '.join(available)}.", available=list(available))

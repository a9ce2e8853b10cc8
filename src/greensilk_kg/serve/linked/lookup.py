"""What a name means: something that is there, something that was there, or nothing that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn
from urllib.parse import unquote

import pyoxigraph as ox

from greensilk_kg.search import near
from greensilk_kg.serve.linked.describe import describe
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.iris import as_uri, spellings
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.serve.linked.describe import Description
    from greensilk_kg.store import Withdrawal


def known(path: str) -> str:
    """Return the IRI of a thing that is there.

    Args:
        path: Behind the base, percent-decoded: `id/country/lao`.

    Raises:
        ProblemError: 404 with near names where nothing is known of it, 410 where it was withdrawn.
    """
    tried = spellings(site().base, path)
    for iri in tried:
        if is_named(iri):
            return iri
    for iri in tried:
        if iri in site().withdrawn:
            raise gone(iri, site().withdrawn[iri])
    return unknown(tried[0])


def moved(path: str) -> str | None:
    """Return the canonical IRI of a name that was given up for another, else `None`."""
    found = (site().redirects.get(iri) for iri in spellings(site().base, path))
    return next((iri for iri in found if iri), None)


def described(iri: str, number: int = 1) -> Description:
    """Return one page of the description of a thing.

    Args:
        iri: Its IRI.
        number: Of the page, from 1.

    Raises:
        ProblemError: 404 where nothing is known of it, or there is no such page.
    """
    found = describe(site().store, ox.NamedNode(iri), number) or unknown(iri)
    if number > found.page.last:
        raise ProblemError(404, f"The last page is {found.page.last}; there is no page {number}.", iri=iri)
    return found


def exists(path: str) -> bool:
    """Tell whether a decoded path behind the base means a thing that is there."""
    return any(map(is_named, spellings(site().base, path)))


def is_named(iri: str) -> bool:
    """Tell whether a statement has an IRI as its subject or object."""
    node, store = ox.NamedNode(iri), site().store
    about, naming = (store.quads_for_pattern(s, None, o, None) for s, o in ((node, None), (None, node)))
    return next(about, None) is not None or next(naming, None) is not None


def gone(iri: str, withdrawal: Withdrawal) -> ProblemError:
    """Return the 410 for a withdrawn entity: since when, why, and what took its place."""
    detail = f"<{iri}> was withdrawn on {withdrawal.when}: {withdrawal.why}"
    problem = ProblemError(410, detail, iri=iri, when=withdrawal.when, why=withdrawal.why)
    if withdrawal.replacement:
        problem.members["replacement"] = withdrawal.replacement
        problem.headers["Link"] = f'<{as_uri(withdrawal.replacement)}>; rel="successor-version"'
    return problem


def unknown(iri: str) -> NoReturn:
    """End the request with 404 and the names that are most like this one.

    Raises:
        ProblemError: Always; its member `near` is a list of `{iri, label}`, the likest first.
    """
    raise ProblemError(404, f"Nothing is known of <{iri}>.", iri=iri, near=names_near(iri))


def names_near(iri: str) -> list[dict[str, str]]:
    """Return the things whose IRI or name is like an IRI: `iri` and `label` in the client's language."""
    index, labels = site().search, Labels(chosen_language())
    rest = unquote(iri.removeprefix(site().base))
    collection, _, name = rest.partition("/")
    if index is None or collection != "id":
        return []
    kind, _, slug = name.partition("/")
    found = near(index, slug, kind) or near(index, slug)
    return [{"iri": one, "label": labels.of(ox.NamedNode(one)).text} for one in found]

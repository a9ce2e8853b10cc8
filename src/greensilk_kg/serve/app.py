"""Makes the web application."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from greensilk_kg.serve import (
    browse,
    cards,
    conflicts,
    home,
    overview,
    profiles,
    quality,
    sources,
    standing,
    status,
    why,
)
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.descriptions import dataset, dumps
from greensilk_kg.serve.engine.load import load
from greensilk_kg.serve.linked import documents, evidence, resource
from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.search import names
from greensilk_kg.serve.site import Site, attach, in_memory, make_pool
from greensilk_kg.serve.sparql import completion, endpoint, graph_store
from greensilk_kg.serve.web import assets, cors, problem, sentences
from greensilk_kg.serve.web.headers import EVERYWHERE, VARY
from greensilk_kg.serve.web.language import (
    in_language,
    in_other_language,
    in_same_language,
    keep_language,
)
from greensilk_kg.serve.web.links import href, web_link
from greensilk_kg.serve.web.navigation import destinations
from greensilk_kg.serve.web.observe import Observed, note_route
from greensilk_kg.serve.web.prefix import BasePath
from greensilk_kg.serve.web.quantities import date
from greensilk_kg.serve.web.refuse import refuse_malformed
from greensilk_kg.serve.web.texts import text, texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Blueprint

    from greensilk_kg.store import Snapshot

_ROUTES = (
    home,
    overview,
    browse,
    profiles,
    endpoint,
    completion,
    graph_store,
    resource,
    documents,
    dataset,
    dumps,
    evidence,
    conflicts,
    sources,
    quality,
    cards,
    names,
    why,
    standing,
    status,
)
_POLICY = "; ".join(
    ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "img-src 'self' data:"]
    + [f"{kind}-src 'self'" for kind in ("connect", "font", "script", "style")]
)
"""What pages may load (Content Security Policy 3): files of this host, nothing written into the page."""


def create_app(snapshot: Snapshot, config: Config | None = None) -> Flask:
    """Return the application that serves a snapshot; reads the question cards, starts no process.

    The query workers start with the first query, or by `app.extensions["greensilk"].pool.start()`; whoever
    made the application ends them by `pool.close()`.

    Args:
        snapshot: An open snapshot.
        config: The operator's settings.

    Raises:
        ConfigurationError: A question card cannot be asked; says the file and the line.
    """
    site = site_of(snapshot, config or Config())
    cards.prepare(site)
    return assemble(site, [module.blueprint for module in _ROUTES])


def assemble(site: Site, blueprints: Iterable[Blueprint]) -> Flask:
    """Return an application of some of the routes.

    Args:
        site: What it serves.
        blueprints: Its routes.
    """
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = site.config.max_query
    app.url_map.merge_slashes = False  # `//` is another address, and no name has it
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # the default provider has it
    attach(app.extensions, site)
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
    problem.register(app)
    app.url_defaults(keep_language)
    app.jinja_env.globals.update(
        t=text,
        in_words=sentences.in_language,
        date=date,
        knows=texts().__contains__,
        asset=assets.asset,
        style=assets.style,
        bundled_style=assets.bundled_style,
        script=assets.script,
        go=in_same_language,
        destinations=destinations(),
        without=_without(site),
        snapshot=site.version,
        local=lambda iri: (None if site.writable else href(iri)) or web_link(iri),
        in_language=in_language,
        in_other_language=in_other_language,
        serves=app.blueprints.__contains__,
        has_cards="cards" in app.blueprints and site.config.cards is not None,
    )
    app.before_request(note_route)
    app.before_request(refuse_malformed)
    app.after_request(finish)
    inner = BasePath(app.wsgi_app, site.path)
    app.wsgi_app = Observed(inner, log=site.config.access_log == "json")  # type: ignore[method-assign]  # as Flask documents it
    metrics.serving(site.version, site.size)
    return app


def _without(site: Site) -> set[str]:
    """Return the destinations that the operator has given no data for."""
    given = {"conflicts": site.config.conflicts, "questions": site.config.cards}
    return {key for key, value in given.items() if value is None}


def site_of(snapshot: Snapshot, config: Config) -> Site:
    """Return what the routes need to know of a snapshot."""
    files = in_memory(snapshot, config)
    return Site(
        version=snapshot.version,
        base=snapshot.base,
        counts=snapshot.counts,
        size=snapshot.info.counts.get("", 0),
        redirects=snapshot.redirects,
        store=load(files) if files else snapshot.store,
        pool=make_pool(snapshot, files, config),
        config=config,
        search=snapshot.search,
        measured=snapshot.quality,
        history=snapshot.history,
        hold=snapshot.hold,
        withdrawn=snapshot.withdrawn,
        dumps=snapshot.info.dumps,
        dumps_path=snapshot.dumps_path,
        built_at=snapshot.info.built_at,
    )


def finish(response: Response) -> Response:
    """Add the headers that every response has."""
    response.vary.update(VARY.split(", "))
    headers = response.headers
    headers.extend(EVERYWHERE)
    cors.allow(response)
    redirects = HTTPStatus.MULTIPLE_CHOICES <= response.status_code < HTTPStatus.BAD_REQUEST
    if redirects or (request.method == "OPTIONS" and response.status_code == HTTPStatus.OK):
        headers.pop("Content-Type", None)
    if response.mimetype == "text/html":
        headers.setdefault("Content-Security-Policy", _POLICY)
    if (
        request.endpoint == "static"
        and response.status_code == HTTPStatus.OK
        and assets.is_named_by_content()
    ):
        headers["Cache-Control"] = assets.FOR_EVER
    return response

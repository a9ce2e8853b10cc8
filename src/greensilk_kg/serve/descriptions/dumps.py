"""`/dumps/`: the dataset as files, with checksums."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from flask import Blueprint, Response, json, render_template, request, send_file
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from greensilk_kg.serve.descriptions.dcat import distributions
from greensilk_kg.serve.descriptions.files import files
from greensilk_kg.serve.descriptions.terms import PREFIXES
from greensilk_kg.serve.descriptions.void import dataset_iri
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import GRAPHS, HTML, PLAIN_JSON
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, graph_response, link_header, pick

if TYPE_CHECKING:
    from greensilk_kg.serve.descriptions.files import File

blueprint = Blueprint("dumps", __name__)
_OFFERS = (*GRAPHS, PLAIN_JSON, HTML)
_CHECKSUMS = "SHA256SUMS"


@blueprint.route("/dumps/")
def index() -> Response:
    """List the files: as a page, as JSON, or as DCAT distributions."""
    choice, language = pick(_OFFERS), chosen_language()
    html = choice.media is HTML
    entity_tag = conditional.tag(request.host, choice.content_type, language if html else "")
    answer = conditional.unchanged(entity_tag)
    if answer is None:
        if html:
            answer = Response(_page(language), content_type=choice.content_type)
        elif choice.media is PLAIN_JSON:
            answer = Response(_listing(), content_type=choice.content_type)
        else:
            answer = graph_response(distributions(request.url_root), choice, PREFIXES)
    answer.headers["Link"] = link_header(alternates(_OFFERS))
    if html:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def _page(language: str) -> str:
    return render_template(
        "dumps.html", lang=language, files=files(), version=site().version, downloads=alternates(_OFFERS)
    )


def _listing() -> str:
    listed = [
        {
            "name": file.name,
            "url": f"{request.url_root}dumps/{file.name}",
            "bytes": file.bytes,
            "sha256": file.sha256,
            "mediaType": file.media_type,
            "compressed": file.compressed,
            "title": {"zh": file.title_zh, "en": file.title_en},
        }
        for file in files()
    ]
    return json.dumps({"dataset": dataset_iri(), "version": site().version, "files": listed}) + "\n"


@blueprint.route(f"/dumps/{_CHECKSUMS}")
def checksums() -> Response:
    """Send what `sha256sum --check` reads."""
    lines = "".join(f"{file.sha256}  {file.name}\n" for file in files())
    entity_tag = conditional.tag()
    known = conditional.unchanged(entity_tag)
    return known or conditional.stamp(Response(lines, content_type="text/plain; charset=utf-8"), entity_tag)


@blueprint.route("/dumps/<name>")
def dump(name: str) -> Response:
    """Send a file, or the part of it that a Range header asks for."""
    known = {file.name: file for file in files()}
    if name not in known or site().dumps_path is None:
        raise ProblemError(404, f"There is no file {name!r}.", available=[*known, _CHECKSUMS])
    return _send(known[name])


def _send(file: File) -> Response:
    """Send a file with its digest as entity tag; no time of change, which no file keeps over a rebuild.

    Source: RFC 9110, section 14; RFC 9530 (Repr-Digest).
    """
    folder = site().dumps_path
    assert folder is not None  # noqa: S101 - asked before
    response = send_file(folder / file.name, mimetype=file.content_type, conditional=False, etag=False)
    response.headers.pop("Last-Modified", None)
    response.headers.pop("Content-Disposition", None)
    response.content_type = file.content_type
    if file.compressed:  # others may be sent with a content coding, which a digest would have to count
        digest = base64.b64encode(bytes.fromhex(file.sha256)).decode()
        response.headers["Repr-Digest"] = f"sha-256=:{digest}:"
    conditional.stamp(response, file.sha256)
    try:
        response.make_conditional(_environ(), accept_ranges=True, complete_length=file.bytes)
    except RequestedRangeNotSatisfiable as error:
        response.close()
        size = {"Content-Range": f"bytes */{file.bytes}"}
        raise ProblemError(416, f"The file has {file.bytes:,} bytes.", headers=size) from error
    response.headers.pop("Date", None)  # the server adds its own
    return response


def _environ() -> dict[str, object]:
    """Return the request without a Range header that is to be ignored.

    That is one with another method than GET, in another unit than bytes, or of several ranges.
    """
    environ = dict(request.environ)
    asked = request.range
    if request.method != "GET" or asked is None or asked.units != "bytes" or len(asked.ranges) != 1:
        environ.pop("HTTP_RANGE", None)
    return environ

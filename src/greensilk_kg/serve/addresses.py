"""The address of a request as an IRI: what relative IRIs are resolved against, and what names a graph."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from flask import request
from pyoxigraph import NamedNode

_PATH = "/%:@!$&'()*+,;=~-._"
"""What stays as it is in a path (RFC 3986, section 3.3), escapes among it."""


def is_iri(text: str) -> bool:
    """Return whether a text is an absolute IRI.

    Example:
        >>> is_iri("urn:a"), is_iri("a/b"), is_iri("http://a b/")
        (True, False, False)
    """
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


def request_iri() -> str:
    """Return the address that was asked for, without its query; empty where its host is no host.

    Escapes stay as they were sent, where the server tells: `%2F` is no slash.
    """
    sent = urlsplit(request.environ.get("REQUEST_URI") or request.environ.get("RAW_URI") or "").path
    path = quote(sent or f"{request.script_root}{request.path}", safe=_PATH)
    found = f"{request.host_url.rstrip('/')}{path}"
    return found if request.host and is_iri(found) else ""

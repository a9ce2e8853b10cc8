"""Between the address of a request and IRIs: which ones it may mean, and which one it is.

A path comes percent-decoded; the IRI in the data may be written with the characters themselves (RFC 3987)
or percent-encoded (RFC 3986), and HTTP cannot tell the two apart. Everything is decoded once and never
twice. `%2F` separates as `/` does: the HTTP server hands on the path decoded, and no name of ours holds a
slash of its own.

Source: RFC 3986, sections 2 and 6.2.2; RFC 3987, sections 2.2 and 3.1.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from flask import request
from pyoxigraph import NamedNode

_UNRESERVED = "-._~"
_SEGMENT = _UNRESERVED + "!$&'()*+,;=:@"
"""What stands in a segment of a path as itself, beside letters and digits (`pchar`)."""
_SENT = "/%" + _SEGMENT
"""What stays as it is in a path as it was sent, escapes among it (RFC 3986, section 3.3)."""
_BEYOND = re.compile("[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff]")
"""Characters that an IRI may hold and a URI may not (`ucschar`), in the main."""


def spellings(base: str, path: str) -> list[str]:
    """Return the IRIs that a decoded path below a base may mean, the likeliest first.

    Args:
        base: Ends in a slash.
        path: Percent-decoded once; its slashes separate.

    Example:
        >>> spellings("http://a/", "id/光 (1)")
        ['http://a/id/光%20(1)', 'http://a/id/%E5%85%89%20(1)', 'http://a/id/%E5%85%89%20%281%29']
        >>> spellings("http://a/", "id/%41")
        ['http://a/id/%2541']
    """
    kept = "".join(part if _BEYOND.match(part) else encoded(part) for part in path)
    return [base + form for form in dict.fromkeys((kept, encoded(path), quote(path, safe="/" + _UNRESERVED)))]


def encoded(path: str) -> str:
    """Return a decoded path percent-encoded, for a header or a link.

    Example:
        >>> encoded("id/project/光(1)%")
        'id/project/%E5%85%89(1)%25'
    """
    return quote(path, safe="/" + _SEGMENT)


def as_uri(iri: str) -> str:
    """Return an IRI as a URI: what is not ASCII percent-encoded, everything else as it is.

    Example:
        >>> as_uri("http://a/id/光?x=%20")
        'http://a/id/%E5%85%89?x=%20'
    """
    return re.sub(r"[^!-~]+", lambda found: quote(found[0]), iri)


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
    path = quote(sent or f"{request.script_root}{request.path}", safe=_SENT)
    found = f"{request.host_url.rstrip('/')}{path}"
    return found if request.host and is_iri(found) else ""

"""Asks a service that the operator allows.

Source: SPARQL 1.1 Federated Query, section 2; SPARQL 1.1 Protocol, section 2.1.2 (query as a form).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from greensilk_kg.serve.services.failure import ServiceError
from greensilk_kg.serve.services.fetch import Call, fetch
from greensilk_kg.serve.services.results import read_results

if TYPE_CHECKING:
    import ssl

    from greensilk_kg.serve.services.calls import Bindings, ServiceCall
    from greensilk_kg.serve.services.hosts import Resolver

_JSON = ("application/sparql-results+json", "application/json")


def ask(
    call: ServiceCall, deadline: float, resolver: Resolver | None = None, tls: ssl.SSLContext | None = None
) -> Bindings:
    """Return the solutions that another service has for the pattern of a call.

    Args:
        call: Its address is one that the operator allows.
        deadline: When the answer has to be there, on the clock of `time.monotonic`.
        resolver: What resolves names; by default the system.
        tls: How certificates are checked; by default as the system does.

    Raises:
        ServiceError: It gives none; see `fetch` and `read_results`.
    """
    form = urlencode({"query": as_query(call)}).encode()
    found = fetch(Call(call.address or "", ", ".join(_JSON), deadline, form, resolver, tls))
    if found.media_type not in _JSON:
        raise ServiceError(502, f"it answered as {found.media_type}, not as {_JSON[0]}.")
    return read_results(found.body)


def as_query(call: ServiceCall) -> str:
    r"""Return the query for the pattern of a call.

    Example:
        >>> from greensilk_kg.serve.services.calls import service_calls
        >>> call, = service_calls("ASK { SERVICE <http://a.example/> { ?b ?c 1 # one\n } }")
        >>> as_query(call)
        'SELECT ?b ?c WHERE { ?b ?c 1 # one\n \n}'
    """
    named = " ".join(f"?{name}" for name in call.variables) or "*"
    return f"{call.prologue}SELECT {named} WHERE {{{call.pattern}\n}}"

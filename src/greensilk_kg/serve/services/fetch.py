"""One HTTP request to a service that the operator allows, and its whole answer or an error.

No redirect is followed, no proxy asked, no answer longer than the cap is read, and the deadline ends it
wherever it is. Certificates are checked against the system's authorities.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from greensilk_kg.serve.services.failure import ServiceError
from greensilk_kg.serve.services.hosts import addresses, ascii_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from greensilk_kg.serve.services.hosts import Resolver

MOST_BYTES = 16 << 20
"""Bytes of the longest answer that is read."""
_PORTS = {"http": 80, "https": 443}
_AS_WRITTEN = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Call:
    """A request to another service.

    Attributes:
        address: Absolute IRI, `http` or `https`; one that the operator allows.
        accept: Media types that can be read.
        deadline: When the answer has to be there, on the clock of `time.monotonic`.
        body: A form to POST; `None` for a GET.
        resolver: What resolves names; by default the system.
        tls: How certificates are checked; by default as the system does.
    """

    address: str
    accept: str
    deadline: float
    body: bytes | None = None
    resolver: Resolver | None = None
    tls: ssl.SSLContext | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer of another service.

    Attributes:
        media_type: Without parameters, in small letters.
        body: Whole.
    """

    media_type: str
    body: bytes = field(repr=False)


def fetch(call: Call) -> Fetched:
    """Make a request and return its answer.

    Raises:
        ServiceError: Anything but a complete answer with status 200 before the deadline.
    """
    parts = urlsplit(call.address)
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc:
        raise ServiceError(502, "only addresses that begin with http:// or https:// and a host are called.")
    try:
        with _connected(call) as connection:
            return _exchange(connection, call)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= call.deadline or isinstance(error, TimeoutError):
            raise _late(call) from error
        raise ServiceError(
            502, f"{parts.netloc} cannot be asked: {error or type(error).__name__}."
        ) from error


@contextmanager
def _connected(call: Call) -> Iterator[http.client.HTTPConnection]:
    """Connect to an address that was looked at; the host keeps its name in TLS and in `Host`."""
    parts = urlsplit(call.address)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    stream = _connect(addresses(host, port, call.deadline, call.resolver), port, call.deadline)
    with closing(stream), _ended_at(call.deadline, stream):
        name = ascii_name(host)
        connection = http.client.HTTPConnection(f"[{name}]" if ":" in name else name, port)
        connection.default_port = _PORTS[parts.scheme]  # decides whether `Host` names the port
        connection.sock = stream
        if parts.scheme == "https":
            context = call.tls or ssl.create_default_context()
            connection.sock = context.wrap_socket(stream, server_hostname=name)
        with closing(connection):
            yield connection


@contextmanager
def _ended_at(deadline: float, stream: socket.socket) -> Iterator[None]:
    """End a connection at the deadline: a peer that sends a byte now and then stays under every time-out."""
    with stream.dup() as handle:  # wrapping in TLS takes the other one away
        clock = threading.Timer(max(deadline - time.monotonic(), 0), _shut, [handle])
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()


def _connect(found: list[str], port: int, deadline: float) -> socket.socket:
    failed: OSError = OSError("it has no address")
    for address in found:
        try:
            return socket.create_connection((address, port), max(deadline - time.monotonic(), 0.001))
        except OSError as error:
            failed = error
    raise failed


def _exchange(connection: http.client.HTTPConnection, call: Call) -> Fetched:
    parts = urlsplit(call.address)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Accept": call.accept,
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": "greensilk-kg",
    }
    if call.body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(
        "GET" if call.body is None else "POST", quote(target, safe=_AS_WRITTEN), call.body, headers
    )
    with connection.getresponse() as answer:
        _refuse_status(answer.status, answer.headers)
        body = answer.read(MOST_BYTES + 1)
        missing = answer.length
    if time.monotonic() >= call.deadline:
        raise _late(call)
    if len(body) > MOST_BYTES:
        raise ServiceError(502, f"the answer is longer than {MOST_BYTES:,} bytes.")
    if missing:
        raise ServiceError(502, "the answer broke off.")
    return Fetched(answer.headers.get_content_type(), body)


def _refuse_status(status: int, headers: Message) -> None:
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        raise ServiceError(502, "it answered with a redirect, and redirects are not followed.")
    if status != HTTPStatus.OK:
        raise ServiceError(502, f"it answered with status {status}.")
    if headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ServiceError(502, "it answered with an encoding that was not asked for.")


def _shut(stream: socket.socket) -> None:
    with suppress(OSError):  # it has just ended by itself
        stream.shutdown(socket.SHUT_RDWR)


def _late(call: Call) -> ServiceError:
    return ServiceError(504, f"<{call.address}> did not answer within the query's time limit.")

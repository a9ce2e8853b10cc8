"""Which network addresses a host that the operator allows may stand for.

A name is resolved once and the connection goes to an address that was looked at, so a name that changes
its meaning between the look and the connection (DNS rebinding) gains nothing. Addresses that are not of the
public internet are refused, also inside others: IPv4-mapped (RFC 4291, section 2.5.5.2), NAT64 (RFC 6052),
6to4 (RFC 3056). The operator may write such an address itself, or `localhost`: then it is meant.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
import time
from collections.abc import Callable, Sequence

from greensilk_kg.serve.services.failure import ServiceError

Resolver = Callable[[str, int], Sequence[str]]
"""Host and port → addresses; raises `OSError` where there are none."""
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = ipaddress.IPv6Network("64:ff9b:1::/48")


def addresses(host: str, port: int, deadline: float, resolver: Resolver | None = None) -> list[str]:
    """Return the addresses that a call of a host may connect to.

    Args:
        host: As the operator wrote it, without brackets.
        port: Of the service.
        deadline: On the clock of `time.monotonic`.
        resolver: What resolves a name; by default the system.

    Raises:
        ServiceError: It has no address, one that may not be called, or none before the deadline.

    Example:
        >>> addresses("a.example", 80, time.monotonic() + 1, lambda host, port: ["9.9.9.9"])
        ['9.9.9.9']
    """
    if _literal(host):
        return [host]
    found = _within(deadline, resolver or resolve, ascii_name(host), port)
    meant = _is_loopback if host == "localhost" else is_public
    for address in found:
        if not meant(address):
            raise ServiceError(502, f"{host} is {address}, not an address that may be called by a name.")
    return list(found)


def ascii_name(host: str) -> str:
    """Return a host as it is written in DNS and in `Host`.

    Raises:
        ValueError: It is no name of a host.

    Example:
        >>> ascii_name("\u7eff.example")
        'xn--ip0a.example'
    """
    return host if host.isascii() else host.encode("idna").decode()


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a name by the system's resolver, each once.

    Raises:
        OSError: There are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Return whether an address, and the one it carries where it carries one, is of the public internet.

    Example:
        >>> [is_public(a) for a in ("9.9.9.9", "10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1")]
        [True, False, False, False]
    """
    found = ipaddress.ip_address(address)
    carried = _carried(found)
    return _is_global(found if carried is None else carried)


def _is_global(address: _Address) -> bool:
    local = isinstance(address, ipaddress.IPv6Address) and (
        address.is_site_local or address in _LOCAL_NAT64 or address.scope_id is not None
    )
    return address.is_global and not (local or address.is_multicast or address.is_reserved)


def _carried(address: _Address) -> ipaddress.IPv4Address | None:
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _is_loopback(address: str) -> bool:
    return ipaddress.ip_address(address).is_loopback


def _literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _within(deadline: float, resolver: Resolver, host: str, port: int) -> Sequence[str]:
    """Return what a resolver says; it cannot be stopped, but need not be waited for."""
    said: queue.SimpleQueue[Sequence[str] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            said.put(resolver(host, port))
        except (OSError, UnicodeError) as error:
            said.put(OSError(str(error)))

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = said.get(timeout=max(deadline - time.monotonic(), 0.001))
    except queue.Empty:
        raise ServiceError(504, f"the address of {host} was not found in time.") from None
    if isinstance(found, OSError):
        raise ServiceError(502, f"{host} has no address: {found}.")
    return found

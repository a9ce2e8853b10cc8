"""Puts a server under load: `python -m benchmarks.serving.load` with an `Order` as JSON on standard input.

Each client keeps one connection and sends its next request when it has the whole answer. One thread, one
selector, requests encoded beforehand; a process of its own, so that its cost can be told from the server's.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from dataclasses import asdict, dataclass

from benchmarks.serving.measure import Measure, summary
from benchmarks.serving.wire import BrokenResponseError, Incoming

_READ = 1 << 18
_OK = 200


@dataclass(frozen=True, slots=True)
class Order:
    """What load to make.

    Attributes:
        host: Address.
        port: Port.
        requests: Whole requests, ASCII; the clients take turns in going through them again and again.
        clients: How many.
        seconds: For how long new requests are sent.
        grace: Seconds that answers may take after that; those that take longer count as unfinished.
    """

    host: str
    port: int
    requests: list[str]
    clients: int
    seconds: float
    grace: float = 20.0


class Load:
    """One run.

    Args:
        order: What load to make.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._requests = [request.encode("ascii") for request in order.requests]
        self._selector = selectors.DefaultSelector()
        self._next = 0
        self._waiting = 0
        self._ends = 0.0
        self._last = 0.0
        self._latencies: list[float] = []
        self._errors: dict[str, int] = {}
        self._bytes = 0

    def run(self) -> Measure:
        """Send until the time is over, and wait for what is still to come."""
        clients = [_Client(self._connect()) for _ in range(self._order.clients)]
        processor, begun = time.process_time(), time.monotonic()
        self._ends = begun + self._order.seconds
        for client in clients:
            self._selector.register(client.socket, selectors.EVENT_READ, client)
            self._send(client)
        latest = self._ends + self._order.grace
        while self._waiting and (left := latest - time.monotonic()) > 0:
            for key, _ in self._selector.select(left):
                self._receive(key.data)
        if self._waiting:
            self._fail("unfinished", self._waiting)
        took = max(self._last, self._ends) - begun
        used = time.process_time() - processor
        for client in clients:
            client.socket.close()
        return summary(self._latencies, took, self._errors, self._bytes, used)

    def _connect(self) -> socket.socket:
        made = socket.create_connection((self._order.host, self._order.port), timeout=30)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def _send(self, client: _Client) -> None:
        request = self._requests[self._next % len(self._requests)]
        self._next += 1
        self._waiting += 1
        client.sent = time.monotonic()
        try:
            client.socket.sendall(request)
        except OSError:  # the server has closed a kept connection, as it may between two requests
            self._renew(client)
            client.socket.sendall(request)

    def _receive(self, client: _Client) -> None:
        try:
            data = client.socket.recv(_READ)
            done = client.incoming.feed(data) if data else client.incoming.end()
        except (BrokenResponseError, OSError) as error:
            self._fail(str(error))
            self._renew(client)
        else:
            if done:
                self._count(client)
            if not data or (done and client.incoming.closes):
                if not done:
                    self._fail("connection closed without an answer")
                self._renew(client)
            elif not done:
                return
        self._waiting -= 1
        if time.monotonic() < self._ends:
            self._send(client)

    def _count(self, client: _Client) -> None:
        self._last = time.monotonic()
        self._bytes += client.incoming.size
        if client.incoming.status == _OK:
            self._latencies.append(self._last - client.sent)
        else:
            self._fail(f"status {client.incoming.status}")

    def _fail(self, reason: str, times: int = 1) -> None:
        self._errors[reason] = self._errors.get(reason, 0) + times

    def _renew(self, client: _Client) -> None:
        self._selector.unregister(client.socket)
        client.socket.close()
        client.socket, client.incoming = self._connect(), Incoming()
        self._selector.register(client.socket, selectors.EVENT_READ, client)


class _Client:
    __slots__ = ("incoming", "sent", "socket")

    def __init__(self, connected: socket.socket) -> None:
        self.socket = connected
        self.incoming = Incoming()
        self.sent = 0.0


def main() -> None:
    """Read an order, carry it out, print the measure as JSON."""
    order = Order(**json.load(sys.stdin))
    json.dump(asdict(Load(order).run()), sys.stdout)


if __name__ == "__main__":
    main()

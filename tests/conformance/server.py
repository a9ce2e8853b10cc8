"""A server over an empty writable store, and one kept connection to it."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import NamedTuple

TOKEN = "conformance"  # noqa: S105 - of a server that lives as long as the tests
_COMMAND = "from greensilk_kg.cli import main; main()"


class Response(NamedTuple):
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Client:
    """Sends requests with the server's token, over one connection."""

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def send(self, method, path, body=b"", **headers) -> Response:
        """Send one request; header names may use `_` for `-`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            return self._send(method, path, body, named)
        except (ConnectionError, http.client.RemoteDisconnected):  # closed by the server while idle
            self._connection.close()
            return self._send(method, path, body, named)

    def close(self) -> None:
        self._connection.close()

    def _send(self, method, path, body, headers):
        self._connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in {"Authorization": f"Bearer {TOKEN}", **headers}.items():
            self._connection.putheader(name, value)
        if body or method in {"PUT", "POST"}:
            self._connection.putheader("Content-Length", str(len(body)))
        self._connection.endheaders(body or None)
        with self._connection.getresponse() as answer:
            return Response(answer.status, answer.headers, answer.read())


@contextmanager
def serving(folder, *options):
    """Serve a writable store in a folder; yields a client and the server's process number."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", _COMMAND, "serve", "--writable", str(folder), "--port", str(port)]
    log = folder.parent / f"{folder.name}.log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [*command, *options], stderr=stream, env={**os.environ, "GREENSILK_TOKEN": TOKEN}
        )
    client = Client(port)
    try:
        _wait(client, process, log)
        yield client, process.pid
    finally:
        client.close()
        process.terminate()
        process.wait(30)


def _wait(client, process, log):
    end = time.monotonic() + 180
    while process.poll() is None and time.monotonic() < end:
        try:
            if client.send("GET", "/ready").status == http.HTTPStatus.OK:
                return
        except OSError:
            client.close()
        time.sleep(0.1)
    raise AssertionError(f"the server did not come up:\n{log.read_text()}")

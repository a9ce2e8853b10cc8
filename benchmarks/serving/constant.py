"""Servers that always say the same: what the stack and the load generator reach at most.

python -m benchmarks.serving.constant PORT                # bare sockets, for the generator's own ceiling
    granian --interface wsgi benchmarks.serving.constant:app    # the stack; GREENSILK_BODY names a file
"""

from __future__ import annotations

import os
import selectors
import socket
import sys
from pathlib import Path

from flask import Flask, Response

BODY = Path(os.environ["GREENSILK_BODY"]).read_bytes() if "GREENSILK_BODY" in os.environ else b"x" * 1000
TYPE = "application/sparql-results+json"

app = Flask(__name__)


@app.route("/constant")
def constant() -> Response:
    """Answer with the constant body."""
    return Response(BODY, content_type=TYPE)


def serve(port: int) -> None:
    """Answer whatever comes on a connection with the same bytes, until ended."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {TYPE}\r\nContent-Length: {len(BODY)}\r\n\r\n".encode()
    answer = head + BODY
    selector = selectors.DefaultSelector()
    listener = socket.create_server(("127.0.0.1", port), backlog=128)
    selector.register(listener, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is listener:
                selector.register(listener.accept()[0], selectors.EVENT_READ)
                continue
            client = key.fileobj
            if isinstance(client, socket.socket) and client.recv(1 << 16):
                client.sendall(answer)
            else:
                selector.unregister(client)


if __name__ == "__main__":
    serve(int(sys.argv[1]))

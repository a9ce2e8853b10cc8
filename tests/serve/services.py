"""Services on loopback for tests: one that answers queries, and one that must not be asked."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox

GRAPH = b"""
@prefix e: <http://e.example/> .
e:a e:p e:b, "x"@en, 7, [ e:p e:c ] .
e:b e:p e:c ; e:q "a \\"quoted\\" \\\\ line\\n" .
"""
JSON = "application/sparql-results+json"
EMPTY = b'{"head":{"vars":["a"]},"results":{"bindings":[%s]}}'


@contextmanager
def listener():
    """Yield (port, accepted): a socket that counts who connects to it, by IPv4 and, mapped, by IPv6."""
    accepted = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def count():
            while True:
                try:
                    stream, peer = server.accept()
                except OSError:
                    return
                accepted.append(peer)
                stream.close()

        threading.Thread(target=count, daemon=True).start()
        yield server.getsockname()[1], accepted
        server.shutdown(socket.SHUT_RDWR)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append((dict(self.headers), form["query"][0]))
        getattr(self, f"_{self.path.strip('/')}")(form["query"][0])

    def do_GET(self):
        self.server.asked.append((dict(self.headers), self.path))
        getattr(self, f"_{self.path.strip('/')}")("")

    def _send(self, status, body, content_type=JSON, **headers):
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _sparql(self, query):
        store = ox.Store()
        store.load(GRAPH, ox.RdfFormat.TURTLE)
        self._send(
            200, store.query(query).serialize(format=ox.QueryResultsFormat.JSON), f"{JSON};charset=utf-8"
        )

    def _document(self, _):
        self._send(200, GRAPH, "text/turtle")

    def _bomb(self, _):
        entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
        text = f'<!DOCTYPE r [<!ENTITY l0 "{"lol" * 9}">{entities}]><r>&l9;</r>'
        self._send(200, text.encode(), "application/rdf+xml")

    def _redirect(self, _):
        self._send(307, b"", Location=self.server.elsewhere)

    def _failing(self, _):
        self._send(500, b"")

    def _page(self, _):
        self._send(200, b"<p>", "text/html")

    def _malformed(self, _):
        self._send(200, EMPTY % b'{"a":{"type":"uri","value":"http://a> } SERVICE <http://b"}}')

    def _nested(self, _):
        deep = 100_000
        term = b'{"type":"triple","value":{"object":' * deep + b"1" + b"}}" * deep
        self._send(200, EMPTY % (b'{"a":' + term + b"}"))

    def _many(self, _):
        self._send(200, EMPTY % b",".join([b"{}"] * 10_001))

    def _large(self, _):
        self._send(200, b" " * (17 << 20))

    def _zipped(self, _):
        self._send(200, b"", **{"Content-Encoding": "gzip"})

    def _broken(self, _):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{}")
        self.close_connection = True

    def _slow(self, _):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        self.close_connection = True
        for _ in range(100):
            try:
                self.wfile.write(b" ")
            except OSError:
                return
            time.sleep(0.1)


@contextmanager
def service(elsewhere="http://127.0.0.1:9/", tls=None):
    """Yield a running server; `asked` lists (headers, query) of what it was asked."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.daemon_threads = True
    server.asked, server.elsewhere = [], elsewhere
    server.root = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=[0.05])
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

from __future__ import annotations

import runpy
import shutil
import ssl
import subprocess
import time
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph as ox
import pytest

from greensilk_kg.serve.services.calls import Load, ServiceCall
from greensilk_kg.serve.services.failure import ServiceError
from greensilk_kg.serve.services.federation import ask
from greensilk_kg.serve.services.hosts import addresses
from greensilk_kg.serve.services.loading import insertion

services = SimpleNamespace(**runpy.run_path(str(Path(__file__).parent / "services.py")))


def called(address, pattern="?a <http://e.example/p> ?b", variables=("a", "b")):
    return ServiceCall(
        address, silent=False, pattern=pattern, variables=variables, prologue="", start=0, end=0
    )


def load(address, graph=None):
    return Load(address, silent=False, graph=graph, start=0, end=0)


def soon(seconds=5.0):
    return time.monotonic() + seconds


@pytest.fixture
def service():
    with services.service() as running:
        yield running


def test_an_answer_has_every_kind_of_term(service):
    found = ask(called(f"{service.root}/sparql"), soon())
    terms = {str(row[1]) for row in found.rows if not isinstance(row[1], ox.BlankNode)}
    integer = '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert terms == {"<http://e.example/b>", "<http://e.example/c>", '"x"@en', integer}
    blank = [row[1] for row in found.rows if isinstance(row[1], ox.BlankNode)]
    assert [row[0] for row in found.rows if row[0] == blank[0]] == blank


def test_the_request_keeps_the_host_and_asks_for_results(service):
    ask(called(f"{service.root.replace('127.0.0.1', 'localhost')}/sparql"), soon())
    headers, query = service.asked[0]
    assert headers["Host"] == f"localhost:{service.server_port}"
    assert headers["Accept"].startswith("application/sparql-results+json")
    assert query == "SELECT ?a ?b WHERE {?a <http://e.example/p> ?b\n}"


def test_no_proxy_of_the_environment_is_asked(service, monkeypatch):
    with services.listener() as (port, accepted):
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
        assert ask(called(f"{service.root}/sparql"), soon()).rows
        assert not accepted


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("failing", "status 500"),
        ("page", "text/html"),
        ("malformed", "no results in JSON"),
        ("nested", "no results in JSON"),
        ("many", "more than 10,000 solutions"),
        ("large", "longer than"),
        ("zipped", "encoding"),
        ("broken", "broke off"),
        ("redirect", "redirect"),
    ],
)
def test_anything_but_a_complete_answer_is_an_error(service, path, says):
    with pytest.raises(ServiceError, match=says) as raised:
        ask(called(f"{service.root}/{path}"), soon(20))
    assert raised.value.status == 502


def test_a_service_that_sends_a_byte_now_and_then_is_left_at_the_deadline(service):
    began = time.monotonic()
    with pytest.raises(ServiceError) as raised:
        ask(called(f"{service.root}/slow"), soon(0.5))
    assert raised.value.status == 504
    assert time.monotonic() - began < 10


def test_a_name_that_is_not_found_in_time_is_an_error():
    with pytest.raises(ServiceError, match="in time") as raised:
        addresses("a.example", 80, soon(0.2), lambda *_: time.sleep(2) or ["9.9.9.9"])
    assert raised.value.status == 504


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - to be refused
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%1",
        "fec0::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::1",
        "2001:0:7f00:1::1",
        "2001:db8::1",
    ],
)
def test_a_name_that_means_an_address_of_no_public_host_is_refused(address):
    """Also beside a public one, as a name that is rebound would have it."""
    for found in ([address], ["9.9.9.9", address]):
        with pytest.raises(ServiceError, match="not an address"):
            addresses("rebound.example", 80, soon(), lambda *_, found=found: found)


def test_a_name_is_resolved_once_and_the_checked_address_is_called(service):
    """The second answer of a name that is rebound is never asked for."""
    answers = iter([["9.9.9.9"], ["127.0.0.1"]])
    assert addresses("rebound.example", 80, soon(), lambda *_: next(answers)) == ["9.9.9.9"]
    asked = []

    def resolver(host, port):
        asked.append((host, port))
        return ["127.0.0.1"]

    address = f"http://localhost:{service.server_port}/sparql"
    assert ask(called(address), soon(), resolver).rows
    assert asked == [("localhost", service.server_port)]


@pytest.mark.parametrize(
    "host",
    ["127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "localhost.", "127。0。0。1", "①27.0.0.1"],
)
def test_other_spellings_of_loopback_are_no_public_host(service, host):
    with pytest.raises(ServiceError):
        ask(called(f"http://{host}:{service.server_port}/sparql"), soon())
    assert not service.asked


@pytest.mark.parametrize(
    "address",
    ["ftp://127.0.0.1/", "file:///etc/hostname", "http:///x", "urn:x", "http://a@127.0.0.1:{}/sparql"],
)
def test_only_hosts_of_the_web_are_called(service, address):
    with pytest.raises(ServiceError):
        ask(called(address.format(service.server_port)), soon())
    assert not service.asked


def test_a_certificate_has_to_be_good(service):
    with pytest.raises(ServiceError, match="cannot be asked"):
        ask(called(f"https://127.0.0.1:{service.server_port}/sparql"), soon())


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """File of a key and a certificate for `localhost`, signed by itself."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl command to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    files = ["-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run([*command, *files], cwd=folder, check=True, capture_output=True)
    whole = folder / "both.pem"
    whole.write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text())
    return whole


def test_the_name_and_not_the_address_is_what_a_certificate_is_for(certificate):
    ours, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context(cafile=certificate)
    ours.load_cert_chain(certificate)
    with services.service(tls=ours) as service:
        address = f"https://{{}}:{service.server_port}/sparql"
        assert ask(called(address.format("localhost")), soon(), tls=trusting).rows
        assert service.asked[0][0]["Host"] == f"localhost:{service.server_port}"
        for host, trust in (("127.0.0.1", trusting), ("localhost", None)):
            with pytest.raises(ServiceError, match="CERTIFICATE_VERIFY_FAILED"):
                ask(called(address.format(host)), soon(), tls=trust)
        assert len(service.asked) == 1


def test_a_document_is_loaded_as_an_insertion(service):
    store = ox.Store()
    store.update(insertion(load(f"{service.root}/document", "http://g.example/"), soon()))
    store.update(insertion(load(f"{service.root}/document"), soon()))
    expected = ox.Store()
    expected.load(services.GRAPH, ox.RdfFormat.TURTLE)
    default, named = (
        ox.Dataset(
            ox.Quad(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, g)
        )
        for g in (ox.DefaultGraph(), ox.NamedNode("http://g.example/"))
    )
    for found in (default, named, whole := ox.Dataset(expected)):
        found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert default == named == whole


@pytest.mark.parametrize(
    ("path", "says"), [("bomb", "amplification"), ("page", "no format"), ("redirect", "redir")]
)
def test_a_document_that_cannot_be_read_is_an_error(service, path, says):
    with pytest.raises(ServiceError, match=says):
        insertion(load(f"{service.root}/{path}"), soon())

"""The files for download over real HTTP: whole, in parts, with checksums."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.namespace import DCAT

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def listing(fetch):
    status, headers, body = fetch("/dumps/", Accept="application/json")
    assert (status, headers["Content-Type"]) == (200, "application/json")
    return json.loads(body)


@pytest.fixture(scope="module")
def file(listing):
    return "/dumps/" + listing["files"][0]["name"]


def test_the_index_lists_the_same_files_in_each_form(fetch, server, listing):
    listed = {file["url"] for file in listing["files"]}
    assert listed == {f"{server}/dumps/{file['name']}" for file in listing["files"]}
    status, headers, body = fetch("/dumps/")
    assert (status, headers["Content-Type"]) == (200, "text/turtle; charset=utf-8")
    described = Graph().parse(data=body, format="turtle")
    assert {str(url) for url in described.objects(None, DCAT.downloadURL)} == listed
    page = fetch("/dumps/", Accept=BROWSER)[2].decode()
    assert all(f'href="/dumps/{file["name"]}"' in page for file in listing["files"])


def test_each_file_has_the_size_and_the_digest_that_are_told(fetch, listing):
    sums = dict(line.split("  ")[::-1] for line in fetch("/dumps/SHA256SUMS")[2].decode().splitlines())
    for file in listing["files"]:
        status, headers, body = fetch(f"/dumps/{file['name']}")
        digest = hashlib.sha256(body)
        assert (status, len(body), digest.hexdigest()) == (200, file["bytes"], file["sha256"])
        assert sums.pop(file["name"]) == digest.hexdigest()
        assert headers["Content-Length"] == str(len(body))
        assert headers["ETag"] == f'"{digest.hexdigest()}"'
        assert headers["Last-Modified"] is None
        assert headers["Content-Encoding"] is None
        compressed = file["name"].endswith(".gz")
        told = f"sha-256=:{base64.b64encode(digest.digest()).decode()}:"
        assert headers["Repr-Digest"] == (told if compressed else None)
        assert headers["Content-Type"].partition(";")[0] == (
            "application/gzip" if compressed else file["mediaType"]
        )
    assert not sums


def test_the_default_graph_as_a_file_is_what_the_endpoint_counts(fetch):
    lines = gzip.decompress(fetch("/dumps/default.nt.gz")[2]).splitlines()
    query = "/sparql?query=SELECT+(COUNT(*)+AS+%3Fn)+%7B+%3Fs+%3Fp+%3Fo+%7D"
    assert len(lines) == len(set(lines)) == int(fetch(query, Accept="text/csv")[2].split()[1])


def test_the_dataset_as_a_file_is_the_graphs_of_the_server(fetch):
    quads = ox.parse(gzip.decompress(fetch("/dumps/dataset.nq.gz")[2]), format=ox.RdfFormat.N_QUADS)
    found = {quad.triple for quad in quads if quad.graph_name.value.endswith("/graph/reference")}
    graph = ox.parse(
        fetch("/graph/reference", Accept="application/n-triples")[2], format=ox.RdfFormat.N_TRIPLES
    )
    assert found == {quad.triple for quad in graph} != set()


def test_a_compressed_file_is_not_compressed_again(fetch, file):
    plain, asked = fetch(file), fetch(file, Accept_Encoding="gzip")
    assert asked[1]["Content-Encoding"] is None
    assert asked[2] == plain[2]
    _, headers, body = fetch("/dumps/ontology.ttl", Accept_Encoding="gzip")
    whole = gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body
    assert whole == fetch("/dumps/ontology.ttl")[2]


@pytest.mark.parametrize(
    ("asked", "first", "end"), [("bytes=10-19", 10, 20), ("bytes=-5", -5, None), ("bytes=100-", 100, None)]
)
def test_a_part_of_a_file(fetch, file, asked, first, end):
    whole = fetch(file)[2]
    status, headers, body = fetch(file, Range=asked)
    start = first % len(whole)
    stop = end or len(whole)
    assert (status, body) == (206, whole[first:end])
    assert headers["Content-Range"] == f"bytes {start}-{stop - 1}/{len(whole)}"
    assert headers["Content-Length"] == str(len(body))


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "lines=1-2", "bytes=x", "bytes=9-3"])
def test_a_range_that_is_not_understood_is_ignored(fetch, file, asked):
    status, headers, body = fetch(file, Range=asked)
    assert (status, headers["Content-Range"], len(body)) == (200, None, int(headers["Content-Length"]))


def test_a_range_beyond_the_end_is_refused(fetch, file, listing):
    status, headers, _ = fetch(file, Range="bytes=999999999-")
    assert (status, headers["Content-Range"]) == (416, f"bytes */{listing['files'][0]['bytes']}")


def test_a_part_only_of_the_version_that_is_known(fetch, file):
    tag = fetch(file)[1]["ETag"]
    assert fetch(file, Range="bytes=0-3", If_Range=tag)[0] == 206
    assert fetch(file, Range="bytes=0-3", If_Range='"other"')[0] == 200
    assert fetch(file, If_None_Match=tag)[::2] == (304, b"")
    assert fetch(file, If_Match='"other"')[0] == 412


def test_head_has_the_headers_of_get_and_no_range(fetch, file):
    status, headers, body = fetch(file, method="HEAD", Range="bytes=0-3")
    assert (status, body, headers["Accept-Ranges"]) == (200, b"", "bytes")
    assert headers["Content-Length"] == fetch(file)[1]["Content-Length"]


@pytest.mark.parametrize(
    "name", ["none.nt.gz", "..%2Fmanifest.json", "%2e%2e/manifest.json", "../manifest.json"]
)
def test_nothing_but_the_files_is_sent(fetch, name):
    status, headers, body = fetch(f"/dumps/{name}")
    assert (status, headers["Content-Type"]) == (404, "application/problem+json")
    if name == "none.nt.gz":
        assert "dataset.nq.gz" in json.loads(body)["available"]

"""A client that knows one name and follows links: over HTTP, in RDF, with nothing but rdflib."""

from __future__ import annotations

import shutil
import sys
from heapq import heappop, heappush
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from rdflib import RDF, Graph, Namespace, URIRef

from greensilk_kg.pipeline.build import build
from greensilk_kg.resources import HOME_VARIABLE, Home

ROOT = Path(__file__).resolve().parents[2]
GS = Namespace("https://w3id.org/greensilk/ontology#")
HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
START = "id/institution/brigc"
DOCUMENT = "green-bri-interviews-2025"
COUNTRIES = 249
RANKS = {HYDRA.next: 0, GS.country: 1, GS.hostCountry: 1, GS.locatedIn: 1}
"""What the client knows of the vocabularies: the links that are worth following first."""
REQUESTS = 450
"""Each country once, and what leads from the first thing to the last of them."""


@pytest.fixture(scope="module")
def site(tmp_path_factory, launch):
    """Address of a server over the real names and one document, its IRIs below its own address."""
    folder = tmp_path_factory.mktemp("follow")
    home = folder / "home"
    for name in ("ontology", "shapes", "data/lexicon", "data/rules", "data/identity", "data/reference"):
        shutil.copytree(ROOT / name, home / name)
    for name in ("data/sources", "data/contributed"):
        shutil.copytree(ROOT / name, home / name)
    (home / "data" / "extracted").mkdir()
    shutil.copy(ROOT / "data" / "extracted" / f"{DOCUMENT}.nq", home / "data" / "extracted")

    def command(port):
        base = f"http://127.0.0.1:{port}/"
        assert build(Home(home), folder / "build", base=base).info is not None
        return ["-m", "greensilk_kg.cli", "serve", folder / "build", "--port", port]

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(home))
        with launch(folder, command) as root:
            yield f"{root}/"


class Crawler:
    """Asks for what it has heard of: next pages first, then what lies where, then everything else.

    Args:
        root: What it stays below; other hosts are never asked.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.asked: list[str] = []
        self.reached: set[str] = set()
        self._ranks: dict[str, int] = {}
        self._queue: list[tuple[int, int, str]] = []

    def hear(self, iri: str, rank: int) -> None:
        """Remember a link, unless it is known as one that matters as much."""
        address = urldefrag(iri).url
        if address.startswith(self.root) and rank < self._ranks.get(address, sys.maxsize):
            self._ranks[address] = rank
            heappush(self._queue, (rank, len(self._ranks), address))

    def follow(self) -> None:
        """Ask for the most promising link, and hear of those in its answer."""
        _, _, iri = heappop(self._queue)
        if iri in self.asked:
            return
        self.asked.append(iri)
        graph = Graph().parse(iri)
        if (URIRef(iri), RDF.type, GS.Country) in graph:
            self.reached.add(iri)
        for subject, predicate, value in graph:
            rank = RANKS.get(predicate, len(RANKS))
            told = (subject,) if predicate == DCAT.endpointURL else (subject, value)  # a service, no document
            for node in told:
                if isinstance(node, URIRef):
                    self.hear(str(node), rank)

    def run(self, wanted: int, most: int) -> None:
        """Go on until enough countries are reached, or the requests are used up, or the links."""
        while self._queue and len(self.reached) < wanted and len(self.asked) < most:
            self.follow()


def test_every_country_is_reached_from_one_institution(site):
    crawler = Crawler(site)
    crawler.hear(site + START, 0)
    crawler.run(COUNTRIES, REQUESTS)
    told = (
        f"{len(crawler.reached)} countries after {len(crawler.asked)} requests; at last {crawler.asked[-3:]}"
    )
    assert len(crawler.reached) == COUNTRIES, told
    assert all(iri.startswith(site + "id/country/") for iri in crawler.reached)
    assert any("page=2" in iri for iri in crawler.asked), f"no list had a second page; {told}"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own readers use it
@pytest.mark.parametrize("media_type", ["turtle", "xml", "json-ld", "nt", "trig"])
def test_rdflib_reads_an_entity_in_every_format(site, media_type):
    entity = URIRef(site + "id/country/lao")
    graph = Graph().parse(str(entity), format=media_type)
    assert (entity, RDF.type, GS.Country) in graph


def test_the_dataset_leads_to_all_graphs(site):
    """The other way round: from an entity's document to the dataset, its graphs, and all that they name."""
    document = Graph().parse(site + START)
    void = Namespace("http://rdfs.org/ns/void#")
    (dataset,) = set(document.objects(None, void.inDataset))
    parts = set(Graph().parse(str(dataset)).objects(dataset, void.subset))
    reference = URIRef(site + "graph/reference")
    assert reference in parts
    named = Graph().parse(str(reference))
    assert len(set(named.subjects(RDF.type, GS.Country))) == COUNTRIES

"""The files for download, as descriptions and pages name them."""

from __future__ import annotations

from dataclasses import dataclass

from greensilk_kg.serve.descriptions.service import format_iri
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.media import BY_EXTENSION, Media

_TITLES = {
    "dataset": ("全部命名图，含依据", "all named graphs, evidence included"),
    "default": ("默认图：除依据外各图之合并", "the default graph: the merge of all graphs but the evidence"),
    "ontology": ("本体与概念体系", "the ontology and the concept schemes"),
}


@dataclass(frozen=True, slots=True)
class File:
    """One file.

    Attributes:
        name: Below `/dumps/`.
        bytes: Its size.
        sha256: Its digest, in hex digits.
    """

    name: str
    bytes: int
    sha256: str

    @property
    def compressed(self) -> bool:
        """Whether it is a gzip file."""
        return self.name.endswith(".gz")

    @property
    def content_type(self) -> str:
        """Content-Type of the file as it is sent: of what is in it only where it is not compressed."""
        return "application/gzip" if self.compressed else self._media.content_type()

    @property
    def media_type(self) -> str:
        """Media type of what is in it."""
        return self._media.types[0]

    @property
    def format(self) -> str:
        """IRI of the format of what is in it."""
        return format_iri(self._media)

    @property
    def title_zh(self) -> str:
        """What it holds, in Chinese."""
        return f"{_TITLES[self._stem][0]}（{self._label}）"

    @property
    def title_en(self) -> str:
        """What it holds, in English."""
        return f"{_TITLES[self._stem][1]} ({self._label})"

    @property
    def _stem(self) -> str:
        return self.name.partition(".")[0]

    @property
    def _media(self) -> Media:
        return BY_EXTENSION[self.name.split(".")[1]]

    @property
    def _label(self) -> str:
        return self.format.rpartition("/")[2].replace("_", "/")


def files() -> list[File]:
    """Return the files of the snapshot being served, in order of their names."""
    return [File(name, dump.bytes, dump.sha256) for name, dump in sorted(site().dumps.items())]

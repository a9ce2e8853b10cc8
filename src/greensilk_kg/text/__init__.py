"""A document's text made ready for reading: no layout, one form of each character, articles, sentences."""

from greensilk_kg.text.line import Dropped
from greensilk_kg.text.outline import outline
from greensilk_kg.text.prepare import dropped, prepare

__all__ = ["Dropped", "dropped", "outline", "prepare"]

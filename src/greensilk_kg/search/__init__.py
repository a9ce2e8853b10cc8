"""Things by name: Chinese in either script, English, pinyin and its initials, aliases."""

from greensilk_kg.search.build import FILE, build_index
from greensilk_kg.search.fold import fold
from greensilk_kg.search.hit import Hit
from greensilk_kg.search.index import Results, SearchIndex, open_index
from greensilk_kg.search.names import Name
from greensilk_kg.search.near import near
from greensilk_kg.search.pronounce import is_chinese, pinyin, traditional
from greensilk_kg.search.wanted import Way

__all__ = [
    "FILE",
    "Hit",
    "Name",
    "Results",
    "SearchIndex",
    "Way",
    "build_index",
    "fold",
    "is_chinese",
    "near",
    "open_index",
    "pinyin",
    "traditional",
]

"""Names of unregistered documents in IRIs."""

from __future__ import annotations

import re
import unicodedata

from pypinyin import lazy_pinyin

_OTHER = re.compile(r"[^a-z0-9]+")
_HAN = re.compile(r"([\u3400-\u9fff]+)")
_LONGEST = 80
DIGEST_DIGITS = 8


def document_slug(stem: str, sha256: str) -> str:
    """Make a document's slug out of its file's name and digest.

    Args:
        stem: The file's name without folder and suffix.
        sha256: Lower-case hex digest of the file's bytes.

    Returns:
        The stem in ASCII (pinyin for Han), lower case, words joined by `-`; then `-` and the first 8
        digits of the digest.

    Example:
        >>> document_slug("绿色简报 2024(修订)", "0123456789abcdef")
        'lv-se-jian-bao-2024-xiu-ding-01234567'
        >>> document_slug("Été", "0123456789abcdef")
        'ete-01234567'
    """
    spelled = _HAN.sub(lambda run: f" {' '.join(lazy_pinyin(run.group()))} ", stem)
    ascii_only = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode("ascii")
    words = _OTHER.sub("-", ascii_only.lower()).strip("-")[:_LONGEST].strip("-")
    return f"{words or 'document'}-{sha256[:DIGEST_DIGITS]}"

"""Parts of regular expressions that go over text but stop before some words."""

from __future__ import annotations

from greensilk_kg.extract.core.tries import alternatives


def neither(stops: str, words: str) -> str:
    """Return a pattern of one character that is no stop and begins none of some words.

    The words are asked for only where one of their first characters stands: nearly nowhere.

    Args:
        stops: Characters, none of which begins a word.
        words: Alternatives, each of which begins with a character as it is written.

    Example:
        >>> neither("，。", "主办|主持|承办")
        '(?:[^，。主承]|(?!主办|主持|承办)[主承])'
    """
    letters = "".join(sorted({word[0] for word in alternatives(words)}))
    return f"(?:[^{stops}{letters}]|(?!{words})[{letters}])"

"""Bytes to text: UTF-8, UTF-16 with a byte-order mark, GB18030; nothing is guessed beyond these."""

from __future__ import annotations

import re

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = re.compile(r"[^\x00-\x7f]")
# Characters so frequent in Chinese prose, traditional and simplified, that a text without them is none.
_EVERYDAY = re.compile(r"[的一是在不了有和人中大为為上国國会會年发發月日展合作，。、：]")
_LEAST_SHARE = 0.04


def decode(data: bytes) -> str | None:
    r"""Decode a file's bytes strictly, without newline translation.

    Args:
        data: The whole file.

    Returns:
        The text without a leading byte-order mark, or `None` where no known encoding fits or where the
        text would hold control characters (then the file is binary).

    Example:
        >>> decode("绿色丝绸之路的合作".encode("gb18030"))
        '绿色丝绸之路的合作'
        >>> decode(b"\xef\xbb\xbfa\r\nb")
        'a\r\nb'
        >>> decode("綠色絲綢之路發展".encode("big5")) is None
        True
    """
    text = _strictly(data)
    return None if text is None or _CONTROL.search(text) else text


def _strictly(data: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return decode_as(data[len(mark) :], encoding)
    text = decode_as(data, "utf-8")
    if text is not None:
        return text
    text = decode_as(data, "gb18030")
    return text if text is not None and _reads_as_chinese(text) else None


def torn_at(data: bytes) -> int | None:
    r"""Return the first byte at which UTF-8 breaks, from 0; `None` where nothing before it is UTF-8 alone.

    Example:
        >>> torn_at("绿色".encode() + b"\xff" + "发展".encode()), torn_at(b"caf\xe9 au lait")
        (6, None)
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        wide = any(byte > ord("\x7f") for byte in data[: error.start])
        return error.start if wide else None
    return None


def decode_as(data: bytes, encoding: str) -> str | None:
    """Decode strictly in one encoding; `None` where the bytes do not fit or the encoding is unknown."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _reads_as_chinese(text: str) -> bool:
    # Almost any bytes are some GB18030 text; Big5 or Latin-1 read as GB18030 lacks the everyday characters.
    wide = len(_WIDE.findall(text))
    return len(_EVERYDAY.findall(text)) >= wide * _LEAST_SHARE

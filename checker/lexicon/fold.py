"""Folding of names to plain lower-case ASCII, the form in which names are indexed and compared."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^0-9a-z]+")
# Apostrophes and soft signs vanish ("Ka'loni", "Zelens'kiy"); every other mark parts two words.
_DROPPED = re.compile(r"[’‘'`´ʼʹ\u02bb\u02bf\u02be]")
_DROPPED_ASCII = {ord(c): None for c in "'`"}
# Ideographs and Hangul come out of romanisation as "GimJongEun": one capital per syllable.
_SYLLABIC = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Latin letters written out rather than stripped: the second habit beside dropping the mark.
_WRITTEN_OUT = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa",
        "ø": "oe", "Ø": "Oe", "ß": "ss", "š": "sh", "Š": "Sh", "č": "ch", "Č": "Ch", "ć": "ch",
        "Ć": "Ch", "ž": "zh", "Ž": "Zh", "đ": "dj", "Đ": "Dj", "ş": "sh", "Ş": "Sh", "ç": "ch",
        "Ç": "Ch", "ğ": "gh", "ł": "l", "ñ": "ny", "ř": "rz", "ț": "ts", "ţ": "ts",
        "ș": "sh",
    }
)  # fmt: skip


def to_ascii(text: str) -> str:
    """The text in ASCII letters, case kept; other scripts are romanised letter by letter."""
    if text.isascii():
        return text
    romanised: str = anyascii(_DROPPED.sub("", text))
    return _CAPITAL_INSIDE.sub(" ", romanised) if _SYLLABIC.search(text) else romanised


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case ASCII words parted by single blanks: "Čapek-Łoś" is "capek los"."""
    if text.isascii():
        if text.isalnum():
            return text.lower()
        return _NOT_WORD.sub(" ", text.translate(_DROPPED_ASCII).lower()).strip()
    plain = _DROPPED.sub("", to_ascii(_DROPPED.sub("", text))).lower()
    return _NOT_WORD.sub(" ", plain).strip()


@lru_cache(maxsize=16384)
def written_out(text: str) -> str:
    """As `fold`, with marked letters written as two: "Müller" is "mueller", "Vučić" "vuchich"."""
    return fold(text) if text.isascii() else fold(text.translate(_WRITTEN_OUT))

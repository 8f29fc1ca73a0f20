"""What a given name sounds like to an English ear: "Kathryn" and "Catherine", "Shaun" and "Sean".

Comes in: folded words. Goes out: the consonants in order, those of one sound written alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

# In this order: what is written, and the sound it is read as.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn)", "n"),
        (r"^wr", "r"),
        (r"ph", "f"),
        (r"gh", ""),
        (r"ck|cq|ch|q", "k"),
        (r"sh|sch", "s"),
        (r"th", "t"),
        (r"g(?=[eiy])", "j"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"v", "f"),
        (r"(?<=.)[hwy]", ""),
    )
)
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLE = re.compile(r"(.)\1+")
# Names of fewer letters share their consonants with too many others ("Ann", "Ian").
_SHORTEST = 4


@lru_cache(maxsize=4096)
def sound_of(word: str) -> str:
    """The sounds of a folded word's consonants in order; of the vowels only the first letter's and
    a last a, which parts Petra from Peter."""
    out = word
    for pattern, sound in _SOUNDS:
        out = pattern.sub(sound, out)
    head = "a" if out[:1] in tuple("aeiouy") else ""
    tail = "a" if word.endswith(("a", "ah")) else ""
    return head + _DOUBLE.sub(r"\1", _VOWELS.sub("", out)) + tail


def sound_alike(left: str, right: str) -> bool:
    """Whether two folded given names are heard as one, however they are written."""
    if min(len(left), len(right)) < _SHORTEST or OSA.distance(left, right) > _MOST:
        return False
    mine, yours = sound_of(left), sound_of(right)
    return mine == yours and len(mine) > 1


# Letters by which two ways of writing one sound differ at most ("Kathryn", "Catherine").
_MOST = 4

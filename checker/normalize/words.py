"""Words of running text folded for comparison, with their offsets; passages clipped for show."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*|[^\W_]+")
_ENDINGS = {
    "n't": " not",
    "'d": " 'd",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'m": " am",
    "'s": " s",
}
# After these words "'s" is a verb, after all others a genitive.
_IS = frozenset(
    "it's that's he's she's there's what's who's here's where's how's let's this's".split()
)
# One word for spellings that stand for the same spoken word.
_SAME = {
    "cannot": "can not", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "ok": "okay", "pct": "percent", "vs": "versus", "gen": "general", "sen": "senator",
    "gov": "governor", "mr": "mister", "dr": "doctor", "st": "saint", "til": "until",
    "had": "'d", "would": "'d",  # "they'd" is either
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip
# Evidence longer than this is clipped around the disputed words: a reader wants the passage only.
PASSAGE_LIMIT = 400


class FoldedWord(NamedTuple):
    """One word, folded, with its offsets in the text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=4096)  # a quotation is compared with many others
def fold_words(text: str, start: int, end: int) -> tuple[FoldedWord, ...]:
    """Words of text[start:end] without case, punctuation and contraction; "U.S." is "us"."""
    out: list[FoldedWord] = []
    for m in _WORD.finditer(text, start, end):
        word = m.group().lower()
        if word.isalnum():
            same = _SAME.get(word, word)
            if same is word or " " not in same:
                out.append(FoldedWord(same, m.start(), m.end()))
                continue
        word = word.replace("’", "'")
        word = {"won't": "will not", "can't": "can not"}.get(word, word)
        if word in _IS:
            word = word.replace("'s", " is")
        for ending, full in _ENDINGS.items():
            if word.endswith(ending):
                word = word[: -len(ending)] + full
        for part in (
            word.replace(",", "").replace(".", "" if not word[0].isdigit() else ".").split()
        ):
            out.extend(FoldedWord(p, m.start(), m.end()) for p in _SAME.get(part, part).split())
    return tuple(out)


def clip_passage(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """left..right (a sentence around start..end) cut to PASSAGE_LIMIT, at white space."""
    left, right = min(left, start), max(right, end)
    if right - left <= PASSAGE_LIMIT:
        return left, right
    room = max(0, PASSAGE_LIMIT - (end - start)) // 2
    low, high = max(left, start - room), min(right, end + room)
    while low > left and low < start and not text[low - 1].isspace():
        low += 1
    while high < right and high > end and not text[high].isspace():
        high -= 1
    return low, high

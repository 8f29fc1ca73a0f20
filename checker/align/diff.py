"""Sentences as items to compare, and where two of them differ.

In: annotations. Out: `Line`s of `Item`s without punctuation and articles, and `Slot`s: the
stretches in which two lines differ, between stretches that match. Nothing here judges.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein

from checker.annotation import Annotation, Sentence, Token

CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"))
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = (
    "january february march april may june july august september october november december"
).split()
_SHORT_DATES = {
    **{d[:n]: d for d in WEEKDAYS for n in (3, 4)},
    "tues": "tuesday", "weds": "wednesday", "thurs": "thursday",
    **{m[:3]: m for m in MONTHS if m != "may"}, "sept": "september",
}  # fmt: skip
RELATIVE_DAYS = frozenset("today yesterday tomorrow tonight".split())
DATE_WORDS = frozenset(WEEKDAYS) | frozenset(MONTHS)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6,
    "bn": 1e9, "b": 1e9, "billion": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12.0,
}  # fmt: skip
_WORD_NUMBERS: dict[str, float] = {
    **{w: float(n) for n, w in enumerate(_UNITS)},
    **{w: float(10 * n) for n, w in enumerate(_TENS, 2)},
    "half": 0.5, "twice": 2.0, "once": 1.0, "single": 1.0, "both": 2.0,
}  # fmt: skip
_ORDINAL_NUMBERS = {w: n for n, w in enumerate(_ORDINALS.split(), 1)}
_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)(bn|tn|mn|m|k|b)?$")
_ORDINAL_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_FRACTIONS = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}
_NEGATIVE = {"n't": "not", "n’t": "not", "cannot": "not"}
_MARKS = frozenset(("PUNCT", "SPACE"))
_DROPPED = frozenset(("a", "an", "the", "'s", "’s", "'", "’", "-", "–", "—", "/"))
# Contracted auxiliaries, so that "they've" and "they have" match.
_CONTRACTED = {"'ve": "have", "'re": "be", "'m": "be", "'ll": "will", "'d": "would"}


# What a common beginning or end of two lines is worth, in matching items.
EDGE = 2


@dataclass(slots=True, init=False, eq=False)
class Item:
    """One compared word. `key` is what must be equal; `sort` is number, ordinal, date, name,
    word or function; `value` is set for numbers and ordinals.
    """

    key: Final[str]
    sort: Final[str]
    token: Final[Token]
    value: Final[float]

    def __init__(self, key: str, sort: str, token: Token, value: float = -1.0) -> None:
        self.key = key
        self.sort = sort
        self.token = token
        self.value = value


class Line(NamedTuple):
    """A sentence as items; `keys` are their keys in order."""

    annotation: Annotation
    sentence: Sentence
    items: tuple[Item, ...]
    keys: tuple[str, ...]
    content: frozenset[str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch where two lines differ: items left[i:j] stand where right[k:l] do.

    `before`/`after` count the matching items that stand directly on either side; both lines
    beginning or ending with the slot counts as `EDGE` items.
    """

    i: int
    j: int
    k: int
    l: int  # noqa: E741
    before: int
    after: int


class Diff(NamedTuple):
    """All slots of two lines. `matched` pairs up equal items, by index."""

    slots: tuple[Slot, ...]
    matched: dict[int, int]


def read_number(text: str) -> tuple[float, bool] | None:
    """Value of one number word and whether it is an ordinal; None for other words."""
    lower = text.lower().lstrip("$£€")
    if lower in _WORD_NUMBERS:
        return _WORD_NUMBERS[lower], False
    if lower in _ORDINAL_NUMBERS:
        return float(_ORDINAL_NUMBERS[lower]), True
    if found := _DIGITS.match(lower):
        value = float(found[1].replace(",", ""))
        return value * MAGNITUDES.get(found[2] or "", 1.0), False
    if found := _ORDINAL_DIGITS.match(lower):
        return float(found[1]), True
    parts = lower.split("-")
    if len(parts) == 2 and parts[0] in _TENS and parts[1] in _UNITS:
        return _WORD_NUMBERS[parts[0]] + _WORD_NUMBERS[parts[1]], False
    return None


# Words of letters alone that are not read as themselves, or not compared.
_NOT_PLAIN = (
    DATE_WORDS | RELATIVE_DAYS | _DROPPED
).union(_SHORT_DATES, _WORD_NUMBERS, _ORDINAL_NUMBERS, MAGNITUDES, _NEGATIVE, ("no",))  # fmt: skip


def _item(token: Token) -> Item | None:
    lower, pos = token.lower, token.pos
    named = pos == "PROPN" or (token.label in _NAME_LABELS and token.text[:1].isupper())
    if lower not in _NOT_PLAIN and lower.isalpha() and pos not in _MARKS:
        if named:
            return Item(lower, "name", token)
        return Item(token.lemma, "word" if pos in CONTENT else "function", token)
    if lower == "no" and token.dep == "neg":
        return Item("not", "function", token)
    read = _read(lower, token.lemma, pos, token.tag, named)
    return Item(read[0], read[1], token, read[2]) if read is not None else None


# A text repeats its words: what a word is read as depends on its form and tags alone.
@lru_cache(maxsize=32768)
def _read(lower: str, lemma: str, pos: str, tag: str, named: bool) -> tuple[str, str, float] | None:
    """Key, sort and value of a word, None for what is not compared."""
    if pos in _MARKS or lower in _DROPPED or not any(map(str.isalnum, lower)):
        return None
    # A plural or hyphen-split "second"/"may" is read by its tag: "one second", "may have".
    day = lower.rstrip(".")
    proper = pos == "PROPN"
    if (day in DATE_WORDS and (proper or day not in ("march", "may"))) or (
        day in _SHORT_DATES and proper
    ):
        return _SHORT_DATES.get(day, day), "date", -1.0
    if lower in RELATIVE_DAYS:
        return lower, "date", -1.0
    number = read_number(lower)
    if number is not None and (lower != "second" or tag in ("JJ", "RB", "NNP")):
        value, ordinal = number
        return f"#{value:g}{'th' if ordinal else ''}", "ordinal" if ordinal else "number", value
    if lower in _NEGATIVE:
        return "not", "function", -1.0
    if named:
        return lower.replace(".", ""), "name", -1.0
    if pos in CONTENT:
        return lemma.lower(), "word", -1.0
    return _CONTRACTED.get(lower, lemma.lower()), "function", -1.0


_NAME_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART")
)


def _join_numbers(items: list[Item], tokens: Sequence[Token]) -> list[Item]:
    """Fold magnitudes and fractions into the number before: 1.8 billion → 1.8e9, 2 1/2 → 2.5."""
    for item in items:
        if item.sort == "number" or item.token.lower in MAGNITUDES:
            break
    else:
        return items
    slashes = {t.i for t in tokens if t.text in ("/", "⁄")}
    out: list[Item] = []
    for item in items:
        scale = MAGNITUDES.get(item.token.lower)
        last = out[-1] if out else None
        if (
            last
            and item.sort == last.sort == "number"
            and item.value
            and item.token.i - 1 in slashes
            and last.token.i == item.token.i - 2
        ):  # 1 / 2
            value = last.value / item.value
            whole = out[-2] if len(out) > 1 and out[-2].token.i == last.token.i - 1 else None
            if whole and whole.sort == "number" and value < 1:  # 4 1 / 2
                out.pop()
                last, value = whole, whole.value + value
            out[-1] = Item(f"#{value:g}", "number", last.token, value)
            continue
        part = _FRACTIONS.get(item.token.lower)
        if part and last and last.sort == "number" and item.token.i <= last.token.i + 2:
            value = last.value + part
            out[-1] = Item(f"#{value:g}", "number", last.token, value)
        elif scale and last and last.sort == "number" and item.token.i - last.token.i <= 2:
            value = last.value * scale
            out[-1] = Item(f"#{value:g}", "number", last.token, value)
        elif scale and item.token.lower in ("hundred", "thousand", "million", "billion", "dozen"):
            out.append(Item(f"#{scale:g}", "number", item.token, scale))
        else:
            out.append(item)
    return out


def make_line(annotation: Annotation, sentence: Sentence) -> Line:
    """The items of a sentence."""
    tokens = annotation.tokens[sentence.first : sentence.last]
    items = _join_numbers([i for t in tokens if (i := _item(t)) is not None], tokens)
    keys = tuple([i.key for i in items])
    content = frozenset([i.key for i in items if i.sort != "function"])
    return Line(annotation, sentence, tuple(items), keys, content)


def compare_lines(left: Line, right: Line) -> Diff:
    """Where two lines differ, by the fewest edits. Cost: lines × lines in compiled code."""
    blocks = Levenshtein.opcodes(left.keys, right.keys)
    matched: dict[int, int] = {}
    runs: list[tuple[int, int, int, int]] = []
    for op in blocks:
        if op.tag == "equal":
            span = range(op.src_end - op.src_start)
            matched.update((op.src_start + n, op.dest_start + n) for n in span)
        elif runs and runs[-1][1] == op.src_start and runs[-1][3] == op.dest_start:
            i, _, k, _ = runs[-1]
            runs[-1] = (i, op.src_end, k, op.dest_end)
        else:
            runs.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    slots = []
    for n, (i, j, k, l) in enumerate(runs):  # noqa: E741
        before = i - (runs[n - 1][1] if n else 0)
        after = (runs[n + 1][0] if n + 1 < len(runs) else len(left.items)) - j
        if i == k == 0:
            before = EDGE
        if j == len(left.items) and l == len(right.items):
            after = EDGE
        slots.append(Slot(i, j, k, l, before, after))
    return Diff(tuple(slots), matched)

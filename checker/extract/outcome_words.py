"""The tables of matters with one outcome (`outcomes*.txt` of `checker.lexical`), read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from checker.normalize.needed_words import (
    by_worth,
    holds_in_order,
    holds_parts,
    parts_in_order,
)

# Few branches: an expression takes as long to make as it has of them.
_NUMBERS = (
    "one|two|t(?:hree|en|welve|wenty|hirt(?:een|y))|four(?:teen)?|fi(?:ve|ft(?:een|y))|"
    "s(?:ix|even)(?:teen|ty)?|eight(?:een|y)?|nine(?:teen|ty)?|eleven|forty|hundreds?"
)
_MACROS = {
    "be": r"(?:is|are|was|were|be(?:en|ing)?|ha(?:s|ve|d) been|will be)",
    "not": r"(?:\w+n['’]\s?t|cannot|not|never)",
    "num": rf"(?:\d{{1,3}}(?:,\d{{3}})*(?![\d,])|{_NUMBERS})",
    "nobody": r"(?:nobody|no one|no-one|none of (?:the|them))",
}


# What turns a passage round, where a pattern does not say so itself.
NEGATION = re.compile(r"\b(?:not|never|no|without|nobody|neither|nor|hardly|none)\b|n['’]\s?t\b")
_NEGATING = re.compile(
    r"<not>|<nobody>|\b(?:no|not|never|without|nobody|none|neither|nor|hardly|cannot|no-one)\b"
)


# The word of a head for matters that no later day alters: what the boat ran into.
FIXED = "fixed"
# And where whom it is told of is the object of an active verb: "the jury acquitted her".
OBJECT = "object"
# Letters from which on a part of a line is looked for, and so many parts of a line.
_TELLING = 2
_PARTS = 4
# Stands for a blank among them; no line has it.
_BLANK = "_"


@dataclass(slots=True, init=False, eq=False)
class Pattern:
    """`words` as in the table; `negating`: they deny, so a "not" among them changes nothing;
    `needed`: groups of letters of which a sentence that matches holds some each, the most telling
    first; `order`: all of them as they follow each other."""

    outcome: Final[str]
    words: Final[str]
    negating: Final[bool]
    needed: Final[tuple[tuple[str, ...], ...]]
    order: Final[tuple[tuple[str, ...], ...]]

    def __init__(
        self,
        outcome: str,
        words: str,
        negating: bool,
        needed: tuple[tuple[str, ...], ...],
        order: tuple[tuple[str, ...], ...],
    ) -> None:
        self.outcome = outcome
        self.words = words
        self.negating = negating
        self.needed = needed
        self.order = order

    def may_match(self, text: str) -> bool:
        """False where a sentence in lower case, with single blanks, lacks what any match holds."""
        return holds_parts(text, self.needed) and holds_in_order(text, self.order)


class Matter(NamedTuple):
    """One family. `scope` is story, thing or who; `patterns` stand in order of precedence.

    `held` says what counts as told beside facts: "planned", "any" or "". `same` leads from the
    words for one thing to the first of them. `fixed`: no later day alters it. `of_object`: it is
    told of the object of a verb that has one.
    """

    family: str
    scope: str
    held: str
    patterns: tuple[Pattern, ...]
    same: dict[str, str]
    fixed: bool
    of_object: bool = False


@lru_cache(maxsize=1)
def matters_by_cue() -> dict[str, tuple[Matter, ...]]:
    """The families that a word in lower case may belong to."""
    out: dict[str, list[Matter]] = {}
    for block in _text().split("\n[")[1:]:
        head, *lines = block.splitlines()
        family, scope, *marks = head.rstrip("]").split()
        held = "".join(m for m in marks if m not in (FIXED, OBJECT))
        pairs = [line.partition(": ")[::2] for line in lines if line and line[0] != "#"]
        same = {w: v.split()[0] for name, v in pairs if name == "same" for w in v.split()}
        patterns = tuple(_patterns(pairs))
        matter = Matter(family, scope, held, patterns, same, FIXED in marks, OBJECT in marks)
        for name, words in pairs:
            for cue in dict.fromkeys(words.split()) if name == "cue" else ():
                out.setdefault(cue, []).append(matter)
    return {cue: tuple(matters) for cue, matters in out.items()}


def _patterns(pairs: Iterable[tuple[str, str]]) -> Iterator[Pattern]:
    """In order; each sort stands in every frame of its family."""
    pairs = list(pairs)
    frames = [words for name, words in pairs if name == "frame"]
    for name, words in pairs:
        if name in ("cue", "same", "frame"):
            continue
        is_sort = name.startswith("sort ")
        for line in [f.replace("{}", words) for f in frames] if is_sort else [words]:
            negating = _NEGATING.search(line.replace(r"\b", " ")) is not None
            order = _with_blanks(line)
            needed = _needed(words, line, by_worth(order))
            yield Pattern(name.removeprefix("sort "), line, negating, needed, order)


def _needed(
    words: str, line: str, parts: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """What a line needs first; in a frame the sort is what tells it from the other lines."""
    if words != line:
        parts = by_worth(_with_blanks(f"(?:{words})"))[:1] + parts
    telling = [p for p in dict.fromkeys(parts) if min(map(len, p)) >= _TELLING]
    return tuple(telling or parts)[:_PARTS]


def _with_blanks(line: str) -> tuple[tuple[str, ...], ...]:
    """`parts_in_order` with the blanks between words as letters: those of a plain sentence."""
    parts = parts_in_order(line.replace(" ?", r"\s*").replace(" ", _BLANK))
    return tuple(tuple(t.replace(_BLANK, " ") for t in texts) for texts in parts)


def _text() -> str:
    folder = files("checker.lexical")
    names = sorted(f.name for f in folder.iterdir() if f.name.startswith("outcomes"))
    return "\n".join((folder / name).read_text("utf-8") for name in names)


@lru_cache(maxsize=4096)
def compiled(words: str) -> re.Pattern[str]:
    """The pattern of a line, for sentences in lower case with single blanks; made when one first
    holds a cue of it and what it needs."""
    for name, macro in _MACROS.items():
        words = words.replace(f"<{name}>", macro)
    return re.compile(rf"(?<!\w)(?:{words})")

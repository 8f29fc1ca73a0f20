"""The tables of matters with one outcome (`outcomes*.txt` of `checker.lexical`), read once."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from checker.normalize.needed_words import needed_words

_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundred|hundreds"
)
_MACROS = {
    "be": r"(?:is|are|was|were|be|been|being|has been|have been|had been|will be)",
    "not": r"(?:\w+n['’]\s?t|cannot|not|never)",
    "num": rf"(?:\d{{1,3}}(?:,\d{{3}})*(?![\d,])|{_NUMBERS})",
    "nobody": r"(?:nobody|no one|no-one|none of (?:the|them))",
}


class Pattern(NamedTuple):
    """Words that tell an outcome; every match of them holds one of `needed`."""

    outcome: str
    words: re.Pattern[str]
    needed: tuple[str, ...]


class Matter(NamedTuple):
    """One family. `scope` is story, thing or who; `patterns` stand in order of precedence.

    `held` says what counts as told beside facts: "planned", "any" or "". `same` leads from the
    words for one thing to the first of them.
    """

    family: str
    scope: str
    held: str
    patterns: tuple[Pattern, ...]
    same: dict[str, str]


@lru_cache(maxsize=1)
def matters_by_cue() -> dict[str, tuple[Matter, ...]]:
    """The families that a word in lower case may belong to."""
    out: dict[str, list[Matter]] = {}
    for block in _text().split("\n[")[1:]:
        head, *lines = block.splitlines()
        family, scope, *held = head.rstrip("]").split()
        pairs = [line.partition(": ")[::2] for line in lines if line]
        same = {w: v.split()[0] for name, v in pairs if name == "same" for w in v.split()}
        patterns = tuple(
            _pattern(name, words) for name, words in pairs if name not in ("cue", "same")
        )
        matter = Matter(family, scope, "".join(held), patterns, same)
        for name, words in pairs:
            for cue in dict.fromkeys(words.split()) if name == "cue" else ():
                out.setdefault(cue, []).append(matter)
    return {cue: tuple(matters) for cue, matters in out.items()}


def _text() -> str:
    folder = files("checker.lexical")
    names = sorted(f.name for f in folder.iterdir() if f.name.startswith("outcomes"))
    return "\n".join((folder / name).read_text("utf-8") for name in names)


def _pattern(outcome: str, words: str) -> Pattern:
    for name, macro in _MACROS.items():
        words = words.replace(f"<{name}>", macro)
    words = words.replace(" ?", r"\s*").replace(" ", r"\s+")
    compiled = re.compile(rf"(?<!\w)(?:{words})")
    return Pattern(outcome, compiled, needed_words(compiled))

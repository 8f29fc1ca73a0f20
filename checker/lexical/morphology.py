"""Forms of words: lemmas of an inflected form, and whether a form is an English word at all.

The suffix rules are WordNet's own ("morphy"), with doubled consonants added.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from checker.lexical.store import LETTERS, irregular, letter_of, rows_of

_SUFFIXES = {
    "n": (
        ("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
        ("men", "man"), ("ies", "y"), ("ves", "f"), ("ves", "fe"),
    ),
    "v": (
        ("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ied", "y"),
        ("ing", "e"), ("ing", ""), ("ying", "ie"),
    ),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
    "r": (),
}  # fmt: skip
_VOWELS = "aeiou"


@lru_cache(maxsize=1)
def closed_class() -> frozenset[str]:
    """Lower-case function words, contractions and words too young for WordNet."""
    text = (files("checker.lexical") / "closed.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


@lru_cache(maxsize=20_000)
def lemmas(form: str, pos: str) -> tuple[str, ...]:
    """Lemmas WordNet knows for a form as that part of speech, the likeliest first; () if none."""
    letter = letter_of(pos)
    if not letter:
        return ()
    form = form.lower().replace(" ", "_")
    known = rows_of(letter)
    out = [w for w in irregular(form, letter) if w in known]
    if form in known:
        out.append(form)
    for suffix, ending in _SUFFIXES[letter]:
        if form.endswith(suffix) and len(form) > len(suffix) + 1:
            stem = form[: -len(suffix)]
            doubled = (
                not ending and stem[-1:] == stem[-2:-1] != "" and stem[-1] not in _VOWELS
                and letter in "va"
            )  # fmt: skip
            for lemma in (stem + ending, stem[:-1] if doubled else ""):
                if lemma and lemma in known and lemma not in out:
                    out.append(lemma)
    return tuple(out)


def with_s(word: str) -> str:
    """A regular word in -s: of a noun the plural, of a verb the third person."""
    if word.endswith("y") and word[-2:-1] not in tuple(_VOWELS):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=20_000)
def is_word(form: str) -> bool:
    """Whether a single form is an English word: a lemma, an inflection or a function word.

    A hyphenated form is one when it is listed or all its parts are.
    """
    lower = form.lower().replace("’", "'")
    if lower in closed_class():
        return True
    if lower.endswith(("'s", "s'")):
        lower = lower[: -2 if lower.endswith("'s") else -1]
    if any(lemmas(lower, letter) for letter in LETTERS):
        return True
    parts = lower.split("-")
    return len(parts) > 1 and all(p and is_word(p) for p in parts)

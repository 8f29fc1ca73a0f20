"""Own lists beside WordNet: opposites (`antonyms.txt`), news rewordings (`near.txt`) and words
that exclude each other (`contrast.txt`).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

# Prefixes that turn a word into its opposite: legal/illegal, known/unknown, violent/non-violent.
_NEGATING = (
    "un",
    "in",
    "im",
    "il",
    "ir",
    "non",
    "non-",
    "dis",
    "de",
    "mis",
    "anti",
    "anti-",
    "un-",
)
# Not the opposite of what they begin a prefix before: what is derailed has left the rails.
_NOT_NEGATED = frozenset(("derail",))
# "-less" against "-ful": harmless/harmful; and against the bare word: homeless/home is no opposite.
_SUFFIXES = (("ful", "less"),)


def _lines(name: str) -> list[str]:
    text = (files("checker.lexical") / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


# Prefixes that oppose two words with one stem: overestimate/underestimate, inflow/outflow.
_PAIRED = (
    ("over", "under"), ("pro-", "anti-"), ("pro", "anti"), ("up", "down"), ("in", "out"),
    ("pre", "post"), ("pre-", "post-"), ("in", "ex"), ("im", "ex"), ("on", "off"), ("on-", "off-"),
    ("max", "min"), ("hyper", "hypo"), ("inter", "intra"), ("macro", "micro"), ("as", "de"),
    ("multi", "mono"), ("bi", "uni"), ("fore", "hind"),
)  # fmt: skip


@lru_cache(maxsize=1)
def _antonyms() -> dict[tuple[str, str], frozenset[str]]:
    """Opposed lemmas by letter and lemma, in both directions."""
    out: dict[tuple[str, str], set[str]] = {}
    for line in _lines("antonyms.txt"):
        left, _, right = line[2:].partition("|")
        for a in left.split():
            for b in right.split():
                out.setdefault((line[0], a), set()).add(b)
                out.setdefault((line[0], b), set()).add(a)
    return {key: frozenset(opposed) for key, opposed in out.items()}


@lru_cache(maxsize=2)
def _groups(name: str) -> dict[tuple[str, str], frozenset[int]]:
    """Numbers of the groups of a list that a lemma stands in, by (letter, lemma)."""
    out: dict[tuple[str, str], set[int]] = {}
    for number, line in enumerate(_lines(name)):
        for lemma in line[2:].replace("/", " ").split():
            out.setdefault((line[0], lemma), set()).add(number)
    return {key: frozenset(groups) for key, groups in out.items()}


def listed_opposites(a: str, b: str, letter: str) -> bool:
    """Whether the own list opposes two lemmas; letter "f" for function words."""
    return b in opposites_listed(a, letter)


def opposites_listed(lemma: str, letter: str) -> frozenset[str]:
    """What the own list opposes to a lemma; letter "f" for function words."""
    return _antonyms().get((letter, lemma), frozenset())


def rewording_groups(lemma: str, letter: str) -> frozenset[int]:
    """Groups of words of which news writing uses one where another could stand, by number."""
    return _groups("near.txt").get((letter, lemma), frozenset())


def contrast_groups(lemma: str, letter: str) -> frozenset[int]:
    """Groups of words that name different things of one closed set, by number: murder/robbery."""
    return _groups("contrast.txt").get((letter, lemma), frozenset())


@lru_cache(maxsize=1)
def _one_thing() -> frozenset[tuple[str, str, str]]:
    """(letter, lemma, lemma) of the words that the contrast list joins as one thing."""
    out: set[tuple[str, str, str]] = set()
    for line in _lines("contrast.txt"):
        for entry in line[2:].split():
            out.update((line[0], a, b) for a in entry.split("/") for b in entry.split("/"))
    return frozenset(out)


def are_listed_as_one(a: str, b: str, letter: str) -> bool:
    """Whether the contrast list joins two lemmas of one group as one thing."""
    return (letter, a, b) in _one_thing()


def negated_prefix(a: str, b: str) -> bool:
    """Whether one word is the other with a negating prefix or suffix (legal/illegal), or both have
    one stem under opposed prefixes (overestimate/underestimate).
    """
    a, b = a.lower(), b.lower()
    if len(b) < len(a):
        a, b = b, a
    if len(a) >= 3 and b.endswith(a) and b[: -len(a)] in _NEGATING:
        return b not in _NOT_NEGATED
    # Most words end differently, so that no prefix can tell them apart.
    if a[-3:] == b[-3:] and any(
        x.startswith(p)
        and y.startswith(q)
        and x[len(p) :] == y[len(q) :] != "come"  # income and outcome
        and len(x) > len(p) + 2
        for x, y in ((a, b), (b, a))
        for p, q in _PAIRED
    ):
        return True
    # One stem of three letters at least.
    return a[:3] == b[:3] and any(
        x.endswith(p) and y.endswith(q) and x[: -len(p)] == y[: -len(q)] and len(x) > len(p) + 2
        for x, y in ((a, b), (b, a))
        for p, q in _SUFFIXES
    )

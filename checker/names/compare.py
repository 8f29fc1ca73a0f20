"""Compares two written names: attested variants, romanisation, small edits, else two people.

Part by part: every word of one name looks for its partner in the other; what is left over, and how
the partners differ, make the relation. String distance over the whole name decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from rapidfuzz.distance import OSA

from checker.lexicon import Lexicon, builtin_lexicon
from checker.lexicon.fold import to_ascii
from checker.names.edits import edit_between
from checker.names.parts import ARTICLES, LINKS, ParsedName, Part, parse_name
from checker.names.romanise import same_romanisation
from checker.names.traditions import traditions


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How two written names relate.

    `relation`: "same" (one spelling, or one with parts left out), "variant" (another accepted
    spelling), "typo" (one of them is misspelt), "different" (two people). `reason` is for readers.
    `edits` counts the letters that a typo gets wrong; `parts` pairs the words that differ;
    `score` is 1.0 for one spelling and falls to 0.0 for names with nothing in common.
    """

    relation: str
    reason: str
    score: float
    edits: int = 0
    parts: tuple[tuple[str, str], ...] = ()


# How one word of a name matches one of the other, best first; the cost orders the pairing.
_COST = {
    "exact": 0.0,
    "marks": 0.05,
    "romanised": 0.1,
    "nickname": 0.3,
    "initial": 0.4,
    "typo": 1.0,
}


@dataclass(frozen=True, slots=True)
class _Match:
    kind: str
    cost: float
    reason: str = ""
    edits: int = 0


_NO_MATCH = _Match("apart", 9.0)


def compare_names(
    a: str, b: str, role: str | None = None, lexicon: Lexicon | None = None
) -> NameComparison:
    """How name `a` relates to name `b`.

    `role` is an office that both are known to hold ("chancellor of Germany"): with it a larger slip
    is still one person. `lexicon` defaults to the built-in one. Never raises on any text.
    """
    if a == b:
        return NameComparison("same", "one spelling", 1.0)
    lexicon = lexicon or builtin_lexicon()
    left, right = parse_name(a), parse_name(b)
    if not left.parts or not right.parts:
        return NameComparison("different", "no name to compare", 0.0)
    attested = lexicon.people_named_both(a, b)  # step one: both spellings stand in the lexicon
    misplaced = _misplaced_mark(left, right)
    if misplaced and not (attested and {a, b} <= {*attested[0].forms}):
        return misplaced
    if attested:
        why = f"both are in use for {attested[0].name}"
        return NameComparison("variant", why, 0.95)
    found = _by_parts(left, right, lexicon, bool(role))
    if found.relation == "different":
        return _joined(left, right) or found
    if found.relation == "variant":
        return _other_given_name(found, a, b, lexicon) or found
    return found


def _misplaced_mark(left: ParsedName, right: ParsedName) -> NameComparison | None:
    """One spelling but for marks that habit cannot drop: "Sanchéz" and "Orbàn" (Orbán)."""
    if left.joined != right.joined or left.text.isascii() or right.text.isascii():
        return None
    ours, theirs = (normalize("NFC", n.text).casefold() for n in (left, right))
    if len(ours) != len(theirs):
        return None
    apart = [(x, y) for x, y in zip(ours, theirs, strict=True) if x != y]
    if all(to_ascii(x) != to_ascii(y) for x, y in apart):
        return None
    marked = [(not x.isascii(), not y.isascii()) for x, y in apart]
    if (True, True) not in marked and not ((True, False) in marked and (False, True) in marked):
        return None
    return NameComparison("typo", "another mark, or a mark on another letter", 0.9, 1)


def _other_given_name(
    found: NameComparison, a: str, b: str, lexicon: Lexicon
) -> NameComparison | None:
    """A known person's given name in the other of two full spellings: "Anthony" for Antony Blinken.

    Short forms ("Pete" for Peter) are anybody's; which full spelling is borne is the bearer's own.
    """
    alike = [
        (x, y)
        for x, y in found.parts
        if x[0] == y[0]
        and not (x.startswith(y) or y.startswith(x))
        and OSA.distance(x, y, score_cutoff=2) <= 2
        and lexicon.interchangeable(x, y) == "nickname"
    ]
    if not alike or bool(lexicon.people_named(a)) == bool(lexicon.people_named(b)):
        return None
    return NameComparison("typo", "another spelling of the given name", found.score, 1, found.parts)


def _joined(left: ParsedName, right: ParsedName) -> NameComparison | None:
    """The same letters with the blanks elsewhere: "Patr ushev", "PolPot"."""
    if left.joined == right.joined:
        return NameComparison("typo", "words run together or split", 0.9, 1)
    if min(len(left.joined), len(right.joined)) >= 8 and len(left.parts) != len(right.parts):
        count = OSA.distance(left.joined, right.joined, score_cutoff=1)
        if count <= 1:
            return NameComparison("typo", "words run together or split, and a letter wrong", 0.8, 2)
    return None


# ---------------------------------------------------------------- word against word


def _match(left: Part, right: Part, spoken: tuple[str, ...], lexicon: Lexicon) -> _Match:
    a, b = left.text, right.text
    if a == b:
        return _Match("exact", 0.0)
    if set(left.forms) & set(right.forms):
        return _Match("marks", _COST["marks"], "marks dropped or written out")
    if left.initial or right.initial:
        same = a[0] == b[0]
        return _Match("initial", _COST["initial"], "initial") if same else _NO_MATCH
    for tradition in spoken:
        if same_romanisation(a, b, tradition):
            if tradition == "western":
                return _Match("marks", _COST["marks"], "marks dropped or written out")
            if tradition == "slavic" and _doubling(a, b):
                continue
            return _Match("romanised", _COST["romanised"], _two_ways(tradition))
    how = lexicon.interchangeable(a, b)
    if how:
        return _Match("nickname", _COST["nickname"], how)
    return _typo(a, b)


def _doubling(a: str, b: str) -> bool:
    """Cyrillic doubles few letters: "Puttin" is a slip, "Kassianov" is a habit."""
    edit = edit_between(a, b)
    if edit.count != 1 or not edit.kind.startswith("a letter doubled"):
        return False
    longer = max(a, b, key=len)
    return any(x == y and x not in "snlifyie" for x, y in pairwise(longer))


def _typo(a: str, b: str) -> _Match:
    if OSA.distance(a, b, score_cutoff=3) > 3 and (len(a) != len(b) or sorted(a) != sorted(b)):
        return _NO_MATCH  # more than any word is allowed, and no letters in another order
    edit = edit_between(a, b)
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 3 else 1 if shorter < 4 else 2 if shorter < 8 else 3
    if edit.kind == "letters in another order" and shorter >= 4:
        allowed = max(allowed, 5 if sorted(a) == sorted(b) else 2)
    if edit.count > allowed:
        return _NO_MATCH
    return _Match(
        "typo", _COST["typo"] + edit.share + 0.3 * (edit.count - 1), edit.kind, edit.count
    )


# ---------------------------------------------------------------- name against name


def _pair_parts(
    left: ParsedName, right: ParsedName, spoken: tuple[str, ...], lexicon: Lexicon
) -> list[tuple[int, int, _Match]]:
    """Partners, cheapest first; words out of place pay a little."""
    options = []
    for i, a in enumerate(left.parts):
        for j, b in enumerate(right.parts):
            match = _match(a, b, spoken, lexicon)
            if match.kind == "apart":
                continue
            last = (i == len(left.parts) - 1) == (j == len(right.parts) - 1)
            options.append((match.cost + (0.0 if last else 0.25) + 0.01 * abs(i - j), i, j, match))
    options.sort(key=lambda o: o[:3])
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    out = []
    for _, i, j, match in options:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            out.append((i, j, match))
    return sorted(out, key=lambda p: p[:2])


def _two_ways(tradition: str) -> str:
    """ "an Arabic name written in Latin letters in two ways" """
    name = {"southeast": "Southeast Asian"}.get(tradition, tradition.capitalize())
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name} name written in Latin letters in two ways"


def _by_parts(
    left: ParsedName, right: ParsedName, lexicon: Lexicon, shared_role: bool
) -> NameComparison:
    spoken = traditions(left, right)
    if spoken[0] in _SYLLABIC and _same_syllables(left, right, spoken[0]):
        return NameComparison("variant", _two_ways(spoken[0]), 0.9)
    pairs = _pair_parts(left, right, spoken, lexicon)
    firm = [p for p in pairs if p[2].kind != "typo"]
    slips = [p for p in pairs if p[2].kind == "typo"]
    edits = sum(p[2].edits for p in slips)
    only_left = _unmatched(left, {i for i, _, _ in pairs}, right)
    only_right = _unmatched(right, {j for _, j, _ in pairs}, left)
    score = _score(left, right, pairs)
    apart = _why_apart(
        left, right, pairs, only_left=only_left, only_right=only_right, shared_role=shared_role
    )
    if apart:
        return NameComparison("different", apart, min(score, 0.49), edits)
    words = tuple(
        (left.parts[i].text, right.parts[j].text) for i, j, m in pairs if m.kind != "exact"
    )
    particle = _particles_apart(left, right)
    if slips or particle == "typo":
        why = "; ".join(dict.fromkeys(m.reason for _, _, m in slips)) or "another particle"
        return NameComparison("typo", why, score, max(edits, 1), words)
    if left.runs != right.runs:
        return NameComparison("typo", "words run together", score, 1, words)
    reasons = [m.reason for _, _, m in firm if m.reason and m.reason != "initial"]
    if particle:
        reasons.append(particle)
    if [p[1] for p in pairs] != sorted(p[1] for p in pairs) and not (left.comma or right.comma):
        reasons.append("other name order")
    if reasons:
        return NameComparison(
            "variant", "; ".join(dict.fromkeys(reasons)), max(score, 0.85), 0, words
        )
    if _marks(left.text) != _marks(right.text) and left.joined == right.joined:
        return NameComparison("variant", "marks dropped", max(score, 0.9), 0, words)
    if left.joined == right.joined or (not only_left and not only_right):
        return NameComparison("same", "one spelling", max(score, 0.95), 0, words)
    return NameComparison("same", "parts left out", max(score, 0.8), 0, words)


# Given names of two syllables that are joined, hyphenated or parted as the paper likes.
_SYLLABIC = frozenset(("chinese", "korean", "japanese"))


def _same_syllables(left: ParsedName, right: ParsedName, tradition: str) -> bool:
    """Family names agree and so do the given names read as one word, in either order."""

    def splits(name: ParsedName) -> list[tuple[str, str]]:
        words = [p.text for p in name.parts]
        return [(words[0], "".join(words[1:])), (words[-1], "".join(words[:-1]))]

    if min(len(left.parts), len(right.parts)) < 2:
        return False
    return any(
        same_romanisation(family, other_family, tradition)
        and same_romanisation(given, other_given, tradition)
        for family, given in splits(left)
        for other_family, other_given in splits(right)
    )


def _marks(text: str) -> list[str]:
    """The letters of a name that are not plain ASCII, case aside."""
    return [c for c in text.casefold() if c.isalpha() and not c.isascii()]


def _unmatched(name: ParsedName, matched: set[int], other: ParsedName) -> list[Part]:
    """Parts without a partner; a word said twice is none."""
    theirs = {p.text for p in other.parts}
    return [p for n, p in enumerate(name.parts) if n not in matched and p.text not in theirs]


def _why_apart(
    left: ParsedName,
    right: ParsedName,
    pairs: list[tuple[int, int, _Match]],
    *,
    only_left: list[Part],
    only_right: list[Part],
    shared_role: bool,
) -> str:
    """Why the names are two people's; "" when they may be one's."""
    if not pairs:
        return "no part in common"
    if only_left and only_right:
        return f"{only_left[0].text} against {only_right[0].text}"
    kinds = [m.kind for _, _, m in pairs]
    edits = sum(m.edits for _, _, m in pairs)
    solid = sum(k in ("exact", "marks", "romanised", "nickname") for k in kinds)
    if solid == 0 and "initial" in kinds:
        return "only initials in common"
    letters = min(len(left.joined), len(right.joined))
    if solid == 0 and (edits > (2 if letters >= 8 else 1)) and not shared_role:
        return "every part differs"
    budget = 1 if letters < 6 else 2 if letters < 14 else 3
    if edits > budget + (1 if shared_role else 0) and not _anagram_only(pairs):
        return "too many letters differ"
    fewer = min(len(left.parts), len(right.parts))
    more = max(len(left.parts), len(right.parts))
    if fewer == 1 and more >= 2:
        return _lone_part(left, right, pairs)
    if left.links and right.links and _crossed(pairs):
        return "father and son exchanged"
    return ""


def _anagram_only(pairs: list[tuple[int, int, _Match]]) -> bool:
    return all(m.reason == "letters in another order" for _, _, m in pairs if m.kind == "typo")


def _crossed(pairs: list[tuple[int, int, _Match]]) -> bool:
    order = [j for _, j, _ in pairs]
    return order != sorted(order)


def _lone_part(left: ParsedName, right: ParsedName, pairs: list[tuple[int, int, _Match]]) -> str:
    """One word against a full name: its first or last word may stand for the whole."""
    i, j, match = pairs[0]
    longer, at = (left, i) if len(left.parts) > 1 else (right, j)
    if match.kind in ("typo", "initial") and len(longer.parts) > 2:
        return "one word alike is too little"
    if at not in (0, len(longer.parts) - 1):
        return "one word alike is too little"
    return ""


def _particles_apart(left: ParsedName, right: ParsedName) -> str:
    """How the particles differ: "" not, "typo", or the habit they follow."""
    ours, theirs = left.particles, right.particles
    if ours == theirs or not ours or not theirs:
        return ""
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return ""
    if len(ours) != len(theirs):
        return "particles"
    for a, b in zip(ours, theirs, strict=True):
        if a == b:
            continue
        if not ((a in ARTICLES and b in ARTICLES) or (a in LINKS and b in LINKS)):
            return "typo"
    return "article or link written otherwise"


def _score(left: ParsedName, right: ParsedName, pairs: list[tuple[int, int, _Match]]) -> float:
    """Share of letters that have a partner, less what the partners cost."""
    total = sum(len(p.text) for p in (*left.parts, *right.parts))
    gained = 0.0
    for i, j, match in pairs:
        letters = len(left.parts[i].text) + len(right.parts[j].text)
        gained += letters * max(0.0, 1.0 - 0.45 * match.cost)
    return round(min(1.0, gained / max(1, total)), 3)

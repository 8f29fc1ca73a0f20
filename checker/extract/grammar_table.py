"""Frames written as rows: a word, what is meant, and the words or tags around it.

Comes in: the rows of `grammar_rows`. Goes out: `Frame`s by the word that opens them. A row is
`wrong > right: before _ after`, words apart by blanks, several wrong words joined by `+`. A slot is
a list of choices with `/` between: a word in lower case, a Penn tag in capitals (`V*` any tag that
begins so), a set of `_SETS` (`@be`); `-` before a slot forbids all its choices, `*` is any token.
`_JJ` asks for the tag of the wrong word itself. Conditions follow a `;`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.annotation import Token
from checker.extract.grammar_beside import (
    Found,
    Frame,
    in_quotation,
    lower_at,
    slip_at,
    word_at,
)
from checker.lexical.store import file_of, is_lemma, senses

_SETS: dict[str, tuple[str, ...]] = {
    # Outside the sentence the word is "".
    "end": (".", "!", "?", ",", ";", ":", ""),
    "stop": (".", "!", "?", ";", ""),
    "edge": ("", '"', "“", "‘", "'"),
    "be": tuple("is are was were be been being 's 're ’s ’re am".split()),
    "have": tuple("has have had having 've ’ve".split()),
    "modal": tuple("will would could should must might may can cannot shall 'll ’ll".split()),
    "not": tuple("not n't n’t never".split()),
    "own": tuple("the a an his her its their our my your this these those".split()),
    "owner": tuple("his her its their our my your".split()),
    "he": tuple("he she it they we i you".split()),
    "say": tuple(
        "say says said think thinks thought believe believes believed hope hopes hoped feel feels "
        "know knows knew fear fears claim claims claimed insist insists sure because".split()
    ),
    "if": tuple("if when because that think thinks hope sure while once whether as".split()),
    "to": tuple("to would could should must might may can cannot will 'll ’ll n't n’t".split()),
}
_SETS["vessel"] = tuple(
    "ship boat vessel plane bus train flight ferry aircraft jet tanker yacht trawler dhow airliner "
    "helicopter submarine freighter airplane liner tram shuttle station barge".split()
)
_OBJECT = "DT/PRP$/PRP/CD/NNP/NNS/NN/JJ"


@dataclass(frozen=True, slots=True)
class _Slot:
    words: frozenset[str]
    tags: frozenset[str]
    begins: tuple[str, ...]
    forbidden: bool
    but: frozenset[str]

    def takes(self, token: Token | None) -> bool:
        """Whether a token fits; None is what lies outside the sentence."""
        return self.takes_word(token.lower, token.tag) if token is not None else self.takes_word()

    def takes_word(self, lower: str = "", tag: str = "") -> bool:
        """Whether a word with that tag fits; neither is what lies outside the sentence."""
        if not tag:
            return ("" in self.words) != self.forbidden
        if lower in self.but:
            return False
        found = (
            lower in self.words or tag in self.tags
            or (bool(self.begins) and tag.startswith(self.begins))
        )  # fmt: skip
        return found != self.forbidden


@dataclass(frozen=True, slots=True)
class _Row:
    wrong: tuple[str, ...]
    right: str
    before: tuple[_Slot, ...]  # the nearest first
    own: _Slot
    after: tuple[_Slot, ...]
    conditions: tuple[Callable[[Sequence[Token], int], bool], ...]

    def follows(self) -> frozenset[str]:
        """The words of which one must come right behind the first, none where others may."""
        if len(self.wrong) > 1:
            return frozenset((self.wrong[1],))
        slot = self.after[0] if self.after else None
        if slot is None or slot.forbidden or slot.tags or slot.begins:
            return frozenset()
        return frozenset() if "" in slot.words else slot.words


@cache
def read_rows() -> dict[str, Frame]:
    """For every word that opens a row, the frame that tries its rows in turn."""
    return {word: _frame(word) for word in _by_word()}


@cache
def _by_word() -> dict[str, tuple[_Row, ...]]:
    rows: dict[str, list[_Row]] = {}
    for line in (Path(__file__).parent / "frames.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            for row in _rows(line):
                rows.setdefault(row.wrong[0], []).append(row)
    return {word: tuple(found) for word, found in rows.items()}


def _rows(line: str) -> Iterable[_Row]:
    body, *conditions = line.split(";")
    pair, _, frame = body.partition(": ")
    wrongs, _, right = (part.strip() for part in pair.partition(" > "))
    slots = frame.split()
    at = next(n for n, slot in enumerate(slots) if slot[0] == "_")
    for wrong, meant in zip(wrongs.split("/"), right.split("/"), strict=True):
        yield _Row(
            tuple(wrong.split("+")),
            meant.replace("+", " "),
            tuple(_slot(s) for s in reversed(slots[:at])),
            _slot(slots[at][1:] or "*"),
            tuple(_slot(s) for s in slots[at + 1 :]),
            tuple(_CONDITIONS[c.strip()] for c in conditions),
        )


def _slot(text: str) -> _Slot:
    if text == "*":
        return _Slot(frozenset(), frozenset(), (), True, frozenset())
    forbidden = text[0] == "-" and len(text) > 1
    chosen, _, but = (text[1:] if forbidden else text).partition("~")
    words, tags = _choices(chosen)
    begins = tuple(t[:-1] for t in tags if t.endswith("*"))
    exact = frozenset(t for t in tags if not t.endswith("*"))
    return _Slot(words, exact, begins, forbidden, _choices(but)[0])


def _choices(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words and the tags of a list of choices."""
    words: set[str] = set()
    tags: set[str] = set()
    for choice in filter(None, text.replace("OBJ", _OBJECT).split("/")):
        if choice[0] == "@":
            words.update(_SETS[choice[1:]])
        elif choice.isupper():
            tags.add(choice)
        else:
            words.add(choice)
    return frozenset(words), frozenset(tags)


# Stands for every word before that no row of the confused one names: its tag alone tells.
_ANY = " "


def _frame(word: str) -> Frame:
    rows = [(row, row.follows()) for row in _by_word()[word]]
    # Rows of two words are tried only where the second stands: most rows of "a" are such.
    seconds = frozenset(w for _, follows in rows for w in follows)
    firsts = frozenset(
        w for row, _ in rows if row.before for w in row.before[0].words | row.before[0].but
    )
    # By the word before, its tag and the second word: what they leave open is chosen once.
    opened: dict[tuple[str, str, str], list[_Row]] = {}

    def frame(tokens: Sequence[Token], k: int) -> Found:
        lower, tag = "", ""
        if k > 0:
            before = tokens[k - 1]
            lower, tag = before.lower, before.tag
            if lower not in firsts:
                lower = _ANY
        second = lower_at(tokens, k + 1) if seconds else ""
        if second not in seconds:
            second = ""
        tried = opened.get((lower, tag, second))
        if tried is None:
            tried = opened[lower, tag, second] = [
                row
                for row, follows in rows
                if (not follows or second in follows)
                and (not row.before or row.before[0].takes_word(lower, tag))
            ]
        if not tried:
            return None
        text = tokens[k].text
        if not (text.islower() or (text.istitle() and _opens(tokens, k))):
            return None
        for row in tried:
            if _fits(row, tokens, k):
                last = k + len(row.wrong) - 1
                return _found(row, tokens, k, last)
        return None

    return frame


def _found(row: _Row, tokens: Sequence[Token], k: int, last: int) -> Found:
    after = word_at(tokens, k + 1)
    meant = row.right.capitalize() if tokens[k].text[:1].isupper() else row.right
    if last > k:
        return k, last, meant, f"“{row.right}” is meant"
    if len(row.wrong[0]) <= _TINY and after is not None and after.text[:1].isalpha():
        # By itself so small a word would tell the reader little.
        meant = f"{meant} {after.text}"
        return k, k + 1, meant, f"“{meant}” is meant"
    return slip_at(tokens, k, row.right)


_TINY = 3


def _fits(row: _Row, tokens: Sequence[Token], k: int) -> bool:
    """Whether all of a row holds, that its nearest word before does being known."""
    last = k + len(row.wrong) - 1
    if len(row.wrong) > 1:
        for n, word in enumerate(row.wrong):
            if lower_at(tokens, k + n) != word:
                return False
            if n and tokens[k + n].start != tokens[k + n - 1].end + 1:
                return False
    if lower_at(tokens, last + 1) in _TORN or lower_at(tokens, k - 1) in _TORN:
        return False
    return (
        row.own.takes(tokens[k])
        and all(s.takes(word_at(tokens, k - 2 - n)) for n, s in enumerate(row.before[1:]))
        and all(s.takes(word_at(tokens, last + 1 + n)) for n, s in enumerate(row.after))
        and all(holds(tokens, k) for holds in row.conditions)
    )


def _opens(tokens: Sequence[Token], k: int) -> bool:
    return not any(t.text[:1].isalnum() for t in tokens[:k])


_TORN = frozenset("- – / '".split())

# ---------------------------------------------------------------- conditions

_COMPARES = frozenset("more less fewer rather other different else otherwise than".split())


def _not_compared(tokens: Sequence[Token], k: int) -> bool:
    """Whether nothing before is compared: no "more", no "taller"."""
    return not any(t.tag in ("JJR", "RBR") or t.lower in _COMPARES for t in tokens[:k])


def _no_question(tokens: Sequence[Token], k: int) -> bool:
    return all(t.text != "?" for t in tokens[k:])


def _not_quoted(tokens: Sequence[Token], k: int) -> bool:
    return not in_quotation(tokens, k) and not in_quotation(tokens[k:], len(tokens) - k)


def _quality(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word behind is an adjective and nothing else."""
    word = lower_at(tokens, k + 1)
    return is_lemma(word, "a") and not is_lemma(word, "n")


def _deed(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word behind is a verb, and neither adjective nor adverb."""
    word = lower_at(tokens, k + 1)
    return is_lemma(word, "v") and not (is_lemma(word, "a") or is_lemma(word, "r"))


def _verb_alone(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word behind is a verb and nothing else."""
    word = lower_at(tokens, k + 1)
    return is_lemma(word, "v") and not any(is_lemma(word, letter) for letter in "nar")


def _nothing_done(tokens: Sequence[Token], k: int) -> bool:
    """Whether the noun behind is no form of a verb: "dozens die", "thousands flock"."""
    after = word_at(tokens, k + 1)
    if after is None or is_lemma(after.lemma.lower(), "v"):
        return False
    return lower_at(tokens, k + 2) not in _TORN


def _person(tokens: Sequence[Token], k: int) -> bool:
    """Whether the noun before names people first of all."""
    known = senses(tokens[k - 1].lemma.lower(), "n") if k else ()
    return bool(known) and file_of(known[0]) == "n18"


def _thing(tokens: Sequence[Token], k: int) -> bool:
    """Whether the noun behind names no person first of all ("the then mayor")."""
    known = senses(tokens[k + 1].lemma.lower(), "n") if k + 1 < len(tokens) else ()
    return bool(known) and file_of(known[0]) != "n18"


def _year(tokens: Sequence[Token], k: int) -> bool:
    word = lower_at(tokens, k + 1)
    return len(word) == len("2000") and word.isdigit() and word[:2] in ("19", "20")


def _vowel(tokens: Sequence[Token], k: int) -> bool:
    return lower_at(tokens, k + 1)[:1] in tuple("aeiou")


def _moves(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb before tells first of all of motion."""
    known = senses(tokens[k - 1].lemma.lower(), "v") if k else ()
    return bool(known) and file_of(known[0]) == "v38"


def _one_alone(tokens: Sequence[Token], k: int) -> bool:
    """Whether the noun of a relative clause is one: no plural and no "and" close before."""
    return not any(t.tag in ("NNS", "NNPS", "CC") for t in tokens[max(0, k - 7) : k])


_SHORES = frozenset("coast coasts shore shores island islands isle port mainland cape".split())


def _not_at_sea(tokens: Sequence[Token], k: int) -> bool:
    return _SHORES.isdisjoint(t.lower for t in tokens[k + 1 : k + 6])


_FINITE = ("VBD", "VBZ", "VBP", "MD")


def _no_verb(tokens: Sequence[Token], k: int) -> bool:
    """Whether no verb with a subject comes before the next mark."""
    for token in tokens[k + 1 :]:
        if token.text in (",", ".", ";", ":", "-", "–"):
            return True
        if token.tag in _FINITE:
            return False
    return True


_CONDITIONS: dict[str, Callable[[Sequence[Token], int], bool]] = {
    "nothing compared": _not_compared,
    "no question": _no_question,
    "nothing quoted": _not_quoted,
    "quality": _quality,
    "deed": _deed,
    "verb alone": _verb_alone,
    "nothing done": _nothing_done,
    "person": _person,
    "no verb": _no_verb,
    "thing": _thing,
    "year": _year,
    "vowel": _vowel,
    "one alone": _one_alone,
    "moves": _moves,
    "not at sea": _not_at_sea,
}

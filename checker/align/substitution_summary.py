"""A short text held against a long one: facts of a summary that the article gives otherwise.

In: the lines of a text of a few sentences, and those of an article at least twice as long. Out:
`SummaryFinding`s: a filler of the summary that the whole article does not give, and the filler
that stands in its frame in the article's best matching sentences. A summary that says less or
more than its article is no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.align.diff import Item, Line
from checker.align.substitution_denials import NEGATIONS
from checker.align.substitution_fillers import (
    LIKE,
    TITLES,
    hedged_before,
    is_round,
    is_year,
    opposed,
    relate,
    rounds_to,
    same_name_by_form,
)
from checker.align.substitution_times import told_otherwise
from checker.lexical import are_antonyms, is_part

# A text of at most this many sentences may be a summary, of an article at least twice as long.
LONGEST_SUMMARY = 3
# Sentences of the article that a summary sentence is held against.
SUPPORTS = 3
# Share of the summary sentence's content that the article must give somewhere, and that its best
# sentences must give together: below, the two speak of different things.
COVERED = 0.5
SUPPORTED = 0.35
# From these shares on, another name, or another number or date, counts in any construction.
SURE = 0.75
SURE_VALUE = 0.6
# Below this share a name the article lacks is more detail, not another name.
NAMED = 0.7
_LABELS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "place",
    "FAC": "place",
}  # fmt: skip


# Numbers are also read from the bare text: "Jan. 18.The" is one token to the model.
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


# Words that stand beside anything: having one in common says nothing of two fillers.
_EMPTY = frozenset("say tell be have do make get go come take give announce report".split())


class SummaryFinding(NamedTuple):
    """`ours` in the article's `line` stands against `theirs` in the summary's."""

    relation: str
    line: Line
    ours: tuple[Item, ...]
    theirs: tuple[Item, ...]
    share: float
    frame: tuple[str, ...]


class ArticleIndex:
    """What one article gives anywhere: words by form and lemma, numbers, names."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.words: set[str] = set()
        self.values: set[float] = set()
        self.names: dict[str, Item] = {}
        text = lines[0].annotation.plain if lines else ""
        self.texts: set[str] = set()
        self.read: set[float] = set()
        self.values.update(float(n.replace(",", "")) for n in _NUMBER.findall(text))
        for line in lines:
            for item in line.items:
                self.words.update((item.key, item.token.lower, item.token.lemma.lower()))
                self.texts.add(item.token.text)
                if item.value >= 0:
                    self.values.add(item.value)
                    self.read.add(item.value)
                if item.sort == "name" or item.token.label in _LABELS:
                    self.names.setdefault(item.key, item)

    def gives(self, item: Item, relevant: Sequence[Line] = ()) -> bool:
        """Whether the article gives a word or name anywhere, a number or date in relevant lines."""
        if item.value >= 0:
            near = [i.value for line in relevant for i in line.items if i.value >= 0]
            found = near if near else self.values
            return any(v == item.value or rounds_to(v, item.value) for v in found) or (
                # Numbers stuck to a word are in no line of the model's.
                item.value in self.values - self.read
            )
        if item.sort == "date":
            return any(item.key in line.keys for line in relevant)
        if item.sort == "name":
            return self._gives_name(item)
        return not self.words.isdisjoint((item.key, item.token.lower, item.token.lemma.lower()))

    def _gives_name(self, item: Item) -> bool:
        if item.key in self.names or item.token.text in self.texts:
            return True
        return any(
            same_name_by_form((item,), (other,))
            and not is_part(item.token.lower, other.token.lower)
            for other in self.names.values()
            if other.token.lower.rstrip(".") not in TITLES
        )


def find_contradicted(summary: Line, article: ArticleIndex) -> list[SummaryFinding]:
    """Fillers of one summary sentence that the article gives otherwise, in text order."""
    content = summary.content
    scored = sorted(
        ((len(content & line.content), -n) for n, line in enumerate(article.lines)), reverse=True
    )
    best = [article.lines[-n] for shared, n in scored[:SUPPORTS] if shared >= 2]
    if not best:
        return []
    floor = max(2, len(content) // 4)
    relevant = [article.lines[-n] for shared, n in scored if shared >= floor]
    given = {i.key for i in summary.items if i.sort != "function" and article.gives(i, relevant)}
    near = content & frozenset().union(*(line.content for line in best))
    if len(given) < COVERED * len(content) or len(near) < SUPPORTED * len(content):
        return []
    frame = tuple(i.key for i in summary.items if i.key in near)
    share = len(given) / len(content)
    near_share = len(near) / len(content)
    out = []
    for item in summary.items:
        places = relevant if item.sort in ("number", "ordinal", "date") else best
        found = _contradicted(summary, item, places, given, min(share, near_share + 0.25))
        if found:
            relation, line, ours = found
            out.append(SummaryFinding(relation, line, ours, (item,), share, frame))
    if not out:
        out.extend(_strange(summary, best, given, share, frame))
    out.extend(_negations(summary, best, share, frame))
    return out


def _contradicted(
    summary: Line, item: Item, best: Sequence[Line], given: set[str], share: float
) -> tuple[str, Line, tuple[Item, ...]] | None:
    if item.sort == "function":
        return _turned(summary, item, best)
    if item.key in given:
        return None
    if item.sort in ("number", "ordinal", "date"):
        if item.sort != "date" and hedged_before(summary, item) and is_round(item.value):
            return None
        relation = "date" if item.sort == "date" or is_year(item) else "number"
        return _filler(summary, item, best, relation, share >= SURE_VALUE)
    if item.sort == "name":
        if share < NAMED or item.token.lower.rstrip(".") in TITLES:
            return None
        return _filler(summary, item, best, "name", share >= SURE)
    for line in best:
        for other in line.items:
            if other.sort != "word" or other.key in summary.content:
                continue
            relation = opposed(other, item) or relate(other, item)
            if relation in ("antonym", "sibling") and _neighbours(summary, item, line, other):
                return relation, line, (other,)
    return None


def _strange(
    summary: Line, best: Sequence[Line], given: set[str], share: float, frame: tuple[str, ...]
) -> list[SummaryFinding]:
    """The one noun or adjective of a sentence that its article never gives, where another stands
    in its place: an editor who changes a fact leaves the rest as it was.
    """
    new = [i for i in summary.items if i.sort != "function" and i.key not in given]
    if len(new) != 1 or new[0].sort != "word" or new[0].token.pos not in ("NOUN", "ADJ"):
        return []
    item = new[0]
    for line in best:
        if any(o.sort != "function" and relate(o, item) in LIKE for o in line.items):
            return []
    for line in best:
        for other in line.items:
            if (
                other.sort == "word"
                and other.key not in summary.content
                and other.token.pos == item.token.pos
                and _neighbours(summary, item, line, other)
            ):
                return [SummaryFinding("unrelated", line, (other,), (item,), share, frame)]
    return []


def _turned(
    summary: Line, item: Item, best: Sequence[Line]
) -> tuple[str, Line, tuple[Item, ...]] | None:
    """A preposition or conjunction against its opposite before the same words."""
    if item.token.pos not in ("ADP", "SCONJ") or any(item.key in line.keys for line in best):
        return None
    for line in best:
        for other in line.items:
            if other.sort == "function" and are_antonyms(item.key, other.key, "X"):
                kin = _context(summary, item) & _context(line, other)
                if len(kin) >= 2:
                    return "antonym", line, (other,)
    return None


def _filler(
    summary: Line, item: Item, best: Sequence[Line], relation: str, sure: bool
) -> tuple[str, Line, tuple[Item, ...]] | None:
    """The article's filler of the item's slot: first one beside the same words, then any that
    the summary does not give elsewhere.
    """
    loose = None
    fits = _same_type if relation == "name" else _same_measure
    for line in best:
        for other in line.items:
            if other.key in summary.keys or not fits(item, other):
                continue
            if relation != "name" and told_otherwise(summary, item, line, other):
                continue
            if relation == "name" and (
                other.token.lower.rstrip(".") in TITLES
                or same_name_by_form((item,), (other,))
                or _one_surname(summary, item, line, other)
            ):
                continue
            if _neighbours(summary, item, line, other):
                return relation, line, (other,)
            if sure:
                loose = loose or (relation, line, (other,))
    return loose


def _one_surname(summary: Line, item: Item, line: Line, other: Item) -> bool:
    """Whether two given names stand before one surname: spelling and roles speak of those."""
    after = [
        x.annotation.tokens[i.token.i + 1 : i.token.i + 2]
        for x, i in ((summary, item), (line, other))
    ]
    return all(after) and after[0][0].text == after[1][0].text and after[0][0].pos == "PROPN"


def _neighbours(summary: Line, item: Item, line: Line, other: Item) -> bool:
    """Whether two fillers have a governor, a dependent or a next content word in common."""
    return bool(_context(summary, item) & _context(line, other))


def _context(line: Line, item: Item) -> set[str]:
    annotation = line.annotation
    token = item.token
    kin = [annotation.tokens[token.head], *annotation.children(token.i)]
    at = line.items.index(item)
    beside: Iterable[Item] = (*line.items[max(0, at - 1) : at], *line.items[at + 1 : at + 2])
    keys = {t.lemma.lower() for t in kin if t.i != token.i}
    keys |= {i.key for i in beside}
    return {k for k in keys if k in line.content and k not in _EMPTY}


def _same_measure(item: Item, other: Item) -> bool:
    return item.sort == other.sort and is_year(item) == is_year(other)


def _same_type(item: Item, other: Item) -> bool:
    if other.sort != "name":
        return False
    a, b = _LABELS.get(item.token.label), _LABELS.get(other.token.label)
    return a is None or b is None or a == b


def _negations(
    summary: Line, best: Sequence[Line], share: float, frame: tuple[str, ...]
) -> list[SummaryFinding]:
    """Verbs and adjectives that one text denies and the other affirms, in all best sentences."""
    out = []
    denied = _polarity(summary)
    for head, negation in denied.items():
        found: list[tuple[Line, Item | None]] = []
        for line in best:
            there = _polarity(line)
            if head in there:
                found.append((line, there[head]))
        if not found or any((n is None) == (negation is None) for _, n in found):
            continue
        line, other = found[0]
        if len(line.content & summary.content) < 3:
            continue
        at = next(i for i in line.items if i.key == head)
        own = next(i for i in summary.items if i.key == head)
        ours = (other, at) if other else (at,)
        theirs = (negation, own) if negation else (own,)
        out.append(SummaryFinding("negation", line, ours, theirs, share, frame))
    return out


def _polarity(line: Line) -> dict[str, Item | None]:
    """Each verb, adjective and noun of a line with what denies it, None where nothing does."""
    by_index = {i.token.i: i for i in line.items}
    out: dict[str, Item | None] = {
        i.key: None for i in line.items if i.token.pos in ("VERB", "ADJ") and i.sort == "word"
    }
    tokens = line.annotation.tokens
    for item in line.items:
        if item.key not in NEGATIONS:
            continue
        following = tokens[item.token.i + 1].lower if item.token.i + 1 < len(tokens) else ""
        head = by_index.get(item.token.head)
        if head and head.key in out and following not in ("only", "just", "-"):
            out[head.key] = item
    return out

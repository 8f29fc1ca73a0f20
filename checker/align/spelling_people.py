"""Whether two like names are one person's: family names standing alone, and sources that differ.

Comes in: the story's index. Goes out: faults of relation "typo" where an article shows which form
is right, and "disputed" where two sources differ and neither is known to be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.align.spelling_build import Fault, Spot
from checker.align.spelling_index import NamePair, SpellingIndex
from checker.lexicon.fold import fold
from checker.names.parts import TITLES
from checker.names.runs import NameWord
from checker.names.slips import rank, slip_of


def lone_name_faults(index: SpellingIndex) -> Iterator[Fault]:
    """A family name that stands alone, in an article whose one person is called nearly so."""
    full: dict[str, set[str]] = {}
    for pair in index.pairs:
        if _looks_like_person(index, pair):
            full.setdefault(pair.run.article, set()).add(pair.key[1])
    in_pairs = {k for pair in index.pairs for k in pair.key}
    for run in index.runs:
        if len(run.words) != 1 or run.headline:
            continue
        word = run.words[0]
        lower = fold(word.text)
        if len(lower) < 4 or lower in in_pairs or not index.knowledge.words.is_name(lower):
            continue
        if not _acts(index, run.article, word):
            continue
        for other in sorted(full.get(run.article, ())):
            edit = slip_of(lower, other, name=True)
            if edit is None or edit.count > 1 or rank(edit) > 4 or edit.kind == "a letter left out":
                continue
            here = [w for w in index.places.get(other, ()) if w.article == run.article]
            mine = [
                w for w in index.places.get(lower, ()) if w.article == run.article and w.capital
            ]
            if len(here) < max(2, 2 * len(mine)) or len(index.articles_with(lower)) > 1:
                continue
            reason = f"\u201c{here[0].text}\u201d {len(here)} times in the article: {edit.kind}"
            yield Fault(
                Spot(run.article, word.start, word.end), "typo", "likely", here[0].text, reason,
                "name", Spot(here[0].article, here[0].start, here[0].end),
            )  # fmt: skip


def _acts(index: SpellingIndex, article: str, word: NameWord) -> bool:
    """Whether a word is the subject of a verb, as a person is."""
    for token in index.annotations[article].tokens:
        if token.start == word.start:
            return token.dep in ("nsubj", "nsubjpass") and token.pos == "PROPN"
    return False


def disputed_faults(
    index: SpellingIndex, pair: NamePair, rival: NamePair, wrong: NameWord, right: NameWord
) -> Iterator[Fault]:
    """Two sources that write one person's name in two ways, either of which may be right.

    Each article keeps to its form; an article that writes both names two people.
    """
    first, second = pair.key, rival.key
    ours = {p.run.article for p in index.by_key[first]}
    theirs = {p.run.article for p in index.by_key[second]}
    if ours & theirs or (len(theirs), second) < (len(ours), first):
        return
    if not all(_looks_like_person(index, p) for p in (pair, rival)):
        return
    if not _same_person_signs(index, pair, rival):
        return
    genders = {index.knowledge.words.gender_of(k[0]) for k in (first, second)} - {"", "u"}
    if len(genders) > 1:
        return
    place = Spot(rival.run.article, right.start, right.end)
    reason = (
        f"\u201c{rival.first.text} {rival.second.text}\u201d in {len(theirs)} of the sources, "
        f"\u201c{pair.first.text} {pair.second.text}\u201d in {len(ours)}"
    )
    seen: set[str] = set()
    for there in index.by_key[first]:
        if there.run.article not in seen:
            seen.add(there.run.article)
            word = there.second if wrong is pair.second else there.first
            yield Fault(
                Spot(there.run.article, word.start, word.end), "disputed", "likely", right.text,
                reason, "name", place,
            )  # fmt: skip


def _looks_like_person(index: SpellingIndex, pair: NamePair) -> bool:
    """Both words are usual names, or the first is a given name and the second no common word."""
    words = index.knowledge.words
    first, second = pair.key
    if pair.run.headline or first in TITLES or second in TITLES:
        return False
    if pair.first.text.isupper() or pair.second.text.isupper():
        return False
    given = bool(words.gender_of(first)) or not index.knowledge.knows(first)
    given = given or (words.is_name(first) and not words.is_word(first))
    return given and (words.is_name(second) or not words.is_word(second))


def _same_person_signs(index: SpellingIndex, pair: NamePair, rival: NamePair) -> bool:
    """The same age or the same title beside both names, or a family name nobody else bears."""
    mine, yours = _signs(index, pair), _signs(index, rival)
    if mine & yours:
        return True
    numbers = {s for s in mine | yours if s.isdigit()}
    if len(numbers) > 1:
        return False
    first, second = pair.key
    family = second if second == rival.key[1] else ""
    if not family:
        return True
    bearers = {p.key[0] for p in index.by_second[family] if _looks_like_person(index, p)}
    return bearers <= {first, rival.key[0]}


def _signs(index: SpellingIndex, pair: NamePair) -> set[str]:
    """Ages and title words beside every place of a name pair."""
    out: set[str] = set()
    for there in index.by_key[pair.key]:
        text = index.text(there.run.article)
        after = text[there.second.end : there.second.end + 40]
        before = text[max(0, there.first.start - 40) : there.first.start]
        age = re.match(r",\s(?:aged\s)?(\d{1,2})\b", after)
        years = re.search(r"(\d{1,2})-year-old\s(?:\w+\s){0,3}$", before)
        out |= {m[1] for m in (age, years) if m}
        title = re.search(r"([A-Za-z]+)\s$", before)
        if title and title[1].lower() in TITLES:
            out.add(title[1].lower())
    return out

"""People of a story: family names standing alone that slip, and what says who a name's bearer is.

Comes in: the story's index. Goes out: faults of relation "typo", and signs of a person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter

from checker.align.spelling_build import Fault, Spot
from checker.align.spelling_index import NamePair, SpellingIndex
from checker.lexical import is_hypernym, is_known
from checker.lexicon.fold import fold
from checker.names.edits import edit_between
from checker.names.parts import TITLES
from checker.names.runs import NameWord
from checker.names.slips import FUNCTION_WORDS, inflected_name, rank, slip_of

# Places that one paper writes out and another shortens.
_SHORTENED = re.compile(r"\b(?:Mt|Mount|St|Saint|Ft|Fort)\b")
# Steps up to "person" in WordNet that a calling may be away.
_PERSON = 8
# Verbs that only people and bodies are subjects of.
_SAYING = frozenset("say tell add explain recall note claim testify warn".split())
# Words between a calling and a name: "the third victim, identified as N.".
_NAMED = frozenset((",", "identified", "named", "called", "known"))


def lone_name_faults(index: SpellingIndex) -> Iterator[Fault]:
    """A family name that stands alone, in an article whose one person is called nearly so."""
    full: dict[str, set[str]] = {}
    for pair in index.pairs:
        if looks_like_person(index, pair):
            full.setdefault(pair.run.article, set()).add(pair.key[1])
    in_pairs = {k for pair in index.pairs for k in pair.key}
    for run, folded in zip(index.runs, index.folded, strict=True):
        if len(folded) != 1 or run.headline:
            continue
        word, lower = run.words[0], folded[0]
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


def changed_surname_faults(index: SpellingIndex) -> Iterator[Fault]:
    """A family name that an article brings in and never uses again, where it uses another one, like
    it, that it never brought in: "Ada Somers, a baker, ... Sommers said"."""
    brought: dict[str, dict[str, NameWord]] = {}
    anywhere = {k for pair in index.pairs for k in pair.key}
    for pair in index.pairs:
        if looks_like_person(index, pair):
            brought.setdefault(pair.run.article, {}).setdefault(pair.key[1], pair.second)
    alone: dict[str, dict[str, list[NameWord]]] = {}
    for run, folded in zip(index.runs, index.folded, strict=True):
        words = [n for n, f in enumerate(folded) if f not in TITLES]
        if len(words) == 1 and not run.headline:
            named = alone.setdefault(run.article, {})
            named.setdefault(folded[words[0]], []).append(run.words[words[0]])
    for article, names in brought.items():
        used = alone.get(article, {})
        for family, full in names.items():
            if family in used:
                continue
            rivals = [n for n in used if n not in anywhere and _slips(index, n, family)]
            if len(rivals) == 1 and not any(
                n != family and _slips(index, n, family) for n in names
            ):
                said = [w for w in used[rivals[0]] if _acts(index, article, w)]
                if said:
                    yield from _changed(index, article, full, said, elsewhere=family)


def _slips(index: SpellingIndex, name: str, family: str) -> bool:
    """Whether two names are one slip apart, and the first is in no lexicon, or only turned round.

    "Sandres", "Sanders": that one is known does not make it another person's.
    """
    lexicon = index.lexicon
    if not -1 <= len(name) - len(family) <= 1:
        return False  # as nearly all are
    edit = edit_between(family, name)
    if inflected_name(name, family) or lexicon.is_place_word(name) or edit.count != 1:
        return False
    return edit.kind == "two letters swapped" or not lexicon.is_name_word(name)


def _changed(
    index: SpellingIndex, article: str, full: NameWord, said: list[NameWord], *, elsewhere: str
) -> Iterator[Fault]:
    """Wrong where other sources have the full name's form too; else one name in two spellings."""
    shown = Spot(article, full.start, full.end)
    known = len(index.articles_with(elsewhere) - {article}) > 0
    relation, right = (
        ("typo", full.text) if known else ("disputed", f"{full.text} / {said[0].text}")
    )
    reason = f"brought in as \u201c{full.text}\u201d, and never called so again"
    spot = Spot(article, said[0].start, said[0].end)
    yield Fault(spot, relation, "likely", right, reason, "name", shown)


def _acts(index: SpellingIndex, article: str, word: NameWord) -> bool:
    """Whether a word is the subject of a verb, as a person is."""
    tokens = index.annotations[article].tokens
    at = bisect_left(tokens, word.start, key=attrgetter("start"))
    if at == len(tokens) or tokens[at].start != word.start:
        return False
    return tokens[at].dep in ("nsubj", "nsubjpass") and tokens[at].pos == "PROPN"


def looks_like_person(index: SpellingIndex, pair: NamePair) -> bool:
    """Both words are usual names, or the first is a given name and the second no common word."""
    place = pair.run.article, pair.first.start, pair.second.start
    found = index.people.get(place)
    if found is None:
        found = index.people[place] = _looks_like_person(index, pair)
    return found


def _looks_like_person(index: SpellingIndex, pair: NamePair) -> bool:
    words = index.knowledge.words
    first, second = pair.key
    if pair.run.headline or first in TITLES or second in TITLES:
        return False
    if pair.first.text.isupper() or pair.second.text.isupper():
        return False
    if first in FUNCTION_WORDS:
        return False  # "In June", which is a given name too
    if _SHORTENED.search(f"{pair.first.text} {pair.second.text}"):
        return False
    at = pair.run.words.index(pair.first) if pair.first in pair.run.words else 0
    if at and fold(pair.run.words[at - 1].text) in TITLES:
        return True  # "Judge Thea Crane": what stands between is a given name
    given = bool(words.gender_of(first)) or not index.knowledge.knows(first)
    given = given or (words.is_name(first) and not words.is_word(first))
    if given and (words.is_name(second) or not words.is_word(second)):
        return True
    return not words.is_word(second) and _labelled_person(index, pair)


def may_be_person(index: SpellingIndex, pair: NamePair) -> bool:
    """A given name before any word with a capital: enough where another text writes nearly so."""
    first, second = pair.key
    if pair.run.headline or len(pair.run.words) != 2 or not {first, second}.isdisjoint(TITLES):
        return False
    if pair.first.text.isupper() or pair.second.text.isupper():
        return False
    words = index.knowledge.words
    given = bool(words.gender_of(first)) and first not in FUNCTION_WORDS
    return given and second not in words.common and not index.lower_case[second]


def _labelled_person(index: SpellingIndex, pair: NamePair) -> bool:
    """Whether the model takes both words for one person's, and the sentence does so too: "officer
    N. N.", "an officer of the town, N. N., told".

    By itself the label is worth little: ships, streets and villages get it too.
    """
    annotation = index.annotations[pair.run.article]
    tokens = annotation.tokens
    at = bisect_left(tokens, pair.first.start, key=attrgetter("start"))
    if not all(t.label == "PERSON" for t in tokens[at : at + 2]):
        return False
    while at and tokens[at].label == "PERSON" and tokens[at - 1].label == "PERSON":
        at -= 1  # what stands before the second name of three
    before = tokens[at - 1] if at else None
    if before is not None and is_hypernym("person", before.lemma.lower(), "n", _PERSON):
        return True
    behind = bisect_left(tokens, pair.second.end, key=attrgetter("start"))
    after = [t for t in tokens[behind : behind + 2] if t.text != ","][:1]
    return any(t.lemma.lower() in _SAYING for t in after)


# How somebody stands to an office, where that is not to hold it.
STANDING = frozenset("former ex deputy vice assistant acting retired late".split())


def signs_beside(index: SpellingIndex, pairs: Iterable[NamePair]) -> set[str]:
    """Ages, titles and callings (lower-case nouns) beside the places of a name."""
    out: set[str] = set()
    for pair in pairs:
        text = index.text(pair.run.article)
        after = text[pair.second.end : pair.second.end + 40]
        before = text[max(0, pair.first.start - 40) : pair.first.start]
        age = re.match(r",\s(?:aged\s)?(\d{1,2})\b", after)
        years = re.search(r"(\d{1,2})-year-old\s(?:\w+,?\s){0,3}$", before)
        out |= {m[1] for m in (age, years) if m}
        title = re.search(r"([A-Za-z]+)\s$", before)
        if title and title[1].lower() in TITLES:
            out.add(title[1].lower())
        out |= _callings(index, pair)
    return out


def _callings(index: SpellingIndex, pair: NamePair) -> set[str]:
    """ "the historian N.", "N., the Ghanaian historian who", "the third victim, named as N."."""
    annotation = index.annotations[pair.run.article]
    words = annotation.words(annotation.sentences[pair.run.sentence])
    out: set[str] = set()
    for word in reversed([t for t in words if t.end <= pair.first.start][-6:]):
        if word.lower in _NAMED:
            continue
        beside = word.end + 1 == pair.first.start
        # "Said warden Ann Roe": tagged as a verb that no dictionary has.
        verb = word.pos in ("VERB", "AUX") and not (beside and not is_known(word.lower, "VERB"))
        if verb or word.pos == "CCONJ" or not word.lower.isalpha():
            break
        if word.lower in STANDING:
            out.add(word.lower)
        if word.pos == "NOUN" or (beside and is_hypernym("person", word.lower, "n", _PERSON)):
            out.add(word.lower if word.pos != "NOUN" else word.lemma.lower())
    after = [t for t in words if t.start >= pair.second.end][:8]
    told = [t.lower for t in after[:2]]
    if told[:1] == [","] or told[:1] == ["is"] or told == ["has", "been"]:
        for word in after[2 if told == ["has", "been"] else 1 :]:
            if word.pos in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ") or not word.lower.isalpha():
                break
            if word.pos == "NOUN":
                out.add(word.lemma.lower())
    return out

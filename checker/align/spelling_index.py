"""A story's words and names, indexed for the spelling stage: who writes what, where, how often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.annotation import Annotation
from checker.lexicon import Lexicon
from checker.lexicon.fold import fold
from checker.names.edits import WordsByEnds, WordsByLength
from checker.names.runs import NameWord, Run, runs_of
from checker.names.written import Word, knowledge_of, words_of
from checker.story import Story


class NamePair(NamedTuple):
    """Two neighbouring words of a run: a given and a family name, if they are a name at all."""

    run: Run
    first: NameWord
    second: NameWord
    key: tuple[str, str]  # both words folded


# Parts of the world that no list of countries or regions has, and their peoples.
_CONTINENTS = ("Europe", "European", "Africa", "African", "Asian", "America", "American")
# The days and months: capitalised words with one spelling.
CALENDAR = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "April", "August", "September", "October", "November", "December",
)  # fmt: skip


def _place_names(lexicon: Lexicon) -> list[str]:
    out: list[str] = []
    for country in lexicon.countries:
        out += (country.name, *country.aliases, *country.demonyms)
        out += (country.capital, *country.capital_aliases)
    for region in lexicon.regions:
        out += (region.name, *region.aliases, *region.demonyms)
    return list(dict.fromkeys(f for f in out if f))


@dataclass(frozen=True, slots=True)
class _Listed:
    """What a lexicon spells in one way, made ready for looking up.

    `titles`: office titles in lower case, with their words and offices. `forms`: countries,
    peoples, capitals and regions in one word, folded, with their spelling. `lost_capitals`: names
    of several words, by their first two with the first in lower case. `joined`: all of them
    folded, without blanks.
    """

    titles: dict[str, tuple[frozenset[str], tuple[str, ...]]]
    forms: dict[str, str]
    keys: WordsByEnds  # of `forms`
    lost_capitals: dict[tuple[str, str], list[str]]
    joined: frozenset[str]


_WORDS = re.compile(r"\w+")
# Characters before and behind a name in which its office may stand, and where its sentence ends.
OFFICE_BEFORE, OFFICE_AFTER = 70, 60
SENTENCE_END = re.compile(r"[.;\n!?]")


@lru_cache(maxsize=4)
def _listed(lexicon: Lexicon) -> _Listed:
    titles: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}
    for office in lexicon.offices:
        for title in map(str.lower, office.titles):
            if office.functional and len(title) > 3:
                known = titles[title][1] if title in titles else ()
                words = frozenset(w for w in _WORDS.findall(title) if len(w) > 1)
                titles[title] = words, (*known, office.id)
    places = _place_names(lexicon)
    forms: dict[str, str] = {}
    lost_capitals: dict[tuple[str, str], list[str]] = {}
    for form in (*CALENDAR, *_CONTINENTS, *places):
        if " " not in form and form[:1].isupper() and len(form) > 4:
            forms.setdefault(fold(form), form)
        first, _, rest = form.partition(" ")
        if rest[:1].isupper() and len(first) > 3 and first[:1].isupper() and first.isalpha():
            begun = first[0].lower() + first[1:], rest.split()[0]
            lost_capitals.setdefault(begun, []).append(form)
    joined = frozenset(fold(f).replace(" ", "") for f in places)
    return _Listed(titles, forms, WordsByEnds(forms), lost_capitals, joined)


@lru_cache(maxsize=1024)
def title_pattern(title: str) -> re.Pattern[str]:
    """Matches an office title as whole words, in lower case."""
    return re.compile(rf"\b{re.escape(title)}\b")


class SpellingIndex:
    """All words and capitalised runs of a story's articles."""

    def __init__(self, story: Story, lexicon: Lexicon) -> None:
        self.story = story
        self.lexicon = lexicon
        self.knowledge = knowledge_of(lexicon)
        self.annotations: dict[str, Annotation] = {
            e.article.id: e.annotation for e in story.extractions
        }
        self.words: list[Word] = []
        self.lines: list[list[Word]] = []  # the words of each sentence
        self.runs: list[Run] = []
        for annotation in self.annotations.values():
            sentence = -1
            for word in words_of(annotation):
                if word.sentence != sentence:
                    sentence = word.sentence
                    self.lines.append([])
                self.lines[-1].append(word)
            self.words += words_of(annotation)
            self.runs += runs_of(annotation)
        # The words of each run, folded.
        self.folded = [tuple([fold(w.text) for w in run.words]) for run in self.runs]
        # Whether two words are a person's name, by their article and their places: asked for often.
        self.people: dict[tuple[str, int, int], bool] = {}
        self._slips: dict[str, list[str]] = {}  # a word is asked for in several ways
        self.places: dict[str, list[Word]] = defaultdict(list)
        capitalised: dict[str, int] = {}
        lower_case: dict[str, int] = {}
        for word in self.words:
            lower = word.lower
            self.places[lower].append(word)
            if not word.capital:
                lower_case[lower] = lower_case.get(lower, 0) + 1
            elif not word.opens and not word.headline:
                capitalised[lower] = capitalised.get(lower, 0) + 1
        self.capitalised = Counter(capitalised)
        self.lower_case = Counter(lower_case)
        self.count: Counter[str] = Counter({w: len(found) for w, found in self.places.items()})
        self._vocabulary = WordsByLength(self.count)
        self.pairs: list[NamePair] = []
        for run, folded in zip(self.runs, self.folded, strict=True):
            if len(folded) > 1:
                named = [(w, f) for w, f in zip(run.words, folded, strict=True) if not w.initial]
                for (a, first), (b, second) in pairwise(named):
                    self.pairs.append(NamePair(run, a, b, (first, second)))
        self.by_first: dict[str, list[NamePair]] = defaultdict(list)
        self.by_second: dict[str, list[NamePair]] = defaultdict(list)
        self.by_key: dict[tuple[str, str], list[NamePair]] = defaultdict(list)
        for pair in self.pairs:
            self.by_first[pair.key[0]].append(pair)
            self.by_second[pair.key[1]].append(pair)
            self.by_key[pair.key].append(pair)
        self.pair_count = Counter({key: len(found) for key, found in self.by_key.items()})

        listed = _listed(lexicon)
        self.place_forms = listed.forms
        self.place_keys = listed.keys
        self.lost_capitals = listed.lost_capitals
        self.lexicon_forms = listed.joined
        # Only titles that this story writes are looked for beside its names.
        written = self.places.keys()
        self.title_table: dict[str, tuple[str, ...]] = {
            title: offices for title, (words, offices) in listed.titles.items() if words <= written
        }

    def text(self, article: str) -> str:
        return self.annotations[article].plain

    def origins_of(self, lower: str) -> int:
        """How many independent texts write a word."""
        origins = self.story.origins
        return len({origins.get(a, a) for a in self.articles_with(lower)})

    def articles_with(self, lower: str) -> set[str]:
        """Which articles write a word."""
        return {w.article for w in self.places.get(lower, ())}

    def nearby(self, word: str, longest: int = 2) -> list[str]:
        """Other words of the story of nearly the same length that begin or end alike."""
        return [
            other
            for other in self.count
            if abs(len(other) - len(word)) <= longest and _alike(word, other)
        ]

    def one_slip_from(self, word: str) -> list[str]:
        """Other words of the story that begin or end alike and are one edit away, as read."""
        found = self._slips.get(word)
        if found is None:
            near = self._vocabulary.one_edit_from(word)
            found = self._slips[word] = [w for w in near if _alike(word, w)]
        return found


def _alike(word: str, other: str) -> bool:
    """Whether two words differ, and begin with one letter or end with the same two."""
    return other != word and (other[0] == word[0] or other[-2:] == word[-2:])

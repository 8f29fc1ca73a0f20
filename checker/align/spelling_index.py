"""A story's words and names, indexed for the spelling stage: who writes what, where, how often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise

from checker.lexicon import Lexicon
from checker.lexicon.fold import fold
from checker.model import Annotation
from checker.names.runs import NameWord, Run, runs_of
from checker.names.written import Knowledge, Word, words_of
from checker.story import Story


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two neighbouring words of a run: a given and a family name, if they are a name at all."""

    run: Run
    first: NameWord
    second: NameWord

    @property
    def key(self) -> tuple[str, str]:
        return fold(self.first.text), fold(self.second.text)


# The days and months: capitalised words with one spelling.
_CALENDAR = (
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


class SpellingIndex:
    """All words and capitalised runs of a story's articles."""

    def __init__(self, story: Story, lexicon: Lexicon) -> None:
        self.story = story
        self.lexicon = lexicon
        self.knowledge = Knowledge(lexicon=lexicon)
        self.annotations: dict[str, Annotation] = {
            e.article.id: e.annotation for e in story.extractions
        }
        self.words: list[Word] = []
        self.runs: list[Run] = []
        for annotation in self.annotations.values():
            self.words += words_of(annotation)
            self.runs += runs_of(annotation)
        self.count: Counter[str] = Counter(w.lower for w in self.words)
        self.places: dict[str, list[Word]] = defaultdict(list)
        for word in self.words:
            self.places[word.lower].append(word)
        self.articles_with: dict[str, set[str]] = {
            lower: {w.article for w in found} for lower, found in self.places.items()
        }
        self.capitalised: Counter[str] = Counter(
            w.lower for w in self.words if w.capital and not w.opens and not w.headline
        )
        self.lower_case: Counter[str] = Counter(w.lower for w in self.words if not w.capital)
        self.pairs: list[NamePair] = []
        for run in self.runs:
            named = [w for w in run.words if not w.initial]
            self.pairs += [NamePair(run, a, b) for a, b in pairwise(named)]
        self.by_first: dict[str, list[NamePair]] = defaultdict(list)
        self.by_second: dict[str, list[NamePair]] = defaultdict(list)
        self.pair_count: Counter[tuple[str, str]] = Counter()
        for pair in self.pairs:
            first, second = pair.key
            self.by_first[first].append(pair)
            self.by_second[second].append(pair)
            self.pair_count[first, second] += 1

        self.title_table: dict[str, tuple[str, ...]] = {}
        for office in lexicon.offices:
            for title in office.titles:
                if office.functional and len(title) > 3:
                    known = self.title_table.get(title.lower(), ())
                    self.title_table[title.lower()] = (*known, office.id)
        # Only titles that this story writes are looked for beside its names.
        written = " ".join(self.text(a).lower() for a in self.annotations)
        self.title_table = {t: o for t, o in self.title_table.items() if t in written}
        self._title_patterns = {t: re.compile(rf"\b{re.escape(t)}\b") for t in self.title_table}

        # Forms of countries, peoples, capitals and regions in one word, with their spelling.
        self.place_forms: dict[str, str] = {}
        # Names of several words, by their first two with the first in lower case.
        self.lost_capitals: dict[tuple[str, str], list[str]] = defaultdict(list)
        for form in (*_CALENDAR, *_place_names(lexicon)):
            if " " not in form and form[:1].isupper() and len(form) > 4:
                self.place_forms.setdefault(fold(form), form)
            first, _, rest = form.partition(" ")
            if rest[:1].isupper() and len(first) > 3 and first[:1].isupper() and first.isalpha():
                second = rest.split()[0]
                self.lost_capitals[first[0].lower() + first[1:], second].append(form)
        self.lexicon_forms = frozenset(fold(f).replace(" ", "") for f in _place_names(lexicon))

    def title_pattern(self, title: str) -> re.Pattern[str]:
        """Matches an office title as whole words, in lower case."""
        return self._title_patterns[title]

    def text(self, article: str) -> str:
        return self.annotations[article].article.text

    def origins_of(self, lower: str) -> int:
        """How many independent texts write a word."""
        origins = self.story.origins
        return len({origins.get(a, a) for a in self.articles_with.get(lower, ())})

    def nearby(self, word: str, longest: int = 2) -> list[str]:
        """Other words of the story of nearly the same length that begin or end alike."""
        return [
            other
            for other in self.count
            if other != word
            and abs(len(other) - len(word)) <= longest
            and (other[0] == word[0] or other[-2:] == word[-2:])
        ]

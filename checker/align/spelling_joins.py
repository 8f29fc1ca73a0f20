"""Words run together, capitals and small words lost, and accepted place names.

Comes in: the story's index. Goes out: faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.align.spelling_build import Fault, Spot, spot_of
from checker.align.spelling_capitals import INSTITUTIONS
from checker.align.spelling_index import SpellingIndex
from checker.lexicon.fold import fold
from checker.lexicon.words import WordList
from checker.names.parts import ARTICLES, LINKS, PARTICLES
from checker.names.slips import FUNCTION_WORDS, run_together
from checker.names.written import INNER_CAPITAL, Word

_FUSED = re.compile(r"([A-Z](?<!\w.)\w+[’']s)([A-Z][a-z]\w+)\b")
_CAMEL = re.compile(r"\b([A-Z]?[a-z]{2,})([A-Z][a-z]{2,})\b")


def fused_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Names run together with the next word: "Macronthe", "People'sParty", "StreetJohn"."""
    for lower, places in index.places.items():
        word = places[0]
        if not word.capital or len(lower) < 6 or index.knowledge.knows(lower):
            continue
        parts = run_together(
            lower,
            lambda name: len(name) > 3
            and bool(index.capitalised[name] or index.lexicon.is_name_word(name))
            and not index.knowledge.words.is_word(name + "th"),
            lambda small: small in FUNCTION_WORDS and len(small) >= 3,
        )  # fmt: skip
        if parts and len(places) == 1 and word.text[1:].islower():
            name = word.text[: len(parts[0])]
            shown = next((w for w in index.places.get(parts[0], ()) if w.capital), None)
            reason = f"\u201c{name}\u201d and \u201c{parts[1]}\u201d run together"
            yield Fault(
                spot_of(word), "typo", "certain", f"{name}, {parts[1]}", reason, "run-together",
                spot_of(shown) if shown else None,
            )  # fmt: skip
    for article, annotation in index.annotations.items():
        text = annotation.plain
        if INNER_CAPITAL.search(text) is None:
            continue
        for match in _FUSED.finditer(text):
            yield Fault(
                Spot(article, match.start(), match.end()), "typo", "certain",
                f"{match[1]} {match[2]}", "two words run together", "run-together",
            )  # fmt: skip
        for match in _CAMEL.finditer(text):
            if text[max(0, match.start() - 1) : match.start()] in ("#", "@", "/", "."):
                continue
            yield from _camel_fault(index, article, match)


def _camel_fault(index: SpellingIndex, article: str, match: re.Match[str]) -> Iterator[Fault]:
    """A capital inside a word, where the story writes the two words apart elsewhere."""
    joined, first, second = match[0].lower(), match[1].lower(), match[2].lower()
    if len(first) < 4 or sum(t.count(match[0]) for t in map(index.text, index.annotations)) > 1:
        return
    if not (index.count[second] and index.capitalised[second]) or joined in index.lexicon_forms:
        return
    apart = any(first == w.before for w in index.places[second])
    after = index.text(article)[match.end() : match.end() + 25].split()
    name = bool(after) and any(
        w.after == after[0].strip(".,").lower() for w in index.places[second] if w.capital
    )
    word_list = index.knowledge.words
    if apart or (name and (first in word_list.common or index.count[first])):
        yield Fault(
            Spot(article, match.start(), match.end()), "typo", "likely", f"{match[1]} {match[2]}",
            "two words run together", "run-together",
        )  # fmt: skip


_SPLIT = re.compile(r"([A-Z](?<!\w.)[a-z]+) (?=([a-z]{2,})\b)")


def split_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "Mac ron": a name with a blank inside, where the joined form is a name of the story or list.

    One part must be no common word, and nowhere may the story write either part by itself.
    """
    for article in index.annotations:
        text = index.text(article)
        for match in _SPLIT.finditer(text):
            first, second = match[1], match[2]
            joined = (first + second).lower()
            if len(joined) < 5 or {first.lower(), second} & _JOINED_LATER:
                continue
            listed = index.lexicon.is_name_word(joined) or index.lexicon.is_place_word(joined)
            if not (listed or index.capitalised[joined] >= 2):
                continue
            words = index.knowledge.words
            if second in words.common and (
                first.lower() in words.common or words.is_name(first.lower())
            ):
                continue  # "An other": both halves are words
            times = sum(index.text(a).count(f"{first} {second}") for a in index.annotations)
            if max(index.count[first.lower()], index.count[second]) > max(1, times):
                continue
            there = next((w for w in index.places.get(joined, ()) if w.capital), None)
            what = "elsewhere in the story" if there else "in the list of known names"
            end = match.start() + len(first) + 1 + len(second)
            yield Fault(
                Spot(article, match.start(), end), "typo", "certain", first + second,
                f"\u201c{first}{second}\u201d stands {what}: a blank inside the name",
                "name", spot_of(there) if there else None,
            )  # fmt: skip


# Particles and endings that stand alone in names.
_JOINED_LATER = LINKS | PARTICLES | ARTICLES | FUNCTION_WORDS
_WORD_MARK = re.compile(r"[\w-]")


def lost_capital_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "united States": the first word of a country's or body's name in lower case."""
    begun = {
        f"{first} {second}": names
        for (first, second), names in index.lost_capitals.items()
        if index.lower_case[first] and second.lower() in index.places
    }
    for article in index.annotations if begun else ():
        text = index.text(article)
        for words, names in begun.items():
            at = text.find(words)
            while at >= 0:
                inside = text[at - 1 : at].isalnum() or _WORD_MARK.match(text, at + len(words))
                for name in names if not inside else ():
                    end = at + len(name)
                    if text[at + 1 : end] == name[1:] and not text[end : end + 1].isalnum():
                        yield Fault(
                            Spot(article, at, end), "typo", "certain", name,
                            f"the list of known names has \u201c{name}\u201d", "place",
                        )  # fmt: skip
                at = text.find(words, at + 1)


# An article that writes so many names small does so throughout.
_OFTEN = 3


def small_initial_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "on monday", "the norwegian premier": a day, country or people in lower case, where no
    dictionary has the word so."""
    words = index.knowledge.words
    found: dict[str, list[Word]] = {}
    small = [lower for lower in index.place_forms if lower in index.lower_case]
    for lower in small:
        if lower in words.common or lower in words.known:
            continue
        name = index.place_forms[lower]
        for word in index.places[lower]:
            if word.text.islower() and name.istitle() and not word.headline:
                found.setdefault(word.article, []).append(word)
    for article, places in found.items():
        text = index.annotations[article].plain
        for word in places if len(places) < _OFTEN else ():
            beside = text[word.start - 1 : word.start] + text[word.end : word.end + 1]
            if not set(beside) & set("-/@#_&"):
                name = index.place_forms[word.lower]
                reason = f"the list of known names has \u201c{name}\u201d"
                yield Fault(spot_of(word), "typo", "likely", name, reason, "place")


# Capitals that a name must have in mid-sentence for its one small letter to be a slip.
_LEAST_CAPITALS = 2


def small_name_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "Ann pellman" beside "Pellman said": a name that the story writes small once, where no
    dictionary has the word."""
    words = index.knowledge.words
    for lower, small in index.lower_case.items():
        if small != 1 or index.capitalised[lower] < _LEAST_CAPITALS or len(lower) < _LEAST_NAME:
            continue
        if lower in words.common or lower in words.known or not lower.isalpha():
            continue
        places = index.places[lower]
        word = next(w for w in places if not w.capital)
        named = [w for w in places if w.capital and not w.opens and not w.headline]
        plain = word.text.islower() and not word.headline
        if not plain or len(named) < _LEAST_CAPITALS or named[0].all_capitals:
            continue
        if any(index.lower_case[w] and _is_name(index, w) for w in (word.before, word.after)):
            continue  # "sarah pellman": a tag, all of it small
        text = index.text(word.article)
        beside = text[word.start - 1 : word.start] + text[word.end : word.end + 1]
        if not set(beside) & set("-/@#_&."):
            shown = next((w for w in named if w.article == word.article), named[0])
            reason = f"\u201c{shown.text}\u201d elsewhere in the story"
            yield Fault(spot_of(word), "typo", "likely", shown.text, reason, "name", spot_of(shown))


def _is_name(index: SpellingIndex, lower: str) -> bool:
    """Whether the story writes a word large in mid-sentence, and no dictionary has it."""
    words = index.knowledge.words
    listed = lower in words.common or lower in words.known
    return not listed and index.capitalised[lower] >= _LEAST_CAPITALS


_LEAST_NAME = 4
_FAMILY = re.compile(r" (?:[A-Z]\. )?[A-Z][a-z]{2,}")


@lru_cache(maxsize=2)
def _given(words: WordList) -> frozenset[str]:
    """Usual given names that are no other word."""
    return words.usual_given - words.common - words.known


def small_given_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "robert Pellman": a usual given name in lower case before a family name."""
    given = _given(index.knowledge.words)
    for lower in sorted(given.intersection(index.lower_case)):
        for word in index.places[lower]:
            text = index.text(word.article)
            alone = text[word.start - 1 : word.start] in ("", " ", "\n")
            if word.text == lower and alone and _FAMILY.match(text, word.end):
                reason = "a given name with a small letter"
                yield Fault(spot_of(word), "typo", "likely", lower.capitalize(), reason, "name")


def missing_of_faults(index: SpellingIndex) -> Iterator[Fault]:
    """ "Bureau Investigation" where the story otherwise has "Bureau of Investigation"."""
    places: dict[str, list[Spot]] = {}
    for pair in index.pairs:
        first, second = pair.first.text, pair.second.text
        if pair.run.headline or not first.isalpha():
            continue
        if first.lower() not in INSTITUTIONS or index.text(pair.run.article)[pair.first.end] == "-":
            continue
        whole = f"{first} of {second}"
        if whole not in places:
            places[whole] = list(_spots_of(index, whole))
        full = places[whole]
        if full and len(full) >= index.pair_count[pair.key]:
            yield Fault(
                Spot(pair.run.article, pair.first.start, pair.second.end), "typo", "likely",
                whole, f"\u201c{whole}\u201d elsewhere in the story", "organisation", full[0],
            )  # fmt: skip


def _spots_of(index: SpellingIndex, words: str) -> Iterator[Spot]:
    """Every place of the story that writes the words so."""
    pattern = re.compile(rf"\b{re.escape(words)}\b")
    for article in index.annotations:
        text = index.text(article)
        if words in text:
            yield from (Spot(article, m.start(), m.end()) for m in pattern.finditer(text))


# ---------------------------------------------------------------- accepted forms


def place_variants(index: SpellingIndex) -> Iterator[Fault]:
    """Two accepted spellings of one country or capital in one story."""
    forms: dict[str, dict[str, Word]] = {}
    for lower, places in index.places.items():
        if index.lower_case.get(lower) == len(places):
            continue
        chief = index.lexicon.place_name(lower)
        if chief and not lower.isupper():
            word = next(w for w in places if w.capital)
            forms.setdefault(chief, {})[fold(word.text)] = word
    for chief, written in sorted(forms.items()):
        used = {k: w for k, w in written.items() if not w.all_capitals}
        if len(used) < 2:
            continue
        ordered = sorted(used.items(), key=lambda p: (-index.count[p[1].lower], p[0]))
        main = ordered[0][1]
        for _, other in ordered[1:]:
            yield Fault(
                spot_of(other), "variant", "certain", main.text,
                f"two accepted names of {chief}", "place", spot_of(main),
            )  # fmt: skip

"""Misspelt capitalised words that the story or the lists give away.

Comes in: the story's index. Goes out: faults for places, bodies and single words; full names of
people are `spelling_names`' affair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from checker.align.spelling_build import Fault, Spot, cased, spot_of
from checker.align.spelling_index import CALENDAR, SpellingIndex
from checker.lexicon.fold import fold
from checker.lexicon.words import WordList
from checker.names import compare_names
from checker.names.edits import SOUNDS_ALIKE, WordsByEnds
from checker.names.parts import TITLES, parse_name
from checker.names.romanise import TRADITIONS, same_romanisation
from checker.names.slips import FUNCTION_WORDS, best_slip, one_edit_away, rank, slip_of
from checker.names.traditions import traditions
from checker.names.written import Word

# No language of the lists writes a letter three times in a row.
_THRICE = re.compile(r"([a-z])\1\1")
_VOWELS = re.compile("[aeiouy]")
# Letters of a capitalised word that is judged by lists alone.
_LEAST_SINGLE = 5
# Nouns that head the names of public bodies and places; a slip in one is no foreign name.
INSTITUTIONS = tuple(
    "department ministry commission university institute committee association federation "
    "government parliament council court bureau office agency authority organization "
    "organisation foundation hospital precinct district county province republic kingdom "
    "union conference congress assembly international national federal central european "
    "security development academy administration company corporation college school church "
    "cathedral airport station street avenue highway president minister chancellor secretary "
    "governor general commissioner ambassador senator".split()
)
_INSTITUTIONS = WordsByEnds(INSTITUTIONS)


def capital_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Capitalised words nobody knows that are a slip of a word the story or the lexicon has."""
    for lower, places in index.places.items():
        first = places[0]
        if len(lower) < 4 or index.lower_case.get(lower) == len(places) or not lower.isalpha():
            continue
        if index.knowledge.knows(lower):
            yield from _known_but_wrong(index, lower, places)
            continue
        if index.lower_case[lower]:
            continue
        if _camel(first.text):
            continue
        fault = _capital(index, lower, places)
        if fault:
            right, certainty, reason, what, shown = fault
            for word in places:
                yield Fault(
                    spot_of(word), "typo", certainty, cased(word.text, right), reason, what, shown
                )


def _known_but_wrong(index: SpellingIndex, lower: str, places: list[Word]) -> Iterator[Fault]:
    """A rare or foreign word in the place of a public body's noun: "Ministery of Health"."""
    words = index.knowledge.words
    if lower in words.common or words.is_name(lower) or index.lexicon.is_place_word(lower):
        return
    for word in places:
        right = _institution(index, word) if word.capital and not word.headline else ""
        if right and re.match(r"\s(?:of|for)\s[A-Z]", index.text(word.article)[word.end :][:8]):
            reason = "a slip of the noun that heads the name"
            yield Fault(spot_of(word), "typo", "certain", right, reason, "organisation")


def _capital(
    index: SpellingIndex, lower: str, places: list[Word]
) -> tuple[str, str, str, str, Spot | None] | None:
    word = places[0]
    if word.all_capitals:
        return _acronym(index, lower, places)
    place = "" if _given_before(index, word) else _place(index, word)
    if place:
        return place, "certain", f"the list of known names has \u201c{place}\u201d", "place", None
    for other in index.one_slip_from(lower):
        edit = slip_of(lower, other, name=True)
        if edit is None or not index.knowledge.knows(other):
            continue
        if fold(other) == fold(lower) or index.count[lower] > 2 * index.count[other]:
            continue
        for there in index.places[other]:
            if there.capital and _same_company(word, there):
                reason = f"\u201c{there.text}\u201d elsewhere in the same phrase: {edit.kind}"
                # Sounds alike and no everyday word: it may be another accepted spelling.
                open_ = edit.kind == SOUNDS_ALIKE or _VOWELS.sub("", lower) == _VOWELS.sub(
                    "", other
                )
                open_ = open_ and other not in index.knowledge.words.common
                return there.text, "likely" if open_ else "certain", reason, "name", spot_of(there)
    institution = "" if _given_before(index, word) else _institution(index, word)
    if institution:
        return (
            institution,
            "certain",
            "a slip of the noun that heads the name",
            "organisation",
            None,
        )
    if word.headline and word.lower.isascii():
        known = index.knowledge.words.common
        near = [w for w in index.one_slip_from(lower) if w in known and index.lower_case[w]]
        best = best_slip(lower, near)
        if best:
            shown = next(w for w in index.places[best[0]] if not w.capital)
            return (
                best[0],
                "certain",
                f"\u201c{best[0]}\u201d elsewhere in the story",
                "word",
                spot_of(shown),
            )
    found = _dominant(index, lower, places) or _town(index, lower, places)
    single = _single(index, word) if found is None and len(places) == 1 else None
    if single:
        everyday = single[0].lower() in _everyday(index.knowledge.words)
        return (
            single[0],
            "likely" if everyday else "doubtful",
            f"no list has it; \u201c{single[0]}\u201d is usual: {single[1]}",
            "name",
            None,
        )
    return found


def _town(
    index: SpellingIndex, lower: str, places: list[Word]
) -> tuple[str, str, str, str, Spot | None] | None:
    """A doubled, dropped or swapped letter of a proper name that dictionaries have, once here."""
    if len(places) > 1 or len(lower) < 6:
        return None
    for other in index.one_slip_from(lower):
        edit = slip_of(lower, other, name=True)
        if edit is None or rank(edit) > 1 or fold(other) == fold(lower):
            continue
        if other in index.knowledge.words.proper and not index.lower_case[other]:
            there = index.places[other][0]
            reason = f"\u201c{there.text.title()}\u201d elsewhere in the story: {edit.kind}"
            return there.text.title(), "likely", reason, "place", spot_of(there)
    return None


def _dominant(
    index: SpellingIndex, lower: str, places: list[Word]
) -> tuple[str, str, str, str, Spot | None] | None:
    """A name written once so and several times otherwise."""
    if len(lower) < 4:
        return None
    for other in index.one_slip_from(lower):
        edit = slip_of(lower, other, name=True)
        if edit is None or not index.capitalised[other]:
            continue
        if len(lower) < 5 and (rank(edit) > 2 or index.capitalised[other] < 5):
            continue
        beside = [w for w in index.places[other] if w.article == places[0].article and w.capital]
        # An article keeps to one way of writing a name: what it writes otherwise once is a slip.
        same_hand = len(beside) >= 2 * len(places)
        if not same_hand and (len(lower) < 6 or (rank(edit) > 3 and index.count[other] < 5)):
            continue
        if index.count[other] < 2 * len(places) or (index.lower_case[other] and not same_hand):
            continue
        if index.lower_case[other] and (
            index.capitalised[other] < 3 or _given_before(index, places[0]) or places[0].opens
        ):
            continue
        if not same_hand and _habit(index, places[0], other, swapped=rank(edit) == 0):
            continue
        firm = len(beside) >= 2 or (index.count[other] >= 5 and index.origins_of(other) >= 2)
        if fold(other) == fold(lower) or rank(edit) > 5 - (not firm):
            continue
        # Two sources that write it so may mean it, unless each knows the other form better.
        if len({w.article for w in places}) > 1 and not all(
            sum(w.article == a for w in index.places[other]) > sum(w.article == a for w in places)
            for a in {w.article for w in places}
        ):
            continue
        known = index.knowledge.knows(other) or _THRICE.search(lower) is not None
        if rank(edit) > 0 and not known and index.origins_of(other) < 2 and not same_hand:
            continue
        there = next(w for w in (*beside, *index.places[other]) if w.capital)
        reason = f"\u201c{there.text}\u201d {index.count[other]} times in the story: {edit.kind}"
        return there.text, "certain", reason, "name", spot_of(there)
    return None


def _habit(index: SpellingIndex, word: Word, other: str, swapped: bool) -> bool:
    """Whether two habits of writing, and no slip, part a name from another form of it."""
    if fold(word.text) == fold(other):
        return True
    words = index.knowledge.words
    if words.is_word(other) and not words.is_name(other):
        return False  # "European", "Pacific": English has one way to write it
    known = words.is_name(other) or words.is_word(other)
    given = _given_before(index, word)
    if given:
        return compare_names(f"{given} {word.lower}", f"{given} {other}").relation != "typo"
    # A lone word, a village say: it may come from anywhere, unless lists know the usual form.
    spoken = traditions(parse_name(other)) if index.count[other] >= 4 and known else TRADITIONS
    return not swapped and any(same_romanisation(word.lower, other, t) for t in spoken)


def _acronym(
    index: SpellingIndex, lower: str, places: list[Word]
) -> tuple[str, str, str, str, Spot | None] | None:
    """Letters of an abbreviation in another order than everywhere else."""
    if len(lower) > 6:
        return None
    for other in index.one_slip_from(lower):
        there = index.places[other][0]
        if not there.all_capitals or sorted(other) != sorted(lower):
            continue
        if index.count[other] >= 3 * len(places):
            reason = f"\u201c{there.text}\u201d {index.count[other]} times in the story"
            return there.text, "certain", reason, "organisation", spot_of(there)
    return None


def _given_before(index: SpellingIndex, word: Word) -> str:
    """The given name before a word, "" where none stands; the word is then a family name."""
    before = index.text(word.article)[max(0, word.start - 20) : word.start].split()
    given = before[-1] if before else ""
    usual = given[:1].isupper() and bool(index.knowledge.words.gender_of(given.lower()))
    return given if usual else ""


def _behind_name(index: SpellingIndex, word: Word) -> bool:
    """Whether a given name, or a capitalised word that no dictionary has, stands before a word."""
    before = index.text(word.article)[max(0, word.start - 20) : word.start].split()
    name = before[-1] if before and before[-1].isalpha() else ""
    unknown = name[:1].isupper() and not index.knowledge.words.is_word(name.lower())
    return unknown or bool(_given_before(index, word))


# Nouns that news writes with a capital, beside those that head the names of bodies.
_CAPITAL_NOUNS = frozenset(
    "democrat democrats democratic republican republicans senator congressman prosecutor detective "
    "sergeant lieutenant inspector professor representative archbishop cardinal sheriff marshal "
    "constable brigadier colonel chief".split()
).union(INSTITUTIONS)
# Letters of a name in the lists, of which two change places by a slip alone.
_LONG_NAME = 8
_VERY_LONG = 10
_WHERE = frozenset("in to from of across near outside into throughout and or".split())


def _place(index: SpellingIndex, word: Word) -> str:
    """The country, people, capital, day or month that a word is a slip of."""
    lower = word.lower
    for form in index.place_keys.one_edit_from(lower):
        edit = slip_of(lower, form, name=True)
        if edit is None:
            continue
        if index.place_forms[form] in CALENDAR:
            return index.place_forms[form]
        # Short names and slips to a neighbouring key need the right form in the story.
        shown = index.capitalised[form] > 0
        long = len(form) >= 7 or (len(form) == 6 and rank(edit) <= 2 and word.before in _WHERE)
        most = 5 if shown or len(form) >= 8 else 4 if len(form) >= 7 else 3
        if form[0] == lower[0] and rank(edit) <= most and (shown or long):
            return index.place_forms[form]
    return ""


@lru_cache(maxsize=2)
def _everyday(words: WordList) -> frozenset[str]:
    """Words and given names that a word written once may be a slip of."""
    return words.usual_given | words.frequent | _CAPITAL_NOUNS


def _single(index: SpellingIndex, word: Word) -> tuple[str, str] | None:
    """An everyday word or usual given name of which a word written once is a slip, and the slip."""
    lower = word.lower
    text = index.text(word.article)
    if len(lower) < _LEAST_SINGLE or not word.text[1:].islower() or not lower.isascii():
        return None
    if text[word.start - 1 : word.start] == "-" or text[word.end : word.end + 1] == "-":
        return None
    words = index.knowledge.words
    followed = re.match(r"\s(?:[A-Z]\.\s)?[A-Z]\w", text[word.end : word.end + 8])
    near_by = [w for w in one_edit_away(lower, _everyday(words)) if w[0] == lower[0]]
    for named in (True, False):
        near = [w for w in near_by if (w in words.usual_given) == named]
        best = best_slip(lower, near, name=True)
        if best is None:
            continue
        right, edit = best
        if named and followed and rank(edit) <= (2 if len(right) < 7 else 5) and len(lower) > 5:
            return right.capitalize(), edit.kind
        # What stands after a given name or a title is a surname, whatever word it is near to.
        if len(lower) < 6 and right not in _CAPITAL_NOUNS:
            continue  # "Police Cheif": shorter ones are surnames too often
        # In mid-sentence an everyday word has no capital before a name: "Broughty Ferry".
        set_off = word.opens or word.headline or right in _CAPITAL_NOUNS
        if followed and not (named or set_off):
            continue
        surname = named or _behind_name(index, word) or word.before in TITLES
        most = 0 if len(lower) < 6 else 2 if len(lower) < 8 else 3 if len(lower) < 9 else 5
        if not surname and rank(edit) <= most:
            return right.capitalize(), edit.kind
    if len(lower) >= _LONG_NAME:
        near = [w for w in one_edit_away(lower, words.proper) if w[0] == lower[0]]
        best = best_slip(lower, near, name=True)
        # A letter more or less makes another surname; two that change places seldom do.
        given = bool(_given_before(index, word)) or (best and best[0][:-1] == lower[:-1])
        if best and rank(best[1]) <= (0 if given else 4 if len(lower) >= _VERY_LONG else 1):
            return best[0].capitalize(), best[1].kind
    return None


def _institution(index: SpellingIndex, word: Word) -> str:
    best = best_slip(word.lower, _INSTITUTIONS.one_edit_from(word.lower))
    if not best or rank(best[1]) > 5 or len(best[0]) < 6:
        return ""
    text = index.text(word.article)
    before = re.search(
        r"([A-Z][\w.]*(?:[’']s)?|\d(?:st|nd|rd|th))\s$", text[max(0, word.start - 20) : word.start]
    )
    after = re.match(r"\s(?:of|for|on)\s", text[word.end : word.end + 5])
    return best[0].capitalize() if after or before else ""


def _same_company(here: Word, there: Word) -> bool:
    """Whether the neighbour before or after is the same telling word."""
    for mine, theirs in ((here.before, there.before), (here.after, there.after)):
        if (
            mine
            and mine == theirs
            and mine not in FUNCTION_WORDS
            and len(mine) > 2
            and mine[0].isalnum()
        ):
            return True
    return False


def _camel(text: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in pairwise(text))

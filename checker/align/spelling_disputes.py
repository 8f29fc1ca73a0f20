"""One person or thing whose name the story spells in two ways, either of which may be right.

Comes in: the story's index. Goes out: faults of relation "disputed", one per place of every form;
those of one name share the place they are shown beside, so that they make one finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.align.spelling_build import Fault, Spot
from checker.align.spelling_index import NamePair, SpellingIndex
from checker.align.spelling_people import (
    STANDING,
    looks_like_person,
    may_be_person,
    signs_beside,
)
from checker.lexicon.fold import fold
from checker.names import compare_names
from checker.names.edits import edit_between
from checker.names.parts import TITLES
from checker.names.slips import inflected_name
from checker.names.sounds import sound_alike

_Key = tuple[str, str]
# Places of one form shown from one article; more would not tell the reader more.
_SHOWN = 6
# So many sources outvote one, where no more slips than that part their forms.
_MANY_SOURCES = 3
_SLIPS = 2
# Letters at the end that given names misheard at the start have in common.
_RHYME = 2
# Letters at the beginning that a name and its short form share.
_STEM = 3
# Words beside a name that say nothing of who its bearer is.
_NO_SIGN = (
    frozenset(
        "man woman people person name year age one victim suspect resident native citizen member "
        "official source witness son daughter brother sister child friend".split()
    )
    | STANDING
)

# Offices of which a story has one holder.
_OFFICES = frozenset(
    "ambassador warden mayor governor coroner sheriff president premier chancellor chairman "
    "chairwoman director commissioner bishop archbishop principal headteacher superintendent "
    "commander consul prosecutor envoy treasurer secretary minister ceo founder owner".split()
)

# Of these a town has one chief.
_SERVICES = frozenset(("fire", "police"))

_NO_NAMES = TITLES | _OFFICES
# Callings that outlets exchange for one another.
_ALSO = {
    "master": "captain", "skipper": "captain", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "publicist": "spokesman", "attorney": "lawyer",
    "solicitor": "lawyer", "barrister": "lawyer", "teacher": "schoolteacher", "boss": "head",
    "chief": "head", "cop": "officer", "policeman": "officer", "doctor": "physician",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a name: as written, and every place of it."""

    text: str
    places: tuple[Spot, ...]

    @property
    def articles(self) -> set[str]:
        return {p.article for p in self.places}


def disputed_faults(index: SpellingIndex, settled: Collection[Spot]) -> Iterator[Fault]:
    """Every name that two sources spell otherwise; `settled` are places known to be misspelt."""
    wrong = {(s.article, s.start) for s in settled}
    people: dict[_Key, list[NamePair]] = {}
    sure: set[_Key] = set()
    for key, found in index.by_key.items():
        kept = [p for p in found if looks_like_person(index, p) and not _settled(p, wrong)]
        if kept:
            sure.add(key)
        else:  # "Fairburn" is a word of the list, and a name where others write "Fairbairn"
            kept = [p for p in found if may_be_person(index, p) and not _settled(p, wrong)]
        if kept:
            people[key] = kept
    links: dict[_Key, set[_Key]] = defaultdict(set)
    for shared in (1, 0):
        groups: dict[str, list[_Key]] = defaultdict(list)
        for key in people:
            groups[key[shared]].append(key)
        for group in groups.values():
            for a, b in combinations(sorted(group), 2):
                if sure.isdisjoint((a, b)) or (shared and not sure.issuperset((a, b))):
                    continue
                if _one_person(index, people[a], people[b], given=shared == 1):
                    links[a].add(b)
                    links[b].add(a)
    for cluster in _clusters(links):
        at = 0 if len({k[1] for k in cluster}) == 1 else 1
        forms = [_form_of(people[k], at) for k in cluster]
        yield from _outvoted(index, forms, at) or dispute(forms)
    for forms in (*_initials(index), *_other_names(index)):
        yield from dispute(forms)


def _initials(index: SpellingIndex) -> Iterator[list[Form]]:
    """One full name with two middle initials, where every article keeps to one."""
    places: dict[_Key, dict[str, list[Spot]]] = defaultdict(lambda: defaultdict(list))
    for run in index.runs:
        for given, middle, family in zip(run.words, run.words[1:], run.words[2:], strict=False):
            if middle.initial and not given.initial and not family.initial and not run.headline:
                pair = NamePair(run, given, family, (fold(given.text), fold(family.text)))
                if looks_like_person(index, pair):
                    spot = Spot(run.article, given.start, family.end)
                    places[pair.key][middle.text.upper()].append(spot)
    for found in places.values():
        forms = [_written(index, tuple(spots)) for _, spots in sorted(found.items())]
        if len(forms) > 1 and not any(a.articles & b.articles for a, b in combinations(forms, 2)):
            yield forms


def _other_names(index: SpellingIndex) -> Iterator[list[Form]]:
    """One given name and age with two family names ("Ida Vance, 43", "Ida May Orr, 43"), or one
    family name and age with two given names, where every article keeps to one and nobody else of
    the story is called so."""
    shared: dict[tuple[int, str], dict[str, list[NamePair]]]
    shared = defaultdict(lambda: defaultdict(list))
    inner: dict[_Key, set[str]] = defaultdict(set)  # of a full name, every word of it
    for run, folded in zip(index.runs, index.folded, strict=True):
        if len(folded) < 2 or run.headline:
            continue
        words = [n for n, w in enumerate(run.words) if not w.initial and folded[n] not in _NO_NAMES]
        if 2 <= len(words) <= 3:
            first, last = words[0], words[-1]
            key = folded[first], folded[last]
            pair = NamePair(run, run.words[first], run.words[last], key)
            if looks_like_person(index, pair):
                shared[0, key[0]][key[1]].append(pair)
                shared[1, key[1]][key[0]].append(pair)
                inner[key].update([folded[n] for n in words])
    for (at, _), others in shared.items():
        if len(others) != 2:
            continue
        mine, yours = (others[name] for name in sorted(others))
        if {p.run.article for p in mine} & {p.run.article for p in yours}:
            continue
        signs = [signs_beside(index, p) for p in (mine, yours)]
        ages = [{s for s in found if s.isdigit()} for found in signs]
        a, b = sorted(others)
        if a in inner[yours[0].key] or b in inner[mine[0].key]:
            continue  # "Ana Lucia Paz", "Lucia Paz"
        written = [f"{p[0].first.text} {p[0].second.text}" for p in (mine, yours)]
        spoken = compare_names(written[0], written[1], lexicon=index.lexicon)
        if spoken.relation in ("variant", "same"):
            continue  # "Bill", "William"
        if a[:_STEM] == b[:_STEM]:
            continue  # "Terry", "Terrence": a short form that no list need have
        same = ages[0] & ages[1] or (at == 1 and not all(ages) and _office(signs))
        if same and len(a) > 2 and len(b) > 2 and edit_between(a, b).count > 3:
            yield [
                _written(
                    index, tuple(Spot(p.run.article, p.first.start, p.second.end) for p in pairs)
                )
                for pairs in (mine, yours)
            ]


def _office(signs: list[set[str]]) -> bool:
    """Whether an office that one person at a time holds stands beside both names."""
    shared = signs[0] & signs[1]
    if (signs[0] ^ signs[1]) & STANDING:
        return False
    return bool(shared & _OFFICES) or ("chief" in shared and bool(shared & _SERVICES))


def _written(index: SpellingIndex, spots: tuple[Spot, ...]) -> Form:
    first = spots[0]
    return Form(index.text(first.article)[first.start : first.end], spots)


def _settled(pair: NamePair, wrong: set[tuple[str, int]]) -> bool:
    return any((pair.run.article, w.start) in wrong for w in (pair.first, pair.second))


def _clusters(links: dict[_Key, set[_Key]]) -> Iterator[list[_Key]]:
    seen: set[_Key] = set()
    for key in sorted(links):
        todo, found = [key], []
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                found.append(one)
                todo += sorted(links[one])
        if found:
            yield sorted(found)


def _form_of(pairs: list[NamePair], at: int) -> Form:
    words = [(p.run.article, (p.first, p.second)[at]) for p in pairs]
    text = f"{pairs[0].first.text} {pairs[0].second.text}"
    return Form(text, tuple(Spot(article, w.start, w.end) for article, w in words))


def dispute(forms: list[Form], what: str = "name") -> Iterator[Fault]:
    """A fault per place: of the chief form beside another, of every other beside the chief."""
    chief, *others = sorted(forms, key=lambda f: (-len(f.articles), -len(f.places), f.text))
    reason = ", ".join(f"\u201c{f.text}\u201d in {_sources(f)}" for f in (chief, *others))
    names = " / ".join(f.text for f in (chief, *others))
    for form, shown in [*((f, chief.places[0]) for f in others), (chief, others[0].places[0])]:
        count: dict[str, int] = defaultdict(int)
        for place in form.places:
            count[place.article] += 1
            if count[place.article] <= _SHOWN:
                yield Fault(place, "disputed", "likely", names, reason, what, shown)


def _outvoted(index: SpellingIndex, forms: list[Form], at: int) -> list[Fault]:
    """Typos, where one source alone writes a name so and three of one mind nearly so; else [].

    `at`: which of the name's two words the forms differ in."""
    if len(forms) != 2:
        return []
    most, one = sorted(forms, key=lambda f: -len(f.articles))
    origins = index.story.origins
    several = len({origins.get(a, a) for a in most.articles})
    right, wrong = (f.text.split()[at] for f in (most, one))
    edits = edit_between(fold(right), fold(wrong)).count
    if several < _MANY_SOURCES or len(one.articles) > 1 or edits > _SLIPS:
        return []
    reason = f"“{most.text}” in {_sources(most)}"
    # A place where both words stand side by side shows it best: "Ann Roe" before "Ann B. Roe".
    shown = next((p for p in most.places if _beside(index, p, most.text, at)), most.places[0])
    return [Fault(place, "typo", "likely", right, reason, "name", shown) for place in one.places]


def _beside(index: SpellingIndex, place: Spot, name: str, at: int) -> bool:
    start = place.start - (len(name) - (place.end - place.start) if at else 0)
    return index.text(place.article)[max(0, start) :].startswith(name)


def _sources(form: Form) -> str:
    number = len(form.articles)
    return "one source" if number == 1 else f"{number} sources"


# ---------------------------------------------------------------- one person?


def _one_person(
    index: SpellingIndex, mine: list[NamePair], yours: list[NamePair], *, given: bool
) -> bool:
    """Whether two full names that share a part are one person's, and nothing shows which is right.

    Each article keeps to its form: one that writes both names two people.
    """
    a, b = mine[0], yours[0]
    if {p.run.article for p in mine} & {p.run.article for p in yours}:
        return False
    left, right = (a.key[0], b.key[0]) if given else (a.key[1], b.key[1])
    if not given and _half_alike(left, right):
        return True
    # Behind a given name "Dekkers" is no plural, and "Amman" no town.
    if min(len(left), len(right)) < 3 or (given and inflected_name(left, right)):
        return False
    likeness = _likeness(index, a, b, left, right, given=given)
    if not likeness:
        return False
    if given and (left.startswith(right) or right.startswith(left)):
        return False  # "Ron", "Ronnie"
    if given:
        genders = {index.knowledge.words.gender_of(w) for w in (left, right)} - {"", "u"}
        if len(genders) > 1:
            return False
    return _same_bearer(index, mine, yours, likeness, given=given)


def _half_alike(left: str, right: str) -> bool:
    """Family names of two parts of which the first is one: "Harker-Lyle", "Harker-Leith"."""
    (one, _, tail), (other, _, end) = left.partition(" "), right.partition(" ")
    return one == other and len(one) > 4 and tail != end and bool(tail and end)


def _likeness(
    index: SpellingIndex, a: NamePair, b: NamePair, left: str, right: str, *, given: bool
) -> str:
    """How two words are alike: "spelling", "sound", "beginning", or "" where they are not."""
    names = [f"{p.first.text} {p.second.text}" for p in (a, b)]
    spoken = compare_names(names[0], names[1], lexicon=index.lexicon)
    if spoken.relation in ("variant", "same"):
        return ""
    if spoken.relation == "typo" and spoken.edits <= 2 and left[0] == right[0]:
        return "spelling"
    if given and sound_alike(left, right):
        return "sound"
    if left[0] != right[0] and edit_between(left, right).count <= (2 if given else 1):
        # Misheard at the start: "Pryce", "Bryce"; "Harry", "Gary".
        return "beginning" if not given or left[-_RHYME:] == right[-_RHYME:] else ""
    longest = max(len(left), len(right))
    if left[:2] == right[:2] and (given or left[:5] == right[:5]):
        return "beginning" if edit_between(left, right).count <= max(3, longest // 3) else ""
    return ""


def _same_bearer(
    index: SpellingIndex, mine: list[NamePair], yours: list[NamePair], likeness: str, *, given: bool
) -> bool:
    """The same age, title or calling beside both; else a family name that nobody else bears."""
    ours, theirs = (
        {_ALSO.get(s, s) for s in signs_beside(index, pairs)} for pairs in (mine, yours)
    )
    if len({s for s in ours | theirs if s.isdigit()}) > 1 and not ours & theirs:
        return False
    if {s for s in ours & theirs if s.isdigit()}:
        return True
    telling = (ours & theirs) - _NO_SIGN
    if likeness == "beginning":
        return bool(telling)
    if telling:
        return True
    if not given:
        return likeness == "spelling"
    bearers = {p.key[0] for p in index.by_second[mine[0].key[1]] if looks_like_person(index, p)}
    return bearers <= {mine[0].key[0], yours[0].key[0]}

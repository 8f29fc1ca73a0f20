"""Names misspelt against the office holder, against the other sources and within one article.

Comes in: the story's index. Goes out: faults. A name is never called wrong for being unknown:
somebody must show the right one, and nothing may show that two people are meant.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from checker.align.spelling_build import Fault, Spot
from checker.align.spelling_index import (
    OFFICE_AFTER,
    OFFICE_BEFORE,
    SENTENCE_END,
    NamePair,
    SpellingIndex,
    title_pattern,
)
from checker.lexicon import Person
from checker.lexicon.fold import fold
from checker.names import compare_names
from checker.names.edits import Edit, edit_between, one_edit_from
from checker.names.parts import TITLES
from checker.names.runs import NameWord, Run
from checker.names.slips import foreign_case, inflected_name, rank, slip_of

_CASE = "a case ending of another language"
_FORMER = re.compile(r"\b(?:former|ex|late|then|previous|outgoing|incoming|deputy|vice|acting)\b")


# ---------------------------------------------------------------- against the office holder


def holder_faults(index: SpellingIndex, on: dt.date | None) -> Iterator[Fault]:
    """Names beside an office whose holder is called nearly so."""
    for run in index.runs:
        words = [w for w in run.words if not w.initial]
        if len(words) < 2:
            continue
        for person, office in _holders_beside(index, run, on):
            yield from _against(index, run, person, f"the list of office holders ({office})")


def _against(index: SpellingIndex, run: Run, person: Person, source: str) -> Iterator[Fault]:
    """The words of a run that misspell a person's name: the rest of the name must agree."""
    names = [w for w in person.name.split() if len(w) > 1]
    if len(names) < 2:
        return
    forms = {w for form in person.forms for w in fold(form).split()}
    words = [w for w in run.words if not w.initial]
    for first, second in pairwise(words):
        a, b = fold(first.text), fold(second.text)
        if index.lexicon.is_attested_form(f"{first.text} {second.text}"):
            continue
        for wrong, anchor, right in ((first, b, names[0]), (second, a, names[-1])):
            other = names[-1] if right is names[0] else names[0]
            if anchor not in _forms_of(other) or fold(wrong.text) in forms:
                continue
            if compare_names(f"{first.text} {second.text}", person.name).relation != "typo":
                continue
            if _one_slip(fold(wrong.text), fold(right), both_known=True) is None:
                continue
            yield Fault(
                Spot(run.article, wrong.start, wrong.end), "typo", "certain",
                _as_cased(wrong.text, right),
                f"{source} has {person.name}", "name",
            )  # fmt: skip


def _forms_of(word: str) -> set[str]:
    return {fold(word)}


def _one_slip(wrong: str, right: str, both_known: bool = False) -> Edit | None:
    if both_known and abs(len(wrong) - len(right)) <= 2:
        edit = edit_between(right, wrong)
        limit = 1 if min(len(wrong), len(right)) < 4 else 2
        return edit if 0 < edit.count <= limit and not wrong.endswith("s" + right[-1:]) else None
    return slip_of(wrong, right, name=True)


def _as_cased(wrong: str, right: str) -> str:
    return right.upper() if wrong.isupper() and len(wrong) > 2 else right


def _holders_beside(
    index: SpellingIndex, run: Run, on: dt.date | None
) -> Iterator[tuple[Person, str]]:
    """People who hold the office written beside a run, with the office in words."""
    text = index.text(run.article)
    before = text[max(0, run.start - OFFICE_BEFORE) : run.end]
    after = text[run.end : run.end + OFFICE_AFTER]
    lexicon = index.lexicon
    seen: set[str] = set()
    window = SENTENCE_END.split(before)[-1]
    tail = SENTENCE_END.split(after, 1)[0]
    lower, lower_tail = window.lower(), tail.lower()
    for title, office_ids in index.title_table.items():
        if title not in lower and title not in lower_tail:
            continue
        for match in title_pattern(title).finditer(lower):
            rest = window[match.end() :]
            lead = window[: match.start()]
            of = _country_after(index, rest) or _country_before(index, lead)
            if of and not _FORMER.search(lead[-12:].lower()):
                for office in office_ids:
                    for person in lexicon.holders(office, of, on):
                        if person.id not in seen:
                            seen.add(person.id)
                            yield person, f"{title}, {of}"
        found = title_pattern(title).search(lower_tail)
        if found and found.start() < 30 and tail[:1] == ",":
            of = _country_after(index, tail[found.end() :]) or _country_before(
                index, tail[: found.start()]
            )
            if of:
                for office in office_ids:
                    for person in lexicon.holders(office, of, on):
                        if person.id not in seen:
                            seen.add(person.id)
                            yield person, f"{title}, {of}"


def _country_after(index: SpellingIndex, text: str) -> str:
    match = re.match(r"\s+of\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)", text)
    if not match:
        return ""
    for name in (match[1], match[1].split()[0]):
        place = index.lexicon.country(name) or index.lexicon.organisation(name)
        if place:
            return place.code
    return ""


def _country_before(index: SpellingIndex, text: str) -> str:
    words = re.findall(r"[\w-]+", re.sub(r"[’']s\b", "", text))[-3:]
    for size in (2, 1):
        for at in range(len(words) - size, -1, -1):
            name = " ".join(words[at : at + size])
            if name[:1].isupper():
                place = index.lexicon.country(name) or index.lexicon.organisation(name)
                if place:
                    return place.code
    return ""


# ---------------------------------------------------------------- against people the lexicon knows


def known_people_faults(index: SpellingIndex) -> Iterator[Fault]:
    """A word nobody knows beside the given or family name of somebody the lexicon knows."""
    for pair in index.pairs:
        if pair.run.headline and len(pair.run.words) > 4:
            continue
        first, second = pair.key
        for wrong, lower, anchor in ((pair.first, first, second), (pair.second, second, first)):
            if len(lower) < 4 or anchor in TITLES or wrong.text.isupper():
                continue
            known = index.knowledge.knows(lower)
            if known and not (wrong is pair.first and _famous(index, anchor)):
                continue
            for person in index.lexicon.people_with(anchor):
                yield from _near_person(index, pair, wrong, anchor, person, known=known)


def _famous(index: SpellingIndex, family: str) -> bool:
    """Whether a family name is one person's alone in the lexicon, and nobody's in the census."""
    words = index.knowledge.words
    if len(family) < 5 or family in words.frequent or family in words.family:
        return False
    bearers = [
        p for p in index.lexicon.people_with(family) if fold(p.name.rpartition(" ")[2]) == family
    ]
    return len(bearers) == 1


def _near_person(
    index: SpellingIndex,
    pair: NamePair,
    wrong: NameWord,
    anchor: str,
    person: Person,
    *,
    known: bool,
) -> Iterator[Fault]:
    names = [w for w in person.name.split() if len(w) > 1]
    if len(names) < 2 or anchor not in (fold(names[0]), fold(names[-1])):
        return
    right = names[-1] if anchor == fold(names[0]) else names[0]
    if (wrong is pair.first) != (right == names[0]):
        return
    if wrong is pair.second and foreign_case(fold(wrong.text), fold(right)):
        spot = Spot(pair.run.article, wrong.start, wrong.end)
        yield Fault(spot, "typo", "likely", right, f"{_CASE}: {person.name}", "name")
        return
    edit = slip_of(fold(wrong.text), fold(right), name=True)
    if edit is None or edit.count > 1:
        return
    if rank(edit) > 2 if known else index.lexicon.is_attested_form(wrong.text):
        return  # another name altogether ("Brigitte Macron"), or this one's other spelling
    written = f"{pair.first.text} {pair.second.text}"
    if compare_names(written, person.name, lexicon=index.lexicon).relation != "typo":
        return
    # A common given name beside an unknown family name may well be somebody else.
    sure = rank(edit) <= 2 or len(fold(right)) >= 7
    if wrong is pair.second and index.lexicon.is_name_word(anchor) and not sure:
        return
    yield Fault(
        Spot(pair.run.article, wrong.start, wrong.end), "typo", "likely",
        _as_cased(wrong.text, right),
        f"the list of known names has {person.name}"
        + ("" if known else f", and no list has \u201c{wrong.text}\u201d"),
        "name",
    )  # fmt: skip


# ---------------------------------------------------------------- against the other places


def story_name_faults(index: SpellingIndex) -> Iterator[Fault]:
    """Full names of which one part agrees and the other is a slip of a commoner form."""
    named = [found[0] for found in index.by_key.values()]
    by_first: dict[str, list[NamePair]] = defaultdict(list)
    by_second: dict[str, list[NamePair]] = defaultdict(list)
    for pair in named:
        by_first[pair.key[0]].append(pair)
        by_second[pair.key[1]].append(pair)
    families = list(by_second)
    for pair in named:
        first, second = pair.key
        if first == second or len(first) < 2 or len(second) < 2:
            continue
        for rival in (*by_first[first], *by_second[second]):
            if rival.key != pair.key:
                yield from _rival_faults(index, pair, rival)
        if not index.knowledge.knows(second):
            for family in one_edit_from(second, families):
                for rival in by_second[family]:
                    yield from _given_too(index, pair, rival)


def _given_too(index: SpellingIndex, pair: NamePair, rival: NamePair) -> Iterator[Fault]:
    """The given name of a misspelt family name: the hand that slipped there slipped here."""
    bad, good = pair.key[0], rival.key[0]
    edit = slip_of(pair.key[1], rival.key[1], name=True)
    given = index.knowledge.words.gender_of
    if edit is None or bad == good or not (given(bad) and given(good)):
        return
    if not which_is_wrong(index, pair, rival, (pair.key[1], rival.key[1]), edit):
        return
    slip = slip_of(bad, good, name=True)
    # "Philip" and "Phillip" are two ways to write one name, and papers mix them up.
    if slip and 1 < rank(slip) <= 5 and bad[0] == good[0] and given(bad) == given(good):
        spot = Spot(pair.run.article, pair.first.start, pair.first.end)
        shown = Spot(rival.run.article, rival.first.start, rival.first.end)
        reason = f"\u201c{rival.first.text} {rival.second.text}\u201d elsewhere: {slip.kind}"
        yield Fault(spot, "typo", "likely", rival.first.text, reason, "name", shown)


def _rival_faults(index: SpellingIndex, pair: NamePair, rival: NamePair) -> Iterator[Fault]:
    same_first = pair.key[0] == rival.key[0]
    wrong, right = (pair.second, rival.second) if same_first else (pair.first, rival.first)
    bad, good = (pair.key[1], rival.key[1]) if same_first else (pair.key[0], rival.key[0])
    anchor = pair.key[0] if same_first else pair.key[1]
    if wrong.text.isupper() != right.text.isupper() or anchor in TITLES:
        return
    if min(len(bad), len(good)) < 3 or inflected_name(bad, good):
        return
    spot = Spot(pair.run.article, wrong.start, wrong.end)
    if same_first and foreign_case(bad, good) and pair.run.article != rival.run.article:
        model = Fault(spot, "typo", "certain", right.text, _CASE, "name")
        yield from _everywhere(index, wrong, right, rival, model)
        return
    spoken = compare_names(
        f"{pair.first.text} {pair.second.text}",
        f"{rival.first.text} {rival.second.text}",
        lexicon=index.lexicon,
    )
    ours, theirs = index.pair_count[pair.key], index.pair_count[rival.key]
    if spoken.relation == "variant":
        if (theirs, rival.key) > (ours, pair.key):
            model = Fault(spot, "variant", "certain", right.text, spoken.reason, "name")
            yield from _everywhere(index, wrong, right, rival, model)
        return
    if spoken.relation != "typo":
        return
    edit = slip_of(bad, good, name=True)
    certainty = which_is_wrong(index, pair, rival, (bad, good), edit) if edit else ""
    if edit and certainty:
        texts = index.origins_of(good)
        reason = (
            f"written \u201c{right.text}\u201d {_times(index.count[good])} in {texts} "
            f"{'text' if texts == 1 else 'texts'}: {edit.kind}"
        )
        model = Fault(spot, "typo", certainty, _as_cased(wrong.text, right.text), reason, "name")
        yield from _everywhere(index, wrong, right, rival, model)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def which_is_wrong(
    index: SpellingIndex, pair: NamePair, rival: NamePair, words: tuple[str, str], edit: Edit
) -> str:
    """Certainty that the first of the words is the slip of the second; "" when nothing decides."""
    bad, good = words
    bad_known, good_known = index.knowledge.knows(bad), index.knowledge.knows(good)
    more = index.count[good] > index.count[bad]
    if not bad_known and good_known:
        if index.count[bad] > 2 * index.count[good] and index.origins_of(bad) > 1:
            return ""  # no list need know a name for all sources to bear it out
        return "certain" if more or rank(edit) <= 3 else "likely"
    if not bad_known:
        dominant = index.count[good] >= 2 * index.count[bad] and index.origins_of(good) >= 2
        return "likely" if dominant and rank(edit) <= 4 else ""
    # Both are names that people bear: only the lexicon's person stands behind one of them.
    full, other = (f"{p.first.text} {p.second.text}" for p in (rival, pair))
    if index.lexicon.is_attested_form(full) and not index.lexicon.is_attested_form(other):
        return "certain" if more else "likely"
    # No given name, where the other sources have one.
    given = index.knowledge.words.gender_of
    if pair.key[1] == rival.key[1] and given(good) and not given(bad) and rank(edit) <= 5:
        ours, theirs = (len({p.run.article for p in index.by_key[x.key]}) for x in (pair, rival))
        return "likely" if theirs >= 2 * ours else ""
    # A family name of one place only, where the sources and this one too have another.
    once = index.count[bad] == 1 and index.count[good] >= 3 and index.origins_of(good) >= 2
    if once and pair.key[0] == rival.key[0] and rank(edit) <= 5:
        here = any(w.article == pair.run.article for w in index.places.get(good, ()))
        return "likely" if here or not good_known else ""
    return ""


def _everywhere(
    index: SpellingIndex, wrong: NameWord, right: NameWord, shown: NamePair, model: Fault
) -> Iterator[Fault]:
    """The fault at every place of the story that writes the wrong form.

    A form that is somebody's name elsewhere is wrong only beside the rest of this name.
    """
    place = Spot(shown.run.article, right.start, right.end)
    fault = replace(model, shown=place)
    yield fault
    if index.knowledge.knows(fold(wrong.text)):
        beside = {fold(w.text) for w in (shown.first, shown.second) if w != right}
        spots = [
            Spot(p.run.article, w.start, w.end)
            for p in index.pairs
            for w, other in ((p.first, p.second), (p.second, p.first))
            if w.text == wrong.text and fold(other.text) in beside
        ]
    else:
        found = index.places.get(wrong.text.lower(), ())
        spots = [Spot(w.article, w.start, w.end) for w in found if w.capital]
    for spot in spots:
        yield replace(fault, spot=spot)

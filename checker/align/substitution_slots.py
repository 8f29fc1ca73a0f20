"""Judges the slots in which two nearly equal lines differ.

In: two `Line`s and their `Diff`. Out: `Judgement`s, one per pair of fillers that are not the
same thing in other words, each with the relation of the fillers. Moved words, rewordings, short
forms and insertions that deny nothing give none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from checker.align.diff import Diff, Item, Line, Slot
from checker.align.substitution_denials import (
    NEGATIONS,
    denies,
    denies_nothing,
    of_one_thing,
    partner,
)
from checker.align.substitution_fillers import (
    LIKE,
    MONEY,
    TITLES,
    abbreviates,
    dates_differ,
    in_one_role,
    is_year,
    numbers_differ,
    one_digit_string,
    opposed,
    relate,
    same_name_by_form,
    word_of,
)
from checker.align.substitution_times import told_otherwise
from checker.lexical import relation

# Verbs that deny what they govern: dropping one turns the sentence round.
DENYING = frozenset(
    "deny refuse fail decline refute lack avoid skip boycott shun snub miss cancel absent absence "
    "absentee pull withdraw leave too against".split()
)
_SAME = frozenset(("synonym", "hypernym", "hyponym"))
_ZEROS = re.compile(r"\.0+(?!\d)")
# A stretch of more items than this is another statement, not another filler.
LONGEST_SLOT = 5

SameName = Callable[[Sequence[Item], Sequence[Item]], bool]


RELATIONS = "number date name antonym negation quantifier sibling akin unrelated".split()


class Judgement(NamedTuple):
    """Two fillers of one slot. `left`/`right` hold the differing items ((), for a negation that
    only one side has); `relation` is a word of `RELATIONS`. `alone` is False where both sides of
    the slot hold more content that nothing explains.
    """

    relation: str
    left: tuple[Item, ...]
    right: tuple[Item, ...]
    slot: Slot
    detail: str = ""
    alone: bool = True


def _free(items: Sequence[Item], taken: set[int]) -> list[Item]:
    return [i for i in items if i.token.i not in taken]


class _Slots:
    """The work on one pair of lines: what is taken as explained, what remains."""

    def __init__(self, left: Line, right: Line, diff: Diff, same_entity: SameName) -> None:
        self.left, self.right, self.diff = left, right, diff
        self.same_entity = same_entity
        self.slots = [
            s for s in diff.slots if s.j - s.i <= LONGEST_SLOT and s.l - s.k <= LONGEST_SLOT
        ]
        self.taken_left: set[int] = set()
        self.taken_right: set[int] = set()
        self.out: list[Judgement] = []

    def sides(self, slot: Slot) -> tuple[list[Item], list[Item]]:
        """Items of a slot not yet explained."""
        return (
            _free(self.left.items[slot.i : slot.j], self.taken_left),
            _free(self.right.items[slot.k : slot.l], self.taken_right),
        )

    def alone(self, one: Judgement) -> bool:
        """Whether the fillers are all the content that a side of their slot does not share."""
        left, right = self.sides(one.slot)
        rest = [any(i.sort != "function" for i in side) for side in (left, right)]
        others = [j for j in self.out if j.slot == one.slot and j is not one]
        return not all(rest) and not any(j.relation in ("akin", "unrelated") for j in others)

    def take(self, a: Item | None, b: Item | None) -> None:
        if a:
            self.taken_left.add(a.token.i)
        if b:
            self.taken_right.add(b.token.i)

    def add(
        self, name: str, slot: Slot, left: Sequence[Item], right: Sequence[Item], detail: str = ""
    ) -> None:
        for a in left:
            self.take(a, None)
        for b in right:
            self.take(None, b)
        self.out.append(Judgement(name, tuple(left), tuple(right), slot, detail))

    def pass_swapped(self) -> None:
        """Two numbers or names that changed places while all between them stands.

        Members of one list may change places freely ("red and blue"): those stand close together.
        """
        slots = self.diff.slots
        for n, slot in enumerate(slots):
            for other in slots[n + 1 :]:
                if other.i - slot.j < 4:
                    continue
                a, b = self.left.items[slot.i : slot.j], self.right.items[slot.k : slot.l]
                c, d = self.left.items[other.i : other.j], self.right.items[other.k : other.l]
                one, two = [i.key for i in a], [i.key for i in b]
                if not one or not two or one != [i.key for i in d] or two != [i.key for i in c]:
                    continue
                sort = a[0].sort
                if sort in ("number", "name") and all(i.sort == sort for i in (*a, *b)):
                    self.add(sort, slot, a, b, "changed places")
                    self.add(sort, other, c, d, "changed places")

    def pass_moved(self) -> None:
        """Words that stand in both lines, only elsewhere, differ in nothing."""
        pool: dict[str, list[Item]] = {}
        for slot in self.diff.slots:
            for b in _free(self.right.items[slot.k : slot.l], self.taken_right):
                pool.setdefault(b.key, []).append(b)
        for slot in self.diff.slots:
            for a in _free(self.left.items[slot.i : slot.j], self.taken_left):
                if pool.get(a.key):
                    self.take(a, pool[a.key].pop(0))

    def pass_joined(self) -> None:
        """One word or two: "oilfields" and "oil fields", "health care" and "healthcare"."""
        for slot in self.diff.slots:
            left, right = self.sides(slot)
            if len(left) == len(right) == 1 and left[0].value != right[0].value:
                continue  # "2" and "2 1/2" begin with one token
            one, other = ("".join(i.token.lower for i in s).replace("-", "") for s in (left, right))
            if ".0" in one or ".0" in other:
                one, other = _ZEROS.sub("", one), _ZEROS.sub("", other)
            joined = ["_".join(word_of(i) for i in s) for s in (left, right)]
            several = max(len(left), len(right)) in (2, 3) and min(len(left), len(right)) > 0
            if (one and one == other) or (several and relation(*joined, "n").name in _SAME):
                for a in left:
                    self.take(a, None)
                for b in right:
                    self.take(None, b)

    def pass_opposites(self) -> None:
        """Antonyms in one slot, words and function words; a negation beside one undoes it."""
        for slot in self.slots:
            left, right = self.sides(slot)
            for a in left:
                for b in _free(right, self.taken_right):
                    # "in front of" against "outside": one preposition of several words.
                    if a.sort == b.sort == "function" and max(slot.j - slot.i, slot.l - slot.k) > 2:
                        continue
                    if a.sort in ("number", "date") or b.sort in ("number", "date"):
                        continue
                    name = opposed(a, b)
                    if name:
                        self.add(name, slot, (a,), (b,))
                        break

    def pass_entities(self) -> None:
        """Slots whose two sides name or describe one entity of the story."""
        for slot in self.slots:
            left, right = self.sides(slot)
            if left and right and self.same_entity(left, right):
                for a in left:
                    self.take(a, None)
                for b in right:
                    self.take(None, b)

    def pass_values(self) -> None:
        """Numbers, ordinals and dates that stand in one slot."""
        for slot in self.slots:
            for sort, name in (("number", "number"), ("ordinal", "number"), ("date", "date")):
                left, right = self.sides(slot)
                ours = [i for i in left if i.sort == sort]
                theirs = [i for i in right if i.sort == sort]
                for a, b in zip(ours, theirs, strict=False):
                    if told_otherwise(self.left, a, self.right, b):
                        differs = False
                    elif sort == "date":
                        differs = dates_differ(a, b)
                    else:
                        differs = numbers_differ(
                            self.left, a, self.right, b
                        ) and not one_digit_string(left, right)
                    if differs:
                        year = sort == "number" and is_year(a) and is_year(b)
                        self.add("date" if year else name, slot, (a,), (b,))
                    else:
                        self.take(a, b)
                if sort == "number" and ours and theirs:
                    # The unit of a sum in another currency is no word exchanged.
                    for a in left:
                        self.take(a if a.key in MONEY else None, None)
                    for b in right:
                        self.take(None, b if b.key in MONEY else None)

    def pass_names(self) -> None:
        """Names against names, whole runs at a time."""
        for slot in self.slots:
            left, right = self.sides(slot)
            ours = [i for i in left if i.sort == "name"]
            theirs = [i for i in right if i.sort == "name"]
            if not ours or not theirs:
                continue
            short = len(ours) == len(theirs) and all(
                abbreviates(x, y) or abbreviates(y, x) for x, y in zip(ours, theirs, strict=True)
            )
            titles = any(all(i.key in TITLES for i in side) for side in (ours, theirs))
            whole = self._whole(self.left, ours), self._whole(self.right, theirs)
            if short or titles or self.same_entity(*whole) or same_name_by_form(*whole):
                for a in ours:
                    self.take(a, None)
                for b in theirs:
                    self.take(None, b)
            elif (
                # Between equal words a parse may still differ; what stands there is what counts.
                len(ours) == slot.j - slot.i and len(theirs) == slot.l - slot.k
            ) or in_one_role(self.left, ours, self.right, theirs):
                self.add("name", slot, ours, theirs)

    @staticmethod
    def _whole(line: Line, part: list[Item]) -> list[Item]:
        """The name run that the differing items stand in: "European" with "Commission"."""
        at = {item.token.i: n for n, item in enumerate(line.items)}
        first, last = at[part[0].token.i], at[part[-1].token.i]
        while first and line.items[first - 1].sort == "name":
            if line.items[first - 1].token.i < line.items[first].token.i - 1:
                break
            first -= 1
        while last + 1 < len(line.items) and line.items[last + 1].sort == "name":
            if line.items[last + 1].token.i > line.items[last].token.i + 1:
                break
            last += 1
        return [i for i in line.items[first : last + 1] if i.sort == "name"]

    def pass_rewordings(self) -> None:
        """Content words with a like word among the other line's unexplained ones."""
        slots = self.slots
        for near in (True, False):
            for n, slot in enumerate(slots):
                for a in self.sides(slot)[0]:
                    if a.sort not in ("word", "name", "function"):
                        continue
                    for m, other in enumerate(slots):
                        if (n == m) is not near or (not near and a.sort == "function"):
                            continue
                        match = next((b for b in self.sides(other)[1] if self._alike(a, b)), None)
                        if match:
                            self.take(a, match)
                            break

    @staticmethod
    def _alike(a: Item, b: Item) -> bool:
        if "word" not in (a.sort, b.sort):
            return False
        return relate(a, b) in LIKE

    def pass_negations(self) -> None:
        """A negation in one line only; undone by an antonym or a denying verb beside it."""
        # "has not found any", "found no": denied on both sides, in different slots.
        ours_all, theirs_all = (
            [i for s in self.diff.slots for i in self.sides(s)[side] if i.key in NEGATIONS]
            for side in (0, 1)
        )
        for a, b in zip(ours_all, theirs_all, strict=False):
            self.take(a, b)
        for slot in self.slots:
            left, right = self.sides(slot)
            ours = [i for i in left if self._negates(self.left, i, slot)]
            theirs = [i for i in right if self._negates(self.right, i, slot)]
            if bool(ours) == bool(theirs):
                continue
            others = right if ours else left
            beside = next((j for j in self.out if _adjacent(j, slot, "antonym")), None)
            if beside:
                self.out.remove(beside)
            elif not any(i.key in DENYING for i in others):
                self.add("negation", slot, ours, theirs)

    def _negates(self, line: Line, item: Item, slot: Slot) -> bool:
        """Whether an item denies what the other line says too: its head stands matched there, or
        both sides of the slot hold a filler.
        """
        if item.key not in NEGATIONS or denies_nothing(line, item):
            return False
        head = item.token.head
        ours = line is self.left
        taken = self.taken_left if ours else self.taken_right
        other = partner(self.left, self.right, self.diff, line, head)
        if other is not None:
            beside = self.right if ours else self.left
            return of_one_thing(line, item.token, beside, other, taken)
        first, last = (slot.i, slot.j) if ours else (slot.k, slot.l)
        return (
            slot.i < slot.j
            and slot.k < slot.l
            and any(i.token.i == head for i in (item, *line.items[first:last]))
            and denies(line.annotation.tokens[head].pos, item.key, reworded=head in taken)
            and self._same_sort(slot)
        )

    def _same_sort(self, slot: Slot) -> bool:
        """Whether both sides of a slot hold a word of one part of speech."""
        left = {i.token.pos for i in self.left.items[slot.i : slot.j] if i.sort == "word"}
        return any(i.token.pos in left for i in self.right.items[slot.k : slot.l])

    def _one_place(self, slot: Slot) -> bool:
        """Whether both sides hang on by the same prepositions: "for the islands" and "with timber"
        are two additions, not two fillers.
        """
        return _links(self.left.items[slot.i : slot.j]) == _links(self.right.items[slot.k : slot.l])

    def pass_words(self) -> None:
        """What is left on both sides of one slot: siblings or strangers."""
        for slot in self.slots:
            left = [i for i in self.sides(slot)[0] if i.sort in ("word", "name")]
            right = [i for i in self.sides(slot)[1] if i.sort in ("word", "name")]
            if not left or not right:
                continue
            for a in left:
                b = next((b for b in right if relate(a, b) == "sibling"), None)
                if b:
                    self.add("sibling", slot, (a,), (b,))
                    break
            else:
                if not self._one_place(slot) or _name_against_quality(left, right):
                    continue
                # Verbs of one field (motion, change) replace each other in rewording; nouns do not.
                alike = any(
                    a.token.pos == "VERB" and relate(a, b) == "akin" for a in left for b in right
                )
                self.add("akin" if alike else "unrelated", slot, left, right)


def _name_against_quality(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether one side is a name and the other holds no noun: no two fillers of one slot."""
    return any(
        all(i.sort == "name" for i in one)
        and not any(i.token.pos in ("NOUN", "PROPN") for i in other)
        for one, other in ((left, right), (right, left))
    )


def _links(items: Sequence[Item]) -> set[str]:
    return {i.key for i in items if i.token.pos in ("ADP", "SCONJ")}


def _adjacent(judgement: Judgement, slot: Slot, name: str) -> bool:
    """Whether a judgement of that relation stands in the slot or within three words of it."""
    other = judgement.slot
    return judgement.relation == name and (
        other == slot or abs(other.i - slot.i) <= 3 or abs(other.k - slot.k) <= 3
    )


def _never(_: Sequence[Item], __: Sequence[Item]) -> bool:
    return False


def judge(left: Line, right: Line, diff: Diff, same_entity: SameName = _never) -> list[Judgement]:
    """All differing fillers of two lines, with their relations, in text order.

    `same_entity` tells whether items of the left and of the right line name one entity.
    """
    work = _Slots(left, right, diff, same_entity)
    work.pass_swapped()
    work.pass_moved()
    work.pass_joined()
    work.pass_opposites()
    work.pass_entities()
    work.pass_values()
    work.pass_names()
    work.pass_rewordings()
    work.pass_negations()
    work.pass_words()
    found = [one._replace(alone=work.alone(one)) for one in work.out]
    return sorted(found, key=lambda j: (j.slot.i, j.slot.k, j.relation))

"""Judges the slots in which two nearly equal lines differ.

In: two `Line`s and their `Diff`. Out: `Judgement`s, one per pair of fillers that are not the
same thing in other words, each with the relation of the fillers. Moved words, rewordings, short
forms and insertions that deny nothing give none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from checker.align.diff import Diff, Item, Line, Slot
from checker.lexical import (
    are_antonyms,
    are_derived,
    is_part,
    negated_prefix,
    relation,
    synonyms,
)

NEGATIONS = frozenset(
    "not no never none neither nor nobody nothing without hardly barely scarcely".split()
)
# Verbs that deny what they govern: dropping one turns the sentence round.
DENYING = frozenset("deny refuse fail decline refute lack avoid".split())
HEDGES = frozenset(
    "about around approximately roughly nearly almost some over under than least most up "
    "estimated more less close".split()
)
# Function words that exclude each other in one place, beyond the opposites of the word list.
_QUANTIFIERS = (
    frozenset("all every each".split()),
    frozenset("some few several".split()),
    frozenset("no none neither".split()),
    frozenset(("many", "most", "much")),
)
_SAME = frozenset(("synonym", "hypernym", "hyponym"))
_ZEROS = re.compile(r"\.0+(?!\d)")
_LIKE = frozenset(("identical", "synonym", "near", "derived", "hypernym", "hyponym"))
# Two spellings of one name, on rapidfuzz's scale of 0 to 100: the name stage speaks of those.
SAME_SPELLING = 80.0
# A stretch of more items than this is another statement, not another filler.
LONGEST_SLOT = 5

# Words that stand before a surname in place of a first name.
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame officer inspector sergeant sgt detective "
    "chief captain capt lieutenant lt col colonel general gen judge justice president senator sen "
    "representative rep congressman congresswoman governor gov mayor minister secretary deputy "
    "constable const father rev reverend pastor bishop king queen prince princess "
    "spokesman spokeswoman attorney sheriff commissioner director coach".split()
)

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


def _word(item: Item) -> str:
    return item.key if item.sort in ("word", "function") else item.token.lower


def relate(a: Item, b: Item) -> str:
    """Relation of two single words, whatever their parts of speech; "unrelated" for strangers."""
    if _spelt_alike(_word(a), _word(b)):
        return "synonym"
    best = "unknown"
    for pos in dict.fromkeys((a.token.pos, b.token.pos)):
        name = relation(_word(a), _word(b), pos).name
        if name in ("antonym", "sibling"):
            return name
        if name in _LIKE:
            best = name
        elif best not in _LIKE and name in ("unrelated", "akin"):
            best = name
    if best not in _LIKE and are_derived(_word(a), _word(b)):
        return "derived"
    return best


# British and American spellings differ in these endings and letters.
_SPELLINGS = (("our", "or"), ("re", "er"), ("ise", "ize"), ("yse", "yze"), ("ce", "se"),
              ("ogue", "og"), ("ll", "l"), ("ae", "e"), ("gramme", "gram"), ("mme", "m"))  # fmt: skip


def _spelt_alike(a: str, b: str) -> bool:
    """Whether two words are British and American spellings of one, or the same but for hyphens."""
    if a.replace("-", "") == b.replace("-", ""):
        return True
    return any(a.replace(x, y) == b.replace(x, y) for x, y in _SPELLINGS)


def _free(items: Sequence[Item], taken: set[int]) -> list[Item]:
    return [i for i in items if i.token.i not in taken]


class _Slots:
    """The work on one pair of lines: what is taken as explained, what remains."""

    def __init__(self, left: Line, right: Line, diff: Diff, same_name: SameName) -> None:
        self.left, self.right, self.diff = left, right, diff
        self.same_name = same_name
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
            one, other = (
                _ZEROS.sub("", "".join(i.token.lower for i in s).replace("-", ""))
                for s in (left, right)
            )
            joined = ["_".join(_word(i) for i in s) for s in (left, right)]
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
                    name = self._opposed(a, b)
                    if name:
                        self.add(name, slot, (a,), (b,))
                        break

    @staticmethod
    def _opposed(a: Item, b: Item) -> str:
        if a.sort == "function" and b.sort == "function":
            if a.key in ("not", "no") or b.key in ("not", "no"):
                return ""
            if are_antonyms(a.key, b.key, "X"):
                return "quantifier" if a.key in _ALL_QUANTIFIERS else "antonym"
            p = next((q for q in _QUANTIFIERS if a.key in q), None)
            q = next((q for q in _QUANTIFIERS if b.key in q), None)
            return "quantifier" if p and q and p is not q else ""
        if are_antonyms(a.token.lower, b.token.lower, "X"):
            return "antonym"
        if a.sort == "function" or b.sort == "function":
            return ""
        if relate(a, b) == "antonym" or (
            negated_prefix(a.token.lower, b.token.lower)
            and not synonyms(_word(a), a.token.pos) & {_word(b)}
        ):
            return "antonym"
        return ""

    def pass_values(self) -> None:
        """Numbers, ordinals and dates that stand in one slot."""
        for slot in self.slots:
            for sort, name in (("number", "number"), ("ordinal", "number"), ("date", "date")):
                left, right = self.sides(slot)
                ours = [i for i in left if i.sort == sort]
                theirs = [i for i in right if i.sort == sort]
                for a, b in zip(ours, theirs, strict=False):
                    if sort == "date":
                        differs = _dates_differ(a, b)
                    else:
                        differs = self._numbers_differ(a, b) and not _one_digit_string(left, right)
                    if differs:
                        year = sort == "number" and _is_year(a) and _is_year(b)
                        self.add("date" if year else name, slot, (a,), (b,))
                    else:
                        self.take(a, b)

    def _numbers_differ(self, a: Item, b: Item) -> bool:
        if a.value == b.value or _currency(self.left, a) != _currency(self.right, b):
            return False
        hedged = (self._hedged(self.left, a) and _is_round(a.value)) or (
            self._hedged(self.right, b) and _is_round(b.value)
        )
        near = abs(a.value - b.value) <= 0.1 * max(a.value, b.value)
        if hedged and near and not (_is_year(a) and _is_year(b)):
            return False
        return not (_rounds_to(a.value, b.value) or _rounds_to(b.value, a.value))

    @staticmethod
    def _hedged(line: Line, item: Item) -> bool:
        before = line.annotation.tokens[max(0, item.token.i - 3) : item.token.i]
        return any(t.lower in HEDGES for t in before)

    def pass_names(self) -> None:
        """Names against names, whole runs at a time."""
        for slot in self.slots:
            left, right = self.sides(slot)
            ours = [i for i in left if i.sort == "name"]
            theirs = [i for i in right if i.sort == "name"]
            if not ours or not theirs:
                continue
            short = len(ours) == len(theirs) and all(
                _abbreviates(x, y) or _abbreviates(y, x) for x, y in zip(ours, theirs, strict=True)
            )
            if short or self.same_name(
                self._whole(self.left, ours), self._whole(self.right, theirs)
            ):
                for a in ours:
                    self.take(a, None)
                for b in theirs:
                    self.take(None, b)
            elif (
                # Between equal words a parse may still differ; what stands there is what counts.
                len(ours) == slot.j - slot.i and len(theirs) == slot.l - slot.k
            ) or _one_role(self.left, ours, self.right, theirs):
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
        return relate(a, b) in _LIKE

    def pass_negations(self) -> None:
        """A negation in one line only; undone by an antonym or a denying verb beside it."""
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
        if item.key not in NEGATIONS:
            return False
        tokens = line.annotation.tokens
        after = tokens[item.token.i + 1].lower if item.token.i + 1 < len(tokens) else ""
        if after in ("only", "-", "just", "longer"):  # "not only", "no-fee"
            return False
        head = item.token.head
        ours = line is self.left
        indices = self.diff.matched.keys() if ours else self.diff.matched.values()
        if any(line.items[n].token.i == head for n in indices):
            return True
        first, last = (slot.i, slot.j) if ours else (slot.k, slot.l)
        inside = {i.token.i for i in line.items[first:last]}
        return (
            slot.i < slot.j
            and slot.k < slot.l
            and (head in inside or item.token.i == head)
            and (tokens[head].pos != "NOUN" or item.key == "no")
            and self._same_sort(slot)
        )

    def _same_sort(self, slot: Slot) -> bool:
        """Whether both sides of a slot hold a word of one part of speech."""
        left = {i.token.pos for i in self.left.items[slot.i : slot.j] if i.sort == "word"}
        return any(i.token.pos in left for i in self.right.items[slot.k : slot.l])

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
                alike = any(relate(a, b) == "akin" for a in left for b in right)
                self.add("akin" if alike else "unrelated", slot, left, right)


_ALL_QUANTIFIERS = frozenset().union(*_QUANTIFIERS)


def _adjacent(judgement: Judgement, slot: Slot, name: str) -> bool:
    """Whether a judgement of that relation stands in the slot or within three words of it."""
    other = judgement.slot
    return judgement.relation == name and (
        other == slot or abs(other.i - slot.i) <= 3 or abs(other.k - slot.k) <= 3
    )


def _one_digit_string(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether both sides are the same digits, spaced otherwise: telephone numbers."""
    one, other = ("".join(c for i in s for c in i.token.text if c.isdigit()) for s in (left, right))
    return one == other != ""


# Signs and words of money; a sum in one currency says nothing of a sum in another.
_MONEY = {"$": "$", "£": "£", "€": "€", "dollar": "$", "pound": "£", "euro": "€", "gbp": "£",
          "usd": "$", "eur": "€", "us$": "$"}  # fmt: skip


def _currency(line: Line, item: Item) -> str:
    """Sign of the currency a number is given in, "" for none."""
    tokens = line.annotation.tokens
    at = item.token.i
    near = [tokens[at].text[:1], *(t.lemma.lower() for t in tokens[max(0, at - 1) : at + 3])]
    return next((_MONEY[w] for w in near if w in _MONEY), "")


def _is_year(item: Item) -> bool:
    return 1800 <= item.value <= 2100 and item.token.text.isdigit() and len(item.token.text) == 4


def _is_round(value: float) -> bool:
    """Whether a number is one that people say when they mean about so many."""
    return value % 5 == 0 or value != int(value)


def _rounds_to(exact: float, rough: float) -> bool:
    """Whether `rough` is a round way of putting `exact`: 2.28 million as 2.3 million."""
    if rough < 100 and rough == int(rough):
        return exact != int(exact) and round(exact) == rough
    digits = f"{rough:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros >= 2 and round(exact, -zeros) == rough and exact != rough


def _dates_differ(a: Item, b: Item) -> bool:
    """Whether two day or month words name different ones; "today" against a weekday may not."""
    relative = frozenset(("today", "yesterday", "tomorrow", "tonight"))
    if (a.key in relative) != (b.key in relative):
        return False
    return a.key != b.key and relation(a.key, b.key, "n").name != "near"


def same_name_by_form(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether two name runs may name one thing by their form alone: part of one another, an
    acronym, a demonym, a synonym, a part of it, or two spellings.
    """
    a, b = ([i.token.lower.rstrip(".") for i in side] for side in (left, right))
    if set(a) <= set(b) or set(b) <= set(a) or set(a) <= TITLES or set(b) <= TITLES:
        return True
    for x, y in ((a, b), (b, a)):
        letters = "".join(x).replace(".", "")
        if len(y) >= 2 and len(x) == 1 and len(letters) >= 2:
            if letters in "".join(w[0] for w in y):
                return True
    if _title_only(a, b) or _title_only(b, a):
        return True
    if len(a) == len(b) and all(
        _abbreviates(x, y) or _abbreviates(y, x) for x, y in zip(left, right, strict=True)
    ):
        return True
    one, other = " ".join(a), " ".join(b)
    if fuzz.ratio(one, other) >= SAME_SPELLING:
        return True
    if are_derived(one, other) or is_part(one, other) or is_part(other, one):
        return True
    return relation(one, other, "n").name in _LIKE


def _one_role(left: Line, ours: Sequence[Item], right: Line, theirs: Sequence[Item]) -> bool:
    """Whether two names do one thing in their sentences: both subjects, or neither."""
    return _is_subject(left, ours[-1]) == _is_subject(right, theirs[-1])


def _is_subject(line: Line, item: Item) -> bool:
    tokens = line.annotation.tokens
    token = item.token
    while token.dep in (
        "compound",
        "appos",
        "flat",
        "conj",
        "nmod",
        "amod",
        "poss",
        "prep",
        "pobj",
    ):
        if token.head == token.i:
            break
        token = tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass")


def _title_only(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two name runs end alike and one has a title before: "Mr Hill", "Ann Hill"."""
    return a[-1] == b[-1] and (
        a[0] in TITLES or (len(a) == 2 and len(a[0]) == 1 and a[0] == b[0][0])
    )


def _abbreviates(short: Item, full: Item) -> bool:
    """Whether one name word is the other or its abbreviation with a full stop: "Tenn."."""
    a, b = short.token.lower, full.token.lower
    if a == b:
        return True
    letters = iter(b)
    return (a.endswith(".") or len(a) <= 2) and a[0] == b[0] and all(c in letters for c in a[:-1])


def judge(
    left: Line, right: Line, diff: Diff, same_name: SameName = same_name_by_form
) -> list[Judgement]:
    """All differing fillers of two lines, with their relations, in text order."""
    work = _Slots(left, right, diff, same_name)
    work.pass_swapped()
    work.pass_moved()
    work.pass_joined()
    work.pass_opposites()
    work.pass_values()
    work.pass_names()
    work.pass_rewordings()
    work.pass_negations()
    work.pass_words()
    found = [one._replace(alone=work.alone(one)) for one in work.out]
    return sorted(found, key=lambda j: (j.slot.i, j.slot.k, j.relation))

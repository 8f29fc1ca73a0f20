"""What two words, numbers, dates or names that fill one slot are to each other.

In: items of two lines. Out: relations and plain yes or no. Knows the values and the names, not
the sentences they stand in.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from checker.align.diff import RELATIVE_DAYS, Item, Line
from checker.lexical import (
    are_antonyms,
    are_derived,
    derived,
    is_part,
    negated_prefix,
    relation,
    synonyms,
)
from checker.normalize.units import Unit, to_base, unit_of

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
_ALL_QUANTIFIERS = frozenset().union(*_QUANTIFIERS)
LIKE = frozenset(("identical", "synonym", "near", "derived", "hypernym", "hyponym"))
# Two spellings of one name, on rapidfuzz's scale of 0 to 100: the name stage speaks of those.
SAME_SPELLING = 80.0
# Words that stand before a surname in place of a first name.
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame officer inspector sergeant sgt detective "
    "chief captain capt lieutenant lt col colonel general gen judge justice president senator sen "
    "representative rep congressman congresswoman governor gov mayor minister secretary deputy "
    "constable const father rev reverend pastor bishop king queen prince princess "
    "spokesman spokeswoman attorney sheriff commissioner director coach trooper senior junior "
    "cllr supt cpl cpt maj major adm admiral cmdr commander pvt private".split()
)


def word_of(item: Item) -> str:
    return item.key if item.sort in ("word", "function") else item.token.lower


def relate(a: Item, b: Item) -> str:
    """Relation of two single words, whatever their parts of speech; "unrelated" for strangers."""
    return _relate(word_of(a), word_of(b), a.token.pos, b.token.pos)


@lru_cache(maxsize=20_000)  # the sentences of a story repeat its words
def _relate(left: str, right: str, *parts_of_speech: str) -> str:
    if _spelt_alike(left, right):
        return "synonym"
    best = "unknown"
    for pos in dict.fromkeys(parts_of_speech):
        name = relation(left, right, pos).name
        if name in ("antonym", "sibling"):
            return name
        if name in LIKE or (best not in LIKE and name in ("unrelated", "akin")):
            best = name
    if best not in LIKE and are_derived(left, right):
        return "derived"
    return best


# British and American spellings differ in these endings and letters.
_SPELLINGS = (
    ("our", "or"), ("re", "er"), ("ise", "ize"), ("yse", "yze"), ("ce", "se"), ("ogue", "og"),
    ("ll", "l"), ("ae", "e"), ("gramme", "gram"), ("mme", "m"),
)  # fmt: skip


def _spelt_alike(a: str, b: str) -> bool:
    """Whether two words are British and American spellings of one, or the same but for hyphens."""
    if a.replace("-", "") == b.replace("-", ""):
        return True
    return any((x in a or x in b) and a.replace(x, y) == b.replace(x, y) for x, y in _SPELLINGS)


def opposed(a: Item, b: Item) -> str:
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
        and not synonyms(word_of(a), a.token.pos) & {word_of(b)}
    ):
        return "antonym"
    return ""


def numbers_differ(left: Line, a: Item, right: Line, b: Item) -> bool:
    """Whether two numbers cannot be one amount: neither hedged nor rounded into the other, nor in
    two currencies.
    """
    if a.value == b.value or currency(left, a) != currency(right, b):
        return False
    if _converted(left, a, right, b):
        return False
    if _leaves_room(left, a, b.value) or _leaves_room(right, b, a.value):
        return False
    hedged = (hedged_before(left, a) and is_round(a.value)) or (
        hedged_before(right, b) and is_round(b.value)
    )
    near = abs(a.value - b.value) <= 0.1 * max(a.value, b.value)
    if hedged and near and not (is_year(a) and is_year(b)):
        return False
    return not (rounds_to(a.value, b.value) or rounds_to(b.value, a.value))


# Two units of one measure round differently: by a tenth at most.
_NEAR = 0.1
# "More than 30" leaves room up to half as much again, "nearly 40" down to two thirds of it.
_ROOM = 1.5
_UPWARD = frozenset("over least above exceeding".split())
_DOWNWARD = frozenset("nearly almost under most up below close".split())


def _leaves_room(line: Line, item: Item, other: float) -> bool:
    """Whether the hedge before a number lets the other one be its exact amount."""
    before = {t.lower for t in line.annotation.tokens[max(0, item.token.i - 3) : item.token.i]}
    upward = before & _UPWARD or {"more", "than"} <= before or {"fewer", "no", "than"} <= before
    if upward and item.value < other <= item.value * _ROOM:
        return True
    downward = before & _DOWNWARD or {"less", "than"} <= before or {"fewer", "than"} <= before
    return bool(downward) and other < item.value <= other * _ROOM


def _converted(left: Line, a: Item, right: Line, b: Item) -> bool:
    """Whether two numbers are one measure in two units: 12 km, 7 miles."""
    one, other = _unit(left, a), _unit(right, b)
    if one is None or other is None or one.base != other.base or one.factor == other.factor:
        return False
    x, y = to_base(a.value, one), to_base(b.value, other)
    return abs(x - y) <= _NEAR * max(abs(x), abs(y))


def _unit(line: Line, item: Item) -> Unit | None:
    """The unit right behind a number, None for none."""
    tokens = line.annotation.tokens[item.token.i + 1 : item.token.i + 3]
    words = [t.lower for t in tokens if t.text != "-"]
    return unit_of(words[0]) if words else None


def hedged_before(line: Line, item: Item) -> bool:
    """Whether one of the three words before an item leaves room ("about", "more than")."""
    before = line.annotation.tokens[max(0, item.token.i - 3) : item.token.i]
    return any(t.lower in HEDGES for t in before)


def one_digit_string(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether both sides are the same digits, spaced otherwise: telephone numbers."""
    one, other = ("".join(c for i in s for c in i.token.text if c.isdigit()) for s in (left, right))
    return len(left) != len(right) and one == other != ""


# Signs and words of money; a sum in one currency says nothing of a sum in another.
MONEY = {"$": "$", "£": "£", "€": "€", "dollar": "$", "pound": "£", "euro": "€", "gbp": "£",
          "usd": "$", "eur": "€", "us$": "$"}  # fmt: skip


def currency(line: Line, item: Item) -> str:
    """Sign of the currency a number is given in, "" for none."""
    tokens = line.annotation.tokens
    at = item.token.i
    near = [tokens[at].text[:1], *(t.lemma.lower() for t in tokens[max(0, at - 1) : at + 3])]
    return next((MONEY[w] for w in near if w in MONEY), "")


def is_year(item: Item) -> bool:
    return 1800 <= item.value <= 2100 and item.token.text.isdigit() and len(item.token.text) == 4


def is_round(value: float) -> bool:
    """Whether a number is one that people say when they mean about so many."""
    return value % 5 == 0 or value != int(value)


def rounds_to(exact: float, rough: float) -> bool:
    """Whether `rough` is a round way of putting `exact`: 2.28 million as 2.3 million."""
    if rough < 100 and rough == int(rough):
        return exact != int(exact) and abs(exact - rough) < 0.5
    digits = f"{rough:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros >= 2 and round(exact, -zeros) == rough and exact != rough


def dates_differ(a: Item, b: Item) -> bool:
    """Whether two day or month words name different ones; "today" against a weekday may not."""
    if (a.key in RELATIVE_DAYS) != (b.key in RELATIVE_DAYS):
        return False
    return a.key != b.key and relation(a.key, b.key, "n").name != "near"


# Nouns that a body's name may have or lack: "Labour", "the Labour Party".
GENERIC = frozenset("party group company government ministry department agency the".split())


def same_name_by_form(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether two name runs may name one thing by their form alone: part of one another, an
    acronym, a demonym, a synonym, a part of it, or two spellings.
    """
    a, b = ([i.token.lower.replace(".", "") for i in side] for side in (left, right))
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    # "the Conservatives" are the "Conservative Party".
    bare = [{w.removesuffix("s") for w in side} - GENERIC for side in (a, b)]
    if bare[0] and bare[1] and (bare[0] <= bare[1] or bare[1] <= bare[0]):
        return True
    for x, y in ((a, b), (b, a)):
        letters = "".join(x)
        initials = "".join(w[0] for w in y)
        if len(y) >= 2 and len(x) == 1 and len(letters) >= 2 and letters in initials:
            return True
    if _title_only(a, b) or _title_only(b, a):
        return True
    if len(a) == len(b) and all(
        abbreviates(x, y) or abbreviates(y, x) for x, y in zip(left, right, strict=True)
    ):
        return True
    one, other = " ".join(a), " ".join(b)
    if fuzz.ratio(one, other) >= SAME_SPELLING:
        return True
    if are_derived(one, other) or is_part(one, other) or is_part(other, one):
        return True
    # "British" and "U.K.", by way of "Great Britain"
    for name, by in ((one, other), (other, one)):
        if {w.replace("_", " ") for w in derived(name, "a")} & synonyms(by, "n"):
            return True
    return relation(one, other, "n").name in LIKE


# Dependencies that lead from a word of a name phrase to the phrase's head.
_INSIDE_NAME = frozenset("compound appos flat conj nmod amod poss prep pobj".split())


def in_one_role(left: Line, ours: Sequence[Item], right: Line, theirs: Sequence[Item]) -> bool:
    """Whether two names do one thing in their sentences: both subjects, or neither."""
    return _is_subject(left, ours[-1]) == _is_subject(right, theirs[-1])


def _is_subject(line: Line, item: Item) -> bool:
    tokens = line.annotation.tokens
    token = item.token
    while token.dep in _INSIDE_NAME:
        if token.head == token.i:
            break
        token = tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass")


def _title_only(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two name runs end alike and one has a title before: "Mr Hill", "Ann Hill"."""
    return a[-1] == b[-1] and (
        a[0] in TITLES or (len(a) == 2 and len(a[0]) == 1 and a[0] == b[0][0])
    )


def abbreviates(short: Item, full: Item) -> bool:
    """Whether one name word is the other or its abbreviation with a full stop: "Tenn."."""
    a, b = short.token.lower, full.token.lower
    if a == b:
        return True
    letters = iter(b)
    return (a.endswith(".") or len(a) <= 2) and a[0] == b[0] and all(c in letters for c in a[:-1])

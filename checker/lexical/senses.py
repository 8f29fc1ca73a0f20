"""What a word means: its common senses, the words that share one, the words derived from it.

Words are lemmas in lower case; parts of speech are Universal tags or WordNet letters. Unknown
words give False and empty answers.
"""

from __future__ import annotations

from checker.lexical.entries import Entry, entry_of, listed_form
from checker.lexical.store import LETTERS, derived_words, letter_of
from checker.memory import remember


def synsets_of(word: str, letter: str, depth: int = 6) -> tuple[int, ...]:
    """Common senses of a word or of what it is a form of, commonest first; () if unknown."""
    return entry_of(word, letter).synsets[:depth]


def is_known(word: str, pos: str) -> bool:
    """Whether WordNet holds the word as that part of speech."""
    return bool(entry_of(word, letter_of(pos)).synsets)


def synonyms(word: str, pos: str) -> frozenset[str]:
    """Words that share a common sense with this one, itself left out; blanks, not underscores."""
    return entry_of(word, letter_of(pos)).synonyms()


def derived(word: str, pos: str) -> frozenset[str]:
    """Lemmas of any part of speech derived from or to the word in a common sense."""
    return entry_of(word, letter_of(pos)).derived()


def are_derived(a: str, b: str) -> bool:
    """Whether two words of any parts of speech are linked by derivation: decide/decision."""
    a, b = a.lower(), b.lower()
    return b in derived_as_any(a) or a in derived_as_any(b)


# Asked for before, as each of the words of a clause is of each of another's.
_DERIVED: dict[str, frozenset[str]] = {}


def derived_as_any(word: str) -> frozenset[str]:
    """What a word is derived from or to, whichever part of speech it is."""
    found = _DERIVED.get(word)
    if found is None:
        out: set[str] = set()
        for letter in LETTERS:
            form = listed_form(word, letter)
            if form:
                out.update(derived_words(form, letter))
        found = remember(_DERIVED, word, frozenset(out))
    return found


def are_synonyms(a: str, b: str, pos: str) -> bool:
    """Whether two words share a common sense; adjectives also through a similar-to pointer."""
    letter = letter_of(pos)
    return share_sense(entry_of(a, letter), entry_of(b, letter))


def share_sense(left: Entry, right: Entry) -> bool:
    """`are_synonyms` of two words of one part of speech."""
    if left.folded == right.folded or not left.numbers.isdisjoint(right.numbers):
        return True
    return not (
        left.similar().isdisjoint(right.numbers) and right.similar().isdisjoint(left.numbers)
    )

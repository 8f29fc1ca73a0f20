"""Common nouns that mean somebody named: "the climber", where a text has "climber Nils Berg".

In: a `Reading`. Out: the key of the one person whom the article names with the noun beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.annotation import Annotation, Token
from checker.extract.reading import Reading
from checker.lexical import is_hypernym
from checker.model import EntityType, Mention
from checker.normalize.people import PERSON_NOUNS

_CHILD = frozenset("girl boy child kid youngster schoolgirl schoolboy".split())
_TEEN = frozenset("girl boy child teenager teen youth youngster schoolgirl schoolboy".split())
# Ages in words are written up to nine, of children.
_AGES = {w: n for n, w in enumerate("one two three four five six seven eight nine".split(), 1)}
# Words that make "the second climber" somebody else.
_OTHER = frozenset(
    "other another second third first last older younger elder former next new same dead".split()
)
_MEMO = "described"


def described(reading: Reading, token: Token) -> str:
    """Entity key of whoever "the" and a noun mean, "" where that may be several or nobody."""
    if token.tag != "NN" or token.i in reading.mention_at:
        return ""
    kids = reading.annotation.children(token.i)
    if not any(k.lower == "the" for k in kids):
        return ""
    if any(k.lower in _OTHER or k.dep in ("relcl", "prep", "acl", "poss") for k in kids):
        return ""
    found = reading.memo.get(_MEMO)
    if found is None:
        found = reading.memo[_MEMO] = _by_noun(reading)
    keys = found.get(token.lemma.lower(), set())
    return next(iter(keys)) if len(keys) == 1 else ""


def _by_noun(reading: Reading) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for mention in reading.mentions:
        if mention.form not in ("name", "short"):
            continue
        entity = reading.entities[mention.entity]
        full = " " in entity.name
        if entity.type is not EntityType.PERSON and not (
            full and entity.type is EntityType.ORGANISATION
        ):
            continue
        for noun in _nouns(reading.annotation, mention):
            out.setdefault(noun, set()).add(mention.entity)
    return out


def _nouns(a: Annotation, mention: Mention) -> Iterator[str]:
    """Nouns for a person that stand beside a name, and those that an age behind it tells."""
    head = a.tokens[mention.last - 1]
    near = [k for k in a.children(head.i) if k.dep in ("compound", "nmod", "appos")]
    above = a.head(head.i)
    if head.dep in ("appos", "nmod", "compound"):
        near.append(above)
    elif head.dep == "nsubj" and above.lemma == "be":
        near += [k for k in a.children(above.i) if k.dep == "attr"]
    for token in near:
        # A capital at the beginning makes a name of a noun: "Barber Keith Amos was hit".
        noun = token.tag == "NN" or token.i == a.sentence(token.i).first
        if noun and token.i not in range(mention.first, mention.last) and _is_person(token.lower):
            yield token.lower
    if head.dep == "pobj" and above.dep == "agent" and a.head(above.i).lemma == "drive":
        yield "driver"
    age = _age_behind(a, mention)
    if 0 < age < 18:
        yield from _CHILD if age < 13 else _TEEN


def _age_behind(a: Annotation, mention: Mention) -> int:
    """ "Tess Hardy, seven," and "Tess Hardy, 7,"; 0 where no age stands behind the name."""
    after = a.tokens[mention.last : mention.last + 3]
    if len(after) < 3 or after[0].text != "," or after[2].text not in ",.":
        return 0
    word = after[1].lower
    return int(word) if word.isdigit() and len(word) < 3 else _AGES.get(word, 0)


@lru_cache(maxsize=4_000)
def _is_person(noun: str) -> bool:
    return noun in PERSON_NOUNS or is_hypernym("person", noun, "n", 6)

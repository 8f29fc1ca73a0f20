"""What stands beside a person's name to tell who that is, as spans of tokens.

In: a `Reading`. Out: one `Description` per title before the name, apposition before or after it,
"who is …" clause and "X is a …". Read from the order of words, since parsers take appositions
apart; `personas.py` makes claims of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.reading import Reading
from checker.model import EntityType, Mention

_PAST = frozenset("former ex late then previous onetime longtime ex- retired".split())
_COMING = frozenset("designate elect incoming next future".split())
_DETERMINERS = frozenset("a an the his her its their our another one".split())
_PREPOSITIONS = frozenset("of for at with in from to on by".split())
_BE = frozenset("is was are were be been being became becomes remains 's".split())
_WORK = frozenset("works worked serves served working serving".split())
# What somebody who leads it is the head of.
_LED = frozenset(
    "company firm group unit division department agency union party organisation organization "
    "charity ministry school hospital bank club institute centre center office association force "
    "foundation museum university union federation council commission service team subsidiary "
    "business brigade faction".split()
)
_INSTALLED = frozenset(
    "appointed named elected chosen nominated reappointed re-elected made".split()
)
# Verbs that name an office: "who heads X" is its head.
_DOES = {
    "heads": "head", "headed": "head", "leads": "head", "runs": "head", "led": "head",
    "chairs": "chairman", "chaired": "chairman", "owns": "owner", "owned": "owner",
    "coaches": "coach", "coached": "coach", "captains": "captain", "captained": "captain",
    "founded": "founder", "manages": "manager", "managed": "manager", "edits": "editor",
    "teaches": "teacher", "directs": "director", "taught": "teacher",
}  # fmt: skip
_BREAKS = frozenset((",", ";", ":", '"', "“", "”", "—", "–"))
# How many tokens a description may reach.
_REACH = 16


class Description(NamedTuple):
    """Tokens `first`..`last` (exclusive) say who the mention's person is; `head` is their noun.

    `noun` is that noun in lower case, or the one that a verb stands for ("heads": head).
    `verb` is the one that says it, −1 in appositions. `stop` ends the noun phrase proper: from
    there to `last` it is "of", "for" or "at" something.
    """

    mention: Mention
    first: int
    head: int
    stop: int
    last: int
    noun: str
    past: bool = False
    coming: bool = False
    verb: int = -1


def descriptions(reading: Reading) -> Iterator[Description]:
    for mention in reading.mentions:
        if mention.form not in ("name", "short"):
            continue
        entity = reading.entities[mention.entity]
        if entity.type is not EntityType.PERSON or not mention.text[:1].isupper():
            continue
        for found in _around(reading.annotation, mention):
            if found is not None:
                yield found


def _around(a: Annotation, mention: Mention) -> Iterator[Description | None]:
    sentence = a.sentence(mention.first)
    yield _before(a, mention, sentence.first)
    after = _skip_age(a, mention.last, sentence.last)
    if after < sentence.last and a.tokens[after].text in (",", "(", "—", "–", "-"):
        follow = a.tokens[after + 1] if after + 1 < sentence.last else None
        if follow is not None and follow.lower in ("who", "whose"):
            yield (
                _predicate(a, mention, after + 2, sentence.last) if follow.lower == "who" else None
            )
        elif follow is not None:
            found = _phrase(a, mention, after + 1, sentence.last, apposed=True)
            # "Lind killed Kemp, a prosecutor said": what follows must close it again.
            closed = found is not None and (
                found.last >= sentence.last or a.tokens[found.last].pos not in ("VERB", "AUX")
            )
            yield found if closed else None
    elif after < sentence.last:
        follow = a.tokens[after]
        if follow.lower in _BE | _WORK or follow.lower in _DOES:
            yield _predicate(a, mention, after, sentence.last)
        elif follow.lower == "of" and after + 1 < sentence.last:
            yield None
    if mention.first - 1 > sentence.first and a.tokens[mention.first - 1].text == ",":
        yield _before_comma(a, mention, sentence.first)


def _skip_age(a: Annotation, i: int, last: int) -> int:
    """Past ", 44" and ", aged 44" behind a name, to what follows."""
    tokens = a.tokens
    j = i
    if j + 1 < last and tokens[j].text in (",", "("):
        k = j + 1
        if tokens[k].lower in ("aged", "age"):
            k += 1
        if k < last and tokens[k].text.isdigit() and len(tokens[k].text) <= 2:
            k += 1
            if k < last and tokens[k].text in (")",):
                k += 1
            if k < last and tokens[k].text in (",",):
                return k
            return k
    return i


def _before(a: Annotation, mention: Mention, first: int) -> Description | None:
    """ "Rovers coach Stefan Novak", "the former police officer Tom Byrd"."""
    i = mention.first
    while i > first and _nominal(a.tokens[i - 1]) and mention.first - i < 8:
        i -= 1
    if i == mention.first:
        return None
    head = mention.first - 1
    if a.tokens[head].pos not in ("NOUN", "PROPN"):
        return None
    # "Analyst Peter Holm of Redwood Securities"
    stop = mention.last
    of = stop < len(a.tokens) and a.tokens[stop].lower in ("of", "at", "from", "with")
    last = a.sentence(head).last
    if of and stop + 1 < last and a.tokens[stop + 1].pos in ("PROPN", "DET"):
        return _described(a, mention, i, head, stop, _end_of(a, stop, min(last, stop + 8)))
    return _described(a, mention, i, head, head + 1, head + 1)


def _nominal(token: Token) -> bool:
    if token.text in ("'s", "’s", "-", "'", "’"):
        return True
    return token.pos in ("NOUN", "PROPN", "ADJ") and token.tag != "NNS"


def _before_comma(a: Annotation, mention: Mention, first: int) -> Description | None:
    """ "Nordvale's chief executive, Anna Brook,": the phrase between two boundaries."""
    end = mention.first - 1
    i = end
    while i > first and end - i < _REACH:
        token = a.tokens[i - 1]
        if token.pos in ("VERB", "AUX", "CCONJ", "SCONJ") or token.text in _BREAKS:
            break
        i -= 1
    after = a.tokens[mention.last].text if mention.last < len(a.tokens) else "."
    if after not in (",", ".", ")") and a.tokens[mention.last].pos not in ("VERB", "AUX"):
        return None
    # From the first determiner or name on: "according to the owner, Tom Byrd".
    while i < end and not (
        a.tokens[i].lower in _DETERMINERS or a.tokens[i].pos in ("PROPN", "NOUN", "ADJ")
    ):
        i += 1
    found = _phrase(a, mention, i, end, apposed=False)
    return found if found is not None and found.last >= end else None


def _predicate(a: Annotation, mention: Mention, i: int, last: int) -> Description | None:
    """ "is a doctor from Dunedin", "works as an engineer", "heads the server group"."""
    tokens = a.tokens
    past = False
    while i < last and tokens[i].lower in ("has", "had", "also", "now", "once", "formerly", "been"):
        past = past or tokens[i].lower in ("had", "once", "formerly")
        i += 1
    if i + 1 >= last:
        return None
    word = tokens[i].lower
    if word in _DOES:
        last = min(last, i + _REACH)
        stop = _end_of(a, i + 1, last)
        if tokens[i + 1].pos not in ("DET", "PRON", "PROPN", "NOUN", "ADJ"):
            return None
        led = {t.lemma.lower() for t in tokens[i + 1 : stop]}
        if _DOES[word] in ("head", "manager") and not led & _LED:
            return None  # "led the operation" is no post
        return Description(mention, i, i, i + 1, stop, _DOES[word], past, verb=i)
    verb = i
    if word in _WORK:
        # "Worked for him as a mechanic"
        j = next((j for j in range(i + 1, min(i + 8, last)) if tokens[j].lower == "as"), -1)
        if j < 0 and tokens[i + 1].lower in ("at", "in") and word.startswith("work"):
            stop = _end_of(a, i + 1, min(last, i + _REACH))
            return Description(mention, i, i, i + 1, stop, "employee", past, verb=i)
        if j < 0 or any(t.text in (",", ";", ".") for t in tokens[i:j]):
            return None
        i = j
    elif word not in _BE:
        return None
    i += 1
    # "Is a suspect" and "is being treated as a witness" tell alike.
    if i + 2 < last and tokens[i].lower in ("being", "now", "also"):
        i += 1
    if i + 2 < last and tokens[i].lower in _CALLED:
        i += 2 if tokens[i + 1].lower == "as" else 1
    if i < last and tokens[i].lower in ("not", "n't", "no"):
        return None
    coming = word in ("becomes", "became")
    if i + 1 < last and tokens[i].lower in _INSTALLED:
        coming = True
        i += 2 if tokens[i + 1].lower == "as" else 1
    found = _phrase(a, mention, i, last, apposed=True)
    if found is None:
        return None
    past = past or any(t.lower == "until" for t in tokens[found.stop : found.last])
    return found._replace(past=found.past or past, coming=found.coming or coming, verb=verb)


def _phrase(
    a: Annotation, mention: Mention, i: int, last: int, apposed: bool
) -> Description | None:
    """The noun phrase that begins at a token, with what it is "of" or "for"."""
    tokens = a.tokens
    start = i
    while i < last and tokens[i].lower in _DETERMINERS | {"also", "now", "once"}:
        i += 1
    begin = i
    head = -1
    while i < min(last, start + _REACH):
        token = tokens[i]
        if token.text in ("'s", "’s", "'", "’", "-") or token.pos in (
            "NOUN",
            "PROPN",
            "ADJ",
            "NUM",
        ):
            if token.pos in ("NOUN", "PROPN"):
                head = i
            i += 1
        elif token.pos == "ADV" and i == begin:
            i += 1
        else:
            break
    if head < 0 or tokens[head].tag in ("NNS", "NNPS"):
        return None
    if apposed and start == begin and not _bare_title(a, begin, head):
        return None
    stop = head + (5 if _in_law(a, head) else 1)
    end = stop
    if stop < last and tokens[stop].lower in _PREPOSITIONS:
        end = _end_of(a, stop, min(last, stop + _REACH))
    elif stop < last and tokens[stop].tag in ("VB", "VBP"):
        return None
    single = tokens[start].lower in ("a", "an")
    joined = apposed and end + 1 < last and tokens[end].lower == "and"
    if joined and not single and tokens[end + 1].pos == "PROPN":
        return None  # "Tom Byrd, the owner and Lisa Kemp": a list
    return _described(a, mention, begin, head, stop, end)


def _bare_title(a: Annotation, first: int, head: int) -> bool:
    """An apposition without an article: "Anna Brook, chief financial officer of Nordvale"."""
    if a.tokens[head].pos == "NOUN":
        return True
    return any(t.text in ("'s", "’s") for t in a.tokens[first:head])


def _end_of(a: Annotation, i: int, last: int) -> int:
    while i < last:
        token = a.tokens[i]
        if token.text in (",", ";", ".", ":", "(", ")", "—", "–", '"', "“", "”", "?", "!"):
            break
        if token.pos in ("AUX", "SCONJ") or token.tag in ("VBD", "VBZ", "VBP", "WP", "WDT"):
            break
        if token.lower == "and" and i + 1 < last and a.tokens[i + 1].lower in _DETERMINERS:
            break
        i += 1
    return i


_CALLED = frozenset("treated described regarded considered identified named revealed".split())


def _in_law(a: Annotation, head: int) -> bool:
    """Whether a noun goes on as in "brother-in-law", which the tokenizer takes apart."""
    return [t.lower for t in a.tokens[head + 1 : head + 5]] == ["-", "in", "-", "law"]


def _described(  # noqa: PLR0917 - the bounds of one phrase
    a: Annotation, mention: Mention, first: int, head: int, stop: int, last: int
) -> Description:
    in_law = _in_law(a, head)
    words = {t.lower.strip(".-") for t in a.tokens[max(0, first - 2) : head]}
    after = {t.lower for t in a.tokens[head + 1 : head + 3]}
    noun = a.tokens[head].lemma.lower() if a.tokens[head].pos == "NOUN" else a.tokens[head].lower
    if in_law:
        noun, head = f"{noun}-in-law", head + 4
        stop, last = max(stop, head + 1), max(last, head + 1)
    return Description(
        mention, first, head, stop, last, noun.rstrip("."), bool(words & _PAST),
        bool((words | after) & _COMING),
    )  # fmt: skip

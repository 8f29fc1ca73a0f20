"""Quotations against quotations: the same words in two mouths, one mouth with other words.

Measured on folded words: case, punctuation, contractions and digits for number words never count.
Marked editing (brackets, dots) and shortening at either end are no drift.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Opcode

from checker.align.compare import compare_subjects
from checker.lexical import is_word, lemmas, relation
from checker.model import Claim, ClaimPair, EntityType, Level, SlotEvidence
from checker.normalize.words import FoldedWord, clip_passage, fold_words
from checker.story import Story

# Share of the shorter quotation's words that stand in the longer one, in order, from which both
# are taken for one utterance; and the least number of such words.
SAME_UTTERANCE = 0.7
LEAST_COMMON = 5
# Differing ends of at most so many words belong to the utterance; longer ones are another sentence.
LONGEST_END = 2
# From this many common words an utterance is one even where no speaker is named.
SURE_COMMON = 9
# Two mouths need more words in common: short set phrases are said by many.
LEAST_COMMON_MOUTHS = 7
# A gap longer than this on one side is a sentence left out, not words changed.
LONGEST_CHANGE = 6
# So many words left out in the middle are an editor's cut, where less than this share agrees.
LEFT_OUT = 3
SURE_SHARE = 0.8
# Characters before a quotation in which a pronoun's bearer is named.
_NEARBY = 200
# Score of a pair that rests on a speaker carried on, or on synonyms as a translator picks them.
CARRIED = 0.7
# Likeness (0-100) from which an unknown word is a misspelling of the one in its place.
NEAR_SPELLING = 75
_LIKE = ("synonym", "identical", "near", "hypernym", "hyponym", "derived")
# Words of context shown on either side of the words that differ.
_CONTEXT = 2
_EDITED = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\.\.|…|\. \. \.")
# Offices of public life that nobody holds beside another of them.
_OFFICES = frozenset(
    "envoy ambassador general minister president chancellor mayor governor senator king queen pope "
    "commissioner bishop archbishop admiral secretary mediator".split()
)
# Pronouns and adverbs that translators and editors put for one another, or leave out.
_ONE_WORD = {"everybody": "everyone", "somebody": "someone", "anybody": "anyone"}
_FILLERS = frozenset("just really actually simply also even then now so well".split())
# From so many changed words on, synonyms and other forms are a second translation.
_RETOLD = 4
# Words a transcript may drop or add without anybody noticing.
_SMALL = frozenset(
    "and but so the a an that well just also s of to in is was were are it have has had be been "
    "do did does will would all".split()
)


def compare_quotes(left: Claim, right: Claim, story: Story) -> ClaimPair:
    """Value: EXACT the same words, NEAR one holds the other, APART words differ inside.

    The subject is the speaker; extra slot `relation` is "drift" or "mouth".
    """
    a = fold_words(story.article(left.article).text, left.focus_start, left.focus_end)
    b = fold_words(story.article(right.article).text, right.focus_start, right.focus_end)
    subject = compare_subjects(left, right, story)
    codes = list(Indel.opcodes([w.text for w in a], [w.text for w in b]))
    equal = [c for c in codes if c.tag == "equal"]
    common = sum(c.src_end - c.src_start for c in equal)
    shared = common / max(1, min(len(a), len(b)))
    longest = max((c.src_end - c.src_start for c in equal), default=0)
    if (
        left.article == right.article
        or common < LEAST_COMMON
        or shared < SAME_UTTERANCE
        or longest < 3
    ):
        return _apart(left, right, subject, "other words")
    if subject.level is Level.APART and _people(left, right, story):
        if common < LEAST_COMMON_MOUTHS:
            return _apart(left, right, subject, "a phrase that many may say")
        direct = sum(bool(c.slot("attribution")) for c in (left, right))
        if direct == 0:
            return _apart(left, right, subject, "a speaker taken from the sentence before")
        # One is a pronoun, carried on from the quotation before, or told of by an office.
        if direct == 1 or not _both_known(left, right, story):
            shared = min(shared, CARRIED)
        if any(_named_before(x, y, story) for x, y in ((left, right), (right, left))):
            return _apart(left, right, subject, "a pronoun that may mean the other speaker")
        return _two_mouths(left, right, shared, story)
    # Only the stretch both quotations cover is compared; either may be cut short at both ends.
    equal = _densest(equal)
    a_in, b_in = _covered(a, b, equal)
    if sum(c.src_end - c.src_start for c in equal) < LEAST_COMMON:
        return _apart(left, right, subject, "other words")
    inner = [
        c for c in Indel.opcodes([w.text for w in a_in], [w.text for w in b_in]) if c.tag != "equal"
    ]
    level, detail = _judge(a_in, b_in, inner)
    if level is Level.APART and _same_words(a, b):
        level, detail = Level.NEAR, "the same words in another order"
    if level is Level.APART and (_edited(left, a_in, story) or _edited(right, b_in, story)):
        level, detail = Level.NEAR, "edited: brackets or dots mark it"
    if level is Level.APART and shared < SURE_SHARE and _left_out(inner) >= LEFT_OUT:
        level, detail = Level.NEAR, "one leaves a clause out"
    value = SlotEvidence("value", level, 1.0 - min(1.0, len(inner) / 10), detail)
    if level is not Level.APART:
        return ClaimPair(left, right, (subject, value), True, min(1.0, shared))
    named = [story.entity_of(c, c.subject) for c in (left, right)]
    if not any(named) and common < SURE_COMMON:
        return _apart(left, right, subject, "nobody is named, and the words are few")
    # Without a named speaker only a longer utterance is surely one and the same.
    if subject.level is not Level.EXACT and common < SURE_COMMON:
        shared = min(shared, CARRIED)
    if _synonyms_only(a_in, b_in, inner):
        shared = min(shared, CARRIED)  # two translators, or one editor with a thesaurus
    left = _focused(left, a_in, inner[0].src_start, inner[-1].src_end, story)
    right = _focused(right, b_in, inner[0].dest_start, inner[-1].dest_end, story)
    return ClaimPair(left, right, (subject, value), True, min(1.0, shared))


def _left_out(inner: list[Opcode]) -> int:
    """How many words one side has more, where nothing stands in their place; else 0."""
    gone = sum(c.src_end - c.src_start for c in inner if c.tag == "delete")
    come = sum(c.dest_end - c.dest_start for c in inner if c.tag == "insert")
    return max(gone, come) if min(gone, come) == 0 else 0


def _covered(
    a: Sequence[FoldedWord], b: Sequence[FoldedWord], equal: list[Opcode]
) -> tuple[Sequence[FoldedWord], Sequence[FoldedWord]]:
    """The stretch of each that both cover, with ends that differ word for word.

    What only one has before or after is a cut. A few words on both sides are other words: "…who
    can count to seventeen" against "…fifteen".
    """
    first, last = equal[0], equal[-1]
    starts, ends = (first.src_start, first.dest_start), (last.src_end, last.dest_end)
    heads = (starts[0], starts[1])
    tails = (len(a) - ends[0], len(b) - ends[1])
    if min(heads) > 0 and max(heads) <= LONGEST_END:
        starts = (0, 0)
    if min(tails) > 0 and max(tails) <= LONGEST_END:
        ends = (len(a), len(b))
    return a[starts[0] : ends[0]], b[starts[1] : ends[1]]


def _densest(equal: list[Opcode]) -> list[Opcode]:
    """The stretch with most common words between gaps that are longer than words changed."""
    runs: list[list[Opcode]] = [[equal[0]]]
    for before, after in pairwise(equal):
        gap = max(after.src_start - before.src_end, after.dest_start - before.dest_end)
        if gap > LONGEST_CHANGE:
            runs.append([])
        runs[-1].append(after)
    return max(runs, key=lambda run: sum(c.src_end - c.src_start for c in run))


def _judge(
    a: Sequence[FoldedWord], b: Sequence[FoldedWord], inner: list[Opcode]
) -> tuple[Level, str]:
    """How the stretch that two quotations of one utterance share differs inside."""
    if not inner or _letters(a) == _letters(b):
        return Level.EXACT, "the same words"
    inner = [c for c in inner if not _spelling_only(a, b, inner, c)]
    if not inner:
        return Level.NEAR, "one word in two spellings"
    changed = [
        w.text for c in inner for w in (*a[c.src_start : c.src_end], *b[c.dest_start : c.dest_end])
    ]
    if set(changed) <= _SMALL and not _replaced(inner):
        return Level.NEAR, f"small words only: {' '.join(changed)}"
    if _retold(a, b, inner):
        return Level.NEAR, f"other words for the same: {' '.join(changed)}"
    return Level.APART, f"differs in: {' '.join(changed)}"


def _spelling_only(
    a: Sequence[FoldedWord], b: Sequence[FoldedWord], inner: list[Opcode], code: Opcode
) -> bool:
    """Whether a change is "data base" for "database", or a misspelling of the word itself."""
    if code.tag == "delete":
        other = next((c for c in inner if c.tag == "insert" and c.src_start in
                      (code.src_start, code.src_end)), None)  # fmt: skip
        if other is None:
            return False
        ours, theirs = a[code.src_start : code.src_end], b[other.dest_start : other.dest_end]
    else:
        other = next((c for c in inner if c.tag == "delete" and code.src_start in
                      (c.src_start, c.src_end)), None)  # fmt: skip
        if other is None:
            return False
        ours, theirs = a[other.src_start : other.src_end], b[code.dest_start : code.dest_end]
    if _letters(ours) == _letters(theirs):
        return True
    if len(ours) != len(theirs) or len(ours) != 1:
        return False
    x, y = ours[0].text, theirs[0].text
    slip = min(len(x), len(y)) > 3 and fuzz.ratio(x, y) >= NEAR_SPELLING
    return slip and not (is_word(x) and is_word(y))


def _edited(claim: Claim, words: Sequence[FoldedWord], story: Story) -> bool:
    text = story.article(claim.article).text
    return bool(_EDITED.search(text, max(0, words[0].start - 4), words[-1].end + 4))


def _people(left: Claim, right: Claim, story: Story) -> bool:
    """Whether the speakers are two persons; a body and its spokesman are one mouth.

    One of them may be told of by an office that the other is not known to hold ("the UN envoy").
    """
    keys = [story.entity_of(c, c.subject) for c in (left, right)]
    found = [story.entities.get(k) for k in keys]
    known = [e for e in found if e is not None and e.type is EntityType.PERSON]
    if len(known) == 2:
        return keys[0] != keys[1] and all(e.name for e in known)
    if len(known) != 1 or not known[0].name or not known[0].roles:
        return False
    other = left if found[1] is known[0] else right
    return _office(other, story) and not _held(other, known[0].roles)


def _named_before(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether a pronoun's speaker may be the other one, whom the lines before name."""
    if claim.slot("attribution"):
        return False
    entity = story.entities.get(story.entity_of(other, other.subject))
    text = story.article(claim.article).text
    before = text[max(0, claim.focus_start - _NEARBY) : claim.focus_start].lower()
    return entity is not None and any(n.split()[-1].lower() in before for n in entity.names if n)


def _both_known(left: Claim, right: Claim, story: Story) -> bool:
    found = [story.entities.get(story.entity_of(c, c.subject)) for c in (left, right)]
    return all(e is not None and e.type is EntityType.PERSON for e in found)


def _office(claim: Claim, story: Story) -> bool:
    """Whether the speaker is an office: "the UN envoy", "the U.N. secretary-general"."""
    who = claim.subject
    if who is None:
        return False
    title = claim.slot("office")
    if not title:
        entity = story.entities.get(story.entity_of(claim, who))
        if entity is not None and any(who.head in n.lower().split() for n in entity.names):
            return False  # the body itself
        title = who.text
    words = re.findall(r"\w+", title.lower())  # "secretary-general" ends with an office
    return words[:1] == ["the"] and words[-1] in _OFFICES


def _held(claim: Claim, roles: Sequence[str]) -> bool:
    """Whether a word of the office stands among the roles ("secretary of state|US")."""
    told = claim.slot("office") or (claim.subject.text if claim.subject else "")
    words = set(re.findall(r"[\w-]+", told.lower()))
    return any(set(re.findall(r"[\w-]+", r.partition("|")[0].lower())) & words for r in roles)


def _synonyms_only(a: Sequence[FoldedWord], b: Sequence[FoldedWord], inner: list[Opcode]) -> bool:
    """Whether every change puts one word for another that means the same."""
    gone = [w.text for c in inner if c.tag == "delete" for w in a[c.src_start : c.src_end]]
    come = [w.text for c in inner if c.tag == "insert" for w in b[c.dest_start : c.dest_end]]
    return len(gone) == len(come) > 0 and all(
        any(relation(x, y, pos).name in _LIKE for pos in "nvar")
        for x, y in zip(gone, come, strict=True)
    )


def _retold(a: Sequence[FoldedWord], b: Sequence[FoldedWord], inner: list[Opcode]) -> bool:
    """Whether the changes are what two translators of one sentence make.

    Several synonyms or other forms in place of one another, or the same words in another order;
    small words and fillers aside. A single word changed is a slip of the pen, and counts.
    """
    gone = _telling(w.text for c in inner if c.tag == "delete" for w in a[c.src_start : c.src_end])
    come = _telling(
        w.text for c in inner if c.tag == "insert" for w in b[c.dest_start : c.dest_end]
    )
    changed = sum(c.src_end - c.src_start + c.dest_end - c.dest_start for c in inner)
    if len(gone) != len(come) or changed < _RETOLD or not gone:
        return False
    return all(_mean_one(x, y) for x, y in zip(gone, come, strict=True))


def _same_words(a: Sequence[FoldedWord], b: Sequence[FoldedWord]) -> bool:
    return sorted(_telling(w.text for w in a)) == sorted(_telling(w.text for w in b))


def _telling(words: Iterable[str]) -> list[str]:
    return [_ONE_WORD.get(w, w) for w in words if w not in _SMALL | _FILLERS]


def _forms(word: str) -> list[str]:
    return [word, *(form for pos in "nva" for form in lemmas(word, pos))]


def _mean_one(x: str, y: str) -> bool:
    if set(_forms(x)) & set(_forms(y)):
        return True
    return any(relation(x, y, pos).name in ("synonym", "near") for pos in "nvar")


def _replaced(inner: list[Opcode]) -> bool:
    """Whether something stands in place of something else, rather than beside it."""
    inserts = {c.src_start for c in inner if c.tag == "insert"}
    return any(c.tag == "delete" and {c.src_start, c.src_end} & inserts for c in inner)


def _letters(words: Sequence[FoldedWord]) -> str:
    return "".join(w.text for w in words).replace("-", "")


def _two_mouths(left: Claim, right: Claim, shared: float, story: Story) -> ClaimPair:
    """The same words said by two people."""
    extra = (("relation", "mouth"),)
    a, b = (_named(replace(c, extra=(*c.extra, *extra)), story) for c in (left, right))
    value = SlotEvidence("value", Level.APART, 0.0, "one utterance, two speakers")
    same = SlotEvidence("subject", Level.EXACT, 1.0, "the same words")
    return ClaimPair(a, b, (same, value), True, min(1.0, shared))


def _named(claim: Claim, story: Story) -> Claim:
    """The claim with the speaker in focus, and the quotation in its passage."""
    who = claim.subject
    if who is None:
        return claim
    text = story.article(claim.article).text
    low, high = min(claim.start, who.start), max(claim.end, who.end)
    start, end = clip_passage(text, who.start, who.end, low, high)
    return replace(claim, start=start, end=end, focus_start=who.start, focus_end=who.end)


def _focused(
    claim: Claim, words: Sequence[FoldedWord], start: int, end: int, story: Story
) -> Claim:
    """The claim with the differing words and a little context in focus."""
    first = words[max(0, start - _CONTEXT)].start
    last = words[min(len(words), max(end, start) + _CONTEXT) - 1].end
    text = story.article(claim.article).text
    low, high = clip_passage(text, first, last, claim.start, claim.end)
    return replace(
        claim,
        id=f"{claim.id}@{first}",
        start=low,
        end=high,
        focus_start=first,
        focus_end=last,
        extra=(*claim.extra, ("relation", "drift")),
    )


def _apart(left: Claim, right: Claim, subject: SlotEvidence, reason: str) -> ClaimPair:
    value = SlotEvidence("value", Level.MISSING, 0.0, reason)
    return ClaimPair(left, right, (subject, value), False, 0.0, reason)

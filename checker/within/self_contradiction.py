"""One text that gives two numbers for one fact: "killed 12" above, "14 people died" below.

In: what an article says by itself, and what its sources say. Out: a finding for each fact, with
every passage. The comparison of articles leaves such pairs alone, since an article may report two
counts on purpose; here the wording has to rule that out: no other speaker, place, day or part, and
no word of a change. Of some 400 published articles, none is found to contradict itself so.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.annotation import Annotation, Sentence
from checker.article_name import reader_name
from checker.coded_rules import SELF_CONTRADICTION, severity_of
from checker.config import RuleChange
from checker.model import Claim, Extraction, Finding, Kind, Modality, Quantity, Severity, Verdict
from checker.normalize.quantities import scan_amounts
from checker.within.counted_lists import findings_of_lists
from checker.within.passages import Passages, coded_finding
from checker.within.sums import more_than_all

# Words by which a text says that a count has changed, or that it is a part or an addition.
_CHANGE = re.compile(
    r"\b(?:rose|risen|rising|climb\w*|gr[eo]w\w*|increas\w*|jump\w*|doubl\w*|revis\w*|updat\w*|"
    r"correct\w*|earlier|initial\w*|at first|first (?:report\w*|said|put)|previous\w*|"
    r"preliminar\w*|later|already|since|so far|until|by then|original\w*|now|no longer|lower\w*|"
    r"rais\w*|reduc\w*|"
    r"(?:up|down) from|another|additional\w*|further|more(?!\s+than)|others?|among|"
    r"of (?:them|those|whom)|"
    r"each|alone|separate\w*|respectively|worldwide|nationwide|while|whereas|but|however|although|"
    r"though|"
    r"contrary|disput\w*|denied|denies|rumou?r\w*|if|would|could|may|might|"
    r"(?:last|past|previous|next|every|a|per|this) (?:day|week|month|year|decade|season)s?)\b",
    re.IGNORECASE,
)
# "Local media put the toll at 14" reports another count on purpose.
_REPORTED = re.compile(
    r"\b(?:put (?:it|the|that)|reports?|reported|according to|estimat\w+|claim\w*|records? show\w*|"
    r"(?:by|in) (?:\w+ )?(?:\w+['’]s|its|their|his|her) (?:\w+ )?(?:count|figures?|records?|tally|"
    r"list))\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:including|among|such as|like)\b", re.IGNORECASE)
# "Killed 15 people and wounded 80 more": the wounded come on top of the dead, who are all told.
_HURT_TOO = re.compile(
    r"\b(?:wound|injur|hurt|maim)\w*\s+(?:\w+\s+){0,2}?\w+\s+(?:more|others)\b|"
    r"\b(?:more|others)\s+(?:(?:were|was|are)\s+)?(?:wounded|injured|hurt|maimed)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:at (?:the|that) time|then|when|as an?|years? (?:ago|later|earlier)|turn(?:s|ed|ing)|"
    r"in (?:1|2)\d{3})\b",
    re.IGNORECASE,
)
# Heads that stand for whoever was counted; "two women" are a part of "three people".
_ANYBODY = frozenset("person people individual victim life dead man-and-woman".split())
# Of these a text may give one number only when it counts them with the same verb.
_MEASURES = frozenset("money length weight duration area volume speed depth height".split())
_OPEN = ("at-least", "over")
# A number more than so many times another is rarely of the same thing, save for a nought too many.
_FACTOR = 2.0
_AT = frozenset("in at near from around outside off across on inside".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_LEAD = 2  # sentences after the headlines that set the scene of all that follows


def self_contradictions(
    article: Extraction,
    changes: Sequence[RuleChange] = (),
    *,
    sources: Sequence[Extraction] = (),
    findings: Sequence[Finding] = (),
) -> list[Finding]:
    """The findings, in text order. `changes` are those of the settings, in order.

    A warning; an error where the sources have one of the numbers and none has the other. What
    another finding on this text alone tells already is left to it.
    """
    if severity_of(SELF_CONTRADICTION, Severity.WARNING.value, changes) == "off":
        return []
    facts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for left, right in _pairs(article):
        if _told(findings, left, right):
            continue
        whose = left.subject.entity if left.subject and left.attribute == "age" else ""
        fact = facts[left.attribute, whose]
        fact += [claim for claim in (left, right) if claim not in fact]
    passages = Passages([article.article, *(s.article for s in sources)])
    out = []
    for claims in facts.values():
        claims.sort(key=lambda c: c.focus_start)
        out.append(_finding(claims, sources, changes, passages))
    sums = [
        _finding_of_sum(claims, changes, passages)
        for claims in more_than_all(c for c in article.claims if _stated(c))
    ]
    severity = severity_of(SELF_CONTRADICTION, Severity.WARNING.value, changes)
    lists = findings_of_lists(article, severity, passages)
    return sorted([*out, *sums, *lists], key=lambda f: f.evidence[0].focus_start)


def _finding_of_sum(
    claims: Sequence[Claim], changes: Sequence[RuleChange], passages: Passages
) -> Finding:
    own = [
        passages.evidence(c.article, c.start, c.end, (c.focus_start, c.focus_end)) for c in claims
    ]
    said = [f"{' '.join(e.value.split())} (line {e.line})" for e in own]
    return coded_finding(
        SELF_CONTRADICTION,
        severity_of(SELF_CONTRADICTION, Severity.WARNING.value, changes),
        f"The text's numbers do not add up: {', '.join(said[1:])} are more than {said[0]}",
        "the people aboard",
        sorted(own, key=lambda e: e.focus_start),
        verdict=Verdict.CONFLICT.value,
    )


def _finding(
    claims: Sequence[Claim],
    sources: Sequence[Extraction],
    changes: Sequence[RuleChange],
    passages: Passages,
) -> Finding:
    own = [
        passages.evidence(c.article, c.start, c.end, (c.focus_start, c.focus_end)) for c in claims
    ]
    backed: dict[tuple[float, float], Claim] = {}
    for claim in claims:
        if (found := _backing(claim, sources)) is not None:
            backed.setdefault(_interval(claim), found)
    said = ", ".join(f"{' '.join(e.value.split())} (line {e.line})" for e in own)
    message = f"The text gives different numbers for one fact: {said}"
    severity = Severity.WARNING.value
    theirs = []
    for found in backed.values():
        bounds = (found.focus_start, found.focus_end)
        theirs.append(passages.evidence(found.article, found.start, found.end, bounds))
    alone = [c for c in claims if _interval(c) not in backed]
    if backed and alone and not any(_anywhere(c, sources) for c in alone):
        severity = Severity.ERROR.value
        names = {s.article.id: reader_name(s.article) for s in sources}
        given = "; ".join(f"{names[e.article]} has {' '.join(e.value.split())}" for e in theirs)
        message = f"{message}; {given}"
    return coded_finding(
        SELF_CONTRADICTION,
        severity_of(SELF_CONTRADICTION, severity, changes),
        message,
        _subject(claims[0]),
        [*own, *theirs],
        verdict=Verdict.CONFLICT.value,
    )


# What readers call a fact that the claims know by a class.
_SUBJECTS = {"killed": "the dead", "casualties": "the dead and injured"}


def _subject(claim: Claim) -> str:
    """What the numbers are of, in a reader's words."""
    sort, _, noun = claim.attribute.partition(":")
    if sort == "age" and claim.subject:
        return f"the age of {claim.subject.text}"
    if claim.slot("class"):
        return _SUBJECTS.get(sort, f"the {sort}")
    return noun or sort


def _pairs(article: Extraction) -> Iterator[tuple[Claim, Claim]]:
    """Claims of the article that give one fact two numbers."""
    claims = [c for c in article.claims if c.kind is Kind.QUANTITY and _stated(c)]
    around = _Surroundings(article.annotation)
    for left, right in combinations(claims, 2):
        if (
            left.sentence != right.sentence
            and _apart(left, right)
            and _one_fact(left, right)
            and around.alike(left, right)
        ):
            yield left, right


def _stated(claim: Claim) -> bool:
    """Whether the claim states a number as a fact, of the event that the article is on."""
    value = claim.value
    return (
        isinstance(value, Quantity)
        and (not claim.hedge or claim.hedge in _OPEN)
        and value.low > 0
        and not math.isinf(value.low)
        and claim.polarity
        and claim.modality is Modality.HAPPENED
        and not claim.slot("trend")
        and not claim.event.other
    )


def _interval(claim: Claim) -> tuple[float, float]:
    value = claim.value
    return (value.low, value.high) if isinstance(value, Quantity) else (0.0, 0.0)


def _apart(left: Claim, right: Claim) -> bool:
    """Two numbers of one unit that cannot both hold, near enough to be meant for one another."""
    if getattr(left.value, "unit", "") != getattr(right.value, "unit", ""):
        return False
    (low, high), (least, most) = _interval(left), _interval(right)
    if low <= most and least <= high:
        return False
    small, large = sorted((low, least))
    return large < small * _FACTOR or large == 10 * small or _swapped(small, large)


def _swapped(one: float, other: float) -> bool:
    """The same digits in another order: 84 and 48, 1,200 and 2,100."""
    if one != int(one) or other != int(other):
        return False
    digits, others = str(int(one)), str(int(other))
    return digits != others and len(digits) > 1 and sorted(digits) == sorted(others)


def _one_fact(left: Claim, right: Claim) -> bool:
    """Whether both numbers are of the same thing, and no two people give them."""
    if left.speaker and right.speaker and left.speaker != right.speaker:
        return False
    if left.attribute == right.attribute == "age":
        one = left.subject and right.subject and left.subject.entity
        return bool(one) and right.subject is not None and one == right.subject.entity
    if left.slot("within") != right.slot("within"):
        return False
    if left.scope != right.scope and not (left.scope ^ right.scope) <= {"in all", "altogether"}:
        return False
    heads = [c.subject.head if c.subject else "" for c in (left, right)]
    if _slip(left, right):
        return True
    if left.event.past or right.event.past:
        return False
    if left.attribute == right.attribute and left.slot("class"):
        same = heads[0] == heads[1] or all(h in _ANYBODY for h in heads)
        return same and all(not c.subject or not c.subject.modifiers for c in (left, right))
    return (
        left.attribute == right.attribute
        and left.attribute.partition(":")[0] in _MEASURES
        and heads[0] == heads[1] != ""
        and left.slot("verb") == right.slot("verb") != ""
    )


def _slip(left: Claim, right: Claim) -> bool:
    """Whether the digits of one number of such things stand in another order in the other: so
    rarely true of two things that days and circumstances need not agree."""
    if not _swapped(*(_interval(c)[0] for c in (left, right))):
        return False
    sort, noun = left.slot("sort"), left.slot("noun")
    measured = sort in _MEASURES and getattr(left.value, "unit", "") != ""
    return sort == right.slot("sort") != "age" and (measured or noun == right.slot("noun") != "")


class _Surroundings:
    """What the sentences round two numbers say: places, days, and words that set them apart."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._opening: set[str] | None = None

    @property
    def _scene(self) -> set[str]:
        """Words of the headlines and of the sentences that open the article."""
        if self._opening is not None:
            return self._opening
        words: set[str] = set()
        self._opening = words
        told = 0
        for sentence in self._annotation.sentences:
            if told >= _LEAD:
                break
            told += not sentence.headline
            words.update(t.lower for t in self._annotation.words(sentence))
        return words

    def alike(self, left: Claim, right: Claim) -> bool:
        """Whether nothing around says that the two are counts of two places, days or parts."""
        texts = [self._text(c) for c in (left, right)]
        if left.attribute == "age":
            return not any(_THEN.search(text) for text in texts)
        if not left.speaker == right.speaker != "" and _REPORTED.search(texts[1]):
            return False
        if left.attribute == "killed":
            texts = [_HURT_TOO.sub("", text) for text in texts]
        if any(_CHANGE.search(text) for text in texts) or any(
            _PART.search(self._before(c)) for c in (left, right)
        ):
            return False
        if _slip(left, right):
            return True
        days = [frozenset(c.slot("days").split()) for c in (left, right)]
        if all(days) and days[0] != days[1]:
            return False
        return not self._places(left) ^ self._places(right)

    def _sentence(self, claim: Claim) -> Sentence:
        return self._annotation.sentences[claim.sentence]

    def _text(self, claim: Claim) -> str:
        sentence = self._sentence(claim)
        return self._annotation.sentence_text(sentence)

    def _before(self, claim: Claim) -> str:
        """The clause up to the number."""
        text = self._annotation.text(self._sentence(claim).start, claim.focus_start)
        return text[-40:]

    def _places(self, claim: Claim) -> frozenset[str]:
        """Proper nouns after "in", "near" and the like that are not of the article's scene."""
        found = set()
        for token in self._annotation.words(self._sentence(claim)):
            if token.pos != "PROPN" or token.lower in self._scene or token.lower in _CALENDAR:
                continue
            above = self._annotation.ancestors(token.i)[:3]
            if any(a.pos == "ADP" and a.lower in _AT for a in above) or token.label in (
                "GPE",
                "LOC",
                "FAC",
            ):
                found.add(token.lower)
        return frozenset(found)


def _backing(claim: Claim, sources: Sequence[Extraction]) -> Claim | None:
    """The first claim of a source that gives the same fact the same number."""
    for source in sources:
        for other in source.claims:
            if (
                other.kind is Kind.QUANTITY
                and other.attribute == claim.attribute
                and _interval(other) == _interval(claim)
            ):
                return other
    return None


def _anywhere(claim: Claim, sources: Sequence[Extraction]) -> bool:
    """Whether a source holds the number, of whatever it may be."""
    low, high = _interval(claim)
    return any(
        low <= point <= high
        for source in sources
        for amount in scan_amounts(source.article.text[source.article.body :])
        for point in amount.points
    )


def _told(findings: Sequence[Finding], left: Claim, right: Claim) -> bool:
    """Whether a finding on this article alone holds both passages already."""
    for finding in findings:
        if any(e.article != left.article for e in finding.evidence):
            continue
        spots = {(e.article, e.focus_start) for e in finding.evidence}
        if {(c.article, c.focus_start) for c in (left, right)} <= spots:
            return True
    return False

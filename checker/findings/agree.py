"""Who confirms whom: aligned pairs whose values agree, gathered per fact.

A row is a fact that a reader may take as settled, so only what can be said in a line is one: what
the report disputes is none, nor what a listed article gives otherwise elsewhere, nor a state that
hangs on words ("were detained", "on the roof") no heading can carry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.entities.words import RANKS_IN_FULL
from checker.findings.agreed_words import agreed_subject, agreed_value
from checker.findings.concurring import concurring, same_thing
from checker.findings.passages import Passages
from checker.model import (
    Agreement,
    Claim,
    ClaimPair,
    Evidence,
    Finding,
    Kind,
    Level,
    Moment,
    Quantity,
    Severity,
    Status,
    Verdict,
)
from checker.story import Story

# Kinds whose agreement is a fact worth a row; spelling and substitution are about words.
_FACTS = frozenset(Kind) - {Kind.SPELLING, Kind.SUBSTITUTION}
# Kinds that tell of one deed: whether it was done, by whom, who was there.
_DEEDS = frozenset((Kind.ATTENDANCE, Kind.POLARITY, Kind.AGENT))
# Ranks and offices as agencies shorten them (Associated Press style for titles before names).
_IN_FULL = RANKS_IN_FULL | {
    "rep": "representative", "det": "detective", "prof": "professor", "dr": "doctor",
    "rev": "reverend", "pm": "prime minister", "ceo": "chief executive",
    "cfo": "chief financial officer", "mp": "member of parliament",
}  # fmt: skip
# Amounts further apart than this are of two things: 6,400 employees of one firm, 21,000 of both.
_ALIKE = 2.0
# "16 of them" counts those of whom "16 people" is told.
_OF_THEM = frozenset(("of the",))


def _agree(pair: ClaimPair, story: Story) -> bool:
    """ "At least four" agrees with four and with six; two who say "about four" say one thing."""
    left, right = pair.left, pair.right
    level = pair.level("value")
    if level is not Level.EXACT and not (level is Level.NEAR and left.value == right.value):
        return False
    if left.kind is Kind.ATTENDANCE and left.slot("occasion") != right.slot("occasion"):
        return False  # away from the dinner, away from the signing
    if not isinstance(left.value, Status):
        return True
    keys = {story.entity_of(c, c.subject) for c in (left, right)}
    return len(keys) == 1


def agreements(
    pairs: Iterable[ClaimPair], story: Story, findings: Sequence[Finding] = ()
) -> list[Agreement]:
    """One row per fact that at least two articles give alike; copies of one text count as one.

    `findings` are those reported: what they dispute is not agreed on.
    """
    passages = Passages(story)
    disputed = _Disputed(findings)
    groups, denied = _grouped(pairs, story)
    otherwise = _ToldOtherwise(story)
    rows = []
    for told in groups:
        group = [c for c in told if c.article not in denied[c.id] and not disputed.word(c)]
        articles = tuple(dict.fromkeys(c.article for c in group))
        if len(articles) < 2 or any(denied[c.id] & set(articles) for c in group):
            continue
        subject, value = agreed_subject(group, story), agreed_value(group, story)
        evidence = tuple(dict.fromkeys(passages.evidence(c) for c in group))
        if not subject or not value or disputed.holds(group[0].kind, subject, evidence):
            continue
        if otherwise.of(group):
            continue
        rows.append(
            Agreement(
                group[0].kind.value,
                subject,
                group[0].attribute,
                value,
                articles,
                len({story.origins.get(a, a) for a in articles}),
                evidence,
            )
        )
    return sorted(
        _told_once(_of_one_voice(rows)),
        key=lambda a: (a.kind, a.subject.casefold(), a.attribute, a.value),
    )


def _grouped(
    pairs: Iterable[ClaimPair], story: Story
) -> tuple[list[list[Claim]], dict[str, set[str]]]:
    """Claims that agree, in reading order; and by claim the articles that give it otherwise."""
    parent: dict[str, str] = {}
    claims: dict[str, Claim] = {}
    denied: dict[str, set[str]] = defaultdict(set)

    def find(n: str) -> str:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    def join(left: Claim, right: Claim) -> None:
        for claim in (left, right):
            parent.setdefault(claim.id, claim.id)
            claims.setdefault(claim.id, claim)
        parent[find(right.id)] = find(left.id)

    for pair in pairs:
        left, right = pair.left, pair.right
        if left.kind not in _FACTS:
            continue
        if (pair.aligned or isinstance(left.value, Status)) and pair.level("value") is Level.APART:
            denied[left.id].add(right.article)
            denied[right.id].add(left.article)
        if pair.aligned and left.article != right.article and _agree(pair, story):
            join(left, right)
    for left, right in concurring(story):
        join(left, right)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim_id, claim in claims.items():
        groups[find(claim_id)].append(claim)
    for group in groups.values():
        group.sort(key=lambda c: (story.order[c.article], c.focus_start, c.id))
    return list(groups.values()), denied


def _of_one_voice(rows: Sequence[Agreement]) -> list[Agreement]:
    """Rows without those of one heading that two camps of sources fill otherwise."""
    camps: dict[tuple[str, str, str], list[Agreement]] = defaultdict(list)
    for row in rows:
        camps[row.kind, row.subject.casefold(), row.attribute].append(row)
    return [
        row
        for row in rows
        if row.kind == Kind.ROLE.value
        or not any(
            _folded(row.value) != _folded(other.value) and not {*row.articles} & {*other.articles}
            for other in camps[row.kind, row.subject.casefold(), row.attribute]
        )
    ]


def _folded(value: str) -> frozenset[str]:
    """The words of a value, ranks and offices in full: "Gov." is a governor."""
    words = (w.strip(".,") for w in value.casefold().split())
    return frozenset(p for w in words for p in _IN_FULL.get(w, w).split())


def _told_once(rows: Iterable[Agreement]) -> list[Agreement]:
    """Rows of one subject that say one thing, more or less fully, as the one with most articles.

    "Prime Minister" beside "Slovenian Prime Minister"; the shorter is what all of them say.
    """
    kept: list[Agreement] = []
    for row in sorted(rows, key=lambda a: (-len(a.articles), len(a.value), a.value, a.attribute)):
        words = _folded(row.value)
        for n, other in enumerate(kept):
            if (row.kind, row.subject) != (other.kind, other.subject):
                continue
            same = row.attribute == other.attribute or row.kind == Kind.ROLE.value
            told = _folded(other.value)
            if row.value == other.value and row.kind != Kind.QUANTITY.value:
                same = True
            if same and (words <= told or told <= words):
                if row.attribute == other.attribute and row.kind == Kind.QUANTITY.value:
                    evidence = tuple(dict.fromkeys((*other.evidence, *row.evidence)))
                    kept[n] = replace(other, evidence=evidence)
                break
        else:
            kept.append(row)
    return kept


class _Disputed:
    """What the findings of a report dispute, looked up by a row's passages and heading."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        told = [f for f in findings if _open(f)]
        self._subjects = {(f.kind, f.subject.casefold()) for f in told}
        self._words: dict[str, list[tuple[str, tuple[int, int]]]] = defaultdict(list)
        self._passages: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for finding in told:
            for e in finding.evidence:
                self._words[e.article].append((finding.kind, (e.focus_start, e.focus_end)))
                self._passages[finding.kind, e.article].append((e.start, e.end))

    def word(self, claim: Claim) -> bool:
        """Whether words that tell a role or an amount only stand within another dispute: who said
        it, not what he is; "14 crew and 198 passengers" for 212 people, not how many crew."""
        places = self._words.get(claim.article)
        if not places:
            return False
        start, end = claim.focus_start, claim.focus_end
        if claim.kind is Kind.ROLE:
            role = Kind.ROLE.value
            return any(told != role and _meet([at], start, end) for told, at in places)
        return claim.kind is Kind.QUANTITY and any(
            at[0] <= start and end <= at[1] and at[1] - at[0] > end - start + len(" and ")
            for _, at in places
        )

    def holds(self, kind: Kind, subject: str, evidence: Iterable[Evidence]) -> bool:
        """Whether a finding disputes these words, or what a row with this heading tells."""
        if kind is not Kind.QUOTE and (kind.value, subject.casefold()) in self._subjects:
            return True
        # A sentence gives several amounts; of a deed or a quotation all of it is in dispute, who
        # did it as well as whether.
        alike = _DEEDS if kind in _DEEDS else {kind} if kind is Kind.QUOTE else ()
        return any(
            _meet((place for _, place in self._words[e.article]), e.focus_start, e.focus_end)
            or any(_meet(self._passages[k.value, e.article], e.start, e.end) for k in alike)
            for e in evidence
        )


class _ToldOtherwise:
    """What every article gives, to see whether one that is not of a row gives it otherwise though
    no finding says so: "16 of them" were hurt, built in 1996, 321 pence."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._told: dict[tuple[Kind, str], list[Claim]] = defaultdict(list)
        for claim in story.claims:
            if claim.kind in (Kind.QUANTITY, Kind.DATE):
                self._told[claim.kind, claim.attribute].append(claim)

    def of(self, group: Sequence[Claim]) -> bool:
        """Whether another article tells another value of what may be the same."""
        first, articles = group[0], {c.article for c in group}
        others = [c for c in self._told[first.kind, first.attribute] if c.article not in articles]
        if isinstance(first.value, Moment):
            return any(_another_time(first, c) for c in others if same_thing(first, c, self._story))
        if not isinstance(first.value, Quantity):
            return False
        low = min(c.value.low for c in group if isinstance(c.value, Quantity))
        high = max(c.value.high for c in group if isinstance(c.value, Quantity))
        return any(_another_amount(first, c, low, high) for c in others)


def _another_amount(own: Claim, other: Claim, low: float, high: float) -> bool:
    """Whether a claim counts or measures the like, and gives what lies outside an interval."""
    v = other.value
    if not isinstance(v, Quantity) or not isinstance(own.value, Quantity):
        return False
    if v.unit != own.value.unit:
        return False
    if not own.slot("class") and other.slot("noun") != own.slot("noun"):
        return False
    if other.scope - _OF_THEM != own.scope - _OF_THEM or other.event != own.event:
        return False
    if own.slot("nation") != other.slot("nation") or not (v.high < low or v.low > high):
        return False
    return bool(own.slot("class")) or max(v.high, high) <= _ALIKE * min(v.low, low)


def _another_time(own: Claim, other: Claim) -> bool:
    a, b = own.value, other.value
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.grain != b.grain:
        return False
    if a.clock and b.clock:
        return a.clock[1] < b.clock[0] or b.clock[1] < a.clock[0]
    return a.start is not None and b.start is not None and a.start != b.start


def _open(finding: Finding) -> bool:
    """Whether the articles of a finding cannot all be followed: not rounding, not spelling."""
    settled = (Verdict.IMPRECISE.value, Verdict.VARIANT.value, Verdict.TYPO.value)
    return finding.verdict not in settled or (
        finding.severity != Severity.NOTICE.value and finding.kind != Kind.SPELLING.value
    )


def _meet(places: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in places)

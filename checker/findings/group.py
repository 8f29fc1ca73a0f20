"""Groups rule hits: one disagreement among eight articles is one finding, not twenty-eight."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.findings.passages import Passages
from checker.findings.retold import Retold
from checker.findings.support import Support
from checker.model import (
    Claim,
    ClaimPair,
    Cleared,
    Finding,
    Kind,
    Quantity,
    Status,
    Suggestion,
    Verdict,
)
from checker.rulebook.rule import ClearedPair, Hit
from checker.rulebook.slots import value_text
from checker.story import Story

# Among kinds that see one discrepancy in the same words, the one that says most about it wins.
# Substitution sees only that words differ; spelling knows that they are one name.
_RANK = {
    kind: n
    for n, kind in enumerate([*(k for k in Kind if k is not Kind.SUBSTITUTION), Kind.SUBSTITUTION])
}
_RANK[Kind.SPELLING] = -1


def group_hits(hits: Iterable[Hit], story: Story, pairs: Iterable[ClaimPair] = ()) -> list[Finding]:
    """Findings in reading order: worst first, then by where their first passage stands.

    `pairs` are all compared pairs of the story: what agrees with a side of a disagreement is shown
    beside it.
    """
    passages = Passages(story)
    kept = [h for h, _ in settle_echoes(h for h in hits if not _same_words(h)) if h is not None]
    retold = Retold(story)
    groups = retold.disputes(_components(kept, passages))
    support = Support(pairs, kept, retold)
    findings = [_finding(group, passages, support) for group in groups]
    order = story.order
    return sorted(
        findings,
        key=lambda f: (
            -_severity_rank(f.severity),
            [(order[e.article], e.start, e.value) for e in f.evidence],
            f.rule,
            f.fingerprint,
        ),
    )


def _severity_rank(severity: str) -> int:
    return ("notice", "warning", "error").index(severity)


def _same_words(hit: Hit) -> bool:
    """Whether both say one amount with one hedge: "about 50" and "around 50" are not told apart."""
    left, right = hit.pair.left, hit.pair.right
    vague = hit.verdict is Verdict.IMPRECISE and left.kind is Kind.QUANTITY
    return vague and left.value == right.value


def settle_echoes(hits: Iterable[Hit]) -> list[tuple[Hit | None, Hit]]:
    """Each hit as it is reported, with the hit it comes from.

    Where two kinds dispute the same words, the kind that says most about them tells it (the others
    are None), with the higher severity of the two, for each is evidence for the other.
    """
    hits = list(hits)
    by_article: dict[frozenset[str], list[Hit]] = defaultdict(list)
    for hit in hits:
        by_article[frozenset((hit.pair.left.article, hit.pair.right.article))].append(hit)
    misspelt = [h for h in hits if _corrects(h)]
    out: list[tuple[Hit | None, Hit]] = []
    for hit in hits:
        rivals = by_article[frozenset((hit.pair.left.article, hit.pair.right.article))]
        others = [h for h in rivals if h is not hit and _disputes_same(h, hit)]
        if any(_says_more(other, hit) for other in others) or any(
            _is_slip_of(hit, spelt) for spelt in misspelt
        ):
            out.append((None, hit))
            continue
        # What its own rule weakened, for a reason it names, stays weak.
        lifted = [] if hit.details else [h.severity for h in others]
        severity = max([hit.severity, *lifted], key=lambda s: s.rank)
        out.append((hit if severity is hit.severity else replace(hit, severity=severity), hit))
    return out


def _is_slip_of(hit: Hit, spelt: Hit) -> bool:
    """Whether words stand in place of others only through a misspelling that is told already.

    "Moyse" for "Moyes" is told of once; where its right form stands elsewhere in the source, the
    places of the two hits do not meet.
    """
    if hit.pair.left.kind is not Kind.SUBSTITUTION:
        return False
    wrong, right = spelt.pair.left, spelt.pair.left.slot("replacement").casefold()
    sides = (hit.pair.left, hit.pair.right)
    return any(
        _touch(one, wrong) and right in value_text(other.value).casefold().split()
        for one, other in (sides, sides[::-1])
    )


def _disputes_same(a: Hit, b: Hit) -> bool:
    settled = (Verdict.UPDATE, Verdict.IMPRECISE, Verdict.VARIANT)
    return (
        a.rule.id != b.rule.id
        # a misspelling and a dispute over one name each tell the reader something
        and not (a.pair.left.kind is b.pair.left.kind is Kind.SPELLING)
        and (a.verdict in settled) == (b.verdict in settled)
        and _same_places(a.pair, b.pair)
    )


def _says_more(other: Hit, hit: Hit) -> bool:
    """By kind; within a kind the surer pair, then the rule that comes first."""

    def rank(h: Hit) -> tuple[int, float, str]:
        return (_RANK[h.pair.left.kind], -h.pair.score, h.rule.id)

    return rank(other) < rank(hit)


def _same_places(a: ClaimPair, b: ClaimPair) -> bool:
    straight = _touch(a.left, b.left) and _touch(a.right, b.right)
    return straight or (_touch(a.left, b.right) and _touch(a.right, b.left))


def _touch(a: Claim, b: Claim) -> bool:
    return a.article == b.article and a.focus_start < b.focus_end and b.focus_start < a.focus_end


def _corrects(hit: Hit) -> bool:
    """Whether a hit is of one misspelt place; a disputed spelling has several and no correction."""
    left = hit.pair.left
    return left.kind is Kind.SPELLING and left.slot("relation") != "disputed"


def _components(hits: Sequence[Hit], passages: Passages) -> list[list[Hit]]:
    """Hits of one rule and verdict that share a claim, directly or through others."""
    parent = list(range(len(hits)))

    def find(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    seen: dict[tuple[str, str, str, str], int] = {}
    for n, hit in enumerate(hits):
        if _corrects(hit):
            continue  # every misspelt place is a finding of its own: each carries its correction
        for claim in (hit.pair.left, hit.pair.right):
            key = (hit.rule.id, hit.verdict.value, hit.severity.value, claim.id)
            if key in seen:
                parent[find(n)] = find(seen[key])
            seen[key] = n
    told: dict[tuple[object, ...], int] = {}
    for n, hit in enumerate(hits):
        if _corrects(hit):
            continue
        # The same two values for the same thing are one disagreement, wherever they stand.
        values = frozenset(passages.words(c).casefold() for c in (hit.pair.left, hit.pair.right))
        subject = passages.subject(hit.pair).casefold()
        same = (hit.rule.id, hit.verdict, hit.severity, hit.pair.left.attribute, subject, values)
        if same in told:
            parent[find(n)] = find(told[same])
        told[same] = n
    groups: dict[int, list[Hit]] = defaultdict(list)
    for n, hit in enumerate(hits):
        groups[find(n)].append(hit)
    return list(groups.values())


def _finding(group: list[Hit], passages: Passages, support: Support) -> Finding:
    best = max(group, key=lambda h: (h.severity.rank, h.confidence, -_order(h, passages)))
    claims: dict[str, Claim] = {}
    for hit in group:
        for claim in (hit.pair.left, hit.pair.right):
            claims.setdefault(claim.id, claim)
    order = passages.story.order
    ordered = sorted(claims.values(), key=lambda c: (order[c.article], c.focus_start, c.id))
    shown = sorted(
        (*ordered, *support.of(group)), key=lambda c: (order[c.article], c.focus_start, c.id)
    )
    evidence = tuple(dict.fromkeys(passages.evidence(c) for c in shown))
    # Of equally sure pairs none is the first: which stands so hangs on the order of articles.
    surest = [h for h in group if (h.severity, h.confidence) == (best.severity, best.confidence)]
    subject = max((passages.subject(h.pair) for h in surest), key=lambda s: (len(s), s))
    values = sorted({passages.words(c).casefold() for c in ordered})
    message = best.message
    # Two states told in three ways are no third version.
    versions = len({_version(c, passages) for c in ordered})
    if versions > 2 and not isinstance(best.pair.left.value, Status):
        message = f"{message} ({versions} versions in {len({c.article for c in ordered})} articles)"
    return Finding(
        rule=best.rule.id,
        kind=best.pair.left.kind.value,
        verdict=best.verdict.value,
        severity=best.severity.value,
        message=message,
        why=best.why,
        subject=subject,
        confidence=round(best.confidence, 2),
        fingerprint=fingerprint(best.rule.id, subject, values),
        evidence=evidence,
        suggestion=_suggestion(best),
    )


def _version(claim: Claim, passages: Passages) -> object:
    """What a claim says, however it is worded: "3,600 houses" and "3,600 homes" are one version."""
    if isinstance(claim.value, Quantity):
        # the numbers as written: "some 24" is the 24 of another source
        return claim.slot("points") or claim.value
    return passages.words(claim).casefold()


def _order(hit: Hit, passages: Passages) -> int:
    return passages.story.order[hit.pair.left.article]


def fingerprint(rule: str, subject: str, values: Iterable[str]) -> str:
    """Sixteen hexadecimal digits over rule, subject and values; positions do not count."""
    text = "\x1f".join([rule, " ".join(subject.casefold().split()), *sorted(values)])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _suggestion(hit: Hit) -> Suggestion | None:
    left = hit.pair.left
    replacement = left.slot("replacement")
    if left.kind is not Kind.SPELLING or not replacement:
        return None
    if left.slot("relation") in ("disputed", "mixed-up"):
        return None  # nothing shows which of the two is right
    return Suggestion(left.article, left.focus_start, left.focus_end, replacement)


def cleared_pairs(cleared: Iterable[ClearedPair], story: Story) -> list[Cleared]:
    """What looked like a conflict and is not, one per rule, reason and pair of passages."""
    passages = Passages(story)
    out: dict[tuple[object, ...], Cleared] = {}
    for item in cleared:
        evidence = (passages.evidence(item.pair.left), passages.evidence(item.pair.right))
        row = Cleared(
            item.rule.id,
            item.pair.left.kind.value,
            item.reason,
            item.detail,
            passages.subject(item.pair),
            evidence,
        )
        out.setdefault((row.rule, row.reason, evidence), row)
    order = story.order
    return sorted(
        out.values(),
        key=lambda c: (c.rule, c.reason, [(order[e.article], e.start) for e in c.evidence]),
    )

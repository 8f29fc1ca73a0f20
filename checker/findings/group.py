"""Groups rule hits: one disagreement among eight articles is one finding, not twenty-eight."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.findings.passages import Passages
from checker.findings.retold import Retold
from checker.findings.subjects import heading
from checker.findings.support import Support
from checker.model import (
    Claim,
    ClaimPair,
    Evidence,
    Finding,
    Kind,
    Moment,
    Name,
    Place,
    Quantity,
    Severity,
    Status,
    Suggestion,
    Verdict,
)
from checker.rulebook.message import named_value
from checker.rulebook.rule import Hit
from checker.rulebook.slots import value_text
from checker.story import Story

# Among kinds that see one discrepancy in the same words, the one that says most about it wins.
# Substitution sees only that words differ; spelling knows that they are one name.
_RANK = {
    kind: n
    for n, kind in enumerate([*(k for k in Kind if k is not Kind.SUBSTITUTION), Kind.SUBSTITUTION])
}
_RANK[Kind.SPELLING] = -1
# Words of a quotation in a heading, and wordings of one state above its passages.
_QUOTED = 12
_STATES = 2


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
    findings = _told_once([_finding(group, passages, support) for group in groups])
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


def _told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Findings without notices of passages that an error or warning of the same fact shows."""
    shown = [(f, _places(f)) for f in findings if f.severity != Severity.NOTICE.value]
    findings = [f for f in findings if not _told_by_another(f, findings)]
    return [
        f
        for f in findings
        if f.severity != Severity.NOTICE.value
        or not any(
            (f.kind, f.subject) == (other.kind, other.subject) and _places(f) <= places
            for other, places in shown
        )
    ]


def _told_by_another(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether words put in place of others stand, each of them, in dispute in another finding that
    weighs as much: the 212 and 221 of one sentence are told with those aboard."""
    if finding.kind != Kind.SUBSTITUTION.value:
        return False
    return any(
        other.kind not in (Kind.SUBSTITUTION.value, Kind.SPELLING.value)
        and _severity_rank(other.severity) >= _severity_rank(finding.severity)
        and all(
            any(
                e.article == o.article
                and o.focus_start <= e.focus_start
                and e.focus_end <= o.focus_end
                for o in other.evidence
            )
            for e in finding.evidence
        )
        for other in findings
    )


def _places(finding: Finding) -> frozenset[tuple[str, int]]:
    return frozenset((e.article, e.focus_start) for e in finding.evidence)


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

    def standing(hit: Hit) -> str:
        # One quotation has one speaker, however surely each article says whom it means.
        quoted = hit.pair.left.kind is Kind.QUOTE and hit.severity is not Severity.NOTICE
        return "" if quoted else hit.severity.value

    seen: dict[tuple[str, str, str, str], int] = {}
    for n, hit in enumerate(hits):
        if _corrects(hit):
            continue  # every misspelt place is a finding of its own: each carries its correction
        for claim in (hit.pair.left, hit.pair.right):
            key = (hit.rule.id, hit.verdict.value, standing(hit), claim.id)
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
        same = (hit.rule.id, hit.verdict, standing(hit), hit.pair.left.attribute, subject, values)
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
    evidence = tuple(dict.fromkeys(_sided(shown, support, passages)))
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
        subject=_heading(surest, passages) or subject,
        confidence=round(best.confidence, 2),
        fingerprint=fingerprint(best.rule.id, subject, values),
        evidence=evidence,
        suggestion=_suggestion(best),
    )


def _heading(hits: Sequence[Hit], passages: Passages) -> str:
    """What a finding is about, for readers; of a quotation whose speaker is disputed, its words."""
    first = hits[0].pair
    if first.left.kind is Kind.SPELLING:
        return max((passages.subject(h.pair) for h in hits), key=lambda s: (len(s), s))
    if first.left.kind is Kind.QUOTE and first.left.slot("relation") == "mouth":
        said = min((passages.quoted(c) for h in hits for c in (h.pair.left, h.pair.right)), key=len)
        words = said.split()
        return f"“{' '.join(words[:_QUOTED])}{' …' if len(words) > _QUOTED else ''}”"
    told = (heading((h.pair.left, h.pair.right), passages.story) for h in hits)
    return max(told, key=lambda s: (len(s), s))


def _sided(shown: Sequence[Claim], support: Support, passages: Passages) -> list[Evidence]:
    """The passages, each headed by what its side says: in whatever words, one value is one side."""
    keys = {c.id: _side(c, passages) for c in shown}
    own = {key for c in shown if c.id not in support.backs for key in (keys[c.id],)}
    for claim in shown:
        backed = support.backs.get(claim.id)
        if keys[claim.id] not in own and backed in keys:
            keys[claim.id] = keys[backed]
    heads: dict[object, list[str]] = defaultdict(list)
    for claim in shown:
        words = named_value(claim, passages.story)
        if words.casefold() not in (w.casefold() for w in heads[keys[claim.id]]):
            heads[keys[claim.id]].append(words)
    return [
        replace(
            passages.evidence(c),
            # a state is told in many words, an amount in one number
            side=" / ".join(heads[keys[c.id]][: _STATES if isinstance(c.value, Status) else 1]),
        )
        for c in shown
    ]


def _side(claim: Claim, passages: Passages) -> object:
    """What two passages have in common that say one thing."""
    match claim.value:
        case Quantity(low, high, unit, exact):
            return claim.slot("points") or (low, high, exact), unit
        case Status(name):
            return "absent" if name == "represented" else name
        case Moment() | Place():
            return claim.value
    return named_value(claim, passages.story).casefold()


def _version(claim: Claim, passages: Passages) -> object:
    """What a claim says, however it is worded: "3,600 houses" and "3,600 homes" are one version."""
    if isinstance(claim.value, Quantity):
        # the numbers as written: "some 24" is the 24 of another source
        return claim.slot("points") or claim.value
    if claim.kind is Kind.QUOTE and claim.slot("relation") == "mouth":
        return named_value(claim, passages.story).casefold()
    if isinstance(claim.value, Moment) and claim.value.clock:
        return sum(claim.value.clock)  # "about 2.15" is the 2.15 of another source
    if claim.kind is Kind.ROLE and isinstance(claim.value, Name) and claim.value.key:
        return claim.value.key  # "a teacher" is the "teacher from Dunmere" of another source
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

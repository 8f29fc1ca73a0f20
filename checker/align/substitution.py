"""Sentences that say nearly the same with one slot changed, as pairs of substitution claims.

In: a story. Out: `ClaimPair`s of kind substitution, one per judged slot. Candidates come from an
inverted index over rare words, the differences from `diff`, their judgement from
`substitution_slots`. Pairs that are not aligned say why, so that nothing is dropped unseen.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from checker.align.diff import Diff, Item, Line, compare_lines, make_line
from checker.align.substitution_slots import judge
from checker.align.substitution_strength import (
    ALIGNED,
    FEWEST_WORDS,
    SCORES,
    overlap_of,
    strength_of,
)
from checker.align.substitution_summary import (
    LONGEST_SUMMARY,
    ArticleIndex,
    SummaryFinding,
    find_contradicted,
)
from checker.annotation import Sentence
from checker.model import (
    Claim,
    ClaimPair,
    EventRef,
    Extraction,
    Kind,
    Level,
    Participant,
    SlotEvidence,
    Words,
)
from checker.story import Story

# Evidence longer than this is no evidence: the passage is clipped around the disputed words.
EVIDENCE_CHARACTERS = 400
# Partners per sentence kept, best first.
CANDIDATES = 12
# Articles that a short text is held against: those that share most of its words.
SOURCES = 5
# Copies of one sentence that are compared: a wire text in fifty papers is still one witness.
COPIES = 3
# A word in more sentences than this of a story leads to no candidates: it names the story itself.
COMMON = 150
# Share of the shorter sentence's content that must be shared for the pair to be looked at.
LIKENESS = 0.55
# An article gives both values when another of its sentences has this much of the frame.
SHARED_FRAME = 3


class _Candidate(NamedTuple):
    left: Line
    right: Line


def _lines(extraction: Extraction) -> list[Line]:
    annotation = extraction.annotation
    return [
        line
        for s in annotation.sentences
        if not s.headline
        and len((line := make_line(annotation, s)).content) >= FEWEST_WORDS
        and any(i.token.pos in ("VERB", "AUX") for i in line.items)
    ]


def _candidates(articles: Sequence[list[Line]]) -> list[_Candidate]:
    """Pairs of lines of different articles that share most of their content, in article order.

    Each line has a bounded number of partners, so the work grows with the lines, not their pairs.
    """
    lines = [(a, line) for a, found in enumerate(articles) for line in found]
    index: dict[str, list[int]] = defaultdict(list)
    copies: Counter[tuple[str, ...]] = Counter()
    kept = []
    for n, (_, line) in enumerate(lines):
        copies[line.keys] += 1
        if copies[line.keys] <= COPIES:
            kept.append(n)
            for key in line.content:
                index[key].append(n)
    sizes = [len(line.content) for _, line in lines]
    out: set[tuple[int, int]] = set()
    for n in kept:
        a, line = lines[n]
        rows = (index[key] for key in line.content)
        shared = Counter(chain.from_iterable(found for found in rows if len(found) <= COMMON))
        size = sizes[n]
        ranked = [
            (-likeness, m)
            for m, count in shared.items()
            if count >= 2
            and (likeness := count / min(size, sizes[m])) >= LIKENESS
            and lines[m][0] != a
            and line.keys != lines[m][1].keys
        ]
        out.update((min(n, m), max(n, m)) for _, m in heapq.nsmallest(CANDIDATES, ranked))
    return [_Candidate(lines[n][1], lines[m][1]) for n, m in sorted(out)]


def _focus(items: Sequence[Item], line: Line, at: int) -> tuple[int, int]:
    """Offsets of the differing words; of the word at that place where there are none."""
    chosen = items or line.items[at : at + 1] or line.items[-1:]
    return chosen[0].token.start, chosen[-1].token.end


def _passage(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The sentence, clipped to the permitted length around the focus."""
    first, last = min(sentence.start, start), max(sentence.end, end)
    if last - first <= EVIDENCE_CHARACTERS:
        return first, last
    room = max(0, EVIDENCE_CHARACTERS - (end - start)) // 2
    first = max(first, start - room)
    return first, min(last, first + EVIDENCE_CHARACTERS)


def _claim(line: Line, items: Sequence[Item], at: int, extra: dict[str, str], number: str) -> Claim:
    annotation = line.annotation
    token = (items or line.items[at : at + 1] or line.items[-1:])[0].token
    sentence = annotation.sentence(token.i)
    start, end = _focus(items, line, at)
    text = annotation.text(start, end)
    first, last = _passage(sentence, start, end)
    head = annotation.head(token.i)
    subject = Participant(head.text, head.lemma.lower(), head.start, head.end)
    return Claim(
        id=f"{annotation.article.id}:substitution:{start}-{end}:{number}",
        article=annotation.article.id,
        kind=Kind.SUBSTITUTION,
        start=first,
        end=last,
        focus_start=start,
        focus_end=end,
        subject=subject,
        attribute=extra["relation"],
        value=Words(text, " ".join(i.key for i in items)),
        keys=(),
        sentence=annotation.sentence_of[token.i],
        polarity=not (extra["relation"] == "negation" and bool(items)),
        event=EventRef(),
        extra=tuple(sorted(extra.items())),
    )


class _Mentioned:
    """Which content words each article has, and how often: for co-mention."""

    def __init__(self, articles: Sequence[list[Line]]) -> None:
        self._counts: dict[str, Counter[str]] = {}  # of the articles asked about
        self.lines = {lines[0].annotation.article.id: lines for lines in articles if lines}

    def elsewhere(self, items: Sequence[Item], line: Line, frame: frozenset[str]) -> str:
        """Whether the line's article gives the words in another line: "no", "yes", or "frame"
        where that line shares words with the frame, and so may give the other value.
        """
        name = line.annotation.article.id
        counts = self._counts.get(name)
        if counts is None:
            keys_told = chain.from_iterable(one.keys for one in self.lines[name])
            counts = self._counts[name] = Counter(keys_told)
        if not items or any(counts[i.key] <= line.keys.count(i.key) for i in items):
            return "no"
        keys = {i.key for i in items}
        others = (o for o in self.lines[name] if o is not line and keys <= o.content)
        shared = max((len(o.content & frame) for o in others), default=0)
        return "frame" if shared >= SHARED_FRAME else "yes"


class _Entities:
    """Which story entity a token belongs to."""

    def __init__(self, story: Story) -> None:
        self.keys: dict[tuple[str, int], str] = {}
        for extraction in story.extractions:
            article = extraction.article.id
            for mention in extraction.mentions:
                key = story.entity_key(article, mention.entity)
                for i in range(mention.first, mention.last):
                    self.keys[article, i] = key

    def between(self, left: Line, right: Line) -> Callable[[Sequence[Item], Sequence[Item]], bool]:
        """Whether items of one line and items of the other name one entity of the story."""
        a, b = left.annotation.article.id, right.annotation.article.id

        def same(ours: Sequence[Item], theirs: Sequence[Item]) -> bool:
            keys = {self.keys.get((a, i.token.i), "") for i in ours} - {""}
            return not keys.isdisjoint(self.keys.get((b, i.token.i), "") for i in theirs)

        return same


def _apart(story: Story, left: Line, right: Line, strength: str) -> str:
    """Why a judged slot is no conflict, "" where nothing says so."""
    articles = left.annotation.article.id, right.annotation.article.id
    if story.same_event(*articles).level is Level.APART:
        return "different event"
    return "worded too differently" if strength == "loose" else ""


class _Framed(NamedTuple):
    """Two lines that are worded alike, where they differ, and what they share."""

    left: Line
    right: Line
    diff: Diff
    overlap: float
    frame: list[str]

    @property
    def articles(self) -> tuple[str, str]:
        return self.left.annotation.article.id, self.right.annotation.article.id

    @property
    def reworded(self) -> int:
        """In how many slots both lines have words of their own."""
        return sum(s.i < s.j and s.k < s.l for s in self.diff.slots)


def _framed(left: Line, right: Line) -> _Framed | None:
    diff = compare_lines(left, right)
    if not diff.slots:
        return None
    overlap, frame = overlap_of(left, right, diff)
    return _Framed(left, right, diff, overlap, frame) if overlap >= ALIGNED else None


def compare(
    story: Story, framed: _Framed, reworded: int, mentioned: _Mentioned, entities: _Entities
) -> list[ClaimPair]:
    """Claim pairs of one pair of lines, whose articles differ in wording in `reworded` slots."""
    left, right, diff, overlap, frame = framed
    found = judge(left, right, diff, entities.between(left, right))
    context = frozenset(frame)
    out = []
    for n, one in enumerate(found):
        both = {
            mentioned.elsewhere(one.right, left, context),
            mentioned.elsewhere(one.left, right, context),
        }
        slot = one.slot
        strength = strength_of(left, diff, one, overlap, len(frame), len(found))
        extra = {
            "relation": one.relation,
            "pos": (one.left or one.right)[0].token.pos,
            "overlap": f"{overlap:.2f}",
            "frame": " ".join(frame),
            "words": str(len(frame)),
            "strength": strength,
            "slots": str(len(found)),
            "both": next(b for b in ("frame", "yes", "no") if b in both),
            "beside": str(min(slot.before, slot.after)),
            "around": str(slot.before + slot.after),
            "size": str(max(slot.j - slot.i, slot.l - slot.k)),
            "reworded": str(reworded),
        }
        apart = _apart(story, left, right, strength)
        if not apart and ("frame" in both or ("yes" in both and strength != "verbatim")):
            apart = "one article gives both"
        out.append(
            ClaimPair(
                _claim(left, one.left, slot.i, extra, f"{n}l"),
                _claim(right, one.right, slot.k, extra, f"{n}r"),
                (
                    SlotEvidence("frame", Level.NEAR, min(1.0, overlap), f"{overlap:.0%} the same"),
                    SlotEvidence("value", Level.APART, 0.0, one.relation),
                ),
                aligned=not apart,
                score=SCORES[strength],
                apart=apart,
            )
        )
    return out


def substitution_pairs(story: Story) -> list[ClaimPair]:
    """Every judged slot of every pair of nearly equal sentences of different articles."""
    articles = [_lines(e) for e in story.extractions]
    mentioned, entities = _Mentioned(articles), _Entities(story)
    framed = [f for left, right in _candidates(articles) if (f := _framed(left, right)) is not None]
    reworded: Counter[tuple[str, str]] = Counter()
    for one in framed:
        reworded[one.articles] += one.reworded
    out = [
        _with_rewording(p, reworded[p.left.article, p.right.article])
        for p in _summaries(story, articles)
    ]
    for one in framed:
        out += compare(story, one, reworded[one.articles], mentioned, entities)
    return out


def _summaries(story: Story, articles: Sequence[list[Line]]) -> list[ClaimPair]:
    """Pairs of short texts against articles at least twice as long."""
    short = [
        n
        for n, e in enumerate(story.extractions)
        if 0 < len(articles[n]) <= LONGEST_SUMMARY
        and len(e.annotation.sentences) <= LONGEST_SUMMARY
    ]
    indices: dict[int, ArticleIndex] = {}
    given = [frozenset[str]().union(*(line.content for line in lines)) for lines in articles]
    out = []
    for n in short:
        longer = [
            (-len(given[n] & given[m]), m)
            for m, lines in enumerate(articles)
            if m != n and len(lines) > max(LONGEST_SUMMARY, 2 * len(articles[n]) - 1)
        ]
        for _, m in heapq.nsmallest(SOURCES, longer):
            index = indices.get(m) or indices.setdefault(m, ArticleIndex(articles[m]))
            for line in articles[n]:
                for number, one in enumerate(find_contradicted(line, index)):
                    out.append(_summary_pair(story, line, one, number, summary_first=n < m))
    return out


def _summary_pair(
    story: Story, summary: Line, one: SummaryFinding, number: int, summary_first: bool
) -> ClaimPair:
    extra = {
        "relation": one.relation,
        "pos": one.theirs[-1].token.pos,
        "overlap": f"{one.share:.2f}",
        "frame": " ".join(one.frame),
        "words": str(len(one.frame)),
        "strength": "summary",
        "both": "no",
    }
    claims = [
        _claim(one.line, one.ours, 0, extra, f"{number}s"),
        _claim(summary, one.theirs, 0, extra, f"{number}s"),
    ]
    left, right = reversed(claims) if summary_first else claims
    apart = _apart(story, one.line, summary, "summary")
    evidence = (
        SlotEvidence("frame", Level.NEAR, one.share, f"{one.share:.0%} in the longer text"),
        SlotEvidence("value", Level.APART, 0.0, one.relation),
    )
    return ClaimPair(left, right, evidence, aligned=not apart, score=SCORES["summary"], apart=apart)


def _with_rewording(pair: ClaimPair, slots: int) -> ClaimPair:
    """A pair that also tells in how many slots its two articles differ in wording."""
    extra = (("reworded", str(slots)),)
    return replace(
        pair,
        left=replace(pair.left, extra=tuple(sorted(pair.left.extra + extra))),
        right=replace(pair.right, extra=tuple(sorted(pair.right.extra + extra))),
    )

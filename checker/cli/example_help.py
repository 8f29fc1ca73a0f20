"""Why an example of a rule did not come out: what was read in its texts, and where they part.

In: the engine and a failed example. Out: lines for the author of the rule: the claims of the rule's
kind in either text, which is missing, what keeps two apart, which condition did not hold, and what
to add. Run for failed examples only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.annotation import Article
from checker.model import Claim, ClaimPair, Level
from checker.report.reasons import PLAIN
from checker.rulebook.explain import explain, explanation_lines
from checker.rulebook.message import clean
from checker.rulebook.slots import slot_text
from checker.text_position import inert

if TYPE_CHECKING:
    from checker.pipeline import Checker
    from checker.rulebook.rule import Rule
    from checker.story import Story

_SHOWN = 6  # claims of one text


def example_help(engine: Checker, rule: Rule, texts: Sequence[Article]) -> list[str]:
    """Lines that follow a failed example; the texts are its two articles, prepared."""
    story = engine.story(engine.extract(texts))
    kind = rule.kind.value
    sides = [story.claims_of(a.id, rule.kind) for a in texts]
    lines: list[str] = []
    for name, article, claims in zip(("left", "right"), texts, sides, strict=True):
        lines += _read(name, kind, claims, article, story)
    if not all(sides):
        missing = " and ".join(n for n, s in zip(("left", "right"), sides, strict=True) if not s)
        lines.append(
            f"  so:       the rule compares {kind} claims; none was read in the {missing} text: "
            "write it as a full sentence that names who or what it is about"
        )
        return lines
    pairs = [
        p
        for p in engine.pairs(story)
        if p.left.kind is rule.kind and p.left.article != p.right.article
    ]
    return [*lines, *_parted(engine, rule, pairs, story)]


def _read(
    name: str, kind: str, claims: Sequence[Claim], article: Article, story: Story
) -> Iterator[str]:
    """The claims of the rule's kind in one text, else those of other kinds."""
    if not claims:
        others = sorted({c.kind.value for c in story.by_article[article.id].claims})
        told = f"; other claims read there: {', '.join(others)}" if others else ""
        yield f"  {name:9} no {kind} claim was read{told}"
    for claim in claims[:_SHOWN]:
        words = clean(article.text[claim.focus_start : claim.focus_end])
        subject = slot_text(claim, "subject", story) or "nobody named"
        yield f"  {name:9} read «{inert(words)}»: {claim.attribute} of {inert(clean(subject))}"
    if len(claims) > _SHOWN:
        yield f"  {name:9} and {len(claims) - _SHOWN} more"


def _parted(engine: Checker, rule: Rule, pairs: Sequence[ClaimPair], story: Story) -> Iterator[str]:
    """What keeps the likeliest pair from the verdict that the example expects."""
    if not pairs:
        yield (
            "  so:       no claim of the one text was held against one of the other: they have no "
            "attribute and no thing in common; name the same thing in both"
        )
        return
    pair = max(pairs, key=lambda p: (p.aligned, p.level("value") is Level.APART, p.score))
    left, right = (
        inert(clean(story.article(c.article).text[c.focus_start : c.focus_end]))
        for c in (pair.left, pair.right)
    )
    yield f"  nearest:  «{left}» against «{right}»"
    if not pair.aligned:
        told = PLAIN.get(pair.apart, pair.apart or "not about the same thing")
        yield f"  so:       not compared further: {told[0].lower()}{told[1:]}"
        yield (
            "            give both texts what makes them one story (names, place, day); "
            "a sentence or two of context each is often enough"
        )
    for explanation in explain(engine.rulebook, pair, story, rule.id):
        yield from (f"  {line}" for line in explanation_lines(explanation))

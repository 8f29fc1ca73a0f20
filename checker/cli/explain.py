"""`checker explain`: every pair that was compared, with its verdict or why there is none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from checker.cli.engine import engine_and_story, read_inputs
from checker.cli.exit_codes import ExitCode
from checker.cli.output import note, to_stdout
from checker.config import Config
from checker.errors import InputError
from checker.model import Claim, ClaimPair, Kind, Level
from checker.report.arrange import plural
from checker.text_position import LineIndex, inert
from checker.yaml_strict import suggest

if TYPE_CHECKING:
    from checker.rulebook import ClearedPair, Explanation, Hit, Rulebook
    from checker.rulebook.rule import Rule
    from checker.story import Story

# A passage may be a whole sentence; what is disputed in it is marked anyhow.
_LONGEST = 240
_ALONE = "compared with nothing: no other claim of this kind is about the same thing"


def run_explain(
    paths: Sequence[str],
    config: Config,
    *,
    subject: str | None = None,
    rule: str | None = None,
    kind: str | None = None,
    quiet: bool = False,
) -> ExitCode:
    """Prints the pairs of a story; `subject`, `rule` and `kind` narrow them down.

    With `rule`, an id or a glob, each condition of those rules is shown with what it found.
    """
    _check_kind(kind)
    articles, skips = read_inputs(paths, config)
    engine, story = engine_and_story(articles, config, quiet=quiet)
    named = [r for r in engine.rulebook.rules if rule is not None and fnmatchcase(r.id, rule)]
    if rule is not None and not named:
        ids = [r.id for r in engine.rulebook.rules]
        raise InputError(f"no rule {rule!r}{suggest(rule, ids)}")
    kinds = {r.kind for r in named}
    places = _Places(story)
    shown = 0
    compared: set[str] = set()
    pairs = engine.pairs(story)
    reported = _Reported(pairs, story, engine.rulebook)
    for pair in pairs:
        compared |= {pair.left.id.partition("@")[0], pair.right.id.partition("@")[0]}
        if kind is not None and pair.left.kind != kind:
            continue
        if kinds and pair.left.kind not in kinds:
            continue
        if subject is not None and not _speaks_of(subject, pair, story):
            continue
        shown += 1
        lines = [*_head(pair, places), *_outcome(pair, reported, story, engine.rulebook, named)]
        to_stdout("".join(f"{line}\n" for line in (*lines, "")))
    asked_kinds = {kind} if kind else {k.value for k in kinds}
    for claim in _alone(story, compared, subject, asked_kinds):
        line = f"{places.line(claim)}\n  {claim.kind.value}: {_ALONE}\n"
        to_stdout(f"{line}\n")
    for skip in skips:
        note(f"{skip.what}: {skip.reason}")
    asked = " (of those asked for)" if subject or rule or kind else ""
    note(f"{plural(shown, 'pair')} compared{asked}")
    return ExitCode.UNCHECKED if skips else ExitCode.CLEAN


def _alone(
    story: Story, compared: set[str], subject: str | None, kinds: Collection[str]
) -> Iterator[Claim]:
    """Claims asked for that were held against none; all of them would drown the pairs. No `kinds`
    are all kinds."""
    if subject is None:
        return
    for claim in story.claims:
        if claim.id not in compared and (not kinds or claim.kind.value in kinds):
            pair = ClaimPair(claim, claim, (), False)
            if _speaks_of(subject, pair, story):
                yield claim


def _check_kind(kind: str | None) -> None:
    kinds = [k.value for k in Kind]
    if kind is not None and kind not in kinds:
        raise InputError(f"--kind {kind}: expected one of {', '.join(kinds)}")


def _speaks_of(subject: str, pair: ClaimPair, story: Story) -> bool:
    """Whether the words stand in the subject, value or passage of either claim."""
    wanted = subject.casefold()
    for claim in (pair.left, pair.right):
        text = story.article(claim.article).text[claim.start : claim.end]
        who = claim.subject.text if claim.subject else ""
        entity = story.entities.get(story.entity_of(claim, claim.subject))
        names = " ".join(entity.names) if entity else ""
        if wanted in f"{text}\n{who}\n{names}".casefold():
            return True
    return False


class _Places:
    """Where claims stand, for readers."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._lines: dict[str, LineIndex] = {}

    def line(self, claim: Claim) -> str:
        article = self._story.article(claim.article)
        index = self._lines.setdefault(article.id, LineIndex(article.text))
        at = index.position(claim.focus_start)
        return f"{inert(article.id)}:{at.line}:{at.column}: {self._marked(claim)}"

    def _marked(self, claim: Claim) -> str:
        """The passage with the disputed words between « and »."""
        text = self._story.article(claim.article).text
        start, end = claim.focus_start, claim.focus_end
        before, after = inert(text[claim.start : start]), inert(text[end : claim.end])
        room = _LONGEST - (end - start)
        if len(before) + len(after) > room:
            before = before if len(before) <= room // 2 else "…" + before[-room // 2 :]
            after = after if len(after) <= room // 2 else after[: room // 2] + "…"
        return f"{before}«{inert(text[start:end])}»{after}"


def _head(pair: ClaimPair, places: _Places) -> Iterator[str]:
    yield places.line(pair.left)
    yield places.line(pair.right)


class _Reported:
    """What the report makes of the hits of all pairs, where several see the same words."""

    def __init__(self, pairs: Sequence[ClaimPair], story: Story, rulebook: Rulebook) -> None:
        from checker.findings import settle_echoes
        from checker.rulebook import Hit, evaluate_rules

        self._results: dict[int, list[Hit | ClearedPair]] = {id(pair): [] for pair in pairs}
        for result in evaluate_rules(rulebook, pairs, story):
            self._results[id(result.pair)].append(result)
        hits = [r for found in self._results.values() for r in found if isinstance(r, Hit)]
        self._as = {id(hit): shown for shown, hit in settle_echoes(hits)}

    def results(self, pair: ClaimPair) -> list[Hit | ClearedPair]:
        return self._results[id(pair)]

    def note(self, hit: Hit) -> str:
        """Where the report differs from what the rule says by itself; "" where it does not."""
        shown = self._as[id(hit)]
        if shown is None:
            return "in the report another kind of claim tells of the same words"
        if shown.severity is not hit.severity:
            return f"in the report {shown.severity}: two kinds of claims dispute the same words"
        return ""


def _outcome(
    pair: ClaimPair, reported: _Reported, story: Story, rulebook: Rulebook, named: Sequence[Rule]
) -> Iterator[str]:
    from checker.rulebook import ClearedPair, Hit, explain

    kind = pair.left.kind.value
    results = reported.results(pair)
    for result in results:
        if isinstance(result, Hit):
            yield (
                f"  {kind}: {result.verdict}, {result.severity} ({result.rule.id}): "
                f"{inert(result.message)}"
            )
            yield f"  why: {inert(result.why)}"
            for detail in result.details:
                yield f"  but: {inert(detail)}"
            if note_ := reported.note(result):
                yield f"  but: {note_}"
        elif isinstance(result, ClearedPair):
            detail = f": {inert(result.detail)}" if result.detail else ""
            yield f"  {kind}: cleared by {result.rule.id}: {result.reason}{detail}"
    if not results:
        yield f"  {kind}: {_unflagged(pair)}"
    yield "  " + "; ".join(
        f"{e.slot} {e.level}{f' ({inert(e.detail)})' if e.detail else ''}" for e in pair.evidence
    )
    for rule in named:
        for explanation in explain(rulebook, pair, story, rule.id):
            yield from _steps(explanation)


def _unflagged(pair: ClaimPair) -> str:
    if not pair.aligned:
        return f"not compared further: {pair.apart or 'not about the same thing'}"
    if pair.level("value") in (Level.EXACT, Level.NEAR):
        return "both say the same"
    return "no rule holds for this pair"


def _steps(explanation: Explanation) -> Iterator[str]:
    from checker.rulebook.document import condition_words

    off = "" if explanation.rule.enabled else " (switched off)"
    yield f"  rule {explanation.rule.id}{off}:"
    for step in explanation.steps:
        holds = "holds" if step.outcome.holds else "does not hold"
        detail = f": {inert(step.outcome.detail)}" if step.outcome.detail else ""
        yield f"    {step.group} {condition_words(step.condition)} {holds}{detail}"

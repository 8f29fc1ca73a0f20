"""Leave-one-story-out: how the rules fare on stories that had no say in which rules stand.

    python tests/bench/leave_one_out.py STORIES REPORTS BENCH [OTHER_STORIES OTHER_REPORTS]

For every story the rules are chosen on the others alone. A rule stays when, over the other stories,
it met a conflict or typo in at least two of them, and stays at error or at warning when its
findings of that severity were right there often enough (errors 0.65, the least the project wants
of errors; warnings one half). A rule that the others speak for at warning only gives its errors as
warnings. Then the story is scored with the rules that stayed. This is the
strictest reading of our own choice, which keeps a rule where it helps two stories: rules that
speak seldom fall out of it for want of a second story, however right they are. Stories of another
folder (our own gold) may speak for a rule as well; they are not scored.
"""

from __future__ import annotations

import collections
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

# Least share of right findings over the other stories for a rule to stay at this severity.
NEEDED = {"error": 0.65, "warning": 0.5}
# In how many other stories it must have been right.
STORIES = 2


class Judged(NamedTuple):
    """A finding that was shown, what became of it, and the sure lines it met."""

    rule: tuple[str, str]  # rule id and severity
    state: str  # right, wrong, unmatched, left out
    met: frozenset[int]


class Story(NamedTuple):
    name: str
    shown: list[Judged]
    conflicts: frozenset[int]
    typos: frozenset[int]


def load_scorer(bench: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_score", bench / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"there is no score.py in {bench}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(score: Any, story: Path, report: Path) -> Story:
    """Every shown finding of a report with its state, as the bench's scorer decides it."""
    gold = score.load_gold(story)
    sure = [n for n, g in enumerate(gold) if g.get("sure", 1) and g.get("slip") != "grammar"]
    shown = []
    for found in score.load_report(report):
        if found["severity"] not in NEEDED:
            continue
        lines = [n for n, g in enumerate(gold) if score.meets(found, g, True)]
        if any(gold[n]["verdict"] in ("conflict", "typo") for n in lines):
            state = "right"
        elif any(
            gold[n]["verdict"] in score.WRONG
            or (gold[n]["verdict"] == "update" and gold[n].get("sure", 1))
            for n in lines
        ):
            state = "wrong"
        else:
            state = "left out" if lines else "unmatched"
        shown.append(Judged((found["rule"], found["severity"]), state, frozenset(lines)))

    def of(verdict: str) -> frozenset[int]:
        return frozenset(n for n in sure if gold[n]["verdict"] == verdict)

    return Story(story.name, shown, of("conflict"), of("typo"))


def stay(stories: list[Story]) -> set[tuple[str, str]]:
    """The rules, with their severities, that these stories speak for."""
    right: collections.Counter[tuple[str, str]] = collections.Counter()
    bad: collections.Counter[tuple[str, str]] = collections.Counter()
    where: dict[str, set[str]] = collections.defaultdict(set)
    for story in stories:
        for f in story.shown:
            if f.state == "right":
                right[f.rule] += 1
                where[f.rule[0]].add(story.name)
            elif f.state != "left out":
                bad[f.rule] += 1
    return {
        rule
        for rule in right
        if len(where[rule[0]]) >= STORIES
        and right[rule] >= NEEDED[rule[1]] * (right[rule] + bad[rule])
    }


def _lowered(found: Judged, rules: set[tuple[str, str]]) -> Judged | None:
    """A finding at the severity its rule has kept, None where the rule has kept none for it."""
    name, severity = found.rule
    if found.rule in rules:
        return found
    warning = name, "warning"
    return found._replace(rule=warning) if severity == "error" and warning in rules else None


def leave_one_out(stories: list[Story], others: Sequence[Story] = ()) -> dict[str, float]:
    """Found share, typo share and precisions, every story scored with the others' rules."""
    n: collections.Counter[str] = collections.Counter()
    for story in stories:
        rules = stay([*(s for s in stories if s is not story), *others])
        kept = [judged for f in story.shown if (judged := _lowered(f, rules)) is not None]
        met = frozenset().union(*(f.met for f in kept))
        n["conflicts"] += len(story.conflicts)
        n["found"] += len(story.conflicts & met)
        n["typos"] += len(story.typos)
        n["caught"] += len(story.typos & met)
        for f in kept:
            n[f"{f.rule[1]} {'right' if f.state == 'right' else 'bad'}"] += f.state != "left out"
    share = {"conflicts": n["found"] / max(1, n["conflicts"])}
    share["typos"] = n["caught"] / max(1, n["typos"])
    for severity in NEEDED:
        right = n[f"{severity} right"]
        share[f"precision of {severity}s"] = right / max(1, right + n[f"{severity} bad"])
    return share


def judged_stories(score: Any, stories: Path, reports: Path) -> list[Story]:
    """Every annotated story of a folder whose reports lie in `reports`."""
    return [
        judge(score, folder, reports / f"{folder.name}.json")
        for folder in sorted(p for p in stories.iterdir() if (p / "gold.jsonl").exists())
    ]


def main(stories: Path, reports: Path, bench: Path, *others: Path) -> None:
    score = load_scorer(bench)
    judged = judged_stories(score, stories, reports)
    for name, figure in leave_one_out(judged).items():
        print(f"leave-one-out {name} {figure:.3f}")
    if others:
        more = judged_stories(score, *others)
        for name, figure in leave_one_out(judged, more).items():
            print(f"leave-one-out, own gold counted, {name} {figure:.3f}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

"""Precision and recall on the gold stories stay above their floors."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.annotation import Article
from checker.model import Evidence, Finding
from checker.pipeline import Checker

pytestmark = pytest.mark.model

GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
FLOORS: dict[str, float] = json.loads((GOLD / "floors.json").read_text("utf-8"))
Line = dict[str, Any]
_IDLE = frozenset("a an the of in on at to by and or for with was were is are has had".split())
# Passages of another article that repeat a value are looked for this near to it, in characters.
_NEAR = 80


def _words(text: str) -> set[str]:
    return {w.replace(",", "") for w in re.findall(r"\d[\d.,]*\d|\w+", text.lower())} - _IDLE


def _lines(story: Path) -> list[Line]:
    return [json.loads(row) for row in (story / "gold.jsonl").read_text("utf-8").splitlines()]


def _places(story: Path, line: Line, side: str) -> Iterator[tuple[str, int, int]]:
    """Where one side of a line stands: its quotation, and the value in other articles."""
    given = line[side]
    text = (story / f"{given['doc']}.txt").read_text("utf-8")
    at = text.index(given["quote"])
    yield given["doc"], at, at + len(given["quote"])
    for other in line.get(f"also_{side}") or []:
        for found in re.finditer(
            re.escape(given["value"]), (story / f"{other}.txt").read_text("utf-8")
        ):
            yield other, found.start() - _NEAR, found.end() + _NEAR


def _touches(evidence: Evidence, places: list[tuple[str, int, int]], value: str) -> bool:
    shared = _words(evidence.value) & _words(value)
    return bool(shared) and any(
        evidence.article == doc and evidence.start < end and start < evidence.end
        for doc, start, end in places
    )


def _meets(finding: Finding, line: Line, story: Path) -> bool:
    """Whether a finding tells of the line: a passage of its own for each side, with its value."""
    if line["kind"] != "name" and (line["verdict"] == "typo") != (finding.verdict == "typo"):
        return False
    sides = ["a"] if line["verdict"] == "typo" or not line["b"] else ["a", "b"]
    hits = [
        {
            n
            for n, e in enumerate(finding.evidence)
            if _touches(e, list(_places(story, line, side)), line[side]["value"])
        }
        for side in sides
    ]
    return all(hits) and len(set().union(*hits)) >= len(hits)


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    stories = sorted(p.parent for p in GOLD.glob("*/gold.jsonl"))
    read = [
        [
            Article(p.stem, p.read_bytes().decode("utf-8"), path=str(p))
            for p in sorted(s.glob("*.txt"))
        ]
        for s in stories
    ]
    count: Counter[str] = Counter()
    for story, report in zip(stories, Checker().check_many(read), strict=True):
        lines = _lines(story)
        shown = [f for f in report.findings if f.severity in ("error", "warning")]
        met = {id(f): [n for n, g in enumerate(lines) if _meets(f, g, story)] for f in shown}
        found = {n for numbers in met.values() for n in numbers}
        for n, line in enumerate(lines):
            if line["sure"] and line["verdict"] in ("conflict", "typo"):
                count[f"{line['verdict']} sure"] += 1
                count[f"{line['verdict']} found"] += n in found
        for finding in shown:
            right = any(lines[n]["verdict"] in ("conflict", "typo") for n in met[id(finding)])
            count[finding.severity] += 1
            count[f"{finding.severity} right"] += right
    return {
        "conflicts_found": count["conflict found"] / count["conflict sure"],
        "typos_found": count["typo found"] / count["typo sure"],
        "precision_of_errors": count["error right"] / count["error"],
        "precision_of_warnings": count["warning right"] / count["warning"],
    }


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_above_the_floor(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= FLOORS[name], figures


def test_every_quotation_of_the_annotation_stands_in_its_article() -> None:
    for path in sorted(GOLD.glob("*/gold.jsonl")):
        for line in _lines(path.parent):
            for side in ("a", "b"):
                if line[side]:
                    text = (path.parent / f"{line[side]['doc']}.txt").read_text("utf-8")
                    assert line[side]["quote"] in text
                    assert line[side]["value"] in line[side]["quote"]

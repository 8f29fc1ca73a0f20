"""The bench runner: reads what the scorers print, and floors that only rise."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).with_name("run_bench.py")


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_bench", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


STORIES = """\
one: conflicts 1/2  typos 0/0  errors 1 right, 0 wrong, 0 unmatched  (3 article pairs)
conflicts found 13/52 = 0.250 (in 7 of 9 stories)   typos found 3/4 = 0.750   \
precision of errors 9/10 = 0.900   of warnings 1/3 = 0.333   \
false alarms 0.021 per article pair   missing reports 0
found by kind: age 1/3
"""
PAIRS = """\
minimal.jsonl: 528 pairs, 31.5 ms/pair  recall 0.412  false alarms 11 per 1000  \
precision 0.970  balanced accuracy (conflict vs consistent) 0.700
   recall by kind: swap 3/4
apart.jsonl: 60 pairs, 40.0 ms/pair  false alarms 0 per 1000
"""
NAMES = """\
kinds.tsv: 30/40 right, 12 us/pair
persons.jsonl: 240/300 right, 500 us/pair, same-person precision 0.881 recall 0.895 F1 0.888
"""


def test_totals_are_read(bench: ModuleType) -> None:
    assert bench.read_story_totals(STORIES) == {
        "conflicts": 0.25,
        "typos": 0.75,
        "precision of errors": 0.9,
        "precision of warnings": 0.333,
        "false alarms": 0.021,
    }
    assert bench.read_pair_totals(PAIRS) == {
        "minimal recall": 0.412,
        "minimal false alarms": 11,
        "minimal precision": 0.97,
        "minimal balanced accuracy": 0.7,
        "minimal ms per pair": 31.5,
        "apart false alarms": 0,
        "apart ms per pair": 40.0,
    }
    assert bench.read_name_totals(NAMES) == {
        "kinds.tsv right": 0.75,
        "persons.jsonl right": 0.8,
        "persons.jsonl F1": 0.888,
    }


def test_missing_reports_end_the_run(bench: ModuleType) -> None:
    with pytest.raises(SystemExit, match="reports are missing"):
        bench.read_story_totals(STORIES.replace("reports 0", "reports 2"))


def test_floors_hold_and_only_rise(bench: ModuleType) -> None:
    least, most = bench.Floor(0.5), bench.Floor(0.1, most=True)
    assert least.holds(0.5)
    assert not least.holds(0.499)
    assert most.holds(0.1)
    assert not most.holds(0.101)
    assert least.raised(0.61234) == bench.Floor(0.612)
    assert least.raised(0.3) == least
    assert most.raised(0.0121) == bench.Floor(0.013, most=True)
    assert most.raised(0.3) == most


def test_summary_names_what_is_below(bench: ModuleType) -> None:
    floors = {"x recall": bench.Floor(0.5), "x alarms": bench.Floor(0.1, most=True)}
    table, below = bench.summary({"x recall": 0.4, "x alarms": 0.05, "x free": 1.0}, floors)
    assert below == ["x recall"]
    assert [line.endswith("BELOW") for line in table.splitlines()] == [True, False, False]


def test_floors_file_survives_being_written(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bench.load_floors()
    monkeypatch.setattr(bench, "FLOORS", tmp_path / "floors.json")
    bench.save_floors(before)
    assert bench.load_floors() == before
    assert json.loads((tmp_path / "floors.json").read_text("utf-8"))


def test_a_bench_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHECKER_BENCH", str(tmp_path / "none"))
    done = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "there is no folder" in done.stderr


def _left_out(tmp_path: Path, shown: Sequence[tuple[str, str]]) -> str:
    """What `leave_one_out.py` prints of stories that show one right finding each."""
    scorer = tmp_path / "score.py"
    scorer.write_text(
        "import json\nWRONG = {'compatible'}\n"
        "def load_gold(story): return json.loads((story / 'gold.jsonl').read_text())\n"
        "def load_report(path): return json.loads(path.read_text())\n"
        "def meets(finding, gold, values): return gold['at'] in finding['at']\n"
    )
    stories, reports = tmp_path / "stories", tmp_path / "reports"
    reports.mkdir()
    for name, (rule, severity) in zip("abcd", shown, strict=True):
        (stories / name).mkdir(parents=True)
        (stories / name / "gold.jsonl").write_text(json.dumps([{"at": 1, "verdict": "conflict"}]))
        found = [{"rule": rule, "severity": severity, "at": [1]}]
        (reports / f"{name}.json").write_text(json.dumps(found))
    done = subprocess.run(
        [sys.executable, SCRIPT.with_name("leave_one_out.py"), stories, reports, tmp_path],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def test_a_story_is_scored_with_the_rules_of_the_others(tmp_path: Path) -> None:
    """A rule right in three stories counts in each; one right in a single story counts in none."""
    said = _left_out(tmp_path, [*[("common", "error")] * 3, ("rare", "error")])
    assert "leave-one-out conflicts 0.750" in said
    assert "leave-one-out precision of errors 1.000" in said


def test_an_error_of_a_rule_that_others_speak_for_as_a_warning_is_one(tmp_path: Path) -> None:
    said = _left_out(tmp_path, [*[("common", "warning")] * 3, ("common", "error")])
    assert "leave-one-out conflicts 1.000" in said
    assert "leave-one-out precision of errors 0.000" in said
    assert "leave-one-out precision of warnings 1.000" in said

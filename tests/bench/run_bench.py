"""Runs the bench beside this checkout, prints one summary and compares it with the floors.

    python tests/bench/run_bench.py [--only stories,blind,pairs,names,times] [--limit N] [--raise]

The bench is the folder `CHECKER_BENCH` names, else `../shared/bench`; without one there is nothing
to do. Reports are made in one process through the Python interface and scored by the bench's own
scripts. Of blind stories only totals are shown and nothing is kept. `--only compiled` takes the
times of the compiled wheel, which is built first. Exit code 1: below a floor.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = Path(__file__).with_name("floors.json")
PARTS = ("stories", "blind", "pairs", "names", "times")
# Measured only where it is asked for: compiling takes minutes.
ON_DEMAND = ("compiled",)
# The story whose cold time is reported: two articles, as in the plainest use.
TIMED_STORY = "nato-brussels"

Figures = dict[str, float]


class Floor(NamedTuple):
    """A bound on a figure: the least it may be, or, where less is better, the most."""

    bound: float
    most: bool = False

    def holds(self, figure: float) -> bool:
        return figure <= self.bound if self.most else figure >= self.bound

    def raised(self, figure: float) -> Floor:
        """The stricter of this floor and the figure, rounded to what the figure surely reaches."""
        if self.most:
            return self._replace(bound=min(self.bound, math.ceil(figure * 1000) / 1000))
        return self._replace(bound=max(self.bound, math.floor(figure * 1000) / 1000))


def bench_folder() -> Path | None:
    named = os.environ.get("CHECKER_BENCH")
    folder = Path(named) if named else ROOT.parent / "shared" / "bench"
    if named and not folder.is_dir():
        raise SystemExit(f"CHECKER_BENCH: there is no folder {folder}")
    return folder if folder.is_dir() else None


def write_reports(stories: Path, reports: Path) -> None:
    """One JSON report a story, named after it; article ids are the names of their files."""
    import checker
    from checker.read import read_articles
    from checker.report import render

    names, listed = [], []
    for folder in sorted(p for p in stories.iterdir() if p.is_dir()):
        read = read_articles([str(p) for p in sorted(folder.glob("*.txt"))])
        names.append(folder.name)
        listed.append([a for a in read if isinstance(a, checker.Article)])
    for name, report in zip(names, checker.Checker().check_many(listed), strict=True):
        (reports / f"{name}.json").write_bytes(_bytes(render(report, "json")))


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")


def run_script(bench: Path, script: str, *arguments: str, python: str = sys.executable) -> str:
    """What a scorer printed; its failure ends the run."""
    done = subprocess.run(
        [python, str(bench / script), *arguments],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{script} ended with {done.returncode}: {done.stderr[-3000:]}")
    return done.stdout


def score_stories(bench: Path, part: str, details: bool) -> tuple[Figures, str]:
    with tempfile.TemporaryDirectory() as folder:
        write_reports(bench / part, Path(folder))
        more = ["--details"] if details and part != "blind" else []
        said = run_script(bench, "score.py", str(bench / part), "--reports", folder, *more)
        figures = read_story_totals(said)
        if part != "blind":
            left = leave_out(bench, bench / part, Path(folder))
            said += left
            figures |= read_left_out(left)
    return {f"{part} {k}": v for k, v in figures.items()}, said


def leave_out(bench: Path, stories: Path, reports: Path) -> str:
    """What `leave_one_out.py` says of the stories' reports, with those of our gold beside them."""
    script = Path(__file__).with_name("leave_one_out.py")
    gold = ROOT / "fixtures" / "gold"
    with tempfile.TemporaryDirectory() as ours:
        write_reports(gold, Path(ours))
        given = (stories, reports, bench, gold, ours)
        return run_script(script.parent, script.name, *map(str, given))


def read_left_out(said: str) -> Figures:
    """The figures that `leave_one_out.py` prints, one a line."""
    return {
        k: float(v) for k, v in re.findall(r"^(leave-one-out\b.*) ([\d.]+)$", said, re.MULTILINE)
    }


def read_story_totals(said: str) -> Figures:
    """The figures of the line of totals that `score.py` prints."""
    line = next(row for row in said.splitlines() if row.startswith("conflicts found"))
    ratios = dict(re.findall(r"([a-z][a-z ]*?) \d+/\d+ = ([\d.]+)", line))
    alarms = re.search(r"false alarms ([\d.]+) per article pair\s+missing reports (\d+)", line)
    if alarms is None or alarms.group(2) != "0":
        raise SystemExit(f"cannot read the totals, or reports are missing: {line}")
    return {
        "conflicts": float(ratios["conflicts found"]),
        "typos": float(ratios["typos found"]),
        "precision of errors": float(ratios["precision of errors"]),
        "precision of warnings": float(ratios["of warnings"]),
        "false alarms": float(alarms.group(1)),
    }


def read_pair_totals(said: str) -> Figures:
    """The figures of each file's line in what `score_pairs.py` prints."""
    out: Figures = {}
    for name, line in re.findall(r"^(\w+)\.jsonl: (.*)$", said, re.MULTILINE):
        for label, pattern in (
            ("recall", r"\brecall ([\d.]+)"),
            ("false alarms", r"false alarms (\d+) per 1000"),
            ("precision", r"precision ([\d.]+)"),
            ("balanced accuracy", r"balanced accuracy \([^)]*\) ([\d.]+)"),
            ("ms per pair", r"([\d.]+) ms/pair"),
        ):
            if found := re.search(pattern, line):
                out[f"{name} {label}"] = float(found.group(1))
    return out


def read_name_totals(said: str) -> Figures:
    """The figures of each file's line in what `score_names.py` prints."""
    out: Figures = {}
    for name, right, count, rest in re.findall(
        r"^(\S+): (\d+)/(\d+) right,(.*)$", said, re.MULTILINE
    ):
        out[f"{name} right"] = int(right) / int(count)
        if found := re.search(r"F1 ([\d.]+)", rest):
            out[f"{name} F1"] = float(found.group(1))
    return out


def read_times(said: str) -> tuple[Figures, list[dict[str, float]]]:
    """The figures of `measure_times.py`, and its curve."""
    found: dict[str, Any] = json.loads(said)
    return {
        "times first run s": found["first"],
        "times cold s": found["cold"],
        "times bare spaCy s": found["bare"],
        "times ratio": found["ratio"],
        "times all stories spaCy s": found["spacy"],
        "times all stories after s": found["after"],
        "times after / spacy": found["after"] / found["spacy"],
    }, found["curve"]


def measure(bench: Path, part: str, limit: int, details: bool) -> tuple[Figures, str]:
    """One part's figures, and what was printed on the way."""
    match part:
        case "stories" | "blind":
            return score_stories(bench, part, details)
        case "pairs":
            files = [str(p) for p in sorted((bench / "pairs").glob("*.jsonl"))]
            said = run_script(bench, "score_pairs.py", *files, "--limit", str(limit))
            return read_pair_totals(said), said
        case "names":
            files = [str(p) for p in sorted((bench / "names").iterdir())]
            said = run_script(bench, "score_names.py", *files)
            return read_name_totals(said), said
    script = Path(__file__).with_name("measure_times.py")
    with tempfile.TemporaryDirectory() as place:
        python = (
            run_script(script.parent, "compiled_environment.py", place).strip()
            if part == "compiled" else sys.executable
        )  # fmt: skip
        given = (str(bench / "stories"), TIMED_STORY)
        # Other work on the machine only adds: the better of two runs is nearer to the truth.
        runs = [
            read_times(run_script(script.parent, script.name, *given, python=python))
            for _ in range(2)
        ]
    figures, curve = min(runs, key=lambda run: run[0]["times after / spacy"])
    figures = {n.replace("times", part, 1): value for n, value in figures.items()}
    rows = (
        f"{row['articles']:>4} articles: spaCy {row['spacy']:6.2f} s, after {row['after']:6.2f} s\n"
        for row in curve
    )
    return figures, "".join(rows)


def load_floors() -> dict[str, Floor]:
    found = json.loads(FLOORS.read_text("utf-8"))
    return {n: Floor(f.get("most", f.get("least")), "most" in f) for n, f in found.items()}


def save_floors(floors: dict[str, Floor]) -> None:
    rows = ",\n".join(
        f" {json.dumps(name)}: {json.dumps({'most' if f.most else 'least': f.bound})}"
        for name, f in floors.items()
    )
    FLOORS.write_text(f"{{\n{rows}\n}}\n", "utf-8")


def summary(figures: Figures, floors: dict[str, Floor]) -> tuple[str, list[str]]:
    """The table, and the names of the figures that fall below their floor."""
    below = [n for n, f in floors.items() if n in figures and not f.holds(figures[n])]
    lines = []
    for name, figure in figures.items():
        floor = floors.get(name)
        bound = f"{'at most' if floor.most else 'at least'} {floor.bound:g}" if floor else ""
        lines.append(f"{name:44} {figure:9.3f}  {bound:16}{'  BELOW' * (name in below)}".rstrip())
    return "\n".join(lines), below


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument(
        "--only", default=",".join(PARTS), help="some of " + ",".join((*PARTS, *ON_DEMAND))
    )
    parser.add_argument("--limit", type=int, default=0, help="pairs of each file, 0 for all")
    parser.add_argument("--details", action="store_true", help="what was missed in open stories")
    parser.add_argument("--raise", action="store_true", dest="lift", help="raise the floors")
    chosen = parser.parse_args()
    parts = chosen.only.split(",")
    known = (*PARTS, *ON_DEMAND)
    if unknown := set(parts) - set(known):
        parser.error(f"--only {','.join(sorted(unknown))}: expected some of {', '.join(known)}")
    bench = bench_folder()
    if bench is None:
        print("no bench beside this checkout: nothing measured")
        return 0
    figures: Figures = {}
    for part in parts:
        began = time.perf_counter()
        found, said = measure(bench, part, chosen.limit, chosen.details)
        figures |= found
        print(f"== {part} ({time.perf_counter() - began:.0f} s)\n{said.rstrip()}\n", flush=True)
    floors = load_floors()
    table, below = summary(figures, floors)
    print(f"== summary\n{table}")
    if chosen.lift:
        # Times depend on the machine: their bounds are set by hand.
        save_floors({
            name: floor.raised(figures[name])
            if name in figures and not name.startswith("times") else floor
            for name, floor in floors.items()
        })  # fmt: skip
        print(f"floors raised in {FLOORS.relative_to(ROOT)}")
    if below:
        print(f"below the floor: {', '.join(below)}")
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())

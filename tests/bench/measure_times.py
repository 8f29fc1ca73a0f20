"""How long checker takes, beside bare spaCy in the same run. Prints JSON.

    python tests/bench/measure_times.py STORIES_DIR [STORY]

`cold` is the whole of `checker check` on the articles of STORY, a new process each time, nothing
kept between runs; `bare` is a new process that loads spaCy and parses the same texts. `after` is
what all open stories take once parsed. `curve` is one story of N articles: those of the largest
stories in turn, which tell of few events, so that many claims meet.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import checker.pipeline
from checker.annotation import Article
from checker.config import DEFAULT_MODEL
from checker.read import read_articles

SIZES = (5, 10, 20, 50, 100)
RUNS = 3

_BARE = """
import sys, spacy
nlp = spacy.load(sys.argv[1])
for path in sys.argv[2:]:
    nlp(open(path, encoding="utf-8").read())
"""


class SpacyClock:
    """Stands in for `annotate_articles` and counts the seconds spent in it."""

    def __init__(self) -> None:
        self.spent = 0.0
        self._annotate: Any = vars(checker.pipeline)["annotate_articles"]
        vars(checker.pipeline)["annotate_articles"] = self

    def __call__(self, *arguments: Any, **named: Any) -> Iterator[Any]:
        annotations = iter(self._annotate(*arguments, **named))
        while True:
            began = time.perf_counter()
            try:
                annotation = next(annotations)
            except StopIteration:
                return
            finally:
                self.spent += time.perf_counter() - began
            yield annotation


def articles(paths: Iterable[Path]) -> list[Article]:
    return [a for a in read_articles([str(p) for p in paths]) if isinstance(a, Article)]


def timed(arguments: list[str], home: str) -> float:
    """Seconds of wall time of one process, which must do its work: a crash is quick."""
    settings = {**os.environ, "XDG_CACHE_HOME": home}
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], env=settings, capture_output=True, text=True, check=False
    )
    spent = time.perf_counter() - began
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        raise SystemExit(f"{arguments[:3]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return spent


def cold_times(paths: list[Path]) -> dict[str, float]:
    """The least of some runs each, taken in turns: other work on the machine only adds."""
    texts = [str(p) for p in paths]
    check = ["-P", "-m", "checker", "check", *texts, "--no-cache", "--format", "json"]
    bare = ["-c", _BARE, DEFAULT_MODEL, *texts]
    with tempfile.TemporaryDirectory() as home:
        first = timed(check, home)
        runs = [(timed(check, home), timed(bare, home)) for _ in range(RUNS)]
    cold, alone = (min(column) for column in zip(*runs, strict=True))
    return {"first": first, "cold": cold, "bare": alone, "ratio": cold / alone}


def run_times(stories: list[list[Article]]) -> dict[str, Any]:
    """Parsing against all that comes after it, on every story and by number of articles."""
    clock = SpacyClock()
    engine = checker.pipeline.Checker()
    engine.check([Article(i, "Warm up the model and the rules.") for i in "ab"])
    clock.spent, began = 0.0, time.perf_counter()
    for _ in engine.check_many(stories):
        pass
    parsing = clock.spent
    after = time.perf_counter() - began - parsing
    curve = []
    pool = [a for story in sorted(stories, key=len, reverse=True) for a in story]
    for size in SIZES:
        chosen = [replace(a, id=f"{n}") for n, a in enumerate((pool * size)[:size])]
        clock.spent, began = 0.0, time.perf_counter()
        engine.check(chosen)
        whole = time.perf_counter() - began
        curve.append({"articles": size, "spacy": clock.spent, "after": whole - clock.spent})
    return {"after": after, "spacy": parsing, "curve": curve}


def main() -> None:
    folder = Path(sys.argv[1])
    paths = {p.name: sorted(p.glob("*.txt")) for p in sorted(folder.iterdir()) if p.is_dir()}
    story = sys.argv[2] if len(sys.argv) > 2 else next(iter(paths))
    clock_and_curve = run_times([articles(found) for found in paths.values() if found])
    print(json.dumps({"story": story, **cold_times(paths[story]), **clock_and_curve}))


if __name__ == "__main__":
    main()

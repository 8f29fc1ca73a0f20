"""Runs commands in process, with a cache of its own and, unless asked, without the model."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checker.annotation import Annotation, Article, Skip
from checker.cli import main
from checker.model import Evidence, Extraction, Finding, Report


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def indexes() -> list[Path]:
    """The compiled lexicon and gazetteer, which take seconds to make and are the same for all."""
    import platformdirs

    from checker.gazetteer import Gazetteer

    Gazetteer()
    folder = Path(platformdirs.user_cache_dir("checker", appauthor=False))
    return [*folder.glob("lexicon-*.sqlite"), *folder.glob("gazetteer-*.sqlite")]


@pytest.fixture
def run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    indexes: list[Path],
) -> Iterator[Callable[..., Ran]]:
    """`run("check", "a.txt")` in an empty folder, with a cache that holds the indexes alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache-home"))
    (tmp_path / "cache-home" / "checker").mkdir(parents=True, exist_ok=True)
    for index in indexes:
        (tmp_path / "cache-home" / "checker" / index.name).symlink_to(index)
    work = tmp_path / "work"
    (work / ".git").mkdir(parents=True)  # no settings of a folder above reach in here
    monkeypatch.chdir(work)
    before = signal.getsignal(signal.SIGINT)

    def go(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capfd.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    yield go
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """`finds("error", "notice")`: from now on every story has findings of these severities.

    No model is loaded. Returns the list of article ids that were parsed.
    """

    def prepare(*severities: str) -> list[str]:
        parsed: list[str] = []

        def extract(_: object, articles: Sequence[Article]) -> tuple[Extraction, ...]:
            parsed.extend(a.id for a in articles)
            return tuple(Extraction(Annotation(a, (), ()), (), (), ()) for a in articles)

        def report(_: object, story: Any, skips: Sequence[Skip] = ()) -> Report:
            articles = tuple(x.article for x in story.extractions)
            evidence = tuple(Evidence(a.id, 0, 3, 1, 1, a.text[:3], "x") for a in articles)
            findings = tuple(
                Finding(f"rule-{n}", "quantity", "conflict", s, f"message {n}", "why", "subject",
                        1.0, f"print{n}", evidence)
                for n, s in enumerate(severities)
            )  # fmt: skip
            counts = {"findings": len(findings), **dict.fromkeys(("error", "warning", "notice"), 0)}
            for s in severities:
                counts[s] += 1
            texts = tuple((a.id, a.text) for a in articles)
            return Report(
                articles, findings, skips=tuple(skips), counts=tuple(counts.items()), texts=texts
            )

        # A source file saved while the tests run is no change of the program.
        monkeypatch.setattr("checker.identity._stamps", lambda *_: [])
        monkeypatch.setattr("checker.pipeline.Checker.extract", extract)
        monkeypatch.setattr("checker.pipeline.Checker.report", report)
        return parsed

    return prepare


@pytest.fixture
def articles(run: object) -> tuple[str, str]:  # noqa: ARG001 - in run's folder
    """Two short articles in the working folder."""
    Path("a.txt").write_text("The ferry sank with 12 people on board on Monday.\n", "utf-8")
    Path("b.txt").write_text("The ferry sank with 21 people on board on Monday.\n", "utf-8")
    return "a.txt", "b.txt"

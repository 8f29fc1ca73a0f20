"""`checker check`: exit codes, formats, outputs, notes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import checker
from checker.annotation import Skip
from checker.cli.check import at_least, exit_code
from checker.cli.exit_codes import ExitCode
from checker.config import Config
from checker.identity import program_identity
from checker.model import Report

Run = Callable[..., "tuple[int, str, str]"]
Finds = Callable[..., "list[str]"]
Two = tuple[str, str]


@pytest.mark.parametrize(
    ("severities", "options", "code"),
    [
        ((), (), 0),
        (("error",), (), 1),
        (("warning",), (), 0),
        (("warning",), ("--fail-on", "warning"), 1),
        (("notice",), ("--fail-on", "notice"), 1),
        (("error",), ("--fail-on", "never"), 0),
    ],
)
def test_exit_codes_follow_fail_on(  # noqa: PLR0917
    run: Run, finds: Finds, articles: Two, severities: Two, options: Two, code: int
) -> None:
    finds(*severities)
    assert run("check", *articles, *options)[0] == code


def test_what_could_not_be_checked_counts_more_than_findings(
    run: Run, finds: Finds, articles: Two
) -> None:
    finds("error")
    code, out, _ = run("check", *articles, "missing.txt", "--format", "json")
    assert code == 4
    report = json.loads(out)
    assert [f["severity"] for f in report["findings"]] == ["error"]
    assert report["skips"][0]["what"] == "missing.txt"
    assert exit_code(Report((), (), skips=(Skip("x", "y"),)), "never") is ExitCode.UNCHECKED


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "Missing argument"),
        (("a.txt", "--fail-on", "eror"), 2, "--fail-on eror: expected one of error"),
        (("a.txt", "--format", "pdf"), 2, "--format pdf: expected one of terminal"),
        (("a.txt", "--output", "sarif=x"), 2, "expected FORMAT=FILE"),
        (("a.txt", "--output", "report.doc"), 2, "checker does not write .doc; end the name in"),
        (("a.txt", "--output", "none/report.html"), 2, "there is no folder"),
        (("a.txt", "--output", "."), 2, "is a folder"),
        (("a.txt", "--bogus"), 2, "No such option"),
        (("a.txt", "--model", "no_such_model"), 3, "pip install no-such-model"),
        (("a.txt", "--config", "none.yaml"), 3, "no configuration file none.yaml"),
        (("a.txt", "--rules", "none"), 3, "none: no such folder of rules"),
        (("a.txt", "--rules", "a.txt"), 3, "is a file: name the folder it lies in"),
    ],
)
@pytest.mark.usefixtures("articles")
def test_refusals_say_what_and_exit_by_kind(run: Run, arguments: Two, code: int, said: str) -> None:
    got, out, err = run("check", *arguments)
    assert (got, out) == (code, "")
    assert said in err


def test_bad_settings_exit_3_with_every_fault(run: Run, articles: Two) -> None:
    Path("checker.yaml").write_text("gate: {fail-on: x}\nread: {max-articles: y}\n", "utf-8")
    code, _, err = run("check", *articles)
    assert code == 3
    assert "checker.yaml:1:" in err
    assert "checker.yaml:2:" in err
    assert all(line.startswith("checker: ") for line in err.splitlines())


def test_outputs_go_where_they_are_told(run: Run, finds: Finds, articles: Two) -> None:
    finds("error", "notice")
    code, out, err = run("check", *articles, "-o", "r.html", "-o", "json=r", "-o", "csv=r.csv")
    assert (code, out) == (1, "")
    assert "1 error, 0 warnings, 1 notice; written to r.html, r, r.csv" in err
    assert Path("r.html").read_text("utf-8").startswith("<!")
    assert json.loads(Path("r").read_text("utf-8"))["schema"] == 1
    assert sorted(os.listdir()) == [".git", "a.txt", "b.txt", "r", "r.csv", "r.html"]
    _, out, err = run("check", *articles, "--format", "json", "-o", "csv=r.csv", "--quiet")
    assert json.loads(out)["schema"] == 1
    assert err == ""
    assert run("check", *articles, "-f", "json", "-o", "-")[1] == out


def test_outputs_are_written_whole_or_not_at_all(
    run: Run, finds: Finds, articles: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds()
    Path("r.json").write_text("before", "utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device", "r.html")

    monkeypatch.setattr("os.fsync", full)
    code, _, err = run("check", *articles, "-o", "r.json", "-o", "r.html")
    assert code == 2
    assert "No space left" in err
    assert Path("r.json").read_text("utf-8") == "before"
    assert sorted(os.listdir()) == [".git", "a.txt", "b.txt", "r.json"]


def test_a_link_keeps_pointing_and_a_device_is_written_to(
    run: Run, finds: Finds, articles: Two
) -> None:
    finds()
    Path("real.json").write_text("before", "utf-8")
    Path("r.json").symlink_to("real.json")
    run("check", *articles, "-o", "r.json", "-o", "json=/dev/null")
    assert Path("r.json").is_symlink()
    assert json.loads(Path("real.json").read_text("utf-8"))["schema"] == 1


def test_min_severity_hides_and_says_so(run: Run, finds: Finds, articles: Two) -> None:
    finds("error", "warning", "notice")
    _, out, err = run("check", *articles, "-f", "json", "--min-severity", "warning")
    report = json.loads(out)
    assert [f["severity"] for f in report["findings"]] == ["error", "warning"]
    assert report["counts"]["findings"] == 2
    assert report["counts"]["notice"] == 0
    assert "1 finding below --min-severity not shown" in err


def test_everything_at_or_above_is_kept() -> None:
    report = Report((), ())
    assert at_least(report, "notice") is report


def test_the_same_inputs_give_the_same_bytes_and_are_parsed_once(
    run: Run, finds: Finds, articles: Two
) -> None:
    parsed = finds("error")
    first = run("check", *articles, "-f", "json")
    second = run("check", *articles, "-f", "json")
    assert first == second
    assert parsed == ["a", "b"]
    Path("b.txt").write_text("The ferry sank with 13 people on board.\n", "utf-8")
    run("check", *articles)
    assert parsed == ["a", "b", "b"]
    run("check", *articles, "--no-cache")
    assert parsed == ["a", "b", "b", "a", "b"]


def test_settings_of_the_folder_hold(run: Run, finds: Finds, articles: Two) -> None:
    finds("warning")
    Path("checker.yaml").write_text("gate: {fail-on: warning}\n", "utf-8")
    assert run("check", *articles)[0] == 1
    assert run("check", *articles, "--fail-on", "error")[0] == 0


def test_nothing_to_check_is_no_clean_run(run: Run) -> None:
    code, out, _ = run("check", ".", "-f", "json")
    assert code == 4
    assert "no articles" in json.loads(out)["skips"][0]["reason"]


def test_a_message_cannot_drive_the_terminal(run: Run) -> None:
    _, _, err = run("check", "a.txt", "--format", "\x1b[31mred")
    assert "\x1b" not in err


def test_a_damaged_cache_is_told_and_survived(run: Run, finds: Finds, articles: Two) -> None:
    finds()
    folder = Path(os.environ["XDG_CACHE_HOME"]) / "checker"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cache.sqlite3").write_bytes(b"not a database" * 500)
    code, _, err = run("check", *articles)
    assert code == 0
    assert "made anew" in err


@pytest.mark.model
def test_an_unchanged_run_imports_neither_spacy_nor_pandas(articles: Two) -> None:
    program = (
        "import sys\nfrom checker.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('spacy', 'pandas', 'numpy') if m in sys.modules])"
    )
    command = [sys.executable, "-c", program, "check", *articles, "-f", "json"]
    env = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parents[1])}
    for _ in range(3):  # a source file saved meanwhile would rightly make the cache start over
        before = program_identity(Config())
        first, second = (
            subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
            for _ in range(2)
        )
        if program_identity(Config()) == before:
            break
    assert second.splitlines()[-1] == "[]"
    assert first.splitlines()[:-1] == second.splitlines()[:-1]

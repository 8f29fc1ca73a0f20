"""The other commands, and what all of them share."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import checker

Run = Callable[..., "tuple[int, str, str]"]
Finds = Callable[..., "list[str]"]
Two = tuple[str, str]


def test_version_and_help(run: Run) -> None:
    assert run("--version")[:2] == (0, f"checker {checker.__version__}\n")
    code, out, _ = run("--help")
    assert code == 0
    for command in ("check", "claims", "explain", "rules", "lexicon", "config", "cache", "init"):
        assert command in out
    assert "4 something could not be checked" in " ".join(out.split())


@pytest.mark.parametrize("command", ["check", "claims", "explain", "rules", "rules lint", "init"])
def test_every_command_has_help(run: Run, command: str) -> None:
    assert run(*command.split(), "--help")[0] == 0


def test_completion_can_be_shown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CHECKER_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "checker ru")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert "rules" in run()[1]


def test_heavy_packages_are_not_imported_for_help_and_lint() -> None:
    program = (
        "import sys\nfrom checker.cli import main\ntry:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print([m for m in ('spacy', 'pandas', 'numpy', 'jinja2', 'trafilatura', 'rapidfuzz.fuzz')"
        " if m in sys.modules], file=sys.stderr)"
    )
    for arguments in (["--help"], ["rules", "lint"]):
        before = _child_seconds()
        command = [sys.executable, "-c", program, *arguments]
        env = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parents[1])}
        ran = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
        assert ran.stderr.splitlines()[-1] == "[]"
        # Half a second is what we promise; time on the processor, as other work may be going on.
        assert _child_seconds() - before < 1, arguments


def _child_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_rules_list_show_and_schema(run: Run) -> None:
    code, out, _ = run("rules", "list", "-f", "json")
    assert code == 0
    first = json.loads(out)[0]["id"]
    assert first in run("rules", "list")[1]
    assert run("rules", "show", first)[1].startswith(f"{first}\n===")
    code, _, err = run("rules", "show", first[:-1])
    assert code == 2
    assert f"did you mean {first!r}" in err
    assert json.loads(run("rules", "schema")[1])["type"] == "object"


def test_built_in_rules_lint_clean(run: Run) -> None:
    code, out, err = run("rules", "lint")
    assert (code, out) == (0, "")
    assert "0 faults" in err


def test_a_new_rule_loads_and_a_broken_one_is_located(run: Run) -> None:
    assert run("rules", "new", "tolls-apart", "--kind", "quantity", "--folder", "mine")[0] == 0
    assert "tolls-apart" in run("rules", "list", "--rules", "mine")[1]
    assert run("rules", "new", "tolls-apart", "--kind", "quantity", "--folder", "mine")[0] == 2
    path = Path("mine/tolls-apart.yml")
    path.write_text(path.read_text("utf-8").replace("severity: warning", "severity: loud"), "utf-8")
    code, _, err = run("rules", "lint", "mine")
    assert code == 3
    assert "mine/tolls-apart.yml:" in err
    assert "loud" in err


def test_rule_pages_are_written_and_checked_for_drift(run: Run) -> None:
    assert run("rules", "docs", "docs")[0] == 0
    assert run("rules", "docs", "docs", "--check")[0] == 0
    Path("docs/index.md").write_text("old", "utf-8")
    Path("docs/gone.md").write_text("of a rule that is no more", "utf-8")
    code, _, err = run("rules", "docs", "docs", "--check")
    assert code == 1
    assert "docs/index.md" in err
    assert run("rules", "docs", "docs")[0] == 0
    assert not Path("docs/gone.md").exists()


def test_config_show_and_schema(run: Run) -> None:
    Path("checker.yaml").write_text("gate:\n  fail-on: warning\n", "utf-8")
    code, out, _ = run("config", "show")
    assert code == 0
    assert 'gate.fail-on                "warning"  (checker.yaml:2)' in out
    shown = {s["name"]: s for s in json.loads(run("config", "show", "-f", "json")[1])}
    assert shown["gate.fail-on"]["value"] == "warning"
    assert shown["cache.enabled"]["from"] == "default"
    assert "gate" in json.loads(run("config", "schema")[1])["properties"]


def test_init_writes_a_start_and_overwrites_nothing(run: Run) -> None:
    assert run("init")[0] == 0
    assert run("config", "show")[0] == 0
    assert Path(".github/workflows/checker.yml").is_file()
    code, _, err = run("init")
    assert code == 2
    assert "exist already; nothing was written" in err
    Path("checker.yaml").unlink()
    code, _, err = run("init")
    assert code == 0
    assert Path("checker.yaml").is_file()
    assert "left as it is: .github/workflows/checker.yml" in err
    assert run("init", "none")[0] == 2


def test_cache_info_and_clear(run: Run, finds: Finds, articles: Two) -> None:
    finds()
    run("check", *articles)
    assert "extractions: 2" in run("cache", "info")[1]
    assert "3 entries removed" in run("cache", "clear")[2]
    assert "extractions" not in run("cache", "info")[1]


def test_explain_refuses_unknown_rules_and_kinds(run: Run, finds: Finds, articles: Two) -> None:
    finds()
    assert run("explain", *articles, "--rule", "no-such-rule")[0] == 2
    assert run("explain", *articles, "--kind", "colour")[0] == 2
    assert "0 pairs compared" in run("explain", *articles)[2]


@pytest.mark.model
def test_explain_shows_pairs_and_the_conditions_of_a_rule(run: Run) -> None:
    Path("a.txt").write_text(
        "The Norwegian prime minister attended the summit in Lisbon on Tuesday, officials said.\n"
    )
    Path("b.txt").write_text(
        "The Norwegian prime minister was unable to attend the summit in Lisbon on Tuesday.\n"
    )
    code, out, _ = run("explain", "a.txt", "b.txt", "--rule", "attendance-present-absent")
    assert code == 0
    assert "a:1:" in out
    assert "«" in out
    assert "when `level-is`" in out
    assert "unless" in out
    subject = run("explain", "a.txt", "b.txt", "--subject", "submarine")
    assert "0 pairs compared" in subject[2]


@pytest.mark.model
def test_rules_test_runs_examples(run: Run) -> None:
    code, out, err = run("rules", "test", "attendance-present-absent", "-v")
    assert code == 0
    assert "ok   attendance-present-absent conflict[1]" in out
    assert "0 failed" in err


def test_a_fault_of_our_own_is_not_taken_for_findings(tmp_path: Path) -> None:
    script = (
        "import checker.cli.app as a\n"
        "def broken(*_, **__): raise ZeroDivisionError('boom')\n"
        "a.app = broken\n"
        "from checker.cli import main\n"
        "main(['check'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 70
    assert "boom" in done.stderr
    assert "fault of checker's own" in done.stderr


@pytest.mark.model
def test_a_failed_example_tells_what_was_read_and_what_to_add(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crowd-any.yml").write_text(
        """\
id: crowd-any
title: Two sources count a crowd differently
kind: quantity
severity: error
when:
  - {operator: in, slot: sort, words: [crowd]}
  - {operator: ranges-apart, by-more-than: 0.02}
message: "{left.value} in {left.source}, {right.value} in {right.source}"
why: The figure is printed on a sheet.
false-positives: [tickets sold]
examples:
  conflict:
    - - A crowd of 4,700 watched the race in Tolby.
      - Tolby was full.
    - - A crowd of 4,700 watched the race in Tolby.
      - The attendance in Tolby was 4,900.
  agree:
    - - A crowd of 4,700 watched the race in Tolby.
      - The attendance in Tolby was 4,700.
""",
        encoding="utf-8",
    )
    code, out, _ = run("rules", "test", "crowd-any", "--rules", str(tmp_path))
    assert code == 1
    assert "none was read in the right text" in out
    assert "read «4,900»: crowd" in out
    assert "the two passages tell of different events" in out

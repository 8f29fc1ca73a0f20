"""`checker gate` and `checker baseline write`: inputs, policy, outputs, and the cache."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import checker
from checker.cli import _spread
from checker.cli.gate_run import read_gate_inputs
from checker.config import Config
from checker.errors import InputError

Run = Callable[..., "tuple[int, str, str]"]

DRAFT = """\
# Ferry sinks off Cork

The ferry Maeve sank off Cork on Monday and 21 people were killed, the coast guard said.
"""
SOURCES = {
    "wire.txt": "CORK (Reuters) - The ferry Maeve sank off Cork on Monday and twelve people were "
    "killed, the coast guard said. Divers found the wreck at dawn.\n",
    "local.txt": "The ferry Maeve sank near Cork on Monday and twelve people were killed, police "
    "said. The coast guard saved 40 passengers.\n",
}


@pytest.fixture
def story(run: object) -> None:  # noqa: ARG001 - in run's folder
    Path("sources").mkdir()
    Path("draft.md").write_text(DRAFT, "utf-8")
    for name, text in SOURCES.items():
        Path("sources", name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("written", "spread"),
    [
        ("gate d --against a b", "gate d --against a --against b"),
        ("gate d --against a b -q --against c", "gate d --against a --against b -q --against c"),
        ("gate --against a b -- d e", "gate --against a --against b -- d e"),
        ("gate --against=a d", "gate --against=a d"),
        ("gate d --against a - ", "gate d --against a --against -"),
        ("check a -f json b", "check a -f json b"),
    ],
)
def test_several_sources_after_one_against(written: str, spread: str) -> None:
    assert _spread(written.split()) == spread.split()


@pytest.mark.usefixtures("story")
def test_a_draft_among_the_sources_is_a_draft() -> None:
    found = read_gate_inputs(["sources/wire.txt"], ["sources", "none.txt"], Config())
    assert [d.id for d in found.drafts] == ["wire"]
    assert [s.id for s in found.sources] == ["local"]
    assert [s.what for s in found.skips] == ["none.txt"]
    with pytest.raises(InputError, match="no draft given"):
        read_gate_inputs([], ["sources"], Config())


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--against", "sources"), 2, "no draft given"),
        (("draft.md", "--unsupported", "loud"), 2, "--unsupported loud: expected one of"),
        (("draft.md", "--changed-since", "HEAD", "--diff", "d"), 2, "give one of them"),
        (("draft.md", "--diff", "none.diff"), 2, "none.diff cannot be read"),
        (("draft.md", "--baseline", "none.json"), 3, "make one with: checker baseline write"),
        (("draft.md", "--suppressions", "none.yml"), 3, "none.yml cannot be read"),
    ],
)
@pytest.mark.usefixtures("story")
def test_refusals(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    got, _, err = run("gate", *arguments)
    assert got == code
    assert said in err


@pytest.mark.model
@pytest.mark.usefixtures("story")
def test_a_draft_against_its_sources(run: Run) -> None:
    code, out, _ = run("gate", "draft.md", "--against", "sources/wire.txt", "sources/local.txt",
                       "-f", "json", "--fail-on", "warning", "-o", "sarif=out.sarif")  # fmt: skip
    assert code == 1
    report = json.loads(out)
    assert [a["id"] for a in report["articles"]] == ["draft", "wire", "local"]
    assert any("21" in f["message"] for f in report["findings"])
    assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"

    against = ("gate", "draft.md", "--against", "sources", "--fail-on", "notice")
    assert run("baseline", "write", "draft.md", "--against", "sources")[0] == 0
    code, _, err = run(*against, "--baseline", "checker-baseline.json")
    assert code == 0
    assert "of the baseline not shown" in err

    Path("checker.yaml").write_text("gate: {drafts: draft.md, sources: sources}\n", "utf-8")
    assert run("gate", "--fail-on", "warning")[0] == 1
    assert run("gate", "missing.md")[0] == 4


@pytest.mark.model
@pytest.mark.usefixtures("story")
def test_a_run_with_nothing_changed_imports_no_model() -> None:
    program = (
        "import sys\nfrom checker.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('spacy', 'pandas', 'numpy') if m in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, "gate", "draft.md", "--against", "sources", "-q"]
    env = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parents[1])}
    for _ in range(4):  # a source file saved meanwhile would rightly make the cache start over
        ran = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
        if ran.stderr.splitlines()[-1] == "[]":
            return
    pytest.fail(ran.stderr)

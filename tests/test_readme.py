"""Every command of the README runs and ends as it says; what is shown as output is its output.

A comment `<!-- test: ... -->` before a fenced block says what to do with it: `run, code N` runs
the lines that begin with `$ ` (each ends with code N), `make` checks that the targets exist, `file
PATH` saves the block, `python` runs it. Output shown after a command must be what it prints.
Commands run in this process, so that the language model is loaded once.

    python tests/test_readme.py      writes the output of the transcript anew
"""

from __future__ import annotations

import io
import os
import re
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.cli import main

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
WIDTH = 100

_BLOCK = re.compile(
    r"^<!-- test: (?P<what>.+?) -->\n```(?P<language>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Block(NamedTuple):
    what: str
    language: str
    body: str
    start: int  # offset of the body in the README


def blocks() -> list[Block]:
    text = README.read_text("utf-8")
    return [
        Block(m["what"], m["language"], m["body"], m.start("body")) for m in _BLOCK.finditer(text)
    ]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """(command, output shown) of a console block."""
    for piece in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
        command, _, output = piece.partition("\n")
        yield command, output


class Done(NamedTuple):
    code: int
    out: str
    err: str


def run(command: str) -> Done:
    """What `checker …` in the working folder prints, and its exit code."""
    program, *arguments = shlex.split(command)
    assert program == "checker"
    out, err = io.BytesIO(), io.StringIO()
    before = signal.getsignal(signal.SIGINT)
    try:
        with redirect_stdout(io.TextIOWrapper(out, "utf-8")) as text, redirect_stderr(err):
            try:
                main(arguments)
            except SystemExit as ended:
                code = int(ended.code or 0)
            text.flush()
            return Done(code, out.getvalue().decode("utf-8"), err.getvalue())
    finally:
        signal.signal(signal.SIGINT, before)


def without_counts(report: str) -> str:
    """A terminal report without its last lines, which count what was compared."""
    return re.sub(r"^\d+ articles \(.*", "", report, flags=re.MULTILINE | re.DOTALL)


def prepare(folder: Path) -> Path:
    """A folder that looks like the checkout to the commands, and may be written to."""
    for name in ("fixtures", "Makefile", "pyproject.toml", "rules"):
        (folder / name).symlink_to(ROOT / name)
    for block in blocks():
        if block.what.startswith("file "):
            path = folder / block.what.removeprefix("file ")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, "utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("readme"))


@pytest.fixture
def checkout(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of a test."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    monkeypatch.setenv("NO_COLOR", "1")
    return folder


RUNS = [
    pytest.param(block, command, output, id=command[:60])
    for block in blocks()
    if block.what.startswith("run, code ")
    for command, output in commands(block)
]


@pytest.mark.model
@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize(("block", "command", "output"), RUNS)
def test_command(block: Block, command: str, output: str) -> None:
    done = run(command)
    assert done.code == int(block.what.removeprefix("run, code ")), done.err
    if output:
        said, shown = without_counts(done.out), without_counts(output)
        assert said == shown, "python tests/test_readme.py writes the transcript anew"


@pytest.mark.model
@pytest.mark.usefixtures("checkout")
def test_python_blocks(capsys: pytest.CaptureFixture[str]) -> None:
    listed = [b for b in blocks() if b.what == "python"]
    assert listed
    for block in listed:
        exec(compile(block.body, "README.md", "exec"), {})
        said = capsys.readouterr().out
        assert "attendance-present-absent" in said
        assert said.endswith("typo\n")


def test_make_targets(folder: Path) -> None:
    listed = [c for b in blocks() if b.what == "make" for c, _ in commands(b)]
    assert listed == ["make demo", "make test"]
    for command in listed:
        done = subprocess.run(
            [*command.split(), "--dry-run", "VENV=.venv-of-readme"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "-m venv .venv-of-readme" in done.stdout
        assert "pip install" in done.stdout


def test_every_block_of_commands_is_tested() -> None:
    text = README.read_text("utf-8")
    shown = len(re.findall(r"^```(?:console|python)$", text, re.MULTILINE))
    assert shown == sum(b.language in ("console", "python") for b in blocks())


def test_what_the_readme_names_is_there() -> None:
    text = README.read_text("utf-8")
    named = re.findall(r"`((?:rules|checker|fixtures|docs)/[\w./-]+|[A-Z]+\.md)`", text)
    assert named
    assert [n for n in named if not (ROOT / n).exists()] == []


def write_transcript() -> None:
    """Puts what the first command prints now under it."""
    text = README.read_text("utf-8")
    first = next(b for b in blocks() if b.what.startswith("run, code 1"))
    [(command, _)] = commands(first)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(prepare(Path(folder)))
        os.environ |= {"NO_COLOR": "1", "COLUMNS": str(WIDTH)}
        printed = run(command).out
        os.chdir(ROOT)
    end = first.start + len(first.body)
    README.write_text(f"{text[: first.start]}$ {command}\n{printed}{text[end:]}", "utf-8")


if __name__ == "__main__":
    write_transcript()

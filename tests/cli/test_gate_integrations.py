"""The pre-commit hooks, the GitHub action and the GitLab job, run as far as one machine can.

`checker` on the path is a stand-in that notes how it was called, save where a test is marked.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = """\
#!{python}
import json, os, sys
with open(os.environ["CALLS"], "a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
for word in sys.argv[1:]:
    kind, _, path = word.partition("=")
    if kind in ("sarif", "gitlab", "junit"):
        open(path, "w").close()
sys.exit(int(os.environ.get("CODE", "0")))
"""
Called = Callable[..., "tuple[subprocess.CompletedProcess[str], list[list[str]]]"]


def load(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def shell(tmp_path: Path) -> Called:
    """`shell(script, NAME=value)` runs bash; gives what came and how `checker` was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    stand_in = folder / "checker"
    stand_in.write_text(STAND_IN.format(python=sys.executable), encoding="utf-8")
    stand_in.chmod(0o755)
    calls = tmp_path / "calls"

    def run(script: str, *, options: str = "-eo pipefail", **variables: str) -> Any:
        environment = {
            "PATH": f"{folder}:{os.environ['PATH']}", "CALLS": str(calls),
            "GITHUB_OUTPUT": str(tmp_path / "output"), **variables,
        }  # fmt: skip
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", *options.split(), "-c", script],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        lines = calls.read_text("utf-8").splitlines() if calls.exists() else []
        return done, [json.loads(line) for line in lines]

    return run


# ---------------------------------------------------------------- GitHub

STEP = next(s for s in load("action.yml")["runs"]["steps"] if s.get("id") == "gate")
EMPTY = dict.fromkeys(STEP["env"], "")


def test_every_input_of_the_action_reaches_the_script_as_a_variable() -> None:
    action = load("action.yml")
    given = {v.strip("${ }").removeprefix("inputs.") for v in STEP["env"].values()}
    assert given | {"python-version"} == set(action["inputs"])
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "run" not in step or step["shell"] == "bash"


def test_the_action_calls_the_gate_with_its_inputs(shell: Called) -> None:
    inputs = {
        "DRAFTS": "drafts\na draft.md\n", "SOURCES": "sources\n", "FAIL_ON": "warning",
        "UNSUPPORTED": "off", "CHANGED_ONLY": "true", "BASELINE": "known.json",
        "SARIF": "out.sarif", "ARGUMENTS": "--verbose\n--lexicon=names of ours.yml",
        "GITHUB_BASE_REF": "main",
    }  # fmt: skip
    done, [called] = shell(STEP["run"], **inputs)
    assert done.returncode == 0, done.stderr
    assert called == [
        "gate", "--format=github", "--against=sources", "--fail-on=warning", "--unsupported=off",
        "--baseline=known.json", "--output=sarif=out.sarif", "--changed-since=origin/main",
        "--verbose", "--lexicon=names of ours.yml", "--", "drafts", "a draft.md",
    ]  # fmt: skip


def test_the_action_without_inputs_leaves_all_to_the_settings(shell: Called) -> None:
    _, [called] = shell(STEP["run"], **EMPTY)
    assert called == ["gate", "--format=github", "--"]


@pytest.mark.parametrize("code", ["0", "1", "4"])
def test_the_exit_code_is_the_jobs_and_an_output(code: str, shell: Called, tmp_path: Path) -> None:
    done, _ = shell(STEP["run"], **EMPTY, CODE=code)
    assert done.returncode == int(code)
    assert (tmp_path / "output").read_text("utf-8") == f"exit-code={code}\n"


def test_inputs_do_not_run(shell: Called, tmp_path: Path) -> None:
    hostile = '$(touch owned); `touch owned`; "; touch owned; "'
    _, [called] = shell(STEP["run"], **(EMPTY | {"DRAFTS": hostile, "SOURCES": hostile}))
    assert not (tmp_path / "owned").exists()
    assert called[-1] == hostile


def test_the_steps_of_the_action_are_the_ones_exercised_here() -> None:
    """A step added to the action has to be run by a test too."""
    steps = load("action.yml")["runs"]["steps"]
    assert [s.get("name") or s["uses"].partition("@")[0] for s in steps] == [
        "actions/setup-python", "Install checker", "actions/cache", "Check drafts",
    ]  # fmt: skip
    assert load("action.yml")["outputs"]["exit-code"]["value"] == (
        "${{ steps.gate.outputs.exit-code }}"
    )


def test_the_action_installs_itself_from_where_github_put_it(shell: Called, tmp_path: Path) -> None:
    install = next(s for s in load("action.yml")["runs"]["steps"] if "Install" in s.get("name", ""))
    (tmp_path / "bin/python").symlink_to("checker")  # the stand-in notes how pip is called
    done, [called] = shell(install["run"], GITHUB_ACTION_PATH="/runner/_actions/a b/v1")
    assert done.returncode == 0, done.stderr
    assert called == ["-m", "pip", "install", "--quiet", "/runner/_actions/a b/v1"]


@pytest.mark.slow
@pytest.mark.model
def test_the_action_in_a_pull_request(tmp_path: Path) -> None:
    """The gate's step as GitHub runs it: annotations, summary, output, SARIF, changed lines."""
    work = tmp_path / "work"
    source = "The ferry Solveig sank off Tarvik on Tuesday, killing 14 people, police said.\n"
    old = "Forty people died when the ferry Solveig sank off Tarvik on Tuesday.\n"
    repository(work, {"sources/dpa.txt": source, "drafts/old.md": old})
    git(work, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(work, "checkout", "-q", "-b", "draft")
    (work / "drafts/new.md").write_text(old.replace("Forty", "Fifty"), encoding="utf-8")
    git(work, "add", "-A")
    git(work, "commit", "-q", "-m", "draft")
    environment = {
        **os.environ, **EMPTY, "DRAFTS": "drafts", "SOURCES": "sources", "CHANGED_ONLY": "true",
        "SARIF": "out.sarif", "GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main",
        "GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }  # fmt: skip
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEP["run"]],
        cwd=work, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert any(c.startswith("::error file=drafts/new.md,line=1,") for c in commands)
    assert "drafts/old.md" not in done.stdout
    assert (tmp_path / "output").read_text("utf-8") == "exit-code=1\n"
    assert "quantity-death-toll" in (tmp_path / "summary").read_text("utf-8")
    results = json.loads((work / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert [r["level"] for r in results] == ["error"]


# ---------------------------------------------------------------- GitLab


def test_the_gitlab_job_writes_the_reports_it_names(shell: Called, tmp_path: Path) -> None:
    job = load("docs/gitlab-ci.yml")["checker"]
    done, [called] = shell(
        "\n".join(job["script"]), CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main", CODE="1"
    )
    assert done.returncode == 1
    assert called[:4] == ["gate", "drafts", "--against", "sources"]
    assert called[4:6] == ["--changed-since", "origin/main"]
    for report in job["artifacts"]["reports"].values():
        assert (tmp_path / report).exists()


@pytest.mark.parametrize("words", [["--changed-since", "main"], ["--output", "gitlab=x"]])
def test_the_words_of_the_snippets_are_options_of_the_gate(words: list[str]) -> None:
    from typer.main import get_command

    from checker.cli.app import app

    gate = get_command(app).commands["gate"]  # type: ignore[attr-defined]
    known = {name for parameter in gate.params for name in parameter.opts}
    assert words[0] in known
    script = " ".join(load("docs/gitlab-ci.yml")["checker"]["script"])
    named = {w for w in script.split() if w.startswith("--")}
    written = {w.partition("=")[0].strip('"') for w in STEP["run"].split() if w.startswith('"--')}
    assert (named | written) - {"--"} <= known


# ---------------------------------------------------------------- pre-commit


def git(folder: Path, *arguments: str) -> str:
    environment = {
        **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }  # fmt: skip
    done = subprocess.run(
        ("git", *arguments), cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def repository(folder: Path, files: dict[str, str]) -> str:
    """A repository with one commit; its hash."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")
    return git(folder, "rev-parse", "HEAD")


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="needs pre-commit")
def test_pre_commit_runs_the_hooks_from_a_local_repository(tmp_path: Path) -> None:
    hooks = load(".pre-commit-hooks.yaml")
    for hook in hooks:
        # All but the language as shipped: installing from a repository needs the network.
        assert hook["language"] == "python"
        hook["language"] = "system"
    revision = repository(tmp_path / "hooks", {".pre-commit-hooks.yaml": yaml.safe_dump(hooks)})
    listed = [
        {"id": "checker-gate", "files": "^drafts/", "args": ["--against=sources"]},
        {"id": "checker-fix", "files": "^drafts/"},
    ]
    config = {"repos": [{"repo": str(tmp_path / "hooks"), "rev": revision, "hooks": listed}]}
    work = tmp_path / "work"
    source = "The ferry Solveig sank off Tarvik on Tuesday, killing 14 people, police said.\n"
    good = "Fourteen people were killed when the ferry Solveig sank off Tarvik on Tuesday.\n"
    bad = "Forty people were killed when the ferry Solveig sank off Tarvik on Tuesday.\n"
    repository(
        work,
        {
            ".pre-commit-config.yaml": yaml.safe_dump(config),
            "checker.yaml": "names:\n  house-style: {Tarwik: Tarvik}\n",
            "sources/dpa.txt": source,
            "drafts/a.md": good,
            "notes/b.md": bad,
        },
    )
    environment = {
        **os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"), "GIT_CONFIG_GLOBAL": os.devnull,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }  # fmt: skip

    def run() -> subprocess.CompletedProcess[str]:
        git(work, "add", "-A")
        return subprocess.run(
            ["pre-commit", "run", "--all-files"], cwd=work, env=environment, capture_output=True,
            text=True, check=False,
        )  # fmt: skip

    clean = run()
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert clean.stdout.count("Passed") == 2
    (work / "drafts/a.md").write_text(bad, encoding="utf-8")
    failed = run()
    assert failed.returncode == 1
    assert "drafts/a.md:1" in failed.stdout
    (work / "drafts/a.md").write_text(good.replace("Tarvik", "Tarwik"), encoding="utf-8")
    mended = run()
    assert "files were modified by this hook" in mended.stdout
    assert (work / "drafts/a.md").read_text("utf-8") == good

"""`checker gate` and `checker baseline write`: exit codes, formats, outputs, GitHub, baselines."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "tuple[int, str, str]"]
Finds = Callable[..., "list[str]"]


@pytest.fixture
def folder(run: object) -> Path:  # noqa: ARG001 - in run's folder
    """A draft and two sources in the working folder."""
    Path("sources").mkdir()
    Path("draft.md").write_text("The ferry sank with many people on board on Monday.\n", "utf-8")
    for name in ("afp", "dpa"):
        text = f"A ferry with {name} and people on board sank on Monday.\n"
        Path(f"sources/{name}.txt").write_text(text, "utf-8")
    return Path.cwd()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("severities", "options", "code"),
    [
        ((), (), 0),
        (("error",), (), 1),
        (("warning",), (), 0),
        (("warning",), ("--fail-on", "warning"), 1),
        (("error",), ("--fail-on", "never"), 0),
        (("notice",), ("--min-severity", "error"), 0),
    ],
)
def test_exit_codes(
    severities: tuple[str, ...], options: tuple[str, ...], code: int, run: Run, finds: Finds
) -> None:
    finds(*severities)
    got = run("gate", "draft.md", "--against", "sources", *options)
    assert got[0] == code
    assert ("gate failed" in got[2]) is (code == 1)
    if code == 0 and "--min-severity" not in options:
        standing = f"gate passed: 1 {severities[0]}" if severities else "gate passed"
        assert got[2].splitlines()[-1].endswith(standing)


@pytest.mark.usefixtures("folder")
def test_usage_settings_and_unreadable_inputs_have_codes_of_their_own(
    run: Run, finds: Finds
) -> None:
    finds()
    assert run("gate")[0] == 2
    assert run("gate", "draft.md", "--changed-since", "main", "--diff", "x")[0] == 2
    assert run("gate", "draft.md", "--diff", "missing.diff")[0] == 2
    assert run("gate", "draft.md", "--baseline", "missing.json")[0] == 3
    Path("rules.yaml").write_text("gate: {fail-on: errors}\n", "utf-8")
    assert run("gate", "draft.md", "--config", "rules.yaml")[0] == 3
    code, _, said = run("gate", "draft.md", "missing.md", "--against", "sources")
    assert code == 4
    assert "missing.md" in said


@pytest.mark.usefixtures("folder")
def test_several_outputs_at_once(run: Run, finds: Finds) -> None:
    finds("error", "notice")
    names = ("sarif", "junit", "gitlab", "rdjson", "github-summary", "json", "html", "csv", "xlsx")
    outputs = [word for name in names for word in ("--output", f"{name}={name}.out")]
    code, out, said = run("gate", "draft.md", "--against", "sources", *outputs)
    assert (code, out) == (1, "")
    assert all(Path(f"{name}.out").stat().st_size for name in names)
    assert json.loads(Path("sarif.out").read_text("utf-8"))["version"] == "2.1.0"
    assert "written to" in said


@pytest.mark.usefixtures("folder")
def test_in_github_annotations_and_a_summary(
    run: Run, finds: Finds, monkeypatch: pytest.MonkeyPatch
) -> None:
    finds("error")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    Path("summary.md").write_text("# Before\n", "utf-8")
    code, out, _ = run("gate", "draft.md", "--against", "sources", "--output", "r.sarif")
    assert code == 1
    assert out.startswith("::error file=draft.md,line=1")
    summary = Path("summary.md").read_text("utf-8")
    assert summary.startswith("# Before\n")
    assert "message 0" in summary
    assert Path("r.sarif").exists()
    out = run("gate", "draft.md", "--against", "sources", "--format", "json")[1]
    assert json.loads(out)["counts"]["failing"] == 1


@pytest.mark.usefixtures("folder")
def test_the_draft_is_where_formats_point(run: Run, finds: Finds) -> None:
    finds("error")
    Path("aaa.md").write_text("A ferry sank with people on board.\n", "utf-8")
    out = run("gate", "draft.md", "--against", "aaa.md", "-f", "sarif")[1]
    [result] = json.loads(out)["runs"][0]["results"]
    where = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert where == "draft.md"
    assert len(result["relatedLocations"]) == 1


@pytest.mark.usefixtures("folder")
def test_a_draft_among_the_sources_is_a_draft_only(run: Run, finds: Finds) -> None:
    finds("error")
    out = run("gate", "sources/afp.txt", "--against", "sources", "-f", "json")[1]
    counts = json.loads(out)["counts"]
    assert (counts["drafts"], counts["sources"]) == (1, 1)


@pytest.mark.usefixtures("folder")
def test_drafts_are_not_held_against_one_another_unless_asked(run: Run, finds: Finds) -> None:
    finds("error")
    Path("other.md").write_text("The ferry sank with some people on board on Monday.\n", "utf-8")
    apart = json.loads(run("gate", "draft.md", "other.md", "--against", "sources", "-f", "json")[1])
    for found in apart["findings"]:
        assert len({"draft", "other"} & {e["article"] for e in found["evidence"]}) == 1
    both = run("gate", "draft.md", "other.md", "--together", "--against", "sources", "-f", "json")
    assert {"draft", "other"} <= {
        e["article"] for e in json.loads(both[1])["findings"][0]["evidence"]
    }


@pytest.mark.usefixtures("folder")
def test_a_second_run_parses_nothing_and_a_changed_draft_only_itself(
    run: Run, finds: Finds
) -> None:
    parsed = finds("error")
    first = run("gate", "draft.md", "--against", "sources", "-f", "json")
    assert sorted(parsed) == ["afp", "dpa", "draft"]
    assert run("gate", "draft.md", "--against", "sources", "-f", "json") == first
    assert len(parsed) == 3
    Path("draft.md").write_text("The ferry sank with few people on board on Monday.\n", "utf-8")
    run("gate", "draft.md", "--against", "sources")
    assert parsed[3:] == ["draft"]


@pytest.mark.usefixtures("folder")
def test_a_path_is_told_in_one_way_however_it_is_given(run: Run, finds: Finds) -> None:
    finds("error")
    Path("deep").mkdir()
    for given in ("./draft.md", str(Path("draft.md").resolve()), "deep/../draft.md"):
        assert "file=draft.md," in run("gate", given, "--against", "sources", "-f", "github")[1]
        run("baseline", "write", given, "--against", "sources", "-o", "known.json")
        code, _, _ = run("gate", "draft.md", "--against", "sources", "--baseline", "known.json")
        assert code == 0


@pytest.mark.usefixtures("folder")
def test_sources_are_parsed_once_for_all_drafts(run: Run, finds: Finds) -> None:
    parsed = finds("error")
    Path("other.md").write_text("The ferry sank with some people on board on Monday.\n", "utf-8")
    run("gate", "draft.md", "other.md", "--against", "sources", "--no-cache")
    assert sorted(parsed) == ["afp", "dpa", "draft", "other"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["terminal", "github", "markdown", "gitlab", "junit", "sarif"])
def test_a_hostile_draft_comes_out_inert(form: str, run: Run, finds: Finds) -> None:
    finds("error", "notice")
    hostile = (
        "The \x1b[31mferry\x1b[0m \u202e sank.\n::error file=x::owned\n"
        "<!-- checker: ignore \x1b[31m<script>\u202e]]> because -->\n"
        "<!-- checker: ignore rule-0 because ::warning::owned -->\n"
    )
    Path("::error::draft.md").write_text(hostile, "utf-8")
    code, out, said = run("gate", "::error::draft.md", "--against", "sources", "-f", form)
    assert code == 1
    for text in (out, said):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "::error file=x" not in text.splitlines()
        assert not any(line.startswith(("::error::", "::warning::")) for line in text.splitlines())


@pytest.mark.usefixtures("folder")
def test_a_baseline_is_written_kept_and_outgrown(run: Run, finds: Finds) -> None:
    finds("error", "notice")
    assert run("baseline", "write", "draft.md", "--against", "sources", "-o", "known.json")[0] == 0
    code, _, said = run("gate", "draft.md", "--against", "sources", "--baseline", "known.json")
    assert code == 0
    assert "2 findings of the baseline not shown" in said
    Path("other.md").write_text("The ferry sank with some people on board on Monday.\n", "utf-8")
    assert run("gate", "other.md", "--against", "sources", "--baseline", "known.json")[0] == 1
    run("baseline", "write", "other.md", "--against", "sources", "-o", "known.json")
    paths = [e["path"] for e in json.loads(Path("known.json").read_text("utf-8"))["known"] if e]
    assert paths == ["draft.md", "draft.md", "other.md", "other.md"]


@pytest.mark.usefixtures("folder")
def test_a_suppression_in_the_draft(run: Run, finds: Finds) -> None:
    finds("error")
    text = Path("draft.md").read_text("utf-8")
    # The made-up findings stand at the start of the draft, and the ids are not the rulebook's.
    Path("draft.md").write_text(f"{text}\n<!-- checker: ignore-file * because known -->\n", "utf-8")
    code, _, said = run("gate", "draft.md", "--against", "sources")
    assert code == 0
    assert "1 finding suppressed" in said


@pytest.mark.usefixtures("folder")
def test_changed_lines(run: Run, finds: Finds, monkeypatch: pytest.MonkeyPatch) -> None:
    finds("error")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    who = ("-c", "user.name=a", "-c", "user.email=a@b")
    for command in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "x")):
        subprocess.run(("git", *command), check=True)
    code, _, said = run("gate", "draft.md", "--against", "sources", "--changed-since", "HEAD")
    assert code == 0
    assert "1 finding on lines that did not change not shown" in said
    Path("draft.md").write_text("The ferry sank with few people on board on Monday.\n", "utf-8")
    assert run("gate", "draft.md", "--against", "sources", "--changed-since", "HEAD")[0] == 1
    code, _, said = run("gate", "draft.md", "--against", "sources", "--changed-since", "v9")
    assert code == 1
    assert "every line counts as changed" in said


@pytest.mark.usefixtures("folder")
def test_rules_of_the_gate_can_be_changed_by_path(run: Run, finds: Finds) -> None:
    finds()
    Path("checker.yaml").write_text(
        "rules:\n  change:\n    - {rules: unsupported-*, severity: warning}\n"
        "gate:\n  overrides:\n    - {paths: '*.md', fail-on: never}\n",
        "utf-8",
    )
    assert run("gate", "draft.md", "--against", "sources")[0] == 0
    # The other commands read the same settings.
    assert run("check", "draft.md", "sources")[0] == 0
    assert run("rules", "lint")[0] == 0

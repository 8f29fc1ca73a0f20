"""Changed lines from real git repositories, and what happens where git cannot tell."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.annotation import Article
from checker.errors import InputError
from checker.gate.changed import changed_in_diff, changed_since
from checker.model import Finding

Make = Callable[..., Finding]
THREE = "There were 12 dead.\n\nThere were 21 hurt.\n\nThere were 33 saved.\n"


def git(*arguments: str, folder: Path | None = None) -> str:
    environment = {
        **os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }  # fmt: skip
    done = subprocess.run(
        ("git", *arguments), cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one draft committed on `main`; the working folder."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git("init", "-q", "-b", "main", folder=folder)
    monkeypatch.chdir(folder)
    commit("draft.md", THREE)
    return folder


def commit(name: str, text: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "x")


def touched(finding: Make, name: str = "draft.md", since: str = "main") -> list[str]:
    """The numbers of the draft whose findings touch changed lines."""
    text = Path(name).read_text(encoding="utf-8")
    draft = Article("d", text, path=name)
    changed = changed_since(since, [name])
    found = {n: finding((draft, n)) for n in ("12", "21", "33") if n in text}
    return [n for n, f in found.items() if changed.touches(f, draft)]


@pytest.mark.usefixtures("repo")
def test_only_changed_lines_count(finding: Make) -> None:
    assert touched(finding) == []
    Path("draft.md").write_text(THREE.replace("21 hurt", "21 wounded"), encoding="utf-8")
    assert touched(finding) == ["21"]
    git("commit", "-q", "-a", "-m", "y")
    assert touched(finding) == []
    assert touched(finding, since="HEAD~1") == ["21"]


@pytest.mark.usefixtures("repo")
def test_a_removed_line_touches_what_follows(finding: Make) -> None:
    comment = "<!-- checker: ignore quantity-apart because x -->\n"
    commit("draft.md", THREE.replace("There were 21", comment + "There were 21"))
    Path("draft.md").write_text(THREE, encoding="utf-8")
    assert touched(finding) == ["21"]


@pytest.mark.usefixtures("repo")
def test_a_new_file_counts_whole(finding: Make) -> None:
    Path("new.md").write_text(THREE, encoding="utf-8")
    assert touched(finding, "new.md") == ["12", "21", "33"]
    git("add", "new.md")
    assert touched(finding, "new.md") == ["12", "21", "33"]


@pytest.mark.usefixtures("repo")
def test_a_renamed_file_keeps_its_old_lines(finding: Make) -> None:
    git("mv", "draft.md", "named.md")
    text = THREE.replace("33 saved", "33 rescued")
    Path("named.md").write_text(text, encoding="utf-8")
    git("add", "-A")
    assert touched(finding, "named.md") == ["33"]


@pytest.mark.usefixtures("repo")
def test_what_the_other_branch_did_does_not_count(finding: Make) -> None:
    git("checkout", "-q", "-b", "desk")
    git("checkout", "-q", "main")
    commit("draft.md", THREE.replace("12 dead", "12 killed"))
    git("checkout", "-q", "desk")
    commit("draft.md", THREE.replace("33 saved", "33 rescued"))
    assert touched(finding) == ["33"]


@pytest.mark.usefixtures("repo")
def test_names_that_git_quotes(finding: Make) -> None:
    name = 'Ærø "ferry" draft.md'
    commit(name, THREE)
    Path(name).write_text(THREE.replace("12 dead", "12 killed"), encoding="utf-8")
    assert touched(finding, name) == ["12"]


@pytest.mark.usefixtures("repo")
def test_a_draft_that_is_no_text_counts_whole_once_it_changed(finding: Make) -> None:
    Path("draft.html").write_text("<p>one</p>\n<p>two</p>\n", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    draft = Article("d", "There were 12 and 21.", path="draft.html")
    assert not changed_since("main", ["draft.html"]).touches(finding((draft, "12")), draft)
    Path("draft.html").write_text("<p>one</p>\n<p>three</p>\n", encoding="utf-8")
    assert changed_since("main", ["draft.html"]).touches(finding((draft, "12")), draft)


def test_a_shallow_clone_says_so_and_checks_everything(repo: Path, finding: Make) -> None:
    git("tag", "v1")
    commit("draft.md", THREE.replace("12 dead", "12 killed"))
    git("clone", "-q", "--depth", "1", "--no-tags", f"file://{repo}", "../shallow")
    os.chdir("../shallow")
    draft = Article("d", Path("draft.md").read_text(encoding="utf-8"), path="draft.md")
    changed = changed_since("v1", ["draft.md"])
    assert all(changed.touches(finding((draft, n)), draft) for n in ("12", "21", "33"))
    [note] = changed.notes
    assert "shallow" in note
    assert "every line counts as changed" in note


def test_a_shallow_clone_without_common_history_compares_directly(
    repo: Path, finding: Make
) -> None:
    git("checkout", "-q", "-b", "desk")
    commit("draft.md", THREE.replace("33 saved", "33 rescued"))
    git("checkout", "-q", "main")
    commit("other.md", "Words.\n")
    git("clone", "-q", "--depth", "1", "--no-single-branch", f"file://{repo}", "../shallow")
    os.chdir("../shallow")
    git("checkout", "-q", "desk")
    assert touched(finding, since="origin/main") == ["33"]
    [note] = changed_since("origin/main", ["draft.md"]).notes
    assert "cannot tell where this branch left" in note


def test_outside_a_repository(
    tmp_path: Path, finding: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    path = tmp_path / "draft.md"
    path.write_text(THREE, encoding="utf-8")
    draft = Article("d", THREE, path=str(path))
    changed = changed_since("main", [str(path)])
    assert changed.touches(finding((draft, "12")), draft)
    assert "not a git repository" in changed.notes[0]


def test_without_git(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    [note] = changed_since("main", ["draft.md"]).notes
    assert "git is not installed" in note


def test_a_revision_is_no_option() -> None:
    with pytest.raises(InputError, match="expected a commit"):
        changed_since("--output=x", ["draft.md"])


@pytest.mark.usefixtures("repo")
def test_a_diff_file_names_paths_from_here_or_the_repository_root(
    finding: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("deep").mkdir()
    Path("deep/draft.md").write_text(THREE, encoding="utf-8")
    draft = Article("d", THREE, path="draft.md")
    monkeypatch.chdir("deep")
    for name in ("b/deep/draft.md", "draft.md"):
        changed = changed_in_diff(f"--- a/x\n+++ {name}\n@@ -3 +3 @@\n-x\n+y\n")
        assert not changed.touches(finding((draft, "12")), draft)
        assert changed.touches(finding((draft, "21")), draft)
    with pytest.raises(InputError, match="no unified diff"):
        changed_in_diff("There were 12 dead.")
    assert not changed_in_diff("").touches(finding((draft, "12")), draft)

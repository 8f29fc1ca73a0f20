"""Which lines of the drafts changed, asked of git or read from a diff.

Where git cannot tell, every line counts as changed and a note says why: a gate that looks away
because a clone is shallow would be worse than one that shows too much.
"""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.annotation import Article
from checker.errors import InputError
from checker.gate.unified_diff import FileChange, parse_diff
from checker.model import Finding

# Formats whose offsets are those of the file, so that its lines can be found again.
_TEXT = frozenset((".txt", ".md", ".markdown", ".text", ".rst", ""))
_SECONDS = 60  # a diff of a whole repository takes a second or two


@dataclass(frozen=True, slots=True)
class Changed:
    """Changes by real path; None for a file that counts as changed all over.

    A file that is no key has not changed. What is no file, as standard input, counts as new.
    """

    files: Mapping[str, FileChange | None]
    notes: tuple[str, ...] = ()

    def touches(self, finding: Finding, draft: Article) -> bool:
        """Whether a passage of the draft in the finding stands on a line that changed."""
        if draft.path is None or draft.path == "-":
            return True
        key = os.path.realpath(draft.path)
        if key not in self.files:
            return False
        change = self.files[key]
        if change is None or change.binary or not _has_lines(draft):
            return True
        starts = _line_starts(draft.text)
        return any(
            _touches(change, starts, len(draft.text), e.start, e.end)
            for e in finding.evidence
            if e.article == draft.id
        )


def _has_lines(draft: Article) -> bool:
    return os.path.splitext(draft.path or "")[1].lower() in _TEXT


def _line_starts(text: str) -> list[int]:
    """Offsets at which lines begin, as git counts them: by line feeds."""
    return [0, *(m.end() for m in re.finditer("\n", text))]


def _touches(change: FileChange, starts: list[int], length: int, start: int, end: int) -> bool:
    first, last = bisect_right(starts, start), bisect_right(starts, max(start, end - 1))
    if any(first <= line <= last for line in change.lines):
        return True
    count = len(starts) - (1 if starts[-1] == length else 0)
    # What stood between two lines is gone: the passage there reads anew, or has lost the comment
    # that covered it.
    return any(
        first <= line <= last or (line > count and last >= count) for line in change.removed_before
    )


def changed_in_diff(text: str) -> Changed:
    """The changes of a unified diff. Its paths are from the working folder, or from the root of
    its repository, as git writes them."""
    parsed = parse_diff(text)
    if not parsed and text.strip():
        raise InputError("--diff: no unified diff: expected lines as +++ b/FILE and @@ -1 +1 @@")
    root = _ask(".", "rev-parse", "--show-toplevel").rstrip("\n")
    files: dict[str, FileChange | None] = {}
    for path, change in parsed.items():
        folder = root if root and not os.path.exists(path) else "."
        files[os.path.realpath(os.path.join(folder, path))] = change
    return Changed(files)


def changed_since(revision: str, paths: Sequence[str]) -> Changed:
    """What changed in files since a revision, the working tree included.

    Where the histories have parted, since they did. Files git does not track count as new.
    """
    if revision.startswith("-") or not revision.strip():
        raise InputError(f"--changed-since {revision!r}: expected a commit, a tag or a branch")
    files: dict[str, FileChange | None] = {}
    notes: list[str] = []
    by_root: dict[str, list[str]] = {}
    for path in paths:
        folder = os.path.dirname(os.path.realpath(path))
        try:
            root = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
        except _GitError as error:
            files[os.path.realpath(path)] = None
            notes.append(
                f"--changed-since {revision}: every line of {path} counts as changed: {error}"
            )
            continue
        by_root.setdefault(os.path.realpath(root), []).append(os.path.realpath(path))
    for root, inside in by_root.items():
        try:
            base, note = _base(root, revision)
            files |= _changes(root, base, inside)
            notes += note
        except _GitError as error:
            files |= dict.fromkeys(inside)
            notes.append(f"--changed-since {revision}: every line counts as changed: {error}")
    return Changed(files, tuple(dict.fromkeys(notes)))


class _GitError(Exception):
    """Why git cannot tell, in words for a note."""


def _base(root: str, revision: str) -> tuple[str, list[str]]:
    """The commit to compare with: where this branch left the revision, else the revision."""
    shallow = _ask(root, "rev-parse", "--is-shallow-repository").strip() == "true"
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
    except _GitError as error:
        hint = (
            "this clone is shallow; fetch more of it (git fetch --unshallow; in GitHub's checkout "
            "fetch-depth: 0, in GitLab GIT_DEPTH: 0)"
            if shallow
            else "check its name, or fetch it"
        )
        raise _GitError(f"git knows no commit {revision!r}: {hint}") from error
    base = _ask(root, "merge-base", commit, "HEAD").strip()
    if base:
        return base, []
    why = "this clone is shallow" if shallow else "they share no history"
    return commit, [
        f"git cannot tell where this branch left {revision!r} ({why}); compared with its last "
        "commit instead"
    ]


def _changes(root: str, base: str, paths: Sequence[str]) -> dict[str, FileChange | None]:
    wanted = {os.path.relpath(path, root).replace(os.sep, "/"): path for path in paths}
    listed = _git(root, "diff", "-M", "--name-status", "-z", base)
    olds = [old for old, new in _renames(listed) if new in wanted]
    text = _git(
        root, "diff", "-M", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv",
        "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules", base, "--",
        *(f":(literal,top){name}" for name in (*wanted, *olds)),
    )  # fmt: skip
    out: dict[str, FileChange | None] = {
        wanted[name]: change for name, change in parse_diff(text).items() if name in wanted
    }
    untracked = _git(
        root, "ls-files", "--others", "-z", "--", *(f":(literal,top){name}" for name in wanted)
    )
    for name in untracked.split("\0"):
        if name in wanted:
            out[wanted[name]] = None
    return out


def _renames(listed: str) -> list[tuple[str, str]]:
    """(old, new) of every rename in `git diff --name-status -z`."""
    fields = listed.split("\0")
    out = []
    at = 0
    while at < len(fields) - 1:
        if fields[at][:1] in ("R", "C"):
            out.append((fields[at + 1], fields[at + 2]))
            at += 3
        else:
            at += 2
    return out


def _ask(folder: str, *arguments: str) -> str:
    """The answer, "" where git has none."""
    try:
        return _git(folder, *arguments)
    except _GitError:
        return ""


def _git(folder: str, *arguments: str) -> str:
    """What git prints; raises _GitError with its reason."""
    command = ("git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", *arguments)
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_PAGER": "cat"}
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=_SECONDS, check=False,
        )  # fmt: skip
    except FileNotFoundError as error:
        raise _GitError("git is not installed") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _GitError(f"git could not be run: {error}") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _GitError(said[0] if said else f"git {arguments[0]} failed ({done.returncode})")
    return done.stdout.decode("utf-8", "surrogateescape")

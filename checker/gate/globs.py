"""Globs for paths, as in `.gitignore` and editors: `*` within a folder, `**` across folders."""

from __future__ import annotations

import os
import re
from functools import lru_cache


def path_matches(path: str, pattern: str) -> bool:
    """Whether a path, from the working folder, is meant by a glob; a folder means all in it."""
    return _compiled(_from_here(pattern)).match(_from_here(path)) is not None


def _from_here(path: str) -> str:
    return os.path.relpath(os.path.normpath(path)).replace(os.sep, "/")


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    if pattern == ".":
        return re.compile(r"(?!\.\./)")  # the working folder: all that is below it
    out = []
    at = 0
    while at < len(pattern):
        if pattern.startswith("**/", at):
            out.append(r"(?:[^/]+/)*")
            at += 3
        elif pattern.startswith("**", at):
            out.append(r".*")
            at += 2
        elif pattern[at] == "*":
            out.append(r"[^/]*")
            at += 1
        elif pattern[at] == "?":
            out.append(r"[^/]")
            at += 1
        else:
            out.append(re.escape(pattern[at]))
            at += 1
    return re.compile("".join(out) + r"(?:/.*)?\Z", re.DOTALL)

"""A rule's page for a terminal: the Markdown of `checker.rulebook.document` as plain text."""

from __future__ import annotations

import re
import textwrap

WIDTH = 88
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|])")


def plain_text(page: str) -> str:
    """The page without marks, wrapped; tables as lines of name and value."""
    out: list[str] = []
    lines = page.split("\n")
    for n, line in enumerate(lines):
        if line.startswith("|"):
            if n and lines[n - 1].startswith("|---"):
                out += _rows(lines[n - 2], line)
            continue
        if line.startswith("## "):
            out.append(f"{_plain(line[3:])}:")
        elif line.startswith("# "):
            out += [_plain(line[2:]), "=" * len(_plain(line[2:]))]
        elif line.startswith("- "):
            out += _wrapped(_plain(line[2:]), "  - ", "    ")
        elif line.startswith("  <br>"):
            out += _wrapped(_plain(line[6:]), "    / ", "      ")
        else:
            out += _wrapped(_plain(line), "", "") or [""]
    return "\n".join(out)


def _rows(head: str, row: str) -> list[str]:
    cells = zip(head.strip("| ").split(" | "), row.strip("| ").split(" | "), strict=False)
    return [f"{_plain(name)}: {_plain(value)}" for name, value in cells]


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip


def _plain(text: str) -> str:
    """Without code marks; what was escaped for Markdown as it was."""
    bare = re.sub(r"(?<!\\)`", "", text)
    return _ESCAPED.sub(r"\1", bare)

"""A unified diff to the lines it adds or changes, by file. Reads what git, diff and svn write."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HUNK = re.compile(r"@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@")
# Names that are no UTF-8 come out as Python holds file names.
_LENIENT = "surrogatepass"
_ESCAPE = re.compile(r'\\([0-7]{1,3}|[abtnvfr"\\])')
_LETTERS = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, '"': 34, "\\": 92}


@dataclass(frozen=True, slots=True)
class FileChange:
    """Lines of the new file that were added or changed, counted from 1.

    `removed_before` are lines before which lines were taken out (one past the end for the end).
    `binary` files changed in a way that has no lines.
    """

    lines: frozenset[int] = frozenset()
    removed_before: frozenset[int] = frozenset()
    binary: bool = False


@dataclass(slots=True)
class _File:
    lines: set[int]
    removed: set[int]
    binary: bool = False


def parse_diff(text: str) -> dict[str, FileChange]:
    """What changed in each file, by its new path without `b/`. Files taken away are left out.

    Never fails: lines that are no part of a diff are passed over.
    """
    files: dict[str, _File] = {}
    current: _File | None = None
    old_left = new_left = line = 0
    for raw in text.split("\n"):
        if old_left > 0 or new_left > 0:  # inside a hunk
            mark = raw[:1]
            if mark == "+" and new_left > 0:
                if current is not None:
                    current.lines.add(line)
                line, new_left = line + 1, new_left - 1
            elif mark == "-" and old_left > 0:
                old_left -= 1
                if current is not None:
                    current.removed.add(line)
            elif mark == "\\":
                pass
            else:  # context; some tools strip its blank
                line, old_left, new_left = line + 1, old_left - 1, new_left - 1
            continue
        if raw.startswith("+++ "):
            path = _path(raw[4:])
            current = None if path is None else files.setdefault(path, _File(set(), set()))
        elif hunk := _HUNK.match(raw):
            old_left = int(hunk[1]) if hunk[1] is not None else 1
            new_left = int(hunk[3]) if hunk[3] is not None else 1
            # A hunk that adds nothing names the line before the place.
            line = int(hunk[2]) + (1 if new_left == 0 else 0)
        elif raw.startswith("Binary files ") and raw.rstrip("\r").endswith(" differ"):
            path = _binary_path(raw.rstrip("\r"))
            if path is not None:
                files.setdefault(path, _File(set(), set())).binary = True
        elif raw.startswith("diff "):
            current = None
    return {
        path: FileChange(frozenset(f.lines), frozenset(f.removed - f.lines), f.binary)
        for path, f in files.items()
    }


def _path(field: str) -> str | None:
    """The path of a header line, None for a file that is no more."""
    field = field.rstrip("\r")
    name = _unquoted(field) if field.startswith('"') else field.split("\t")[0]
    if name == "/dev/null":
        return None
    return name[2:] if name.startswith("b/") else name


def _binary_path(line: str) -> str | None:
    pair = line[len("Binary files ") : -len(" differ")]
    _, found, name = pair.rpartition(" and ")
    return _path(name) if found else None


def _unquoted(field: str) -> str:
    """A path as git quotes it: C escapes between double quotes, bytes in octal."""
    end = re.compile(r'"((?:[^"\\]|\\.)*)"').match(field)
    inner = end.group(1) if end else field.strip('"')
    out = bytearray()
    at = 0
    for found in _ESCAPE.finditer(inner):
        out += inner[at : found.start()].encode("utf-8", _LENIENT)
        code = found.group(1)
        out.append(_LETTERS[code] if code in _LETTERS else int(code, 8) & 0xFF)
        at = found.end()
    out += inner[at:].encode("utf-8", _LENIENT)
    return out.decode("utf-8", "surrogateescape")

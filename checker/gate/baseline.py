"""The baseline: findings known when the gate was put up, which do not fail it.

A finding is known by its draft, by what it says and by the sentence it stands in, not by its line:
it stays known when paragraphs move or are wrapped anew, and when the draft is renamed. The file is
sorted, one entry a line, so that two branches' files merge.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from checker.errors import ConfigError
from checker.model import Finding
from checker.within.passages import fold

SCHEMA = 1
# Merged line by line, two branches' last entries lack or double the comma between them. No string
# of a JSON document holds a line end.
_BETWEEN = re.compile(r"\}[ \t]*,?[ \t]*\r?\n[ \t]*\{")
_LAST_COMMA = re.compile(r",[ \t]*\r?\n(\s*\])")
# A file past this is no baseline; each entry has some 200 characters.
_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """One known finding. `count` is how often the draft has it; path and message are to be read."""

    key: str
    rule: str
    path: str
    message: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Compared:
    """New findings, known ones, and entries of the drafts checked that were not found again."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...] = ()
    gone: tuple[Known, ...] = ()


def finding_key(finding: Finding, drafts: Collection[str]) -> str:
    """Twenty hexadecimal digits over rule, fingerprint and the draft's passages, folded."""
    own = sorted({fold(e.text) for e in finding.evidence if e.article in drafts})
    texts = own or sorted({fold(e.text) for e in finding.evidence})
    told = "\x1f".join([finding.rule, finding.fingerprint, *texts])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def baseline_of(findings: Iterable[tuple[Finding, str]], drafts: Collection[str]) -> list[Known]:
    """The entries for findings, each with its draft's path, in file order."""
    counted: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], Finding] = {}
    for finding, path in findings:
        place = (finding_key(finding, drafts), path)
        counted[place] += 1
        first.setdefault(place, finding)
    entries = [
        Known(key, finding.rule, path, " ".join(finding.message.split()), counted[key, path])
        for (key, path), finding in first.items()
    ]
    return sorted(entries, key=_order)


def compare(
    findings: Sequence[tuple[Finding, str]],
    known: Sequence[Known],
    drafts: Collection[str],
    vanished: Collection[str] = (),
) -> Compared:
    """Findings, each with its draft's path, against the baseline.

    A finding is known by an entry of its own draft, or of one of the `vanished` paths, whose draft
    may have been renamed. `drafts` are the ids of the drafts that were checked.
    """
    left = Counter({(e.key, e.path): e.count for e in known})
    moved: dict[str, list[str]] = {}
    for entry in known:
        if entry.path in vanished:
            moved.setdefault(entry.key, []).append(entry.path)
    new: list[Finding] = []
    old: list[Finding] = []
    for finding, path in findings:
        key = finding_key(finding, drafts)
        home = next((p for p in (path, *moved.get(key, ())) if left[key, p] > 0), None)
        if home is None:
            new.append(finding)
        else:
            left[key, home] -= 1
            old.append(finding)
    return Compared(
        tuple(new), tuple(old), tuple(e for e in known if left[e.key, e.path] == e.count)
    )


def write_baseline(entries: Iterable[Known]) -> str:
    """The file's text, an entry a line."""
    lines = []
    for e in sorted(entries, key=_order):
        row = {"key": e.key, "rule": e.rule, "path": e.path, "message": e.message}
        if e.count != 1:
            row["count"] = e.count  # type: ignore[assignment]
        lines.append(f"\n  {json.dumps(row, ensure_ascii=True)}")
    end = "\n " if lines else ""
    return f'{{\n "schema": {SCHEMA},\n "known": [{",".join(lines)}{end}]\n}}\n'


def read_baseline(text: str, path: str) -> list[Known]:
    """The entries of a file. Raises ConfigError; an entry that a merge doubled counts once."""
    if len(text) > _LARGEST:
        raise ConfigError(f"{path}: larger than {_LARGEST} characters: no baseline is")
    try:
        document = json.loads(_LAST_COMMA.sub(r"\1", _BETWEEN.sub("},\n{", text)))
    except (ValueError, RecursionError) as error:
        hint = "; settle the merge in it" if "<<<<<<<" in text else ""
        raise ConfigError(f"{path}: is no baseline: {error}{hint}") from error
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise ConfigError(
            f"{path}: is no baseline of schema {SCHEMA}: make one with: checker baseline write"
        )
    rows = document.get("known")
    if not isinstance(rows, list):
        raise ConfigError(f"{path}: known: expected a list")
    entries: dict[tuple[str, str], Known] = {}
    for number, row in enumerate(rows, 1):
        if row is None:  # files of before ended so
            continue
        entry = _entry(row, f"{path}: known[{number}]")
        before = entries.get((entry.key, entry.path))
        if before is None or before.count < entry.count:
            entries[entry.key, entry.path] = entry
    return sorted(entries.values(), key=_order)


def _entry(row: object, where: str) -> Known:
    if not isinstance(row, dict):
        raise ConfigError(f"{where}: expected a mapping")
    for field in ("key", "rule", "path", "message"):
        if not isinstance(row.get(field), str):
            raise ConfigError(f"{where}: {field}: expected text")
    count = row.get("count", 1)
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise ConfigError(f"{where}: count: expected a number from 1")
    return Known(row["key"], row["rule"], row["path"], row["message"], count)


def _order(entry: Known) -> tuple[str, str, str]:
    return (entry.path, entry.rule, entry.key)

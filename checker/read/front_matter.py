"""YAML front matter: the block between `---` lines that says source, title, date and address.

In: an article's text. Out: its fields and the offset where the text proper begins. Faults carry
the line in the file and what to do. Fields of site generators (tags, layout …) are let pass, save
one that is nearly one of ours, which is a slip of the pen that would otherwise go unseen.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from checker.read.date_lines import read_date_line
from checker.read.decode import UnreadableError
from checker.yaml_strict import Faults, YamlMap, YamlScalar, parse_strict, suggest

FIELDS = ("source", "title", "published", "url")

_OPEN = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"(?:^|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_KEY = re.compile(r"\s*[\w\"'-]+\s*:(?:\s|$)")

# An unquoted title or source with something in it that YAML reads otherwise.
_PLAIN_TEXT = re.compile(
    r"^((?:title|source):[ \t]+)"
    r"([^\s\"'|>\[{](?:[^\r\n]*(?::[ \t]|[ \t]#)[^\r\n]*?)|[@`%*&!][^\r\n]*?)"
    r"([ \t]*)$",
    re.MULTILINE,
)
# Front matter of news drafts has ten lines; a block past this is not looked at.
_REACH = 64_000


class FrontMatter(NamedTuple):
    """`body` is the offset of the first character after the block, 0 without one."""

    body: int = 0
    source: str | None = None
    title: str | None = None
    published: dt.date | dt.datetime | None = None
    url: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a text; raises `UnreadableError` with each fault and its line."""
    opening = _OPEN.match(text)
    if opening is None:
        return FrontMatter()
    start = opening.end()
    closing = _CLOSE.search(text, start, start + _REACH)
    if closing is None:
        if _KEY.match(text, start):
            raise UnreadableError(
                "front matter opened in line 1 is never closed: put a line --- under its last field"
            )
        return FrontMatter()  # a rule across the page
    # Line 1 of the block is line 2 of the file; the blank line makes the faults' lines right.
    block = "\n" + text[start : closing.start()]
    node, faults = parse_strict(block, "front matter", depth=8)
    if faults and (quoted := _quote_headlines(block)) != block:
        node, faults = parse_strict(quoted, "front matter", depth=8)
    if node is None and not faults:
        return FrontMatter(closing.end())
    if not faults and isinstance(node, YamlScalar):
        return FrontMatter()  # two rules across the page with a sentence between them
    fields = faults.map(node) if not faults else None
    found = _fields(fields, faults) if fields is not None else FrontMatter()
    if faults:
        raise UnreadableError(_explain(faults))
    return found._replace(body=closing.end())


def _quote_headlines(block: str) -> str:
    """The block with titles and sources in quotation marks that hold a colon or begin oddly.

    "title: Storm hits coast: two dead" is no YAML, and there is one thing it can mean.
    """

    def quote(line: re.Match[str]) -> str:
        return f"{line[1]}'{line[2].replace(chr(39), chr(39) * 2)}'{line[3]}"

    return _PLAIN_TEXT.sub(quote, block)


def _fields(fields: YamlMap, faults: Faults) -> FrontMatter:
    for key, at in fields.keys.items():
        if key not in FIELDS and (near := suggest(key.lower(), FIELDS)) and _is_slip(key):
            faults.add(at, f"unknown field {key[:40]!r}{near}")
    published = None
    node = fields.get("published")
    if node is not None and (written := faults.text(node, "a date")) is not None:
        try:
            published = parse_published(written)
        except ValueError:
            faults.expected(node, "a date as 2024-05-31, 31 May 2024 or 2024-05-31T18:30:00+02:00")
    return FrontMatter(
        0,
        faults.text(fields.get("source"), "the name of the outlet"),
        faults.text(fields.get("title"), "a title"),
        published,
        faults.text(fields.get("url"), "an address"),
    )


def _is_slip(key: str) -> bool:
    """Whether a key is one of ours mistyped: other case, or one letter more, less or changed."""
    from rapidfuzz.distance import OSA

    return any(OSA.distance(key.lower(), field, score_cutoff=1) <= 1 for field in FIELDS)


def parse_published(written: str) -> dt.date | dt.datetime:
    """A date or date and time as ISO 8601 has it, or written out: "31 May 2024, 6.30 pm GMT".

    Raises ValueError, also for 3/4/2024, which is two dates.
    """
    written = written.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        return dt.date.fromisoformat(written)
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", written):
        named = read_date_line(written)
        if len(named) != 1 or re.match(r"\d{4}-\d\d-\d\dT", written):
            raise ValueError(written)
        return named[0].moment
    # YAML also writes "2024-05-31 18:30:00 +02:00"
    return dt.datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d\d:?\d\d$)", "", written))


def _explain(faults: Faults) -> str:
    listed = sorted(faults.faults, key=lambda f: (f.line, f.column))[:5]
    said = "; ".join(f"line {f.line}: {f.message}" for f in listed)
    hint = ""
    if any("not YAML" in f.message for f in listed):
        hint = '; put a value that holds a colon or begins with a sign in quotes: title: "A: b"'
    return f"front matter cannot be read: {said}{hint}"

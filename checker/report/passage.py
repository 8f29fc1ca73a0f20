"""Evidence as it is shown: the passage, its disputed words marked, and what stands round it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from checker.model import Evidence, Report
from checker.text_position import inert

CONTEXT = 240  # characters of context looked through on either side: about two sentences

# Words too common to be what two passages differ in.
_IDLE = frozenset(
    "a an and are as at be been by for from had has have her his in is it its of on or that the "
    "their to was were will with".split()
)
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9]|$)")
_PARAGRAPH_END = re.compile(r"(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)\s*")

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# Newspapers spell small numbers out: "Twelve" and "12" are one value.
_DIGITS = {word: str(n) for n, word in enumerate(_ONES, 1)}
_DIGITS |= {word: str(n) for n, word in zip(range(20, 100, 10), _TENS, strict=True)}
_DIGITS |= {
    f"{tens}-{ones}": str(n + m)
    for n, tens in zip(range(20, 100, 10), _TENS, strict=True)
    for m, ones in enumerate(_ONES[:9], 1)
}


class Piece(NamedTuple):
    """A stretch of a passage, safe to show; `disputed` where the passages differ."""

    text: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with its marks; `before` and `after` are the rest of the sentences round it."""

    evidence: Evidence
    pieces: tuple[Piece, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ValueGroup:
    """The passages that give one value, in report order. `articles` are ids, each once."""

    value: str
    passages: tuple[Passage, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(p.evidence.article for p in self.passages))


def group_by_value(
    evidence: tuple[Evidence, ...], texts: dict[str, str] | None = None
) -> tuple[ValueGroup, ...]:
    """Evidence by side, in order of first appearance: by what a finding says it has in common, else
    by value, where case and spelt-out numbers do not count."""
    groups: dict[str, list[Evidence]] = {}
    for piece in evidence:
        groups.setdefault(_fold(piece.side or piece.value), []).append(piece)
    return tuple(
        ValueGroup(
            inert(group[0].side or group[0].value).strip(),
            tuple(show(e, texts or {}) for e in group),
        )
        for group in groups.values()
    )


def texts_of(report: Report) -> dict[str, str]:
    """Article id to text as read: of the report's texts, else of its articles."""
    return {a.id: a.text for a in report.articles} | dict(report.texts)


def prose_of(report: Report) -> dict[str, str]:
    """Article id to text as read, front matter blanked: it is nothing to show round a passage."""
    bodies = {a.id: a.body for a in report.articles}
    return {
        name: "\n" * bodies.get(name, 0) + text[bodies.get(name, 0) :]
        for name, text in texts_of(report).items()
    }


def show(evidence: Evidence, texts: dict[str, str]) -> Passage:
    """The passage with marks and, where the article's text is at hand, its surroundings."""
    before, after = "", ""
    text = texts.get(evidence.article, "")
    if text[evidence.start : evidence.end] == evidence.text and evidence.text:
        before = inert(_lead_in(text[max(0, evidence.start - CONTEXT) : evidence.start])).lstrip()
        after = inert(_lead_out(text[evidence.end : evidence.end + CONTEXT])).rstrip()
    return Passage(evidence, mark(evidence), before, after)


def mark(evidence: Evidence) -> tuple[Piece, ...]:
    """The passage in pieces, the words that carry its value marked.

    The words in focus where they are known. Else the value as written, as whole words; else its
    words one by one, articles and the like left out; else nothing, as when the value is a state
    that no word of the passage names.
    """
    text = evidence.text
    # Of Markdown's bold words a passage may hold one mark and not the other: "12:20** The …".
    if text.count("**") % 2:
        text = text.replace("**", "  ")
    pieces: list[Piece] = []
    at = 0
    for start, end in _spans(evidence):
        if start > at:
            pieces.append(Piece(inert(text[at:start]), False))
        pieces.append(Piece(inert(text[start:end]), True))
        at = end
    if at < len(text) or not pieces:
        pieces.append(Piece(inert(text[at:]), False))
    return tuple(pieces)


def focus(evidence: Evidence) -> tuple[int, int]:
    """Article offsets of the first disputed words, of the whole passage where none are found."""
    spans = _spans(evidence)
    if not spans:
        return evidence.start, evidence.end
    return evidence.start + spans[0][0], evidence.start + spans[0][1]


def plain(passage: Passage, opening: str = "«", closing: str = "»") -> str:
    """The passage as one line with the disputed words between two marks."""
    return "".join(
        f"{opening}{piece.text}{closing}" if piece.disputed else piece.text
        for piece in passage.pieces
    ).strip()


def _fold(value: str) -> str:
    words = value.casefold().split()
    return " ".join(_DIGITS.get(word, word) for word in words)


def _spans(evidence: Evidence) -> list[tuple[int, int]]:
    """Where the disputed words stand in the passage's text."""
    start, end = evidence.focus_start - evidence.start, evidence.focus_end - evidence.start
    if 0 <= start < end <= len(evidence.text):
        return [(start, end)]
    return _disputed(evidence.text, evidence.value)


def _disputed(text: str, value: str) -> list[tuple[int, int]]:
    words = value.split()
    if not words:
        return []
    whole = r"\s+".join(re.escape(word) for word in words)
    spans = _whole_words(whole, text)
    if not spans:
        telling = {_fold(w) for w in _WORD.findall(value)} - _IDLE
        spans = [m.span() for m in _WORD.finditer(text) if _fold(m.group()) in telling]
    # A passage marked all over is a passage not marked at all.
    if sum(end - start for start, end in spans) > 0.8 * len(text.strip()) > 40:
        return []
    return spans


def _whole_words(pattern: str, text: str) -> list[tuple[int, int]]:
    for flags in (0, re.IGNORECASE):
        found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text, flags)
        spans = [m.span() for m in found if m.end() > m.start()]
        if spans:
            return spans
    return []


def _lead_in(text: str) -> str:
    """The last full or begun sentence, in its paragraph, of a text that runs up to a passage."""
    cut = len(text) == CONTEXT  # else it begins where the article does
    paragraphs = _PARAGRAPH_END.split(text)
    last = paragraphs[-1]
    ends = [m.end() for m in _SENTENCE_END.finditer(last)]
    if ends and ends[-1] == len(last):
        ends.pop()
    if ends:
        return last[ends[-1] :]
    return f"… {last.partition(' ')[2]}" if cut and len(paragraphs) == 1 else last


def _lead_out(text: str) -> str:
    """The rest of the sentence, or the next sentence, of a text that follows a passage."""
    cut = len(text) == CONTEXT
    paragraphs = _PARAGRAPH_END.split(text)
    first = paragraphs[0]
    for found in _SENTENCE_END.finditer(first):
        if first[: found.start() + 1].strip(" .!?\"'”’)]\r\n\t"):
            return first[: found.end()]
    return f"{first.rpartition(' ')[0]} …" if cut and len(paragraphs) == 1 else first

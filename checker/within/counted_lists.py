"""Lists of names that are longer or shorter than the number they are told with.

"The five victims were" six people. In: the sentences of one article. Out: a finding with
the count and the list. Only lists of bare names that end with their clause are counted: what goes
on behind one may name more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Annotation
from checker.coded_rules import SELF_CONTRADICTION
from checker.model import Extraction, Finding, Verdict
from checker.within.passages import Passages, coded_finding

_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
)
_NUMBERS = {word: n for n, word in enumerate(_WORDS, start=2)}
_CAPITAL = r"[A-Z][\w'’-]*\.?"
_NAME = (
    rf"(?:{_CAPITAL}|al-\w+)(?:\s+(?:{_CAPITAL}|al|de|da|del|bin|van|von|der|of|the)){{0,6}}"
    r"(?:,\s\d{1,3}|\s\(\d{1,3}\))?"
)
_LIST = re.compile(
    rf"\b(?P<count>(?i:{'|'.join(_WORDS)})|[2-9]|[12]\d)\s(?P<what>[^.;:,()\d\"“”]{{2,70}}?)"
    rf"(?:\bas\s|:\s|\s[-—–]\s|\b(?:were|are)\s)"
    rf"(?P<list>{_NAME}(?:,\s+{_NAME})+,?\s+and\s+{_NAME})(?=\s*(?:[.;)—–]|\s-\s|$))"
)
# What every such list holds.
_LAST_NAME = re.compile(r"and(?<=\sand)\s+(?:[A-Z]|al-)")
_ANOTHER = re.compile(rf"\b(?:{'|'.join(_WORDS)}|one)\b", re.IGNORECASE)
# "Three of the five", "at least five": the number is not of those who are listed.
_LOOSE = re.compile(
    r"\b(?:of|least|than|about|around|some|nearly|almost|over|to)\s+(?:(?:the|its|their|all)\s+)?$",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:includ\w+|among|such|like|known|led|topped|besides|mostly)\b")
_COUNTED = re.compile(
    r"\b(?!(?:years|hours|minutes|seconds|days|weeks|months|points|goals|times|miles|was|has|his|"
    r"its|as)\b)[a-z]{2,}s\b|\b(?:people|men|women|children|dead|injured|wounded|missing|police)\b"
)
_SPLIT = re.compile(r",\s+and\s+|,\s+|\s+and\s+")
_NO_ITEM = re.compile(r"\d{1,3}|Jr\.?|Sr\.?|I{1,3}|MD|PhD")


class CountedList(NamedTuple):
    """Offsets of the count with its noun and of the list in the article, and how many it holds."""

    sentence: int
    number: tuple[int, int]
    names: tuple[int, int]
    held: int


def findings_of_lists(article: Extraction, severity: str, passages: Passages) -> list[Finding]:
    """A finding of `severity` for each list of another length, in text order."""
    out = []
    for found in miscounted_lists(article.annotation):
        sentence = article.annotation.sentences[found.sentence]
        end = max(sentence.end, found.names[1])
        own = [
            passages.evidence(article.article.id, sentence.start, end, span)
            for span in (found.number, found.names)
        ]
        told = " ".join(own[0].value.split())
        message = f"«{told}» (line {own[0].line}), but {found.held} names follow"
        out.append(
            coded_finding(
                SELF_CONTRADICTION,
                severity,
                message,
                "the number of names",
                own,
                verdict=Verdict.CONFLICT.value,
            )
        )
    return out


def miscounted_lists(annotation: Annotation) -> Iterator[CountedList]:
    """Every list of names whose length is not the number told with it, in text order."""
    for sentence in annotation.sentences:
        text = annotation.text(sentence.start, _end(annotation, sentence.number))
        if "," not in text or _LAST_NAME.search(text) is None:
            continue
        for found in _LIST.finditer(text):
            names = (sentence.start + found.start("list"), sentence.start + found.end("list"))
            items = [i for i in _SPLIT.split(found["list"]) if not _NO_ITEM.fullmatch(i)]
            single = all(" " not in i for i in items)
            if not _counts_all(text, found) or (
                single and _peoples(annotation, sentence.number, names)
            ):
                continue
            told = found["count"].lower()
            if len(items) != (_NUMBERS.get(told) or int(told)):
                count = (sentence.start + found.start(), sentence.start + found.end("what"))
                yield CountedList(sentence.number, count, names, len(items))


def _end(annotation: Annotation, number: int) -> int:
    """Where a sentence ends; one that the parser ended at a colon goes on."""
    end = annotation.sentences[number].end
    goes_on = annotation.text(end - 1, end) == ":" and number + 1 < len(annotation.sentences)
    return annotation.sentences[number + 1].end if goes_on else end


def _counts_all(text: str, found: re.Match[str]) -> bool:
    """Whether the number is of all that the list holds."""
    what = found["what"]
    loose = _LOOSE.search(text[: found.start()]) or _ANOTHER.search(what) or _PART.search(what)
    return not loose and _COUNTED.search(what) is not None


def _peoples(annotation: Annotation, number: int, span: tuple[int, int]) -> bool:
    """Whether the list is of nationalities: "the four dead were Chinese, Thai and Indian"."""
    words = [
        t
        for sentence in annotation.sentences[number : number + 2]
        for t in annotation.words(sentence)
    ]
    return any(t.label == "NORP" for t in words if span[0] <= t.start < span[1])

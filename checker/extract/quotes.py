"""Quotations with their speakers: "said X", "X said", pronouns, split and running quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.extract.apposition import name_beside
from checker.extract.clause import SPEECH
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.lexical import is_hypernym
from checker.model import Claim, EntityType, Kind, Modality, Participant, Words
from checker.normalize.words import fold_words

# Shorter quotations are single words lifted from somebody's speech, or irony.
LEAST_WORDS = 4
# Blocking keys: runs of this many folded words.
_SHINGLE = 3

# Tokens after the closing mark among which the reporting verb is looked for: a title, a name and
# what stands in apposition to it come first.
_AFTER = 24

# Lines that a quotation left open may run on.
_RUN_ON = 4

# Characters before a name in which an office may stand.
_TITLE = 50
_BEFORE_NAME = re.compile(r"\b(the (?:[\w.'’-]+ ){0,3}?[\w'’-]+), $", re.IGNORECASE)

_OPEN = '“„«"'
_CLOSE = '”»"'
_MARK = re.compile(f"[{_OPEN}{_CLOSE}]")
_SINGLE = re.compile(
    r"[‘'](?<![^\s(].)(?=\w)((?:[^‘“”\"\n'’]|(?<=\w)['’](?=\w)|(?<=s)['’](?= \w)){15,500}?"
    r"[.,?!])[’'](?=\s|$|[,.;)])"
)
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


class QuoteSpan(NamedTuple):
    """Offsets of the quoted words, without the marks."""

    start: int
    end: int


def quote_spans(text: str, paragraphs: list[tuple[int, int]]) -> list[QuoteSpan]:
    """Quotations of at least LEAST_WORDS words; one left open runs to its paragraph's end.

    A text with a sentence on each line has quotations that run over several lines: a plain mark
    left open closes within the next few, unless another opens before.
    """
    out: list[QuoteSpan] = []
    opened, lines = -1, 0
    for n, (start, end) in enumerate(paragraphs):
        lines += 1
        for mark in _MARK.finditer(text, start, end):
            i, c = mark.start(), mark[0]
            if opened >= 0 and lines and c == '"' and _opens_anew(text, i, end):
                opened, lines = i + 1, 0
            elif opened >= 0 and c in _CLOSE and (c != '"' or text[opened - 1] in '"“'):
                out.append(QuoteSpan(opened, i))
                opened = -1
            elif opened < 0 and c in _OPEN and (c != '"' or _opens(text, i, end)):
                opened, lines = i + 1, 0
        if opened < 0:
            continue
        if text[opened - 1] != '"':
            out.append(QuoteSpan(opened, end))
            opened = -1
        elif lines >= _RUN_ON or not _runs_on(text, paragraphs, n):
            opened = -1
    out += _single_marks(text, out)
    return [q for q in out if _has_words(text, q)]


def _has_words(text: str, quoted: QuoteSpan) -> bool:
    """Whether a quotation is long enough; a long one is not counted to its end."""
    words = islice(_WORD.finditer(text, quoted.start, quoted.end), LEAST_WORDS)
    return sum(1 for _ in words) == LEAST_WORDS


def _single_marks(text: str, found: list[QuoteSpan]) -> list[QuoteSpan]:
    """Quotations between single marks, as British papers print them, outside those found.

    They close after a full stop, a comma, a question or an exclamation mark: an apostrophe does
    not stand there.
    """
    return [
        QuoteSpan(m.start(1), m.end(1))
        for m in _SINGLE.finditer(text)
        if not any(q.start <= m.start() < q.end for q in found)
    ]


def _opens_anew(text: str, i: int, end: int) -> bool:
    """A mark after a space or at a line's start: the one before was never closed."""
    return _opens(text, i, end) and text[i - 1].isspace()


def _runs_on(text: str, paragraphs: list[tuple[int, int]], n: int) -> bool:
    """Whether the next paragraph is only the next line."""
    return n + 1 < len(paragraphs) and (
        text[paragraphs[n][1] : paragraphs[n + 1][0]].strip(" ") == "\n"
    )


def _opens(text: str, i: int, end: int) -> bool:
    return i + 1 < end and not text[i + 1].isspace()


def extract_quotes(reading: Reading) -> Iterator[Claim]:
    """One claim per quotation; the speaker is the subject, the words are the value."""
    text = reading.annotation.plain
    for quoted in _quoted(reading):
        span, speaker = quoted.span, quoted.speaker
        words = fold_words(text, span.start, span.end)
        key = " ".join(w.text for w in words)
        shingles = {
            " ".join(w.text for w in words[i : i + _SHINGLE])
            for i in range(len(words) - _SHINGLE + 1)
        }
        yield reading.claim(
            Kind.QUOTE, quoted.at, (span.start, span.end),
            Words(text[span.start : span.end], key), subject=speaker, attribute="said",
            keys=shingles, modality=Modality.HAPPENED, polarity=True,
            speaker=speaker.entity if speaker else "",
            attribution="direct" if quoted.direct else "", office=_office(reading, speaker),
        )  # fmt: skip


class _Quoted(NamedTuple):
    """A quotation, its first token and its speaker; `direct` where a name stands beside it."""

    span: QuoteSpan
    at: int
    speaker: Participant | None
    direct: bool


def speakers(reading: Reading) -> list[tuple[int, int, Participant]]:
    """Offsets of each quotation whose speaker is known, with the speaker."""
    return [(q.span.start, q.span.end, q.speaker) for q in _quoted(reading) if q.speaker]


def _quoted(reading: Reading) -> tuple[_Quoted, ...]:
    found: tuple[_Quoted, ...] | None = reading.memo.get(__name__)
    if found is None:
        found = reading.memo[__name__] = tuple(_find_quoted(reading))
    return found


def _find_quoted(reading: Reading) -> Iterator[_Quoted]:
    a = reading.annotation
    last: dict[int, Participant] = {}
    for span in quote_spans(a.plain, _paragraphs(a)):
        at = _token_at(a, span.start)
        if at is None:
            continue
        speaker = _speaker(reading, span, at)
        direct = speaker is not None and a.tokens[_head_of(reading, speaker)].pos != "PRON"
        paragraph = a.sentence(at.i).paragraph
        if speaker is None:
            speaker = last.get(paragraph)
        else:
            last[paragraph] = speaker
        yield _Quoted(span, at.i, speaker, direct)


def _head_of(reading: Reading, speaker: Participant) -> int:
    token = _token_at(reading.annotation, speaker.end - 1)
    return token.i if token is not None else 0


def _paragraphs(a: Annotation) -> list[tuple[int, int]]:
    bounds: dict[int, tuple[int, int]] = {}
    for s in a.sentences:
        start, end = bounds.get(s.paragraph, (s.start, s.end))
        bounds[s.paragraph] = (min(start, s.start), max(end, s.end))
    # Closing marks may stand after the last token's end of the paragraph's last sentence.
    return [bounds[p] for p in sorted(bounds)]


def _token_at(a: Annotation, offset: int) -> Token | None:
    """The token at an offset or the next one behind it, None behind the last."""
    return a.tokens[token_at(a, offset)] if a.tokens and offset < a.tokens[-1].end else None


def _speaker(reading: Reading, span: QuoteSpan, at: Token) -> Participant | None:
    """Subject of the reporting verb nearest to the quotation, outside its marks."""
    a = reading.annotation
    end = _token_at(a, span.end - 1) or at
    here, there = a.sentence_of[at.i], a.sentence_of[end.i]
    # The verb after the closing mark ('…," said X') is surer than the one before ('X said: "…').
    after = [a.tokens[i] for i in range(end.i + 1, min(end.i + _AFTER, len(a.tokens)))]
    verb = _reporting_verb(after, a.sentences[there], following=True)
    if verb is None:
        before = [
            a.tokens[i] for i in range(at.i - 1, max(at.i - 30, a.sentences[here].first) - 1, -1)
        ]
        verb = _reporting_verb(before, a.sentences[here], following=False)
    if verb is None:
        return _before_colon(reading, at)
    who = a.child(verb.i, "nsubj", "nsubjpass") or _after_verb(a, verb)
    if who is None:
        subject = reading.clause(verb.i).subject
        who = a.tokens[subject] if subject >= 0 else None
    if who is None or reading.clauses.quoted(who.i):
        return None
    if who.lower == "who":
        who = a.head(verb.i)
    return reading.participant(_named(reading, who).i)


def _named(reading: Reading, who: Token) -> Token:
    """The name in apposition to a title: "said the UN envoy, Helena Sampaio"."""
    if who.i in reading.mention_at:
        return who
    return name_beside(reading, who) or _called(reading, who) or who


def _called(reading: Reading, title: Token) -> Token | None:
    """The full name right after an office and a comma, whatever it was taken for."""
    a = reading.annotation
    if title.i + 3 >= len(a.tokens) or a.tokens[title.i + 1].text != ",":
        return None
    name = reading.mention_at.get(title.i + 2)
    if name is None or title.pos != "NOUN" or not is_hypernym("person", title.lemma, "n", 8):
        return None
    full = name.form == "name" and name.last - name.first > 1
    return a.tokens[name.last - 1] if full else None


def _office(reading: Reading, speaker: Participant | None) -> str:
    """The office before the speaker's name: "the UN envoy, Helena Sampaio"; "" without one."""
    if speaker is None:
        return ""
    before = reading.annotation.plain[max(0, speaker.start - _TITLE) : speaker.start]
    found = _BEFORE_NAME.search(before)
    return found[1] if found else ""


def _before_colon(reading: Reading, at: Token) -> Participant | None:
    """ "The chairwoman, Ana Lind, was proud: “…”": the subject of the clause before the colon."""
    a = reading.annotation
    mark = at.i - 1
    while mark > 0 and a.tokens[mark].text in ('"', "“", "''", "``"):
        mark -= 1
    if mark <= 0 or a.tokens[mark].text != ":" or at.i - mark > 3:
        return None
    subject = reading.clause(mark - 1).subject
    who = _named(reading, a.tokens[subject]) if subject >= 0 else None
    if who is not None and who.i in reading.mention_at:
        return reading.participant(who.i)
    return _only_person(reading, a.sentence(mark).first, mark)


def _only_person(reading: Reading, first: int, last: int) -> Participant | None:
    """The one person named among tokens that lead up to a quotation."""
    found: dict[str, int] = {}
    for i in range(first, last):
        mention = reading.mention_at.get(i)
        if mention is None or mention.form not in ("name", "short"):
            continue
        if reading.entities[mention.entity].type is EntityType.PERSON:
            found.setdefault(mention.entity, i)
    return reading.participant(next(iter(found.values()))) if len(found) == 1 else None


def _reporting_verb(tokens: list[Token], sentence: Sentence, following: bool) -> Token | None:
    for t in tokens:
        if t.text in _OPEN and following and t.text != '"':
            return None  # the next quotation begins: its verb is its own
        if not sentence.first <= t.i < sentence.last and not (
            following and t.i < sentence.last + 12 and t.i == sentence.last
        ):
            return None
        if t.pos == "VERB" and t.lemma in SPEECH:
            return t
    return None


def _after_verb(a: Annotation, verb: Token) -> Token | None:
    """ "said X", where the parser took X for an object."""
    kid = a.child(verb.i, "dobj", "dative", "oprd", "attr", "npadvmod")
    return kid if kid is not None and kid.i > verb.i and kid.pos in ("PROPN", "NOUN") else None

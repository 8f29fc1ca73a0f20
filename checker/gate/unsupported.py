"""What a draft states and no source supports: names, numbers, dates and quotations.

In: the extractions of a draft and of its sources. Out: one finding per thing stated, where it is
first stated, with the passage of a source that is most like it. Sources are given the benefit of
every doubt: a short list is read, a long one is not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from checker.article_name import reader_name
from checker.coded_rules import (
    UNSUPPORTED_DATE,
    UNSUPPORTED_NAME,
    UNSUPPORTED_NUMBER,
    UNSUPPORTED_QUOTE,
    severity_of,
)
from checker.config import RuleChange
from checker.gate.nearest import Nearest
from checker.gate.supported_dates import DateRecord, date_words
from checker.lexicon import Lexicon, builtin_lexicon
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Extraction, Finding, Kind, Mention, Moment
from checker.normalize.comments import blank_comments
from checker.normalize.numerals import parse_numeral
from checker.normalize.quantities import Amount, scan_amounts
from checker.normalize.words import fold_words
from checker.within.passages import Passages, coded_finding
from checker.within.quotations import addresses, overlaps, quotations

# Readers count a few things themselves: "three men" may be named one by one in the source.
_LEAST_COUNT = 4
# Years, dates in figures and house numbers name something and count nothing.
_LABEL = re.compile(
    r"(?:1[5-9]|20)\d\d\b(?![\d,.]*\d|\s?%)(?!\s+[a-z]+s\b)|\d+\s*/"
    r"|\d+\s+(?:(?:North|South|East|West|N|S|E|W)\.?\s+)?(?:\d+(?:st|nd|rd|th)|[A-Z]\w+)"
    r"(?:\s+[A-Z]\w+)?\s+(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd)\b"
)
_SLASH = re.compile(r"\d\s?/\s?\Z")
# How far past its number an open amount ("at least", "up to") reaches, as a factor; a vague one
# that is wider ("hundreds") says no number.
_ROOM = 1.25
_WIDE = 1.5
# A quotation is looked for between its omissions; a shorter piece says too little.
_LEAST_PIECE = 3
_OMISSION = re.compile(r"\.\.\.|…|\[[^\]]{0,80}\]|\([^)]{0,80}\)")
# Words that a source may lack and still hold the name: forms of address and parts of firm names.
_ADDRESS = frozenset("mr mrs ms dr sir dame lord lady professor prof jr sr ii iii iv".split())
# What a reader calls an amount of a dimension; others are numbers.
_MEASURES = {
    "money": "sum", "length": "length", "mass": "weight", "area": "area", "volume": "volume",
    "speed": "speed", "duration": "duration", "temperature": "temperature",
}  # fmt: skip

Span = tuple[int, int]


def _as_read(extraction: Extraction) -> str:
    """An article's text without comments and marks, its offsets kept."""
    return blank_comments(extraction.annotation.plain)


class SourceRecord:
    """All that the sources of one draft say, as far as support for the draft is concerned."""

    def __init__(self, sources: Sequence[Extraction], lexicon: Lexicon | None = None) -> None:
        self.sources = sources
        self.lexicon = lexicon or builtin_lexicon()
        self.texts = [_as_read(x)[x.article.body :] for x in sources]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the sources and of what is known of them, folded."""
        told = [*self.texts]
        for x in self.sources:
            told += [part for part in (x.article.source, x.article.title) if part]
        return frozenset(word for text in told for word in fold(text).split())

    @cached_property
    def known(self) -> frozenset[str]:
        """Lexicon entries that the sources name, in whatever form."""
        return frozenset(e.lexicon for x in self.sources for e in x.entities if e.lexicon)

    @cached_property
    def _lines(self) -> list[str]:
        return [f" {fold(text)} " for text in self.texts]

    def names(self, name: str) -> bool:
        """Whether a source has another form of a name that the lexicon knows: "German" for
        "Germany", "European Union" for "EU", another spelling of a person's name."""
        forms = other_forms(name, self.lexicon)
        return any(f" {fold(form)} " in line for form in forms for line in self._lines)

    @cached_property
    def amounts(self) -> dict[str, list[Amount]]:
        """Amounts by dimension ("" for plain counts)."""
        table: dict[str, list[Amount]] = {}
        for text in self.texts:
            for amount in scan_amounts(text):
                table.setdefault(amount.dimension, []).append(amount)
        return table

    @cached_property
    def dates(self) -> DateRecord:
        return DateRecord(self.sources, self.texts)

    @cached_property
    def speech(self) -> list[str]:
        """Each source as one line of folded words."""
        return [
            f" {' '.join(w.text for w in fold_words(text, 0, len(text)))} " for text in self.texts
        ]


def unsupported_findings(
    draft: Extraction,
    sources: Sequence[Extraction],
    severity: str,
    changes: Sequence[RuleChange] = (),
    *,
    findings: Iterable[Finding] = (),
    lexicon: Lexicon | None = None,
) -> list[Finding]:
    """The findings, none without sources. `severity` is the setting's, `changes` those of rules.

    What another finding already disputes in the draft is not told twice.
    """
    if not sources:
        return []
    record = SourceRecord(sources, lexicon)
    disputed = _disputed(findings, draft.article.id)
    text = _as_read(draft)
    # What is said in a quotation stands or falls with the quotation.
    quoted = [*quotations(text, draft.article.body), *addresses(text)]
    passages = Passages([draft.article, *(s.article for s in sources)])
    nearest = Nearest(sources)
    names = {s.article.id: reader_name(s.article) for s in sources}
    out: list[Finding] = []
    for rule, look, told in _LOOKS:
        level = severity_of(rule, severity, changes)
        if level == "off":
            continue
        stated = list(look(draft, record))
        # What is disputed where it stands first is disputed in the headline and further down too.
        seen = {value for value, (start, end) in stated if overlaps(disputed, start, end)}
        for value, (start, end) in stated:
            if value in seen:
                continue
            if rule != UNSUPPORTED_QUOTE and overlaps(quoted, start, end):
                continue
            seen.add(value)
            passage = _passage(draft, start, end)
            evidence = passages.evidence(draft.article.id, *passage, (start, end))
            shown = " ".join(evidence.value.split())
            shown = shown if len(shown) <= 80 else f"{shown[:79]}…"
            message = told.format(shown, measure=_MEASURES.get(value.rpartition(" ")[2], "number"))
            # `value` is what two mentions have in common, and no words for a reader.
            found = replace(coded_finding(rule, level, message, value, [evidence]), subject=shown)
            if like := nearest.find(rule, draft.article.text, passage, (start, end)):
                beside = passages.evidence(like.article, *like.passage, like.focus)
                words = " ".join(beside.value.split()).strip(" ,")
                words = words if len(words) <= 80 else f"{words[:79]}…"
                how = "" if rule == UNSUPPORTED_NAME else "in like words "
                message = f"{message}; {how}{names[like.article]} has {words}"
                found = replace(found, message=message, evidence=(evidence, beside))
            out.append(found)
    return out


def _disputed(findings: Iterable[Finding], draft: str) -> list[Span]:
    """Where the disputed words of the draft stand."""
    spans = []
    for finding in findings:
        fix = finding.suggestion
        if fix and fix.article == draft:
            spans.append((fix.start, fix.end))
        spans += [
            (e.focus_start, e.focus_end)
            for e in finding.evidence
            if e.article == draft and e.focus_end
        ]
    return spans


def _passage(draft: Extraction, start: int, end: int) -> Span:
    """The sentence round a stretch of the draft; the stretch itself outside sentences."""
    for sentence in draft.annotation.sentences:
        if sentence.start <= start < sentence.end:
            return sentence.start, max(sentence.end, end)
    return start, end


# ---------------------------------------------------------------- names


def unsupported_names(draft: Extraction, record: SourceRecord) -> Iterator[tuple[str, Span]]:
    """Names whose last word no source holds. Folded name and where it first stands in full."""
    own = fold(draft.article.source or "")
    entities = {e.key: e for e in draft.entities}
    for mention in draft.mentions:
        entity = entities.get(mention.entity)
        if mention.form != "name" or entity is None or not _is_name(draft, mention):
            continue
        if entity.type is EntityType.OTHER and " " not in mention.text:
            continue
        words = [w for w in fold(mention.text).split() if w not in _ADDRESS]
        if not words or words[-1] in record.words or _holds(record.words, words[-1]):
            continue
        if (entity.lexicon and entity.lexicon in record.known) or record.names(mention.text):
            continue
        name = " ".join(words)
        if any(words[-1] in fold(n).split() for n in entity.names if fold(n) != name) and any(
            fold(n).split()[-1:] and fold(n).split()[-1] in record.words for n in entity.names
        ):
            continue  # another form of it is supported
        if own and name in own:
            continue
        yield words[-1], (mention.start, mention.end)


def other_forms(name: str, lexicon: Lexicon) -> list[str]:
    """What else the lexicon knows a name as. A capital does not stand for its country."""
    groups: list[tuple[str, ...]] = []
    if country := lexicon.country(name):
        groups += [
            (country.name, *country.aliases, *country.demonyms),
            (country.capital, *country.capital_aliases),
        ]
    if region := lexicon.region(name):
        groups.append((region.name, *region.aliases, *region.abbreviations, *region.demonyms))
    if body := lexicon.organisation(name):
        groups.append((body.name, *body.abbreviations, *body.aliases))
    for person in lexicon.people_named(name):
        # The last word of each form: a source may leave out the given name.
        groups.append((name, *(form.split()[-1] for form in person.forms if form.split())))
    own = fold(name)
    return [
        form for group in groups if own in map(fold, group) for form in group if len(fold(form)) > 1
    ]


def _holds(words: frozenset[str], word: str) -> bool:
    """Plural and genitive forms, which folding leaves on the word."""
    return f"{word}s" in words or (word.endswith("s") and word[:-1] in words)


def _is_name(draft: Extraction, mention: Mention) -> bool:
    """Whether a mention is surely a name: not a capital that a headline or sentence start gives."""
    tokens = draft.annotation.tokens[mention.first : mention.last]
    if not tokens or not any(t.pos == "PROPN" for t in tokens):
        return False
    sentence = draft.annotation.sentence(mention.first)
    words = mention.text.split()
    if sentence.headline and len(words) < 2:
        return False
    if len(words) > 1:
        return all(w[:1].isupper() or w.islower() for w in words)
    word = words[0]
    # "Fla.", "Republicans": short for what is named, or no name of one thing.
    if word.endswith(".") or tokens[0].tag == "NNPS":
        return False
    return word[:1].isupper() and len(word) > 2 and mention.first != sentence.first


# ---------------------------------------------------------------- numbers


def unsupported_numbers(draft: Extraction, record: SourceRecord) -> Iterator[tuple[str, Span]]:
    """Amounts within rounding of none in the sources. What is counted plays no part."""
    article = draft.article
    text = _as_read(draft)
    dates = [(c.focus_start, c.focus_end) for c in draft.claims if c.kind is Kind.DATE]
    for amount in scan_amounts(text[article.body :]):
        start, end = amount.core_start + article.body, amount.core_end + article.body
        if amount.hedge == "vague" or _few(amount, text[start:end]) or overlaps(dates, start, end):
            continue
        if _LABEL.match(text, start) or _SLASH.search(text, max(0, start - 3), start):
            continue
        if not any(
            numbers_agree(amount, other) for other in record.amounts.get(amount.dimension, ())
        ):
            stop = max(end, amount.unit_end + article.body)
            yield (
                f"{amount.quantity.low:g}-{amount.quantity.high:g} {amount.dimension}",
                (
                    start,
                    stop,
                ),
            )


def _few(amount: Amount, written: str) -> bool:
    """A few things, or a few days in letters: readers count them for themselves."""
    if amount.word:
        numeral = parse_numeral(written)
        return numeral is not None and numeral.value < _LEAST_COUNT
    return not amount.dimension and all(abs(p) < _LEAST_COUNT for p in amount.points)


def numbers_agree(stated: Amount, given: Amount) -> bool:
    """Whether the number stated may stand for the one given: equal, rounded, or within a hedge."""
    low, high = _narrow(stated)
    least, most = _narrow(given)
    if low <= most and least <= high:
        return True
    # "1,200" for 1,247: rounded to the step that the draft writes.
    room = stated.grain / 2 if stated.grain > 1 or stated.grain < 1 else 0.0
    room = max(room, given.grain / 2 if given.grain > 1 else 0.0)
    return any(abs(p - q) <= room + 1e-9 for p in stated.points for q in given.points)


def _narrow(amount: Amount) -> tuple[float, float]:
    """The interval of an amount, its open end cut: "at least 35" speaks of 35 or a little more,
    and no more supports 350 than "hundreds" supports 937."""
    low, high = amount.quantity.low, amount.quantity.high
    nearest = min(amount.points, key=abs, default=low)
    if math.isinf(high):
        return low, max(low * _ROOM, low + 1)
    if low == 0 < high and amount.hedge in ("at-most", "under"):
        return high / _ROOM, high
    if amount.hedge == "vague" and high > low * _WIDE:
        return nearest, nearest
    return low, high


# ---------------------------------------------------------------- dates


def unsupported_dates(draft: Extraction, record: SourceRecord) -> Iterator[tuple[str, Span]]:
    """Days, months and years that no source gives, in words or by its date."""
    for claim in draft.claims:
        if claim.kind is Kind.DATE and isinstance(claim.value, Moment):
            words = date_words(claim.value)
            if words and not record.dates.supports(claim.value):
                yield words, (claim.focus_start, claim.focus_end)


# ---------------------------------------------------------------- quotations


def unsupported_quotes(draft: Extraction, record: SourceRecord) -> Iterator[tuple[str, Span]]:
    """Quotations whose words stand in no source."""
    text = draft.article.text
    for claim in draft.claims:
        if claim.kind is not Kind.QUOTE:
            continue
        pieces = _pieces(text, claim)
        if pieces and not any(all(p in told for p in pieces) for told in record.speech):
            yield "".join(pieces), (claim.focus_start, claim.focus_end)


def _pieces(text: str, claim: Claim) -> list[str]:
    """The quoted words between omissions and insertions, folded."""
    out = []
    at = claim.focus_start
    bounds = [m.span() for m in _OMISSION.finditer(text, at, claim.focus_end)]
    for start, end in [*bounds, (claim.focus_end, claim.focus_end)]:
        words = [w.text for w in fold_words(text, at, max(at, start))]
        at = end
        if len(words) >= _LEAST_PIECE:
            out.append(f" {' '.join(words)} ")
    return out


_Look = Callable[[Extraction, SourceRecord], Iterator[tuple[str, Span]]]
_LOOKS: tuple[tuple[str, _Look, str], ...] = (
    (UNSUPPORTED_NAME, unsupported_names, "No source names {}"),
    (UNSUPPORTED_NUMBER, unsupported_numbers, "No source gives the {measure} {}"),
    (UNSUPPORTED_DATE, unsupported_dates, "No source gives the date {}"),
    (UNSUPPORTED_QUOTE, unsupported_quotes, "No source has the words “{}”"),
)

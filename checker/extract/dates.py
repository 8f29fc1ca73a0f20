"""When things happened: one claim per event with a time expression attached.

The value is a `Moment`, resolved against the publication day where there is one. Slots of `extra`:
`also` (other event classes the clause tells of), `agent` and `agent-entity`, `phase`, `where`,
`main` ("1" where the event is what the article is about), `utc` and `zone` of clock times,
`relative` ("1" where only the publication day gives the date).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.annotation import Annotation, Sentence, Token
from checker.extract.happening import happening_at
from checker.extract.happening_slots import Happening, event_of, happening_slots, lead_classes
from checker.extract.reading import Reading
from checker.extract.said_times import said_at
from checker.extract.time_anchor import anchor_of
from checker.extract.told_times import TOLD, Days, is_editors, is_stamp, limit_of
from checker.extract.topic import governors_of, topic_of
from checker.model import Claim, Kind, Modality
from checker.normalize.event_classes import PLANNING
from checker.normalize.moments import published_day, resolve
from checker.normalize.occasion_phrases import occasions_of
from checker.normalize.time_words import TimeWords, find_times

# Prepositions that set a limit: the event did not happen at that time.
_LIMITS = frozenset("by until till before after through within from".split())
_DEADLINES = frozenset("n:deadline n:cutoff n:cut-off n:expiry".split())
_PLANNED = frozenset("due set poised".split())
_PAST_AUXILIARIES = frozenset("was were had been has have having 've 'd ’ve ’d did being".split())
_DARK = frozenset("dark dawn daybreak sunrise".split())
_CUT_OFF = ("a.m.", "p.m.", "a. m.", "p. m.", "A.M.", "P.M.")
_LOOK_ON = 24
# What follows the date of a dateline: "(Agency) -".
_DATELINE = re.compile(r"\s*\([^()]{2,40}\)\s*[-–—]")
_TO = re.compile(r"\s*(?:to|until|till|through|[-–])\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\s[^,;]{1,20}\s(?:to|until|till)\s$", re.IGNORECASE)
_YEAR_PREPOSITIONS = frozenset("in since during of from".split())


def extract_dates(reading: Reading) -> Iterator[Claim]:
    """Claims of kind date, in text order."""
    a = reading.annotation
    published = published_day(a.article.published)
    lead = lead_classes(reading)
    days = Days()
    for sentence in a.sentences:
        for words in days.anchored(a, sentence):
            loose = _told(reading, sentence, words, published)
            if loose is not None:
                yield loose
        text = a.sentence_text(sentence)
        if text.endswith(_CUT_OFF) and sentence.number + 1 < len(a.sentences):
            # "At 2 a.m. Sunday, ...": the stop of "a.m." was taken for the end of a sentence.
            text = a.text(sentence.start, sentence.end + _LOOK_ON)
        times = [t for t in find_times(text) if not is_editors(text, t)]
        if not times or is_stamp(text, times):
            continue
        told: dict[int, _Told] = {}
        for words in times:
            days.note(words, sentence)
            happening = _happening(reading, sentence, words)
            if happening is None:
                loose = _told(reading, sentence, words, published)
                if loose is not None:
                    yield loose
                continue
            before = told.get(happening.at)
            both = _together(before.words, words) if before is not None else words
            if both is not None:
                told[happening.at] = _Told(sentence, both, happening)
        for one in told.values():
            yield _claim(reading, one, lead, published)


class _Told(NamedTuple):
    """Time words of a sentence and the event they are said of."""

    sentence: Sentence
    words: TimeWords
    happening: Happening


def _happening(reading: Reading, sentence: Sentence, words: TimeWords) -> Happening | None:
    """The event that time words are said of, None where they give no moment of any."""
    a = reading.annotation
    token = _token_at(a, sentence, words)
    if token is None or _recurring(a, words, sentence):
        return None
    limit = "" if words.hedge else _limit(a, token)  # "shortly after 3 a.m." is a time
    begins = limit == "since" or (limit == "from" and not _ranges(a, sentence, words))
    if limit and not begins and not _not_until(reading, token, limit):
        return None
    if words.bare_year and not _is_year(a, token, words):
        return None
    anchor = anchor_of(a, sentence, a.sentence_text(sentence), words)
    happening = happening_at(reading, (anchor.token if anchor else token).i)
    if happening is not None and begins:
        return happening._replace(phase="start")
    return happening


def _claim(reading: Reading, told: _Told, lead: frozenset[str], published: dt.date | None) -> Claim:
    sentence, words, happening = told
    a = reading.annotation
    asserted = happening.verb >= 0
    clause = reading.clause(happening.verb if asserted else happening.at)
    modality = clause.modality if asserted else Modality.HAPPENED
    if asserted and a.tokens[happening.verb].lemma.lower() in PLANNING:
        modality = Modality.SCHEDULED
    if asserted and (_due(a, happening.verb) or _to_come(a, sentence, words, happening.verb)):
        modality = Modality.SCHEDULED
    future = None
    if asserted:
        verb = a.tokens[happening.verb]
        auxiliaries = frozenset(
            k.lower for k in a.children(verb.i) if k.dep in ("aux", "auxpass") and k.lower != "to"
        )
        future = _future(modality, clause.past_tense, verb, auxiliaries)
    token = _token_at(a, sentence, words)
    at_last = token is not None and _not_until(reading, token, _limit(a, token))
    subject, extra = happening_slots(reading, happening, lead)
    extra |= {
        "zone": words.zone,
        "utc": f"{words.utc[0]} {words.utc[1]}" if words.utc else "",
        "relative": "1" if words.relative and published else "",
        "year": "" if words.year is not None or words.years is not None else "inferred",
    }
    extra |= _topic(reading, sentence, words)
    return reading.claim(
        Kind.DATE,
        happening.at,
        (sentence.start + words.start, sentence.start + words.end),
        resolve(words, published, future),
        subject=subject,
        attribute=happening.classes[0],
        event=event_of(reading, happening),
        keys=happening.classes,
        modality=modality,
        polarity=not clause.negated or at_last if asserted else True,
        hedge=words.hedge,
        **_filled(extra),
    )


def _told(
    reading: Reading, sentence: Sentence, words: TimeWords, published: dt.date | None
) -> Claim | None:
    """A time that is said of no known event, held against others by the words about it."""
    a = reading.annotation
    token = _token_at(a, sentence, words)
    if token is None or _recurring(a, words, sentence):
        return None
    if words.bare_year and not _is_year(a, token, words) and not limit_of(_limit(a, token)):
        return None
    topic = _topic(reading, sentence, words)
    if not (topic["topic"] or topic["occasion"] or topic.get("said")):
        return None
    clause = reading.clause(token.i)
    limit = "" if words.hedge else _limit(a, token)
    at_last = _not_until(reading, token, limit)
    extra = topic | {
        "limit": "" if at_last else limit_of(limit) or _deadline(topic["governor"]),
        "zone": words.zone,
        "utc": f"{words.utc[0]} {words.utc[1]}" if words.utc else "",
        "relative": "1" if words.relative and published else "",
        "year": "" if words.year is not None or words.years is not None else "inferred",
    }
    return reading.claim(
        Kind.DATE,
        token.i,
        (sentence.start + words.start, sentence.start + words.end),
        resolve(words, published, False if clause.past_tense else None),
        subject=None,
        attribute=TOLD,
        keys=(),
        polarity=True if at_last else None,
        hedge=words.hedge,
        **_filled(extra),
    )


def _topic(reading: Reading, sentence: Sentence, words: TimeWords) -> dict[str, str]:
    """The slots of the words about a time: what it is said of, and what else its clause tells."""
    a = reading.annotation
    token = _token_at(a, sentence, words)
    span = (sentence.start + words.start, sentence.start + words.end)
    if token is None or _DATELINE.match(a.text(span[1], min(span[1] + 60, len(a.plain)))):
        return {"topic": "", "governor": "", "occasion": ""}
    text = a.sentence_text(sentence)
    said = occasions_of(text, words.start, words.end)
    at = token.i
    anchor = anchor_of(a, sentence, text, words)
    if anchor is not None:  # "it was noon when the shots rang out"
        at = anchor.token.i
        said |= occasions_of(text, anchor.at, anchor.at)
    governors = governors_of(reading, at)
    if anchor is not None and anchor.token.pos == "NOUN":
        governors = (f"n:{anchor.token.lemma.lower()}",)
    return {
        "topic": " ".join(topic_of(reading, at, span)),
        "occasion": ",".join(sorted(said)),
        "governor": " ".join(governors),
        "dated": "1" if words.day and words.month else "",
        **said_at(reading, token.i),
    }


def _filled(extra: dict[str, str]) -> dict[str, Any]:
    """The slots that hold something; Any, since `claim` takes slots beside its own arguments."""
    return {k: v for k, v in extra.items() if v}


def _due(a: Annotation, verb: int) -> bool:
    """ "Elections are due in May": a plan."""
    return any(k.dep == "acomp" and k.lower in _PLANNED for k in a.children(verb))


def _to_come(a: Annotation, sentence: Sentence, words: TimeWords, verb: int) -> bool:
    """ "The rule takes effect on 3 May": present tense with a day is a plan, save in headlines."""
    if sentence.headline or not (words.day or words.weekday is not None or words.month):
        return False
    plain = a.tokens[verb].tag in ("VBZ", "VBP") and a.tokens[verb].lemma != "be"
    return plain and not any(k.dep in ("aux", "auxpass") for k in a.children(verb))


def _future(
    modality: Modality, past_tense: bool, verb: Token, auxiliaries: frozenset[str]
) -> bool | None:
    """Tense of a clause: True for what is to come, False for what was, None where open."""
    if modality is Modality.SCHEDULED:
        return True
    if verb.tag == "VBD" or (past_tense and auxiliaries <= _PAST_AUXILIARIES):
        return False
    return None


def _token_at(a: Annotation, sentence: Sentence, words: TimeWords) -> Token | None:
    """The token of the expression that all its other tokens hang on."""
    start, end = sentence.start + words.start, sentence.start + words.end
    inside = a.inside(sentence, start, end)
    if not inside:
        return None
    numbers = {t.i for t in inside}
    heads = [t for t in inside if t.head not in numbers or t.head == t.i]
    return next(
        (t for t in heads if t.pos not in ("PUNCT", "ADV")), heads[0] if heads else inside[0]
    )


def _limit(a: Annotation, token: Token) -> str:
    """The preposition that makes the time a limit, "" where it is the time itself."""
    prep = token if token.pos in ("ADP", "SCONJ") else a.head(token.i)
    if prep.i == token.i and a.tokens[min(prep.i + 1, len(a.tokens) - 1)].lower in _DARK:
        return ""  # "after dark"
    if prep.lower in ("year", "end", "beginning", "start", "middle"):  # "until the year 2032"
        prep = a.head(prep.i)
    return prep.lower if prep.lower in _LIMITS or prep.lower == "since" else ""


def _ranges(a: Annotation, sentence: Sentence, words: TimeWords) -> bool:
    """ "From 9 to 12 May": no beginning by itself."""
    before = a.text(sentence.start, sentence.start + words.start)
    after = a.text(sentence.start + words.end, sentence.end)
    return _TO.match(after) is not None or _FROM_TO.search(before) is not None


def _deadline(governors: str) -> str:
    """ "The deadline is 5 October": "end", as "by 5 October" would be."""
    return "end" if any(w in _DEADLINES for w in governors.split()) else ""


def _not_until(reading: Reading, token: Token, limit: str) -> bool:
    """ "Was not missed until nine": it was missed at nine."""
    return limit in ("until", "till") and reading.clause(token.i).negated


def _recurring(a: Annotation, words: TimeWords, sentence: Sentence) -> bool:
    """ "Every Friday", "each morning": no single moment."""
    before = a.text(sentence.start, sentence.start + words.start).rstrip().lower()
    return before.endswith(("every", "each", "all", "per", "most", "some"))


def _is_year(a: Annotation, token: Token, words: TimeWords) -> bool:
    """A lone number of four figures is a year after "in", or before an event noun."""
    head = a.head(token.i)
    if words.qualifier or head.lower == "year":
        return True
    if head.lower in _YEAR_PREPOSITIONS and token.dep == "pobj":
        return True
    if head.lower == "to" and a.tokens[head.i - 1].lower == "back":  # "dates back to 1911"
        return True
    return token.dep in ("nummod", "compound", "amod", "nmod") and head.i > token.i


def _together(a: TimeWords, b: TimeWords) -> TimeWords | None:
    """Two expressions on one event as one, where they give different things."""
    if a.clock and b.clock and not (a.part or b.part):
        return None
    if (a.dated or a.relative) and (b.dated or b.relative):
        return None
    finer = a if a.clock and not a.part else b
    return a.filled_from(b)._replace(
        start=min(a.start, b.start),
        end=max(a.end, b.end),
        clock=finer.clock or a.clock or b.clock,
        part=finer.part,
    )

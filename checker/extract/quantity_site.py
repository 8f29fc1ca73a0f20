"""One amount where it stands, with what every quantity extractor asks about the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.annotation import Annotation, Sentence, Token
from checker.extract.clause import SPEECH
from checker.extract.phrase import IDLE
from checker.extract.quantity_anchor import Anchors, anchors_of
from checker.extract.quantity_figure import landmark_of, places_behind, way_of, words_near
from checker.extract.quantity_frame import Frame
from checker.extract.quantity_matter import matter_of
from checker.extract.quantity_nationals import nation_of
from checker.extract.reading import Reading
from checker.lexical.store import file_of, hypernyms, is_lemma, senses
from checker.model import Claim, EventRef, Kind, Modality, Participant
from checker.normalize.figure_occasions import occasions_of
from checker.normalize.first_letters import whole_words
from checker.normalize.quantities import Amount
from checker.normalize.text_finder import TextFinder

_MAGNITUDE_BEFORE = re.compile(
    r"\b(?:magnitude|measur\w+|register\w+|strength|force)(?:[\s-]+(?:of|at|a|preliminary|about|"
    r"around|least|approximately))*[\s-]*$|"
    # "measured the quake at 5.8", "puts the magnitude at 6.1"
    r"\b(?:measur\w+|put|puts|gauged|rated|estimated|recorded|revised|placed|registered)\s+(?:it|"
    r"(?:the|its|this)\s+(?:\w+['’]?s?\s+){0,2}(?:quake|earthquake|tremor|temblor|magnitude|"
    r"aftershock|strength))\s+(?:at|as|to)\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
# Where a sentence speaks of earthquakes, a bare "6.1" that somebody or something "was" is one's.
_SEISMIC = re.compile(
    r"\b(?:magnitude|richter|earthquake|quake|geological\s+survey|usgs|seismolog\w+)\b"
)
_MAGNITUDE_AFTER = re.compile(r"[\s-]*(?:magnitude|strength|on\s+the\s+(?:\w+\s+)?Richter)", re.I)
_CALIBRE_AFTER = re.compile(
    r"[\s-]*(?:mm\b|millimeters?|millimetres?)?[\s-]*calib(?:er|re)\b", re.I
)
# Both in lower case: a pattern that minds no case is several times slower.
_NARROW = re.compile(
    whole_words(
        (
            *"so far|to date|since|each|every|a day|a year|a week|an hour|a month|annually|daily|"
            "other than|apart from|excluding|not including|on average|in all|altogether|combined|"
            "alone".split("|"),
            r"per(?!\s?cents?\b)",
        )
    )
    + r"\b"
)
# Characters beside an amount in which such words are of it, and those of the longest.
_BESIDE, _LONGEST = 40, 20
_LASTING = re.compile(r"\b(?:trapped|missing|held|stranded|detained|jailed|closed)\s+since\b")
_SINCE_WHEN = re.compile(r"\bsince\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NARROWING = frozenset(
    "prior previous earlier past first second third last final initial subsequent later recent "
    "next same average".split()
)
# Words by which a count is told to be later or earlier than another.
_RISING = re.compile(
    r"\b(?:rose|risen|rises|climbed|climbs|climbing|increased|jumped|revised|raised|updated|grew|grown)\b"
    r"[^.;]{0,40}\b(?:to|from|by|at)\b|\b(?:earlier|initial|first|preliminary|previous|early)\s+"
    r"(?:reports?|figures?|count|tally|toll|estimates?)\b|"
    r"\b(?:instead\s+of|rather\s+than|up\s+from|down\s+from)\s+(?:the\s+)?(?:\w+\s+)?(?:\d|one\b|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\binitially\b|\bbringing\b[^.;]{0,40}\bto\b"
)
# "The toll rose to 14": this count is the later one.
_RISEN_TO = re.compile(
    r"\b(?:rose|risen|rises|rising|climbed|climbs|climbing|increased|jumped|grew|grown|raised|bringing)\b"
    r"[^.;\d]{0,40}\b(?:to|at)\s+(?:[a-z]+\s+){0,3}$"
)
_RISING_WORDS = TextFinder(
    ("rose", "rise", "climb", "increased", "jumped", "revised", "raised", "updated", "grew",
     "grown", "report", "figure", "count", "tally", "toll", "estimate", "instead", "rather",
     "from", "initially", "bringing")
)  # fmt: skip
# Verbs whose subject tells a number, whosever it is.
_TELLING = SPEECH | frozenset("put count give list show record tally register place set".split())
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))


@dataclass(frozen=True, slots=True)
class Site:
    """An amount, its tokens first..last (inclusive) and its frame."""

    reading: Reading
    sentence: Sentence
    text: str
    amount: Amount
    first: int
    last: int
    frame: Frame

    @property
    def annotation(self) -> Annotation:
        return self.reading.annotation

    def token(self, i: int) -> Token:
        return self.annotation.tokens[i]

    @property
    def lower(self) -> str:
        """The sentence in lower case, letter for letter."""
        return self.annotation.sentence_lower(self.sentence)

    @property
    def before(self) -> str:
        return self.text[max(0, self.amount.core_start - 60) : self.amount.core_start]

    @property
    def after(self) -> str:
        return self.text[self.amount.core_end : self.amount.core_end + 80]

    @property
    def hyphened(self) -> bool:
        """Whether the amount is tied to its noun by a hyphen: "a 297-page accord"."""
        return self.text[self.amount.core_end : self.amount.core_end + 1] == "-"

    @property
    def is_magnitude(self) -> bool:
        value = self.amount.points[0]
        return (
            not self.amount.dimension
            and not self.amount.word
            and 1 <= value < 10
            and bool(
                _MAGNITUDE_BEFORE.search(self.before)
                or _MAGNITUDE_AFTER.match(self.after)
                or self._bare_magnitude
            )
        )

    @property
    def _bare_magnitude(self) -> bool:
        """ "The Geological Survey said it was 6.1": one decimal, and nothing that it counts."""
        return (
            self.frame.noun < 0
            and self.frame.relation in ("attr", "prep:at")
            and self.amount.grain == 0.1
            and _SEISMIC.search(self.lower) is not None
        )

    @property
    def is_calibre(self) -> bool:
        return not self.amount.word and bool(_CALIBRE_AFTER.match(self.after))

    @property
    def focus(self) -> tuple[int, int]:
        return self.sentence.start + self.amount.start, self.sentence.start + self.amount.end

    def focus_to(self, i: int, most: int = 40) -> tuple[int, int]:
        """Offsets of the amount with what it counts, up to token i where that stands close."""
        start, end = self.focus
        t = self.token(i)
        if end < t.end <= end + most and t.i < self.sentence.last:
            return start, t.end
        return start, end

    def clause_verb(self) -> int:
        return self.reading.clause(self.first).verb

    def subject_of(self, verb: int) -> int:
        """Token of the subject of a verb, reached through its clause; −1 where there is none."""
        clause = self.reading.clause(verb)
        if clause.verb != verb:
            return -1
        t = self.token(verb)
        while clause.subject < 0 and t.dep == "conj" and self.token(t.head).pos == "VERB":
            t = self.token(t.head)
        if clause.subject < 0 and t.dep in ("advcl", "pcomp", "xcomp", "acl") and t.head != t.i:
            # "dropped 5 percent to close at $46": who closes is who dropped.
            return self.reading.clause(t.head).subject
        return clause.subject

    def arguments(self) -> frozenset[str]:
        """Content lemmas that stand around the amount under its governor and its verb."""
        a = self.annotation
        out: set[str] = set()
        heads = {self.frame.governor, self.clause_verb()} - {-1}
        inside = {self.frame.noun, self.frame.phrase, *range(self.first, self.last + 1)}
        for h in heads:
            if a.tokens[h].pos in CONTENT and a.tokens[h].lemma not in ("be", "have", "say"):
                out.add(a.tokens[h].lemma.lower())
            for k in a.children(h):
                if k.i in inside:
                    continue
                out |= _content(a, k)
        if self.frame.noun >= 0:
            for k in a.children(self.frame.noun):
                if k.i not in inside:
                    out |= _content(a, k)
        return frozenset(out)

    def scope(self) -> frozenset[str]:
        """What narrows the count: "other", "of the", "so far", "per day", "prior"."""
        out: set[str] = set()
        if self.frame.other:
            out.add("other")
        elif self.frame.more:
            out.add("more")
        if self.frame.partitive and not self.amount.dimension:
            out.add("of the")
        if self.frame.noun >= 0:
            kids = self.annotation.children(self.frame.noun)
            out |= {k.lower for k in kids if k.lower in _NARROWING}
            if self.hyphened and self.amount.unit_text == "second":
                out.discard("second")  # "a nine-second clip" is no second one
            between = self.annotation.tokens[self.last + 1 : self.frame.noun]
            if any(t.tag in ("JJS", "RBS") and t.lower not in ("least", "most") for t in between):
                out.add("superlative")  # "the two worst-hit schools" are not all that were hit
        at = self.amount.end
        low = self.lower
        for found in _NARROW.finditer(low, max(0, at - _BESIDE + 1), at + _BESIDE + _LONGEST):
            if found.start() < at + _BESIDE:
                out.add(found.group())
        out |= occasions_of(low, self.amount.start, self.amount.end, self.amount.dimension)
        if "since" in out and _LASTING.search(low):
            out.discard("since")  # "six miners trapped since Monday" are all that are trapped
        if _SINCE_WHEN.search(self.before):
            out.discard("since")  # "the worst day since 18 died there in 2015" counts all of them
        return frozenset(out)

    def claim(
        self,
        attribute: str,
        subject: Participant | None,
        keys: set[str],
        focus: tuple[int, int] | None = None,
        narrow: frozenset[str] = frozenset(),
        **extra: str,
    ) -> Claim:
        """The claim of this amount; `extra` slots are empty strings where unknown."""
        at = self.frame.phrase if self.frame.phrase >= 0 else self.last
        reading = self.reading
        extra.setdefault("context", " ".join(sorted(self.arguments())))
        extra.setdefault("grain", f"{self.amount.grain:g}")
        extra["near"] = words_near(self.annotation, self.sentence, self.first, self.last)
        anchors = self.anchors
        extra["months"] = " ".join(map(str, sorted(anchors.months)))
        extra["days"] = " ".join(sorted(anchors.days))
        extra["places"] = "; ".join(sorted(anchors.places))
        low = self.lower
        if _RISING_WORDS.found_in(low) and _RISING.search(low):
            told_last = _RISEN_TO.search(low[: self.amount.start])
            extra["trend"] = "risen" if told_last else "rising"
        extra.setdefault("by", self._named_subject())
        extra["sort"] = attribute.partition(":")[0]
        extra["unit-text"] = self.amount.unit_text
        extra["way"] = way_of(self)
        if extra["way"] == "away":
            extra["from"] = places_behind(self)
            extra["matter"] = landmark_of(self)
        extra["matter"] = matter_of(self) or extra.get("matter", "")
        if extra["matter"].startswith("served:"):  # an office lasts, whenever it is told of
            extra |= {"months": "", "days": "", "places": ""}
        if not self.amount.dimension:
            extra["nation"] = nation_of(self.annotation, self.frame.noun)
        extra["points"] = " ".join(f"{p:g}" for p in self.amount.points)
        return reading.claim(
            Kind.QUANTITY, at, focus or self.focus, self.amount.quantity,
            subject=subject, attribute=attribute, keys=keys,
            hedge=self.amount.hedge if self.amount.hedge != "only" else "",
            # "The 297-page accord will be …": what is packed into a noun is held out as a fact.
            modality=Modality.HAPPENED if self.hyphened else None,
            scope=self.scope() | anchors.regions | narrow, event=event_ref(anchors),
            slots={k.replace("_", "-"): v for k, v in extra.items() if v},
        )  # fmt: skip

    def _named_subject(self) -> str:
        """The entity that the clause of the amount names as its subject; "" where that only tells
        the amount.
        """
        clause = self.reading.clause(self.first)
        mention = self.reading.mention_at.get(clause.subject)
        if mention is None or mention.form == "pronoun":
            return ""
        return "" if self.token(clause.verb).lemma in _TELLING else mention.entity

    def participant(self, i: int) -> Participant:
        """The phrase headed by token i; "the climber Ana Brel" is Ana Brel."""
        reading = self.reading
        if i not in reading.mention_at and self.token(i).pos == "NOUN":
            beside = [k.i for k in self.annotation.children(i) if k.dep == "appos"]
            for j in (i + 1, *beside):
                if (
                    j < self.sentence.last
                    and j in reading.mention_at
                    and self.token(j).pos == "PROPN"
                ):
                    named = reading.participant(reading.mention_at[j].last - 1)
                    if named.entity:
                        return named
        return reading.participant(i)

    @property
    def anchors(self) -> Anchors:
        return anchors_of(self.annotation, self.last)


def event_ref(anchors: Anchors) -> EventRef:
    """The event a claim's anchors set apart; empty for the story's own."""
    year = max(anchors.years) if len(anchors.years) == 1 else None
    return EventRef(year=year, past=anchors.past, other=anchors.other)


def _content(a: Annotation, t: Token) -> set[str]:
    """Content lemmas of one dependent: its head, its modifiers, or what its preposition governs."""
    if t.dep == "prep":
        obj = a.child(t.i, "pobj")
        return _content(a, obj) if obj is not None else set()
    if t.pos not in CONTENT or t.dep in ("punct", "aux", "ccomp", "advcl", "parataxis", "conj"):
        return set()
    out = {t.lemma.lower()}
    for c in a.children(t.i):
        if c.dep in ("compound", "amod", "poss") and c.pos in CONTENT and c.lower not in IDLE:
            out.add(c.lemma.lower())
    return out


@lru_cache(maxsize=20_000)
def noun_keys(noun: str) -> frozenset[str]:
    """Words under which a counted noun is blocked: itself, its synonyms' first word, its kind."""
    out = {noun}
    for sense in senses(noun, "n")[:2]:
        out.add(f"#{sense}")
        out.update(f"#{h}" for h in hypernyms(sense))
    for cut in range(3, len(noun) - 3):
        # A compound in one word is also what its last part names: speedboat, boat.
        if is_lemma(noun[cut:], "n"):
            out |= noun_keys(noun[cut:])
            break
    return frozenset(out)


def people_noun(noun: str) -> bool:
    """Whether a noun names people in one of its first two senses."""
    return _is_person(noun)


# Senses of a noun in which somebody may be meant by it: "star", "lead", "head".
_SENSES = 4


@lru_cache(maxsize=20_000)
def may_be_person(noun: str) -> bool:
    """Whether a noun names people in one of its commoner senses."""
    return any(file_of(s) == "n18" for s in senses(noun, "n")[:_SENSES])


@lru_cache(maxsize=20_000)
def _is_person(noun: str) -> bool:
    found = senses(noun, "n")
    # Lexicographer file 18 of the nouns: noun.person.
    return bool(found) and file_of(found[0]) == "n18"

"""Ages in all the forms that news text gives them, each with the person (or thing) so old.

"24-year-old", "24 years old", "aged 24", "age 24", "Name, 24,", "Name (24)", "is 24", "in his
early 30s", and lists: "ages 15, 18 and 22".
"""

from __future__ import annotations

import re

from checker.extract.quantity_age_bearer import (
    bearer_of,
    may_be_somebody,
    named_before,
    names_one,
    one_just_named,
    set_beside,
    whose_age,
)
from checker.extract.quantity_figure import words_near
from checker.extract.quantity_site import Site, people_noun
from checker.extract.reading import Reading
from checker.model import Claim, EntityType, EventRef, Kind, Modality, Quantity
from checker.normalize.people import PERSON_NOUNS, PRIVATE

_YEAR = 365.25 * 86_400
_OLD_AFTER = re.compile(r"[\s-]*(?:years?|months?|weeks?|days?|yr)[\s-]+(?:old|of\s+age)s?\b", re.I)
_AGED_BEFORE = re.compile(
    r"\b(?:aged?|ages|aged?\s+of|turned|turning)(?:\s+(?:about|around|just|only))?\s*"
    r"[,:]?\s*$",
    re.I,
)
# "A woman of 32 was hurt".
_SOMEBODY_OF = re.compile(
    r"\ban?\s+(?:[a-z]+\s+)?(?P<who>[a-z]+)\s+of\s+(?:about\s+|just\s+|only\s+)?$", re.I
)
# Of these a number tells another thing: "a mother of 12", "a group of 14".
_WITH_A_NUMBER = frozenset("mother father mum mom dad parent grandmother grandfather".split())
# "At 71, Lind was the oldest on board": no age but of today is set beside such words.
_AT_BEFORE = re.compile(r"(?:^|,\s)(?:[Aa]t)\s(?:just\s|only\s)?$")
_FOR_AN_AGE = re.compile(r"\b(?:youngest|oldest|eldest|too\s+(?:young|old)|still)\b")
# "Police gave the man's age as 40", "her age was put at 40".
_AGE_BEFORE = re.compile(
    r"\bages?\s+(?:(?:was|is|were|has\s+been)\s+)?(?:(?:given|put|listed|stated|reported)\s+)?"
    r"(?:as|at|was|is)\s+(?:about\s+)?$"
)
# "Who turns 32 in May", "will be 20 on 1 March": one year less today.
_TURNS = re.compile(
    r"\b(?:turns|(?:will|is\s+(?:due|about|set)\s+to|would|'ll|’ll)\s+(?:turn|be)|(?:is|are)\s+turning)\s+$",
    re.IGNORECASE,
)
_TURNING = ("turns", "turn", "turning", "be")
_NAME_BEFORE = re.compile(
    r"[A-Z][\w’'-]+(?:,?\s(?:Jr|Sr)\.?|\sI{2,3}|\s[\"“(][^\"”)]{1,20}[\"”)])?(?P<open>,\s|\s\()$"
)
_COMMA_AFTER = re.compile(r"\s*(?:[,;.)]|\sof\b|\sfrom\b|\sand\b|\swho\b|$)")
_IS_BEFORE = re.compile(
    r"\b(?:is|was|he['’]s|she['’]s|be)\s+(?:just\s+|only\s+|now\s+|about\s+)?$", re.I
)
_IS_AFTER = re.compile(r"\s*(?:[.,;!?\"”]|$|\s(?:when|and|but|at\s+the\s+time)\b)")
HUMAN_LIMIT = 115


def extract_age(site: Site) -> Claim | None:
    """The age claim of an amount, None where the amount is no age."""
    amount = site.amount
    if amount.hedge == "vague" or amount.dimension not in ("", "duration"):
        return None
    who, form, less = -1, "", 0.0
    tail = site.text[amount.core_end : amount.core_end + 40]
    old = _OLD_AFTER.match(tail)
    factor = 1.0 if amount.dimension == "duration" else _YEAR
    end = site.focus[1]
    if old:
        form, who = "old", bearer_of(site)
        if who >= 0:
            who = one_just_named(site, who)
        end = max(end, site.sentence.start + amount.core_end + old.end())
    elif amount.dimension == "duration" or not human(amount.points):
        return None
    elif site.before.rstrip().lower().endswith(_TURNING) and _TURNS.search(site.before):
        form, who, less = "turns", site.subject_of(site.clause_verb()), 1.0
        if who < 0 or not (
            names_one(site, who)
            if site.token(who).pos == "NOUN"
            else may_be_somebody(site, who) or _surname(site, who)
        ):
            return None
    elif _AGED_BEFORE.search(site.before) or _somebody_of(site):
        form, who = "aged", named_before(site)
    elif _AGE_BEFORE.search(site.before) and site.frame.noun < 0:
        form, who = "is", whose_age(site)
    elif _AT_BEFORE.search(site.text[: site.amount.core_start]) and _for_an_age(site):
        form, who = "at", site.subject_of(site.clause_verb())
    elif _NAME_BEFORE.search(site.before) and _closed(site):
        form, who = "comma", named_before(site)
        if who < 0 or not (_said_of(site, who) or (not amount.word and may_be_somebody(site, who))):
            return None
    elif not amount.word and _NOUN_BEFORE.search(site.before) and _enclosed(site):
        form, who = "comma", named_before(site)
        if who < 0 or not names_one(site, who):
            return None
        who = one_just_named(site, who)
    elif _IS_BEFORE.search(site.before) and _IS_AFTER.match(site.after) and site.frame.noun < 0:
        subject = site.subject_of(site.clause_verb())
        if _WHEN.match(site.after) and not _WHEN_DEAD.match(site.after):
            return None
        if subject < 0 or not (may_be_somebody(site, subject) or _surname(site, subject)):
            return None
        form, who = "is", subject
    else:
        return None
    if who < 0 or (factor != 1.0 and not human(amount.points)):
        return None
    who = set_beside(site, who)
    q = amount.quantity
    low, high = q.low * factor / _YEAR - less, q.high * factor / _YEAR - less
    value = Quantity(low, high, "year", q.exact)
    context = " ".join(sorted(site.arguments() - {"old", "year", "age"}))
    focus = (site.focus[0], end)
    return age_claim(
        site.reading, site.first, focus, value, who, form=form, hedge=amount.hedge, context=context,
        near=words_near(site.annotation, site.sentence, site.first, site.last),
    )  # fmt: skip


def _somebody_of(site: Site) -> bool:
    """ "A woman of 32", "a nurse of 32": no "mother of 12", no "team of 32"."""
    found = _SOMEBODY_OF.search(site.before)
    if found is None or site.frame.noun >= 0:
        return False
    who = found["who"].lower()
    if who in _WITH_A_NUMBER:
        return False
    return who in PERSON_NOUNS or (people_noun(who) and site.amount.points[0] >= _ADULT)


def _for_an_age(site: Site) -> bool:
    """Whether "at 71" is set off by commas and the sentence tells how old somebody is for it."""
    after = site.text[site.amount.core_end :]
    if not after.startswith(", ") or _FOR_AN_AGE.search(after) is None:
        return False
    subject = site.subject_of(site.clause_verb())
    return subject >= 0 and (may_be_somebody(site, subject) or _surname(site, subject))


def age_claim(
    reading: Reading, at: int, focus: tuple[int, int], value: Quantity, who: int, **extra: str
) -> Claim:
    """`extra` are slots; empty ones are left out, "hedge" is the claim's own."""
    participant = reading.participant(who)
    name = _name_key(reading, who)
    keys = {f"age|{name}"}
    if participant.entity:
        keys.add("age|named")
    extra |= {"sort": "age", "noun": name, "name": _full_name(reading, who)}
    beside = extra.get("form") != "is"  # what is set beside a name stands whatever the clause says
    today = beside and extra["name"] and not _THEN.search(reading.annotation.plain, *_around(focus))
    return reading.claim(
        Kind.QUANTITY, at, focus, value, subject=participant, attribute="age", keys=keys,
        modality=Modality.HAPPENED, hedge=extra.pop("hedge", ""),
        polarity=True if beside else None, event=EventRef() if today else None,
        slots={k: v for k, v in extra.items() if v},
    )  # fmt: skip


_THEN = re.compile(r"\b(?:when|then|at\s+the\s+time)\b")
# "Was 19 when first jailed" is of then; of the dead it is what they were.
_WHEN = re.compile(r"\s+(?:when|at\s+the\s+time)\b")
_WHEN_DEAD = re.compile(
    r"[^.;]{0,40}\b(?:died|killed|shot|murdered|disappeared|vanished|attacked|death|struck|stabbed|"
    r"drowned|found)\b"
)
_NEAR_TEXT = 30


def _around(focus: tuple[int, int]) -> tuple[int, int]:
    return max(0, focus[0] - _NEAR_TEXT), focus[1] + _NEAR_TEXT


def human(points: tuple[float, ...]) -> bool:
    return all(0 < p < HUMAN_LIMIT and p == int(p) for p in points)


def _closed(site: Site) -> bool:
    opened = _NAME_BEFORE.search(site.before)
    after = site.after
    if opened is not None and opened.group("open").strip() == "(":
        return after.startswith(")")
    return bool(_COMMA_AFTER.match(after)) and not re.match(r"[,.]\d", after)


_NOUN_BEFORE = re.compile(r"[a-z’'-](?P<open>,\s|\s\()$")


def _enclosed(site: Site) -> bool:
    """ "The singer, 34, said": between commas or brackets, and no list of numbers."""
    opened = _NOUN_BEFORE.search(site.before)
    bracket = opened is not None and opened.group("open").strip() == "("
    return bool(re.match(r"\)" if bracket else r",\s(?!\d)", site.after))


# Names that the model takes for those of firms or places still have an age where the number stands
# between commas: results and dates are told otherwise.
_ADULT = 12


def _said_of(site: Site, i: int) -> bool:
    """Whether the number is set beside a name by commas on both sides: "Ana Lind, nine, fell"."""
    t, number = site.token(i), site.token(site.last)
    end = site.text[site.amount.core_end :]
    if (
        t.pos != "PROPN"
        or number.dep != "appos"
        or number.head not in (i, t.head)
        or not (end.startswith(", ") or (_called(site, i) and _COMMA_AFTER.match(end)))
    ):
        return False
    if t.dep == "pobj" and site.token(t.head).lower in ("in", "at", "near", "from", "on", "of"):
        return False
    if re.match(r",\s*(?:and\s+)?(?:\d|[A-Z][\w’'-]+\s\d)", end):
        return False  # a list of results
    before = site.token(max(i - 1, site.sentence.first)).lemma.lower()
    personal = (
        may_be_somebody(site, i) or t.label == "PERSON" or before in PRIVATE or _called(site, i)
    )
    return personal if site.amount.word else personal or site.amount.points[0] >= _ADULT


def _called(site: Site, i: int) -> bool:
    """Whether a name says which person a noun means: "among them the driver, Sana Orly, 45."

    The model may well take the name for a place's.
    """
    t, noun = site.token(i), site.token(site.token(i).head)
    return t.dep == "appos" and noun.i < i and names_one(site, noun.i)


def _surname(site: Site, i: int) -> bool:
    """Whether a name of no known sort may be somebody who "was 27"."""
    entity = site.reading.entity(i)
    t = site.token(i)
    return (
        t.pos == "PROPN"
        and site.amount.points[0] >= _ADULT
        and not site.amount.word
        and (entity is None or entity.type in (EntityType.OTHER, EntityType.ORGANISATION))
        and site.token(max(i - 1, 0)).lower != "the"
    )


def _name_key(reading: Reading, who: int) -> str:
    """Key of whoever is so old: the last name of a named person, else the noun."""
    t = reading.annotation.tokens[who]
    return t.lower if t.pos == "PROPN" else t.lemma.lower()


def _full_name(reading: Reading, who: int) -> str:
    """The whole name as written around its last token, "" for a common noun."""
    tokens = reading.annotation.tokens
    if tokens[who].pos != "PROPN":
        return ""
    parts = [tokens[who].text]
    i = who - 1
    while (
        i >= 0
        and tokens[i].pos == "PROPN"
        and tokens[i].text[0].isupper()
        and tokens[i].end + 2 > tokens[i + 1].start
    ):
        parts.append(tokens[i].text)
        i -= 1
    return " ".join(reversed(parts))

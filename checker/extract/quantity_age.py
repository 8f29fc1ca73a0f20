"""Ages in all the forms that news text gives them, each with the person (or thing) so old.

"24-year-old", "24 years old", "aged 24", "age 24", "Name, 24,", "Name (24)", "is 24", "in his
early 30s", and lists: "ages 15, 18 and 22".
"""

from __future__ import annotations

import re

from checker.extract.quantity_figure import words_near
from checker.extract.quantity_site import Site, may_be_person
from checker.extract.quantity_words import PEOPLE
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
    r"\ban?\s+(?:[a-z]+\s+)?(?:man|woman|boy|girl|youth|lad)\s+of\s+(?:about\s+|just\s+|only\s+)?$",
    re.I,
)
# "Who turns 32 in May", "will be 20 on 1 March": one year less today.
_TURNS = re.compile(
    r"\b(?:turns|(?:will|is\s+(?:due|about|set)\s+to|would|'ll|’ll)\s+(?:turn|be)|(?:is|are)\s+turning)\s+$",
    re.IGNORECASE,
)
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
        form, who = "old", _bearer(site)
        if who >= 0:
            who = _one_just_named(site, who)
        end = max(end, site.sentence.start + amount.core_end + old.end())
    elif amount.dimension == "duration" or not human(amount.points):
        return None
    elif _TURNS.search(site.before):
        form, who, less = "turns", site.subject_of(site.clause_verb()), 1.0
        if who < 0 or not (
            _described(site, who)
            if site.token(who).pos == "NOUN"
            else _personal(site, who) or _surname(site, who)
        ):
            return None
    elif _AGED_BEFORE.search(site.before) or (
        _SOMEBODY_OF.search(site.before) and site.frame.noun < 0
    ):
        form, who = "aged", _named_before(site)
    elif _NAME_BEFORE.search(site.before) and _closed(site):
        form, who = "comma", _named_before(site)
        if who < 0 or not (_said_of(site, who) or (not amount.word and _personal(site, who))):
            return None
    elif not amount.word and _NOUN_BEFORE.search(site.before) and _enclosed(site):
        form, who = "comma", _named_before(site)
        if who < 0 or not _described(site, who):
            return None
        who = _one_just_named(site, who)
    elif _IS_BEFORE.search(site.before) and _IS_AFTER.match(site.after) and site.frame.noun < 0:
        subject = site.subject_of(site.clause_verb())
        if _WHEN.match(site.after) and not _WHEN_DEAD.match(site.after):
            return None
        if subject < 0 or not (_personal(site, subject) or _surname(site, subject)):
            return None
        form, who = "is", subject
    else:
        return None
    if who < 0 or (factor != 1.0 and not human(amount.points)):
        return None
    q = amount.quantity
    low, high = q.low * factor / _YEAR - less, q.high * factor / _YEAR - less
    value = Quantity(low, high, "year", q.exact)
    context = " ".join(sorted(site.arguments() - {"old", "year", "age"}))
    focus = (site.focus[0], end)
    return age_claim(
        site.reading, site.first, focus, value, who, form=form, hedge=amount.hedge, context=context,
        near=words_near(site.annotation, site.sentence, site.first, site.last),
    )  # fmt: skip


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


def _described(site: Site, i: int) -> bool:
    """Whether a common noun names one person: "the star", "a mother", no "weeks", no "room"."""
    t = site.token(i)
    lemma = t.lemma.lower()
    single = t.tag == "NN" and any(
        k.dep in ("det", "poss", "amod", "compound") for k in site.annotation.children(i)
    )
    return single and (lemma in PEOPLE or lemma in PERSON_NOUNS or may_be_person(lemma))


def _one_just_named(site: Site, i: int) -> int:
    """ "Ana Lind left. The 34-year-old singer said": the one person named in the sentence before,
    where the phrase names nobody and opens its sentence; else the token itself.
    """
    a, reading = site.annotation, site.reading
    t = a.tokens[i]
    begins = a.subtree(i)[0]
    opening = begins.lower == "the" and begins.i <= site.sentence.first + 1
    if i in reading.mention_at or t.pos == "PROPN" or not opening or not site.sentence.number:
        return i
    if (t.dep not in ("nsubj", "nsubjpass") and t.lower != "old") or t.lemma in PERSON_NOUNS:
        return i
    before = a.sentences[site.sentence.number - 1]
    people = {
        m.entity: m
        for m in reading.mentions
        if before.first <= m.first < before.last
        and m.form != "pronoun"
        and reading.entities[m.entity].type is EntityType.PERSON
    }
    return next(iter(people.values())).last - 1 if len(people) == 1 else i


def _personal(site: Site, i: int) -> bool:
    """A name or pronoun that may be a person: places and months carry no ages."""
    t = site.token(i)
    if t.pos == "PRON":
        return t.lower in ("he", "she", "who", "i")
    entity = site.reading.entity(i)
    if entity is not None:
        return entity.type.value == "person"
    return t.pos in ("PROPN", "NOUN") and t.label not in (
        "DATE",
        "TIME",
        "GPE",
        "CARDINAL",
        "MONEY",
    )


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
    personal = _personal(site, i) or t.label == "PERSON" or before in PRIVATE or _called(site, i)
    return personal if site.amount.word else personal or site.amount.points[0] >= _ADULT


def _called(site: Site, i: int) -> bool:
    """Whether a name says which person a noun means: "among them the driver, Sana Orly, 45."

    The model may well take the name for a place's.
    """
    t, noun = site.token(i), site.token(site.token(i).head)
    return t.dep == "appos" and noun.i < i and _described(site, noun.i)


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


def _named_before(site: Site) -> int:
    """The token the age stands behind: its governor by syntax, else the word before the comma."""
    i = site.first - 1
    while i > site.sentence.first and not site.token(i).text[0].isalnum():
        i -= 1
    t = site.token(i)
    while t.lower in ("age", "aged", "ages", "of", "turned", "about", "around", "just", "only"):
        i -= 1
        while i > site.sentence.first and not site.token(i).text[0].isalnum():
            i -= 1
        t = site.token(i)
    if t.lower in ("who", "that") and t.i > site.sentence.first:
        # "The singer, who turned 40 in May": the singer
        clause = next((v for v in site.annotation.ancestors(t.i) if v.dep == "relcl"), None)
        t = site.token(clause.head) if clause is not None else t
    while t.dep in ("compound", "flat") and t.head > t.i and t.head < site.first:
        t = site.token(t.head)
    relative = next((v for v in site.annotation.ancestors(t.i) if v.dep == "relcl"), None)
    if t.pos in ("VERB", "ADJ", "ADV") and (t.dep == "relcl" or relative is not None):
        # "The girl who was hit, age 6": the girl
        t = site.token((relative if relative is not None else t).head)
    behind = site.token(t.i + 1)
    if behind.lower in ("'s", "’s") and t.dep in ("pobj", "poss"):
        # "A grandson of Orla Venn's, aged 6": the grandson
        t = site.token(site.token(t.head).head if t.dep == "pobj" else t.head)
    return t.i if t.pos in ("PROPN", "NOUN", "PRON") and i >= site.sentence.first else -1


def _bearer(site: Site) -> int:
    """Whom "24-year-old" belongs to: the noun it modifies, the subject of "is 24 years old"."""
    tokens = site.annotation.tokens
    i = site.last
    while i + 1 < site.sentence.last and not tokens[i].lower.startswith(("old", "age")):
        i += 1
        if i > site.last + 5:
            return -1
    old = tokens[i]
    nxt = tokens[i + 1] if i + 1 < site.sentence.last else None
    head = tokens[old.head]
    if (
        old.dep in ("amod", "compound", "nmod", "npadvmod")
        and head.i > old.i
        and head.pos in ("NOUN", "PROPN")
    ):
        while (
            head.dep in ("compound", "nmod")
            and tokens[head.head].i > head.i
            and head.head < site.sentence.last
        ):
            head = tokens[head.head]
        return head.i
    if (
        nxt is not None
        and nxt.pos in ("NOUN", "PROPN", "ADJ")
        and "-" in site.text[site.amount.core_end :][:1]
    ):
        j = i + 1
        while (
            j + 1 < site.sentence.last
            and tokens[j + 1].pos in ("NOUN", "PROPN")
            and tokens[j].pos in ("NOUN", "PROPN", "ADJ")
        ):
            j += 1
        return j if tokens[j].pos in ("NOUN", "PROPN") else i
    # "the 24-year-old was …": the age is the person, known by what else is said of him.
    if old.dep in ("acomp", "attr") or (head.lemma == "be" and old.i > head.i):
        subject = site.subject_of(head.i)
        if subject >= 0:
            return subject
    before = tokens[site.first - 1] if site.first > site.sentence.first else None
    if before is not None and before.lower == ",":
        return _named_before(site)
    if old.dep == "acl" or (
        old.dep in ("amod", "advcl", "relcl") and head.i < old.i and head.pos in ("NOUN", "PROPN")
    ):
        return head.i
    return i


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

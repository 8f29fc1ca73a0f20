"""Who holds which office, position or relation: "X, the owner of Y", "finance minister X".

A claim says that a named person has a role, of somebody or something. `extra` slots: `of` (code or
word), `office` (lexicon ids of the title), `family` (the group of roles that exclude one another),
`past` ("former", "then", "ex-").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.annotation import Annotation, Token
from checker.entities.roles import is_role_noun, role_of
from checker.entities.words import OCCUPATIONS, RANKS_IN_FULL
from checker.extract.equated import equated
from checker.extract.reading import Reading
from checker.lexicon import Lexicon
from checker.model import Claim, Entity, EntityType, EventRef, Kind, Mention, Modality, Name
from checker.normalize.people import ONE_POST

# Roles of which a person has one at a time in one place. Grouped by what a newsroom's corrections
# column confuses; a title outside every family is multi-valued and never compared.
FAMILIES: dict[str, frozenset[str]] = {
    "business": frozenset(
        "owner manager clerk employee tenant customer guest landlord janitor receptionist cashier "
        "bartender waiter waitress franchisee landlady cook barman barmaid proprietor".split()
    ),
    # Commanders and superintendents are left out: both are posts that a captain or colonel holds.
    "rank": frozenset(
        "private corporal sergeant lieutenant captain major colonel general admiral "
        "constable inspector ensign".split()
    )
    | frozenset(("petty officer", "warrant officer")),
    "kin": frozenset(
        "mother father brother sister son daughter uncle aunt cousin nephew niece grandmother "
        "grandfather grandson granddaughter".split()
    ),
    "spouse": frozenset(
        "wife husband girlfriend boyfriend fiance fiancee ex-wife ex-husband".split()
    ),
    "chamber": frozenset("senator congressman congresswoman governor mayor".split()),
    "school": frozenset("principal teacher student pupil janitor caretaker".split()),
    "court": frozenset("judge prosecutor".split()),
    # Whoever sits in a vehicle does not drive it.
    "occupation": OCCUPATIONS | {"passenger", "pedestrian"},
    # What a body's people are to it; the words for whoever leads it are one role.
    "post": frozenset(
        "chairman chairwoman chairperson chair spokesman spokeswoman spokesperson executive ceo "
        "head chief boss director treasurer editor".split()
    ),
}  # fmt: skip
# The narrower family first: a teacher is held against the pupils, not against all callings.
FAMILY_OF = {noun: family for family, nouns in reversed(list(FAMILIES.items())) for noun in nouns}
_RANK_WORDS = (
    FAMILIES["rank"]
    | frozenset(RANKS_IN_FULL)
    | frozenset(
        "lance staff first master brigadier rear vice chief detective police army navy marine "
        "force state county deputy retired coast guard coastguard senior petty warrant officer "
        "municipal regional commander superintendent".split()
    )
)
# Ranks of two words whose last one alone is none.
_OFFICERS = ("petty officer", "warrant officer")
# Ministers of different fields; one person may hold two, but not two of these three.
_PORTFOLIOS = frozenset(
    "foreign-minister finance-minister defence-minister interior-minister justice-minister "
    "health-minister prime-minister ambassador central-bank-governor speaker".split()
)
# Offices that need no country beside them where the name tells which is meant.
_NATIONAL = frozenset(("chancellor", "prime-minister", "pope"))
_BECOME = frozenset("be become name appoint elect remain serve".split())
_PAST = frozenset(
    "former once ex late then previous outgoing onetime longtime deposed ousted".split()
)
_COMING = frozenset("designate elect incoming next future".split())


def extract_roles(reading: Reading) -> Iterator[Claim]:
    """One claim per named person and role: beside the name, or after "is", "became", "as"."""
    lexicon = reading.lexicon
    a = reading.annotation
    bearers: dict[int, tuple[Mention, str]] = {}
    for token in a.tokens:
        if token.pos not in ("NOUN", "PROPN") or not is_role_noun(token):
            continue
        if token.i in reading.mention_at and reading.mention_at[token.i].form == "name":
            continue
        mention, standing = _bearer(reading, token, bearers)
        if mention is None or not _is_somebody(reading.entities[mention.entity]):
            continue
        bearers[token.i] = (mention, standing)
        claim = _claim(reading, mention, token, standing, lexicon)
        if claim is not None:
            yield claim


def _is_somebody(entity: Entity) -> bool:
    """A person; or a full name with a title, whatever the model took it for."""
    titled = bool(entity.roles) and " " in entity.name and not entity.lexicon
    return entity.type is EntityType.PERSON or titled


def _bearer(
    reading: Reading, noun: Token, before: dict[int, tuple[Mention, str]]
) -> tuple[Mention | None, str]:
    """Who bears the role a noun names, and whether the text says that it is still to come."""
    a = reading.annotation
    at = reading.mention_at

    def person(i: int) -> Mention | None:
        mention = at.get(i)
        return mention if mention is not None and mention.form != "description" else None

    # "vice-chancellor Ana Costa"; "minister of trade and deputy premier Ana Costa".
    follows = person(noun.i + 1)
    if follows is not None:
        return follows, ""
    for kid in a.children(noun.i):
        if kid.dep == "appos" and kid.i > noun.i and person(kid.i) is not None:
            return person(kid.i), ""
        if (
            kid.dep == "conj"
            and is_role_noun(kid)
            and kid.i > noun.i
            and person(kid.i + 1) is not None
        ):
            return person(kid.i + 1), ""
        if kid.dep == "conj" and person(kid.i) is not None and _only_titles(a, noun, kid):
            return person(kid.i), ""
        if kid.dep == "prep" and (told := _after_body(reading, kid)) is not None:
            return person(told.i), ""
    head = a.head(noun.i)
    if noun.dep == "appos" and person(head.i) is not None:
        return person(head.i), ""
    if noun.dep in ("compound", "nmod") and head.i > noun.i and noun.i + 6 > head.i:
        return person(head.i), ""
    if noun.dep == "conj" and head.i in before:
        return before[head.i]
    if noun.dep == "pobj" and head.lower == "as":
        return _as_role(reading, a.head(head.i), person)
    if noun.dep in ("attr", "oprd") and head.lemma in _BECOME:
        clause = reading.clause(head.i)
        if clause.negated or clause.modality in (Modality.CONDITIONAL, Modality.DENIED):
            return None, ""
        coming = clause.modality is not Modality.HAPPENED or head.lemma == "become"
        return person(clause.subject), "coming" if coming else ""
    same = equated(reading, noun)  # "the pilot was named as X"
    return (person(same.name.i), "") if same is not None and same.told else (None, "")


_WORK = frozenset("work serve act double".split())
_INSTALL = frozenset("appoint name choose pick elect install nominate hire employ confirm".split())


def _as_role(
    reading: Reading, verb: Token, person: Callable[[int], Mention | None]
) -> tuple[Mention | None, str]:
    """ "X works as a nurse", "he appointed X as minister", "X was hired as a driver"."""
    clause = reading.clause(verb.i)
    if verb.pos != "VERB" or clause.negated or clause.modality is not Modality.HAPPENED:
        return None, ""
    if verb.lemma in _WORK:
        return person(clause.subject), ""
    if verb.lemma in _INSTALL:
        kids = reading.annotation.children(verb.i)
        named = next((k.i for k in kids if k.dep in ("dobj", "nsubjpass")), -1)
        return person(named), "coming"
    return None, ""


def _after_body(reading: Reading, prep: Token) -> Token | None:
    """ "The envoy to Malta, Ana Lind": the parser hangs the name on the place."""
    a = reading.annotation
    obj = a.child(prep.i, "pobj")
    name = a.child(obj.i, "appos") if obj is not None else None
    if obj is None or name is None or a.tokens[name.i - 1].pos != "PROPN":
        return None
    entity, body = reading.entity(name.i), reading.entity(obj.i)
    person = entity is not None and entity.type is EntityType.PERSON
    apart = body is None or body.type is not EntityType.PERSON
    return name if person and apart else None


def _only_titles(a: Annotation, noun: Token, name: Token) -> bool:
    """ "trade minister and deputy premier Ana Costa": one person, since no article divides them."""
    if any(k.dep == "det" for k in a.children(noun.i)):
        return False
    after = [t for t in a.tokens[noun.i + 1 : name.i] if t.lower == "and"]
    return bool(after) and any(is_role_noun(t) for t in a.tokens[after[-1].i : name.i])


def _claim(
    reading: Reading, mention: Mention, token: Token, standing: str, lexicon: Lexicon
) -> Claim | None:
    a = reading.annotation
    if [t.lower for t in a.tokens[token.i + 1 : token.i + 3]] == ["-", "in"]:
        return None  # "brother-in-law"
    title, _, of = role_of(a, token, lexicon, a.tokens[mention.last - 1]).partition("|")
    noun = title.split()[-1] if title else ""
    noun = RANKS_IN_FULL.get(noun, noun)
    if title.endswith(_OFFICERS):
        noun = " ".join(title.split()[-2:])
    offices = lexicon.offices_of(title)
    functional = sorted(o.id for o in offices if o.functional)
    family = FAMILY_OF.get(noun, "")
    if family == "rank" and not set(title.replace(".", "").split()) <= _RANK_WORDS:
        family = ""  # "attorney general" is no rank
    if noun in _CLUB_POSTS and of in _CLUBS:
        family, noun = "post", _CLUB_POSTS[noun]
    if family == "post":
        noun = _post(title, noun)
        family = family if noun else ""
    if family in _RANKED and _deputy(title):
        noun = f"deputy {noun}"
    # "president" and "governor" may be one of a central bank: a title of several offices is none.
    portfolio = offices[0].id if len(offices) == 1 and offices[0].id in _PORTFOLIOS else ""
    if portfolio and of and not of.isupper() and not _PORTFOLIO_NOUNS.intersection(title.split()):
        portfolio = ""  # the treasurer of a club
    if portfolio:
        family = "portfolio"
    if not family and not (functional and (of or _NATIONAL.intersection(functional))):
        return None
    entity = reading.entities[mention.entity]
    low, high = min(mention.first, token.i), max(mention.last, token.i)
    around = {t.lower.strip(".-") for t in a.tokens[max(0, low - 5) : high + 3]}
    keys = [f"who|{entity.name.split()[-1].lower()}"] if entity.name else []
    keys += [f"office|{o}|{of}" for o in functional if of]
    return reading.claim(
        Kind.ROLE, token.i, _title_span(a, token, title), Name(title, portfolio or noun),
        subject=reading.participant(mention.last - 1), attribute=family or "office", keys=keys,
        polarity=True, modality=Modality.HAPPENED, of=of, office=" ".join(functional),
        family=family, past="yes" if around & _PAST else "",
        coming="yes" if standing or around & _COMING else "",
        event=EventRef() if _still(reading, token) else None,
    )  # fmt: skip


def _still(reading: Reading, noun: Token) -> bool:
    """ "Has been the owner since 2010": of now, whatever year it names."""
    a = reading.annotation
    verb = reading.clause(noun.i).verb
    return noun.head == verb and any(
        k.lower in ("has", "have", "'s", "’s") and k.dep == "aux" for k in a.children(verb)
    )


# Titles that are a minister's with or without a country.
_PORTFOLIO_NOUNS = frozenset("minister ambassador chancellor".split())
# Posts of bodies that elect them; of a state or company they mean more.
_CLUB_POSTS = {"secretary": "secretary", "president": "head", "captain": "captain"}
_CLUBS = frozenset("club society association union federation league charity fund lodge".split())
_BESIDE = frozenset("associate co honorary general editor".split())
_BELOW = frozenset("vice deputy assistant".split())
# Families in which whoever stands below the holder has a role of another name.
_RANKED = frozenset("post school business".split())


def _post(title: str, noun: str) -> str:
    """The post a title names, "" for those beside it: "co-chairman", "director general"."""
    if _BESIDE.intersection(title.replace("-", " ").split()):
        return ""
    return ONE_POST.get(noun, noun)


def _deputy(title: str) -> bool:
    return bool(_BELOW.intersection(title.replace("-", " ").split()))


def _title_span(a: Annotation, noun: Token, title: str) -> tuple[int, int]:
    """Offsets of the title words around their noun."""
    words = set(title.split())
    reach = len(words) + 2
    near = [
        t for t in a.tokens[max(0, noun.i - reach) : noun.i + reach + 1]
        if t.lower.rstrip(".") in words and a.sentence_of[t.i] == a.sentence_of[noun.i]
    ]  # fmt: skip
    return min(t.start for t in [noun, *near]), max(t.end for t in [noun, *near])

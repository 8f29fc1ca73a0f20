"""Who is meant by a group that came or did not: leaders of countries, delegations, all, relatives.

In: the subject of a claim of attendance. Out: whom it stands for, with the slots that
`align/attendance.py` reads: `office` and `body` ("leader" of "DE"), `body` alone for whoever speaks
for a country, `all` for a group that leaves nobody out, `kin` for somebody's relative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Sentence, Token
from checker.entities.roles import is_role_noun, role_of
from checker.extract.apposition import name_beside
from checker.extract.attendance_parts import Presence, is_person
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.model import EntityType
from checker.normalize.needed_words import holds_parts
from checker.normalize.text_finder import TextFinder

_LEADERS = frozenset("leader president premier chancellor head ruler king monarch minister".split())
_ENVOYS = frozenset(
    "delegation envoy representative official negotiator diplomat team emissary ambassador "
    "delegate".split()
)
_KIN = frozenset(
    "mother father husband wife widow widower fiancee fiance girlfriend boyfriend partner brother "
    "sister son daughter grandmother grandfather uncle aunt".split()
)
_PARENTS = ("father", "mother")
# Those on trial: a story has one unless it says otherwise.
_ON_TRIAL = frozenset("defendant accused".split())
_WHOLE = frozenset("all every each".split())
_MEMBERS = frozenset("leader member state country nation minister head".split())
_BUT = re.compile(
    r"\b(?:except(?:\s+for)?|but|apart\s+from|save\s+for|bar|barring|excepting|with\s+the\s+exception\s+"
    r"of|other\s+than)\s+(?=(?:the\s+)?[A-Z])"
)


class Meant(NamedTuple):
    """A token that a claim is made of, and the slots that say for whom it stands."""

    token: Token
    slots: dict[str, str]


def stands_for(reading: Reading, subject: Token) -> list[Meant]:
    """Those whom a subject stands for; the subject itself where it is no group."""
    lemma = subject.lemma.lower()
    if subject.tag != "NNS" and name_beside(reading, subject) is not None:
        return [Meant(subject, _kin(reading, subject))]
    single = subject.tag != "NNS" and reading.entity(subject.i) is not None
    if single and is_person(reading, subject):
        return [Meant(subject, _kin(reading, subject))]
    if lemma in _LEADERS | _ENVOYS:
        if _whole(reading, subject) and not _countries(reading, subject):
            return [Meant(subject, {"all": lemma})]
        if found := _of_countries(reading, subject, lemma):
            return found
    elif lemma in _MEMBERS and _whole(reading, subject):
        return [Meant(subject, {"all": lemma})]
    if lemma == "parent" and _owner(reading, subject):
        owner = _owner(reading, subject)
        return [Meant(subject, {"kin": kin, "of": owner}) for kin in _PARENTS]
    if subject.pos == "PRON":
        return [Meant(subject, {})]
    if title := _title(reading, subject):
        return [Meant(subject, {"title": title})]
    return [Meant(subject, _kin(reading, subject))]


def _title(reading: Reading, noun: Token) -> str:
    """ "The Secretary-General", "the foreign minister": an office without its holder's name."""
    if (
        not is_role_noun(noun)
        or noun.tag not in ("NN", "NNP")
        or reading.entity(noun.i) is not None
    ):
        return ""
    definite = any(t.lower == "the" for t in reading.annotation.children(noun.i))
    before = noun.i - 3 if reading.annotation.tokens[noun.i - 1].text == "-" else noun.i - 1
    definite = definite or reading.annotation.tokens[max(before, 0)].lower == "the"
    return role_of(reading.annotation, noun, reading.lexicon).partition("|")[0] if definite else ""


def _whole(reading: Reading, noun: Token) -> bool:
    """ "All 27 leaders", "every member", without a body that they are only a part of."""
    return any(t.lower in _WHOLE for t in reading.annotation.children(noun.i) if t.i < noun.i)


def _of_countries(reading: Reading, noun: Token, lemma: str) -> list[Meant]:
    title = ""
    if lemma not in _ENVOYS:
        a = reading.annotation
        kinds = {t.lower for t in a.children(noun.i) if t.dep in ("compound", "amod")}
        title = "leader"
        if lemma == "minister" and not kinds & {"prime"}:
            fields = kinds & {"foreign", "finance", "defence", "defense", "interior"}
            if not fields:
                return []
            title = f"{fields.pop().replace('defense', 'defence')}-minister"
    found = [
        Meant(token, {"body": code} | ({"office": title} if title else {}))
        for token, code in _countries(reading, noun)
    ]
    return found + ([] if title else [Meant(t, {}) for t in _bodies(reading, noun)])


def _bodies(reading: Reading, noun: Token) -> list[Token]:
    """Organisations that sent somebody: "delegations from Hamas and Fatah"."""
    a = reading.annotation
    out = [o for k in a.children(noun.i) if k.lower in ("of", "from") for o in a.children(k.i)]
    for token in out:
        out += [k for k in a.children(token.i) if k.dep == "conj"]
    entities = [(t, reading.entity(t.i)) for t in out]
    return [t for t, e in entities if e is not None and e.type is EntityType.ORGANISATION]


def _countries(reading: Reading, noun: Token) -> list[tuple[Token, str]]:
    """Countries that a noun names as its own: "French and German", "of France and Italy"."""
    a = reading.annotation
    todo = [k for k in a.children(noun.i) if k.dep in ("amod", "compound", "poss", "nmod")]
    for prep in a.children(noun.i):
        if prep.dep == "prep" and prep.lower in ("of", "from", "for"):
            todo += [k for k in a.children(prep.i) if k.dep == "pobj"]
    out = []
    for token in todo:
        todo += [k for k in a.children(token.i) if k.dep in ("conj", "appos", "amod")]
        country = reading.lexicon.country(token.text) if token.text[:1].isupper() else None
        if country is not None:
            out.append((token, country.code))
    return out


def _owner(reading: Reading, noun: Token) -> str:
    """Whose relative somebody is: the owner's last name, "her" for any pronoun, "" for nobody."""
    owner = reading.annotation.child(noun.i, "poss")
    if owner is None:
        return ""
    entity = reading.entity(owner.i)
    if entity is not None and entity.name:
        return entity.name.split()[-1].lower()
    return "her" if owner.pos == "PRON" else owner.lemma.lower()


def _kin(reading: Reading, token: Token) -> dict[str, str]:
    """Slots of "her father", "Lind's widow", "the defendant", also beside the relative's name."""
    a = reading.annotation
    near = [token, *(k for k in a.children(token.i) if k.dep in ("compound", "appos", "nmod"))]
    above = a.head(token.i)
    near += [above] if token.dep in ("appos", "compound") else []
    for noun in near:
        lemma = noun.lemma.lower()
        if lemma in _KIN and noun.tag in ("NN", "NNP") and (owner := _owner(reading, noun)):
            return {"kin": lemma, "of": owner}
        if lemma in _ON_TRIAL and noun.tag == "NN":
            return {"kin": "defendant", "of": "her"}
    return {}


# ---------------------------------------------------------------- named after the word that tells

_THERE = re.compile(
    r"(?:^|[.;]\s+|\band\s+|\b[Aa]lso\s+)(?:[Aa]mong\s+(?:the\s+|those\s+|them\s+)?[^,;.]{0,60}?|"
    r"(?:[Aa]lso\s+)?(?:[Pp]resent|[Ii]n\s+attendance|[Aa]ttending)\b[^,;.]{0,50}?|"
    r"(?:[Tt]he\s+)?(?:[Gg]uests|[Aa]ttendees|[Mm]ourners|[Pp]articipants|[Dd]ignitaries)\s+"
    r"(?:who\s+(?:attended|came)\s+)?|"
    r"[Tt]hose\s+(?:present|attending|taking\s+part|in\s+attendance|who\s+(?:attended|came))\b[^,;.]{0,50}?|"
    r"[Aa]lso\s+(?:there|(?:at|in)\s+the\s+[\w-]+))\s*(?P<v>was|were|included)\s+|"
    r"\b[Ww](?P<v2>ith)\s+(?=[^,;.]{3,60}?\s(?:in\s+attendance|present|looking\s+on)\b)|"
    r"\b(?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|[Ff]ootage)\s+(?:[\w-]+\s+){0,3}?(?P<v3>shows?|showed)\s+"
    r"(?=[^,;.]{3,60}?\s(?:at|during|among|attending|entering|arriving)\b)"
)
_COMING = re.compile(
    r"present|attend|guest|mourner|participant|dignitar|leaders|delegates|came|gathered|there|"
    r"marche|taking part|also (?:at|in)|with |photo|picture|image|footage",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:(?:^|[.;]\s+)(?:[Aa]lso\s+|[Cc]onspicuously\s+|[Nn]otably\s+|[Mm]ost\s+notabl[ye]\s+)?"
    r"(?:[Aa]bsent|[Mm]issing)\b(?:\s+from\s+[^,;.]{0,50}?)?|[Aa]mong\s+(?:the\s+absentees|those\s+(?:absent|"
    r"missing|who\s+(?:stayed\s+away|did\s+not\s+(?:come|attend))))|(?:[Nn]otable\s+)?[Aa]bsentees|"
    r"(?:[Oo]nly|[Nn]otable)\s+(?:\w+\s+)?(?:absentee|absence|missing|absent|not\s+(?:present|there|in\s+attendance)))\s*(?P<v>was|were|included|:)\s+|"
    r"(?:place|ahead|met|opened|began|ended|held|gathered)\s+(?P<v5>without)\s+(?=(?:the\s+)?[A-Z])|"
    r"\b[Nn]o\s+(?P<v2>sign|trace)\s+of\s+|\b(?P<v3>without)\s+(?=[A-Z][\w]+\s+[A-Z])(?=[^,;.]{0,60}?,)|"
    r"\b(?:[Oo]ne|[Oo]nly\s+one|[Aa])\s+(?:\w+\s+){1,2}?(?:was|were)\s+(?:missing|absent)\s*:\s+|"
    r"\b(?P<v6>kept|prevented|stopped)\s+(?=[A-Z][^,;.]{2,60}?\s(?:away\b|from\s+(?:attending|coming|travell?ing|"
    r"taking\s+part)\b))|[Ii]n(?P<v7>stead)\s+of\s+(?=(?:the\s+)?[A-Z][^;.]{2,60}?\b(?:came|attended|appeared|spoke|"
    r"represented|took)\b)|\b(?:came|attended|spoke|appeared|travelled|took\s+part)\s+(?:[\w-]+\s+){0,4}?"
    r"(?P<v8>instead|in\s+place)\s+of\s+(?=[A-Z])|"
    r"\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Ww]hole|[Ee]ntire|[Ee]veryone|[Ee]verybody)\b(?=[^.;]*\b(?:attended|came|took\s+part|"
    r"turned\s+up|(?:was|were)\s+(?:there|present))\b)[^.;]{0,60}?\b(?P<v9>but|except|apart|exception)\s+(?:for\s+|from\s+|"
    r"of\s+)?(?=(?:the\s+)?[A-Z])|"
    r"\b(?:chair|seat|place)\s+(?P<v4>reserved|set\s+aside|kept|meant)?\s*for\s+(?=[^,;.]{0,60}?\b(?:empty|vacant|"
    r"unoccupied)\b)"
)
_EMPTY = re.compile(
    r"['’]s?\s+(?:chair|seat|place|desk|bench)\s+(?P<v>was|remained|stayed|stood|sat)\s+(?:left\s+)?"
    r"(?:empty|vacant|unoccupied)\b"
)
_HINTS = TextFinder(
    ("among", "present", "attend", "guests", "mourners", "participants", "dignitar", "absent",
     "absence", "missing", "taking part", "also ", "no sign", "no trace",
     "without", "empty", "vacant", "unoccupied", "shows ", "showed ", "show ", " away", " from ",
     "instead of", "in place of", "except", "apart from", "one but ", "body but ", "every ")
)  # fmt: skip
# What every match of `_THERE` holds, and of `_AWAY` one or the other.
_OF_THERE = (
    ("was", "were", "included", "with", "show"),
    ("among", "present", "attend", "guests", "mourners", "participants", "dignitar", "also",
     "came", "taking", "looking", "show"),
)  # fmt: skip
_OF_AWAY = (
    (
        ("absen", "missing", "away", "who did", "notable", "only", "without", "sign", "trace",
         "kept", "prevented", "stopped", "instead", "place", "empty", "vacant", "unoccupied"),
    ),
    (("but", "except", "apart"), ("attended", "came", "took", "turned", "there", "present")),
)  # fmt: skip

_WORDS = ("v", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9")


class Listed(NamedTuple):
    """`token` stands where the clause is read, `start`..`end` are the words that tell."""

    token: Token
    presence: Presence
    start: int
    end: int


def listed(reading: Reading) -> Iterator[Listed]:
    """Those named behind the word that says whether they came: "absent were X and Y"."""
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        lower = a.sentence_lower(sentence)
        if not _HINTS.found_in(lower):
            continue
        if holds_parts(lower, _OF_THERE):
            for match in _THERE.finditer(text):
                if _COMING.search(match.group()):
                    yield from _after(reading, sentence, match, "present")
        if any(holds_parts(lower, parts) for parts in _OF_AWAY):
            for match in _AWAY.finditer(text):
                yield from _after(reading, sentence, match, "absent")
        for match in _EMPTY.finditer(text):
            at = a.tokens[token_at(a, sentence.start + match.start() - 1, sentence)]
            if is_person(reading, at):
                token = a.tokens[token_at(a, sentence.start + match.start("v"), sentence)]
                end = sentence.start + match.end()
                yield Listed(token, Presence("absent", at, sure=False), at.start, end)


def _after(
    reading: Reading, sentence: Sentence, match: re.Match[str], status: str
) -> Iterator[Listed]:
    a = reading.annotation
    groups = match.groupdict()
    group = next((g for g in _WORDS if groups.get(g)), None)
    at = sentence.start + (match.start(group) if group else match.start())
    token = a.tokens[token_at(a, at, sentence)]
    first = token_at(a, sentence.start + match.end(), sentence)
    many = group == "v"
    for mention in named_from(reading, sentence, first, many):
        who = a.tokens[mention]
        yield Listed(
            token, Presence(status, who, sure=False), sentence.start + match.start(),
            max(who.end, sentence.start + match.end()),
        )  # fmt: skip


def named_from(reading: Reading, sentence: Sentence, first: int, many: bool) -> list[int]:
    """Last tokens of the people and countries of a list that begins at a token."""
    a = reading.annotation
    out: list[int] = []
    i, skipped = first, 0
    while i < sentence.last:
        token = a.tokens[i]
        mention = reading.mention_at.get(i)
        if mention is not None and mention.form in ("name", "short"):
            entity = reading.entities[mention.entity]
            after = a.tokens[mention.last].text if mention.last < len(a.tokens) else ""
            if entity.type is EntityType.PERSON or (
                entity.type is EntityType.PLACE
                and after in (",", ".", "and", "")
                and reading.lexicon.country(entity.name) is not None
            ):
                out.append(mention.last - 1)
                if not many:
                    break
            i = mention.last
            skipped = 0
            continue
        if token.pos in ("VERB", "AUX") or token.lower in ("who", "which", "where", "but") or (
            token.text in (";", "(", "—", "–", ":")
        ):  # fmt: skip
            break
        skipped += 1
        if skipped > 8:
            break
        i += 1
    return out


def left_out(reading: Reading, verb: Token) -> list[Token] | None:
    """Those whom "all … except X" leaves out of a deed; None where nothing is left out."""
    a = reading.annotation
    sentence = a.sentence(verb.i)
    found = _BUT.search(a.sentence_text(sentence))
    if found is None:
        return None
    if sentence.start + found.end() < verb.start and a.head(verb.i).dep == "ROOT":
        return []  # "all came but X, whose deputy stayed away": a deed of the rest
    first = token_at(a, sentence.start + found.end(), sentence)
    return [a.tokens[i] for i in named_from(reading, sentence, first, many=True)]

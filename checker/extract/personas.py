"""Who a named person is, as an article describes them: trade, side in court, relation, country.

A claim is of kind ROLE with the sort as attribute. `extra` slots: `persona` (the sort), `owner`
(whose relative: an entity, a word, "his" for a pronoun that stands for nobody known), `owned` (the
owner's name, where there is one), `field` and
`body` (what a post is for and of, lower-case words), `past`, `coming`. Values are keys of
`normalize/personas.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Token
from checker.extract.descriptions import Description, descriptions
from checker.extract.phrase import token_at
from checker.extract.reading import Reading
from checker.extract.relatives import ties
from checker.lexicon.fold import fold
from checker.model import Claim, EntityType, Kind, Modality, Name
from checker.normalize.people import PERSON_NOUNS, PRIVATE
from checker.normalize.personas import (
    AFTER_FIELD,
    DIVISIONS,
    IN_CHARGE,
    OF_ONE_BODY,
    PORTFOLIOS,
    POSTS,
    sorts_of,
)

NATIONALITY, FIELD, BODY, PORTFOLIO = "nationality", "field", "body", "ministry"
_PEOPLE = PERSON_NOUNS | PRIVATE
# What a country's team or state has: "France captain" says nothing of where he was born.
_FOR_A_COUNTRY = frozenset(
    "captain coach manager skipper trainer minister president ambassador premier chancellor "
    "spokesman king queen official envoy international".split()
)
_EMPTY_FIELDS = frozenset(
    "company firm group division unit department business office team staff general senior deputy "
    "assistant vice managing executive chief associate regional national local new former acting "
    "interim longtime veteran operation activity area side part head end world worldwide global "
    "year time first second city town state county country region association organisation "
    "organization agency authority university institute club school hospital party police".split()
)


def extract_personas(reading: Reading) -> Iterator[Claim]:
    for described in descriptions(reading):
        if described.verb >= 0 and not _is_told(reading, described.verb):
            continue
        yield from _sorted(reading, described)
        yield from _national(reading, described)
        yield from _posted(reading, described)
    yield from _ministries(reading)
    yield from _tied(reading)


def _tied(reading: Reading) -> Iterator[Claim]:
    """Relatives told as a pair."""
    for tie in ties(reading):
        owner = reading.entity(tie.owner.i)
        yield reading.claim(
            Kind.ROLE, tie.who.i, (tie.start, tie.end),
            Name(reading.annotation.text(tie.start, tie.end), tie.key),
            subject=reading.participant(tie.who.i), attribute="relation",
            keys=_keys("relation", f"{tie.name} {tie.owned}"), polarity=True,
            modality=Modality.HAPPENED, persona="relation", name=tie.name,
            owner=owner.key if owner is not None and owner.name else tie.owner.lower,
            owned=tie.owned,
        )  # fmt: skip


def _keys(sort: str, name: str) -> list[str]:
    """By surname; relatives, whom one article tells of by given names alone, by those too, and by
    those of whose relative they are.
    """
    words = name.lower().split()
    return sorted({f"persona|{sort}|{w}" for w in (words if sort == "relation" else words[-1:])})


def _is_told(reading: Reading, verb: int) -> bool:
    """Whether a clause holds out who somebody is: not "if she is the owner"."""
    clause = reading.clause(verb)
    held = clause.modality in (Modality.HAPPENED, Modality.SCHEDULED)
    return held and not clause.negated


def _sorted(reading: Reading, described: Description) -> Iterator[Claim]:
    a = reading.annotation
    words = a.tokens[described.first : described.head + 1]
    phrase = " ".join(t.lower for t in words if t.text not in ("'s", "’s")).replace(" - ", "-")
    if a.tokens[described.head].pos in ("VERB", "AUX"):
        phrase = described.noun
    after = {t.lower for t in a.tokens[described.stop : described.last]}
    if after & {"police", "sheriff"}:
        phrase += " police" if "police" in after else " sheriff"  # "spokesman for the police"
    if "opposition" in after and described.noun == "leader":
        phrase = "opposition leader"
    divorced = any(t.lower == "former" for t in words)
    for sort, told in sorts_of(described.noun, phrase):
        owner = _owner(reading, described) if sort == "relation" else ""
        if owner == described.mention.entity:
            owner = "his"  # "Varga, who is her husband": a pronoun taken for himself
        key = "divorced" if divorced and told == "spouse" else told
        if key == "divorced":
            described = described._replace(past=False)
        if sort == "relation" and not owner and not key.startswith(("neighbour", "landlord")):
            continue
        known = reading.entities.get(owner)
        owned = known.name if known is not None else ""
        whose = _whose(reading, described)
        yield _claim(reading, described, sort, key, owner=owner, owned=owned, whose=whose)


def _whose(reading: Reading, described: Description) -> str:
    """Words for the body that somebody has a post of: "of the national agency", "BNPB chief"."""
    a = reading.annotation
    words = [
        fold(t.text)
        for t in a.tokens[described.stop : described.last]
        if t.pos in ("NOUN", "PROPN", "ADJ")
    ]
    before = a.tokens[described.first : described.head]
    words += [fold(t.text) for t in before if t.pos == "PROPN" and t.lower not in _EMPTY_FIELDS]
    return " ".join(sorted(set(words)))


def _national(reading: Reading, described: Description) -> Iterator[Claim]:
    a = reading.annotation
    for i in range(described.first, described.head + 1):
        token = a.tokens[i]
        if not token.text[:1].isupper() or _joined(a.tokens[i - 1], a.tokens[i : i + 2]):
            continue
        name = token.text
        if i > described.first and a.tokens[i - 1].text[:1].isupper():
            name = f"{a.tokens[i - 1].text} {name}"
        country = reading.lexicon.country(name) or reading.lexicon.country(token.text)
        if country is None:
            continue
        demonym = any(fold(d) == fold(w) for d in country.demonyms for w in (token.text, name))
        if i == described.head and not demonym:
            continue
        after = a.tokens[i + 1].text if i + 1 < len(a.tokens) else ""
        if after in ("'s", "’s", "'") or (
            not demonym and (described.noun in _FOR_A_COUNTRY or described.noun not in _PEOPLE)
        ):
            continue
        if described.noun in _FOR_A_COUNTRY:
            continue
        yield _claim(reading, described, NATIONALITY, country.code)
        return


def _joined(before: Token, after: tuple[Token, ...]) -> bool:
    """ "Russian-born", "Franco-German": not of one country alone."""
    return before.text == "-" or (len(after) > 1 and after[1].text == "-")


def _posted(reading: Reading, described: Description) -> Iterator[Claim]:
    """What a post is for, and of which body."""
    noun = described.noun
    if noun in ("minister", "secretary"):
        yield from _portfolio(reading, described)
        return
    if noun not in POSTS | OF_ONE_BODY:
        return
    a = reading.annotation
    before = a.tokens[described.first : described.head]
    after = a.tokens[described.stop : described.last]
    if noun in ("ambassador", "consul"):
        yield from _envoy(reading, described)
        return
    field: set[str] = set()
    body: set[str] = set()
    for token in (*before, *after):
        if token.text[:1].isupper() and token.pos in ("PROPN", "NOUN"):
            if reading.lexicon.country(token.text) is None and token.lower not in DIVISIONS:
                within = a.tokens[token.i + 1 : min(token.i + 4, described.last)]
                (field if any(t.lower in DIVISIONS for t in within) else body).add(fold(token.text))
            continue
        told = token.i > described.head or noun in AFTER_FIELD
        if told and token.pos in ("NOUN", "ADJ") and token.lemma.lower() not in _EMPTY_FIELDS:
            field.add(token.lemma.lower())
    if a.tokens[described.first - 1].lower in ("of", "and", "&", "for"):
        body.clear()  # "Bureau of Investigation spokesman": cut in two
    if any(t.text.isupper() and 1 < len(t.text) < 6 for t in (*before, *after)):
        body.clear()  # "the DA's spokesman": an abbreviation of what nobody knows
    vice = any(t.lower in ("vice", "deputy", "assistant") for t in before)
    if noun in POSTS and field:
        words = " ".join(sorted(field))
        lead = "deputy" if vice else "lead" if noun in IN_CHARGE else noun
        yield _claim(reading, described, FIELD, f"{lead} of {words}", noun=lead, field=words)
    if noun in OF_ONE_BODY and body:
        words = " ".join(sorted(body))
        yield _claim(reading, described, BODY, f"{noun} of {words}", noun=noun, body=words)


def _envoy(reading: Reading, described: Description) -> Iterator[Claim]:
    """The country that an ambassador is of, not the one that he or she is in."""
    a = reading.annotation
    near = [*a.tokens[described.first : described.head]]
    if described.stop < described.last and a.tokens[described.stop].lower == "of":
        near += a.tokens[described.stop : described.stop + 3]
    found = [c for t in near if t.text[:1].isupper() and (c := reading.lexicon.country(t.text))]
    if found:
        code = found[0].code
        yield _claim(
            reading, described, BODY, f"{described.noun} of {code}", noun="envoy", body=code
        )


def _portfolio(reading: Reading, described: Description) -> Iterator[Claim]:
    tokens = reading.annotation.tokens[described.first : described.last]
    words = {t.lower for t in tokens}
    fields = sorted({PORTFOLIOS[w] for w in words if w in PORTFOLIOS})
    below = bool(words & {"deputy", "vice"}) and "press" not in words
    if below and "prime" in words:
        fields = ["prime"]  # "deputy prime minister and minister of trade": told by the first
    if fields and (below or not words & {"state", "junior", "shadow", "press"}):
        text, noun = " ".join(fields), "deputy minister" if below else "minister"
        yield _claim(reading, described, PORTFOLIO, f"{text} {noun}", noun=noun, field=text)


# "Takes over the health portfolio", "goes to Nora Lind": ministries handed out.
_TAKES = re.compile(
    r"\b(?:takes?|took|taking|gets?|got|given|receives?|received|moves?|moved|keeps?|kept|runs?|"
    r"will run|handed)\s+(?:over\s+|on\s+|to\s+|up\s+|charge\s+of\s+)?(?:the\s+)?"
    r"(?:ministr(?:y|ies)\s+of\s+(?:the\s+)?"
    r"(?P<a>[A-Za-z]+)|(?P<b>[A-Za-z]+)(?:\s+affairs)?\s+(?:ministry|portfolio|department|brief))\b"
)
_GOES = re.compile(
    r"\b(?P<b>[A-Za-z]+)(?:\s+affairs)?\s+(?:ministry|portfolio|department|brief)\s+(?:goes|went|will\s+go|"
    r"was\s+given|was\s+handed|passes|falls)\s+to\s+(?=[A-Z])"
)


def _ministries(reading: Reading) -> Iterator[Claim]:
    a = reading.annotation
    for sentence in a.sentences:
        text = a.sentence_text(sentence)
        if not any(w in text for w in ("inistry", "inistries", "portfolio", "department", "brief")):
            continue
        for pattern in (_TAKES, _GOES):
            for match in pattern.finditer(text):
                word = (match.groupdict().get("a") or match.group("b")).lower()
                if word not in PORTFOLIOS:
                    continue
                at = token_at(a, sentence.start + match.start(), sentence)
                who = (
                    reading.clause(at).subject
                    if pattern is _TAKES
                    else token_at(a, sentence.start + match.end(), sentence)
                )
                mention = reading.mention_at.get(who)
                if (
                    mention is None
                    or reading.entities[mention.entity].type is not EntityType.PERSON
                ):
                    continue
                name = reading.entities[mention.entity].name
                if not name:
                    continue
                start, end = sentence.start + match.start(), sentence.start + match.end()
                yield reading.claim(
                    Kind.ROLE, at, (start, end),
                    Name(a.text(start, end).strip(), f"{PORTFOLIOS[word]} minister"),
                    subject=reading.participant(who), attribute=PORTFOLIO,
                    keys=[f"persona|{PORTFOLIO}|{name.split()[-1].lower()}"], polarity=True,
                    modality=Modality.HAPPENED, persona=PORTFOLIO, name=name, noun="minister",
                    field=PORTFOLIOS[word],
                )  # fmt: skip


def _owner(reading: Reading, described: Description) -> str:
    """Whose relative: before "'s", behind "of", or a pronoun."""
    a = reading.annotation
    span = range(max(0, described.first - 1), described.head)
    for i in span:
        token = a.tokens[i]
        if token.tag == "PRP$" or token.lower in ("his", "her", "their"):
            entity = reading.entity(i)
            return entity.key if entity is not None and entity.name else "his"
        if i + 1 < len(a.tokens) and a.tokens[i + 1].text in ("'s", "’s", "'", "’"):
            return _known(reading, token)
    after = a.tokens[described.stop : described.last]
    if after and after[0].lower in ("of", "to"):
        named = next((t for t in after[1:] if t.pos in ("NOUN", "PROPN")), None)
        return _known(reading, named) if named is not None else ""
    return ""


def _known(reading: Reading, token: Token) -> str:
    entity = reading.entity(token.i)
    return entity.key if entity is not None and entity.name else token.lemma.lower()


def _claim(reading: Reading, described: Description, sort: str, key: str, **slots: str) -> Claim:
    a = reading.annotation
    first = described.first
    start, end = a.tokens[first].start, a.tokens[max(described.last, described.head + 1) - 1].end
    mention = described.mention
    name = reading.entities[mention.entity].name
    return reading.claim(
        Kind.ROLE, described.head, (start, end), Name(a.text(start, end), key),
        subject=reading.participant(mention.last - 1), attribute=sort,
        keys=_keys(sort, f"{name} {slots.get('owned', '')}" if slots.get("owned") else name),
        polarity=True,
        modality=Modality.HAPPENED, persona=sort, name=name,
        past="yes" if described.past and key != "divorced" else "",
        coming="yes" if described.coming else "", slots=slots,
    )  # fmt: skip

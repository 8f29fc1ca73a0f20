"""Mentions and entities of one article: names, their short forms, descriptions and pronouns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from checker.annotation import Annotation, Token
from checker.entities.draft import GENDERS, Draft
from checker.entities.names import NameSpan, guess_type, name_spans
from checker.entities.roles import hyphened_title, is_role_noun, role_of
from checker.entities.words import (
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    PARTICLES,
    SOLE_TITLES,
)
from checker.lexicon import Lexicon, builtin_lexicon
from checker.model import Entity, EntityType, Mention

_TO_PLACES = frozenset("of from in at near to for with".split())
_SUBJECTS = ("nsubj", "nsubjpass")
# A pronoun is resolved no further back than this many sentences.
_PRONOUN_REACH = 2


def find_mentions(
    annotation: Annotation, lexicon: Lexicon | None = None
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Every mention of the article in text order, and the entities they refer to."""
    lexicon = lexicon or builtin_lexicon()
    drafts: dict[str, Draft] = {}
    spans = name_spans(annotation)
    assigned = _drafts_of(annotation, spans, drafts, lexicon)
    mentions = _names(annotation, spans, assigned, drafts, lexicon)
    _add_descriptions(annotation, drafts, mentions, lexicon)
    _add_pronouns(annotation, drafts, mentions)
    mentions.sort(key=lambda m: (m.first, m.last))
    entities = tuple(
        Entity(d.key, d.type, d.name, tuple(dict.fromkeys(d.names)), tuple(dict.fromkeys(d.roles)),
               "", d.gender)
        for d in drafts.values()
    )  # fmt: skip
    return tuple(mentions), entities


@lru_cache(maxsize=8192)  # an article repeats its names
def name_words(name: str) -> tuple[str, ...]:
    """Lower-case words of a name without full stops and possessive endings."""
    words = name.replace("’s", "").replace("'s", "").split()
    return tuple([w.strip(".,'’").lower() for w in words])


def _drafts_of(
    annotation: Annotation, spans: list[NameSpan], drafts: dict[str, Draft], lexicon: Lexicon
) -> list[str]:
    """The entity of each span: full names make them, then short forms find theirs by their words.

    "" for a span without words.
    """
    full: dict[tuple[str, ...], str] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    order = sorted(
        range(len(spans)), key=lambda n: (spans[n].first - spans[n].last, spans[n].first)
    )
    assigned = [""] * len(spans)
    listed: dict[str, EntityType | None] = {}  # what the lexicon takes a name for
    for n in order:
        span = spans[n]
        words = name_words(span.text)
        if not words or not any(words):
            continue
        key = full.get(words, "")
        if not key:
            owners = _owners(words, span, by_word, drafts)
            if owners:
                key = _nearest(owners, span, drafts)
            else:
                key = full[words] = f"e{len(drafts)}"
                drafts[key] = Draft(key)
                for word in words:
                    if word not in PARTICLES and key not in by_word[word]:
                        by_word[word].append(key)
        assigned[n] = key
        draft = drafts[key]
        draft.call(span.text, words, span.first)
        if span.text not in listed:
            listed[span.text] = _listed_as(span.text, lexicon)
        known = listed[span.text]
        if known is not None and not span.title:
            draft.is_a(known, 4)
        else:
            guess = guess_type(span)
            if guess is not None:
                # A title settles it; the model's label on a lone word is weak evidence.
                draft.is_a(guess, 3 if span.title or span.last - span.first > 1 else 1)
        if _of_person(annotation, span):
            draft.is_a(EntityType.PERSON, 3)
        if span.gender:
            draft.is_of(span.gender, 3)
    return assigned


def _names(
    annotation: Annotation,
    spans: list[NameSpan],
    assigned: list[str],
    drafts: dict[str, Draft],
    lexicon: Lexicon,
) -> list[Mention]:
    """Each span as a mention of its entity, which what stands beside it is told of."""
    mentions: list[Mention] = []
    for span, key in zip(spans, assigned, strict=True):
        if not key:
            continue
        draft = drafts[key]
        role = _role_beside(annotation, span, lexicon)
        if role:
            draft.roles.append(role)
            draft.is_a(EntityType.PERSON, 3)  # bodies and places hold no office
            noun = role.split("|")[0].split(" ")[-1]
            if noun in MALE_NOUNS:
                draft.is_of("m", 1)
            elif noun in FEMALE_NOUNS:
                draft.is_of("f", 1)
        first, last = annotation.tokens[span.first], annotation.tokens[span.last - 1]
        form = "name" if name_words(span.text) == draft.words else "short"
        mentions.append(
            Mention(key, form, span.text, first.start, last.end, span.first, span.last, role)
        )
    return mentions


def _listed_as(name: str, lexicon: Lexicon) -> EntityType | None:
    """Whether a lexicon has a place or a body of a name; None for neither."""
    if lexicon.country(name) or lexicon.place_name(name):
        return EntityType.PLACE
    return EntityType.ORGANISATION if lexicon.organisation(name) else None


def _of_person(annotation: Annotation, span: NameSpan) -> bool:
    """ "Nora Lind, 20, of Aby", "Nora Lind, who": of people alone so much is told behind a name."""
    tokens = annotation.tokens
    behind = tokens[span.last : span.last + 3]
    if len(behind) < 3 or behind[0].text not in (",", "("):
        return False
    if span.first and tokens[span.first - 1].lower in _TO_PLACES:
        return False  # "Nora Lind of Aby, who"
    age = behind[1].text
    if age.isdigit() and len(age) < 3:
        return behind[2].text in (",", ")", ".")
    return behind[1].lower == "who" and span.last - span.first > 1


def _owners(
    words: tuple[str, ...], span: NameSpan, by_word: dict[str, list[str]], drafts: dict[str, Draft]
) -> list[str]:
    """Entities whose longer name this could be short for."""
    shared = by_word.get(words[-1], [])
    if len(words) == 1:
        out = []
        for key in shared:
            longer = drafts[key].words
            if drafts[key].type is EntityType.PERSON:
                fits = words[0] in (longer[-1], longer[0]) or (
                    longer[-1] in ("jr", "sr") and words[0] in longer
                )
            else:
                fits = words[0] == longer[0] and guess_type(span) is not EntityType.PERSON
            if fits:
                out.append(key)
        # A surname outranks a given name.
        surnames = [k for k in out if drafts[k].words[-1] == words[0]]
        return surnames or out
    out = []
    for key in shared:
        longer = drafts[key].words
        if len(longer) > len(words) and set(words) <= set(longer) and words[0] == longer[0]:
            out.append(key)
    return out


def _nearest(owners: list[str], span: NameSpan, drafts: dict[str, Draft]) -> str:
    """The owner written last before the span; a courtesy title's gender rules others out."""
    if span.gender:
        owners = [k for k in owners if drafts[k].gender in ("", span.gender)] or owners
    best, last = owners[0], -1
    for key in owners:
        for place in drafts[key].places:
            if last < place < span.first:
                best, last = key, place
    return best


def _role_beside(annotation: Annotation, span: NameSpan, lexicon: Lexicon) -> str:
    """The role written beside a name: a title before it, an apposition on either side."""
    tokens = annotation.tokens
    head = _head_of(annotation, span)
    candidates: list[Token] = []
    if span.title:
        candidates.append(tokens[span.first - 1])
    candidates += [
        kid
        for kid in annotation.children(head.i)
        if not span.first <= kid.i < span.last and kid.dep in ("appos", "compound", "nmod", "amod")
    ]
    if head.dep in ("appos", "compound", "nmod") and tokens[head.head].pos in ("NOUN", "PROPN"):
        candidates.append(tokens[head.head])
    noun = next((t for t in candidates if is_role_noun(t) or hyphened_title(annotation, t)), None)
    return role_of(annotation, noun, lexicon, head) if noun is not None else ""


def _head_of(annotation: Annotation, span: NameSpan) -> Token:
    """The token of the span that the others hang on."""
    for i in range(span.last - 1, span.first - 1, -1):
        token = annotation.tokens[i]
        if not span.first <= token.head < span.last or token.head == token.i:
            return token
    return annotation.tokens[span.last - 1]


def _add_descriptions(
    annotation: Annotation, drafts: dict[str, Draft], mentions: list[Mention], lexicon: Lexicon
) -> None:
    """ "the French president" is whoever holds that role here; else somebody yet unnamed.

    A holder named in another article is found when the story is linked, by the role.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for draft in drafts.values():
        for role in draft.roles:
            title, _, of = role.partition("|")
            holders[title.split()[-1] if title else ""].add(draft.key)
            if of:
                holders[role].add(draft.key)
    taken = {i for m in mentions for i in range(m.first, m.last)}
    for token in annotation.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.dep in ("compound", "nmod", "attr"):
            continue
        hyphened = hyphened_title(annotation, token)
        if token.i in taken or not (hyphened or token.lemma.lower() in OFFICES):
            continue
        if token.i + 2 < len(annotation.tokens) and hyphened_title(
            annotation, annotation.tokens[token.i + 2]
        ):
            continue  # "Secretary" of "Secretary-General"
        if not any(k.dep == "det" and k.lower == "the" for k in annotation.children(token.i)):
            continue
        role = role_of(annotation, token, lexicon)
        title, _, of = role.partition("|")
        if token.dep == "appos" and not of.isupper():
            continue  # it describes the name beside it
        found = holders.get(role, set()) if of else holders.get(title, set())
        if len(found) == 1:
            key = next(iter(found))
        elif (
            of.isupper() or hyphened in SOLE_TITLES
        ) and not found:  # a country or body the lexicon knows
            key = f"e{len(drafts)}"
            drafts[key] = Draft(key)
            drafts[key].is_a(EntityType.PERSON, 1)
            drafts[key].roles.append(role)
            holders[role].add(key)
        else:
            continue
        mentions.append(
            Mention(
                key, "description", token.text, token.start, token.end, token.i, token.i + 1, role
            )
        )


def _add_pronouns(
    annotation: Annotation, drafts: dict[str, Draft], mentions: list[Mention]
) -> None:
    """he and she: the person named last as a subject, within reach and of fitting gender.

    An answer is kept only when no second person of fitting gender stands as near, a person that
    no name tells of among them: "Sentencing him, Judge Tom Hale said he …" has two men.
    """
    at: dict[int, list[Mention]] = defaultdict(list)
    people = {key for key, draft in drafts.items() if draft.type is EntityType.PERSON}
    for m in mentions:
        if m.entity in people:
            at[annotation.sentence_of[m.first]].append(m)
    for token in annotation.tokens:
        gender = GENDERS.get(token.lower)
        if gender is None or token.pos not in ("PRON", "DET"):
            continue
        here = annotation.sentence_of[token.i]
        deed = _deed_to(annotation, token)
        doer = _doer(annotation, deed, at[here]) if deed else ""
        found = _antecedent(annotation, token, gender, at, drafts)
        if doer and drafts[doer].likely_gender in ("", gender):
            at[here].append(
                Mention("", "pronoun", token.text, token.start, token.end, token.i, token.i + 1)
            )
        if found and found != doer:
            drafts[found].is_of(gender, 1)
            pronoun = Mention(
                found, "pronoun", token.text, token.start, token.end, token.i, token.i + 1
            )
            mentions.append(pronoun)
            at[here].append(pronoun)


def _antecedent(
    annotation: Annotation, token: Token, gender: str, at: dict[int, list[Mention]],
    drafts: dict[str, Draft],
) -> str:  # fmt: skip
    here = annotation.sentence_of[token.i]
    for sentence in range(here, max(-1, here - 1 - _PRONOUN_REACH), -1):
        told = at.get(sentence, [])
        if any(not m.entity and GENDERS[m.text.lower()] == gender for m in told):
            return ""  # which of the two?
        near = [
            m for m in told
            if m.last <= token.i and m.entity and drafts[m.entity].likely_gender in ("", gender)
        ]  # fmt: skip
        if not near:
            continue
        people = list(dict.fromkeys(m.entity for m in near))
        if len(people) == 1:
            return people[0]
        subjects = {
            m.entity for m in near
            if any(
                annotation.tokens[i].dep in ("nsubj", "nsubjpass") for i in range(m.first, m.last)
            )
        }  # fmt: skip
        return next(iter(subjects)) if len(subjects) == 1 else ""
    return ""


def _deed_to(annotation: Annotation, pronoun: Token) -> Token | None:
    """The verb that a sentence opens with and that is done to a pronoun by the sentence's subject:
    "Sentencing him, the judge said"."""
    if pronoun.dep not in ("dobj", "pobj"):
        return None
    verb = annotation.tokens[pronoun.head]
    if pronoun.dep == "pobj":
        verb = annotation.tokens[verb.head]
    if verb.dep != "advcl" or not verb.lower.endswith("ing") or verb.head < pronoun.i:
        return None
    return None if any(k.dep in _SUBJECTS for k in annotation.children(verb.i)) else verb


def _doer(annotation: Annotation, deed: Token, people: Sequence[Mention]) -> str:
    """The person who does a deed told before it: the subject of the verb that it hangs on."""
    subject = next((k for k in annotation.children(deed.head) if k.dep in _SUBJECTS), None)
    if subject is None:
        return ""
    return next((m.entity for m in people if m.first <= subject.i < m.last), "")

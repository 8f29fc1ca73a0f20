"""Who was at the event, who stayed away, who came instead, who followed it from afar.

Statuses: present, absent, represented (absent, with a stand-in), remote.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.reading import Reading
from checker.lexicon import builtin_lexicon
from checker.model import Annotation, Claim, Entity, EntityType, Kind, Status, Token

# Nouns for an occasion people attend; what is attended must be one of these, or be left out.
OCCASIONS = frozenset(
    "meeting summit conference ceremony talk gathering session vote debate congress hearing trial "
    "funeral wedding event dinner lunch reception rally march protest service mass vigil forum "
    "convention assembly inauguration opening launch premiere match game concert celebration party "
    "briefing workshop signing mini-summit negotiation round parade festival exhibition memorial "
    "inquest sitting plenary council gala banquet race final show screening anniversary".split()
)
# Verbs with an occasion as object ("attended the talks") or none ("did not attend").
_ATTEND = frozenset("attend join".split())
_MISS = frozenset("skip miss boycott shun snub".split())
# Intransitive verbs with "in"/"at" an occasion.
_TAKE_PART = frozenset("participate partake".split())
_WATCH = frozenset("watch follow address listen speak participate appear look sit stand".split())
_REMOTE = frozenset(
    "video videolink video-link videoconference teleconference zoom television tv phone telephone "
    "screen livestream webcast radio link remotely virtually online".split()
)
# Where somebody who watches on the spot sits or stands.
_ON_SPOT = frozenset(
    "row gallery tribune stand stands audience hall bench rank seat room chamber podium stage pew "
    "front crowd floor".split()
)
_STAY = frozenset("stay remain keep".split())
_ABSENT_FROM = frozenset("home away behind".split())


def extract_attendance(reading: Reading) -> Iterator[Claim]:
    """One claim per person or body and clause that says whether they were there."""
    a = reading.annotation
    for token in a.tokens:
        found = _status_at(reading, token)
        if found is None:
            continue
        status, who, substitute, occasion = found
        for subject in _conjuncts(a, who):
            participant = reading.participant(subject.i)
            if not _can_attend(reading, subject):
                continue
            keys = {f"who|{participant.head}"}
            if participant.entity:
                entity = reading.entities[participant.entity]
                keys |= {f"who|{w.lower()}" for w in entity.name.split()[-1:]}
                keys |= {f"role|{r.split('|')[0]}" for r in entity.roles}
                keys |= {f"country|{code}" for code in _countries(entity)}
            yield reading.claim(
                Kind.ATTENDANCE, token.i, _focus(a, token), Status(status),
                subject=participant, attribute="attendance", keys=keys, polarity=True,
                substitute=substitute, occasion=occasion,
            )  # fmt: skip


def _countries(entity: Entity) -> set[str]:
    """Codes of the country that an entity is, or holds an office of."""
    if entity.type is EntityType.PERSON:
        return {of for r in entity.roles if (of := r.partition("|")[2]).isupper()}
    country = builtin_lexicon().country(entity.name) if entity.name else None
    return {country.code} if country else set()


def _status_at(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    """(status, subject, stand-in, occasion) where the token is a word of attendance."""
    a = reading.annotation
    clause = reading.clause(token.i)
    lemma = token.lemma.lower()
    if token.pos == "VERB" and lemma in _ATTEND | _MISS | _TAKE_PART:
        return _attending(reading, token)
    if token.pos in ("VERB", "NOUN") and lemma in ("take",):
        part = a.child(token.i, "dobj")
        subject = _subject(a, clause.subject)
        if part is not None and part.lemma == "part" and subject is not None:
            return (
                ("absent" if clause.negated else "present"),
                subject,
                "",
                _occasion(a, part, token),
            )
    if lemma in ("present", "absent") and token.pos in ("ADJ", "NOUN", "ADV"):
        return _present(reading, token)
    if token.pos == "VERB" and lemma == "represent":
        return _represented(reading, token)
    if token.pos == "VERB" and lemma == "send":
        return _sent(reading, token)
    if token.pos == "VERB" and lemma in _STAY:
        away = any(
            k.lower in _ABSENT_FROM or (k.lower == "in" and _in_named_place(a, k))
            for k in a.children(token.i)
        )
        subject = _subject(a, clause.subject)
        if away and subject is not None and not clause.negated:
            return "absent", subject, "", _occasion(a, token)
    if token.pos == "VERB" and lemma in _WATCH:
        return _watching(reading, token)
    if token.pos == "VERB" and lemma == "include" and token.dep == "ROOT":
        return _included(reading, token)
    return None


def _attending(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    a = reading.annotation
    clause = reading.clause(token.i)
    subject = _subject(a, clause.subject)
    if subject is None:
        return None
    missing = token.lemma in _MISS
    obj = a.child(token.i, "dobj")
    occasion = _occasion(a, token)
    if missing or token.lemma == "join":
        # "missed the talks", never "missed the bus"; "joined the talks", never "joined the navy".
        if obj is None or obj.lemma.lower() not in OCCASIONS:
            return None
    elif obj is not None and obj.lemma.lower() not in OCCASIONS and obj.pos != "PRON":
        return None
    away = missing != clause.negated
    if any(t.lower in ("unable", "decline", "refuse") or t.lemma in ("decline", "refuse", "fail")
           for t in a.ancestors(token.i)[:1]):  # fmt: skip
        away = True
    if not away and _afar(a, token):
        return "remote", subject, "", occasion
    return ("absent" if away else "present"), subject, "", occasion


def _present(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    """ "X was present", "X was absent from the talks": be, then the adjective within two words."""
    a = reading.annotation
    be = next(
        (t for t in reversed(a.tokens[max(0, token.i - 3) : token.i])
         if t.lemma == "be" and a.sentence_of[t.i] == a.sentence_of[token.i]),
        None,
    )  # fmt: skip
    if be is None or (
        token.dep == "amod"
        and a.tokens[token.head].i == token.i + 1
        and token.pos == "ADJ"
        and a.tokens[token.head].pos == "NOUN"
    ):
        return None
    clause = reading.clause(be.i)
    subject = _subject(a, clause.subject)
    if subject is None:
        return None
    away = (token.lemma.lower() == "absent") != clause.negated
    return ("absent" if away else "present"), subject, "", _occasion(a, token, be)


def _represented(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    """ "X was represented by Y", "X had himself represented by Y"."""
    a = reading.annotation
    agent = a.child(token.i, "agent")
    stand_in = a.child(agent.i, "pobj") if agent is not None else None
    subject = a.child(token.i, "nsubjpass")
    if subject is None or subject.pos == "PRON":
        above = reading.clause(a.head(token.i).i).subject
        subject = a.tokens[above] if above >= 0 else subject
    if subject is None or stand_in is None:
        return None
    return "represented", subject, stand_in.text, _occasion(a, token)


def _sent(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    """ "X sent her foreign minister (instead)": a person in office is sent, nobody else."""
    a = reading.annotation
    obj = a.child(token.i, "dobj")
    subject = _subject(a, reading.clause(token.i).subject)
    offices = (
        "minister",
        "envoy",
        "deputy",
        "representative",
        "ambassador",
        "delegate",
        "secretary",
    )
    if obj is None or subject is None or obj.lemma.lower() not in offices:
        return None
    if not any(k.dep == "poss" for k in a.children(obj.i)):
        return None
    return "represented", subject, obj.text, _occasion(a, token)


def _watching(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    """ "watched from the front row" is presence, "by video link" is not."""
    a = reading.annotation
    subject = _subject(a, reading.clause(token.i).subject)
    if subject is None:
        return None
    if _afar(a, token):
        return "remote", subject, "", _occasion(a, token)
    if token.lemma == "look" and any(
        k.lower == "on" and k.dep in ("prt", "advmod", "prep") and not a.children(k.i)
        for k in a.children(token.i)
    ):
        return "present", subject, "", _occasion(a, token)
    if token.lemma in ("watch", "look", "sit", "stand", "follow", "listen"):
        for prep in (
            k
            for k in a.children(token.i)
            if k.dep == "prep" and k.lower in ("from", "at", "in", "on")
        ):
            obj = a.child(prep.i, "pobj")
            if obj is not None and obj.lemma.lower() in _ON_SPOT:
                return "present", subject, "", _occasion(a, token)
    return None


def _included(reading: Reading, token: Token) -> tuple[str, Token, str, str] | None:
    """ "The gathering included leaders from …": those listed are there."""
    a = reading.annotation
    what, who = a.child(token.i, "nsubj"), a.child(token.i, "dobj")
    if (
        what is None
        or who is None
        or what.lemma.lower() not in OCCASIONS
        or reading.clause(token.i).negated
    ):
        return None
    return "present", who, "", what.lemma.lower()


def _in_named_place(a: Annotation, prep: Token) -> bool:
    """ "stayed in Lima": said of somebody expected elsewhere."""
    obj = a.child(prep.i, "pobj")
    return obj is not None and obj.label == "GPE"


def _afar(a: Annotation, token: Token) -> bool:
    for kid in a.children(token.i):
        if kid.lower in _REMOTE:
            return True
        if kid.dep == "prep" and kid.lower in ("by", "via", "on", "over", "through"):
            obj = a.child(kid.i, "pobj")
            if obj is not None and (
                obj.lemma.lower() in _REMOTE or any(c.lower in _REMOTE for c in a.children(obj.i))
            ):
                return True
    return False


def _subject(a: Annotation, i: int) -> Token | None:
    return a.tokens[i] if i >= 0 else None


def _occasion(a: Annotation, *around: Token) -> str:
    """The occasion noun near the verb, "" where none is named: then it is the story's own."""
    for token in around:
        for kid in a.children(token.i):
            nouns = [kid]
            if kid.dep == "prep":
                nouns = [k for k in a.children(kid.i) if k.dep == "pobj"]
            for noun in nouns:
                if noun.lemma.lower() in OCCASIONS and noun.dep not in ("nsubj", "nsubjpass"):
                    return noun.lemma.lower()
    return ""


def _conjuncts(a: Annotation, token: Token) -> list[Token]:
    """Token and what is joined to it by "and"."""
    out, todo = [token], [token]
    while todo:
        for kid in a.children(todo.pop().i):
            if kid.dep == "conj" and kid.pos in ("NOUN", "PROPN", "PRON"):
                out.append(kid)
                todo.append(kid)
    return out


def _can_attend(reading: Reading, token: Token) -> bool:
    """People and bodies attend; "a statement attended" is a parser's slip."""
    if token.pos == "PROPN" or reading.entity(token.i) is not None:
        return True
    return token.pos == "NOUN" and bool(token.lemma) and not token.lemma.endswith("ing")


def _focus(a: Annotation, token: Token) -> tuple[int, int]:
    """The words that say it: the verb with its auxiliaries, negation and particle."""
    first = last = token
    for ancestor in a.ancestors(token.i)[:1]:
        if ancestor.lower in ("unable", "declined", "refused") and ancestor.i < token.i:
            first = ancestor
    for kid in a.children(token.i):
        if kid.dep in ("aux", "auxpass", "neg") and token.i - kid.i <= 4:
            first = min(first, kid)
        elif kid.lower in ("away", "home", "part") and kid.i - token.i <= 2:
            last = max(last, kid)
        elif (
            kid.dep in ("agent", "prep")
            and kid.i > token.i
            and kid.lower in ("by", "via", "on", "from")
        ):
            obj = a.child(kid.i, "pobj")
            if obj is not None and obj.i - token.i <= 6:
                last = max(last, obj)
    if token.pos != "VERB":
        before = a.tokens[max(0, token.i - 3) : token.i]
        be = next((t for t in before if t.pos == "AUX"), None)
        first = be or first
    return first.start, last.end

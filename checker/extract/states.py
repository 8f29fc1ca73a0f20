"""States that exclude each other: how somebody voted, pleaded, fared, left office, where they died.

Each family is a closed set of states of one person or body at one time. A claim is of kind
POLARITY with the family as its attribute; the words that say it are the value's passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.annotation import Annotation, Token
from checker.extract.reading import Reading
from checker.extract.whom import meant_by
from checker.lexical.fillers import CRIMES
from checker.lexicon.fold import fold
from checker.model import Claim, Kind, Modality, Status
from checker.normalize.people import PERSON_NOUNS


class _Trigger(NamedTuple):
    """A verb with the words that must and must not stand with it, and whom it is said of.

    `role` is "subject" (passive subjects included), "patient" (object or passive subject).
    """

    family: str
    status: str
    verbs: frozenset[str]
    needs: frozenset[str]
    without: frozenset[str]
    role: str


def _row(  # noqa: PLR0917 - a table reads best in columns
    family: str, status: str, verbs: str, needs: str = "", without: str = "", role: str = "subject"
) -> _Trigger:
    return _Trigger(
        family, status, frozenset(verbs.split()), frozenset(needs.split()),
        frozenset(without.split()), role,
    )  # fmt: skip


_MOTIONS = "motion resolution bill package proposal draft amendment text declaration"
# First match wins within a family. Families: what court, hospital, parliament and personnel
# reports are corrected for, as newspapers' correction columns show.
TRIGGERS: tuple[_Trigger, ...] = (
    _row("vote", "against", "vote", "against no"),
    _row("vote", "for", "vote", "favour favor for yes", "against"),
    _row("vote", "abstained", "abstain"),
    _row("vote", "against", "oppose reject veto block", _MOTIONS),
    _row("vote", "for", "back support approve", _MOTIONS),
    _row("plea", "not guilty", "plead", "not"),
    _row("plea", "no contest", "plead", "contest"),
    _row("plea", "guilty", "plead", "guilty"),
    _row("verdict", "acquitted", "find", "innocent", role="patient"),
    _row("verdict", "acquitted", "acquit", role="patient"),
    _row("verdict", "convicted", "convict", role="patient"),
    _row("verdict", "convicted", "find", "guilty", "not", role="patient"),
    _row("verdict", "acquitted", "clear", "charge fraud murder manslaughter theft rape bribery "
         "corruption assault wrongdoing", role="patient"),
    _row("condition", "critical", "be list remain hospitalize hospitalise take", "critical"),
    _row("condition", "serious", "be list remain hospitalize hospitalise take", "serious"),
    _row("condition", "stable", "be list remain hospitalize hospitalise take", "stable"),
    _row("condition", "good", "be list remain hospitalize hospitalise take", "good fair"),
    _row("survival", "survived", "survive"),
    _row("survival", "survived", "escape", "life"),
    _row("survival", "died", "die perish"),
    _row("survival", "died", "lose", "life"),
    _row("survival", "died", "find", "dead", role="patient"),
    _row("survival", "died", "kill", role="patient"),
    _row("departure", "resigned", "resign quit"),
    _row("departure", "resigned", "step", "down"),
    _row("departure", "stays", "stay remain", "on office"),
    _row("departure", "fired", "fire sack oust dismiss", role="patient"),
    _row("bail", "granted", "grant", "bail", role="patient"),
    _row("bail", "denied", "deny refuse", "bail", role="patient"),
)  # fmt: skip
# "in critical condition": the adjective counts only beside this noun.
_CONDITION = frozenset(("condition",))
_GRADES = frozenset("critical serious stable good fair".split())
_BY_VERB: dict[str, list[_Trigger]] = {}
for _trigger in TRIGGERS:
    for _verb in _trigger.verbs:
        _BY_VERB.setdefault(_verb, []).append(_trigger)
# Families in which "did not" makes the other state.
_OTHER = {
    "resigned": "stays",
    "died": "survived",
    "survived": "died",
    "granted": "denied",
    "denied": "granted",
}
_NEAR = ("prep", "dobj", "acomp", "oprd", "attr", "prt", "advmod", "neg", "ccomp", "xcomp", "amod")


def extract_states(reading: Reading) -> Iterator[Claim]:
    """One claim per clause that puts a person or body into a state of a family."""
    a = reading.annotation
    for token in a.tokens:
        if token.pos not in ("VERB", "AUX") or token.lemma not in _BY_VERB:
            continue
        near = _words_with(a, token)
        # "In stable but critical condition": a step further down than other words are looked for.
        grades = _words_with(a, token, 3) & _GRADES
        for trigger in _BY_VERB[token.lemma]:
            if (trigger.needs and not trigger.needs & near) or trigger.without & near:
                continue
            if trigger.family == "condition" and not (_CONDITION & near and len(grades) == 1):
                continue  # "stable but critical" is one condition, and neither of the two
            yield from _claim(reading, token, trigger)
            break


def _words_with(a: Annotation, verb: Token, steps: int = 2) -> set[str]:
    """Lower-case words that hang on the verb, `steps` down, without its subject."""
    out: set[str] = set()
    todo = [(k, 0) for k in a.children(verb.i) if k.dep in _NEAR]
    while todo:
        token, depth = todo.pop()
        out.add(token.lower)
        out.add(token.lemma.lower())
        if depth < steps:
            todo += [(k, depth + 1) for k in a.children(token.i) if k.pos not in ("VERB", "AUX")]
    return out


def _claim(reading: Reading, verb: Token, trigger: _Trigger) -> Iterator[Claim]:
    a = reading.annotation
    clause = reading.clause(verb.i)
    if clause.modality is not Modality.HAPPENED:
        return
    leaving = trigger.family == "departure" and verb.dep == "pcomp"
    if leaving and verb.tag == "VBG" and not clause.negated:
        return  # "has no intention of stepping down"
    who = _whom(reading, verb, trigger)
    if who is None:
        return
    status = trigger.status
    if clause.negated and "not" not in trigger.needs and trigger.family not in ("plea", "vote"):
        if status not in _OTHER:
            return
        status = _OTHER[status]
    for token in _joined(a, who):
        participant = meant_by(reading, token)
        # "a man died", "one survived" may be anybody; "the grandmother" is one of the story's.
        known = participant.text.lower().startswith("the ") and token.tag == "NN"
        if not participant.entity and (not known or participant.head in PERSON_NOUNS):
            continue
        name = reading.entities[participant.entity].name if participant.entity else ""
        word = fold(name.split()[-1]) if name else participant.head
        yield reading.claim(
            Kind.POLARITY, verb.i, _focus(a, verb, trigger), Status(status), subject=participant,
            attribute=trigger.family, keys=[f"state|{trigger.family}|{word}"], polarity=True,
            family=trigger.family, crime=crime_of(a, verb) if trigger.family == "verdict" else "",
            on=voted_on(a, verb) if trigger.family == "vote" else "",
        )  # fmt: skip


def _whom(reading: Reading, verb: Token, trigger: _Trigger) -> Token | None:
    a = reading.annotation
    passive = a.child(verb.i, "nsubjpass")
    if trigger.role == "patient":
        return passive or a.child(verb.i, "dobj") or _found_so(a, verb)
    if passive is not None:
        return passive
    subject = reading.clause(verb.i).subject
    return a.tokens[subject] if subject >= 0 else None


def _found_so(a: Annotation, verb: Token) -> Token | None:
    """Of whom it is said in "found her guilty": the subject of the adjective."""
    inner = [k for k in a.children(verb.i) if k.dep == "ccomp" and k.pos == "ADJ"]
    return next((s for k in inner if (s := a.child(k.i, "nsubj")) is not None), None)


def crime_of(a: Annotation, verb: Token) -> str:
    """The one crime of which somebody is convicted or cleared, "" where it is not said."""
    named = {t.lemma.lower() for t in a.subtree(verb.i) if t.pos == "NOUN" and t.lemma in CRIMES}
    return named.pop() if len(named) == 1 else ""


_STANCES = frozenset("for against in on".split())


def voted_on(a: Annotation, verb: Token) -> str:
    """The noun for what a vote was on: "against an amendment to the bill", "opposed the motion";
    "" where it is not said."""
    matter = a.child(verb.i, "dobj")
    stances = [k for k in a.children(verb.i) if k.dep == "prep" and k.lower in _STANCES]
    if verb.lemma == "vote" and stances:
        matter = a.child(stances[0].i, "pobj")
        if matter is not None and matter.lower.startswith("fav"):  # "in favour of it"
            of = a.child(matter.i, "prep")
            matter = a.child(of.i, "pobj") if of is not None else None
    return matter.lemma.lower() if matter is not None and matter.pos == "NOUN" else ""


def _joined(a: Annotation, token: Token) -> list[Token]:
    return [token, *(k for k in a.children(token.i) if k.dep == "conj" and k.pos == "PROPN")]


def _focus(a: Annotation, verb: Token, trigger: _Trigger) -> tuple[int, int]:
    """The verb and the words that the trigger needs, with auxiliaries and negation."""
    first = last = verb
    wanted = trigger.needs | _CONDITION | {"down"}
    for token in a.subtree(verb.i):
        own = token.head == verb.i and token.dep in ("aux", "auxpass", "neg")
        behind = (
            token.i > verb.i
        )  # "the senator for the north voted": that "for" is not of the vote
        if abs(token.i - verb.i) <= 6 and (own or (behind and token.lower in wanted)):
            first, last = min(first, token), max(last, token)
    return first.start, last.end

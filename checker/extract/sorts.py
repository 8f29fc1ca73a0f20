"""Sorts of things that a story has one of: the weapon, the manner of a killing.

Each family lists sorts that exclude each other, every sort with the words for it. A claim is of
kind POLARITY with the family as attribute and the sort as value; it is compared only between
articles that name a single sort of the family.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotation import Annotation, Token
from checker.extract.reading import Reading
from checker.model import Claim, Kind, Modality, Status
from checker.normalize.people import OFFICIALS, PRIVATE

# A weapon that was found where somebody lives is not the one that was used.
AT_HOME = "at home"
_HOMES = frozenset("home house apartment flat basement garage closet locker room bedroom".split())
_FINDING = frozenset("find recover seize discover confiscate".split())
_FEARED = frozenset("fear worry doubt".split())
_KEEPING = frozenset("keep own store collect".split())
_HOLDING = _KEEPING | frozenset(
    "carry hold have draw pull use wield fire open shoot point raise grab return".split()
)
# Who holds a weapon by calling.
_HOLDERS = (OFFICIALS | frozenset("guard soldier troop bodyguard marshal agent".split())) - {"crew"}
_OTHERS = frozenset("another other second third".split())
# Nouns. "gun", "weapon", "firearm" fit several sorts and name none. "a/b" is a kind of "a".
WEAPONS: dict[str, str] = {
    "handgun": "handgun pistol sidearm",
    "handgun/revolver": "revolver",
    "handgun/derringer": "derringer",
    "handgun/automatic": "glock beretta",
    "rifle": "rifle carbine",
    "rifle/ak": "ak-47 kalashnikov",
    "rifle/ar": "ar-15",
    "shotgun": "shotgun",
    "knife": "knife machete dagger blade",
    "axe": "axe hatchet",
    "hammer": "hammer",
    "crossbow": "crossbow",
    "explosives": "bomb grenade explosive",
}
# Verbs of killing and wounding. "kill", "attack", "injure" fit all and name none.
MANNERS: dict[str, str] = {
    "shot": "shoot gun",
    "stabbed": "stab knife",
    "strangled": "strangle throttle garrotte choke",
    "smothered": "smother suffocate asphyxiate",
    "beaten": "beat bludgeon batter club",
    "poisoned": "poison",
    "drowned": "drown",
    "hanged": "hang",
}
# What food and goods are called back for.
CONTAMINANTS: dict[str, str] = {
    "salmonella": "salmonella",
    "listeria": "listeria",
    "e. coli": "coli",
    "metal": "metal steel",
    "glass": "glass",
    "plastic": "plastic",
    "rubber": "rubber",
    "mould": "mould mold",
    "peanut": "peanut nut",
    "milk": "milk lactose",
    "lead": "lead",
    "pesticide": "pesticide",
}
_TAINTED = frozenset(
    "contaminate contamination contaminated presence trace fragment sliver piece shard recall "
    "bacteria bacterium tainted undeclared".split()
)
# Whom the verbs of wounding are done to, where no name stands.
_VICTIMS = frozenset(
    "man woman climber tourist dad mum mother father victim skier hiker student holidaymaker "
    "traveller traveler backpacker teenager boy girl diver swimmer cyclist mountaineer national "
    "citizen trekker suspect gunman pensioner couple".split()
)
# Deeds that one party does first, by verb and object: who did is what reports differ in.
_DEEDS: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    (
        "alarm",
        frozenset(
            "call ring phone dial alert notify raise notice spot smell see pull report detect "
            "hear".split()
        ),
        frozenset(
            "police 911 999 112 000 alarm authority smoke flame fire glow gas smell odor odour "
            "leak".split()
        ),
    ),
    (
        "finder",
        frozenset("find discover spot notice".split()),
        frozenset("body remains corpse victim wreckage wreck".split()),
    ),
)
_DEED_VERBS = frozenset(verb for _, verbs, _ in _DEEDS for verb in verbs)
_SORT_OF = {
    family: {word: sort for sort, words in table.items() for word in words.split()}
    for family, table in (
        ("weapon", WEAPONS),
        ("manner", MANNERS),
        ("contaminant", CONTAMINANTS),
    )
}


def extract_sorts(reading: Reading) -> Iterator[Claim]:
    """One claim per word that names a sort of a family."""
    a = reading.annotation
    for token in a.tokens:
        focus = token
        found = _sort(a, token)
        if found is None and token.pos == "VERB" and (deed := _doer(reading, token)) is not None:
            family, focus = deed
            found = family, focus.lemma.lower()
        if found is None:
            continue
        family, sort = found
        clause = reading.clause(token.i)
        if clause.negated or clause.modality in (Modality.POSSIBLE, Modality.CONDITIONAL):
            continue
        weapon = family == "weapon"
        if weapon and _somebody_elses(reading, token):
            continue
        yield reading.claim(
            Kind.POLARITY, token.i, (_first(a, focus).start, focus.end), Status(sort),
            subject=reading.participant(token.i), attribute=family, keys=[f"sort|{family}"],
            polarity=True, modality=Modality.HAPPENED, family=family, single="yes",
            thing=AT_HOME if weapon and _found_at_home(a, token) else "",
        )  # fmt: skip


def _somebody_elses(reading: Reading, weapon: Token) -> bool:
    """Whether a weapon is a guard's or another man's, or one that was only feared."""
    a = reading.annotation
    above = a.ancestors(weapon.i)
    if any(t.lemma in _FEARED for t in above):
        return True
    verb = next((t for t in above if t.pos == "VERB"), None)
    if verb is None or verb.lemma not in _HOLDING:
        return False
    if verb.lemma in _KEEPING:
        return True
    subject = reading.clause(verb.i).subject
    if subject < 0:
        return False
    holder = a.tokens[subject]
    own = {k.lower for k in a.children(subject) if k.i < subject}
    return holder.lemma.lower() in _HOLDERS or not own.isdisjoint(_OTHERS)


def _found_at_home(a: Annotation, weapon: Token) -> bool:
    """Whether it is told of where somebody lives or of a store of weapons, not of the scene."""
    above = a.ancestors(weapon.i)
    verb = next((t for t in above if t.pos == "VERB"), None)
    if verb is None or verb.lemma not in _FINDING:
        return False
    return any(t.lemma.lower() in _HOMES for t in a.subtree(verb.i))


def _first(a: Annotation, token: Token) -> Token:
    """Where a doer's phrase begins: "a security guard"; a word that names a sort stands alone."""
    if token.lemma.lower() not in PRIVATE:
        return token
    before = [k for k in a.children(token.i) if k.i < token.i and k.dep in ("compound", "amod")]
    return min([token, *before], key=lambda k: k.i)


def _doer(reading: Reading, verb: Token) -> tuple[str, Token] | None:
    """Who raised the alarm or made the find, where a verb and its object tell of one."""
    a = reading.annotation
    lemma = verb.lemma.lower()
    obj = a.child(verb.i, "dobj", "nsubjpass") if lemma in _DEED_VERBS else None
    if obj is None:
        return None
    what = obj.lemma.lower()
    family = next((f for f, verbs, things in _DEEDS if lemma in verbs and what in things), "")
    if not family:
        return None
    agent = a.child(verb.i, "agent")
    by = a.child(agent.i, "pobj") if agent is not None else None
    subject = reading.clause(verb.i).subject
    doer = a.tokens[subject] if subject >= 0 else None
    who = by if obj.dep == "nsubjpass" else doer
    if who is None or who.lemma.lower() not in PRIVATE:
        return None
    return family, who


_NAMED = frozenset[str]().union(*_SORT_OF.values())


def _sort(a: Annotation, token: Token) -> tuple[str, str] | None:
    lemma = token.lemma.lower()
    if lemma not in _NAMED:
        return None
    if token.pos == "NOUN" and lemma in _SORT_OF["weapon"]:
        return "weapon", _SORT_OF["weapon"][lemma]
    if token.pos == "VERB" and lemma in _SORT_OF["manner"] and _wounds(a, token):
        return "manner", _SORT_OF["manner"][lemma]
    if lemma in _SORT_OF["contaminant"] and token.pos in ("NOUN", "PROPN") and _taints(a, token):
        return "contaminant", _SORT_OF["contaminant"][lemma]
    return None


def _taints(a: Annotation, token: Token) -> bool:
    """Whether the words around tell of something that should not be in there."""
    s = a.sentence(token.i)
    near = a.tokens[max(s.first, token.i - 8) : min(s.last, token.i + 9)]
    return any(t.lemma.lower() in _TAINTED for t in near)


def _wounds(a: Annotation, verb: Token) -> bool:
    """Whether the verb is done to somebody: "shot her", "was stabbed", not "shot a film"."""
    obj = a.child(verb.i, "nsubjpass", "dobj")
    return obj is not None and (
        obj.label == "PERSON" or obj.pos in ("PRON", "PROPN") or _person(obj)
    )


def _person(token: Token) -> bool:
    return token.lemma.lower() in _VICTIMS

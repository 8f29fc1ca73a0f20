"""The table of deeds that one party does, once: verbs, what they are done to, nouns for the doer.

Own list. In: nothing; out: `BY_VERB`, `MUTUAL` and `BY_DOER`, read by `doers.py`.
"""

from __future__ import annotations

from typing import NamedTuple

_TEXTS = "resolution text motion bill amendment draft proposal declaration statement petition"
_WORKS = "building bridge tower statue monument mural sculpture museum stadium portrait logo anthem"
_PLANS = "fund plan idea ceasefire truce compromise scheme proposal initiative"
_RESCUED = "girl boy baby toddler child infant woman man crew ship vessel tanker freighter"
# Words for one patient, the first of which stands for all.
_ONE_PATIENT = (
    "plan idea proposal scheme initiative suggestion", "child girl boy baby toddler infant",
    "ship vessel tanker freighter", "summit conference",
    "text draft resolution bill declaration statement",
)  # fmt: skip
PATIENT = {w: line.split()[0] for line in _ONE_PATIENT for w in line.split()}


class Deed(NamedTuple):
    """Verbs with what they are done to.

    Verbs as `phrasal` gives them. `by_patient`: one such deed per patient, a name or one of
    `objects`; else one per story.
    """

    name: str
    verbs: frozenset[str]
    objects: frozenset[str]
    by_patient: bool


def _deed(name: str, verbs: str, objects: str = "", by_patient: bool = False) -> Deed:
    return Deed(name, frozenset(verbs.split()), frozenset(objects.split()), by_patient)


# Without objects the patient is a named person or body. Own list: what is done by one party, once.
_DEEDS = (
    _deed(
        "drafted",
        "draft table author sponsor submit introduce write pen initiate put-forward draw-up "
        "bring-forward bring propose present",
        _TEXTS,
        True,
    ),
    _deed("wrote the letter", "write send sign pen", "letter"),
    _deed("brokered", "broker mediate negotiate", "truce ceasefire deal accord agreement talk"),
    _deed(
        "chaired",
        "chair moderate co-chair cochair",
        "meeting session debate summit conference hearing talk committee council panel forum",
    ),
    _deed("scored the winner", "score convert net head", "winner"),
    _deed("scored the equaliser", "score convert net head", "equaliser equalizer leveller"),
    _deed("scored the opener", "score convert net head", "opener"),
    _deed("designed", "design paint compose sculpt", _WORKS),
    _deed("ordered", "order declare announce impose", "evacuation emergency curfew lockdown", True),
    _deed("presented", "present hand", "trophy cup medal", True),
    _deed("led", "lead head", "investigation inquiry probe search delegation mission", True),
    _deed("opened", "open inaugurate", "bridge exhibition museum stadium fair festival", True),
    _deed("commissioned", "commission", "report study survey poll", True),
    _deed("proposed", "propose suggest table submit introduce put-forward", _PLANS, True),
    _deed("proposed", "make", "proposal suggestion", True),
    _deed("presented", "present put-forward unveil", _PLANS + " " + _TEXTS, True),
    _deed("vetoed", "veto block", "statement resolution text plan budget motion package accession"),
    _deed("called the meeting", "call convene", "meeting session summit"),
    _deed("opened", "open", "meeting session summit ceremony debate conference congress"),
    _deed("read out", "read", "statement verdict declaration message sentence"),
    _deed("ordered an inquiry", "order launch announce", "inquiry investigation probe"),
    _deed("drove", "drive", "car van vehicle truck lorry bus minibus taxi"),
    _deed("started the fire", "start light set ignite", "fire blaze"),
    _deed("owns", "own", "building warehouse house factory ship vessel hotel club shop farm", True),
    _deed("led", "lead command coordinate", "operation rescue", True),
    _deed("carried out", "carry", "attack bombing raid shooting strike"),
    _deed("identified", "identify", "body victim suspect remains"),
    _deed("attacked", "shoot stab kill murder", by_patient=True),
    _deed("attacked", "open-fire fire-at", "fire shot gunshot bullet round"),
    _deed("rescued", "rescue save free pull dig pluck haul winch drag", _RESCUED, True),
    _deed("rescued", "bring-out carry-out take-out get-out lift-out", _RESCUED, True),
    _deed("rescued", "intercept storm board", "ship vessel tanker freighter", True),
    _deed("rescued", "rescue save free", by_patient=True),
    _deed("found the body", "find discover come", "body corpse remains dead lifeless"),
    _deed("found the body", "make", "discovery"),
    _deed("arrested", "arrest detain capture apprehend catch", by_patient=True),
    _deed("sentenced", "sentence", by_patient=True),
    _deed("hosted", "host", "summit talk meeting conference dinner reception"),
    _deed("gave the eulogy", "deliver give read", "eulogy"),
    _deed("held the service", "conduct celebrate lead", "service mass funeral ceremony"),
    _deed("directed", "direct", "film movie play documentary"),
    _deed("wrote it", "write compose", "book novel song play script anthem poem", True),
    _deed("flew", "fly pilot", "plane aircraft helicopter jet airliner"),
    _deed("advised", "advise", by_patient=True),
    _deed("nominated", "nominate propose", by_patient=True),
    _deed("founded", "found establish", by_patient=True),
    _deed("succeeded", "succeed replace take-over", by_patient=True),
    _deed("appointed", "appoint", by_patient=True),
)
# Nouns for whoever does a deed, with what may follow "of": "the author of the plan". Without such
# nouns the deed is told by the noun alone.
BY_DOER: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "winner": (("won", frozenset()),),
    **dict.fromkeys(
        "gunman shooter killer knifeman stabber assassin murderer".split(),
        (("attacked", frozenset[str]()),),
    ),
    "suspect": (("is the suspect", frozenset()),),
    "finder": (("found the body", frozenset()),),
    "author": (("proposed", frozenset(_PLANS.split())), ("drafted", frozenset(_TEXTS.split()))),
    "initiator": (("proposed", frozenset(_PLANS.split())),),
    "sponsor": (("drafted", frozenset(_TEXTS.split())),),
    "designer": (("designed", frozenset(_WORKS.split())),),
    "architect": (("designed", frozenset(_WORKS.split())),),
    "driver": (("drove", frozenset("car van vehicle truck lorry bus minibus taxi".split())),),
    "rescuer": (("rescued", frozenset()),),
    "successor": (("succeeded", frozenset()),),
}
BY_VERB: dict[str, list[Deed]] = {}
for _d in _DEEDS:
    for _v in _d.verbs:
        BY_VERB.setdefault(_v, []).append(_d)
# Deeds of one party to another: "X beat Y" against "Y beat X". The name stands for all its verbs.
MUTUAL = {
    verb: name
    for name, verbs in {
        "beat": "beat defeat thrash outpoint edge overcome", "buys": "buy acquire purchase",
        "stabbed the other": "stab", "shot the other": "shoot",
        "attacked the other": "attack punch hit bite",
        "sued": "sue", "overtook": "overtake", "replaced": "replace succeed",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
# Deeds whose doer may be a pronoun: it is too often taken for the wrong one of two people.
SURE = frozenset(("drafted", "wrote the letter", "brokered", "thought of", "nominated"))
# Deeds whose patient counts as the story's own where no name is given.
PRESUMED = frozenset(("attacked", "succeeded"))
# Of these, what is told before it is done.
PLANNED = frozenset(("buys", "succeeded", "replaced"))
# "It was Norway's brainchild", "an idea of Estonia", "a letter from the governor".
IDEAS = frozenset("brainchild idea initiative invention".split())
# Verbs that a particle or an object makes into one of the table.
PHRASAL = frozenset(v.partition("-")[0] for v in BY_VERB if "-" in v and v != "co-chair")

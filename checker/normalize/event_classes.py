"""Event classes: the verbs and nouns by which news tells of one sort of event.

Own list, drawn up from the common verbs of accident, crime, politics and business reports. A verb
that is not listed is a class by itself; a noun that is not listed is no event.
"""

from __future__ import annotations

from collections.abc import Iterable

# class: verbs | nouns. A verb may stand in one class only.
_TABLE = """
shoot: shoot gun open-fire fire-at | shooting gunfire shootout gunshot
kill: kill murder slay execute die perish pass-away | death killing murder slaying homicide
kill: | execution
arrest: arrest detain apprehend nab take-into-custody collar | arrest detention
capture: capture recapture catch | capture recapture
attack: attack assault assail raid ambush storm | attack assault raid ambush onslaught
bomb: bomb bombard shell | bombing bombardment airstrike air-raid shelling bomb
explode: explode detonate go-off blow-up | explosion blast detonation
fire: burn | fire blaze inferno
quake: | quake earthquake temblor tremor epicenter epicentre
storm: | storm hurricane cyclone typhoon tornado
flood: flood | flood flooding
crash: crash collide derail come-down | crash collision wreck accident derailment pile-up
rob: rob burgle break-in | robbery heist burglary break-in
fall: fall plunge slip | fall plunge
find: find discover recover unearth spot | discovery
find: happen-upon happen-across come-across come-upon stumble-upon stumble-across |
escape: escape flee abscond break-out slip-out bolt | escape jailbreak breakout
rescue: rescue | rescue
hijack: hijack commandeer seize | hijacking hijack seizure
sink: sink capsize go-down | sinking capsizing
replace: replace succeed supplant | replacement succession
buy: buy purchase acquire | purchase acquisition takeover buyout
merge: merge | merger
announce: announce unveil | announcement
publish: publish | publication
resign: resign quit step-down stand-down | resignation
retire: retire | retirement
fire-from-post: sack dismiss oust | sacking dismissal ouster
appoint: appoint name nominate | appointment nomination
convict: convict | conviction
acquit: acquit | acquittal
sentence: sentence jail imprison | sentencing
charge: charge indict arraign | indictment arraignment
plead: plead | plea
try: go-on-trial stand-trial | trial
hear: | hearing
found: found establish co-found | founding foundation establishment
launch: launch go-on-sale lift-off blast-off | launch liftoff lift-off
open: open inaugurate | opening inauguration
close: close shut | closure
elect: elect | election
vote: vote | vote ballot referendum voting
sign: sign initial | signing signature
marry: marry wed tie-the-knot | wedding marriage
divorce: divorce | divorce
bear: bear | birth
bury: bury lay-to-rest | burial funeral
visit: visit | visit trip
meet: meet convene confer negotiate | meeting talk negotiation consultation
gather: gather assemble congregate | gathering
summit: | summit conference
speak: | speech address
interview: interview | interview
protest: protest demonstrate rally march | protest demonstration rally march vigil riot
fight: fight clash battle | fighting clash battle war conflict rebellion insurgency
strike-work: walk-out | strike walkout stoppage
crisis: disrupt | outage blackout disruption downtime breakdown
independence: | independence secession
arrive: arrive land touch-down fly-in dock | arrival landing
leave: leave depart set-off set-out set-sail take-off | departure
disappear: disappear vanish | disappearance
evacuate: evacuate | evacuation
stab: stab | stabbing
kidnap: kidnap abduct | kidnapping abduction
rape: rape | rape
collapse: collapse | collapse
damage: damage | damage
cut: cut sever | cut
deploy: deploy | deployment
release: release free liberate come-out | release
premiere: premiere debut | premiere debut
reopen: reopen | reopening
surrender: surrender | surrender
suspend: suspend halt | suspension
resume: resume restart reconvene | resumption
ban: ban outlaw | ban
alert: alert call-out | alarm
pull-over: pull-over flag-down |
hand-over: hand-over hand-back give-back turn-over | handover
hand-over: restitute repatriate | restitution repatriation
ceremony: | ceremony
verdict: | verdict
effect: take-effect come-into-effect go-into-effect kick-in |
effect: come-into-force enter-into-force go-into-force |
adopt: adopt approve ratify endorse | adoption approval ratification
cancel: cancel scrap call-off | cancellation
extend: extend prolong | extension
expel: expel deport | expulsion deportation
extradite: extradite | extradition
testify: testify | testimony
withdraw: withdraw pull-out | withdrawal pullout
invade: invade | invasion
landfall: come-ashore | landfall
seat: base headquarter |
broadcast: broadcast | broadcast
match: | match fixture
win: win | victory win
lose: lose | defeat loss
"""
# A class whose telling is also the telling of another.
# People who gather either protest or meet.
ALSO = {"bomb": ("attack",), "gather": ("protest", "meet")}
# Ways of attacking that a killing may be told by: "shot dead".
DEADLY = frozenset("shoot stab bomb attack beat strangle crash".split())
# Verbs that leave the event to their object.
LIGHT = frozenset(
    "make carry launch stage mount commit hold give conduct drop have pay take suffer perform gain "
    "win declare announce undertake deliver cast".split()
)
# Whom an alarm goes to: "police were called at noon" tells when, "she called her son" does not.
RESPONDERS = frozenset(
    "police officer deputy trooper firefighter paramedic medic ambulance crew fireman lifeboat "
    "coastguard helicopter rescuer constable brigade service team".split()
)
# Prepositions that make another verb: "happened upon the wreck", "came across the body".
FINDING = frozenset("happen come stumble".split())
# Verbs that put an event on the calendar: the event is what is planned.
PLANNING = frozenset("set schedule slate plan expect postpone book fix".split())
# What papers publish: two of these nouns may be one piece.
PIECES = frozenset(
    "interview article comment remark story report column letter essay piece".split()
)
_VERBS: dict[str, str] = {}
_NOUNS: dict[str, str] = {}
_CLASSES = frozenset(line.partition(":")[0] for line in _TABLE.strip().splitlines())
for _line in _TABLE.strip().splitlines():
    _name, _, _rest = _line.partition(":")
    _left, _, _right = _rest.partition("|")
    for _word in _left.split():
        _VERBS.setdefault(_word, _name)
    for _word in _right.split():
        _NOUNS.setdefault(_word, _name)
_CALLED = {name: noun for noun, name in reversed(_NOUNS.items())}

# Events that strike once and at one place: where an article has one, it is what the story is about.
SUDDEN = frozenset(
    "shoot attack bomb explode fire quake storm crash rob hijack collapse stab kidnap kill".split()
)
# Other events of which a story has one: "the trial", "the funeral", "the summit".
SOLE = frozenset("try bury sentence elect marry premiere summit".split())
# By which classes of words a sudden event is told that strikes one place: "the attack" may be a
# shooting, and whom it killed were killed there. Quakes and storms are felt in many places.
_VIOLENT = frozenset("shoot bomb explode stab attack kill".split())
_TOLD_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(_VIOLENT - {"kill"}, _VIOLENT),
    "kill": _VIOLENT | {"fire", "crash", "collapse"},
    **{name: frozenset((name, "kill")) for name in ("fire", "crash", "collapse")},
    **{name: frozenset((name,)) for name in ("rob", "hijack", "kidnap", "marry", "summit")},
}
# Sudden events that strike at one moment, however many words tell of them.
MOMENTARY = _VIOLENT | frozenset("fire crash collapse quake rob".split())
# Nouns that leave the event to the word before them: "funeral service", "wedding ceremony".
CARRIERS = frozenset("service ceremony proceeding session hearing celebration".split())
# Going somewhere is a visit once the place is named.
MOTION = frozenset("travel come go fly head journey".split())
# Works, whose release is their first.
WORKS = frozenset("film movie album book single song novel game record documentary".split())
# Verbs that say only that an event was: the event is their subject.
OCCUR = frozenset("happen occur unfold come transpire ensue".split())
START = frozenset("begin start commence erupt open kick-off get-under-way".split())
# Of these, what things do as well as events: a shop opens.
OPENING = frozenset(("open",))
END = frozenset("end finish conclude stop cease subside".split())
# What a sudden event does to people and things at the moment it happens. The small model has
# "gutte" for the lemma of "gutted".
IMPACT = frozenset(
    "hit strike rock shake destroy devastate damage kill injure wound rip tear level flatten gut "
    "gutte jolt sweep engulf ravage consume raze claim".split()
)
# Of these, who suffers is the subject: "the climber fell", "she resigned".
SUFFERED = frozenset(
    "plead appear-in-court try withdraw concede kill fall independence resign retire escape "
    "collapse arrive leave disappear sink".split()
)
# A death told as a killing and as a dying: the one killed is the object, the one dying the subject.
DYING = frozenset("die perish pass-away come-out".split())
# Motion and talk that an article reports many times over of one person; no date of it is disputed.
IDLE_VERBS = frozenset(
    "say tell add be have do go come get make take give know think see look want use let keep put "
    "seem appear feel talk speak call ask show need work help try plan expect continue include "
    "remain stay live report note write read hear confirm state claim believe become set "
    "hold run turn follow lead bring provide receive offer face describe".split()
)


def verb_class(lemma: str) -> str:
    """The class of a verb; an unlisted verb is its own."""
    return _VERBS.get(lemma, lemma)


def noun_class(lemma: str) -> str:
    """The class of an event noun, "" for a noun that names no event."""
    return _NOUNS.get(lemma, "")


def told_by(names: Iterable[str]) -> frozenset[str]:
    """Classes of the words that may tell events of these classes, where each strikes one place."""
    return frozenset(told for name in names for told in _TOLD_BY.get(name, frozenset()))


def class_words(name: str) -> str:
    """A class as readers know it, by its first noun: "founding" for found, "death" for kill; an
    unlisted verb as it is."""
    return _CALLED.get(name, name).replace("-", " ")


def classes_of(word: str) -> frozenset[str]:
    """The classes of a topic word: its own, and those whose events it may tell of as well."""
    name = class_of(word)
    return frozenset((name, *ALSO.get(name, ()))) if is_class(name) else frozenset()


def class_of(word: str) -> str:
    """The class of a topic word "v:strike" or "n:quake", "" where it has none of its own."""
    kind, _, lemma = word.partition(":")
    if kind == "v":
        return verb_class(lemma)
    return noun_class(lemma) if kind == "n" else ""


def is_class(name: str) -> bool:
    """Whether a name is a class of the table, not an unlisted verb standing for itself."""
    return name in _CLASSES

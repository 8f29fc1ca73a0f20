"""Words by which outlets tell of one matter: verbs, nouns and adjectives of one line may stand for
each other when only the matter, not the fact, is asked for. Own list, from the common subjects of
news; looser than synonyms, so it proposes and never proves.
"""

from __future__ import annotations

from functools import lru_cache

_TABLE = """
talk talks negotiation negotiate discussion bargaining dialogue consultation round session
break-off break-down call-off cut-off interrupt suspend collapse abandon adjourn halt stall
rebook rebooking change alter exchange switch swap
refund reimburse reimbursement repay repayment
return take-back bring-back hand-in give-back
free nothing gratis charge cost-free complimentary
expire expiry lapse run-out terminate validity valid
kick-in effect effective force enter apply start begin introduce introduction implement
deadline limit cutoff cut-off
lower cut reduce reduction fall drop decrease slash
raise increase rise hike lift
check check-in register hotel room motel book
body corpse remains dead victim deceased casualty
fly carry bring transport airlift winch lift convey ferry recover recovery retrieve
arrive arrival reach land come
leave depart departure set-out set-off set start
alarm alert call emergency dial ring summon raise report
fire blaze flame inferno burn
control contain extinguish put-out douse
vote ballot poll election referendum decide say
investor shareholder stockholder holder
meeting meet assembly session gathering convoke convene congress
spend spending expenditure outlay budget
defence defense military army armed arms
reopen reopening resume resumption restart
close closure shut shut-down shutdown
strike walkout stoppage walk-out industrial
shoot shooting shot gunfire gunshot gun fire
attack assault raid ambush
crash collision collide wreck pile-up accident
explosion explode blast detonate detonation
quake earthquake tremor temblor shake
arrest detain custody apprehend seize pick-up
court judge hearing appear appearance arraign arraignment trial
sentence sentencing jail imprison prison
verdict convict conviction guilty
charge indict indictment
release free liberate discharge
search hunt look
find discover discovery locate recover
rescue save evacuate evacuation
hospital clinic infirmary ward
surgery operation operate
funeral bury burial
ceremony celebration celebrate festivity
sign signing signature initial ink
agree agreement accord deal pact treaty contract
announce announcement unveil statement declare
resign resignation quit step-down stand-down
appoint appointment name nominate successor replace succeed
open opening inaugurate inauguration
launch debut release premiere
buy purchase acquire acquisition takeover
sell sale disposal
deliver delivery ship shipment supply
pay payment salary wage
build construct construction erect
finish complete completion end conclude
delay postpone postponement put-off
ban prohibit prohibition forbid
cap ceiling limit
price cost
tax levy duty
law bill legislation act
rule regulation order decree
plan scheme project
visit trip travel
speech address speak
protest rally demonstrate demonstration march vigil
troop soldier force
missile rocket
ceasefire truce
kill death die dead murder
injure wound hurt injury
flood flooding inundate
storm hurricane cyclone typhoon
train railway rail
plane aircraft jet airliner flight
ship boat vessel
car vehicle automobile
school classroom pupil student
company firm business
worker employee staff
police officer cop deputy
home house
marry wed wedding marriage
bear birth
win victory beat
lose loss defeat
score goal
match game
interview remark comment
publish publication appear
found establish foundation
cut sever damage break
outage blackout disruption disrupt
capture catch seize hijack
sink scuttle
"""


@lru_cache(maxsize=1)
def _lines() -> dict[str, frozenset[int]]:
    out: dict[str, set[int]] = {}
    for number, line in enumerate(_TABLE.strip().splitlines()):
        for word in line.split():
            out.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in out.items()}


def matters(word: str) -> frozenset[int]:
    """Numbers of the matters that a lemma (particle joined by a hyphen) is used of."""
    return _lines().get(word, frozenset())

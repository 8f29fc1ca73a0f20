"""What people are by trade, by side in court, on the field, to somebody else: words held apart.

Each sort holds words of which one person is one at a time; those after one key are one. Own list,
from the corrections columns of newspapers. What fits no sort is never compared.
"""

from __future__ import annotations

_SORTS: dict[str, dict[str, str]] = {
    "side in court": {
        "defence": "lawyer attorney solicitor barrister counsel advocate",
        "prosecution": "prosecutor",
        "bench": "judge magistrate",
        "police": "detective policeman policewoman constable",
    },
    "service": {
        "police": "police policeman policewoman constable",
        "sheriff": "sheriff undersheriff",
        "fire": "firefighter fireman fire",
        "coroner": "coroner examiner",
        "state police": "trooper",
        "rescue": "paramedic",
    },
    "relation": {
        "spouse": "wife husband widow widower",
        "fiance": "fiance fiancee",
        "lover": "girlfriend boyfriend",
        "divorced": "ex-wife ex-husband",
        "mother": "mother mom mum",
        "father": "father dad",
        "sister": "sister",
        "brother": "brother",
        "daughter": "daughter",
        "son": "son",
        "uncle": "uncle",
        "aunt": "aunt",
        "cousin": "cousin",
        "nephew": "nephew",
        "niece": "niece",
        "grandmother": "grandmother",
        "grandfather": "grandfather",
        "grandson": "grandson",
        "granddaughter": "granddaughter",
        "stepfather": "stepfather",
        "stepmother": "stepmother",
        "neighbour": "neighbour neighbor",
        "landlord": "landlord landlady",
        "son-in-law": "son-in-law",
        "father-in-law": "father-in-law",
        "brother-in-law": "brother-in-law",
        "sister-in-law": "sister-in-law",
        "mother-in-law": "mother-in-law",
        "stepson": "stepson",
        "stepdaughter": "stepdaughter",
        "stepbrother": "stepbrother",
        "stepsister": "stepsister",
        "sibling": "sibling twin",
        "godfather": "godfather",
        "godmother": "godmother",
        "roommate": "roommate flatmate housemate",
    },
    "part in the game": {
        "coach": "coach trainer",
        "player": "captain skipper player",
        "goalkeeper": "goalkeeper keeper goalie",
        "defender": "defender fullback",
        "midfielder": "midfielder",
        "forward": "striker forward winger attacker",
        "referee": "referee",
        "linesman": "linesman",
        "chairman": "chairman chairwoman",
    },
    "public office": {
        "governor": "governor", "mayor": "mayor", "minister": "minister",
        "ambassador": "ambassador consul", "prosecutor": "prosecutor",
        "judge": "judge magistrate", "bishop": "bishop archbishop",
        "police": "policeman policewoman constable inspector detective superintendent",
        "lawmaker": "senator lawmaker congressman congresswoman councillor mp",
    },
    "post": {
        "head": "executive ceo boss head chief",
        "chairman": "chairman chairwoman chairperson chair",
        "finance head": "cfo",
        "technology head": "cto",
        "operations head": "coo",
        "spokesman": "spokesman spokeswoman spokesperson",
        "treasurer": "treasurer",
    },
    "side in parliament": {"government": "minister premier"},
    "part in the case": {"suspect": "suspect accused defendant", "witness": "witness"},
    "trade": {
        word: word
        for word in (
            "accountant architect banker barber biologist bricklayer builder butcher carpenter "
            "chef chemist cleaner cook courier dentist docker economist electrician engineer "
            "farmer fisherman gardener geologist hairdresser historian janitor "
            "joiner journalist librarian lifeguard locksmith machinist mechanic midwife miner "
            "musician nurse paramedic pharmacist photographer pilot plumber "
            "porter postman priest psychiatrist psychologist publican receptionist roofer sailor "
            "seamstress shopkeeper tailor translator veterinarian "
            "vicar waiter welder bartender clerk cashier soldier painter guide plasterer "
            "baker actor singer lawyer barman jeweller cameraman composer stewardess"
        ).split()
    }
    | {
        "driver": "driver trucker",
        "doctor": "doctor physician surgeon paediatrician pediatrician cardiologist anaesthetist "
        "anesthesiologist oncologist dermatologist gp",
        "teacher": "teacher schoolteacher",
        "lecturer": "lecturer professor",
        "student": "student pupil schoolboy schoolgirl",
        "policeman": "policeman policewoman",
        "firefighter": "firefighter fireman",
        "guard": "guard",
        "diplomat": "diplomat",
    },
    "place in the business": {
        "owner": "owner proprietor",
        "employee": "employee worker clerk waiter waitress bartender barman barmaid cook "
        "cleaner receptionist cashier janitor",
        "manager": "manager",
        "customer": "customer guest patron diner regular",
        "tenant": "tenant",
    },
}  # fmt: skip
_MERGED = {
    sort: {word: key for key, words in groups.items() for word in words.split()}
    for sort, groups in _SORTS.items()
}
# Titles of two words and more whose last one alone says too little or something else.
_WHOLE: tuple[tuple[str, str, str], ...] = (
    ("chief financial officer", "post", "finance head"),
    ("finance chief", "post", "finance head"),
    ("chief technology officer", "post", "technology head"),
    ("chief technical officer", "post", "technology head"),
    ("chief operating officer", "post", "operations head"),
    ("chief marketing officer", "post", "marketing head"),
    ("chief executive officer", "post", "head"),
    ("chief executive", "post", "head"),
    ("managing director", "post", "head"),
    ("vice president", "post", "vice-president"),
    ("vice-president", "post", "vice-president"),
    ("vice chairman", "post", "vice-chairman"),
    ("deputy chief executive", "post", "deputy head"),
    ("district attorney", "side in court", "prosecution"),
    ("district attorney", "public office", "prosecutor"),
    ("state attorney", "side in court", "prosecution"),
    ("state's attorney", "side in court", "prosecution"),
    ("u.s. attorney", "side in court", "prosecution"),
    ("us attorney", "side in court", "prosecution"),
    ("prosecuting attorney", "side in court", "prosecution"),
    ("deputy sheriff", "service", "sheriff"),
    ("sheriff's deputy", "service", "sheriff"),
    ("state trooper", "service", "state police"),
    ("medical examiner", "service", "coroner"),
    ("police officer", "trade", "policeman"),
    ("truck driver", "trade", "driver"),
    ("lorry driver", "trade", "driver"),
    ("taxi driver", "trade", "driver"),
    ("bus driver", "trade", "driver"),
    ("primary school teacher", "trade", "teacher"),
    ("ski instructor", "trade", "ski instructor"),
    ("security guard", "trade", "guard"),
    ("border guard", "trade", "border guard"),
    ("customs officer", "trade", "customs officer"),
    ("army officer", "trade", "soldier"),
    ("opposition leader", "side in parliament", "opposition"),
    ("leader of the opposition", "side in parliament", "opposition"),
    ("opposition lawmaker", "side in parliament", "opposition"),
    ("opposition spokesman", "side in parliament", "opposition"),
    ("shop assistant", "place in the business", "employee"),
    ("sales assistant", "place in the business", "employee"),
    ("flight attendant", "trade", "flight attendant"),
    ("shadow minister", "side in parliament", "opposition"),
    ("prime minister", "side in parliament", "government"),
    ("prime minister", "public office", "minister"),
    ("civil servant", "trade", "civil servant"),
)
# Words of a phrase that make its last noun mean something else.
_ELSE = frozenset(
    "attorney-general general co assistant associate press union student trainee".split()
)
# Pairs of keys of one sort that one person may well be.
_TOGETHER = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "player/goalkeeper player/defender player/midfielder player/forward midfielder/forward "
        "defender/midfielder "
        "owner/manager neighbour/cousin neighbour/uncle neighbour/aunt "
        "neighbour/brother neighbour/sister neighbour/mother neighbour/father neighbour/landlord "
        "spouse/fiance lover/fiance sibling/brother sibling/sister roommate/neighbour "
        "roommate/lover roommate/cousin roommate/brother roommate/sister roommate/sibling "
        "stepbrother/brother stepsister/sister stepson/son stepdaughter/daughter "
        "stepfather/father stepmother/mother stepbrother/sibling stepsister/sibling "
        "farmer/shopkeeper doctor/lecturer lawyer/lecturer engineer/lecturer nurse/midwife "
        "nurse/student cook/chef actor/singer singer/musician waiter/bartender "
        "policeman/guard bartender/barman soldier/guard soldier/pilot soldier/mechanic "
        "soldier/doctor soldier/engineer soldier/driver soldier/sailor guard/porter cashier/clerk "
        "receptionist/clerk journalist/photographer historian/lecturer economist/lecturer "
        "janitor/cleaner teacher/student electrician/engineer mechanic/engineer "
        "economist/banker carpenter/joiner carpenter/builder builder/bricklayer painter/plasterer "
        "vicar/priest guide/teacher employee/manager nurse/paramedic soldier/paramedic "
        "psychologist/doctor psychiatrist/doctor dentist/doctor psychiatrist/psychologist "
        "geologist/engineer chemist/pharmacist biologist/lecturer geologist/lecturer "
        "chemist/lecturer journalist/translator student/waiter student/clerk student/cashier "
        "student/cook student/bartender student/lifeguard student/courier student/barman "
        "student/soldier student/driver tenant/employee tenant/owner customer/tenant "
        "mechanic/driver diplomat/lawyer diplomat/economist diplomat/soldier lawyer/banker "
        "lawyer/economist policeman/soldier minister/lawmaker mayor/lawmaker governor/lawmaker "
        "composer/musician composer/singer actor/cameraman"
    ).split()
)  # fmt: skip
# What stands for whoever a story is about: "the suspect's sister".
ANYBODY = frozenset(
    "suspect gunman shooter accused defendant attacker killer victim deceased driver man woman boy "
    "girl teenager couple prisoner hostage".split()
)
# Posts that one body has many of, one for each of its parts: told apart by what they are for.
POSTS = frozenset(
    "manager director head chief president vice-president professor editor lecturer commissioner "
    "superintendent secretary officer mayor governor bishop archbishop ambassador".split()
)
# Of these, the ones that are one as to what they are for: "heads the server group".
IN_CHARGE = frozenset("manager director head chief executive boss".split())
# "Sales director": posts whose field stands before them.
AFTER_FIELD = frozenset("manager director editor professor lecturer".split())
# Parts of a firm that are told by the name before them: "the High Density group".
DIVISIONS = frozenset("group division unit department business team office arm section".split())
# Fields of ministers and their words.
PORTFOLIOS: dict[str, str] = {
    word: field
    for field, words in {
        "finance": "finance treasury budget", "economy": "economy economic economics",
        "foreign": "foreign", "defence": "defence defense", "interior": "interior home",
        "justice": "justice", "health": "health", "education": "education schools",
        "transport": "transport transportation", "agriculture": "agriculture farming",
        "environment": "environment climate", "energy": "energy",
        "labour": "labour labor employment",
        "culture": "culture", "trade": "trade commerce",
        "housing": "housing", "sport": "sport sports",
        "fisheries": "fisheries", "tourism": "tourism", "science": "science research",
        "welfare": "welfare social",
    }.items()
    for word in words.split()
}  # fmt: skip
# Whoever speaks or plays for one body at a time.
OF_ONE_BODY = frozenset(
    "spokesman spokeswoman spokesperson analyst economist mayor governor bishop archbishop "
    "ambassador coach captain striker forward midfielder defender goalkeeper winger chairman "
    "chairwoman editor professor".split()
)


# Whose service is told by a word beside them: "police chief", "fire department spokesman".
_OF_A_SERVICE = frozenset(
    "chief captain officer spokesman spokeswoman spokesperson lieutenant sergeant deputy constable "
    "inspector superintendent commander marshal detective commissioner".split()
)


def _service(words: set[str]) -> str:
    told = [s for s in ("police", "sheriff", "fire") if words & {s, f"{s}'s"}]
    if told == ["police"] and "state" in words:
        return "state police"
    return told[0] if len(told) == 1 else ""


def sorts_of(noun: str, phrase: str) -> list[tuple[str, str]]:
    """(sort, key) of a person's description: its noun and the whole phrase, lower case."""
    whole = [(sort, key) for title, sort, key in _WHOLE if f" {title} " in f" {phrase} "]
    if whole:
        return whole
    words = set(phrase.replace("-", " ").split())
    if words & _ELSE:
        return []
    if noun in _OF_A_SERVICE and (service := _service(words)):
        out = [("service", service)]
        if service == "police":
            out.append(("public office", "police"))
            out += [("trade", "policeman")] if noun == "officer" else []
        return out
    if noun == "police" and "state" in words:
        return [("service", "state police")]
    found = [(sort, groups[noun]) for sort, groups in _MERGED.items() if noun in groups]
    if "deputy" in words or "vice" in words:
        found = [(s, f"deputy {k}") for s, k in found if s == "post"]
    if noun == "attorney" and "general" in words:
        return []
    if "ex" in words and noun in ("wife", "husband"):
        return [("relation", "divorced")]
    return found


def go_together(a: str, b: str) -> bool:
    """Whether one person may be both of two keys of a sort."""
    return frozenset((a, b)) in _TOGETHER or f"deputy {a}" == b or f"deputy {b}" == a


# Relations as both ends see them: whoever is told to be somebody's son is told of a parent too.
_BETWEEN = {
    word: name
    for name, words in {
        "spouse": "spouse", "fiance": "fiance", "lover": "lover", "divorced": "divorced",
        "sibling": "brother sister sibling", "step": "stepbrother stepsister",
        "parent": "mother father son daughter", "cousin": "cousin",
        "step-parent": "stepfather stepmother stepson stepdaughter",
        "uncle": "uncle aunt nephew niece",
        "grandparent": "grandmother grandfather grandson granddaughter",
        "in-law": "brother-in-law sister-in-law", "roommate": "roommate", "neighbour": "neighbour",
        "parent-in-law": "father-in-law mother-in-law son-in-law",
    }.items()
    for word in words.split()
}  # fmt: skip


def two_ways(a: str, b: str) -> bool:
    """Whether A cannot be `a` to B where B is `b` to A: brother and wife, not son and mother."""
    one, other = _BETWEEN.get(a, ""), _BETWEEN.get(b, "")
    return bool(one and other) and one != other and not go_together(one, other)

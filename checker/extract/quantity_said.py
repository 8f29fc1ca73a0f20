"""Words right before and behind a count of people that say what happened to them.

Patterns over lower-case text; own lists, from the vocabulary of accident, siege and court reports.
`AFTER` is matched at the end of what is counted, the others at the end of the text before it.
"""

from __future__ import annotations

import re

from checker.normalize.carriers import VEHICLES

VEHICLE = "|".join(VEHICLES)
_BEING = (
    r"(?:(?:who|that|were|was|are|is|had|have|has|been|being|remain(?:s|ed)?|still|also|now|then|"
    r"all|reported|listed|feared|believed|thought|known|understood|presumed|said|to|be|others?|"
    r"more|people|gone|travelling|traveling|riding|sailing|flying|as)\s+)*"
)
_AND_CREW = r"(?:\s+(?:and|or)\s+(?:the\s+)?(?:crew|staff)(?:\s+members?|men)?)?"
_HEDGE = (
    r"(?:about\s+|around\s+|at\s+least\s+|some\s+|nearly\s+|almost\s+|over\s+|more\s+than\s+|"
    r"all\s+|the\s+|another\s+|a\s+further\s+|up\s+to\s+)*"
)
AFTER = tuple(
    (name, re.compile(rf"^{_AND_CREW}(?:\s+in\s+(?:all|total))?,?\s+{_BEING}(?:{pattern})\b"))
    for name, pattern in (
        (
            "aboard",
            r"aboard|on[\s-]?board|on\s+(?:it|the\s+manifest|its\s+(?:\w+\s+)?manifest)|"
            rf"(?:in|on|inside)\s+(?:the|a|its|that|this)\s+(?:\w+\s+)?(?:{VEHICLE})",
        ),
        (
            "missing",
            r"missing(?!\s+(?:out|the|their|his|a|from\s+work))|unaccounted|"
            r"(?:sought|searched\s+for|looked\s+for)"
            r"(?=\s*[.,;]|\s+(?:after|following|in|by|on|at|since))|"
            r"(?:yet\s+to|(?:could|can|not|cannot|yet)\s+(?:yet\s+|not\s+|to\s+)*)"
            r"be(?:en)?\s+(?:found|located|accounted|traced|recovered)|"
            r"not\s+(?:yet\s+)?(?:been\s+)?(?:found|located|accounted|traced|seen)|"
            r"nowhere\s+to\s+be\s+(?:found|seen)",
        ),
        (
            "survived",
            r"survived(?!\s+by)|found\s+alive|(?:got|came|made\s+it|brought|pulled|taken)\s+"
            r"(?:out\s+)?(?:alive|unharmed|unhurt|unscathed)|swam\s+(?:to|ashore)",
        ),
        (
            "rescued",
            r"picked\s+up\s+by\s+(?:\w+\s+){0,3}(?:boats?|ships?|vessels?|fishermen|helicopters?|"
            r"coast\s?guards?)|brought\s+(?:out|to\s+safety|to\s+the\s+surface)|"
            r"(?:pulled|dug|lifted|winched|plucked)\s+(?:out\s+)?(?:from|of)",
        ),
        (
            "killed",
            r"(?:lost|losing|lose)\s+(?:their|his|her)\s+(?:li(?:ves|fe)|lifes)|"
            r"passed\s+away|(?:pronounced|confirmed|declared)\s+dead|(?:lie|lay|lies)\s+dead",
        ),
        (
            "trapped",
            r"(?:still|remained|left)\s+in\s+there|under(?:neath)?\s+the\s+(?:rubble|debris|"
            r"ruins|earth|mud|snow|soil|wreckage)|underground|trapped|"
            r"buried(?=,?\s+(?:under|in|beneath|alive))",
        ),
        (
            "hospital",
            r"in\s+(?:the\s+|a\s+)?(?:\w+\s+)?hospitals?|hospitali[sz]ed|in\s+intensive\s+care|"
            r"treated\s+(?:in|at)\s+(?:the\s+|a\s+)?(?:\w+\s+)?hospitals?",
        ),
        (
            "injured",
            r"treated\s+for(?!\s+(?:\w+\s+)?(?:shock|stress))|need(?:ed|ing|s)?\s+(?:medical\s+|hospital\s+)?treatment|"
            r"(?:suffered|sustained|received)\s+(?:\w+\s+)?(?:injuries|wounds|burns)|"
            r"in\s+(?:an?\s+)?(?:critical|serious|grave)\s+(?:but\s+stable\s+)?condition|"
            r"fighting\s+for\s+(?:their|his|her)\s+li(?:ves|fe)|"
            r"escaped\s+with\s+(?:\w+\s+)?injuries",
        ),
        (
            "arrested",
            r"rounded\s+up|in\s+(?:police\s+)?custody|into\s+custody|behind\s+bars|under\s+arrest|"
            r"taken\s+in(?:to)?\s+(?:for\s+questioning|custody)|led\s+away\s+(?:in\s+handcuffs|"
            r"by\s+(?:police|officers))|(?:taken\s+away|held)\s+by\s+(?:the\s+)?police|"
            r"held(?=\s*(?:[.;]|$)|\s+(?:after|over|in\s+(?:police\s+)?cells|for\s+questioning|on\s+suspicion))",
        ),
        (
            "charged",
            r"fac(?:e|es|ed|ing)\s+(?:\w+\s+){0,2}charges|"
            r"(?:appeared\s+in\s+court\s+|in\s+court\s+)?charged\s+with|accused\s+of|"
            r"(?:(?:will|to|due\s+to|must|is|are)\s+)*(?:stand(?:ing|s)?|stood|fac(?:e|es|ing)|go(?:es|ing)?\s+on|on)\s+trial",
        ),
        (
            "evacuated",
            r"(?:had|have|forced|told|ordered|made|obliged)\s+to\s+(?:leave|flee|move\s+out|"
            r"abandon)|(?:moved|taken|brought|sent)\s+to\s+(?:\w+\s+)?(?:shelters?|higher\s+ground)",
        ),
        (
            "infected",
            r"(?:fell|fallen|taken|became|become|getting|got)\s+(?:ill|sick)|(?:ill|sick)(?=\s*[.,;]|\s*$|"
            r"\s+(?:with|after|from|in))|tested\s+positive|contracted\s+(?:it|the)",
        ),
        (
            "homeless",
            r"no\s+roof\s+over|(?:lost|losing|lose)\s+their\s+homes|without\s+a\s+(?:home|roof)",
        ),
        (
            "held",
            r"(?:held|taken|seized|kept)\s+(?:hostage|captive)|hostage|captive|"
            r"held(?=\s*(?:[.;,]|$)|\s+(?:on|aboard|by|for|since)\b)|"
            r"in\s+(?:(?:their|his|its)\s+(?:power|hands|grip)|the\s+hands\s+of)",
        ),
    )
)
DID_NOT_SURVIVE = re.compile(
    r"^(?:\s+of\s+(?:them|whom|the\s+\w+))?(?:\s+\w+){0,2}?\s+(?:did(?:\s+not|n['’]t)|had\s+not)\s+survived?\b"
)
# "Some 30 miners were in the shaft": where they were when it happened.
WERE_IN = re.compile(
    r"^\s+(?:were|was|had\s+been)\s+(?:still\s+|working\s+|also\s+)?(?:(?:in|inside|at)\s+"
    r"(?:the|a)\s+(?:\w+\s+)?(?P<in>mine|pit|shaft|tunnel|building|house|nightclub|club|theatre|"
    r"theater|cinema|hall|church|mosque|school|restaurant|factory|hotel|shop|store|bar)\b|"
    r"(?P<under>underground))"
)
WITH = re.compile(rf"\b(?:{VEHICLE})\b[^.,;:]{{0,40}}\bwith\s+$")
CARRYING = re.compile(r"\bcarr(?:ying|ied|ies|y)\s+(?:[\w'-]+\s+){0,6}$")
CAPACITY = re.compile(
    r"\b(?:licen[sc]ed|certified|capacity|permitted|allowed|authori[sz]ed|designed|built|room|"
    r"able\s+to|capable|can|may|could|no\s+more\s+than)\b"
)
# "Three missing, among them two guides": a state that stands alone behind its number.
BARE = re.compile(
    r"^\s+(?:others?\s+|more\s+|people\s+)?(?P<state>missing|dead|hurt|injured|wounded|homeless|ill|sick)"
    r"(?=\s*[,.;:)]|\s*$|\s+(?:and|or|in|after|as|when|on|at|by|since|following|while)\b)"
)
BARE_CLASS = {
    "missing": "missing", "dead": "killed", "homeless": "homeless", "ill": "infected",
    "sick": "infected",
}  # fmt: skip
# Articles in which a "case" is somebody who is ill.
ILLNESS = re.compile(
    r"\b(?:virus|disease|infect\w+|outbreak|epidemic|pandemic|illness|ill|sick|poisoning|measles|cholera|"
    r"flu|fever|salmonella|bacteri\w+)\b",
    re.IGNORECASE,
)
LISTS = {
    "missing": "missing", "dead": "killed", "deaths": "killed", "killed": "killed",
    "fatalities": "killed", "injured": "injured", "wounded": "injured", "saved": "rescued",
    "rescued": "rescued", "survivors": "survived", "arrested": "arrested", "arrests": "arrested",
    "homeless": "homeless", "displaced": "displaced", "evacuated": "evacuated",
    "unaccounted for": "missing", "detained": "arrested",
}  # fmt: skip
_STATE = "|".join(sorted(LISTS, key=lambda w: (-len(w), w)))
# "Gave the number of the saved as 9", "the missing were now 4".
LISTED = re.compile(
    r"\b(?:(?:number|list|tally|count|total)\s+of\s+(?:the\s+|those\s+|people\s+|persons\s+|"
    rf"confirmed\s+|known\s+|passengers\s+)*(?P<state>{_STATE})\b[^.;\d]{{0,30}}?\b"
    rf"(?:to|at|as|was|is|now|reached|of)\s+{_HEDGE}$)"
    # "Dead: nine": the lists that stand under a report.
    rf"|(?:^|[.;,(]\s*)(?P<label>dead|killed|injured|wounded|missing|rescued|arrested|detained)\s*:\s*{_HEDGE}$"
)
# "Among the dead were four children", "three of those killed were children": the counted are
# themselves a sort of the dead.
AMONG = re.compile(
    rf"\b(?:among\s+(?:the\s+|those\s+)(?P<state>{_STATE})\s+(?:were|are|was|is)|"
    rf"the\s+(?P<those>dead|injured|wounded|missing|arrested|rescued)\s+include(?:s|d)?)\s+{_HEDGE}$"
)
# What stands on both sides: "cost 14 soldiers their lives", "pulled 33 people from the water".
ROUND = tuple(
    (name, re.compile(rf"\b(?:{start})\s+{_HEDGE}$"), re.compile(rf"^(?:{end})"))
    for name, start, end in (
        (
            "aboard",
            r"(?:on[\s-]?board|aboard)(?:\s+(?:it|her|the\s+\w+))?\s+(?:are|were|was|is)",
            "",
        ),
        ("killed", r"cost|costs|costing", r"\s+their\s+lives"),
        ("killed", r"(?:claim|cost|take|took|claiming|taking)\w*\s+the\s+lives\s+of", ""),
        ("killed", r"deaths?\s+of", ""),
        ("injured", r"injur(?:ies|y)\s+to", ""),
        ("arrested", r"(?:arrests?|detention)\s+of", ""),
        ("rescued", r"rescue\s+of", ""),
        ("charged", r"charges\s+(?:[\w'-]+\s+){0,3}against", ""),
        ("missing", r"no\s+(?:trace|sign)\s+of|fate\s+of", ""),
        (
            "missing",
            r"search(?:es|ed|ing)?\s+for|look(?:ing|ed)\s+for",
            r"(?!\s+(?:who|suspected|wanted|believed|in\s+connection))",
        ),
        (
            "rescued",
            r"pull(?:ed|ing)?|pluck(?:ed|ing)?|lift(?:ed|ing)?|winch(?:ed|ing)?|"
            r"drag(?:ged|ging)?|dug|haul(?:ed|ing)?|fish(?:ed|ing)?|bring(?:ing)?|brought|took",
            r"\s+(?:alive\s+|to\s+safety|ashore|out\s+alive|(?:out\s+)?(?:from|of|out\s+of)\s+"
            r"(?:the\s+)?(?:\w+\s+)?(?:water|sea|river|lake|rubble|ruins|debris|wreck|wreckage|"
            r"flames|mud|snow)\b)",
        ),
        ("arrested", r"took|taken|taking", r"\s+into\s+custody"),
        ("held", r"took|taken|taking|holding|held|hold|kept|keeping", r"\s+(?:hostage|captive)"),
        ("held", r"had|have|holding|held|kept", r"\s+in\s+(?:their|his|its)\s+(?:power|hands)"),
    )
)
# Where people are held by those who took them, "held" says nothing of an arrest.
CAPTIVITY = re.compile(r"\b(?:hostages?|captives?|kidnap\w*|abduct\w*|pirates?|hijack\w*)\b", re.I)
LIVES = frozenset("claim cost take end lose".split())
CAPTIVES = frozenset(("hostage", "captive"))
# What "survivors" are in when all of them are meant.
ALL_OF_THEM = re.compile(
    r"\b(?:there\s+(?:were|are|was)|names?\s+of|list\s+of|of\s+the|the|all|only|found|left|with|"
    r"total\s+of|and)\s+(?:(?:at\s+least|about|some|only|just|all|the)\s+)*$"
)

"""Turns of phrase that say who was there or was not: the table that `attendance_frames.py` reads.

Each stands after its subject. Own list, from the wording of agency and local reports.
"""

from __future__ import annotations

from checker.extract.attendance_pattern import (
    AFAR,
    COME,
    ENDS,
    KEPT,
    OCCASION,
    OWN,
    PLACE,
    PLURAL,
    ROOM,
    frame,
)

_P, _A, _R = "present", "absent", "remote"
PHRASES = (
    # -- not there
    frame(
        "n't|n’t|not |never |unable|unwilling| too |failed|refused|declined|forbidden|neglected",
        rf"\b(?P<v>{KEPT})\s+(?:(?:even|himself|herself|themselves|personally|then)\s+)?{COME}{ENDS}",
        _A, fact=True,
    ),
    frame(
        "invited|barred|banned|excluded|disinvited|denied|refused|turned|prevented|stopped|blocked",
        rf"\b(?P<v>(?:was|were|been|being)\s+(?:not\s+(?:even\s+)?invited|uninvited|disinvited|"
        rf"(?:banned|barred|excluded|prevented|blocked|stopped)\s+from\s+(?:attending|travelling|"
        rf"traveling|coming|taking\s+part|joining|entering|{OCCASION})|"
        rf"(?:denied|refused)\s+(?:a\s+(?:\w+\s+)?visa|entry|permission|leave|admission)|"
        rf"turned\s+(?:away|back)\s+(?:at|from)))",
        _A, fact=True,
    ),
    frame(
        "no-show|absentee|absence|absent",
        rf"\b(?P<v>was|were|is|are)\s+(?:also\s+)?(?:(?:a|an|one\s+of\s+the|the\s+only|the|among\s+the)\s+"
        rf"(?:\w+\s+)?(?:no-shows?|absentees?|absences?)|(?:conspicuous|notable|noted|remarkable)\s+by\s+"
        rf"{OWN}\s+absence)",
        _A,
    ),
    frame(
        "plan|trip|visit|appearance|attendance|participation|journey",
        rf"\b(?P<v>cancel\w*|scrap\w*|drop\w*|abandon\w*|shelv\w*|axed|call(?:ed|s)\s+off|put\s+off)\s+"
        rf"(?:{OWN}|a|the)\s+(?:\w+\s+){{0,2}}?(?:plans?\s+to\s+(?:attend|travel|come|take\s+part)|trip|"
        rf"appearance|attendance|participation|visit\s+to\s+(?:the\s+)?(?:{PLURAL}))\b",
        _A,
    ),
    frame(
        "opted|cried|begged|sat out|bowed|gave|pulled|withdrew|dropped|apolog|regret",
        rf"\b(?P<v>(?:opted|cried|begged|sat|bowed|pulled|dropped|withdrew)\s*(?:out|off)?\s+(?:of\s+|from\s+)?"
        rf"{OCCASION}|gave\s+{OCCASION}\s+a\s+miss|(?:pulled|dropped|bowed|cried|begged|opted)\s+(?:out|off)"
        rf"(?=\s+(?:at\s+the\s+last|at\s+short|because|after|on\s)|[,.])|sent\s+{OWN}\s+"
        rf"(?:apologies|regrets|excuses))",
        _A,
    ),
    frame(
        "cancel|called off|calls off",
        r"\b(?P<v>cancel(?:l?ed|s)|call(?:ed|s)\s+off)\s+(?:at\s+(?:the\s+last\s+(?:minute|moment)|short\s+notice))",
        _A,
    ),
    frame(
        "absen",
        rf"\b(?P<v>sentenced|convicted|tried|jailed|honou?red|elected|re-elected|condemned|nominated)\b"
        rf"[^.;]{{0,40}}?\bin\s+(?:{OWN}\s+absence|absentia)\b",
        _A,
    ),
    frame(
        "remained|stayed",
        rf"\b(?P<v>remained|stayed|had\s+remained|had\s+stayed)\s+(?:behind\s+)?(?:at\s+home\s+)?in\s+{PLACE}",
        _A, away=True,
    ),
    frame(
        "ed behind|ed in the capital|ed in his|ed in her",
        r"\b(?P<v>remained|stayed)\s+(?:behind\b(?!\s+(?:bars|to\s+(?:talk|speak|meet)))|in\s+the\s+capital\b|"
        r"in\s+(?:his|her|their)\s+(?:own\s+)?(?:country|capital)\b)",
        _A,
    ),
    frame(
        "at home|in hospital|in bed|in prison",
        r"\b(?P<v>remained|stayed|stays)\s+(?:at\s+home|in\s+hospital|in\s+bed|in\s+(?:his|her)\s+(?:cell|"
        r"room|hotel))\b",
        _A,
    ),
    # -- from afar
    frame(
        "video|zoom|skype|phone|conference|satellite|livestream|live stream",
        rf"\b(?P<v>address\w*|join\w*|attend\w*|participat\w*|took\s+part|takes\s+part|appear\w*|"
        rf"testif\w*|gave\s+evidence|follow\w*|watch\w*|connected|linked)\b[^.;]{{0,70}}?\b{AFAR}",
        _R,
    ),
    frame(
        "video|phone|zoom",
        rf"\b(?P<v>spoke|speaking|speaks|listen\w*|said|told)\b[^.;]{{0,50}}?\b(?:to|at)\s+(?:the\s+(?:\w+\s+)?"
        rf"(?:leaders|delegates|ministers|guests|audience|participants|mourners|court|jury|assembly)|"
        rf"{OCCASION})[^.;]{{0,20}}?{AFAR}",
        _R,
    ),
    frame(
        "message|screen|video",
        r"\b(?P<v>said|thanked|told|spoke|appeared|addressed|greeted|paid)\b[^.;]{0,60}?\b(?:in|through|by|via)\s+"
        r"a\s+(?:\w+\s+)?(?:(?:pre-?recorded|recorded|video|taped)\s+(?:video\s+)?(?:message|speech|address))"
        r"|(?P<v2>appeared|spoke|was\s+shown)\b[^.;]{0,30}?\bon\s+(?:a\s+|the\s+)?(?:big\s+|giant\s+|large\s+|"
        r"video\s+)?screens?\b",
        _R,
    ),
    frame(
        "dialled|dialed|phoned in|called in|beamed|zoomed in|patched in|remotely|virtually|online",
        r"\b(?P<v>dial(?:l)?ed\s+in(?:to)?|phoned\s+in(?:to)?|called\s+into|zoomed\s+in(?:to)?|"
        r"(?:was\s+)?(?:beamed|patched)\s+in(?:to)?|(?:took\s+part|participated|attended|joined|appeared|"
        r"watched|followed)\b[^.;]{0,40}?\b(?:remotely|virtually|online))\b",
        _R,
    ),
    frame(
        "from home|at home|television| tv|from his|from her|from prison|from hosp|from a h|radio",
        rf"\b(?P<v>watched|followed|joined|listened\s+to|attended)\b[^.;]{{0,50}}?\b(?:(?:from|at)\s+home|"
        rf"on\s+(?:the\s+)?(?:television|tv|radio)|from\s+(?:{OWN}|a|the)?\s*(?:\w+\s+)?(?:office|hospital|prison|cell|"
        rf"sickbed|bed|hotel|house|bunker))\b",
        _R,
    ),
    frame(
        "from ",
        rf"\b(?P<v>watched|followed|joined|addressed)\s+(?:{OCCASION}|it|proceedings|events|the\s+proceedings)"
        rf"\s+from\s+{PLACE}",
        _R, away=True,
    ),
    # -- there
    frame(
        "had to|forced to|left out|sidelined",
        r"\b(?P<v>(?:had|was\s+forced|were\s+forced|was\s+obliged)\s+to\s+(?:cancel|pull\s+out|withdraw|stay\s+(?:at\s+)?"
        r"home|drop\s+out|cry\s+off|call\s+off\s+(?:his|her|their)\s+\w+))\b|\b(?P<v2>was|were|been)\s+(?:left\s+out\s+"
        r"of\s+the\s+(?:squad|team|side|line-?up)|sidelined)\b",
        _A, fact=True,
    ),
    frame(
        "abroad|away|holiday|vacation|overseas|hospital|on leave|out of",
        r"\b(?P<v>was|were|is)\s+(?:still\s+|also\s+)?(?:abroad|overseas|away\s+(?:on|at|from)|on\s+(?:holiday|"
        r"vacation|leave|honeymoon)|in\s+hospital|out\s+of\s+(?:the\s+country|town))\b"
        r"(?=[^.;]*\b(?:instead|sent|miss\w*|attend\w*|joined|represent\w*|invit\w*|could|unable|deputy)\b)",
        _A,
    ),
    frame(
        "was |were ",
        rf"\b(?P<v>was|were|had\s+been)\s*(?:n['’]t|not)?\s+(?:also\s+)?in\s+{PLACE}(?!\s*['’]s)",
        _P, flips=True, venue=True,
    ),
    frame(
        "delegation|altar|aisle|best man|bridesmaid|maid of honour|maid of honor",
        rf"\b(?P<v>led|leads|headed|heads)\s+(?:{OWN}|the|a)\s+(?:[\w'’-]+\s+){{0,2}}?delegation\b|\b(?P<v2>led|walked|"
        rf"accompanied|gave)\s+(?:her|the\s+bride)\s+(?:to\s+the\s+altar|down\s+the\s+aisle|away)|\b(?P<v3>was|were)\s+"
        rf"(?:the\s+|his\s+|her\s+|a\s+)?(?:best\s+man|bridesmaids?|maid\s+of\s+honou?r)\b",
        _P,
    ),
    frame(
        "told |addressed ",
        rf"\b(?P<v>told|addressed)\s+(?:the\s+(?:court|jury|judges?|jurors|hearing)|(?:reporters|journalists)\s+in\s+"
        rf"{PLACE})(?![^.;]{{0,40}}?\b(?:video|phone|written|letter))",
        _P, venue=True,
    ),
    frame(
        "brought|led into|led to|escorted",
        r"\b(?P<v>was|were)\s+(?:brought|led|escorted|taken|wheeled)\s+(?:in)?to\s+(?:the\s+)?(?:court|courtroom|dock|"
        r"church|chamber)\b",
        _P,
    ),
    frame(
        " at the| during the",
        rf"\b(?P<v>said|told|spoke|gave|made|received|thanked|praised|urged|called|announced|signed|met|warned|"
        rf"pledged|promised|criticised|criticized|sang|read|appeared|unveiled|insisted|presented|handed|declared|"
        rf"welcomed|argued|demanded|apologised|apologized|joked|wept|laid|vowed|stressed)\b[^.;,\"“”]{{0,50}}?\s(?:at|"
        rf"during)\s+{OCCASION}",
        _P,
    ),
    frame(
        "arriv|flew|flies|fly|land|travel|came|come|went|trip|journey|touched|jet|made it",
        rf"\b(?P<v>arriv(?:ed|es|e)|flew|flies|fly|land(?:ed|s)|travel(?:l)?(?:ed|s)?|came|come|went|"
        rf"(?:made|make)\s+(?:it|(?:the|his|her|their)\s+(?:trip|journey|way))|touched\s+down|jetted)\s+(?:back\s+|all\s+the\s+way\s+)?"
        rf"(?:\w+ly\s+)?(?:in|to|into|at)\s+{PLACE}",
        _P, flips=True, venue=True,
    ),
    frame(
        "on hand|appearance",
        r"\b(?P<v>was|were|is|are)\s+(?:also\s+)?on\s+hand\b|\b(?P<v2>made|makes|put\s+in)\s+an?\s+"
        r"(?:\w+\s+)?appearance\b(?!\s+in\s+(?:the\s+)?(?:final|semi|quarter))",
        _P, flips=True,
    ),
    frame(
        "next to|beside|alongside|between|shoulder|opposite|facing|across from| right| left",
        r"\b(?P<v>sat|stood|walked|seated|sitting|standing|posed|marched)\s+(?:down\s+)?(?:next\s+to|beside|"
        r"alongside|opposite|facing|across\s+from|between|shoulder\s+to\s+shoulder|hand\s+in\s+hand)\b|"
        r"\b(?P<v2>sat|stood|was\s+seated|was\s+placed)\s+(?:at|on|to)\s+(?:(?-i:(?:[A-Z][\w.'’-]*\s?){1,4})['’]s?|"
        r"his|her|the)\s+(?:immediate\s+)?(?:right|left)\b(?!\s+(?:wing|of\s+the\s+party))",
        _P,
    ),
    frame(
        "at the|in the|in court|in church|in attendance|there",
        rf"\b(?P<v>was|were|had\s+been)\s*(?:n['’]t|not)?\s+(?:also\s+|both\s+|all\s+)?(?:at\s+{OCCASION}|"
        rf"at\s+the\s+(?:table|church|graveside|venue|scene\s+of\s+the)|"
        rf"in\s+{ROOM})\b",
        _P, flips=True,
    ),
    frame(
        "enter|walked into|arriv|took his|took her|as he|as she|as they",
        r"\b(?P<v>was|were)\s+(?:warmly\s+)?(?:welcomed|greeted|received|cheered|applauded|booed|met|"
        r"mobbed|heckled)\b[^.;]{0,50}?\b(?:as|when)\s+(?:he|she|they)\s+(?:entered|arrived|walked|took|left|"
        r"reached)|\b(?P<v2>entered|walked\s+into|filed\s+into|strode\s+into)\s+(?:the\s+)?(?:\w+\s+)?"
        r"(?:room|hall|church|cathedral|court|courtroom|chamber|venue|stadium|dock|chapel|stage)\b",
        _P,
    ),
    frame(
        "first to |last to ",
        r"\b(?P<v>was|were)\s+(?:among\s+)?the\s+(?:first|last)\s+(?:\w+\s+)?to\s+(?:arrive|come|enter)\b",
        _P,
    ),
    frame(
        "photo|picture|carpet|stage",
        r"\b(?P<v>posed|lined\s+up|gathered|joined\s+the\s+others|joined)\s+(?:for|in)\s+(?:the|a)\s+"
        r"(?:traditional\s+)?(?:family|group|official)\s+(?:photo|photograph|picture)\b|"
        r"\b(?P<v2>walked|graced|arrived\s+on|posed\s+on|strolled)\s+(?:down\s+|along\s+|on\s+)?the\s+red\s+carpet\b"
        r"|\b(?P<v3>took\s+to|took|stepped\s+on|walked\s+on|came\s+on|mounted)(?:to)?\s+(?:the\s+)?stage\b",
        _P,
    ),
    frame(
        "arrival|arriving|as he |as she |on entering|on leaving",
        rf"\b(?P<v>told\s+(?:reporters|journalists)|said|spoke|waved|commented)\b[^.;]{{0,40}}?\b(?:(?:on|upon)\s+"
        rf"(?:{OWN}\s+)?(?:arrival|arriving|entering)\b(?!\s+home)|as\s+(?:he|she)\s+(?:arrived|entered|left)\b"
        rf"(?:\s+(?:at\s+|for\s+)?(?:{OCCASION}|the\s+(?:\w+\s+)?(?:building|venue|hall|church|court|room)))?)",
        _P,
    ),
    frame(
        "sidelines|margins|fringes",
        r"\b(?P<v>met|held|spoke|talked|had|conferred)\b[^.;]{0,80}?\bon\s+the\s+(?:sidelines|margins|"
        r"fringes)\s+of\b",
        _P,
    ),
    frame(
        "eulogy|sermon|homily|poem|reading|coffin|casket|lesson|pallbearer|tribute|prayers|service|mass",
        rf"\b(?P<v>read|reads|gave|delivered|sang|recited|preached)\s+(?:out\s+)?(?:the|a|an|one\s+of\s+the)\s+"
        rf"(?:\w+\s+)?(?:eulogy|eulogies|sermon|homily|poem|readings?|lesson|psalm)\b|"
        rf"\b(?P<v2>carried|bore|followed|walked\s+behind|helped\s+(?:to\s+)?carry)\s+(?:the|{OWN})\s+(?:\w+\s+)?"
        rf"(?:coffin|casket)|\b(?P<v3>led|conducted|celebrated|officiated\s+at)\s+(?:the|a)\s+(?:\w+\s+)?"
        rf"(?:service|mass|prayers|funeral|requiem)\b",
        _P,
    ),
    frame(
        "dock|gallery|courtroom|pew|front row|in court|congregation|grandstand",
        rf"\b(?P<v>stood|sat|appeared|listened|wept|cried|sobbed|watched|looked\s+on|showed|bowed|shook|"
        rf"smiled|broke\s+down|collapsed|remained\s+(?:silent|impassive))\b[^.;]{{0,50}}?\b(?:in|from)\s+{ROOM}\b"
        rf"(?![^.;]{{0,25}}?\b(?:by|via|on)\s+(?:a\s+)?(?:video|screen|phone))",
        _P,
    ),
    frame(
        "showed no|show no|without emotion",
        rf"\b(?P<v>showed|shows)\s+no\s+(?:\w+\s+)?(?:emotion|reaction|remorse)\b[^.;]{{0,40}}?\b(?:in|from)\s+"
        rf"{ROOM}",
        _P, fact=True,
    ),
    frame(
        "sent|dispatched|represent|delegation",
        r"\b(?P<v>sent|sends|send|sending|dispatched)\s+(?:a|an|its|their|the)\s+(?:[\w-]+\s+){0,3}?(?:delegations?|"
        r"teams?|envoys?|representatives?|negotiators?|ministers?|officials?|diplomats?)\b|\b(?P<v2>was|were|is)\s+"
        r"(?:not\s+)?represented\b(?!\s+by\s+(?:a\s+)?(?:lawyers?|attorneys?|counsel|solicitors?))",
        _P, flips=True, body=True,
    ),
    frame(
        "sent no|sent nobody|no representative|no delegation|unrepresented",
        r"\b(?P<v>sent|sends|had|has|was|were)\s+(?:no\s+(?:one|delegations?|representatives?|envoys?|officials?)|"
        r"nobody|unrepresented)\b",
        _A, fact=True, body=True,
    ),
    frame(
        "perform|sang|played|spoke|danced|conducted|address|presented|speech",
        rf"\b(?P<v>performed|sang|danced|conducted|gave\s+(?:a|the)\s+(?:\w+\s+)?speech|spoke)\s+"
        rf"(?:[^.;,]{{0,25}}?\s)?(?:at|during|in)\s+{OCCASION}",
        _P,
    ),
    frame(
        "award|prize|medal|trophy|statuette|oscar|degree|diploma",
        rf"\b(?P<v>collected|picked\s+up)\s+(?:the|an?|{OWN})\s+(?:\w+\s+)?(?:award|prize|medal|trophy|"
        rf"statuette|oscar|degree|diploma)\b|\b(?P<v2>accepted|received)\s+(?:the|an?|{OWN})\s+(?:\w+\s+)?"
        rf"(?:award|prize|medal|trophy|statuette|oscar|degree|diploma)\s+(?:on\s+stage|in\s+person)\b",
        _P,
    ),
    frame(
        "march|front of|walked|rall|demonstrat|crowd|protest|mourners|congregation|delegates",
        r"\b(?P<v>marched|walked|demonstrated|rallied)\s+(?:at\s+the\s+(?:front|head|rear)|with\s+the|"
        r"alongside|among)\b|\b(?P<v2>spoke|speaking|told|addressed)\s+(?:to\s+)?the\s+(?:\w+\s+)?(?:crowds?|rally|"
        r"protesters|marchers|demonstrators|mourners|congregation|delegates)\b",
        _P,
    ),
    frame(
        "represented",
        rf"\b(?P<v>represented|represents)\s+(?:{OWN}|the|[A-Z]\w+)(?:\s+[\w-]+)?\s+at\s+{OCCASION}",
        _P,
    ),
    frame(
        "joined",
        rf"\b(?P<v>joined)\s+(?:{OWN}\s+(?:\w+\s+)?(?:colleagues|counterparts|peers)|(?:the|other|fellow)\s+"
        rf"(?:\w+\s+)?(?:leaders|mourners|marchers|protesters|demonstrators|crowds?|guests|delegates|ministers))\b",
        _P,
    ),
    frame(
        "name|signature",
        rf"\b(?P<v>put|set|affixed)\s+{OWN}\s+(?:names?|signatures?)\s+(?:to|on|under)\b",
        _P,
    ),
    frame(
        "in person",
        r"\b(?P<v>attend\w*|came|address\w*|spoke|appear\w*|took\s+part|join\w*|accept\w*|collect\w*|travel\w*)\b"
        r"[^.;]{0,50}?\bin\s+person\b",
        _P, flips=True,
    ),
    frame(
        "turned out|showed h|walked out|stormed out|left early|left the|left before",
        rf"\b(?P<v>turned\s+out(?=\s+(?:in\s|for\s|to\s+(?:support|honou?r|pay)|wearing))|showed\s+{OWN}\s+faces?|"
        rf"(?:walked|stormed)\s+out\s+of\s+{OCCASION}|left\s+(?:early|{OCCASION}(?!\s+(?:to|in)\s)|before\s+the\s+end))\b",
        _P,
    ),
    frame(
        "photographed|pictured|filmed|seen|spotted|seated",
        rf"\b(?P<v>was|were)\s+(?:photographed|pictured|filmed|seen|spotted|seated)\s+(?:arriving|leaving|"
        rf"entering|sitting|among|at\s+{OCCASION}|in\s+the\s+(?:front|first|second|audience|crowd))",
        _P,
    ),
)  # fmt: skip

"""Whether a line is the name of a paper, agency or station that stands above its article.

In: a line. Out: whether it is one. The nouns are those that English-language outlets are called
after; headlines hold them too ("Storm Hits Mail"), so the whole of a short line must be a name.
"""

from __future__ import annotations

import re

_NOUNS = (
    "Advertiser|Agency|Argus|Banner|Broadcasting|Bulletin|Chronicle|Courier|Daily|Despatch|"
    "Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|"
    "Journal|Ledger|Mail|Mirror|Monitor|News|Newswire|Observer|Post|Press|Radio|Record|Reporter|"
    "Review|Standard|Star|Telegraph|Television|Times|Tribune|TV|Weekly|Wire"
)
_LONGEST = 50
_OUTLET = re.compile(
    rf"(?:The )?(?:[A-Z][\w.'’]*[ -]|of |and |& ){{0,3}}(?:{_NOUNS})"
    r"(?: (?:Online|Service|Agency|English Service))?"
    r"|(?:Radio|Daily) [A-Z][\w'’]+(?: [A-Z][\w'’]+)?"
)


def is_outlet(line: str) -> bool:
    """Whether a line names an outlet and says nothing else: "Northern Herald"."""
    return len(line) <= _LONGEST and " " in line and _OUTLET.fullmatch(line) is not None

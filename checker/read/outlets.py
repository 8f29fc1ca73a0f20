"""Whether a line is the name of a paper, agency or station that stands above its article.

In: a line. Out: whether it is one. The nouns are those that English-language outlets are called
after; headlines hold them too ("Storm Hits Mail"), so the whole of a short line must be a name.
"""

from __future__ import annotations

import re

_NOUNS = (
    "Advertiser|Agency|Argus|Banner|Beacon|Broadcasting|Bugle|Bulletin|Chronicle|Courier|Daily|"
    "Despatch|Digest|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|"
    "Independent|Inquirer|Journal|Kurier|Ledger|Mail|Mercury|Mirror|Monitor|News|Newswire|Nieuws|"
    "Observer|Post|Press|Radio|Record|Reporter|Review|Sentinel|Standard|Star|Telegraph|"
    "Television|Tidende|Times|Tribune|TV|Weekly|Wire|Zeitung"
)
_LONGEST = 50
_OUTLET = re.compile(
    rf"(?:The )?(?:[A-Z][\w.'’]*[ -]|of |and |& ){{0,3}}(?:{_NOUNS})"
    r"(?: (?:Online|Service|Agency|English Service|English Edition|in English))?"
    r"(?: of (?:the )?[A-Z][\w'’]+(?: [A-Z][\w'’]+)?)?"
    r"|(?:Radio|Daily) [A-Z][\w'’]+(?: [A-Z][\w'’]+)?"
)


# What parts an outlet's name from the date beside it, and what sets such a line off in Markdown.
_APART = re.compile(r"\s*\|\s*|\s+[-–—•·/]+\s+|,\s+")
_MARKS = "*_ \t"
# Words that a name in small letters has small.
_SMALL = re.compile(r" (?:Of|The|In)(?= )")


def is_outlet(line: str) -> bool:
    """Whether a line names an outlet and says nothing else: "Northern Herald", "EVENING MAIL"."""
    if len(line) > _LONGEST or " " not in line:
        return False
    if line.isupper():
        line = _SMALL.sub(lambda word: word[0].lower(), line.title())
    return _OUTLET.fullmatch(line) is not None


def outlet_beside_date(line: str) -> str | None:
    """The outlet that a date line opens with: "EVENING MAIL | 12 May 2026 | page 3"."""
    name = _APART.split(line.strip(_MARKS), maxsplit=1)[0].strip(_MARKS)
    return name if name != line and is_outlet(name) else None

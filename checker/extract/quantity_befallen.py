"""What befell things and people that outlets count by different nouns: "4,500 homes without power",
"power was cut to 3,000 customers"; "300 jobs will go", "450 workers will be laid off".

In: the site of a count. Out: a matter by which `align.quantity_figures` ties such counts, "" where
the words beside it tell none. Own lists, from the vocabulary of storm and company reports.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.extract.quantity_site import Site

_HEDGE = (
    r"(?:about\s+|around\s+|at\s+least\s+|some\s+|nearly\s+|almost\s+|over\s+|more\s+than\s+|"
    r"up\s+to\s+|another\s+|its\s+|the\s+)*$"
)
_POWER = r"(?:power|electricity|light|lights)"
_BUYERS = frozenset(
    "home household house customer people person resident property building family consumer".split()
)
_NO_POWER_BEHIND = re.compile(
    rf"^[^.;,]{{0,40}}?\b(?:(?:without|lost|losing|lose|no|had\s+their)\s+(?:any\s+)?{_POWER}|"
    rf"(?:cut\s+)?off\s+from\s+(?:the\s+)?{_POWER}|in\s+the\s+dark\b)"
)
_NO_POWER_BEFORE = re.compile(
    rf"\b(?:cut|cuts|knocked\s+out|knocks\s+out|disrupted|lost)\s+(?:the\s+)?{_POWER}\s+(?:to|for|in)\s+{_HEDGE}|"
    rf"\b{_POWER}\s+(?:was|were|had\s+been|is)\s+(?:\w+\s+)?(?:cut|out|off|lost)\s+(?:to|for|in)\s+{_HEDGE}|"
    rf"\bwithout\s+{_POWER}\s+(?:was|stood\s+at|reached|rose\s+to)\s+{_HEDGE}"
)
_WORKERS = frozenset(
    "job post position worker employee people person staff staffer redundancy layoff miner pilot "
    "teacher crewman".split()
)
_DISMISSED_BEHIND = re.compile(
    r"^\s*(?:[\w'-]+\s+){0,2}?(?:(?:will|would|could|may|are|is|to|be|being|have|has|been|were|must|"
    r"due|set|expected)\s+)*(?:go(?=[.,;\s]*$|\s+(?:in|at|when|as|by|under))|lost|cut|axed|shed|"
    r"(?:lose|losing|lost)\s+their\s+(?:jobs?|work|posts?)|laid\s+off|"
    r"dismissed|sacked|made\s+redundant|let\s+go|at\s+risk|disappear\w*|eliminated|scrapped)\b"
)
_DISMISSED_BEFORE = re.compile(
    r"\b(?:(?:lay|lays|laying|laid)\s+off|dismiss(?:es|ed|ing)?|sack(?:s|ed|ing)?|axe[sd]?|axing|"
    r"(?:cut|cuts|cutting|shed|sheds|shedding|eliminat\w+|scrap\w*|slash\w*)|rid\s+of|loss\s+of|"
    rf"cost\s+(?:of\s+)?)\s+{_HEDGE}"
)
_JOBS = frozenset("job post position redundancy layoff".split())
_PEOPLE_WORKED = re.compile(r"^\s+(?:\w+\s+)?(?:who\s+)?work(?:s|ed|ing)?\s+(?:for|at|in)\b")
_EMPLOYING = re.compile(
    rf"\b(?:employ(?:s|ed|ing)?|(?:workforce|staff|payroll)\s+of|gives\s+work\s+to|"
    rf"number\s+of\s+(?:employees|workers|staff)\s+(?:is|was|stands\s+at))\s+{_HEDGE}"
)
_HAVING = re.compile(rf"\b(?:has|have|had|with)\s+{_HEDGE}")
_EMPLOYED = frozenset("employee staff".split())


def befallen(site: Site) -> str:
    """ "no-power", "jobs-cut" or "staff"; "" for other counts."""
    noun = site.token(site.frame.noun).lemma.lower() if site.frame.noun >= 0 else ""
    before = site.text[: site.amount.start].lower()
    behind = site.text[site.amount.core_end :].lower()
    off = _NO_POWER_BEFORE.search(before) or (noun and _NO_POWER_BEHIND.match(behind))
    if off and (noun in _BUYERS or not noun):
        return "no-power"
    if noun in _WORKERS or not noun:
        return _of_work(noun, before, behind)
    return ""


def _of_work(noun: str, before: str, behind: str) -> str:
    """Whether workers are counted who lose their jobs, or all whom somebody employs."""
    if noun and _DISMISSED_BEHIND.match(behind):
        told_of_jobs = noun in _JOBS or "job" in behind or noun in ("worker", "employee", "staff")
        return "jobs-cut" if told_of_jobs else ""
    if noun and _DISMISSED_BEFORE.search(before):
        people = noun in ("people", "person")
        return "jobs-cut" if not people or re.search(r"\b(?:lay|laying|laid)\s+off", before) else ""
    if _EMPLOYING.search(before) or (noun and _PEOPLE_WORKED.match(behind)):
        return "staff"
    return "staff" if noun in _EMPLOYED and _HAVING.search(before) else ""

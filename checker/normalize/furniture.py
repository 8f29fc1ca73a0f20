"""Lines that stand among an article's and are none of it: running heads, page numbers, teasers.

In: an article's text. Out: the same text with such lines blanked, of the same length, so that
"page 3" counts nothing and "Read more: Five things to know" tells nothing of the story.
"""

from __future__ import annotations

import re

from checker.normalize.comments import blanked

# Only whole lines, of forms that no sentence of a story has.
_LINE = re.compile(
    r"^[ \t>*_]*(?:"
    # "EVENING MAIL | 12 May 2026 | page 3", "The Post, p. 4"
    r"[^\n.!?]{0,80}[|,·•–—-][ \t]*(?:page|p\.|pg\.)[ \t]?[A-Z]?\d{1,3}"
    r"(?:[ \t](?:of|/)[ \t]\d{1,3})?"
    # "Page 3 of 4", "- 3 -", "3/4"
    r"|(?:page|p\.)[ \t]?[A-Z]?\d{1,3}(?:[ \t]?(?:of|/)[ \t]?\d{1,3})?"
    r"|[-–—][ \t]?\d{1,3}[ \t]?[-–—]"
    # "Read more: Five things to know", "Related: …", "[Read more about ferries](…)"
    r"|\[?(?:read (?:more|also|next)|related(?: (?:articles?|stories|coverage|content|links?))?"
    r"|see also|also read|more on this(?: story)?|recommended|you may also like)"
    r"(?:[ \t]*[:|»>→–—-][^\n]*|[ \t]+about[^\n]*|[ \t.…]*)\]?(?:\([^\n]*\))?"
    # "Advertisement", "Share this article", "Sign up for our newsletter"
    r"|advertisement|story continues below(?: advertisement)?|article continues below[^\n]{0,30}"
    r"|(?:share|print|email|save) this (?:article|story|page)"
    r"|(?:sign up|subscribe) (?:to|for) our [^\n]{0,60}"
    r"|follow us on [^\n]{0,60}"
    r")[ \t*_]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
# One of these stands in every such line: most articles have none.
_HINT = re.compile(
    r"page|\bp\.|pg\.|read (?:more|also|next)|related|see also|also read|more on this|recommended"
    r"|you may also|advertis|continues below|this (?:article|story)|sign up|subscribe|follow us"
    r"|^[ \t]*[-–—]",
    re.IGNORECASE | re.MULTILINE,
)


def blank_furniture(text: str) -> str:
    """The same text with such lines turned to spaces: same length, same lines."""
    if _HINT.search(text) is None:
        return text
    return _LINE.sub(lambda found: blanked(found[0]), text)

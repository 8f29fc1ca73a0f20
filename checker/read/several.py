"""A file that holds several articles, as archives export them, and is read as one.

In: the article of the file. Out: a skip that says so, where the marks between them are plain: what
one of them says against another cannot be seen in one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotation import Article, Skip
from checker.read.date_lines import is_date_line

# Ends and beginnings of documents as databases of the press write them.
_DOCUMENT = re.compile(
    r"^\W*(?:end of document|document \d+ of \d+|\d+ of \d+ documents)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_RULE = re.compile(r"^[ \t]*([-=_*~#])\1{4,}[ \t]*\r?$", re.MULTILINE)
_BYLINE = re.compile(r"(?:by|from)\s+[A-Z]", re.IGNORECASE)
# Lines below a rule in which an article would have its date or byline.
_HEAD = 4


def several_in_one(article: Article, shown: str) -> Iterator[Skip]:
    """A skip where the text plainly holds more than one article."""
    text = article.text[article.body :]
    found = len(_DOCUMENT.findall(text))
    if found < 2:
        parts = _RULE.split(text)[::2]
        found = sum(
            1 for n, part in enumerate(parts) if _has_head(part) or (n == 0 and part.strip())
        )
        if len(parts) < 2 or not any(_has_head(part) for part in parts[1:]):
            return
    if found > 1:
        reason = (
            f"looks like {found} articles in one file, and was read as one: they were not compared "
            "with each other; give each a file of its own, or put one a line in a .jsonl file"
        )
        yield Skip(shown, reason)


def _has_head(part: str) -> bool:
    """Whether a part opens with a date line or a byline, as an article does."""
    lines = [line.strip() for line in part.splitlines() if line.strip()][:_HEAD]
    return len(part.split()) > 30 and any(is_date_line(s) or _BYLINE.match(s) for s in lines)

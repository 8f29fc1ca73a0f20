"""What a reader calls an article, in messages, headings and lists. Imports nothing but types."""

from __future__ import annotations

from checker.annotation import Article

# A longer title in the middle of a sentence hides what is said of it.
LONGEST_TITLE = 40


def reader_name(article: Article) -> str:
    """Its source; else its title where that is short; else its id, which is its file's name.

    A title is quoted, to be told from the sentence it stands in. As it stands in the article:
    neither cut nor made inert.
    """
    source, title = (article.source or "").strip(), (article.title or "").strip()
    return source or (f"“{title}”" if title and len(title) <= LONGEST_TITLE else article.id)

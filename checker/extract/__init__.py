"""One article in, its claims out; no stage here looks at a second article."""

from checker.extract.claims import EXTRACTORS, extract_article

__all__ = ["EXTRACTORS", "extract_article"]

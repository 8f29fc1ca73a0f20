"""Who and what an article names, and which articles name the same."""

from checker.entities.link import link_story
from checker.entities.local import find_mentions

__all__ = ["find_mentions", "link_story"]

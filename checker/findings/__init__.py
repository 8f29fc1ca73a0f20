"""Rule hits in, findings out: one per disagreement, with every passage and who says what."""

from checker.findings.agree import agreements
from checker.findings.cleared import cleared_pairs
from checker.findings.group import group_hits, settle_echoes

__all__ = ["agreements", "cleared_pairs", "group_hits", "settle_echoes"]

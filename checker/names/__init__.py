"""Names: one spelling, an accepted variant, a mistake or two people."""

from checker.names.compare import NameComparison, compare_names
from checker.names.find import Candidate, find_name

__all__ = ["Candidate", "NameComparison", "compare_names", "find_name"]

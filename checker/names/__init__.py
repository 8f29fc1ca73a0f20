"""Names: whether two written names are one spelling, an accepted variant, a mistake or two people."""

from checker.names.compare import NameComparison, compare_names

__all__ = ["NameComparison", "compare_names"]

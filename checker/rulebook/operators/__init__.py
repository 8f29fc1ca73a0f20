"""The closed table of operators: one family per module, one line per family here."""

from checker.rulebook.operators import events, general, moment, place, quantity, status, words
from checker.rulebook.operators.operator import Operator, Outcome

OPERATORS: dict[str, Operator] = {
    operator.name: operator
    for family in (general, events, status, quantity, moment, place, words)
    for operator in family.OPERATORS
}

__all__ = ["OPERATORS", "Operator", "Outcome"]

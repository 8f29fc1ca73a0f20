"""What an operator is, and what it answers; the families in this folder hold the operators."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from checker.model import Claim, ClaimPair, Kind, Value
from checker.rulebook.params import Param, ParamType
from checker.story import Story


class Outcome(NamedTuple):
    """Whether a condition holds, and what it saw, for readers ("12 against 15").

    `seen` may be a function that says it: most conditions fail, and nobody reads what they saw.
    """

    holds: bool
    seen: str | Callable[[], str] = ""

    @property
    def detail(self) -> str:
        return self.seen if isinstance(self.seen, str) else self.seen()


Params = Mapping[str, object]
Test = Callable[[ClaimPair, str, Params, Story], Outcome]
Holds = Callable[[ClaimPair, str, Params, Story], bool]
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Operator:
    """One test that rules may name.

    `slot` is the slot looked at when a condition names none; with `takes_slot` False a condition
    may not name one. `slots` bounds the slots allowed, `kinds` the rules it may stand in,
    `values` the value types it reads (from the `value` slot); empty means any. The first sentence
    of `doc` states when it holds. Every test is symmetric: swapping the claims of a pair changes
    nothing, except for operators whose doc says otherwise. `holds`, where given, says only whether
    the test holds: for operators that are asked of nearly every pair, and mostly in vain.
    """

    name: str
    test: Test
    doc: str
    params: tuple[Param, ...] = ()
    slot: str = ""
    takes_slot: bool = False
    slots: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    values: tuple[type, ...] = ()
    holds: Holds | None = None

    def asked(self) -> Holds:
        """The cheapest function that says whether the test holds."""
        test = self.test
        return self.holds or (lambda *question: test(*question).holds)

    def param(self, name: str) -> Param | None:
        return next((p for p in self.params if p.name == name), None)


SIDE = Param(
    "side",
    ParamType.CHOICE,
    "which claims it must hold for: both, either (at least one), or one (exactly one)",
    default="both",
    choices=("both", "either", "one"),
)
EITHER = Param(SIDE.name, SIDE.type, SIDE.doc, default="either", choices=SIDE.choices)


def on_sides(pair: ClaimPair, side: object, test: Callable[[Claim], bool]) -> bool:
    """Whether a test of one claim holds for the sides asked for (the `side` parameter)."""
    if side == "both":
        return test(pair.left) and test(pair.right)
    if side == "either":
        return test(pair.left) or test(pair.right)
    return test(pair.left) != test(pair.right)


def values_of(pair: ClaimPair, kind: type[_V]) -> tuple[_V, _V] | None:
    """Both values when they are of one type, else None. Precedes any comparison of values."""
    left: Value = pair.left.value
    right: Value = pair.right.value
    if isinstance(left, kind) and isinstance(right, kind):
        return left, right
    return None

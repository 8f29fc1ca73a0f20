"""Parts that are more than their whole: 252 saved and five dead of 252 aboard.

In: the counts that one article states as facts. Out: the whole and its parts where they cannot all
be right. Those who died on the ground or aboard another ship would make such a sum too, so somebody
must have lived: without survivors nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model import Claim, Quantity

# Parts by the classes that tell them; of one part the article may give several counts.
_PARTS = (
    frozenset(("survived", "rescued")),
    frozenset(("killed",)),
    frozenset(("missing",)),
)


_NEAR = 1.3


def more_than_all(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """The whole, then its parts, where the survivors, the dead and the missing are more than the
    greatest number of people that the article puts aboard.
    """
    counted = [c for c in claims if c.slot("people") and _exact(c) and not c.event.past]
    aboard = [c for c in counted if c.attribute == "aboard"]
    if not aboard or len({c.slot("owner") for c in aboard} - {""}) > 1:
        return
    whole = max(aboard, key=_number)
    if whole.slot("noun") != "person" and not whole.slot("and"):
        return
    parts: list[Claim] = []
    for names in _PARTS:
        told = [c for c in counted if c.attribute in names and not c.scope and not c.slot("within")]
        if told:
            parts.append(max(told, key=_number))
    if parts[1:] == [] or parts[0].attribute not in _PARTS[0]:
        return
    total, most = sum(map(_number, parts)), _number(whole)
    # A part greater than the whole is of another ship or storm, and so is a sum far above it.
    if most < total <= most * _NEAR and all(_number(p) <= most for p in parts):
        yield [whole, *parts]


def _exact(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.exact


def _number(claim: Claim) -> float:
    return claim.value.low if isinstance(claim.value, Quantity) else 0.0

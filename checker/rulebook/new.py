"""The text of a new rule file, with a comment on every field, for `checker rules new`."""

from __future__ import annotations

import textwrap

from checker.errors import InputError
from checker.model import Kind
from checker.rulebook.read_rule import ID
from checker.rulebook.slots import SLOTS, STANDARD
from checker.yaml_strict import suggest

# What a first condition of each kind looks like; every operator is in `rules/README.md`.
_FIRST = {
    Kind.ATTENDANCE: "{operator: opposed}",
    Kind.QUANTITY: "{operator: ranges-apart, by-more-than: 0.1}",
    Kind.DATE: "{operator: moments-apart}",
    Kind.PLACE: "{operator: places-apart}",
    Kind.POLARITY: "{operator: opposed}",
}


def new_rule(rule_id: str, kind: str) -> str:
    """The file's text; it loads as it stands. Raises `InputError` for a bad id or kind."""
    if not ID.match(rule_id):
        raise InputError(
            f"{rule_id!r} is no rule id: write lower-case words joined by hyphens, "
            f"such as {kind}-differs"
        )
    kinds = [k.value for k in Kind]
    if kind not in kinds:
        raise InputError(f"no kind {kind!r}{suggest(kind, kinds)} (kinds: {', '.join(kinds)})")
    of = Kind(kind)
    slots = textwrap.fill(
        f"All of these must hold. Slots of this kind: {', '.join((*STANDARD, *SLOTS[of]))}.",
        width=88, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False,
    )  # fmt: skip
    return f"""\
# {rule_id}.yml: the file name is the id. Fields, operators and slots: rules/README.md.
id: {rule_id}
title: Say in one line what the two sources do
kind: {kind}
severity: warning            # error, warning or notice
status: experimental

{slots}
when:
  - {_FIRST.get(of, "{operator: differs, slot: value}")}

# Each of these that holds clears the pair, for the reason named. With `becomes: update`,
# `imprecise` or `variant` the pair is reported as that; with `severity` only it weighs less.
unless:
  - {{operator: different-event, reason: different event}}
  - {{operator: co-mention, reason: one article gives both}}
  - {{operator: published-apart, by-more-than: P1D, becomes: update, reason: update}}

message: "{{left.source}} has {{left.value}}; {{right.source}} has {{right.value}}"
why: Say why both cannot be right of one thing at one time.
false-positives:
  - say where the rule may be wrong

# Each item is a pair of texts. `conflict` must be reported, `agree` must not.
examples:
  conflict:
    - - A sentence of one source.
      - A sentence of another source that contradicts it.
  agree:
    - - A sentence of one source.
      - A sentence of another source that says the same in other words.
"""

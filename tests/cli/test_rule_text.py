"""A rule's page as plain text."""

from __future__ import annotations

from checker.cli.rule_text import WIDTH, plain_text

PAGE = """\
# my-rule

One \\*star\\* and a \\[bracket\\].

| kind | severity |
|---|---|
| quantity | error; warning on thin evidence |

Message: `{left.source} has {left.value}`

## Unless

- `present` of trend: cleared

## Examples

- One text.
  <br>Another \\<b\\> text.
"""


def test_marks_are_gone_and_words_stay() -> None:
    shown = plain_text(PAGE)
    assert (
        shown
        == """\
my-rule
=======

One *star* and a [bracket].

kind: quantity
severity: error; warning on thin evidence

Message: {left.source} has {left.value}

Unless:

  - present of trend: cleared

Examples:

  - One text.
    / Another <b> text.
"""
    )


def test_long_lines_are_wrapped() -> None:
    assert max(map(len, plain_text(f"- {'word ' * 60}").split("\n"))) <= WIDTH

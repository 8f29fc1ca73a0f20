"""Bounds on one text: what the language model would take too long to read is not given to it."""

from __future__ import annotations

import re

from checker.config import ReadConfig
from checker.read.decode import UnreadableError

_SIGN = re.compile(r"\w+|[^\w\s]")


def check_bounds(text: str, config: ReadConfig) -> None:
    """Raises `UnreadableError` where a text has too many words, or too long a run of characters
    without a blank. Takes time in proportion to the text."""
    if len(text) <= config.max_run:
        return
    if run := re.search(rf"\S{{{config.max_run + 1}}}", text):
        line = text.count("\n", 0, run.start()) + 1
        raise UnreadableError(
            f"line {line} holds more than {config.max_run:,} characters without a blank, which no "
            "text does: take them out, or raise read.max-run"
        )
    if len(text) <= config.max_words:
        return
    count = sum(1 for _ in _SIGN.finditer(text))
    if count > config.max_words:
        raise UnreadableError(
            f"holds {count:,} words and signs, more than {config.max_words:,}: cut it, or raise "
            "read.max-words"
        )

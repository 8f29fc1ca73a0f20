"""Answers about words, kept in plain dictionaries.

A loop that asks about every word of a story looks them up in line, which takes a quarter of the
call of a cached function; this is the other half, for an answer that was not there.
"""

from __future__ import annotations

from typing import TypeVar

_Answer = TypeVar("_Answer")
# Words of a language that news uses, with their marks.
WORDS = 65536


def remember(
    answers: dict[str, _Answer], asked: str, answer: _Answer, most: int = WORDS
) -> _Answer:
    """Keeps an answer and gives it back; where `most` are kept already, they are let go first."""
    if len(answers) >= most:
        answers.clear()
    answers[asked] = answer
    return answer

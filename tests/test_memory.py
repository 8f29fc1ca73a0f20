"""Answers that are remembered, so many and no more."""

from __future__ import annotations

from checker.memory import remember


def test_an_answer_is_kept_until_there_are_too_many() -> None:
    answers: dict[str, int] = {}
    assert [remember(answers, word, len(word), most=2) for word in ("a", "bb")] == [1, 2]
    assert answers == {"a": 1, "bb": 2}
    assert remember(answers, "ccc", 3, most=2) == 3
    assert answers == {"ccc": 3}

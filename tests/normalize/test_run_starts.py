"""Where matches may begin."""

from checker.normalize.run_starts import RunStarts


def test_a_start_is_found_wherever_it_stands_in_a_run() -> None:
    starts = RunStarts(r"(?<!\w)(?:two\b|an?(?!\S))")
    text = "(two a  twos two-way, an two"
    assert [text[at : at + 3] for at in starts.of(text)] == ["two", "a  ", "two", "an ", "two"]
    assert starts.of(text) == starts.of(text)


def test_a_run_may_hold_other_blanks() -> None:
    assert RunStarts(r"\bx").of("x\nx y\u00a0x") == [0, 2, 6]
    assert RunStarts("x").of("") == []

"""Operator parameters: durations, expressions and the rest, typed or faulted."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook.params import (
    Param,
    ParamType,
    compile_regex,
    parse_duration,
    read_params,
    write_duration,
)
from checker.yaml_strict import Faults, YamlMap, load_strict


@pytest.mark.parametrize(
    ("text", "hours"),
    [("P1D", 24), ("PT12H", 12), ("P1DT6H", 30), ("P2W", 336), ("PT90M", 1.5), ("PT0S", 0)],
)
def test_durations(text: str, hours: float) -> None:
    assert parse_duration(text) == dt.timedelta(hours=hours)


@pytest.mark.parametrize("text", ["", "P", "PT", "P1", "1D", "P1Y", "P1M", "p1d", "P1DT", "-P1D"])
def test_what_is_no_duration_of_fixed_length_is_refused(text: str) -> None:
    assert parse_duration(text) is None


@given(st.integers(0, 10_000_000))
def test_durations_are_written_as_they_are_read(seconds: int) -> None:
    delta = dt.timedelta(seconds=seconds)
    assert parse_duration(write_duration(delta)) == delta


def test_expressions_run_in_linear_time_and_bad_ones_say_why() -> None:
    assert compile_regex("(?i)dinner").search("the Dinner")
    assert not compile_regex("(a+)+$").search("a" * 50_000 + "b")
    with pytest.raises(ValueError, match="missing"):
        compile_regex("(a")
    with pytest.raises(ValueError, match="perl"):
        compile_regex("a(?=b)")


PARAMS = (
    Param("share", ParamType.NUMBER, "a share", low=0, high=1),
    Param("words", ParamType.WORDS, "words", choices=("red", "blue"), optional=True),
    Param("side", ParamType.CHOICE, "side", default="both", choices=("both", "one")),
    Param("text", ParamType.TEXT, "text", optional=True),
    Param("flag", ParamType.FLAG, "flag", optional=True),
    Param("after", ParamType.DURATION, "time", optional=True),
    Param("pattern", ParamType.REGEX, "expression", optional=True),
)


def read(text: str) -> tuple[dict[str, object], list[str]]:
    node = load_strict(text, "x")
    assert isinstance(node, YamlMap)
    faults = Faults("x")
    return dict(read_params(PARAMS, node, faults)), [f.message for f in faults.faults]


def test_parameters_are_typed_and_defaults_filled_in() -> None:
    found, faults = read("share: 0.5\nwords: red\nafter: P1D\ntext: x\nflag: true\npattern: 'a+'")
    assert faults == []
    assert getattr(found.pop("pattern"), "pattern", "") == "a+"
    assert found == {
        "share": 0.5,
        "words": ("red",),
        "side": "both",
        "text": "x",
        "flag": True,
        "after": dt.timedelta(days=1),
    }


def test_every_bad_parameter_is_a_fault() -> None:
    _, faults = read("words: [rde]\nside: bth\nafter: 3 days\npattern: '('\nflag: 1\ntext: []")
    said = "\n".join(faults)
    for words in ("missing parameter 'share'", "'red'?", "'both'?", "P1D", "RE2", "true or false"):
        assert words in said
    assert len(faults) == 7


def test_an_empty_list_of_words_is_a_fault() -> None:
    assert read("share: 1\nwords: []")[1] == ["expected at least one word, found a list"]

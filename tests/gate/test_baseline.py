"""The baseline: known findings stay known when text moves, and the file survives merges."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Article
from checker.errors import ConfigError
from checker.gate.baseline import Known, baseline_of, compare, read_baseline, write_baseline
from checker.gate.judge import GateResult, Policy
from checker.model import Finding
from tests.gate.conftest import TODAY

Make = Callable[..., Finding]
Result = Callable[..., GateResult]
TEXT = (
    "The ferry sank off the coast on Monday evening and there were 12 people killed in the wreck."
)


def entries(*found: tuple[Finding, str]) -> list[Known]:
    return read_baseline(write_baseline(baseline_of(found, {"d"})), "known.json")


def test_a_known_finding_survives_moving_and_wrapping(finding: Make) -> None:
    before = Article("d", TEXT + "\n\nMore.", path="d.md")
    after = Article("d", "New lead.\n\n" + "\n".join(textwrap.wrap(TEXT, 40)) + "\n\nMore.")
    known = entries((finding((before, "12")), "d.md"))
    compared = compare([(finding((after, "12")), "d.md")], known, {"d"})
    assert (len(compared.known), len(compared.new), compared.gone) == (1, 0, ())


def test_other_words_or_values_are_new_and_the_old_gone(finding: Make) -> None:
    before = Article("d", TEXT, path="d.md")
    known = entries((finding((before, "12")), "d.md"))
    after = Article("d", TEXT.replace("12", "15"), path="d.md")
    compared = compare([(finding((after, "15")), "d.md")], known, {"d"})
    assert (len(compared.known), len(compared.new)) == (0, 1)
    assert compared.gone == tuple(known)


def test_a_copy_in_another_draft_is_new_but_a_renamed_draft_keeps_its_own(finding: Make) -> None:
    one = finding((Article("d", TEXT), "12"))
    known = entries((one, "d.md"))
    assert compare([(one, "e.md")], known, {"d"}).new == (one,)
    assert compare([(one, "e.md")], known, {"d"}, {"d.md"}).known == (one,)


def test_drafts_that_were_not_checked_are_not_gone(finding: Make, result: Result) -> None:
    known = entries((finding((Article("d", TEXT), "12")), "d.md"))
    got = result((Article("e", "All well.", path="e.md"), []), policy=Policy(TODAY, known=known))
    assert got.gone == ()


def test_a_second_copy_of_a_known_finding_is_new(finding: Make) -> None:
    one = finding((Article("d", TEXT), "12"))
    known = entries((one, "d.md"))
    compared = compare([(one, "d.md")] * 2, known, {"d"})
    assert (len(compared.known), len(compared.new)) == (1, 1)
    twice = entries((one, "d.md"), (one, "d.md"))
    assert [k.count for k in twice] == [2]
    assert len(compare([(one, "d.md")] * 2, twice, {"d"}).known) == 2


def test_what_the_sources_say_around_it_does_not_matter(finding: Make) -> None:
    draft = Article("d", TEXT)
    first = finding((draft, "12"), (Article("s", "Police: 21 died."), "21"))
    later = finding((draft, "12"), (Article("s", "As many as 21 lives were lost."), "21"))
    assert len(compare([(later, "d.md")], entries((first, "d.md")), {"d"}).known) == 1


def test_known_findings_do_not_fail_and_gone_ones_are_told(finding: Make, result: Result) -> None:
    draft = Article("d", f"{TEXT}\n\nIt had 44 cabins.", path="d.md")
    old, new = finding((draft, "12")), finding((draft, "44"))
    known = entries((old, "d.md"), (finding((draft, "Monday")), "d.md"))
    got = result((draft, [old]), policy=Policy(TODAY, known=known))
    assert (got.exit_code, got.report.findings, got.known) == (0, (), (old,))
    assert any(n.startswith("gone from the baseline: d.md: quantity-apart") for n in got.notes)
    got = result((draft, [old, new]), policy=Policy(TODAY, known=known))
    assert (got.exit_code, got.failing) == (1, (new,))


def test_the_file_is_sorted_and_one_line_an_entry() -> None:
    rows = [Known(f"{n:020d}", "r", path, "m") for n, path in enumerate(("b.md", "a.md", "c.md"))]
    text = write_baseline(rows)
    assert text == write_baseline(reversed(rows))
    assert [e["path"] for e in json.loads(text)["known"] if e] == ["a.md", "b.md", "c.md"]
    assert sum('"key"' in line for line in text.splitlines()) == 3


def test_the_file_is_plain_json_and_a_merge_by_lines_is_read() -> None:
    entries = [Known(k, "r", "a.md", "says ,\n] and },\n{", 1) for k in "abc"]
    text = write_baseline(entries)
    assert [row["key"] for row in json.loads(text)["known"]] == ["a", "b", "c"]
    assert json.loads(write_baseline([])) == {"schema": 1, "known": []}
    lines = text.splitlines(keepends=True)
    head, lines, tail = lines[:3], lines[3:-2], lines[-2:]
    for order in (lines[::-1], [lines[0], lines[2], lines[1]], lines[:2]):
        merged = "".join([*head, *order, *tail])
        found = read_baseline(merged, "x")
        assert {e.key for e in found} == {line.split('"')[3] for line in order}
    old = text.replace("\n ]", ",\n  null\n ]")
    assert read_baseline(old, "x") == read_baseline(text, "x")


def test_a_merge_that_doubles_entries_reads_well() -> None:
    text = write_baseline([Known("k", "r", "a.md", "m", 2)])
    line = next(line for line in text.splitlines(keepends=True) if '"key"' in line)
    doubled = text.replace(line, line + line.replace('"count": 2', '"count": 1'))
    assert read_baseline(doubled, "x") == [Known("k", "r", "a.md", "m", 2)]


@given(
    st.lists(
        st.builds(
            Known, st.text(max_size=8), st.text(max_size=8), st.text(max_size=8), st.text(),
            st.integers(1, 9),
        ),
        unique_by=lambda k: k.key,
    )
)  # fmt: skip
def test_what_is_written_is_read(rows: list[Known]) -> None:
    assert read_baseline(write_baseline(rows), "x") == sorted(
        rows, key=lambda k: (k.path, k.rule, k.key)
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no baseline"),
        ("<<<<<<< ours\n", "settle the merge"),
        ("[]", "schema 1"),
        ('{"schema": 2, "known": []}', "schema 1"),
        ('{"schema": 1, "known": {}}', "expected a list"),
        ('{"schema": 1, "known": [1]}', "known[1]: expected a mapping"),
        ('{"schema": 1, "known": [{"key": 1}]}', "known[1]: key: expected text"),
        (
            '{"schema": 1, "known": [{"key":"a","rule":"b","path":"c","message":"d","count":0}]}',
            "count: expected a number from 1",
        ),
        ("[" * 100_000, "is no baseline"),
    ],
)
def test_bad_files_are_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=r"known\.json") as raised:
        read_baseline(text, "known.json")
    assert said in str(raised.value)

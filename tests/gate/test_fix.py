"""Which suggestions are taken, and what the text becomes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Article
from checker.gate.fix import IN_QUOTATION, LIKELY, NOT_PROSE, OVERLAP, apply_fixes, choose_fixes
from checker.gate.fix import unified as unified_diff
from checker.model import Finding, Suggestion
from checker.within.quotations import quotations

Make = Callable[..., Finding]


@pytest.fixture
def typo(finding: Make) -> Callable[..., Finding]:
    def make(article: Article, wrong: str, right: str, **fields: str) -> Finding:
        fields.setdefault("rule", "spelling-typo")
        made = finding((article, wrong), fix=right, kind="spelling", **fields)
        return replace(made, verdict="typo")

    return make


def test_fixes_are_made_in_text_order(typo: Make) -> None:
    a = Article("a", "Schloz met Marcon in Pragu.")
    choice = choose_fixes(a, [typo(a, "Pragu", "Prague"), typo(a, "Schloz", "Scholz")])
    assert apply_fixes(a.text, choice.taken) == "Scholz met Marcon in Prague."
    assert choice.left == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He said: “Schloz came.”", IN_QUOTATION),
        ('"Schloz came," he said.', IN_QUOTATION),
        ('"Schloz came, and the quotation is never closed.', IN_QUOTATION),
        ("> Schloz came.", IN_QUOTATION),
        ("See [his page](/people/Schloz).", NOT_PROSE),
        ("See https://example.org/Schloz now.", NOT_PROSE),
        ("The field `Schloz` is empty.", NOT_PROSE),
        ("Well. <!-- Schloz? -->", NOT_PROSE),
    ],
)
def test_what_is_left_alone(text: str, reason: str, typo: Make) -> None:
    a = Article("a", text)
    [left] = choose_fixes(a, [typo(a, "Schloz", "Scholz")]).left
    assert left.reason == reason
    taken = choose_fixes(a, [typo(a, "Schloz", "Scholz")], in_quotations=True).taken
    assert bool(taken) is (reason == IN_QUOTATION)


def test_likely_misspellings_wait_to_be_asked_for(typo: Make) -> None:
    a = Article("a", "Schloz came.")
    likely = typo(a, "Schloz", "Scholz", severity="warning")
    assert [one.reason for one in choose_fixes(a, [likely]).left] == [LIKELY]
    assert len(choose_fixes(a, [likely], likely=True).taken) == 1
    style = typo(a, "Schloz", "Scholz", severity="warning", rule="house-style")
    assert len(choose_fixes(a, [style]).taken) == 1


def test_of_two_that_overlap_the_surer_wins_whatever_the_order(typo: Make) -> None:
    a = Article("a", "Olaf Schloz came.")
    short = typo(a, "Schloz", "Scholz")
    long = replace(typo(a, "Olaf Schloz", "Olav Schloz"), confidence=0.9)
    for found in ([short, long], [long, short], [short, long, short]):
        choice = choose_fixes(a, found)
        assert [s.replacement for s in choice.taken] == ["Scholz"]
        assert [one.reason for one in choice.left] == [OVERLAP]


def test_variants_and_other_articles_are_no_fixes(finding: Make, typo: Make) -> None:
    a, b = Article("a", "Schloz came."), Article("b", "Schloz came.")
    variant = replace(finding((a, "Schloz"), fix="Scholz"), verdict="variant")
    assert choose_fixes(a, [variant, typo(b, "Schloz", "Scholz")]).taken == ()
    front = replace(a, body=7)
    assert choose_fixes(front, [typo(a, "Schloz", "Scholz")]).taken == ()


@given(st.text(alphabet="ab “”\"‘’'\n>", max_size=60))
def test_quotations_lie_in_the_text(text: str) -> None:
    for start, end in quotations(text):
        assert 0 <= start < end <= len(text)


@given(
    st.lists(st.sampled_from(["a", "b\r", "", "é", "\x0c", "c\u2028d"]), max_size=8),
    st.lists(st.sampled_from(["a", "b\r", "", "x"]), max_size=8),
)
def test_a_diff_says_where_the_last_line_has_no_end(old: list[str], new: list[str]) -> None:
    before, after = "\n".join(old), "\n".join(new)
    text = unified_diff("d.md", before, after)
    assert (text == "") == (before == after)
    for line in text.split("\n")[2:-1]:
        assert line[:1] in "@+- \\"


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("end", ["", "\n"])
def test_git_applies_the_diff(tmp_path: Path, end: str) -> None:
    path = tmp_path / "d.md"
    before = f"Schloz came.\r\n\r\nOne.{end}"
    path.write_bytes(before.encode())
    after = apply_fixes(before, [Suggestion("a", 0, 6, "Scholz"), Suggestion("a", 16, 19, "Two")])
    diff = unified_diff("d.md", before, after)
    done = subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"], cwd=tmp_path, input=diff.encode(), check=False
    )
    assert done.returncode == 0
    assert path.read_bytes() == after.encode()

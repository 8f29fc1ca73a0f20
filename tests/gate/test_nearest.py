"""The passage of a source most like one that no source supports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotation import Annotation
from checker.coded_rules import UNSUPPORTED_DATE, UNSUPPORTED_NUMBER
from checker.gate.nearest import Nearest
from checker.gate.unsupported import unsupported_findings
from checker.model import Extraction
from tests.conftest import make_annotation

SOURCE = (
    "The mill employs 240 people and was built in 1911. It belongs to the Larkham family. "
    "A dozen engines and 80 firefighters came to the mill on Monday."
)


def sentences(text: str, name: str) -> Extraction:
    return Extraction(make_annotation(text, name), (), (), ())


@pytest.mark.parametrize(
    ("text", "stated", "rule", "given"),
    [
        ("The mill was built in 1921 by people.", "1921", UNSUPPORTED_DATE, "1911"),
        ("People say the mill was built with 204 people.", "204", UNSUPPORTED_NUMBER, "240"),
        ("Some 90 firefighters with engines came to the mill.", "90", UNSUPPORTED_NUMBER, "80"),
        ("The mill employs 240 people, was built for 9.", "9", UNSUPPORTED_NUMBER, None),
        ("The bakery was opened in 1921.", "1921", UNSUPPORTED_DATE, None),
        ("The mill employs people, built in May.", "May", UNSUPPORTED_DATE, None),
    ],
)
def test_what_stands_in_its_place(text: str, stated: str, rule: str, given: str | None) -> None:
    source = sentences(SOURCE, "s")
    at = text.index(stated)
    found = Nearest([source]).find(rule, text, (0, len(text)), (at, at + len(stated)))
    words = found and source.article.text[found.focus[0] : found.focus[1]]
    assert (words or "").split(" ")[0] == (given or "")


@pytest.mark.model
def test_it_is_shown_beside_and_changes_no_fingerprint(
    annotate: Callable[..., Annotation],
) -> None:
    from checker.extract import extract_article

    draft = extract_article(
        annotate(
            'The paper mill was built in 1921. "I did only what I was told," said Doyle.', "draft"
        )
    )
    like = extract_article(
        annotate(
            'The paper mill was built in 1911. "I only did what I was trained for," he said.', "a"
        )
    )
    named = extract_article(annotate("Foreman Peter Doile spoke to Ruth Ansell.", "draft"))
    theirs = extract_article(annotate("Foreman Peter Doyle was there. Ruth Lind spoke.", "a"))
    texts = [f.message for f in unsupported_findings(named, [theirs], "notice")]
    assert "No source names Peter Doile; a has Peter Doyle" in texts
    assert "No source names Ruth Ansell" in texts

    other = extract_article(annotate("Fire broke out at the harbour in Dellan.", "b"))
    found = {f.rule: f for f in unsupported_findings(draft, [other, like], "notice")}
    date, quote = found["unsupported-date"], found["unsupported-quote"]
    assert date.message == "No source gives the date 1921; in like words a has 1911"
    assert [e.article for e in date.evidence] == ["draft", "a"]
    assert quote.message.endswith("a has I only did what I was trained for")
    alone = {f.rule: f for f in unsupported_findings(draft, [other], "notice")}
    assert alone["unsupported-date"].fingerprint == date.fingerprint
    assert alone["unsupported-date"].message == "No source gives the date 1921"

"""House style: what is found, and that mending it once is enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Article
from checker.gate.fix import apply_fixes, choose_fixes
from checker.within.house_style import house_style_findings

WORDS = st.sampled_from(
    ["Kiev", "Kyiv", "Kiev Oblast", "operate", "Co-operate", "co-operate", "Tarvik", '"', "”", "“"]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", ", ", "-", "\r\n\r\n"]))).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
STYLES = st.dictionaries(
    st.sampled_from(["Kiev", "Kiev Oblast", "operate", "Tarvik"]),
    st.sampled_from(["Kyiv", "Kiev", "co-operate", "Tarvik Town", "operate"]),
)


def mend(text: str, style: dict[str, str]) -> str:
    article = Article("a", text)
    found = house_style_findings(article, style, "warning")
    return apply_fixes(text, choose_fixes(article, found).taken)


@given(TEXTS, STYLES)
def test_mending_twice_is_mending_once(text: str, style: dict[str, str]) -> None:
    style = {wrong: right for wrong, right in style.items() if wrong != right}
    once = mend(text, style)
    assert mend(once, style) == once


@pytest.mark.parametrize(
    ("text", "style", "mended"),
    [
        ("In Kiev\nOblast.", {"Kiev Oblast": "Kyiv Oblast"}, "In Kyiv Oblast."),
        ("Kievan, pro-Kiev, KIEV.", {"Kiev": "Kyiv"}, "Kievan, pro-Kyiv, KIEV."),
        ("Kiev Oblast and Kiev.", {"Kiev": "Kyiv", "Kiev Oblast": "Kyiv region"},
         "Kyiv region and Kyiv."),
        ("Adviser. The adviser.", {"adviser": "advisor"}, "Advisor. The advisor."),
        ("The C++ (sic) team.", {"C++": "Cpp"}, "The Cpp (sic) team."),
        ("<!-- Kiev --> Kiev", {"Kiev": "Kyiv"}, "<!-- Kiev --> Kyiv"),
    ],
)  # fmt: skip
def test_spellings(text: str, style: dict[str, str], mended: str) -> None:
    assert mend(text, style) == mended

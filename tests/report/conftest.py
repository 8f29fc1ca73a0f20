"""Reports made by hand: a plain one that reads like news and one of nasty text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from checker.annotation import Article, Skip
from checker.model import Agreement, Cleared, Evidence, Finding, Report, Suggestion
from checker.text_position import line_and_column

NASTY = (
    "::error file=x.md,line=1::forged",
    "##[error]forged",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"><b onmouseover="x">&amp;&#60;',
    "]]><!-- --> <![CDATA[",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m",
    "\u202egnorw\u202c \u2066isolated\u2069 \u200fmark",
    "null\x00byte \x08\x7f",
    "lone \ud800 and \udfff surrogate",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=tabbed",
    "[bold red]markup[/bold red] [link=http://example.org]x[/link]",
    "# heading\n- item\n```\ncode\n> quote | cell | *bold* _it_ ~~gone~~",
    "[a](http://example.org) ![b](x.png) <http://example.org> https://example.org @someone #12",
    "{{ 7*7 }} {% raw %} ${x} %0A%25",
    "_x001B_ _x0041_",
    "line one\r\nline two\rline three\u2028line four\u2029five\x85six",
    "\ufeffmark \ufdd0 \uffff \U000e0041tag \U0001ffff",
    "\\x1b \\ \\n \\u202e",
    "'quoted' `code` “typographic” «guillemets»",
    "日本語 العربية 👩‍👩‍👧 é",
    "/close",
    "",
)


def evidence(article: Article, passage: str, value: str) -> Evidence:
    """The first place of a passage in an article, as evidence for a value."""
    start = article.text.index(passage)
    line, column = line_and_column(article.text, start)
    return Evidence(article.id, start, start + len(passage), line, column, passage, value)


def finding(*pieces: Evidence, **changed: object) -> Finding:
    """A conflict between the pieces of evidence given."""
    fields: dict[str, object] = {
        "rule": "toll-apart",
        "kind": "quantity",
        "verdict": "conflict",
        "severity": "error",
        "message": "The sources give different tolls",
        "why": "Two tolls for one event, printed close together, cannot both be right.",
        "subject": "deaths in the ferry fire",
        "confidence": 0.9,
        "fingerprint": "f1",
        "evidence": pieces,
    }
    return Finding(**(fields | changed))  # type: ignore[arg-type]


def report_of(*articles: Article, **parts: object) -> Report:
    """A report on articles, with counts that fit."""
    fields: dict[str, object] = {
        "articles": articles,
        "findings": (),
        "counts": (("articles", len(articles)), ("claims", 3 * len(articles)), ("origins", 2)),
        "texts": tuple((a.id, a.text) for a in articles),
    }
    return Report(**(fields | parts))  # type: ignore[arg-type]


def ferry_report() -> Report:
    """Four articles on a ferry fire: conflicts, a typo, notices, agreements, cleared, a skip."""
    north = Article(
        "north",
        "Fire on ferry off Halden\n\nHALDEN, 3 May – A fire broke out on the ferry Solveig early "
        "on Tuesday. At least 12 passengers died, the coast guard said. Transport minister Ingrid "
        "Falkenberg was on board a patrol boat by noon. The ferry carried 214 people. It had been "
        "inspected in March.\n",
        source="Northern Wire",
        published="2024-05-03T14:00:00",
        title="Fire on ferry off Halden",
        url="https://news.example/ferry",
        path="stories/ferry/north.txt",
    )
    south = Article(
        "south",
        "Twenty-one dead as ferry burns\n\nTwenty-one people were killed when the Solveig caught "
        "fire.\nTransport minister Ingrid Falkenburg did not travel to the coast and sent her "
        "deputy. About 200 people were on board, the operator said.\n",
        source="Southern Herald",
        published="2024-05-03",
        title="Twenty-one dead as ferry burns",
        path="stories/ferry/south.txt",
    )
    port = Article(
        "port",
        "The Solveig, a 30-year-old ferry, burned for six hours. Twelve passengers died, according "
        "to the coast guard. The captain, Anders Holm, has been questioned.\n",
        title="What we know about the Solveig fire and the hours before the crew raised the alarm",
        path="stories/ferry/port.txt",
    )
    blog = Article(
        "blog",
        "Twelve dead, says the coast guard. Captain Anders Holm was not questioned, his lawyer "
        "said.\n",
        path="stories/ferry/blog.md",
    )
    falkenburg = evidence(
        south,
        "Transport minister Ingrid Falkenburg did not travel to the coast and sent her deputy.",
        "Falkenburg",
    )
    at = south.text.index("Falkenburg")
    findings = (
        finding(
            evidence(north, "At least 12 passengers died, the coast guard said.", "12"),
            evidence(
                south,
                "Twenty-one people were killed when the Solveig caught fire.".replace("\xa0", " "),
                "Twenty-one",
            ),
            evidence(port, "Twelve passengers died, according to the coast guard.", "12"),
            evidence(blog, "Twelve dead, says the coast guard.", "12"),
            message="12 (Northern Wire, port, blog) or 21 (Southern Herald) people died",
        ),
        finding(
            evidence(
                north,
                "Transport minister Ingrid Falkenberg was on board a patrol boat by noon.",
                "was on board",
            ),
            evidence(south, falkenburg.text, "did not travel"),
            rule="attendance-present-absent",
            kind="attendance",
            message="Northern Wire has Ingrid Falkenberg present; Southern Herald says absent",
            why="A person was either there or not; a stand-in is not the person.",
            subject="Ingrid Falkenberg",
            fingerprint="f2",
        ),
        finding(
            falkenburg,
            evidence(
                north,
                "Transport minister Ingrid Falkenberg was on board a patrol boat by noon.",
                "Falkenberg",
            ),
            rule="name-typo",
            kind="spelling",
            verdict="typo",
            severity="warning",
            message="“Ingrid Falkenburg” is probably Ingrid Falkenberg",
            why="The other source and the lexicon spell the transport minister’s name another way.",
            subject="Ingrid Falkenberg",
            confidence=0.8,
            fingerprint="f3",
            suggestion=Suggestion("south", at, at + len("Falkenburg"), "Falkenberg"),
        ),
        finding(
            evidence(port, "The captain, Anders Holm, has been questioned.", "has been questioned"),
            evidence(
                blog,
                "Captain Anders Holm was not questioned, his lawyer said.",
                "was not questioned",
            ),
            rule="statement-denied",
            kind="polarity",
            severity="warning",
            message="One source affirms that Anders Holm was questioned, another denies it",
            subject="Anders Holm",
            why="The same statement is affirmed and denied.",
            fingerprint="f4",
        ),
        finding(
            evidence(north, "The ferry carried 214 people.", "214"),
            evidence(south, "About 200 people were on board, the operator said.", "About 200"),
            rule="quantity-rounded",
            verdict="imprecise",
            severity="notice",
            message="214 and “about 200” people on board are compatible",
            why="A rounded number covers the exact one.",
            subject="people on board",
            fingerprint="f5",
        ),
    )
    return report_of(
        north,
        south,
        port,
        blog,
        findings=findings,
        agreements=(
            Agreement(
                "quantity",
                "the fire",
                "deaths",
                "12",
                ("north", "port", "blog"),
                2,
                (
                    evidence(north, "At least 12 passengers died", "12"),
                    evidence(port, "Twelve passengers died", "12"),
                    evidence(blog, "Twelve dead", "12"),
                ),
            ),
            Agreement(
                "role",
                "Ingrid Falkenberg",
                "office",
                "transport minister",
                ("north", "south"),
                2,
                (evidence(north, "Transport minister Ingrid Falkenberg", "transport minister"),),
            ),
        ),
        cleared=(
            Cleared(
                "toll-apart",
                "quantity",
                "different scope",
                "people on board are not people killed",
                "people",
                (
                    evidence(north, "The ferry carried 214 people.", "214"),
                    evidence(south, "Twenty-one people were killed", "Twenty-one"),
                ),
            ),
        ),
        skips=(Skip("stories/ferry/scan.pdf", "holds pictures only: no text to check"),),
    )


def agreeing_report() -> Report:
    """Two articles and nothing to say."""
    return report_of(
        Article("a", "All is well.\n", source="A", path="a.txt"),
        Article("b", "All is well.\n", source="B", path="b.txt"),
    )


def report_of_text(*texts: str) -> Report:
    """A report in which every slot that an article or a rule can fill holds one of the texts."""
    nth = [texts[n % len(texts)] for n in range(12)]
    left = Article("left", f"Before. {nth[0]} After.", nth[1], None, nth[2], None, nth[3] or None)
    right = Article(
        nth[4] or "right", f"Before. {nth[5]} After.", nth[6], nth[7], None, "javascript:alert(1)"
    )
    pieces = (
        Evidence("left", 8, 8 + len(nth[0]), 1, 9, nth[0], nth[8]),
        Evidence(right.id, 8, 8 + len(nth[5]), 1, 9, nth[5], nth[9]),
    )
    return report_of(
        left,
        right,
        findings=tuple(
            finding(
                *pieces,
                rule=f"rule-{severity}",
                severity=severity,
                message=nth[10],
                why=nth[11],
                subject=nth[1],
                fingerprint=f"f-{severity}",
                suggestion=Suggestion("left", 8, 8 + len(nth[0]), nth[2]),
            )
            for severity in ("error", "warning", "notice")
        ),
        agreements=(Agreement("quantity", nth[0], nth[1], nth[2], ("left", right.id), 1, pieces),),
        cleared=(Cleared("rule-error", "quantity", nth[3], nth[4], nth[5], pieces),),
        skips=(Skip(nth[6], nth[7]),),
    )


# Any character at all, lone surrogates and noncharacters too, between texts known to be nasty.
_ANY = st.text(st.characters(exclude_categories=()), max_size=40)
_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(NASTY), _ANY, st.tuples(_ANY, st.sampled_from(NASTY), _ANY).map("".join)
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture(scope="session")
def ferry() -> Report:
    return ferry_report()


@pytest.fixture(scope="session")
def agreeing() -> Report:
    return agreeing_report()


@pytest.fixture(scope="session")
def nasty() -> tuple[str, ...]:
    return NASTY


@pytest.fixture(scope="session")
def nasty_report() -> Callable[..., Report]:
    """`nasty_report(*texts)`: every slot filled with one of the texts, `NASTY` without any."""
    return lambda *texts: report_of_text(*(texts or NASTY))


@pytest.fixture(scope="session")
def any_texts() -> st.SearchStrategy[list[str]]:
    return _TEXTS


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    return report_of


@pytest.fixture(scope="session")
def make_finding() -> Callable[..., Finding]:
    return finding


@pytest.fixture(scope="session")
def make_evidence() -> Callable[..., Evidence]:
    return evidence

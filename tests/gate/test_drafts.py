"""Whole drafts through the real engine: what is wrong is found, and a faithful one passes."""

from __future__ import annotations

import json
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from checker.annotation import Annotation, Article
from checker.config import Config
from checker.extract import extract_article
from checker.gate.draft_report import draft_report
from checker.model import Extraction, Finding, Severity
from checker.pipeline import Checker
from checker.read import close_open_dates, prepare_article, read_articles

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
Gate = Callable[[str, Path], "list[Finding]"]

# Ten mistakes of ten sorts, and the two texts that tell the same without them.
WRONG = """\
Six people were killed when fire tore through the Larkham paper mill in Dunmarsh on Monday.

The roof of the store came down within 30 minutes, said Ruth Ansel, the station commander. Some 80
firefighters with 21 engines were at the scene.

Foreman Peter Doyle, 68, led a group of apprentices out through the boiler room. "I only did what I
was told to do," he said.

The mill was built in 1921. It belongs to the Larkham family, which also owns a print works in Hall.
In 2008 two people died in an explosion at the mill.

The mill is 120 metres long. The fire spread through the whole of the 210-metre mill.
"""
FAITHFUL = {
    "mill-fire": """\
Five workers of the afternoon shift were killed in Monday's fire at the Larkham paper mill in
Dunmarsh, the county fire service said.

The fire broke out at about 4.15 pm in a store behind the main hall, and the roof of the store came
down within 20 minutes, said station commander Ruth Ansell. Some 80 firefighters with 12 engines
fought it for seven hours.

The mill was built in 1911. In 2009 an explosion there killed two men.
""",
    "harbour-summit": """\
Ministers of fourteen European countries signed a pact in Ellery on Wednesday to protect harbours
and the cables on the sea bed.

The document of about 40 pages, drafted over 18 months, commits them to share radar data and to
train 600 harbour officers by the end of 2025. Tomas Brandl, Austria's transport minister, said that
"our grain travels on your ships".

The eastern quay was closed until Thursday morning. The first such summit was held in Gdansk in
2022.
""",
}


@pytest.fixture(scope="module")
def gate(annotate: Callable[..., Annotation]) -> Gate:
    """The findings on a draft's text against the articles of a folder."""
    engine = Checker()

    def run(text: str, folder: Path) -> list[Finding]:
        draft = prepare_article(Article("draft", text))
        sources = [a for a in read_articles([str(folder)]) if isinstance(a, Article)]
        found: list[Extraction] = [
            extract_article(_with(annotate(_without_front(a), a.id), a), engine.lexicon)
            for a in close_open_dates([draft, *sources])
        ]
        return list(draft_report(engine, found[0], found[1:], Config()).findings)

    return run


def _without_front(article: Article) -> str:
    """The text, front matter blanked: offsets stay as they are."""
    return " " * article.body + article.text[article.body :]


def _with(annotation: Annotation, article: Article) -> Annotation:
    return Annotation(article, annotation.tokens, annotation.sentences)


def _worse(findings: list[Finding]) -> list[Finding]:
    return [f for f in findings if f.severity != Severity.NOTICE.value]


@pytest.mark.model
@pytest.mark.parametrize("folder", sorted((FIXTURES / "drafts").iterdir()), ids=lambda f: f.name)
def test_drafts_of_the_fixtures(folder: Path, gate: Gate) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))["findings"]
    found = _worse(gate((folder / "draft.md").read_text("utf-8"), folder / "sources"))
    assert len(found) == len(expected)
    for one in expected:
        assert any(
            fnmatchcase(f.rule, one["rule"])
            and f.severity in one["severity"].split("|")
            and all(
                any(e.article == article and words in e.value for e in f.evidence)
                for article, words in one["values"].items()
            )
            for f in found
        ), one


@pytest.mark.model
def test_each_mistake_is_told_once_at_its_place(gate: Gate) -> None:
    found = gate(WRONG, FIXTURES / "stories/mill-fire")
    told = {" ".join(f.evidence[0].value.split()): f for f in found}
    assert {"Six people", "30 minutes", "21 engines", "68", "Hall"} <= {
        " ".join(f.evidence[0].value.split()) for f in _worse(found)
    }
    [name] = [f for f in found if "Ansel" in {e.value.rpartition(" ")[2] for e in f.evidence}]
    assert any(e.value.endswith("Ansell") for e in name.evidence)
    assert told["120 metres"].rule == "self-contradiction"
    assert told["1921"].message.endswith("Continental Press has 1911")
    assert told["2008"].message.endswith("has 2009")
    assert "trained for" in next(f for f in found if f.rule == "unsupported-quote").message
    assert all(f.evidence[0].article == "draft" for f in found)
    words = [(e.focus_start, f.kind) for f in _worse(found) for e in f.evidence[:1]]
    assert len(words) == len(set(words))


@pytest.mark.model
@pytest.mark.parametrize("story", FAITHFUL)
def test_a_faithful_draft_passes(story: str, gate: Gate) -> None:
    assert _worse(gate(FAITHFUL[story], FIXTURES / "stories" / story)) == []

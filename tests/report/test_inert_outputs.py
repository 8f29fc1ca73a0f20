"""Whatever an article holds, every output parses, holds the same text and can do no harm."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.model import Report
from checker.report import RENDERERS, render
from checker.report.place import primary, related
from checker.text_position import inert

PLAIN = {"width": 200, "color": False, "verbose": True, "cleared": True}
HTML_TAGS = set(
    "html head meta title style body a header p h1 h2 h3 h4 section div table thead tr th tbody td "
    "input span label nav ol ul li main article blockquote footer mark dl dt dd strong details "
    "summary".split()
)
HTML_ATTRIBUTES = set(
    "lang charset http-equiv content name class href aria-labelledby id scope type for value "
    "checked rel".split()
)
MARKDOWN_TAGS = {"h2", "h3", "p", "ul", "li", "strong", "em"}
SGR = re.compile(r"\x1b\[[\d;]*m")


class _Markup(HTMLParser):
    """Texts, tags and attributes of a page."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")


def read_terminal(output: str) -> str:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", output)
    return output


def read_html(output: str) -> str:
    page = _Markup(output)
    assert page.tags <= HTML_TAGS
    assert {name for name, _ in page.attributes} <= HTML_ATTRIBUTES
    links = [value or "" for name, value in page.attributes if name == "href"]
    assert all(link.startswith(("#", "http://", "https://")) for link in links)
    return "".join(page.texts)


def read_markdown(output: str) -> str:
    page = _Markup(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(output))
    assert page.tags <= MARKDOWN_TAGS
    assert not page.attributes
    return "".join(page.texts).replace("\u200b", "")


def read_csv(output: str) -> str:
    rows = list(csv.DictReader(StringIO(output)))
    cells = [cell for row in rows for cell in row.values()]
    assert not any(re.match(r"[ \xa0]*[=+\-@\t\r＝＋－＠]", cell) for cell in cells)
    return "\n".join(re.sub(r"^'(?=[ \xa0]*[=+\-@＝＋－＠])", "", cell) for cell in cells)


def read_xlsx(output: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(output))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type in ("s", "n") and cell.hyperlink is None for cell in cells)
    return "\n".join(str(cell.value) for cell in cells)


def read_json(output: str) -> str:
    return "\n".join(_strings(json.loads(output)))


def read_github(output: str) -> str:
    lines = output.splitlines()
    assert len(lines) == output.count("\n")
    told = []
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert command, line
        names = [part.partition("=")[0] for part in command[2].split(",")]
        assert set(names) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        told.append(unquote(command[3], errors="surrogatepass"))
    return "\n".join(told)


def read_junit(output: str) -> str:
    root = ET.fromstring(output.encode())
    texts = [text for element in root.iter() for text in (element.text, *element.attrib.values())]
    return "\n".join(text for text in texts if text)


READERS: dict[str, Callable[[Any], str]] = {
    "terminal": read_terminal,
    "json": read_json,
    "html": read_html,
    "markdown": read_markdown,
    "csv": read_csv,
    "xlsx": read_xlsx,
    "sarif": read_json,
    "github": read_github,
    "github-summary": read_markdown,
    "gitlab": read_json,
    "junit": read_junit,
    "rdjson": read_json,
}


def test_every_format_has_a_reader() -> None:
    assert READERS.keys() == RENDERERS.keys()


@pytest.mark.parametrize("format", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_output_parses_and_holds_the_text(
    format: str,  # noqa: A002
    data: st.DataObject,
    any_texts: st.SearchStrategy[list[str]],
    nasty_report: Callable[..., Report],
) -> None:
    check_output(nasty_report(*data.draw(any_texts)), format)


@pytest.mark.parametrize("format", READERS)
def test_every_nasty_text_comes_out_inert(
    format: str,  # noqa: A002
    nasty: tuple[str, ...],
    nasty_report: Callable[..., Report],
) -> None:
    for text in nasty:
        check_output(nasty_report(text), format)


@pytest.mark.parametrize("format", READERS)
def test_same_report_gives_same_bytes(ferry: Report, format: str) -> None:  # noqa: A002
    assert render(ferry, format, **PLAIN) == render(ferry, format, **PLAIN)


def test_colour_adds_nothing_but_styles(nasty_report: Callable[..., Report]) -> None:
    colored = render(nasty_report(), "terminal", **{**PLAIN, "color": True})
    assert isinstance(colored, str)
    assert SGR.search(colored)
    read_terminal(SGR.sub("", colored))


def check_output(report: Report, format: str) -> None:  # noqa: A002
    output = render(report, format, **PLAIN)
    if isinstance(output, str):
        output.encode("utf-8")
        assert output.endswith("\n")
        assert "##[" not in output
        if format != "github":
            assert not any(line.lstrip().startswith("::") for line in output.split("\n"))
        hidden = {c for c in output if unicodedata.bidirectional(c) in BIDIRECTIONAL_CONTROLS}
        assert not hidden
    shown = _bare(READERS[format](output))
    for text in _held(report, format):
        assert _bare(text) in shown


BIDIRECTIONAL_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def _held(report: Report, format: str) -> list[str]:  # noqa: A002
    finding = report.findings[0]
    texts = [finding.message]
    # GitLab shows one place; what is shown beside a line does not repeat the line.
    places = {"gitlab": 0, "github": 1, "rdjson": 1}.get(format, 2)
    main = primary(finding)
    texts += [e.text for e in (*related(finding, main), main)[:places]]
    if format == "json":
        return texts
    if format == "sarif":  # messages may hold links; snippets are the article's own text
        return [inert(texts[0]).replace("](", "]\\("), *texts[1:]]
    return [inert(text) for text in texts]


def _bare(text: str) -> str:
    """Without blanks, marks and what sets a text apart; surrogate pairs as JSON joins them."""
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    joined = joined.replace("\\x3a:", "::")
    return re.sub(r"[\s«»\u200b]+", "", joined)


def _strings(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for value in data.values() for text in _strings(value)]
    if isinstance(data, list):
        return [text for value in data for text in _strings(value)]
    return [data] if isinstance(data, str) else []

"""For people at a prompt: findings by subject, passages, reasons; colour on a terminal only."""

from __future__ import annotations

import os
import shutil
import sys
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from checker.model import Finding, Report
from checker.report.arrange import (
    ArticleNames,
    by_subject,
    fact,
    facts,
    headline,
    notices,
    problems,
    scope_note,
    summary,
    worst_first,
)
from checker.report.options import ReportOptions
from checker.report.passage import Passage, ValueGroup, group_by_value, show
from checker.report.reasons import plain_reason
from checker.text_position import guard_log_lines, inert

WIDTH = 88  # columns where no terminal tells its own
NARROWEST = 40
PASSAGES_SHOWN = 3  # for each value; the rest are counted (all with --verbose)

_MARKS = {"error": "✗", "warning": "!", "notice": "·"}
_STYLES = {"error": "bold red", "warning": "bold yellow", "notice": "cyan"}
_MARKED = "bold underline"


def render(report: Report, options: ReportOptions) -> str:
    """The report as lines of text; disputed words stand between « » with or without colour."""
    screen = _Screen(report, options)
    screen.problems()
    screen.notices()
    if options.agreed:
        screen.agreed()
    if options.cleared:
        screen.cleared()
    screen.skips()
    screen.summary()
    return screen.text()


def wants_color() -> bool:
    """Whether standard output is a terminal that may be coloured (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """Columns of the terminal, `WIDTH` where output goes to a file or pipe."""
    if not sys.stdout.isatty():
        return WIDTH
    return shutil.get_terminal_size((WIDTH, 24)).columns


class _Screen:
    """The lines of one rendering. Text goes through `Text`, never through rich's markup."""

    def __init__(self, report: Report, options: ReportOptions) -> None:
        self._report = report
        self._options = options
        self._names = ArticleNames(report)
        self._out = StringIO()
        color = wants_color() if options.color is None else options.color
        self._console = Console(
            file=self._out,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            legacy_windows=False,
            width=max(options.width or terminal_width(), NARROWEST),
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},  # the environment has been asked; rich must not ask it again
        )

    def text(self) -> str:
        lines = (line.rstrip(" ") for line in self._out.getvalue().split("\n"))
        return guard_log_lines("\n".join(lines).strip("\n") + "\n", "\\x3a:")

    def problems(self) -> None:
        for group in by_subject(problems(self._report)):
            self._heading(group.subject)
            for finding in group.findings:
                self._finding(finding)

    def notices(self) -> None:
        found = notices(self._report)
        if not found:
            return
        if self._options.verbose:
            for group in by_subject(found):
                self._heading(group.subject)
                for finding in group.findings:
                    self._finding(finding)
            return
        self._heading("Notices")
        for finding in worst_first(found):
            line = Text.assemble(
                (f"{_MARKS['notice']} ", _STYLES["notice"]),
                headline(finding),
                (f"  {inert(finding.rule)}", "dim"),
            )
            self._line(line, hang=2)
        self._line()

    def agreed(self) -> None:
        """One line a fact, with its sources; every passage that tells it with --verbose."""
        found = facts(self._report)
        if not found:
            return
        self._heading("Facts the sources agree on")
        for agreement in found:
            names = self._names.listed(agreement.articles)
            line = Text.assemble(
                f"{fact(agreement)}: ", (inert(agreement.value), "bold"), f" — {names}"
            )
            self._line(line, hang=2)
            for evidence in agreement.evidence if self._options.verbose else ():
                self._passage(show(evidence, {}))
        self._line()

    def cleared(self) -> None:
        if not self._report.cleared:
            return
        self._heading("Looked alike and cleared")
        for cleared in self._report.cleared:
            head = Text.assemble((plain_reason(cleared), "bold"))
            if cleared.subject:
                head.append(f" — {inert(cleared.subject)}")
            head.append(f"  {inert(cleared.rule)}", "dim")
            self._line(head, hang=2)
            self._values(group_by_value(cleared.evidence))
            self._line()

    def skips(self) -> None:
        if not self._report.skips:
            return
        self._heading("Could not be checked")
        for skip in self._report.skips:
            line = Text.assemble(
                ("✗ ", _STYLES["error"]), (inert(skip.what), "bold"), f": {inert(skip.reason)}"
            )
            self._line(line, hang=2)
        self._line()

    def summary(self) -> None:
        hint = "" if self._options.cleared else " (--cleared shows them)"
        if len(self._report.cleared) == 1 and hint:
            hint = " (--cleared shows it)"
        agreed = "" if self._options.agreed else " (--agreed lists them)"
        if len(facts(self._report)) == 1 and agreed:
            agreed = " (--agreed shows it)"
        text = summary(self._report, agreed_hint=agreed, cleared_hint=hint)
        self._line(Text(f"{text}."))
        if alone := scope_note(self._report):
            self._line(Text(f"{alone}."))

    def _finding(self, finding: Finding) -> None:
        style = _STYLES[finding.severity]
        head = Text.assemble(
            (f"{_MARKS[finding.severity]} {finding.severity}", style),
            (f"  {inert(finding.rule)}", "dim"),
        )
        self._line(head)
        self._line(Text(inert(finding.message), "bold"), indent=2)
        self._values(group_by_value(finding.evidence))
        if finding.why:
            why = Text.assemble(("Why: ", "dim"), inert(finding.why))
            self._line(why, indent=2, hang=5)
        if finding.suggestion is not None:
            fix = Text.assemble(
                ("Write: ", "dim"),
                (inert(finding.suggestion.replacement) or "(nothing)", "bold green"),
            )
            self._line(fix, indent=2, hang=7)
        self._line()

    def _values(self, groups: tuple[ValueGroup, ...]) -> None:
        for group in groups:
            names = self._names.listed(group.articles)
            head = Text.assemble((group.value or "(no value)", "bold"), f" — {names}")
            self._line(head, indent=4, hang=2)
            shown = group.passages
            if not self._options.verbose and len(shown) > PASSAGES_SHOWN + 1:
                shown = shown[:PASSAGES_SHOWN]
            for passage in shown:
                self._passage(passage)
            left_out = len(group.passages) - len(shown)
            if left_out:
                self._line(Text(f"and {left_out} more (--verbose shows them)", "dim"), indent=6)

    def _passage(self, passage: Passage) -> None:
        self._line(Text(self._names.where(passage.evidence), "dim"), indent=6)
        line = Text()
        for piece in passage.pieces:
            if piece.disputed:
                line.append(f"«{piece.text}»", _MARKED)
            else:
                line.append(piece.text)
        self._line(line, indent=8)

    def _heading(self, title: str) -> None:
        self._console.print(Rule(Text(title, "bold"), align="left", style="dim"))

    def _line(self, text: Text | None = None, indent: int = 0, hang: int = 0) -> None:
        """One paragraph, wrapped to the width; lines after the first stand `hang` further in."""
        if text is None:
            self._console.print()
            return
        width = self._console.width - indent
        wrapped = text.wrap(self._console, width)
        if hang and len(wrapped) > 1:
            first = wrapped[0]
            self._console.print(Padding(first, (0, 0, 0, indent)), overflow="ignore")
            rest = text[len(first.plain) :]
            rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
            self._console.print(Padding(rest, (0, 0, 0, indent + hang)), overflow="fold")
            return
        self._console.print(Padding(text, (0, 0, 0, indent)), overflow="fold")

"""JUnit XML: one test case a finding, so that CI servers count and show what fails."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from checker.model import Finding, Report, Severity
from checker.report.arrange import ArticleNames, headline, worst_first
from checker.report.options import ReportOptions
from checker.report.passage import group_by_value, plain
from checker.report.place import disputed_region, primary
from checker.report.tool import NAME
from checker.text_position import guard_log_lines, inert


def render(report: Report, options: ReportOptions) -> str:
    """Findings at or above `options.fail_on` fail, the others pass; what was skipped is an error.

    A report with nothing to say is one test that passes. No times: the same report, the same bytes.
    """
    names = ArticleNames(report)
    cases = [_skip_case(skip.what, skip.reason) for skip in report.skips]
    cases += [_case(f, names, options) for f in worst_first(report.findings)]
    if not cases:
        cases.append(ET.Element("testcase", classname=NAME, name="no discrepancy found"))
    totals = {
        "name": NAME,
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "skipped": "0",
    }
    suites = ET.Element("testsuites", {k: v for k, v in totals.items() if k != "skipped"})
    suite = ET.SubElement(suites, "testsuite", totals)
    suite.extend(cases)
    ET.indent(suites)
    document = ET.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{guard_log_lines(document, "&#58;:")}\n'


def _case(finding: Finding, names: ArticleNames, options: ReportOptions) -> ET.Element:
    main = primary(finding, options.drafts)
    line = names.record(main.article) or disputed_region(main, finding).line
    case = ET.Element(
        "testcase",
        classname=inert(names.path(main.article)),
        name=f"{inert(finding.rule)}: {headline(finding)}",
        file=inert(names.path(main.article)),
        line=str(line),
    )
    told = _details(finding, names)
    if _fails(finding, options.fail_on):
        failure = ET.SubElement(case, "failure", type=finding.severity, message=headline(finding))
        failure.text = told
    else:
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {told}"
    return case


def _skip_case(what: str, reason: str) -> ET.Element:
    case = ET.Element("testcase", classname=inert(what), name="not checked")
    ET.SubElement(case, "error", type="not-checked", message=inert(reason))
    return case


def _fails(finding: Finding, fail_on: str) -> bool:
    return fail_on != "never" and Severity(finding.severity).rank >= Severity(fail_on).rank


def _details(finding: Finding, names: ArticleNames) -> str:
    lines = [headline(finding)]
    for group in group_by_value(finding.evidence):
        lines.append(f"{group.value} — {names.listed(group.articles)}")
        lines += [f"  {names.where(p.evidence)}: {plain(p)}" for p in group.passages]
    if finding.why:
        lines.append(f"Why: {inert(finding.why)}")
    if finding.suggestion:
        lines.append(f"Write: {inert(finding.suggestion.replacement)}")
    return "\n".join(lines)

"""SARIF 2.1.0: one run, the passage to act on as location, the other passages as related ones."""

from __future__ import annotations

from typing import Any

from checker.model import Evidence, Finding, Report
from checker.report.arrange import ArticleNames, headline, worst_first
from checker.report.as_json import dump
from checker.report.options import ReportOptions, RuleText
from checker.report.place import Region, disputed_region, primary, region, related, uri_reference
from checker.report.tool import NAME, tool_version
from checker.text_position import inert

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "checkerFinding/v1"
SKIPPED = "not-checked"

_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def render(report: Report, options: ReportOptions) -> str:
    """The report as a SARIF log; text is inert, so that no viewer reads links or markup into it."""
    rules = list(dict.fromkeys(f.rule for f in report.findings))
    names = ArticleNames(report)
    run = {
        "tool": {
            "driver": {
                "name": NAME,
                "version": tool_version(),
                "rules": [_rule(rule, report, options) for rule in rules],
                "notifications": [
                    {"id": SKIPPED, "shortDescription": {"text": "Something was not checked"}}
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.skips,
                "toolExecutionNotifications": [
                    {
                        "descriptor": {"id": SKIPPED},
                        "level": "error",
                        "message": _message(f"{skip.what}: {skip.reason}"),
                    }
                    for skip in report.skips
                ],
            }
        ],
        "results": [_result(f, rules, names, options) for f in worst_first(report.findings)],
        "properties": {"counts": dict(report.counts)},
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: str, report: Report, options: ReportOptions) -> dict[str, Any]:
    shown = next(f for f in report.findings if f.rule == rule)
    text = options.rules.get(rule) or RuleText(rule.replace("-", " ").capitalize(), shown.why)
    why = text.why or text.title
    help_text = why
    if text.false_positives:
        help_text += " Known false positives: " + "; ".join(text.false_positives) + "."
    return {
        "id": inert(rule),
        "shortDescription": _message(text.title),
        "fullDescription": _message(why),
        "help": _message(help_text),
        "defaultConfiguration": {"level": _LEVELS[shown.severity]},
        "properties": {"tags": [str(shown.kind)]},
    }


def _result(
    finding: Finding, rules: list[str], names: ArticleNames, options: ReportOptions
) -> dict[str, Any]:
    main = primary(finding, options.drafts)
    result: dict[str, Any] = {
        "ruleId": inert(finding.rule),
        "ruleIndex": rules.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": _message(_sentences(headline(finding), finding.why)),
        "locations": [_location(main, disputed_region(main, finding), names)],
        "relatedLocations": [
            _location(other, disputed_region(other), names)
            | {"id": n, "message": _message(f"{names.name(other.article)}: {other.text}")}
            for n, other in enumerate(related(finding, main), 1)
        ],
        "partialFingerprints": {FINGERPRINT: inert(finding.fingerprint)},
        "rank": round(100 * finding.confidence, 2),
        "properties": {
            "kind": str(finding.kind),
            "verdict": str(finding.verdict),
            "subject": inert(finding.subject),
            "values": [inert(e.value) for e in finding.evidence],
        },
    }
    fix = finding.suggestion
    at = next((e for e in finding.evidence if fix and _holds(e, finding)), None)
    if fix and at and not names.record(fix.article):
        result["fixes"] = [
            {
                "description": _message(f"Write {fix.replacement}"),
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": uri_reference(names.path(fix.article))},
                        "replacements": [
                            {
                                "deletedRegion": _region(region(at, fix.start, fix.end)),
                                "insertedContent": {"text": fix.replacement},
                            }
                        ],
                    }
                ],
            }
        ]
    return result


def _holds(evidence: Evidence, finding: Finding) -> bool:
    fix = finding.suggestion
    return (
        fix is not None
        and fix.article == evidence.article
        and evidence.start <= fix.start <= fix.end <= evidence.end
    )


def _location(evidence: Evidence, words: Region, names: ArticleNames) -> dict[str, Any]:
    where = {"artifactLocation": {"uri": uri_reference(names.path(evidence.article))}}
    if record := names.record(evidence.article):
        return {"physicalLocation": where | {"region": {"startLine": record}}}
    passage = region(evidence, evidence.start, evidence.end)
    return {
        "physicalLocation": where
        | {
            "region": _region(words),
            "contextRegion": _region(passage) | {"snippet": {"text": evidence.text}},
        }
    }


def _region(words: Region) -> dict[str, int]:
    return {
        "startLine": words.line,
        "startColumn": words.column,
        "endLine": words.end_line,
        "endColumn": words.end_column,
        "charOffset": words.start,
        "charLength": words.end - words.start,
    }


def _message(text: str) -> dict[str, str]:
    """Plain text: `](` would make an embedded link (SARIF 3.11.6)."""
    return {"text": inert(text).replace("](", "]\\(") or "-"}


def _sentences(*texts: str) -> str:
    told = [shown for text in texts if (shown := inert(text).strip())]
    return " ".join(text if text[-1] in ".!?”\"'" else f"{text}." for text in told)

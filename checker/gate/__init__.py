"""The gate: drafts against their sources, and whether what was found fails the run.

report = draft_report(engine, draft, sources, config)         # one draft, the costly part
result = judge([DraftReport(draft, report)], …, policy)       # threshold, baseline, suppressions
result.exit_code, result.report, result.notes
"""

from checker.gate.draft_report import Engine, draft_report
from checker.gate.judge import DraftReport, GateResult, Policy, judge

__all__ = ["DraftReport", "Engine", "GateResult", "Policy", "draft_report", "judge"]

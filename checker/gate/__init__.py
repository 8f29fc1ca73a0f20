"""The gate: drafts against their sources, and whether what was found fails the run.

    report = draft_report(engine, draft, sources, config)    # gate.draft_report: the costly part
    result = judge([DraftReport(draft.article, report)], …)  # gate.judge: threshold, baseline …
    result.exit_code, result.report, result.notes

Nothing is imported here: a run whose reports are all known needs only `judge`.
"""

"""What one article shows by itself, compared with no other: house style, and numbers that
contradict each other in one text.

    report = with_article_findings(report, extractions, config)    # within.article_findings
"""

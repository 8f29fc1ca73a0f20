"""The options that commands share: name, type and help of each, written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE...",
        help="Text, Markdown, HTML, docx, pdf, jsonl or csv files; folders; - for standard input.",
        show_default=False,
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        help="A folder of your own rules (repeatable).",
        show_default=False,
    ),
]
Lexicon = Annotated[
    list[str] | None,
    typer.Option(
        "--lexicon",
        metavar="FILE",
        help="A list of names of your own (repeatable).",
        show_default=False,
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings; else checker.yaml or pyproject.toml, found up the tree.",
        show_default=False,
    ),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="An installed spaCy model.", show_default=False),
]
Agreed = Annotated[
    bool, typer.Option("--agreed", help="Also list the facts that sources agree on.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Parse every text anew.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, notes or summary.")]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|FORMAT=FILE",
        help="Write the report here (repeatable); whole or not at all.",
        show_default=False,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="error|warning|notice|never",
        help="Least severity that makes the exit code 1.  [default: error]",
        show_default=False,
    ),
]
MinSeverity = Annotated[
    str | None,
    typer.Option(
        "--min-severity",
        metavar="error|warning|notice",
        help="Least severity that is shown.  [default: notice]",
        show_default=False,
    ),
]

Drafts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[DRAFT...]",
        help="The drafts: files or folders; gate.drafts of the settings by default.",
        show_default=False,
    ),
]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="SOURCE...",
        help="Files and folders to check against, up to the next option or --.",
        show_default=False,
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Findings known already.", show_default=False),
]
Suppressions = Annotated[
    str | None,
    typer.Option(
        "--suppressions",
        metavar="FILE",
        help="Suppressions for drafts that take no comments.",
        show_default=False,
    ),
]

"""The table of commands. Each function here only declares its options and calls a plain function.

Nothing heavy is imported at the top: `checker --help` must not wait for a language model.
"""

from __future__ import annotations

from typing import Annotated

import typer

import checker
from checker.cli import options as o
from checker.cli.cache_command import cache_app
from checker.cli.config_command import config_app, init
from checker.cli.lexicon import lexicon_app
from checker.cli.rules import rules_app

_CONTEXT = {"help_option_names": ["-h", "--help"]}
_EPILOG = (
    "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, 3 bad rules, settings or "
    "language model, 4 something could not be checked (counts more than 1)."
)

app = typer.Typer(
    name="checker",
    help="Finds where articles on one event contradict each other, and which names are misspelt.",
    epilog=_EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_CONTEXT,
)
app.add_typer(rules_app, name="rules")
app.add_typer(lexicon_app, name="lexicon")
app.add_typer(config_app, name="config")
app.add_typer(cache_app, name="cache")
app.command()(init)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"checker {checker.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Finds where articles on one event contradict each other, and which names are misspelt."""


@app.command(epilog=_EPILOG)
def check(  # noqa: PLR0917 - an option each
    articles: o.Articles,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="terminal, json, html, markdown, csv or xlsx.  [default: terminal]",
            show_default=False,
        ),
    ] = None,
    output: o.Output = None,
    fail_on: o.FailOn = None,
    min_severity: o.MinSeverity = None,
    rules: o.Rules = None,
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
    model: o.Model = None,
    cleared: Annotated[
        bool, typer.Option("--cleared", help="Also list what was compared and let pass.")
    ] = False,
    agreed: o.Agreed = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Notices in full, every passage.")
    ] = False,
    no_cache: o.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Check articles on one event against each other."""
    from checker.cli.check import run_check
    from checker.cli.settings import settings

    loaded = settings(
        config,
        rules=rules,
        lexicon=lexicon,
        model=model,
        no_cache=no_cache,
        fail_on=fail_on,
        min_severity=min_severity,
        cleared=cleared,
    )
    raise typer.Exit(
        run_check(
            articles,
            loaded.config,
            format=format,
            outputs=output or (),
            quiet=quiet,
            verbose=verbose,
            agreed=agreed,
        )
    )


@app.command(epilog=_EPILOG)
def gate(  # noqa: PLR0917 - an option each
    drafts: o.Drafts = None,
    against: o.Against = None,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="terminal, json, html, markdown, csv, xlsx, sarif, github, github-summary, "
            "gitlab, junit or rdjson.  [default: terminal]",
            show_default=False,
        ),
    ] = None,
    output: o.Output = None,
    fail_on: o.FailOn = None,
    min_severity: o.MinSeverity = None,
    unsupported: Annotated[
        str | None,
        typer.Option(
            "--unsupported",
            metavar="error|warning|notice|off",
            help="Severity of what no source supports.  [default: notice]",
            show_default=False,
        ),
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REV",
            help="Only findings on lines changed since a git revision.",
            show_default=False,
        ),
    ] = None,
    diff: Annotated[
        str | None,
        typer.Option(
            "--diff",
            metavar="FILE",
            help="Only findings on lines that a unified diff changes; - for standard input.",
            show_default=False,
        ),
    ] = None,
    together: Annotated[
        bool, typer.Option("--together", help="Hold the drafts against one another too.")
    ] = False,
    baseline: o.Baseline = None,
    suppressions: o.Suppressions = None,
    rules: o.Rules = None,
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
    model: o.Model = None,
    cleared: Annotated[
        bool, typer.Option("--cleared", help="Also list what was compared and let pass.")
    ] = False,
    agreed: o.Agreed = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Notices in full, every passage.")
    ] = False,
    no_cache: o.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Check drafts against their sources; fails where a draft contradicts them or itself."""
    from checker.cli.gate_command import run_gate
    from checker.cli.settings import settings

    loaded = settings(
        config,
        rules=rules,
        lexicon=lexicon,
        model=model,
        no_cache=no_cache,
        fail_on=fail_on,
        min_severity=min_severity,
        cleared=cleared,
        unsupported=unsupported,
        baseline=baseline,
        suppressions=suppressions,
    )
    raise typer.Exit(
        run_gate(
            drafts or (),
            against or (),
            loaded.config,
            format=format,
            outputs=output or (),
            since=changed_since,
            diff=diff,
            together=together,
            quiet=quiet,
            verbose=verbose,
            agreed=agreed,
        )
    )


baseline_app = typer.Typer(help="Findings known already.", no_args_is_help=True)
app.add_typer(baseline_app, name="baseline")


@baseline_app.command(name="write")
def baseline_write(  # noqa: PLR0917 - an option each
    drafts: o.Drafts = None,
    against: o.Against = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write.  [default: gate.baseline, else checker-baseline.json]",
            show_default=False,
        ),
    ] = None,
    rules: o.Rules = None,
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
    model: o.Model = None,
    no_cache: o.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Write down every finding that stands now: it fails no later run, new ones do."""
    from checker.cli.gate_command import run_baseline_write
    from checker.cli.settings import settings

    loaded = settings(config, rules=rules, lexicon=lexicon, model=model, no_cache=no_cache)
    raise typer.Exit(
        run_baseline_write(drafts or (), against or (), loaded.config, output=output, quiet=quiet)
    )


@app.command()
def fix(  # noqa: PLR0917 - an option each
    drafts: o.Drafts = None,
    against: o.Against = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show the changes; exit 1 where there are any. [default]")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Make the changes in the files, and check them again.")
    ] = False,
    in_quotations: Annotated[
        bool, typer.Option("--in-quotations", help="Also change what stands in quotations.")
    ] = False,
    likely: Annotated[
        bool, typer.Option("--likely", help="Also what is likely rather than certain.")
    ] = False,
    suppressions: o.Suppressions = None,
    rules: o.Rules = None,
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
    model: o.Model = None,
    no_cache: o.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Mend misspelt names and words, and what house style does not print."""
    from checker.cli.fix_command import run_fix
    from checker.cli.settings import settings
    from checker.errors import InputError

    if diff and write:
        raise InputError("--diff and --write: give one of them")
    loaded = settings(
        config,
        rules=rules,
        lexicon=lexicon,
        model=model,
        no_cache=no_cache,
        suppressions=suppressions,
    )
    raise typer.Exit(
        run_fix(
            drafts or (),
            against or (),
            loaded.config,
            write=write,
            in_quotations=in_quotations,
            likely=likely,
            quiet=quiet,
        )
    )


@app.command()
def lsp() -> None:
    """Serve an editor: findings, both passages and fixes while a draft is written."""
    from checker.cli.lsp_command import run_lsp

    run_lsp()


@app.command()
def explain(  # noqa: PLR0917 - an option each
    articles: o.Articles,
    subject: Annotated[
        str | None,
        typer.Option("--subject", metavar="TEXT", help="Only what is said of this."),
    ] = None,
    rule: Annotated[
        str | None,
        typer.Option("--rule", metavar="ID", help="What this rule made of each pair, and why."),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only claims of one kind.")
    ] = None,
    rules: o.Rules = None,
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
    model: o.Model = None,
    no_cache: o.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Show what was compared, and why each pair was or was not flagged."""
    from checker.cli.explain import run_explain
    from checker.cli.settings import settings

    loaded = settings(config, rules=rules, lexicon=lexicon, model=model, no_cache=no_cache)
    raise typer.Exit(
        run_explain(articles, loaded.config, subject=subject, rule=rule, kind=kind, quiet=quiet)
    )


@app.command()
def claims(  # noqa: PLR0917 - an option each
    articles: o.Articles,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="csv, json or parquet.  [default: csv]",
            show_default=False,
        ),
    ] = None,
    output: o.Output = None,
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
    model: o.Model = None,
    no_cache: o.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Write the table of all claims of the articles."""
    from checker.cli.claims import run_claims
    from checker.cli.settings import settings

    loaded = settings(config, lexicon=lexicon, model=model, no_cache=no_cache)
    raise typer.Exit(
        run_claims(articles, loaded.config, format=format, outputs=output or (), quiet=quiet)
    )

"""`checker rules list|show|lint|test|schema|new|docs`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o

if TYPE_CHECKING:
    from checker.config_file import Loaded
    from checker.rulebook.rule import Rule, Rulebook

rules_app = typer.Typer(help="The rules: list, show, lint and test them.", no_args_is_help=True)

Ids = Annotated[
    list[str] | None, typer.Argument(metavar="[ID...]", help="Rule ids or globs; all by default.")
]


@rules_app.command(name="list")
def list_rules(
    rules: o.Rules = None,
    config: o.ConfigFile = None,
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", "-f", metavar="text|json", help="How to print.")
    ] = "text",
) -> None:
    """List every rule with kind, severity and title."""
    import json

    from checker.cli.output import to_stdout
    from checker.errors import InputError

    found = _rulebook(rules, config)[1].rules
    if format == "json":
        listed = [
            {
                "id": r.id,
                "kind": r.kind,
                "severity": r.severity,
                "verdict": r.verdict,
                "status": r.status,
                "enabled": r.enabled,
                "title": r.title,
                "path": r.path,
            }
            for r in found
        ]
        to_stdout(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
        return
    if format != "text":
        raise InputError(f"--format {format}: expected one of text, json")
    widest = max((len(r.id) for r in found), default=0)
    lines = [
        f"{r.id:{widest}}  {r.kind.value:12}  {r.severity.value if r.enabled else 'off':8}"
        f"  {r.title}\n"
        for r in found
    ]
    to_stdout("".join(lines))


@rules_app.command()
def show(
    rule: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    rules: o.Rules = None,
    config: o.ConfigFile = None,
) -> None:
    """Show one rule: what it finds, when, why, and its examples."""
    from checker.cli.output import to_stdout
    from checker.cli.rule_text import plain_text
    from checker.rulebook.document import rule_page

    [found] = _select(_rulebook(rules, config)[1], [rule])
    to_stdout(f"{plain_text(rule_page(found))}\nFile: {found.path}\n")


@rules_app.command()
def lint(
    folders: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DIR...]", help="Your folders of rules, beside the built-in ones."),
    ] = None,
    rules: o.Rules = None,
    config: o.ConfigFile = None,
) -> None:
    """Load every rule strictly and audit it; prints each fault with file and line."""
    from checker.cli.exit_codes import ExitCode
    from checker.cli.output import note, to_stdout
    from checker.report.arrange import plural
    from checker.rulebook.audit import audit_rules

    _, rulebook = _rulebook([*(rules or ()), *(folders or ())], config)
    faults = audit_rules(rulebook)
    if faults:
        to_stdout("".join(f"{fault}\n" for fault in faults))
    told = plural(len(rulebook.rules), "rule")
    if given := [Path(f).resolve() for f in (*(rules or ()), *(folders or ()))]:
        own = [
            r
            for r in rulebook.rules
            if any(Path(r.path).resolve().is_relative_to(f) for f in given)
        ]
        told = f"{plural(len(own), 'rule')} of yours, {told} in all"
    note(f"{told}, {plural(len(faults), 'fault')}")
    raise typer.Exit(ExitCode.BAD_SETTINGS if faults else ExitCode.CLEAN)


@rules_app.command(name="test")
def run_tests(
    ids: Ids = None,
    rules: o.Rules = None,
    config: o.ConfigFile = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Also the examples that passed.")
    ] = False,
) -> None:
    """Run the examples of rules; prints what was expected and what came."""
    from checker.annotation import Article, Skip
    from checker.cli.example_help import example_help
    from checker.cli.exit_codes import ExitCode
    from checker.cli.output import note, to_stdout
    from checker.errors import InputError
    from checker.model import Report
    from checker.report.arrange import plural
    from checker.rulebook.run_examples import run_examples

    loaded, rulebook = _rulebook(rules, config)
    chosen = _select(rulebook, ids) if ids else rulebook.active
    from checker.pipeline import Checker
    from checker.read import prepare_article

    engine = Checker(loaded.config)

    def articles(left: str, right: str) -> list[Article]:
        return [prepare_article(Article(i, text)) for i, text in (("a", left), ("b", right))]

    def check_texts(left: str, right: str) -> Report:
        try:
            pair = articles(left, right)
        except InputError as error:
            return Report((), (), skips=(Skip("example", str(error)),))
        return engine.check(pair)

    total = failed = 0
    for result in run_examples(chosen, check_texts):
        total += 1
        failed += not result.passed
        if verbose or not result.passed:
            to_stdout(f"{result}\n")
        if not result.passed and not result.skips and result.case.verdict:
            texts = articles(result.case.left, result.case.right)
            to_stdout("".join(f"{s}\n" for s in example_help(engine, result.case.rule, texts)))
    note(f"{plural(total, 'example')} of {plural(len(chosen), 'rule')}, {failed} failed")
    raise typer.Exit(ExitCode.FINDINGS if failed else ExitCode.CLEAN)


@rules_app.command()
def schema() -> None:
    """Print the JSON Schema of a rule file, for completion in editors."""
    import json

    from checker.cli.output import to_stdout
    from checker.rulebook.schema import rule_schema

    to_stdout(json.dumps(rule_schema(), ensure_ascii=False, indent=1) + "\n")


@rules_app.command()
def new(
    rule: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="The kind of claim.")],
    folder: Annotated[Path, typer.Option("--folder", metavar="DIR", help="Where to write.")] = Path(
        "rules"
    ),
) -> None:
    """Write a commented rule file to start from."""
    from checker.cli.output import Target, note, write_all
    from checker.errors import InputError
    from checker.rulebook.new import new_rule

    text = new_rule(rule, kind)
    path = folder / f"{rule}.yml"
    if path.exists():
        raise InputError(f"{path} exists already: choose another id")
    folder.mkdir(parents=True, exist_ok=True)
    write_all([(Target("text", str(path)), text)])
    note(f"written: {path}; run it with: checker rules test {rule} --rules {folder}")


@rules_app.command()
def docs(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 where a page is out of date.")
    ] = False,
    rules: o.Rules = None,
    config: o.ConfigFile = None,
) -> None:
    """Write a page for every rule, made from its file."""
    from checker.cli.exit_codes import ExitCode
    from checker.cli.output import Target, note, write_all
    from checker.rulebook.document import rule_pages

    pages = rule_pages(_rulebook(rules, config)[1])
    there = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.md")}
    stale = sorted(n for n in {*pages, *there} if pages.get(n) != there.get(n))
    if check:
        for name in stale:
            note(f"out of date: {folder / name}")
        raise typer.Exit(ExitCode.FINDINGS if stale else ExitCode.CLEAN)
    folder.mkdir(parents=True, exist_ok=True)
    write_all((Target("text", str(folder / n)), text) for n, text in pages.items())
    for name in there.keys() - pages.keys():
        (folder / name).unlink()
    note(f"{len(pages)} pages in {folder}, {len(stale)} changed")


def _rulebook(rules: list[str] | None, config: Path | None) -> tuple[Loaded, Rulebook]:
    from checker.cli.settings import settings
    from checker.gate.policy import gate_rulebook

    loaded = settings(config, rules=rules)
    return loaded, gate_rulebook(loaded.config)


def _select(rulebook: Rulebook, patterns: list[str]) -> list[Rule]:
    """The rules of ids or globs, in id order; InputError for one that names none."""
    from fnmatch import fnmatchcase

    from checker.errors import InputError
    from checker.yaml_strict import suggest

    for pattern in patterns:
        if not any(fnmatchcase(r.id, pattern) for r in rulebook.rules):
            raise InputError(
                f"no rule {pattern!r}{suggest(pattern, [r.id for r in rulebook.rules])}"
                " (a rule of your own: add --rules DIR)"
            )
    return [r for r in rulebook.rules if any(fnmatchcase(r.id, p) for p in patterns)]

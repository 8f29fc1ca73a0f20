"""`checker config show|schema` and `checker init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli import options as o

config_app = typer.Typer(help="Settings: what is in force, and their schema.", no_args_is_help=True)

_CI = """\
# Checks drafts against their sources on every push. GitHub reads this file.
name: checker
on: [push, pull_request]
jobs:
  checker:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0}
      - uses: actions/setup-python@v5
        with: {python-version: "3.12"}
      # where your newsroom keeps checker: a checkout, or your own package index
      - run: pip install ./checker
      - run: checker gate drafts --against sources --format github
"""
_CI_PATH = Path(".github") / "workflows" / "checker.yml"


@config_app.command()
def show(
    config: o.ConfigFile = None,
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", "-f", metavar="text|json", help="How to print.")
    ] = "text",
) -> None:
    """Print every setting in force, and where its value comes from."""
    import json

    from checker.cli.output import to_stdout
    from checker.cli.settings import settings
    from checker.config_schema import effective_settings
    from checker.errors import InputError

    found = effective_settings(settings(config))
    if format == "json":
        listed = [{"name": n, "value": v, "from": origin} for n, v, origin in found]
        to_stdout(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
        return
    if format != "text":
        raise InputError(f"--format {format}: expected one of text, json")
    width = max(len(name) for name, _, _ in found)
    lines = [
        f"{name:{width}}  {json.dumps(value, ensure_ascii=False)}  ({origin})"
        for name, value, origin in found
    ]
    to_stdout("\n".join(lines) + "\n")


@config_app.command()
def schema() -> None:
    """Print the JSON Schema of checker.yaml, for completion in editors."""
    import json

    from checker.cli.output import to_stdout
    from checker.config_schema import config_schema

    to_stdout(json.dumps(config_schema(), ensure_ascii=False, indent=1) + "\n")


def init(
    folder: Annotated[Path, typer.Argument(help="Where to write.", show_default=False)] = Path(),
    ci: Annotated[bool, typer.Option(help="Also write a CI file.")] = True,
) -> None:
    """Write a commented checker.yaml to start from, and a CI file. Nothing is overwritten."""
    from checker.cli.output import Target, note, write_all
    from checker.config_file import FILE_NAME
    from checker.config_schema import starting_point
    from checker.errors import InputError

    if not folder.is_dir():
        raise InputError(f"there is no folder {folder}")
    files = {folder / FILE_NAME: starting_point()}
    if ci:
        files[folder / _CI_PATH] = _CI
    there = [path for path in files if path.exists()]
    if len(there) == len(files):
        exist = "exists" if len(there) == 1 else "exist"
        raise InputError(f"{' and '.join(map(str, there))} {exist} already; nothing was written")
    for path in there:
        note(f"left as it is: {path}")
        del files[path]
    for path in files:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_all((Target("text", str(path)), text) for path, text in files.items())
    for path in files:
        note(f"written: {path}")

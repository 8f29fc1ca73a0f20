"""`checker lexicon find`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o

if TYPE_CHECKING:
    from checker.lexicon import Tenure

lexicon_app = typer.Typer(help="The lists of people, offices and places.", no_args_is_help=True)


@lexicon_app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    lexicon: o.Lexicon = None,
    config: o.ConfigFile = None,
) -> None:
    """Look a name up: people, places, bodies and offices it stands for."""
    from checker.cli.exit_codes import ExitCode
    from checker.cli.output import note, to_stdout

    found = _entries(name, lexicon, config)
    to_stdout("".join(f"{line}\n" for line in found))
    if not found:
        note(f"nothing in the lexicon is called {name!r}")
    raise typer.Exit(ExitCode.CLEAN if found else ExitCode.FINDINGS)


def _entries(name: str, lexicon: list[str] | None, config: Path | None) -> list[str]:
    """One line for each thing of this name; people a word of whose name it is come last."""
    from checker.cli.settings import settings
    from checker.lexicon import load_lexicon
    from checker.resources import rules_folder
    from checker.text_position import inert

    loaded = settings(config, lexicon=lexicon)
    own = tuple(Path(path) for path in loaded.config.names.lexicons)
    known = load_lexicon((rules_folder() / "lexicon", *own))
    people = dict.fromkeys((*known.people_named(name), *known.people_with(name)))
    lines = []
    if (country := known.country(name)) is not None:
        forms = ", ".join((*country.aliases, *country.demonyms))
        lines.append(
            f"country  {country.name} ({country.code}; {forms}; capital {country.capital})"
        )
    if (body := known.organisation(name)) is not None:
        lines.append(f"body     {body.name} ({', '.join((*body.abbreviations, *body.aliases))})")
    for office in known.offices_of(name):
        lines.append(f"office   {office.id} ({', '.join(office.titles)})")
    for person in people:
        held = "; ".join(map(_tenure, person.offices))
        aliases = f" ({', '.join(person.aliases)})" if person.aliases else ""
        lines.append(f"person   {person.name}{aliases}{': ' if held else ''}{held}")
    return [inert(line) for line in lines]


def _tenure(tenure: Tenure) -> str:
    """ "president of FR, 2007-05-16 to 2012-05-15"; an open end is left open."""
    since, until = tenure.since or "", tenure.until or ""
    span = f", {since} to {until}".rstrip() if since or until else ""
    return f"{tenure.office} of {tenure.of}{span}"

"""`checker lexicon find|import`."""

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
    """Who a name may mean, and how the names compare; or the place, body or office of that name."""
    from checker.cli.exit_codes import ExitCode
    from checker.cli.output import note, to_stdout

    found = _entries(name, lexicon, config)
    to_stdout("".join(f"{line}\n" for line in found))
    if not found:
        note(f"nothing in the lexicon is called {name!r}")
    raise typer.Exit(ExitCode.CLEAN if found else ExitCode.FINDINGS)


@lexicon_app.command(name="import")
def import_list(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="OpenSanctions targets.simple.csv, Wikidata results (JSON, CSV), or a plain CSV.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The lexicon file to write (.jsonl)."),
    ],
) -> None:
    """Make a lexicon file of somebody else's list of people."""
    from checker.cli.output import note
    from checker.errors import InputError
    from checker.lexicon.import_people import import_people, write_people

    if output.suffix != ".jsonl":
        raise InputError(f"--output {output}: the name of the file has to end in .jsonl")
    people = import_people(source)
    try:
        write_people(people, output)
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror or error}") from error
    note(f"{len(people)} people written to {output}; use it with: --lexicon {output}")


def _entries(name: str, lexicon: list[str] | None, config: Path | None) -> list[str]:
    """One line for each thing of this name; people with their forms and offices on the next."""
    from checker.cli.settings import settings
    from checker.lexicon import load_lexicon
    from checker.names import find_name
    from checker.resources import rules_folder
    from checker.text_position import inert

    loaded = settings(config, lexicon=lexicon)
    own = tuple(Path(path) for path in loaded.config.names.lexicons)
    known = load_lexicon((rules_folder() / "lexicon", *own))
    lines = []
    if (country := known.country(name)) is not None:
        forms = ", ".join((*country.aliases, *country.demonyms))
        lines.append(
            f"country: {country.name} ({country.code}; {forms}; capital {country.capital})"
        )
    if (region := known.region(name)) is not None:
        forms = ", ".join((*region.abbreviations, *region.aliases, *region.demonyms))
        lines.append(f"region: {region.name} of {region.country} ({forms})")
    if (body := known.organisation(name)) is not None:
        lines.append(f"body: {body.name} ({', '.join((*body.abbreviations, *body.aliases))})")
    for office in known.offices_of(name):
        lines.append(f"office: {office.id} ({', '.join(office.titles)})")
    for candidate in find_name(name, known):
        person, compared = candidate.person, candidate.comparison
        lines.append(f"person: {person.name}: {compared.relation} ({compared.reason})")
        if others := ", ".join(person.forms[1:]):
            lines.append(f"  also {others}")
        lines += [f"  {_tenure(tenure)}" for tenure in person.offices]
    # What is indented belongs to the line above; the rest of a line is made safe to print.
    return [line[: len(line) - len(line.lstrip())] + inert(line.lstrip()) for line in lines]


def _tenure(tenure: Tenure) -> str:
    """ "president of FR, 2007-05-16 to 2012-05-15"; "since" or "until" where one end is open."""
    since, until = tenure.since, tenure.until
    if since and until:
        span = f", {since} to {until}"
    elif since or until:
        span = f", since {since}" if since else f", until {until}"
    else:
        span = ""
    return f"{tenure.office} of {tenure.of}{span}"

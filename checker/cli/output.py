"""Where reports go: standard output, or files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from checker.errors import InputError

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """One report to write: its format, and a path or "-" for standard output."""

    format: str
    path: str


def targets(
    format: str | None,  # noqa: A002
    outputs: Sequence[str],
    formats: dict[str, str],
    default: str,
) -> list[Target]:
    """What to write where. `formats` maps each format's name to its file suffix.

    Each output is a path, or FORMAT=path. A path alone takes `--format`, else the format of its
    suffix. With `--format` and no path of its own, that format goes to standard output; with
    neither, the default does. Raises InputError.
    """
    known = ", ".join(formats)
    if format is not None and format not in formats:
        raise InputError(f"--format {format}: expected one of {known}")
    found = []
    taken = False
    for output in outputs:
        name, equals, path = output.partition("=")
        if equals and name in formats:
            found.append(Target(name, path))
        elif equals and name.isalnum() and not os.path.dirname(name):
            raise InputError(f"--output {output}: expected FORMAT=FILE, FORMAT one of {known}")
        else:
            taken = True
            found.append(Target(format or _of_suffix(output, formats, default), output))
    if not outputs or (format is not None and not taken):
        found.insert(0, Target(format or default, STDOUT))
    # What stands behind the device may be a file: replaced, it would lose what else is written.
    found = [Target(t.format, STDOUT) if t.path == "/dev/stdout" else t for t in found]
    for target in found:
        _check(target)
    return found


def _of_suffix(path: str, formats: dict[str, str], default: str) -> str:
    ending = os.path.splitext(path)[1].lower()
    if not ending:
        return default
    found = next((name for name, suffix in formats.items() if suffix == ending), None)
    if found is None:
        endings = ", ".join(dict.fromkeys(formats.values()))
        raise InputError(
            f"--output {path}: checker does not write {ending}; end the name in one of {endings}"
        )
    return found


def _check(target: Target) -> None:
    """Refuses before the work what could not be written after it."""
    if not target.path:
        raise InputError(f"--output {target.format}=: expected a file after the sign")
    if target.path == STDOUT:
        return
    if os.path.isdir(target.path):
        raise InputError(f"--output {target.path}: is a folder; give a file in it")
    folder = os.path.dirname(os.path.realpath(target.path))
    if not os.path.isdir(folder):
        raise InputError(f"--output {target.path}: there is no folder {folder}")


def write_all(rendered: Iterable[tuple[Target, str | bytes]]) -> None:
    """Writes every report; files are put in place only when all of them have been written.

    Raises InputError when one cannot be written; no file is changed then.
    """
    ready: list[tuple[str, str]] = []
    on_screen: list[bytes] = []
    try:
        for target, content in rendered:
            data = content if isinstance(content, bytes) else _encoded(content)
            if target.path == STDOUT:
                on_screen.append(data)
                continue
            if _is_special(target.path):
                with open(target.path, "wb") as special:
                    special.write(data)
                continue
            path = os.path.realpath(target.path)
            beside = f"{path}.{os.getpid()}.part"
            ready.append((beside, path))
            with open(beside, "xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for beside, path in ready:
            os.replace(beside, path)
    except OSError as error:
        raise InputError(f"cannot write {error.filename}: {error.strerror or error}") from error
    finally:
        for beside, _ in ready:
            with suppress(OSError):
                os.unlink(beside)
    for data in on_screen:
        to_stdout(data)


def to_stdout(content: str | bytes) -> None:
    """UTF-8 to standard output, whatever the locale says; line feeds stay line feeds."""
    data = content if isinstance(content, bytes) else _encoded(content)
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # a stand-in for standard output, as tests use
        sys.stdout.write(data.decode("utf-8", "replace"))
        return
    binary.write(data)
    binary.flush()


def note(text: str, quiet: bool = False) -> None:
    """A line for the person at the prompt, beside the report."""
    if not quiet:
        from checker.text_position import inert

        print(f"checker: {inert(text)}", file=sys.stderr)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _is_special(path: str) -> bool:
    """Whether a path is a device or a pipe, which is written to and not replaced."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False

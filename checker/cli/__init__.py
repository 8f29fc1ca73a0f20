"""The command line: parses, calls the pipeline, renders, and ends with a documented exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType, TracebackType
from typing import NoReturn

from checker.cli.exit_codes import ExitCode
from checker.errors import CheckerError, ConfigError, InputError, RuleError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs one command and exits. `arguments` default to the process's own."""
    from checker.cli.app import app

    signal.signal(signal.SIGINT, _interrupted)
    sys.excepthook = _crashed
    try:
        app(args=_spread(sys.argv[1:] if arguments is None else arguments), prog_name="checker")
    except InputError as error:
        _fail(error, ExitCode.USAGE)
    except (RuleError, ConfigError) as error:
        _fail(error, ExitCode.BAD_SETTINGS)
    except CheckerError as error:
        _fail(error, ExitCode.USAGE)
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`); the interpreter must not try again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(ExitCode.INTERRUPTED) from None
    raise SystemExit(ExitCode.CLEAN)


def _fail(error: CheckerError, code: ExitCode) -> NoReturn:
    from checker.text_position import inert

    # A message of several faults has one a line; none of them may hold terminal escapes.
    for line in str(error).split("\n"):
        print(f"checker: {inert(line)}", file=sys.stderr)
    raise SystemExit(code)


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Python ends with 1 after an uncaught error, which would read as findings to a script."""
    sys.__excepthook__(kind, error, trace)
    print("checker: this is a fault of checker's own; please report it", file=sys.stderr)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(ExitCode.CRASHED)


def _interrupted(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(ExitCode.INTERRUPTED)


def _spread(arguments: Sequence[str]) -> list[str]:
    """`--against a b c` as `--against a --against b --against c`, up to the next option or `--`.

    A shell makes several words of `--against sources/*.txt`; left alone, all but the first would
    be taken for drafts.
    """
    out: list[str] = []
    taking = False
    for n, word in enumerate(arguments):
        if word == "--":
            return [*out, *arguments[n:]]
        if word.startswith("-") and word != "-":
            taking = word == "--against"
            if not taking:
                out.append(word)
        elif taking:
            out += ["--against", word]
        else:
            out.append(word)
    return out

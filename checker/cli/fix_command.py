"""`checker fix`: puts suggestions into drafts, checks them again, and writes or shows them."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from checker.annotation import Article, Skip
from checker.cli.exit_codes import ExitCode
from checker.cli.gate_run import Inputs, draft_reports, policy, read_gate_inputs
from checker.cli.output import note, to_stdout
from checker.config import Config
from checker.errors import InputError
from checker.gate.fix import Choice, Left, apply_fixes, choose_fixes, unified
from checker.gate.judge import GateResult, Policy, judge
from checker.gate.policy import gate_rulebook
from checker.read import prepare_article
from checker.read.decode import decode_text, encoding_of
from checker.report.arrange import plural
from checker.text_position import inert

_TEXT_ENDINGS = (".txt", ".md")
# A fix may bring the next to light (one of two that overlapped); more rounds are a quarrel.
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft before and after; `left` are suggestions that were not taken."""

    before: Article
    after: Article
    count: int
    left: tuple[Left, ...]


def run_fix(
    drafts: Sequence[str],
    against: Sequence[str],
    config: Config,
    *,
    write: bool = False,
    in_quotations: bool = False,
    likely: bool = False,
    quiet: bool = False,
) -> ExitCode:
    """Shows the changes as a diff (1 where there are any), or writes them (the gate's own code)."""
    config = replace(config, gate=replace(config.gate, baseline=None))
    rulebook = gate_rulebook(config)
    inputs = read_gate_inputs(drafts, against, config)
    skips = [*inputs.skips, *(_not_text(d) for d in inputs.drafts if not _is_text(d))]
    inputs = replace(inputs, drafts=tuple(d for d in inputs.drafts if _is_text(d)))
    rules = policy(config, rulebook)
    fixed, result = fix_drafts(
        inputs, config, rules, in_quotations=in_quotations, likely=likely, quiet=quiet
    )
    changed = [f for f in fixed if f.after.text != f.before.text]
    for one in changed:
        if write:
            replace_text(one.before, one.after.text)
        else:
            _show(one)
    for one in fixed:
        _tell(one, write, quiet)
    for skip in skips:
        note(f"{skip.what}: {skip.reason}")
    if skips:
        return ExitCode.UNCHECKED
    if not write:
        return ExitCode.FINDINGS if changed else ExitCode.CLEAN
    if result.failing:
        remain = plural(len(result.failing), "finding")
        verb = "remains" if len(result.failing) == 1 else "remain"
        note(f"{remain} {verb} that no fix settles: checker gate", quiet)
    return ExitCode.FINDINGS if result.failing else ExitCode.CLEAN


def fix_drafts(
    inputs: Inputs,
    config: Config,
    rules: Policy,
    *,
    in_quotations: bool = False,
    likely: bool = False,
    quiet: bool = False,
) -> tuple[list[Fixed], GateResult]:
    """The drafts with their fixes made until none is left, and the gate's result on them then.

    Suppressed findings are left alone. Where fixes undo one another, the text stays as it was
    before they began, so that a second run ends where the first did.
    """
    now = list(inputs.drafts)
    seen: list[list[str]] = [[d.text] for d in now]
    counts = [0] * len(now)
    lefts: list[tuple[Left, ...]] = [()] * len(now)
    settled = [False] * len(now)
    result = judge([], inputs.sources, (), config, rules)
    for _ in range(_ROUNDS):
        current = replace(inputs, drafts=tuple(now))
        reports = draft_reports(current, config, quiet=quiet)
        result = judge(reports, inputs.sources, (), config, rules)
        if all(settled):
            break
        moved = False
        for n, draft in enumerate(now):
            choice = _choice(result, draft, in_quotations, likely)
            lefts[n] = choice.left
            if settled[n] or not choice.taken:
                settled[n] = True
                continue
            text = apply_fixes(draft.text, choice.taken)
            if text in seen[n]:  # fixes that undo one another: stop where the circle began
                settled[n] = True
                counts[n] = 0 if text == seen[n][0] else counts[n]
            else:
                counts[n] += len(choice.taken)
                seen[n].append(text)
            now[n] = _with_text(draft, text)
            moved = True
        if not moved:
            break
    fixed = [
        Fixed(before, after, count, left)
        for before, after, count, left in zip(inputs.drafts, now, counts, lefts, strict=True)
    ]
    return fixed, result


def replace_text(draft: Article, text: str) -> None:
    """Puts a text in the place of a draft's file: whole or not at all, same encoding and mode.

    Raises InputError when the file is not what was checked any more, or cannot be written.
    """
    path = os.path.realpath(draft.path or "")
    beside = f"{path}.{os.getpid()}.part"
    try:
        with open(path, "rb") as file:
            data = file.read()
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if decode_text(data, draft.path or "") != draft.text:
            raise InputError(f"{draft.path} was changed while it was checked: run it again")
        with open(beside, "xb") as file:
            file.write(text.encode(encoding_of(data)))
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, mode)
        os.replace(beside, path)
    except OSError as error:
        raise InputError(f"cannot write {draft.path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            os.unlink(beside)


def _choice(result: GateResult, draft: Article, in_quotations: bool, likely: bool) -> Choice:
    standing = [f for f, _ in result.standing]
    return choose_fixes(draft, standing, in_quotations=in_quotations, likely=likely)


def _with_text(draft: Article, text: str) -> Article:
    """The draft as it would be read from a file with that text."""
    return prepare_article(Article(draft.id, text, path=draft.path))


def _is_text(draft: Article) -> bool:
    return os.path.splitext(draft.path or "")[1].lower() in _TEXT_ENDINGS


def _not_text(draft: Article) -> Skip:
    what = draft.path or draft.id
    return Skip(what, f"only {' and '.join(_TEXT_ENDINGS)} files can be fixed: mend it by hand")


def _show(fixed: Fixed) -> None:
    """The diff: as it is for a file or a pipe, harmless for a screen."""
    path = _patch_path(fixed.before.path or fixed.before.id)
    text = unified(path, fixed.before.text, fixed.after.text)
    if sys.stdout.isatty():
        text = "\n".join(f"{line[:1]}{inert(line[1:])}" for line in text.split("\n"))
    to_stdout(text)


def _patch_path(path: str) -> str:
    """The path as patch tools take it: from the working folder on, and never from the root."""
    if os.path.isabs(path):
        beneath = os.path.relpath(path)
        path = path.lstrip("/") if beneath.startswith("..") else beneath
    return path.replace(os.sep, "/")


def _tell(fixed: Fixed, written: bool, quiet: bool) -> None:
    path = fixed.before.path or fixed.before.id
    if fixed.count:
        done = "made" if written else "to make"
        note(f"{path}: {fixed.count} {'fix' if fixed.count == 1 else 'fixes'} {done}", quiet)
    for left in fixed.left:
        fix = left.finding.suggestion
        at = left.finding.evidence[0]
        if fix is not None:
            old = fixed.after.text[fix.start : fix.end]
            note(f"{path}:{at.line}: left: {old} → {fix.replacement}: {left.reason}", quiet)

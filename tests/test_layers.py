"""Which part may import which, and what may not be imported before it is needed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Loading one of these takes longer than `checker --help` may take altogether.
HEAVY = ("spacy", "pandas", "numpy", "trafilatura", "lxml", "jinja2", "pypdf", "docx", "xlsxwriter")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_import_contracts_hold() -> None:
    script = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    done = run("-c", script)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rules", "list"], ["rules", "lint"]], ids=" ".join
)
def test_quick_commands_load_nothing_heavy(arguments: list[str]) -> None:
    script = (
        "import sys\n"
        "from checker.cli import main\n"
        "try:\n"
        f"    main({arguments!r})\n"
        "except SystemExit as ended:\n"
        "    print('code', ended.code, file=sys.stderr)\n"
        f"print('heavy', sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    done = run("-c", script)
    # 3 is the answer of `rules lint` while a rule is at fault, which test_rules reports.
    assert re.search(r"code [03]\nheavy \[\]\n$", done.stderr), done.stderr[-2000:]


def test_the_package_itself_loads_nothing() -> None:
    done = run("-c", "import sys, checker; print([m for m in sys.modules if m[:8] == 'checker.'])")
    assert done.stdout.strip() == "[]"


def test_files_stay_small() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("checker", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    # Two subjects in one file is what a long file most often means.
    assert {name: n for name, n in long.items() if n > 560} == {}

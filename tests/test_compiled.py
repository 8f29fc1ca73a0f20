"""The compiled wheel: what it is made of, and that it says what the pure one says.

Compiling takes minutes: the last test runs where CHECKER_COMPILE=1 asks for it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.bench.compiled_environment import MADE, compiled_environment, said

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_names_modules_that_are_there(hook: ModuleType) -> None:
    modules = hook.listed(ROOT)
    assert [m for m in modules if not (ROOT / m).is_file()] == []
    assert modules == sorted(set(modules))


def test_constants_become_final_and_variables_do_not(hook: ModuleType) -> None:
    source = '''"""A module."""

from __future__ import annotations

import re

_WORDS = frozenset("a b".split())
_TABLE: dict[str, int] = {"a": 1}
_LAST = None
_V = TypeVar("_V")
name = "x"


def remember() -> None:
    global _LAST
    _LAST = re
'''
    changed = hook.with_finals(source)
    assert "_WORDS: _Final = frozenset" in changed
    assert '_TABLE: _Final[dict[str, int]] = {"a": 1}' in changed
    assert changed.count("_Final") == 3
    assert changed.index("import annotations") < changed.index("Final as _Final")


def test_fields_are_final_to_mypy_only(hook: ModuleType) -> None:
    source = "class Token:\n    i: Final[int]\n    keys: Final[dict[str, int]]  # Final[int]\n"
    plain = hook.without_final_fields(source)
    assert plain == "class Token:\n    i: int\n    keys: dict[str, int]  # Final[int]\n"
    left = [
        line
        for name in hook.listed(ROOT)
        for line in hook.without_final_fields((ROOT / name).read_text("utf-8")).splitlines()
        if line.lstrip().split(": ", 1)[-1].startswith("Final")
    ]
    assert left == []


@pytest.mark.slow
@pytest.mark.skipif(
    not (os.environ.get("CHECKER_COMPILE") or os.environ.get(MADE)),
    reason=f"neither CHECKER_COMPILE nor {MADE} is set",
)
def test_the_compiled_wheel_says_what_the_pure_one_says(tmp_path: Path, hook: ModuleType) -> None:
    if hook.compiler() is None:
        pytest.skip("there is no C compiler")
    python = compiled_environment(tmp_path)
    where = said(python, "-c", "import checker.model; print(checker.model.__file__)", at=tmp_path)
    assert where.strip().endswith(".so")
    for story in sorted((ROOT / "fixtures" / "stories").iterdir()):
        check = ("-m", "checker", "check", str(story), "--no-cache", "--format", "json")
        # the tree of this test, wherever this Python's own checker was installed from
        pure = json.loads(said(sys.executable, *check, at=tmp_path, path=ROOT))
        compiled = json.loads(said(python, *check, at=tmp_path))
        assert compiled == pure, story.name

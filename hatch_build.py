"""Builds the wheel with its hot modules compiled by mypyc, where that is asked for.

    CHECKER_COMPILE=1 pip wheel . --no-deps

Without that variable, without a C compiler, or for an editable install, the wheel is pure Python as
ever. Reports are the same either way; CONTRIBUTING says what compiling gains. The modules stand in
`compiled.txt`.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "CHECKER_COMPILE"
_GROUP = "checker"
# Types of packages that are not there while building are not needed.
_FLAGS = ("--ignore-missing-imports", "--explicit-package-bases", "--python-version=3.11")


# A field that mypy lets nobody set again. mypyc 2.4 borrows such fields across branches, and lets
# go of what it never read: gcc warns of it, and the program crashes.
_FINAL_FIELD = re.compile(r"^(    \w+: )Final\[(.+?)\](?=$|  #)", re.MULTILINE)


def wanted() -> bool:
    return os.environ.get(SWITCH, "") not in ("", "0")


def compiler() -> str | None:
    """The C compiler that Python's own build would call, where there is one."""
    named = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    return shutil.which(named.split()[0])


def listed(root: Path) -> list[str]:
    """The modules to compile, as paths."""
    lines = (root / "compiled.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


class CompiledWheel(BuildHookInterface[Any]):
    """Puts the compiled modules beside their sources."""

    PLUGIN_NAME = "custom"
    _place: tempfile.TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        return ["mypy>=2", "setuptools>=65"] if wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if not wanted() or version == "editable":
            return
        if compiler() is None:
            self.app.display_warning(f"{SWITCH}: there is no C compiler; the wheel is pure Python")
            return
        self._place = tempfile.TemporaryDirectory(prefix="checker-compile-")
        place = Path(self._place.name)
        shutil.copytree(
            Path(self.root) / "checker", place / "checker",
            ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"),
        )  # fmt: skip
        # A process of its own: mypyc works on the folder it stands in.
        subprocess.run([sys.executable, __file__, *listed(Path(self.root))], cwd=place, check=True)
        ending = sysconfig.get_config_var("EXT_SUFFIX")
        for built in place.rglob(f"*{ending}"):
            inside = built.relative_to(place)
            if inside.parts[0] != "build":
                build_data["force_include"][str(built)] = str(inside)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, *_: Any) -> None:
        if self._place is not None:
            self._place.cleanup()


# ---------------------------------------------------------------- in a copy of the package


def without_final_fields(source: str) -> str:
    """The module with the final fields of its classes as any others."""
    return _FINAL_FIELD.sub(r"\1\2", source)


def with_finals(source: str) -> str:
    """The module with its constants declared final: mypyc then keeps them in C variables, and looks
    up any other name of a module in a dictionary each time.
    """
    tree = ast.parse(source)
    told = [node for node in ast.walk(tree) if isinstance(node, ast.Global)]
    changing = {name for node in told for name in node.names}
    lines = source.splitlines(keepends=True)
    seen: set[str] = set()
    first = None
    for node in tree.body:
        future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
        if first is None and not future and not isinstance(node, ast.Expr):
            first = node.lineno - 1
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)])
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr())
            ):
                made = isinstance(node.value, ast.Call) and ast.unparse(node.value.func)
                if name != name.upper() or name in changing | seen or made == "TypeVar":
                    continue
                seen.add(name)
            case _:
                continue
        line = lines[node.lineno - 1]
        if isinstance(node, ast.Assign):
            lines[node.lineno - 1] = line.replace(" =", ": _Final =", 1)
        elif node.annotation.end_lineno == node.lineno:
            end = len(line.encode()[: node.annotation.end_col_offset or 0].decode())
            start = node.annotation.col_offset
            changed = f"{line[:start]}_Final[{line[start:end]}]{line[end:]}"
            lines[node.lineno - 1] = changed
    if seen and first is not None:
        lines.insert(first, "from typing import Final as _Final\n")
    return "".join(lines)


def main(modules: list[str]) -> None:
    """Compiles modules of the package in this folder, beside their sources."""
    import setuptools
    from mypyc.build import mypycify
    from setuptools.command.build_ext import build_ext

    for module in modules:
        path = Path(module)
        path.write_text(with_finals(without_final_fields(path.read_text("utf-8"))), "utf-8")
    extensions = mypycify(
        [*_FLAGS, *modules],
        opt_level=os.environ.get("CHECKER_COMPILE_LEVEL", "2"), debug_level="0", multi_file=True,
        group_name=_GROUP,
    )  # fmt: skip

    class Parallel(build_ext):
        """One C file for each module: as many at a time as there are cores."""

        def build_extensions(self) -> None:
            compile_one: Any = self.compiler._compile

            def all_at_once(objects: list[Any]) -> None:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    list(pool.map(lambda given: compile_one(*given), objects))

            pending: list[Any] = []
            self.compiler._compile = lambda *given: pending.append(given)
            link = self.compiler.link_shared_object

            def link_last(*given: Any, **named: Any) -> None:
                all_at_once(pending)
                pending.clear()
                link(*given, **named)

            self.compiler.link_shared_object = link_last
            super().build_extensions()

    command = Parallel(setuptools.Distribution({"name": _GROUP, "ext_modules": extensions}))
    command.inplace = True
    command.ensure_finalized()
    command.run()


if __name__ == "__main__":
    main(sys.argv[1:])

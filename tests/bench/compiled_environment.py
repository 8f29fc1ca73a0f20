"""An environment of its own with the compiled wheel, and with the packages of this one.

    python tests/bench/compiled_environment.py FOLDER

Builds it in FOLDER, which takes minutes, and prints its Python. Where CHECKER_COMPILED_PYTHON names
such a Python already, that one serves.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MADE = "CHECKER_COMPILED_PYTHON"


def said(python: str, *arguments: str, at: Path, path: Path | None = None) -> str:
    """What a command printed, run in `at`, outside the checkout; its failure is raised. `path` is
    looked through for packages first.
    """
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    if path is not None:
        kept["PYTHONPATH"] = str(path)
    done = subprocess.run(
        [python, *arguments],
        cwd=at,
        env={**kept, "CHECKER_COMPILE": "1", "XDG_CACHE_HOME": str(at)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        raise RuntimeError(f"{arguments[:4]} ended with {done.returncode}: {done.stderr[-3000:]}")
    return done.stdout


def compiled_environment(place: Path) -> str:
    """The Python of the new environment, or of the one that is made already."""
    if made := os.environ.get(MADE):
        return made
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(ROOT))
    said(sys.executable, *build, at=place)
    [wheel] = place.glob("*.whl")
    venv.create(place / "env", with_pip=False, symlinks=True)
    python = str(place / "env" / "bin" / "python")
    install = ("install", "--quiet", "--no-deps", "--no-index", str(wheel))
    said(sys.executable, "-m", "pip", "--python", python, *install, at=place)
    [packages] = (place / "env").glob("lib/python*/site-packages")
    # Named to come last: the wheel's own package is found before an editable one of the checkout,
    # whose own path file is not read from here.
    (packages / "zz-others.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return python


if __name__ == "__main__":
    print(compiled_environment(Path(sys.argv[1]).resolve()))

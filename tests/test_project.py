"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("core", "gui", "tests")
MODULES = sorted(
    path.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("*.py")
)
MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40
TOP_LEVEL = {
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "core",
    "gui",
    "pyproject.toml",
    "seeds",
    "tests",
    "uv.lock",
}
# Put together here so that this file does not hold what it looks for.
MACHINE_PATH = re.compile("|".join(rf"[\s\"'`(=]/{name}/" for name in ("home", "root", "work")))
TEXT_ENDINGS = {".py", ".md", ".toml", ".yaml", ".json", ".in"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree_of(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """Name and relative level of each import."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level


def length_of(function: Function) -> int:
    """Lines of a function without its decorators and its docstring."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_keeps_the_house_rules(path: Path) -> None:
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, Function)]
    imports = list(imports_of(path))

    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= MAX_MODULE_LINES
    if path.parts[0] != "tests":  # what a test arranges may be a long table
        assert [node.name for node in functions if length_of(node) > MAX_FUNCTION_LINES] == []
    assert [name for name, _ in imports if name.split(".")[0] == "difflib"] == []
    assert [name for name, level in imports if level] == []
    assert path.name != "utils.py"


def test_the_top_level_holds_nothing_else() -> None:
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 - whichever git there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    if not listed:
        pytest.skip("not a checkout")

    names = {name.split("/")[0] for name in listed}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_no_text_names_a_place_on_one_machine() -> None:
    files = [
        path
        for folder in (*PACKAGES, ".ci")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in TEXT_ENDINGS or path.parent.name == ".ci"
    ]
    skipped = {"uv.lock", ".git"}  # the latter is a file where the checkout is a worktree
    files += [path for path in ROOT.iterdir() if path.is_file() and path.name not in skipped]

    found = [
        str(path.relative_to(ROOT))
        for path in files
        if MACHINE_PATH.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_make_offers_what_scripts_outside_rely_on() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))

    assert {"setup", "run", "test", "check", "bench", "quality", "screenshots"} <= targets


def test_the_changelog_knows_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"## [{project['version']}]" in changelog


def test_every_table_and_tree_keeps_the_contract_of_qt_models() -> None:
    models = [path for path in MODULES if path.parent == Path("gui", "models")]
    kinds = re.compile(r"^class \w+\((?:TableModel|QAbstract\w+Model)\b", re.MULTILINE)
    with_a_model = [path for path in models if kinds.search((ROOT / path).read_text("utf-8"))]

    untested = [
        path.name
        for path in with_a_model
        if "ModelTester" not in (ROOT / "tests" / path.parent / f"test_{path.name}").read_text()
    ]

    assert len(with_a_model) > 1
    assert untested == []

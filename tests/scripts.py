"""The scripts of `tools/`, which is no package."""

import runpy
from pathlib import Path
from types import SimpleNamespace

TOOLS = Path(__file__).resolve().parent.parent / "tools"


def script(name: str) -> SimpleNamespace:
    """What the script `name` defines, without running it."""
    return SimpleNamespace(**runpy.run_path(str(TOOLS / f"{name}.py")))

"""What the tests of workbooks share."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_NOBODY = 65_534


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder; while it is used, the test may only do what its owner may, even if it runs as administrator."""
    if os.name != "posix":
        pytest.skip("rights are of another kind here")
    folder = Path(tempfile.mkdtemp(prefix="mentorat-"))
    is_administrator = os.geteuid() == 0
    if is_administrator:
        os.chown(folder, _NOBODY, _NOBODY)
        os.setegid(_NOBODY)
        os.seteuid(_NOBODY)
    try:
        yield folder
    finally:
        folder.chmod(0o700)
        if is_administrator:
            os.seteuid(0)
            os.setegid(0)
        shutil.rmtree(folder)

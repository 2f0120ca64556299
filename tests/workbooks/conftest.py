"""What the tests of workbooks share."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_TIMEOUT_S = 120
_NOBODY = 65_534


class LibreOffice:
    """The real program, with a profile of its own."""

    def __init__(self, folder: Path) -> None:
        self._profile = folder / "profile"
        self._folder = folder

    def convert(self, source: Path, to: str) -> Path:
        """Convert `source` into the format `to` (as the program's option names it), and return the new file."""
        command = shutil.which("soffice") or shutil.which("libreoffice")
        assert command, "LibreOffice is part of the test run: install it (the command is soffice)"
        target = self._folder / source.stem
        options = [f"-env:UserInstallation={self._profile.as_uri()}", "--headless"]
        work = ["--convert-to", to, "--outdir", str(target), str(source)]
        subprocess.run([command, *options, *work], check=True, capture_output=True, timeout=_TIMEOUT_S)
        made = target / f"{source.stem}.{to.partition(':')[0]}"
        assert made.exists(), "LibreOffice made nothing of it"  # it ends with 0 all the same
        return made


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))


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

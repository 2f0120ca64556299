"""LibreOffice, the real one."""

import shutil
import subprocess
from pathlib import Path

_TIMEOUT_S = 120


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

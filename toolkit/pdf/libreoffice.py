"""LibreOffice: where it is, and how it turns Word files into PDF.

It ends with status 0 over a file that it could not read, puts nothing in its place, and writes files of the same name
over each other. So each gets a name of its own in a folder of its own, and afterwards one looks what is there.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

AT_ONCE = 100
"""So many files per start: a command line of Windows holds 32,767 characters."""
_START_S, _EACH_S = 120, 5
_EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
"""PDF/A-2b, tagged: for archives and for screen readers."""


def find_libreoffice(system: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The program, on Linux, Windows or macOS; None if it is not installed."""
    for candidate in _candidates(system, environment):
        if candidate.is_file():
            return candidate
    return None


def _candidates(system: str, environment: Mapping[str, str]) -> Iterator[Path]:
    names = ("soffice.com", "soffice.exe") if system == "win32" else ("soffice", "libreoffice")
    for name in names:
        found = shutil.which(name, path=environment.get("PATH", ""))
        if found:
            yield Path(found)
    if system == "win32":  # soffice.com waits until the work is done, soffice.exe does not
        for variable in ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            for name in names:
                yield Path(environment.get(variable, "C:/Program Files")) / "LibreOffice" / "program" / name
    elif system == "darwin":
        for home in ("/Applications", f"{environment.get('HOME', '')}/Applications"):
            yield Path(home) / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    else:
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
        yield Path("/snap/bin/libreoffice")


def convert(files: Sequence[Path], program: Path) -> dict[Path, bytes]:
    """Return the PDF of each Word file; a file that it could not read has none.

    What is missing after the first pass is tried once more: a file that stopped the program takes others with it.
    """
    found: dict[Path, bytes] = {}
    with tempfile.TemporaryDirectory(prefix="mentorat-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for _ in range(2):
            missing = [file for file in files if file not in found]
            for start in range(0, len(missing), AT_ONCE):
                found |= _batch(missing[start : start + AT_ONCE], program, folder)
    return found


def _batch(files: Sequence[Path], program: Path, folder: Path) -> dict[Path, bytes]:
    names = {file: f"{number:04}" for number, file in enumerate(files)}
    for file, name in names.items():
        (folder / f"{name}.pdf").unlink(missing_ok=True)
        shutil.copyfile(file, folder / f"{name}.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"  # whoever has it open keeps their own
    command = [str(program), profile, "--headless", "--norestore", "--convert-to", _EXPORT, "--outdir", str(folder)]
    with suppress(subprocess.TimeoutExpired, OSError):  # what it made until then is there
        subprocess.run(  # noqa: S603 - the program found above, names of our own
            [*command, *(f"{name}.docx" for name in names.values())],
            cwd=folder,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_START_S + _EACH_S * len(files),
        )
    made = {file: folder / f"{name}.pdf" for file, name in names.items()}
    return {file: path.read_bytes() for file, path in made.items() if path.is_file()}

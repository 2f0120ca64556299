"""Writing files that are there whole or not at all."""

import os
from pathlib import Path


def free(path: Path) -> Path:
    """Return `path`, numbered if a file of that name is there: two names may be the same in plain ASCII."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def write_whole(path: Path, data: bytes) -> None:
    """Write the file so that it is there whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = unfinished(path)
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def unfinished(path: Path) -> Path:
    """Where the file is while it is not whole."""
    return path.with_name(f".{path.name}.tmp")

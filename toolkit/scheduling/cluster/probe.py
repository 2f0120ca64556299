"""What a worker is asked before it gets an association: what it does must stay there, and be done once.

Two computers share the memory of an association safely only if a lock that one holds is seen by the other. Not every
network drive passes locks on, so it is tried.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from toolkit import __version__
from toolkit.errors import ELSEWHERE, writing_to
from toolkit.model.message import Message, say

_LOCK = "lock"


@contextmanager
def laid_out(folder: Path) -> Iterator[Path]:
    """Yield a folder in `folder`, with a lock in it that is held. Raises ToolkitError if it cannot be made."""
    with (
        writing_to(folder.name, ELSEWHERE),
        tempfile.TemporaryDirectory(prefix=".cluster-", dir=folder, ignore_cleanup_errors=True) as name,
        FileLock(Path(name) / _LOCK, timeout=0),
    ):
        yield Path(name)


def find_fault(laid: Path, version: str) -> Message | None:
    """In a worker: return why it must not run associations, if so. `version` is the owner's."""
    if version != __version__:
        return say(
            "they have version {other} of the toolkit, and here is {version}", other=__version__, version=version
        )
    if not (laid / _LOCK).is_file():
        return say("they do not have the folder {folder}, under the same path", folder=str(laid.parent))
    try:
        with tempfile.TemporaryFile(dir=laid):
            pass
        with FileLock(laid / _LOCK, timeout=0):
            return say("they do not see the locks in the folder: that drive does not pass them on")
    except Timeout:
        return None
    except OSError:
        return say("they may not write into the folder")

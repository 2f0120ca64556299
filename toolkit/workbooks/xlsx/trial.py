"""Opening an .xls file in a process of its own first.

calamine ends the whole process where a broken or hostile .xls makes it ask for more memory than there is,
and nothing in such a file can be checked before (.xlsx and .ods can: see `package` and `flaws`).
"""

import subprocess
import sys
from pathlib import Path

_MEMORY = 2 * 1024**3
_TIMEOUT_S = 120
_PROTECTED = 3
_PROGRAM = """
import sys
import python_calamine
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
except (ImportError, ValueError):
    pass
try:
    python_calamine.CalamineWorkbook.from_path(sys.argv[1])
except python_calamine.PasswordError:
    sys.exit(int(sys.argv[3]))
"""


def can_be_opened(path: Path) -> bool:
    """Whether calamine opens the file, or would if it had no password."""
    command = [sys.executable, "-c", _PROGRAM, str(path.resolve()), str(_MEMORY), str(_PROTECTED)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_S, check=False)  # noqa: S603 - our own
    except subprocess.TimeoutExpired:
        return False
    return done.returncode in (0, _PROTECTED)

"""Killed, out of disk, two at once: the original or the complete result, never anything else."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
import time
import zipfile
from pathlib import Path

import pytest

from tests.workbooks.inplace.books import FINDING, OWN, quality
from toolkit.i18n import translator
from toolkit.workbooks.inplace.comparison import Changed, compare
from toolkit.workbooks.inplace.editing import Edited
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.writing import write_into, write_sheets
from toolkit.workbooks.xlsx.replacing import fingerprint

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits are of another kind here")

_WRITER = """
import sys
from pathlib import Path
from tests.workbooks.inplace.books import FINDING, quality
from toolkit.workbooks.writing import write_sheets
from toolkit.workbooks.xlsx.replacing import fingerprint

def write(path, number):
    path = Path(path)
    return write_sheets(path, [quality(*[FINDING] * number)], fingerprint(path), allowed=True, backups=2)
"""


def run(program: str, *arguments: object) -> subprocess.Popen[str]:
    """A process of its own that runs the program with `write` defined."""
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER + textwrap.dedent(program), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    )


def test_killed_at_a_hundred_moments(rich_book: Path) -> None:
    """The child is killed at a random moment of its writing; each time the file is one of the two."""
    program = """
        import os, random, signal, time
        path, original = sys.argv[1:]
        rng = random.Random(4)
        started = time.perf_counter()
        write(path, 3)
        needed = time.perf_counter() - started
        result = Path(path).read_bytes()
        outcomes = []
        for _ in range(100):
            Path(path).write_bytes(Path(original).read_bytes())
            child = os.fork()
            if child == 0:
                write(path, 3)
                os._exit(0)
            time.sleep(rng.uniform(0, needed * 1.1))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            now = Path(path).read_bytes()
            known = {Path(original).read_bytes(): "original", result: "result"}
            outcomes.append(known.get(now, "broken"))
        import json
        print(json.dumps(outcomes))
    """
    original = Path(shutil.copy(rich_book, rich_book.with_name("original")))

    out, _ = run(program, rich_book, original).communicate(timeout=120)

    outcomes = json.loads(out)
    assert len(outcomes) == 100
    assert set(outcomes) <= {"original", "result"}
    assert outcomes.count("original") > 10


def test_what_killed_runs_left_is_swept_away(rich_book: Path) -> None:
    left = rich_book.parent / ".mentorat-abcd1234"
    fresh = rich_book.parent / ".mentorat-efgh5678"
    for folder in (left, fresh):
        folder.mkdir()
        (folder / rich_book.name).write_bytes(b"half a copy")
    os.utime(left, (time.time() - 100_000,) * 2)

    write_sheets(rich_book, [quality(FINDING)], fingerprint(rich_book), allowed=True, backups=0)

    assert not left.exists()
    assert fresh.exists()


def test_two_at_once(rich_book: Path) -> None:
    """One has written, the other has found that somebody was faster; or both, one after the other."""
    original = Path(shutil.copy(rich_book, rich_book.with_name("original.xlsx")))
    program = """
        told = write(sys.argv[1], int(sys.argv[2])).message
        print("written" if told.text.startswith("Written") else told.values["reason"].text)
    """
    for _ in range(5):
        shutil.copy(original, rich_book)
        both = [run(program, rich_book, number) for number in (2, 5)]
        told = [process.communicate(timeout=60)[0].strip() for process in both]

        assert "written" in told
        assert set(told) <= {"written", "Somebody opened or saved {file} in the meantime."}
        assert compare(original, rich_book, Changed([OWN])) == ()


def test_the_one_that_comes_too_late_changes_nothing(rich_book: Path) -> None:
    seen = fingerprint(rich_book)
    write_sheets(rich_book, [quality(FINDING)], seen, allowed=True, backups=0)
    before = rich_book.read_bytes()

    written = write_into(rich_book, seen, [quality()], allowed=True, backups=0)

    assert written.edited is None
    assert rich_book.read_bytes() == before


def test_a_run_that_holds_the_workbook_is_not_overtaken(rich_book: Path) -> None:
    before = rich_book.read_bytes()
    program = """
        import fcntl, time
        with open(sys.argv[1], "rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            print("held", flush=True)
            time.sleep(60)
    """
    with run(program, rich_book) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            written = write_into(rich_book, fingerprint(rich_book), [quality(FINDING)], allowed=True, backups=0)
        finally:
            other.kill()

    assert written.reason is not None
    assert translator("en")(written.reason) == "Somebody opened or saved xlsxwriter.xlsx in the meantime."
    assert rich_book.read_bytes() == before


@pytest.mark.parametrize("limit", [0, 100, 3_000, 9_000])
def test_a_full_disk(limit: int, rich_book: Path) -> None:
    before = rich_book.read_bytes()
    program = """
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
        from toolkit.errors import WorkbookError
        try:
            told = write(sys.argv[1], 3).message
            print(told.values["reason"].text)
        except WorkbookError as error:
            print(error.problem.text)
    """
    assert limit < len(before)

    out, _ = run(program, rich_book, limit).communicate(timeout=60)

    assert out.strip() in ("{file} cannot be replaced ({error}).", "{file} cannot be written ({error}).")
    assert rich_book.read_bytes() == before
    assert {path.name for path in rich_book.parent.iterdir() if path.name.startswith(".mentorat-")} == set()


def test_memory_stays_small(tmp_path: Path) -> None:
    """A sheet of 60 MB is not held in memory: it comes in pieces."""
    from tests.workbooks.packages import make_workbook, sheet_xml

    row = "".join(f'<c r="{letter}{{n}}" t="str"><v>Une cellule de texte ordinaire</v></c>' for letter in "ABCDEFGH")
    rows = "".join(f'<row r="{n}">{row.replace("{n}", str(n))}</row>' for n in range(1, 100_001))
    path = make_workbook(tmp_path / "grand.xlsx", sheet_xml(rows))
    del rows
    with zipfile.ZipFile(path) as archive:
        assert archive.getinfo("xl/worksheets/sheet1.xml").file_size > 50_000_000
    program = """
        import resource
        from toolkit.workbooks.inplace.editing import edit_and_prove
        from toolkit.workbooks.inplace.edits import CellEdit
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        path = Path(sys.argv[1])
        made = edit_and_prove(path, path.with_name("new.xlsx"), [], [CellEdit("Duos", "J99999", "", "x")])
        assert made.cells
        print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
    """

    out, _ = run(program, path).communicate(timeout=120)

    assert float(out) < 30


def test_a_novelty_that_nobody_foresaw_is_told_not_thrown(rich_book: Path) -> None:
    def fails(*_: object) -> Edited:
        raise RecursionError

    before = rich_book.read_bytes()

    written = write_into(rich_book, fingerprint(rich_book), [quality(FINDING)], allowed=True, backups=0, editor=fails)

    assert written.edited is None
    assert written.reason is not None
    assert translator("en")(written.reason) == "The program could not write into xlsxwriter.xlsx (RecursionError)."
    assert rich_book.read_bytes() == before


def test_cells_are_written_into_the_file_itself(rich_book: Path) -> None:
    written = write_into(
        rich_book,
        fingerprint(rich_book),
        cells=[CellEdit("Duos", "E2", "", "2026-03-31"), CellEdit("Duos", "A2", "faux", "x")],
        allowed=True,
        backups=1,
    )

    assert written.edited is not None
    assert [one.cell for one in written.edited.cells] == ["E2"]
    assert [one.edit.cell for one in written.edited.refused] == ["A2"]
    assert (rich_book.parent / ".mentorat" / "backups" / "xlsxwriter.00001.xlsx").exists()

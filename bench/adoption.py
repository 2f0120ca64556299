"""How well adoption finds its way in workbooks that nobody prepared, on the tuning and on the held-out parts.

`python bench/adoption.py [--part tuning] [--findings] [--misses 40] [--keep FOLDER]` makes the corpus of
tests/adoption/corpus, runs `mentorat adopt --json` on every workbook in this process, and prints the shares.
The parts of others have no usual title by intention, all headings are words of people who had not seen ours.
With `--findings` it also compares what `mentorat check` finds in each workbook and in its clean twin. The
misses of the held-out parts are shown only with `--show-held-out`: who has seen them has tuned on them.

The goals: at least 98 % of columns right without a question, none wrong with a confidence above 0.9, the
same findings as on the clean twin.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.adoption.adapter import check_with_cli, propose_with_cli
from tests.adoption.corpus.book import Written
from tests.adoption.corpus.cases import WITH_OTHERS, Case
from tests.adoption.corpus.vocabulary import TUNING
from tests.adoption.corpus.vocabulary_held_out import HELD_OUT
from tests.adoption.findings import finding_differences
from tests.adoption.measure import measure, report
from toolkit.adoption.proposal import ASKED_BELOW
from toolkit.resources import load_schema
from toolkit.schema.folding import fold


def known_headings() -> str:
    """Say how many of the corpus's own headings are titles or aliases of the schema."""
    schema = load_schema()
    fields = [field for table in schema.tables for field in table.fields]
    known = {fold(text) for field in fields for text in (*field.title.values(), *field.aliases)}
    parts = []
    for words in (TUNING, HELD_OUT):
        headings = {fold(text) for text in words.all_headings()}
        parts.append(f"{words.part} {len(headings & known) / len(headings):.0%} of {len(headings)}")
    return "own headings that are in sheets_schema: " + ", ".join(parts)


def compare_findings(books: Iterable[Written], shown: int) -> str:
    """Say in how many workbooks a check finds what it finds in the clean twin, and what differs, by code and table."""
    same, different, lines = 0, 0, []
    for book in books:
        if book.twin is None:
            continue
        try:
            told = finding_differences(book, check_with_cli)
        except Exception as error:  # noqa: BLE001 - one book must not end the measurement
            told = [f"{book.truth.name}: {type(error).__name__}: {error}"]
        same, different = same + (not told), different + bool(told)
        lines += told
    head = f"workbooks with the findings of their twin {same} of {same + different}; {len(lines)} findings differ"
    codes = Counter(" ".join(line.partition(": ")[2].split()[:3]) for line in lines)
    counts = (f"{code:<24}{count:>6}" for code, count in codes.most_common())
    return "\n  ".join((head, *counts, *lines[:shown]))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=tuple(WITH_OTHERS), help="one part only")
    parser.add_argument("--findings", action="store_true", help="compare the findings of check too")
    parser.add_argument("--misses", type=int, default=40, help="how many misses to show")
    parser.add_argument("--show-held-out", action="store_true", help="show misses of the held-out part too")
    parser.add_argument("--handmade", action="store_true", help="only the workbooks made by hand")
    parser.add_argument("--question-below", type=float, default=ASKED_BELOW, help="confidence that needs a question")
    parser.add_argument("--keep", type=Path, help="keep the workbooks in this folder")
    options = parser.parse_args()
    print(known_headings())
    for part in (options.part,) if options.part else WITH_OTHERS:
        shown = options.misses if "held-out" not in part or options.show_held_out else 0
        cases: list[Case] = [case for case in WITH_OTHERS[part] if case.is_handmade or not options.handmade]
        with ExitStack() as stack:
            folder = Path(options.keep or stack.enter_context(TemporaryDirectory())) / part
            folder.mkdir(parents=True, exist_ok=True)
            books = [case.write(folder) for case in cases]
            if not books:
                continue
            started = time.perf_counter()
            scores = measure(books, propose_with_cli, question_below=options.question_below)
            seconds = time.perf_counter() - started
            print(f"\n{part}: {len(books)} workbooks, {seconds / len(books):.2f} s each\n")
            print(report(scores, misses=shown))
            if options.findings:
                print("\n" + compare_findings(books, shown))


if __name__ == "__main__":
    main()

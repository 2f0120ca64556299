"""What a letter costs, against docxtpl used as its manual shows.

`python bench/letters.py [--letters 1000] [--rounds 3]` fills in the letter of refusal to a mentee, in turn by the
toolkit (template patched and compiled once) and by docxtpl (a new template for each letter, autoescape on), in one
process each, and prints CPU per letter, the ratio, and the growth of memory from the hundredth letter to the last.

The goals: at most 5 ms of CPU per letter, memory that does not grow.
"""

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FIRST = 100
TEMPLATE = ROOT / "templates" / "fr" / "refusal-mentee.docx"


def letters(way: str, count: int) -> tuple[float, float]:
    """Fill in `count` letters; return ms of CPU per letter and the growth of memory in MB."""
    from tests.documents.cast import RULES, SENDER, TODAY, only, programme, refused_mentee
    from toolkit.documents.letters import due_letters
    from toolkit.documents.plan import Remembered
    from toolkit.documents.render import Renderer

    person = refused_mentee(email="a@x.example")
    fields = dict(only(due_letters(programme(person), TODAY, SENDER, RULES, Remembered({}))).fields)
    renderer = Renderer()
    early = 0.0
    started = time.process_time()
    for number in range(count):
        if number == FIRST:
            early = _megabytes()
        fields["reason"] = f"Motif {number}"
        if way == "toolkit":
            renderer.render(TEMPLATE, fields)
        else:
            _by_docxtpl(fields)
    return (time.process_time() - started) / count * 1000, _megabytes() - early


def _by_docxtpl(fields: dict[str, object]) -> None:
    import io

    from docxtpl import DocxTemplate

    document = DocxTemplate(TEMPLATE)
    document.render(fields, autoescape=True)
    document.save(io.BytesIO())


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run both ways in turn, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--way", choices=["toolkit", "docxtpl"])
    options = parser.parse_args()
    if options.way:
        print(*letters(options.way, options.letters))
        return
    results: dict[str, list[tuple[float, float]]] = {"toolkit": [], "docxtpl": []}
    for _ in range(options.rounds):
        for way, found in results.items():
            command = [sys.executable, __file__, "--way", way, "--letters", str(options.letters)]
            cpu, grown = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            found.append((float(cpu), float(grown)))
    for way, found in results.items():
        cpu, grown = (median(column) for column in zip(*found, strict=True))
        print(f"{way:10} {cpu:6.2f} ms of CPU per letter, memory grew by {grown:5.1f} MB")
    ours, theirs = (median(cpu for cpu, _ in results[way]) for way in results)
    print(f"docxtpl takes {theirs / ours:.1f} times as long")


if __name__ == "__main__":
    main()

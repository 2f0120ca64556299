"""What a PDF costs when LibreOffice is started once for many letters, against once for each.

`python bench/pdf.py [--letters 20]` converts the same letters both ways and prints seconds on the clock per letter and
the ratio. The program runs in a process of its own, so its CPU is not ours to count.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Convert both ways."""
    from toolkit.documents.registry import KINDS
    from toolkit.documents.render import Renderer
    from toolkit.documents.samples import sample
    from toolkit.pdf.libreoffice import convert, find_libreoffice

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=20)
    count = parser.parse_args().letters
    program = find_libreoffice()
    if program is None:
        sys.exit("LibreOffice is not installed")
    fields = sample(KINDS["refusal-mentee"], "fr").fields
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / f"{number}.docx" for number in range(count)]
        for file in files:
            file.write_bytes(Renderer().render(ROOT / "templates" / "fr" / "refusal-mentee.docx", fields))
        seconds = []
        for batches in ([files], [[file] for file in files]):
            started = time.perf_counter()
            made = sum(len(convert(batch, program)) for batch in batches)
            seconds.append((time.perf_counter() - started) / count)
            print(f"{len(batches):4} starts: {made} PDFs, {seconds[-1]:.3f} s each")
    print(f"one start for each takes {seconds[1] / seconds[0]:.1f} times as long")


if __name__ == "__main__":
    main()

"""Bring the catalogues up to date with the code: new texts are added, texts no longer used are dropped.

Run `python tools/update_messages.py` after changing a text, translate what is empty in
`toolkit/locale/*/LC_MESSAGES/mentorat.po`, then run `python tools/build_catalogues.py`.
A test fails while a text has no translation. With `--check` nothing is written; the exit status is 1 if
a catalogue is out of date.
"""

import datetime as dt
import io
import sys
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po, write_po

FIXED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""A date of its own would change the files at each run."""
ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "nl", "de")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "say_many": (1, 2), "_": None, "text": None}
CLICK_KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2)}
CLICK_MODULES = ("core", "exceptions", "decorators", "formatting", "types", "parser")
"""click's own words reach people too ("Usage", "Missing argument")."""


def extracted() -> Catalog:
    """Return every text of the code, without places: they would change with every line."""
    catalogue = Catalog(project="mentorat-toolkit", charset="utf-8", fuzzy=False)
    for _file, _line, text, _comments, _context in extract_from_dir(
        ROOT / "toolkit", [("**.py", "python")], keywords=KEYWORDS
    ):
        catalogue.add(text)
    click_folder = Path(click.__file__).parent
    for name in CLICK_MODULES:
        path = click_folder / f"{name}.py"
        if path.exists():
            for _line, text, _comments, _context in extract_from_file("python", path, keywords=CLICK_KEYWORDS):
                catalogue.add(text)
    return catalogue


def updated(path: Path, language: str) -> bytes:
    """Return the catalogue at `path` with the texts of the code, sorted."""
    catalogue = Catalog(locale=language, project="mentorat-toolkit", charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
    catalogue.update(extracted(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    out = io.BytesIO()
    catalogue.header_comment = f"# {language}: what coordinators read."
    catalogue.creation_date = catalogue.revision_date = FIXED
    write_po(out, catalogue, width=110, sort_output=True, omit_header=False)
    return out.getvalue()


def main() -> int:
    """Update every catalogue, or check that none needs it."""
    stale = []
    for language in LANGUAGES:
        path = ROOT / "toolkit" / "locale" / language / "LC_MESSAGES" / "mentorat.po"
        fresh = updated(path, language)
        if path.exists() and path.read_bytes() == fresh:
            continue
        stale.append(path)
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(fresh)
    for path in stale:
        print(f"{'stale' if '--check' in sys.argv else 'updated'}: {path.relative_to(ROOT)}")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())

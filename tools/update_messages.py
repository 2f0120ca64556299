"""Bring the catalogues up to date with the code: new texts are added, texts no longer used are dropped.

Run `python tools/update_messages.py` after changing a text, translate what is empty in
`toolkit/locale/*/LC_MESSAGES/mentorat.po`, then run `python tools/build_catalogues.py`.
A test fails while a text has no translation. With `--check` nothing is written; the exit status is 1 if
a catalogue is out of date, or if a text is put together where it is said, so that nobody could translate it.
"""

import ast
import datetime as dt
import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

FIXED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""A date of its own would change the files at each run."""
ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "nl", "de")
KEYWORDS = {"say": 1, "say_many": 2, "_": 1, ".text": 1}
"""Functions (and a method) whose first arguments are texts, and how many: two agree with a number."""
CLICK_KEYWORDS = {"_": 1, "ngettext": 2}
CLICK_MODULES = ("core", "exceptions", "decorators", "formatting", "types", "parser")
"""click's own words reach people too ("Usage", "Missing argument")."""
CLICK_WORDS = ("required",)
"""Words that click looks up by a variable."""
TRANSLATORS = ("toolkit/i18n.py",)
"""Passes on texts that were said elsewhere."""

Text = str | tuple[str, ...]


def calls(source: str, keywords: Mapping[str, int]) -> Iterator[tuple[int, Text | None]]:
    """Yield the line and the text of each call of a keyword, `None` where the text is not simply written there.

    Other than Babel's own extraction this also sees into f-strings, whatever the version of Python.
    """
    for node in ast.walk(ast.parse(source)):
        count = keywords.get(_called(node.func), 0) if isinstance(node, ast.Call) else 0
        if not isinstance(node, ast.Call) or not count:
            continue
        parts = node.args[:count]
        texts = tuple(part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
        if len(texts) == count:
            yield node.lineno, texts[0] if count == 1 else texts
        elif isinstance(node.func, ast.Name) or any(isinstance(part, ast.JoinedStr) for part in parts):
            yield node.lineno, None  # a method `text` of something else may take a variable


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return f".{function.attr}" if isinstance(function, ast.Attribute) else ""


def extracted() -> Catalog:
    """Return every text of the code, without places: they would change with every line."""
    catalogue = Catalog(project="mentorat-toolkit", charset="utf-8", fuzzy=False)
    click_folder = Path(click.__file__).parent
    files = [(path, KEYWORDS) for path in sorted(ROOT.glob("toolkit/**/*.py"))]
    files += [(path, CLICK_KEYWORDS) for name in CLICK_MODULES if (path := click_folder / f"{name}.py").exists()]
    for path, keywords in files:
        for _line, text in calls(path.read_text(encoding="utf-8"), keywords):
            if text is not None:
                catalogue.add(text)
    for word in CLICK_WORDS:
        catalogue.add(word)
    return catalogue


def untranslatable() -> list[str]:
    """Return the places of texts that are put together where they are said: no catalogue can hold them."""
    places = []
    for path in sorted(ROOT.glob("toolkit/**/*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name not in TRANSLATORS:
            found = calls(path.read_text(encoding="utf-8"), KEYWORDS)
            places += [f"{name}:{line}" for line, text in found if text is None]
    return places


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
    places = untranslatable()
    for place in places:
        print(f"not a text that can be translated: {place}")
    return 1 if places or (stale and "--check" in sys.argv) else 0


if __name__ == "__main__":
    sys.exit(main())

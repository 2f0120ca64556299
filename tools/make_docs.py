"""Write the pages that are made from the program: `docs/criteria*.md`, `docs/workbook.md`, `docs/documents.md`.

Run `python tools/make_docs.py` after changing a criterion, a threshold, a schema file or a translation.
With `--check` nothing is written; the exit status is 1 if a page is out of date.
"""

import sys
from pathlib import Path

from toolkit.documents.contracts import CONTRACT
from toolkit.documents.registry import KINDS
from toolkit.i18n import translator
from toolkit.paperwork.template_check import known_fields
from toolkit.reports.handbook import handbook
from toolkit.resources import load_profile, load_schema
from toolkit.schema.definitions import LANGUAGES, Field, Schema

ROOT = Path(__file__).resolve().parent.parent


def pages() -> dict[Path, str]:
    """Return each page by its path. The English one has no language in its name."""
    profile, schema = load_profile("mentoring-belgium"), load_schema()
    criteria = {
        ROOT / "docs" / ("criteria.md" if language == "en" else f"criteria.{language}.md"): handbook(
            profile, schema, translator(language)
        )
        for language in LANGUAGES
    }
    others = {"workbook.md": workbook_page(schema), "documents.md": documents_page()}
    return criteria | {ROOT / "docs" / name: text for name, text in others.items()}


def workbook_page(schema: Schema) -> str:
    """Return the sheets and columns that are known, with their titles in the four languages."""
    parts = [
        "# The workbook",
        "This page is made from `sheets_schema/` by `python tools/make_docs.py`; do not edit it.",
        _FINDING,
    ]
    for table in schema.tables:
        parts.append(f"## {' · '.join(dict.fromkeys(table.title[language] for language in LANGUAGES))}")
        parts.append(table.description["en"])
        rows = ["| français | Nederlands | Deutsch | English | holds |", "|---|---|---|---|---|"]
        rows += [_row(field) for field in table.fields]
        parts.append("\n".join(rows))
    parts += [_SHAPES, "## Choices"]
    for name, choices in sorted(schema.lists.items()):
        titles = [" · ".join(dict.fromkeys(one.title[language] for language in LANGUAGES)) for one in choices]
        parts.append(f"**{name}**\n\n" + "\n".join(f"- {title}" for title in titles))
    return "\n\n".join(parts) + "\n"


def documents_page() -> str:
    """Return the kinds of documents, and the fields that the template of each may use."""
    english = translator("en")
    fields = {name: known_fields(name) for name in KINDS}
    common = {
        field: value for field, value in fields[CONTRACT].items() if all(field in known for known in fields.values())
    }
    parts = ["# Documents and their fields", "This page is made by `python tools/make_docs.py`; do not edit it.", _TAGS]
    parts += ["## In every document", _field_table(common)]
    for name, kind in KINDS.items():
        own = {field: value for field, value in fields[name].items() if field not in common}
        parts += [f"## {name}", f"{english.sentence(kind.title)} Due {english(kind.when)}.", _field_table(own)]
    return "\n\n".join(parts) + "\n"


def _field_table(fields: dict[str, str]) -> str:
    rows = [f"| `{{{{ {field} }}}}` | {value} |" for field, value in fields.items()]
    return "\n".join(["| field | for example |", "|---|---|", *rows])


_TAGS = """\
A template is a Word file, `templates/LANG/NAME.docx`; one of your own beside `config.toml` goes before ours. It may

- show a field: `{{ person.full_name }}`, also in capitals: `{{ person.last_name | upper }}`;
- leave something out, in one paragraph: `{% if goal %}Goal: {{ goal }}{% endif %}`, or whole paragraphs, with
  `{%p if goal %}` and `{%p endif %}` each in a paragraph of its own;
- go through a list: `{%p for reason in reasons %}` … `{%p endfor %}`, in a table `{%tr for … %}` in a row of its own;
- choose forms: `{% if inclusive %}mentor·e{% else %}mentor{% endif %}`.

It cannot compute. `{{ association.logo }}` is the logo, and our colour becomes yours. `mentorat templates check` says
what is wrong with which template, and `mentorat templates preview` shows what comes of it."""


def _row(field: Field) -> str:
    titles = [field.title[language] for language in LANGUAGES]
    if field.is_required:
        titles = [f"**{title}**" for title in titles]
    kind = f"{field.list} (list)" if field.type == "array" and field.list else field.list or field.reference
    holds = f"reference or name in {kind}" if field.reference else kind or TYPES[field.type]
    return f"| {' | '.join(titles)} | {holds} |"


_FINDING = (
    "The workbook is a file of Excel or LibreOffice, or a [Google spreadsheet](google.md): all this holds for both. "
    "Sheets and columns are found by these titles, and by the further names in `sheets_schema/`, whatever the case, "
    "accents, spacing and order; the headings stand within the first 20 rows. A column in bold must not be blank in "
    "a row. Further sheets and columns do no harm."
)
_SHAPES = """\
## Other shapes

`mentorat adopt` also finds, and keeps in `config.toml`:

- contacts in the row of their duo: columns that count (“Rencontre 1”, “Rencontre 2” …), or several dates in a cell;
- follow-ups in the row of their duo, the same way (“Suivi 1”, “Opvolging 1”, “Begleitgespräch 1”, “Follow-up 1” …).
  Each is by the coach of the duo. With whom it was is not said there, so D3 counts it for neither mentor nor mentee;
- mentors, mentees and duos side by side in one wide sheet, and one kind of table in several sheets.

Contacts, follow-ups and evaluations may have the columns “Mentor” and “Mentee” (or one of them) instead of “Duo”. Of
several duos of theirs it is the one whose dates hold the day of the row, else the nearest; where that is not clear, W6
tells it. A reference in a column “Duo” goes before the names."""
TYPES = {
    "string": "text",
    "any": "text or number",
    "array": "a list",
    "date": "a date",
    "boolean": "yes or no",
    "number": "a number",
    "integer": "a whole number",
}


def main() -> int:
    """Write every page that changed, or check that none would."""
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if "--check" in sys.argv:
            print(f"stale: {path.relative_to(ROOT)}: run python tools/make_docs.py")
        else:
            path.write_text(pages()[path], encoding="utf-8")
            print(f"written: {path.relative_to(ROOT)}")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())

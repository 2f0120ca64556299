"""What cells offer to choose from, in .ods files as LibreOffice writes them, and in some that it would not."""

import zipfile
from pathlib import Path

import pytest

from tests.grids import RowsGrid
from toolkit.model.drop_down import DropDowns, offered
from toolkit.workbooks.workbook import open_workbook

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
WORDS = ("accepté", "refusé", "liste d'attente")
GRIDS = [
    RowsGrid("Mentors", [["Nom", "Suite"], ["Peeters", ""]]),
    RowsGrid("L'équipe & listes", [["Décisions"], *[[word] for word in WORDS], [4.0]]),
    RowsGrid("Foule", [[f"Personne {row}"] for row in range(1, 80)]),
]
LISTS = "$'L''équipe &amp; listes'"
CELL = '<table:table-cell table:content-validation-name="v"/>'
FIRST = "<table:table-row><table:table-cell/></table:table-row>"
ROWS = f"{FIRST}<table:table-row><table:table-cell/>{CELL}</table:table-row>"


def content(condition: str, rows: str = ROWS, names: str = "", local: str = "") -> str:
    name = "table:content-validation"
    return (
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:table="{TABLE}"><office:body><office:spreadsheet>'
        f'<{name}s><{name} table:name="w" table:condition="of:cell-content()&gt;1"/>'
        f'<{name} table:name="v" table:condition="{condition}"/></{name}s>'
        f'<table:table table:name="Mentors">{rows}{local}</table:table><table:table table:name="Autre"/>{names}'
        f"</office:spreadsheet></office:body></office:document-content>"
    )


def named(name: str, cells: str) -> str:
    inside = f'<table:named-range table:name="{name}" table:cell-range-address="{cells}"/>'
    return f"<table:named-expressions>{inside}</table:named-expressions>"


def drop_downs(folder: Path, xml: str) -> DropDowns:
    path = folder / "mentorat.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", xml)
    return open_workbook(path).drop_downs(GRIDS)


def choices(folder: Path, xml: str, row: int = 0, column: int = 1) -> tuple[str, ...]:
    return offered(drop_downs(folder, xml).get("Mentors", ()), row, column)


def in_list(what: str) -> str:
    return f"of:cell-content-is-in-list({what})"


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("&quot;accepté&quot;;&quot;refusé&quot;;&quot;liste d'attente&quot;", WORDS),
        ("&quot; accepté &quot; ; &quot;refusé&quot;;&quot;&quot;;&quot;accepté&quot;", WORDS[:2]),
        ("&quot;dit &quot;&quot;oui&quot;&quot;&quot;;&quot;a;b&quot;", ('dit "oui"', "a;b")),
        (f"[{LISTS}.$A$2:.$A$4]", WORDS),
        (f"[{LISTS}.$A$2:{LISTS}.$A$4]", WORDS),
        (f"[{LISTS}.A3]", WORDS[1:2]),
        (f"[{LISTS}.$A$1:.$A$1048576]", ("Décisions", *WORDS)),
        ("[.$A$1:.$A$2]", ("Nom", "Peeters")),
        ("Partout", WORDS),
        ("PARTOUT", WORDS),
        ("Ici", ("Peeters",)),
        ("Inconnu", ()),
        ("[$Foule.$A$1:.$A$60]", tuple(f"Personne {row}" for row in range(1, 61))),
        ("[$Foule.$A$1:.$A$61]", ()),
        ("[$Ailleurs.$A$1:.$A$9]", ()),
        ("INDIRECT([.A1])", ()),
        ("&quot;a&quot;;B1", ()),
        ("&quot;", ()),
        ("", ()),
    ],
)
def test_what_the_condition_offers(tmp_path: Path, what: str, found: tuple[str, ...]) -> None:
    names = named("Partout", f"{LISTS}.$A$2:.$A$4") + named("Ici", "$Mentors.$A$1")
    xml = content(in_list(what), names=names, local=named("Ici", "$Mentors.$A$2"))

    assert choices(tmp_path, xml) == found


@pytest.mark.parametrize("condition", ["of:cell-content()&gt;1", "oooc:is-true-formula(1)", ""])
def test_only_lists_are_drop_downs(tmp_path: Path, condition: str) -> None:
    assert drop_downs(tmp_path, content(condition)) == {}


def test_the_cells_are_those_that_have_it(tmp_path: Path) -> None:
    wide = CELL.replace("table-cell", 'table-cell table:number-columns-repeated="2"')
    inner = f"<table:table-cell><table:table><table:table-row>{CELL}</table:table-row></table:table></table:table-cell>"
    rows = (
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
        f"<table:table-row>{inner}<table:covered-table-cell/>{wide}<table:table-cell/>{CELL}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="4"><table:table-cell/>{CELL}</table:table-row>'
    )
    xml = content(in_list("&quot;a&quot;"), rows)
    found = drop_downs(tmp_path, xml)["Mentors"]

    assert [bool(offered(found, 0, column)) for column in range(7)] == [False, True, True, True, False, True, False]
    assert [bool(offered(found, row, 1)) for row in (6, 7)] == [True, False]
    assert [bool(offered(found, row, 2)) for row in (2, 3)] == [True, False]


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert drop_downs(tmp_path, bomb + content(in_list("&quot;&b;&quot;"))) == {}


@pytest.mark.parametrize(
    "xml",
    [
        "no XML",
        "",
        content(in_list("&quot;a&quot;"))[:-20],
        content(in_list("&quot;a&quot;"), rows='<table:table-row table:number-rows-repeated="x"/>'),
        content(in_list("&quot;a&quot;"), rows=f"<table:table-row>{CELL * 3}</table:table-row></table:row>"),
    ],
)
def test_what_makes_no_sense_offers_nothing(tmp_path: Path, xml: str) -> None:
    assert drop_downs(tmp_path, xml) == {}


def test_only_so_many_columns_are_looked_at(tmp_path: Path) -> None:
    rows = f"<table:table-row>{CELL * 1200}</table:table-row>"
    (found,) = drop_downs(tmp_path, content(in_list("&quot;a&quot;"), rows))["Mentors"]
    assert len(found.ranges) == 1000


def test_no_workbook_at_all_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "damaged.ods").write_bytes(b"PK\x03\x04 and no more")
    for name in ("damaged.ods", "missing.ods"):
        assert open_workbook(tmp_path / name).drop_downs(()) == {}

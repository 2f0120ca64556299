"""The schema as a Data Package, in the judgement of a program that knows nothing of this one."""

import csv
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import frictionless
import pytest

from toolkit import __version__
from toolkit.resources import load_schema
from toolkit.schema.data_package import data_package
from toolkit.schema.definitions import LANGUAGES, Schema

Row = Mapping[str, str]
GOOD: Mapping[str, list[Row]] = {
    "programme": [{"item": "ethics_charter", "document": "charte.pdf", "reviewed_on": "2025-03-12"}],
    "staff": [{"id": "S-1", "first_name": "Ana", "last_name": "Costa", "salaried": "true", "active": "true"}],
    "mentors": [
        {"id": "M-1", "last_name": "Peeters", "birth_year": "1985", "postcode": "0800", "interviewed_by": "S-1"},
        {"id": "M-2", "last_name": "Claes", "decision": "refused", "phone": "-", "interview_topics": "skills; needs"},
    ],
    "mentees": [{"id": "E-1", "last_name": "Diaz", "referred_by": "Forem", "applied_on": "n/a"}],
    "duos": [{"id": "D-1", "mentor": "M-1", "mentee": "E-1", "coach": "S-1", "start_on": "2025-03-12"}],
    "contacts": [{"duo": "D-1", "on": "2025-03-19", "mode": "online", "minutes": "0"}],
    "followups": [{"duo": "D-1", "on": "2025-04-01", "by": "S-1", "with": "both", "kind": "routine"}],
    "sessions": [{"kind": "workshop", "on": "2025-05-01", "topics": "role", "attendees": "12"}],
    "partners": [{"name": "Forem", "kind": "emploi"}],
    "evaluations": [{"duo": "D-1", "respondent": "mentor", "satisfaction": "4.5"}],
}


def errors(folder: Path, schema: Schema, rows: Mapping[str, list[Row]]) -> list[tuple[str, str]]:
    """(table, type of error) that frictionless finds in `rows`."""
    (folder / "datapackage.json").write_text(json.dumps(data_package(schema, "fr", "1.0.0")), encoding="utf-8")
    for table in schema.tables:
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, [field.name for field in table.fields])
            writer.writeheader()
            writer.writerows(rows[table.name])
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.errors == []
    return [(task.name, error.type) for task in report.tasks for error in task.errors]


def test_a_column_of_addresses_says_so(tmp_path: Path, schema: Schema) -> None:
    rows: Mapping[str, list[Row]] = {
        **GOOD,
        "mentees": [{"id": "E-1", "last_name": "Diaz", "email": "diaz(at)courriel.example"}],
    }

    assert errors(tmp_path, schema, rows) == [("mentees", "type-error")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_descriptor_is_accepted_in_each_language(schema: Schema, language: str) -> None:
    descriptor: dict[str, Any] = json.loads(json.dumps(data_package(schema, language, "1.0.0")))

    assert list(frictionless.Package.metadata_validate(descriptor)) == []
    package = frictionless.Package.from_descriptor(descriptor)

    assert package.resource_names == [table.name for table in schema.tables]
    for table in schema.tables:
        resource = package.get_resource(table.name)
        assert resource.title == table.title[language]
        assert resource.description == table.description[language]
        assert [(field.name, field.title, field.description) for field in resource.schema.fields] == [
            (field.name, field.title[language], field.description[language]) for field in table.fields
        ]


def test_keys_are_those_of_the_schema(schema: Schema) -> None:
    package = frictionless.Package.from_descriptor(data_package(schema, "fr", "1.0.0"))

    for table in schema.tables:
        described = package.get_resource(table.name).schema
        assert tuple(described.primary_key) == table.primary_key
        assert [(key["fields"], key["reference"]["resource"]) for key in described.foreign_keys] == [
            ([field.name], field.reference) for field in table.fields if field.reference
        ]
        for key in described.foreign_keys:
            assert tuple(key["reference"]["fields"]) == schema.table(key["reference"]["resource"]).primary_key


def test_types_and_constraints_are_those_of_the_schema(schema: Schema) -> None:
    package = frictionless.Package.from_descriptor(data_package(schema, "fr", "1.0.0"))

    described = {
        f"{resource.name}.{field.name}": (field.type, field.constraints)
        for resource in package.resources
        for field in resource.schema.fields
    }
    assert described["mentors.id"] == ("string", {"unique": True})
    assert described["mentors.birth_year"] == ("integer", {})
    assert described["partners.name"] == ("string", {"required": True, "unique": True})
    assert described["evaluations.satisfaction"] == ("number", {"minimum": 1, "maximum": 5})
    assert described["mentors.decision"] == ("string", {"enum": ["accepted", "refused", "pending"]})
    assert described["sessions.topics"] == ("string", {})
    assert described["programme.value"] == ("any", {})
    assert described["duos.first_meeting_neutral"] == ("boolean", {})
    assert described["contacts.on"] == ("date", {"required": True})


def test_good_rows_are_valid(tmp_path: Path, schema: Schema) -> None:
    assert errors(tmp_path, schema, GOOD) == []


@pytest.mark.parametrize(
    ("table", "row", "error"),
    [
        ("duos", {"id": "D-2", "mentor": "M-9", "mentee": "E-1"}, "foreign-key"),
        ("contacts", {"duo": "D-9", "on": "2025-03-19"}, "foreign-key"),
        ("mentees", {"id": "E-2", "last_name": "Maes", "referred_by": "Inconnu"}, "foreign-key"),
        ("mentors", {"id": "M-3", "last_name": "Maes", "decision": "peut-être"}, "constraint-error"),
        ("mentors", {"id": "M-3"}, "constraint-error"),
        ("mentors", {"id": "M-3", "last_name": "-"}, "constraint-error"),
        ("mentors", {"id": "M-1", "last_name": "Maes"}, "unique-error"),
        ("mentors", {"id": "M-3", "last_name": "Maes", "birth_year": "vers 1985"}, "type-error"),
        ("duos", {"id": "D-2", "mentor": "M-1", "mentee": "E-1", "start_on": "12/03/2025"}, "type-error"),
        ("evaluations", {"duo": "D-1", "respondent": "mentee", "satisfaction": "5.1"}, "constraint-error"),
        ("evaluations", {"duo": "D-1", "respondent": "coach"}, "constraint-error"),
        ("partners", {"name": "Forem"}, "unique-error"),
    ],
)
def test_a_wrong_row_is_not_valid(tmp_path: Path, schema: Schema, table: str, row: Row, error: str) -> None:
    found = errors(tmp_path, schema, {**GOOD, table: [*GOOD[table], row]})

    assert (table, error) in found
    assert {name for name, _ in found} == {table}


@pytest.mark.parametrize("language", ["fr", "de"])
def test_the_command_prints_the_package(tmp_path: Path, language: str) -> None:
    command = (sys.executable, "-m", "toolkit", "schema", "export", "--language", language)
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)

    assert json.loads(done.stdout.decode("utf-8")) == data_package(load_schema(), language, __version__)
    assert done.stderr == b""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.names import file_name, plain

RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Aïcha Noël-Ünsal", "Aicha-Noel-Unsal"),
        ("Straße Øster Łódź Đorđe œuf Æsir", "Strasse-Oster-Lodz-Dorde-oeuf-AEsir"),
        ("Yıldız Işık", "Yildiz-Isik"),
        ("Þóra Guðmundsdóttir", "Thora-Gudmundsdottir"),
        ("O’Brien, d'Hondt", "O-Brien-d-Hondt"),
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\Windows", "Windows"),
        ("M/001:2?*|<>\"'", "M-001-2"),
        ("a\x00b\nc", "a-b-c"),
        ("مريم", ""),
        ("李", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_part_of_a_file_name_is_plain(text: str, written: str) -> None:
    assert plain(text) == written


@pytest.mark.parametrize(
    ("reference", "name", "written"),
    [
        ("M-001", "Jean Dupont", "refusal-mentor_M-001_Jean-Dupont.docx"),
        ("Jean Dupont", "Jean Dupont", "refusal-mentor_Jean-Dupont.docx"),
        ("M-001", "李", "refusal-mentor_M-001.docx"),
        ("李", "李", "refusal-mentor.docx"),
        ("../../x", "CON", "refusal-mentor_x_CON.docx"),
    ],
)
def test_a_file_name_leaves_out_what_is_empty_or_said_already(reference: str, name: str, written: str) -> None:
    assert file_name("refusal-mentor", reference, name) == written


def test_names_of_three_hundred_characters_give_a_file_name_that_every_disk_takes() -> None:
    assert len(file_name("confirmation-mentee", "r" * 300, "n" * 300)) <= 120


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_reference_and_no_name_leaves_the_folder_or_meets_a_device(reference: str, name: str) -> None:
    written = file_name("contract", reference, name)

    assert re.fullmatch(r"contract(_[A-Za-z0-9-]+){0,2}\.docx", written)
    assert written.partition(".")[0].upper() not in RESERVED


@pytest.mark.parametrize("device", sorted(RESERVED))
def test_a_person_may_be_called_like_a_device_of_windows(device: str) -> None:
    assert file_name("contract", device, device) == f"contract_{device}.docx"

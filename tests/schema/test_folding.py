import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.schema.folding import fold, fold_name, squeeze


@pytest.mark.parametrize(
    "spelling",
    ["accepté", "acceptée", "accepté·e", "accepté(e)", "ACCEPTÉ", "accepte", "  Accepté  ", "accepté.e", "Accepté-e"],
)
def test_inclusive_and_feminine_endings_do_not_count(spelling: str) -> None:
    assert fold(spelling) == fold("accepté")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Séance d'info le", "seance d’info LE"),
        ("Salarié·e", "salarie"),
        ("Orienté·e par", "Orienté(e) par"),
        ("Code\u00a0postal", "code postal"),
        ("E-mail", "e mail"),
        ("Date du\ncontrat", "Date du contrat"),
        ("Mentor·e·s", "Mentors"),
    ],
)
def test_headings_meant_alike_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nom", "Prénom"),
        ("mentor", "mentee"),
        ("refusé", "accepté"),
        ("info mentors", "info mentees"),
        ("x-e-1", "x-1"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_names_keep_their_hyphens_but_not_their_accents_or_spacing() -> None:
    assert fold_name("  NGUYỄN  Thị Mai ") == "nguyen thi mai"
    assert fold_name("Peeters,  Anna") == "peeters anna"
    assert fold_name("Jean-Luc") != fold_name("Jean Luc")


@pytest.mark.parametrize(
    ("one", "other"), [("𝓐nna", "anna"), ("ＡＮＮＡ", "Anna"), ("İzmir", "izmir"), ("Strauß", "STRAUSS"), ("Ｎ°", "n°")]
)
def test_signs_that_look_alike_are_the_same_name(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
    assert fold_name(fold_name(text)) == fold_name(text)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.mail import read_address


@pytest.mark.parametrize(
    ("cell", "email"),
    [
        ("ann@tremplin.example", "ann@tremplin.example"),
        ("  ann@tremplin.example\n", "ann@tremplin.example"),
        ("mailto:ann@tremplin.example", "ann@tremplin.example"),
        ("Ann <ann@tremplin.example>", "ann@tremplin.example"),
        ('"Peeters, Ann" <ann@tremplin.example>', "ann@tremplin.example"),
        ("ann+duo_1@sub.tremplin.example", "ann+duo_1@sub.tremplin.example"),
        ("ann@école.example", "ann@xn--cole-9oa.example"),
        ("zoé@tremplin.example", "zoé@tremplin.example"),
    ],
)
def test_one_address_is_read_however_people_write_it(cell: str, email: str) -> None:
    assert read_address(cell) == email


@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        "   ",
        "?",
        "ann",
        "ann@",
        "@tremplin.example",
        "ann@localhost",
        "ann@.example",
        "ann@@tremplin.example",
        "a@tremplin.example, b@tremplin.example",
        "a@tremplin.example; b@tremplin.example",
        "a@tremplin.example b@tremplin.example",
        "a@tremplin.example\nb@tremplin.example",
        "a@tremplin.example\r\nBcc: b@tremplin.example",
        "Ann <a@tremplin.example> <b@tremplin.example>",
        "Ann <a@tremplin.example>, b@tremplin.example",
        "ann@tremplin.example\0",
        "ann@[127.0.0.1]",
        "ann(x)@tremplin.example",
        "ann..x@tremplin..example",
        "ann@" + "x" * 64 + ".example",
        "x" * 250 + "@tremplin.example",
    ],
)
def test_what_is_no_single_address_is_none(cell: str | None) -> None:
    assert read_address(cell) is None


@given(st.from_regex(r"[a-zé.+_-]{1,9}@[a-z0-9.-]{1,70}", fullmatch=True))
def test_an_address_alone_is_read_as_the_one_between_brackets(text: str) -> None:
    """One that is plain is not parsed; between brackets every one is."""
    assert read_address(text) == read_address(f"Ann <{text}>")


@given(st.text(max_size=60))
def test_whatever_stands_in_a_cell_at_most_one_address_comes_out(text: str) -> None:
    email = read_address(text)

    assert email is None or (email.count("@") == 1 and email.isprintable() and not set(email) & set(" ,;<>\r\n"))

import datetime as dt

import pytest

from toolkit.documents.words import clean, duration, long_date, months_between, number

HARD = "\u00a0"


@pytest.mark.parametrize(
    ("day", "language", "text"),
    [
        ("2026-03-12", "fr", "12 mars 2026"),
        ("2026-03-01", "fr", "1er mars 2026"),
        ("2026-08-11", "fr", "11 août 2026"),
        ("2026-12-31", "fr", "31 décembre 2026"),
        ("2026-03-01", "nl", "1 maart 2026"),
        ("2026-08-31", "nl", "31 augustus 2026"),
        ("2026-03-01", "de", "1. März 2026"),
        ("2026-01-12", "de", "12. Januar 2026"),
        ("2026-03-01", "en", "1 March 2026"),
        ("2024-02-29", "en", "29 February 2024"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it_in_letters(day: str, language: str, text: str) -> None:
    assert long_date(dt.date.fromisoformat(day), language) == text.replace(" ", HARD)


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [(2.0, "fr", "2"), (2.5, "fr", "2,5"), (2.5, "nl", "2,5"), (2.5, "de", "2,5"), (2.5, "en", "2.5")],
)
def test_a_number_has_the_decimal_sign_of_the_language(value: float, language: str, text: str) -> None:
    assert number(value, language) == text


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2026-03-01", "2026-08-31", 6),  # the last day included
        ("2026-03-01", "2026-08-30", 5),
        ("2026-03-01", "2026-09-01", 6),
        ("2026-03-15", "2026-09-14", 6),
        ("2026-03-15", "2026-09-13", 5),
        ("2026-08-31", "2027-02-28", 6),  # February has no 31st
        ("2026-08-31", "2027-02-27", 6),
        ("2026-08-31", "2027-02-26", 5),
        ("2023-08-31", "2024-02-28", 6),
        ("2023-08-31", "2024-02-27", 5),
        ("2026-01-31", "2026-02-28", 1),
        ("2025-12-01", "2026-05-31", 6),
        ("2026-03-01", "2026-03-30", 0),
        ("2026-03-01", "2026-03-31", 1),
        ("2026-03-01", "9999-12-31", 95685),
    ],
)
def test_months_are_whole_and_count_the_last_day(start: str, end: str, months: int) -> None:
    assert months_between(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == months


@pytest.mark.parametrize(
    ("start", "end", "language", "text"),
    [
        ("2026-03-01", "2026-08-31", "fr", "6 mois"),
        ("2026-03-01", "2026-09-01", "fr", "6 mois"),
        ("2026-03-01", "2026-09-02", "fr", "6 mois et 1 jour"),
        ("2026-03-01", "2026-09-15", "nl", "6 maanden en 14 dagen"),
        ("2026-03-01", "2026-03-31", "nl", "1 maand"),
        ("2026-03-01", "2026-03-31", "de", "1 Monat"),
        ("2026-03-01", "2026-09-15", "de", "6 Monate und 14 Tage"),
        ("2026-03-01", "2026-03-31", "en", "1 month"),
        ("2026-03-01", "2026-03-30", "en", "29 days"),
        ("2026-03-01", "2026-03-02", "fr", "1 jour"),
    ],
)
def test_a_duration_is_exact_and_agrees_in_number(start: str, end: str, language: str, text: str) -> None:
    words = duration(dt.date.fromisoformat(start), dt.date.fromisoformat(end), language)

    assert words == text.replace(" ", HARD)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Dvořák & Fils <x>", "Dvořák & Fils <x>"),
        ("Jean\r\nBcc: tout-le-monde@x.example", "Jean Bcc: tout-le-monde@x.example"),
        ("a\x0bb\x0cc\x1fd\x00e\x85f\u2028g", "a b c d e f g"),
        ("a\ud800b\ufffec", "a b c"),
        ("Marie\u202egnol\u2066", "Marie gnol"),
        ("  zwei   Wörter\t", "zwei Wörter"),
        ("مريم Ңурлан 李 🎉", "مريم Ңурлан 李 🎉"),
        ("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }} {% raw %}"),
        ("\x07", ""),
    ],
)
def test_text_is_put_on_one_line_that_a_word_file_can_hold(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned

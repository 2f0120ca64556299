"""Workbooks made by hand that may be read in two ways, of the held-out part: do not look, or you tune on them."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand
from tests.adoption.corpus.handmade_doubtful import either

_APRIL = dt.date(2026, 4, 13)


def registrations_of_either_kind_nl() -> Book:
    hand = Hand("registrations_of_either_kind_nl", "nl", _APRIL, "two_readings")
    sheet = hand.sheet("Inschrijvingen")
    sheet.cells("B2", "Inschrijvingen project 2026")
    sheet.cells("B4", "Familienaam|Voornaam|Gsm|Mail|Postcode|Geboren in|Beroep|Intake")
    sheet.cells(
        "B5",
        """
Maes|Lotte|0470 00 00 21|lotte.m@postvak.example|2000|#1979|verpleging|@2026-02-03
Haddad|Rima|0470 00 00 22|rima.h@boite.example|2060|#1991|handel|@2026-02-04
Cools|Dirk|0470 00 00 23|dirk.c@postvak.example|2100|#1964|haven|@2026-02-10
Popescu|Bogdan|0470 00 00 24|bogdan.p@boite.example|2018|#1988|bouw|@2026-02-11
Aerts|Saskia|0470 00 00 25|saskia.a@postvak.example|2140|#1972|onderwijs|@2026-03-03
Kidane|Selam|0470 00 00 26|selam.k@boite.example|2060|#1996|horeca|@2026-03-04
Van Looy|Geert|0470 00 00 27|geert.vl@postvak.example|2600|#1959|bank|@2026-03-10""",
    )
    fields = ("last_name", "first_name", "phone", "email", "postcode", "birth_year", "sector", "interviewed_on")
    sheet.ask(4, dict(zip("BCDEFGHI", either(*fields), strict=True)))
    return hand.book()


def two_dates_that_may_be_the_end_de() -> Book:
    hand = Hand("two_dates_that_may_be_the_end_de", "de", _APRIL, "two_readings")
    sheet = hand.sheet("Tandems")
    sheet.cells("A1", "Nr.|Mentor|Mentee|Beginn|Geplantes Ende|Abschluss I|Abschluss II|Grund")
    sheet.cells(
        "A2",
        """
T1|Heike Pauels|Samer Khoury|@2025-03-03|@2025-09-03|@2025-09-02|@2025-09-05|Vertragsende
T2|Uwe Schmitz|Elif Aydin|@2025-03-10|@2025-09-10|@2025-06-12|@2025-06-10|Arbeit gefunden
T3|Anke Krings|Rui Ferreira|@2025-04-07|@2025-10-07|@2025-10-06|@2025-10-09|Vertragsende
T4|Ralf Breuer|Hoa Võ|@2025-05-05|@2025-11-05|@2025-08-20|@2025-08-20|Umzug
T5|Silke Heinen|Blaise Bope|@2025-09-15|@2026-03-15|@2026-03-13|@2026-03-11|Vertragsende
T6|Bernd Jousten|Salma Chaoui|@2025-11-03|@2026-05-03|||""",
    )
    columns = "A=id B=mentor C=mentee D=start_on E=planned_end_on H=end_reason"
    sheet.table("duos", 1, columns, "2-7")
    sheet.ask(1, dict.fromkeys("FG", ("duos.ended_on", "duos.final_meeting_on")))
    return hand.book()


HELD_OUT = (registrations_of_either_kind_nl, two_dates_that_may_be_the_end_de)

"""Workbooks with two equally good readings: nothing may be chosen silently."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_APRIL = dt.date(2026, 4, 13)


def _either(*fields: str) -> list[tuple[str, str]]:
    return [(f"mentors.{field}", f"mentees.{field}") for field in fields]


def participants_of_either_kind_fr() -> Book:
    hand = Hand("participants_of_either_kind_fr", "fr", _APRIL, "two_readings")
    sheet = hand.sheet("Participants")
    sheet.cells("A1", "N°|Nom|Prénom|GSM|E-mail|Inscrit le|Entretien le|Statut")
    sheet.cells(
        "A2",
        """
#1|Dumont|Régis|0470 00 00 01|r.dumont@mail.example|@2026-01-05|@2026-01-14|accepté
#2|Tahiri|Salma|0470 00 00 02|salma.t@boite.example|@2026-01-07|@2026-01-15|accepté
#3|Bastin|Julie|0470 00 00 03|j.bastin@mail.example|@2026-01-12|@2026-01-21|refusé
#4|Mukuna|Grâce|0470 00 00 04|grace.m@boite.example|@2026-02-02|@2026-02-11|accepté
#5|Goffin|Loïc|0470 00 00 05|l.goffin@mail.example|@2026-02-09|@2026-02-18|accepté
#6|Nasser|Omar|0470 00 00 06|omar.n@boite.example|@2026-03-02|@2026-03-11|en attente
#7|Servais|Cécile|0470 00 00 07|c.servais@mail.example|@2026-03-03|@2026-03-12|accepté
#8|Koç|Emre|0470 00 00 08|emre.k@boite.example|@2026-03-16|@2026-03-25|accepté""",
    )
    fields = ("id", "last_name", "first_name", "phone", "email", "applied_on", "interviewed_on", "decision")
    sheet.ask(1, dict(zip("ABCDEFGH", _either(*fields), strict=True)))
    return hand.book()


def two_email_columns_en() -> Book:
    hand = Hand("two_email_columns_en", "en", _APRIL, "two_readings")
    sheet = hand.sheet("Mentors")
    sheet.cells("A1", "Last name|First name|Email A|Email B|Mobile|Mentor training on")
    sheet.cells(
        "A2",
        """
Turner|Louise|louise.t@mail.example|lturner@telepost.example|0470 00 00 11|@2026-01-17
Bell|Oliver|oliver.b@mail.example|obell@telepost.example|0470 00 00 12|@2026-01-17
Hughes|Niamh|niamh.h@mail.example|nhughes@telepost.example|0470 00 00 13|@2026-01-17
Lowe|Gareth|gareth.l@mail.example|glowe@telepost.example|0470 00 00 14|@2026-03-07
Webster|Emma|emma.w@mail.example|ewebster@telepost.example|0470 00 00 15|@2026-03-07
Sinclair|Duncan|duncan.s@mail.example|dsinclair@telepost.example|0470 00 00 16|@2026-03-07""",
    )
    sheet.table("mentors", 1, "A=last_name B=first_name E=phone F=trained_on", "2-7")
    sheet.ask(1, dict.fromkeys("CD", ("mentors.email", "")))
    return hand.book()


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
    sheet.ask(4, dict(zip("BCDEFGHI", _either(*fields), strict=True)))
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


TUNING = (participants_of_either_kind_fr, two_email_columns_en)
HELD_OUT = (registrations_of_either_kind_nl, two_dates_that_may_be_the_end_de)

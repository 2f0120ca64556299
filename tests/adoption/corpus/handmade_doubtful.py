"""Workbooks with two equally good readings: nothing may be chosen silently."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_APRIL = dt.date(2026, 4, 13)


def either(*fields: str) -> list[tuple[str, str]]:
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
    sheet.ask(1, dict(zip("ABCDEFGH", either(*fields), strict=True)))
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


TUNING = (participants_of_either_kind_fr, two_email_columns_en)

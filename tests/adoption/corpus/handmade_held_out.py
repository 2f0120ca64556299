"""Workbooks by hand on which nobody tunes."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_JUNE = dt.date(2025, 6, 16)


def form_export_fr() -> Book:
    hand = Hand("form_export_fr", "fr", _JUNE, "extra_columns", "numbered_headings")
    sheet = hand.sheet("Réponses au formulaire 1")
    sheet.cells(
        "A1",
        "Horodateur|1. Quel est ton prénom ?|2. Et ton nom ?|3. À quelle adresse e-mail peut-on t'écrire ?"
        "|4. Ton numéro de gsm|5. Code postal de ton domicile|6. En quelle année es-tu né(e) ?"
        "|7. Quelle(s) langue(s) parles-tu ?|8. Quel métier cherches-tu ?|9. De quoi as-tu besoin ?"
        "|10. Qui t'a parlé de nous ?|11. J'accepte le RGPD|Vu en entretien le|Vu par|Suite|Suite donnée le",
    )
    sheet.cells(
        "A2",
        """
@2025-01-06|Ikram|Chaoui|ikram.c@boite.example|0470 00 00 01|5000|#1994|français, arabe|vendeuse|CV|Espace Emploi\
|Oui|@2025-01-14|Rémy|pris|@2025-01-16
@2025-01-13|Blaise|Bope|blaise.b@boite.example|0470 00 00 02|5100|#1988|français, lingala|soudeur|réseau|CPAS\
|Oui|@2025-01-21|Rémy|pris|@2025-01-23
@2025-01-20|Halyna|Tkachenko|halyna.t@boite.example|0470 00 00 03|5004|#1981|ukrainien, anglais|infirmière\
|langue|CPAS\
|Oui|@2025-01-28|Anne|en suspens|
@2025-02-03|Kerem|Arslan|kerem.a@boite.example|0470 00 00 04|5000|#2000|français, turc|maçon|stage|un ami\
|Oui|@2025-02-11|Rémy|pris|@2025-02-13
@2025-02-17|Ioana|da Silva|ioana.ds@boite.example|0470 00 00 05|5030|#1997|portugais|cuisinière|CV|Espace Emploi\
|Oui|@2025-02-25|Anne|écarté|@2025-02-27
@2025-03-10|Samer|Al-Hamoud|samer.ah@boite.example|0470 00 00 06|5000|#1979|arabe, anglais|ingénieur|diplôme|CPAS\
|Oui|@2025-03-18|Anne|pris|@2025-03-20
@2025-04-07|Mulu|Tesfay|mulu.t@boite.example|0470 00 00 07|5002|#1992|anglais|aide-ménagère|langue|CPAS\
|Oui|@2025-04-15|Rémy|pris|@2025-04-17
@2025-06-10|Linh|Võ|linh.v@boite.example|0470 00 00 08|5000|#1999|français|comptable|réseau|un ami|Oui||||""",
    )
    columns = "A=applied_on B=first_name C=last_name D=email E=phone F=postcode G=birth_year H=language I=objective"
    more = " J=needs K=referred_by M=interviewed_on N=interviewed_by O=decision P=decided_on"
    words = {"pris": "accepted", "écarté": "refused", "en suspens": "pending"}
    sheet.table("mentees", 1, columns + more, "2-9", {"decision": words})
    sheet = hand.sheet("Tandems")
    sheet.cells("A1", "Bénévole (mentor)|Jeune suivi (mentee)|Permanent|Top départ|Terme convenu|Fini le|Pourquoi fini")
    sheet.cells(
        "A2",
        """
Françoise Rousseau|Ikram Chaoui|Rémy|@2025-01-27|@2025-07-27||
Michel Hérin|Blaise Bope|Rémy|@2025-02-03|@2025-08-03|@2025-05-05|intérim trouvé
Pascaline Delhaye|Kerem Arslan|Anne|@2025-02-24|@2025-08-24||
Bernard Vandeput|Samer Al-Hamoud|Anne|@2025-03-31|@2025-09-30||
Françoise Rousseau|Mulu Tesfay|Rémy|@2025-05-05|@2025-11-05||""",
    )
    columns = "A=mentor B=mentee C=coach D=start_on E=planned_end_on F=ended_on G=end_reason"
    sheet.table("duos", 1, columns, "2-6")
    return hand.book()


def one_wide_sheet_nl() -> Book:
    messes = ("one_wide_sheet", "two_row_header", "full_name_column", "contacts_in_one_cell")
    hand = Hand("one_wide_sheet_nl", "nl", _JUNE, *messes)
    sheet = hand.sheet("Buddy's en nieuwkomers", names="first last")
    sheet.cells("A1", "Samen Aan Zet - buddywerking 2024-2025")
    sheet.cells("B3", "BUDDY||||NIEUWKOMER||||TRAJECT|||||")
    head = "Naam|Bereikbaar op|E-mail|Vormingsdag|Naam|Bereikbaar op|E-mail|Droomjob|Aanspreekpunt|Eerste dag|Loopt tot"
    sheet.cells("A4", f"Paar|{head}|Laatste dag|Vroeger gestopt?|Zagen elkaar op")
    sheet.merge("B3:E3", "F3:I3", "J3:O3")
    sheet.cells(
        "A5",
        """
P1|Wim Maes|0470 00 00 11|wim.m@postvak.example|@2024-09-07|Omar Khoury|0470 00 00 21|omar@boite.example|kapper|Eva\
|@2024-09-23|@2025-03-23|@2025-03-20|nee|30/09/2024; 14/10/2024; 28/10/2024; 12/11/2024
P2|Ruth Cools|0470 00 00 12|ruth.c@postvak.example|@2024-09-07|Ana-Maria Popescu|0470 00 00 22\
|ana@boite.example|kok|Eva\
|@2024-10-07|@2025-04-07|@2025-01-15|ja|15/10/2024; 5/11/2024
P3|Jef Nijs|0470 00 00 13|jef.n@mail.example|@2024-11-16|Soufiane Tahiri|0470 00 00 23|souf@boite.example|bakker|Bram\
|@2024-12-02|@2025-06-02|||10/12/2024; 7/01/2025; 21/01/2025; 4/02/2025; 25/02/2025
P4|An Mertens|0470 00 00 14|an.m@mail.example|@2024-11-16|Grâce Kabongo|0470 00 00 24|grace@boite.example\
|verzorgende|Bram\
|@2024-12-09|@2025-06-09|||16/12/2024; 13/01/2025; 3/02/2025
P5|Kobe Van de Putte|0470 00 00 15|kobe.vdp@mail.example|@2025-02-01|Elif Aydin|0470 00 00 25|elif@boite.example\
|onthaal|Eva|@2025-02-17|@2025-08-17|||25/02/2025; 11/03/2025; 1/04/2025
P6|Leen Segers|0470 00 00 16|leen.s@postvak.example|@2025-02-01|Andriy Melnyk|0470 00 00 26|andriy@boite.example\
|schilder|Bram|@2025-03-03|@2025-09-03|||10/03/2025; 24/03/2025
P7|Tom Lauwers|0470 00 00 17|tom.l@mail.example|@2025-05-10|Selam Kidane|0470 00 00 27|selam@boite.example|poetshulp\
|Eva|@2025-05-26|@2025-11-26|||2/06/2025
P8|Annelies Wuyts|0470 00 00 18|annelies@mail.example|@2025-05-10|Quang Lê|0470 00 00 28|quang@boite.example|lasser\
|Bram|@2025-06-10|@2025-12-10|||""",
    )
    sheet.table("mentors", 4, "B=first_name+last_name C=phone D=email E=trained_on", "5-12")
    sheet.table("mentees", 4, "F=first_name+last_name G=phone H=email I=objective", "5-12")
    sheet.table("duos", 4, "A=id J=coach K=start_on L=planned_end_on M=ended_on N=early_end", "5-12")
    sheet.implied += ["duos.mentor", "duos.mentee"]
    sheet.may |= {"B": ("duos.mentor",), "F": ("duos.mentee",)}
    sheet.contacts("O")
    return hand.book()


def capitals_reversed_without_accents_de() -> Book:
    hand = Hand("capitals_reversed_without_accents_de", "de", _JUNE, "people_by_name", "full_name_column")
    sheet = hand.sheet("Zweierteams", names="last first")
    sheet.cells(
        "A1", "Pate|Schützling|Zuständig im Team|Zugeordnet am|Startgespräch|wo|Los am|Abgemacht bis|Beendet|Umstände"
    )
    sheet.cells(
        "A2",
        """
RADERMACHER JORG|GONCALVES PAULO|Heike|@2024-10-01|@2024-10-09|Büro|@2024-10-21|@2025-04-21|@2025-04-25|planmäßig
WIESEMES ELFRIEDE|DOGAN KEREM|Heike|@2024-10-08|@2024-10-16|Café Central|@2024-10-28|@2025-04-28|@2025-02-03|Umzug
KESSEL GUNTHER|VO HOA|Ralf|@2024-11-12|@2024-11-20|Büro|@2024-12-02|@2025-06-02||
PAUELS ANKE|TRAORE BLAISE|Ralf|@2025-01-14|@2025-01-22|Büro|@2025-02-03|@2025-08-03||
KRINGS MONIKA|MELNYK SOFIYA|Heike|@2025-02-11|@2025-02-19|Bibliothek|@2025-03-03|@2025-09-03||
SCHMITZ UWE|KHOURY YARA|Ralf|@2025-03-18|@2025-03-26|Büro|@2025-04-07|@2025-10-07||
RADERMACHER JORG|BAKKALI SALMA|Heike|@2025-05-06|@2025-05-14|Büro|@2025-05-26|@2025-11-26||""",
    )
    columns = "A=mentor B=mentee C=coach D=matched_on E=first_meeting_on F=first_meeting_place G=start_on"
    sheet.table("duos", 1, columns + " H=planned_end_on I=ended_on J=end_reason", "2-8")
    for table, name, extra, rows in (
        (
            "mentors",
            "Paten",
            "Schulungstag besucht|Versicherung",
            """
Jörg Radermacher|joerg.r@telepost.example|+32 470 00 00 31|Industrie|@2024-09-03|positiv|@2024-09-14|ja
Elfriede Wiesemes|e.wiesemes@telepost.example|+32 470 00 00 32|Schule|@2024-09-04|positiv|@2024-09-14|ja
Günther Kessel|g.kessel@mail.example|+32 470 00 00 33|Bank|@2024-09-10|positiv|@2024-10-12|ja
Anke Pauels|anke.p@mail.example|+32 470 00 00 34|Pflege|@2024-12-03|positiv|@2025-01-11|nein
Monika Krings|m.krings@mail.example|+32 470 00 00 35|Verwaltung|@2024-12-10|positiv|@2025-01-11|ja
Uwe Schmitz|uwe.s@telepost.example|+32 470 00 00 36|Bau|@2025-02-18|positiv||ja
Gisela Breuer|gisela.b@mail.example|+32 470 00 00 37|Handel|@2025-03-11|negativ||nein
Bernd Heinen|bernd.h@mail.example|+32 470 00 00 38|Metall|@2025-06-03|noch unklar||ja""",
        ),
        (
            "mentees",
            "Schützlinge",
            "Traumberuf|Kommt vom Dienst",
            """
Paulo Gonçalves|paulo.g@boite.example|+32 470 00 00 41|Metall|@2024-08-20|positiv|Schweißer|ÖSHZ Sonnental
Kerem Doğan|kerem.d@boite.example|+32 470 00 00 42|Handel|@2024-08-27|positiv|Verkäufer|Treffpunkt Arbeit
Hoa Võ|hoa.v@boite.example|+32 470 00 00 43|Pflege|@2024-10-01|positiv|Pflegerin|ÖSHZ Sonnental
Blaise Traoré|blaise.t@boite.example|+32 470 00 00 44|Logistik|@2024-11-26|positiv|Fahrer|Treffpunkt Arbeit
Sofiya Melnyk|sofiya.m@boite.example|+32 470 00 00 45|EDV|@2025-01-07|positiv|Programmiererin|
Yara Khoury|yara.k@boite.example|+32 470 00 00 46|Gastgewerbe|@2025-02-04|positiv|Köchin|ÖSHZ Sonnental
Salma Bakkali|salma.b@boite.example|+32 470 00 00 47|Handel|@2025-03-25|positiv|Friseurin|Treffpunkt Arbeit
Emre Arslan|emre.a@boite.example|+32 470 00 00 48|Bau|@2025-05-13|noch unklar|?|""",
        ),
    ):
        sheet = hand.sheet(name, names="first last")
        sheet.cells("A1", "Verein Brückenbau Ostbelgien")
        sheet.cells("A3", f"Wer|Elektron. Adresse|Rufnummer|Bereich|Einzelgespräch|Befund|{extra}")
        sheet.cells("A4", rows)
        columns = "A=first_name+last_name B=email C=phone D=sector E=interviewed_on F=decision"
        columns += " G=trained_on" if table == "mentors" else " G=objective H=referred_by"
        words = {"positiv": "accepted", "negativ": "refused", "noch unklar": "pending"}
        sheet.table(table, 3, columns, "4-11", {"decision": words})
    return hand.book()

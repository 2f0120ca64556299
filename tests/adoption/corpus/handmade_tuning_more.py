"""More workbooks by hand to tune on."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_MARCH = dt.date(2026, 3, 16)


def contacts_in_one_cell_de() -> Book:
    hand = Hand("contacts_in_one_cell_de", "de", _MARCH, "contacts_in_one_cell", "people_by_name", "dates_as_text")
    sheet = hand.sheet("Tandems", names="last, first")
    sheet.cells("A1", "Wegbegleiter VoG Eupen - Tandems 2025/26~(Stand: 14.03.2026)")
    sheet.cells(
        "A3", "Lfd. Nr.|Mentor|Mentee|Betreut von|Match am|Beginn|Ende geplant|Treffen|Vertrag unterschr.|Bemerkung"
    )
    sheet.cells(
        "A4",
        """
#1|Pauels, Heike|Khoury, Samer|Anke K.|02.09.2025|15.09.2025|15.03.2026|18/9, 2/10, 23/10, 6/11, 20/11|12.09.2025|
#2|Schmitz, Dieter|Kovalenko, Oksana|Anke K.|05.09.2025|22.09.2025|22.03.2026|25/9, 9/10 und 6/11|19.09.2025\
|Urlaub im Nov.
#3|Heinen, Ursula|Doğan, Emre|Ralf J.|16.09.2025|01.10.2025|01.04.2026|7/10, 21/10, 4/11, 18/11, 2/12, 16/12, 13/1\
|29.09.2025|
#4|Krings, Rainer|Haddad, Layla|Ralf J.|07.10.2025|20.10.2025|20.04.2026|27/10, 17/11 und 8/12|20.10.2025|
#5|Königs, Silke|Popescu, Bogdan|Anke K.|04.11.2025|17.11.2025|17.05.2026|24/11, 8/12, 5/1, 19/1 und 2/2|14.11.2025\
|ruft oft an
#6|Breuer, Bernd|Mukuna, Christelle|Ralf J.|12.01.2026|26.01.2026|26.07.2026|3/2, 17/2, 3/3|23.01.2026|
#7|Theissen, Monika|Tahiri, Naïma|Anke K.|24.02.2026|09.03.2026|09.09.2026|12/3||Unterschrift fehlt!
#8|Jousten, Uwe|Haile, Yonas|Ralf J.|10.03.2026|||||noch nicht begonnen""",
    )
    sheet.table(
        "duos", 3, "A=id B=mentor C=mentee D=coach E=matched_on F=start_on G=planned_end_on I=contract_on", "4-11"
    )
    sheet.contacts("H")
    people = hand.sheet("Mentoren", names="last, first")
    people.cells("A1", "Name, Vorname|Geb.jahr|PLZ|Handy|Mail|Beruf / Branche|Infoabend|Gespräch|Schulung|Aufgenommen?")
    people.cells(
        "A2",
        """
Pauels, Heike|#1969|#4700|0470 00 00 61|h.pauels@telepost.example|Bank|05.06.2025|17.06.2025|30.08.2025|ja
Schmitz, Dieter|#1958|#4701|0470 00 00 62|d.schmitz@telepost.example|Bau|05.06.2025|18.06.2025|30.08.2025|ja
Heinen, Ursula|#1962|#4730|0470 00 00 63|uheinen@mail.example|Schule|05.06.2025|18.06.2025|30.08.2025|ja
Krings, Rainer|#1971|#4700|0470 00 00 64|r.krings@mail.example|Industrie|12.06.2025|24.06.2025|30.08.2025|ja
Königs, Silke|#1983|#4780|0470 00 00 65|silke.k@mail.example|Pflege|04.09.2025|16.09.2025|25.10.2025|ja
Breuer, Bernd|#1955|#4750|0470 00 00 66|b.breuer@telepost.example|Handel|04.09.2025|17.09.2025|25.10.2025|ja
Theissen, Monika|#1976|#4700|0470 00 00 67|m.theissen@mail.example|Büro|08.01.2026|20.01.2026|07.02.2026|ja
Jousten, Uwe|#1968|#4731|0470 00 00 68|uwe.j@mail.example|Metall|08.01.2026|21.01.2026|07.02.2026|ja
Kessel, Gisela|#1949|#4700|0470 00 00 69|g.kessel@telepost.example|Rentnerin|08.01.2026|22.01.2026||nein""",
    )
    columns = "A=first_name+last_name B=birth_year C=postcode D=phone E=email F=sector G=info_session_on"
    more = " H=interviewed_on I=trained_on J=decision"
    people.table("mentors", 1, columns + more, "2-10", {"decision": {"ja": "accepted", "nein": "refused"}})
    return hand.book()


def promotions_totals_and_notes_fr() -> Book:
    messes = ("sub_headings", "totals", "notes_below", "example_row", "own_choices", "full_name_column")
    hand = Hand("promotions_totals_and_notes_fr", "fr", _MARCH, *messes)
    sheet = hand.sheet("Nos MENTEES", names="last first")
    sheet.cells("A2", "Nos MENTEES||||||||")
    sheet.cells(
        "A5", "N°|Nom et prénom|Tél. *|Courriel|Né(e)~en|Orienté par|Ce qu'il/elle cherche|Entretien (date)|Statut"
    )
    sheet.cells(
        "A6",
        """
ex.|Dupont Jeanne|0470 00 00 00|jeanne@mail.example|#1990|CPAS|emploi de bureau|@2025-01-01|OK
Promotion 2024||||||||
#1|EL AMRANI Hamza|0470 00 00 71|hamza.ea@boite.example|#1991|CPAS de Valmont|magasinier|@2024-02-13|OK
#2|N'SELE Divine|0470 00 00 72|divine.ns@boite.example|#1987|Espace Emploi|aide-soignante|@2024-02-20|OK
#3|LYSENKO Andriy|0470 00 00 73|andriy.l@boite.example|#1979|site web|ingénieur|@2024-03-12|refusé
#4|Ben Youssef Salma|0470 00 00 74|salma.by@boite.example|#1999|Espace Emploi|vendeuse|@2024-09-17|OK
||||||||
Promotion 2025||||||||
#5|ARSLAN Murat|0470 00 00 75|murat.a@boite.example|#1984|CPAS de Valmont|chauffeur|@2025-02-11|OK
#6|GONÇALVES Rui|0470 00 00 76|rui.g@boite.example|#1993|amis|boulanger|@2025-02-18|Non retenu
#7|AIT LAHCEN Ikram|0470 00 00 77|ikram.al@boite.example|#2001|Espace Emploi|coiffeuse|@2025-03-04|OK
#8|VÕ Thuy|0470 00 00 78|thuy.v@boite.example|#1996|site web|comptable|@2025-10-07|liste d'attente
#9|KABONGO Patient|0470 00 00 79|patient.k@boite.example|#1982|CPAS de Valmont|électricien|@2025-10-14|OK
||||||||
Total : 9 mentees||||||||
* numéro où l'on peut laisser un message||||||||""",
    )
    columns = "A=id B=first_name+last_name C=phone D=email E=birth_year F=referred_by G=objective H=interviewed_on"
    words = {"OK": "accepted", "Non retenu": "refused", "liste d'attente": "pending", "refusé": "refused"}
    sheet.table("mentees", 5, columns + " I=decision", "8-11 14-18", {"decision": words})
    sheet = hand.sheet("Nos MENTORS", names="first last")
    sheet.cells("A2", "Nos MENTORS||||||||")
    sheet.cells("A5", "N°|Prénom et nom|Tél. *|Courriel|Né(e)~en|Secteur|Formation suivie le|Entretien (date)|Statut")
    sheet.cells(
        "A6",
        """
Promotion 2024||||||||
#1|Régis Hanquet|0470 00 00 81|r.hanquet@courriel.example|#1966|banque|@2024-03-23|@2024-02-27|OK
#2|Aurélie Goffin|0470 00 00 82|a.goffin@courriel.example|#1978|école|@2024-03-23|@2024-02-29|OK
#3|Didier Thonon|0470 00 00 83|d.thonon@courriel.example|#1959|bâtiment|@2024-03-23|@2024-03-05|OK
Promotion 2025||||||||
#4|Cécile Van Roy|0470 00 00 84|c.vanroy@courriel.example|#1972|hôpital|@2025-03-15|@2025-02-25|OK
#5|Gaëtan Collard|0470 00 00 85|g.collard@courriel.example|#1981|horeca||@2025-02-26|Non retenu
#6|Noémie Piron-Leroy|0470 00 00 86|n.piron@courriel.example|#1990|commune|@2025-11-08|@2025-10-21|OK
||||||||
Total : 6 mentors||||||||""",
    )
    columns = (
        "A=id B=first_name+last_name C=phone D=email E=birth_year F=sector G=trained_on H=interviewed_on I=decision"
    )
    sheet.table("mentors", 5, columns, "7-9 11-13", {"decision": {"OK": "accepted", "Non retenu": "refused"}})
    return hand.book()


def one_sheet_per_coach_fr() -> Book:
    hand = Hand("one_sheet_per_coach_fr", "fr", _MARCH, "sheets_by_coach", "people_by_name", "extra_sheets")
    sheet = hand.sheet("Duos")
    sheet.cells(
        "A1",
        "Réf|Mentor|Filleul·e|Coach|Début acc.|Échéance|Clôturé le|Motif clôture|Bilan final|Bilan (forme)",
    )
    sheet.cells(
        "A2",
        """
D1|Marc Lambert|Hoa Phạm|CB|@2025-02-03|@2025-08-03|@2025-08-05|terme atteint|@2025-07-30|présentiel
D2|Sabine Bastin|Bogdan Munteanu|CB|@2025-03-10|@2025-09-10|@2025-06-18|CDI|@2025-06-18|visio
D3|Jean-Paul Dumont|Rima Darwish|NK|@2025-04-07|@2025-10-07||||
D4|Amandine Servais|Selam Kidane|NK|@2025-05-05|@2025-11-05||||
D5|Hervé Mélotte|Inês Ferreira|CB|@2025-09-15|@2026-03-15||||
D6|Julie de Brouwer|Omar Nasser|NK|@2025-10-06|@2026-04-06||||
D7|Loïc Cornélis|Houda Mansouri|CB|@2026-01-12|@2026-07-12||||
D8|Thérèse Collard|Trésor Ndiaye|NK|@2026-02-02|@2026-08-02||||""",
    )
    columns = "A=id B=mentor C=mentee D=coach E=start_on F=planned_end_on G=ended_on H=end_reason I=final_meeting_on"
    sheet.table("duos", 1, columns + " J=final_meeting_mode", "2-9")
    kinds = {"suivi": "routine", "tension": "conflict", "médiation": "mediation"}
    who = {"les 2": "both", "mentor": "mentor", "filleul": "mentee"}
    for coach, rows, numbers in (
        (
            "CB",
            """
@2025-02-20|D1|les 2|suivi|bien démarré
@2025-04-01|D1|mentor|suivi|
@2025-04-03|D2|filleul|suivi|entretien la semaine prochaine
@2025-05-22|D2|les 2|suivi|
@2025-10-02|D5|les 2|suivi|se voient le samedi
@2025-12-04|D5|filleul|tension|mentor en retard trois fois
@2025-12-16|D5|les 2|médiation|rappel du cadre, on continue
@2026-02-05|D7|les 2|suivi|
@2026-03-09|D7|mentor|suivi|demande des offres d'emploi""",
            "4-12",
        ),
        (
            "NK",
            """
@2025-05-08|D3|les 2|suivi|ok
@2025-06-12|D4|les 2|suivi|
@2025-09-11|D3|filleul|suivi|cherche un stage
@2025-11-06|D4|mentor|suivi|
@2025-11-20|D6|les 2|suivi|ok
@2026-01-22|D3|les 2|suivi|prolongation demandée
@2026-02-26|D8|les 2|suivi|""",
            "4-10",
        ),
    ):
        sheet = hand.sheet(f"Suivi {coach}")
        sheet.cells("A1", f"Carnet de suivi de {coach}")
        sheet.cells("A3", "Date appel|Duo|Parlé avec|Type|Ce qui a été dit")
        sheet.cells("A4", rows)
        columns = "A=on B=duo C=with D=kind E=note"
        sheet.table("followups", 3, columns, numbers, {"kind": kinds, "with": who})
    hand.sheet("Congés").cells("A1", "Semaine|CB|NK\n#1|x|\n#2||x\n#30|x|x")
    hand.sheet("Listes").cells("A1", "Type|Parlé avec\nsuivi|les 2\ntension|mentor\nmédiation|filleul")
    return hand.book()


def short_headings_nl() -> Book:
    hand = Hand("short_headings_nl", "nl", _MARCH, "capitals", "own_choices", "deep_header", "leading_blank_columns")
    sheet = hand.sheet("MENT.")
    sheet.cells("C1", "vzw De Opstap\nMENTOREN\n(logo)\n\nlijst bijgehouden door Leen, zie ook map op server\n\n")
    sheet.cells("C8", "NR|VN|FN|GSM|MAIL|GEB.JR|PC|BEROEP|INTAKE|VORMING|OK?|OPM.")
    sheet.cells(
        "C9",
        """
#12|Katrien|Aerts|0470000091|katrien.a@postvak.example|#1974|#9000|IT|@2025-01-07|@2025-02-01|J|
#13|Pieter|De Smedt|0470000092|pieter.ds@postvak.example|#1963|#9050|onderwijs|@2025-01-08|@2025-02-01|J|
#14|Marleen|Van den Bossche|0470000093|marleenvdb@mail.example|#1957|#9000|zorg|@2025-01-14||N|te weinig tijd
#15|Stijn|Wuyts|0470000094|stijn.w@postvak.example|#1988|#9030|logistiek|@2025-03-18|@2025-04-05|J|
#16|Lotte|Lauwers|0470000095|lotte.l@mail.example|#1992|#9000|horeca|@2025-03-20|@2025-04-05|J|
#17|Dirk|Bogaert|0470000096|dirk.b@postvak.example|#1969|#9040|bouw|@2025-09-09|@2025-10-11|J|
#18|Tine|Segers|0470000097|tine.s@mail.example|#1985|#9000|handel|@2025-09-11|@2025-10-11|J|liefst vrouw
#19|Geert|Goossens|0470000098|geert.g@postvak.example|#1960|#9820|bank|@2026-02-24||WL|""",
    )
    columns = "C=id D=first_name E=last_name F=phone G=email H=birth_year I=postcode J=sector K=interviewed_on"
    words = {"decision": {"J": "accepted", "N": "refused", "WL": "pending"}}
    sheet.table("mentors", 8, columns + " L=trained_on M=decision", "9-16", words)
    sheet = hand.sheet("DUO'S")
    sheet.cells("C1", "vzw De Opstap\nDUO'S\n\n")
    sheet.cells("C4", "NR DUO|MENT. NR|MENTEE|BEGEL.|START|EINDE VOORZ.|STOP|VOORT. GESTOPT?|REDEN|AANT. GESPR.")
    sheet.cells(
        "C5",
        """
D25-1|#12|Salma Tahiri|Leen|@2025-02-17|@2025-08-17|@2025-08-19|N|klaar|#13
D25-2|#13|Yonas Girmay|Leen|@2025-02-24|@2025-08-24|@2025-05-02|J|werk|#5
D25-3|#15|Büşra Koç|Ruth|@2025-04-22|@2025-10-22|@2025-10-20|N|klaar|#12
D25-4|#16|Dmytro Melnyk|Ruth|@2025-05-05|@2025-11-05||||#16
D25-5|#12|Linh Huỳnh|Leen|@2025-10-06|@2026-04-06||||#8
D25-6|#17|Rahwa Haile|Ruth|@2025-11-03|@2026-05-03||||#6
D26-1|#18|Anass Chaoui|Leen|@2026-01-12|@2026-07-12||||#3""",
    )
    columns = "C=id D=mentor E=mentee F=coach G=start_on H=planned_end_on I=ended_on J=early_end K=end_reason"
    sheet.table("duos", 4, columns, "5-11")
    return hand.book()

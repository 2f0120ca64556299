"""More workbooks by hand on which nobody tunes."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_MAY = dt.date(2026, 5, 18)


def a_sheet_per_year_nl() -> Book:
    hand = Hand("a_sheet_per_year_nl", "nl", _MAY, "sheets_by_year", "shuffled_columns")
    head = {
        "Werkjaar 2024": "Tandemnr.|De mentor|De werkzoekende|Coördinator|Samengebracht op|Gestart|Tot|Stop op|Oorzaak",
        "Werkjaar 2025": "Tandemnr.|Coördinator|De mentor|De werkzoekende|Match|Start|Einde afgesproken|Stop|Waarom",
        "Werkjaar 2026": "Nr tandem|Coördinator|Mentor|Werkzoekende|Samengebracht|Start|Einde afgesproken|Stop|Waarom",
    }
    rows = {
        "Werkjaar 2024": """
T01|Liesbeth Claes|Nour Haddad|KD|@2024-01-16|@2024-02-05|@2024-08-05|@2024-08-01|vaste job
T02|Johan Smets|Tenzin Lama|KD|@2024-02-13|@2024-03-04|@2024-09-04|@2024-05-21|ziek
T03|Greet Baert|Ali Rahimi|SV|@2024-03-12|@2024-04-02|@2024-10-02|@2024-10-04|afgelopen
T04|Paul Roels|Maria Ionescu|SV|@2024-09-10|@2024-10-01|@2025-04-01|@2025-03-28|afgelopen""",
        "Werkjaar 2025": """
T05|KD|Liesbeth Claes|Fatou Diop|@2025-01-14|@2025-02-03|@2025-08-03|@2025-08-08|afgelopen
T06|KD|Hugo Pauwels|Iryna Shevchuk|@2025-02-11|@2025-03-03|@2025-09-03||
T07|SV|Mieke Van Acker|Hassan Amiri|@2025-05-13|@2025-06-02|@2025-12-02|@2025-12-05|vaste job
T08|SV|Johan Smets|Carlos Pinto|@2025-09-09|@2025-10-06|@2026-04-06||""",
        "Werkjaar 2026": """
T09|KD|Greet Baert|Lucy Wanjiru|@2026-01-20|@2026-02-09|@2026-08-09||
T10|SV|Paul Roels|Bilal Aziz|@2026-02-17|@2026-03-09|@2026-09-09||
T11|SV|Rita Bosmans|Tuan Nguyen|@2026-04-21|@2026-05-11|@2026-11-11||""",
    }
    ends = "E=matched_on F=start_on G=planned_end_on H=ended_on I=end_reason"
    for number, name in enumerate(head):
        sheet = hand.sheet(name)
        sheet.cells("A1", head[name])
        sheet.cells("A2", rows[name])
        whom = "A=id D=coach B=mentor C=mentee " if number == 0 else "A=id B=coach C=mentor D=mentee "
        sheet.table("duos", 1, whom + ends, "2-5" if number < 2 else "2-4")
    sheet = hand.sheet("Vrijwilligers")
    sheet.cells("A1", "Mentoren - alle jaren")
    sheet.cells("A2", "Familie|Roepnaam|Mobiel|Mailbox|Woonplaats|Gesproken op|Toegelaten?|Basismodule")
    sheet.cells(
        "A3",
        """
Baert|Greet|0470 00 00 51|greet.b@postvak.example|Aalst|@2023-11-07|ja|@2023-11-25
Bosmans|Rita|0470 00 00 52|rita.b@postvak.example|Ninove|@2026-02-03|ja|@2026-03-07
Claes|Liesbeth|0470 00 00 53|liesbeth.c@mail.example|Aalst|@2023-11-08|ja|@2023-11-25
Pauwels|Hugo|0470 00 00 54|hugo.p@postvak.example|Lede|@2024-11-19|ja|@2025-01-18
Roels|Paul|0470 00 00 55|paul.r@mail.example|Haaltert|@2024-06-11|ja|@2024-09-07
Smets|Johan|0470 00 00 56|johan.s@postvak.example|Aalst|@2023-12-12|ja|
Van Acker|Mieke|0470 00 00 57|mieke.va@mail.example|Erpe|@2025-03-11|ja|@2025-03-29
Wouters|Lode|0470 00 00 58|lode.w@mail.example|Aalst|@2025-03-12|nee|""",
    )
    columns = "A=last_name B=first_name C=phone D=email F=interviewed_on G=decision H=trained_on"
    sheet.table("mentors", 2, columns, "3-10", {"decision": {"ja": "accepted", "nee": "refused"}})
    return hand.book()


def logo_and_legend_above_fr() -> Book:
    hand = Hand("logo_and_legend_above_fr", "fr", _MAY, "deep_header", "leading_blank_columns", "blank_rows")
    sheet = hand.sheet("Suivi parrainage")
    sheet.cells("C1", "[logo]\nASBL Passerelles d'Ici\nParrainage vers l'emploi - accompagnements")
    sheet.cells("C5", "Légende : x = oui\nResponsable du fichier : Sylvie\n\n")
    heads = "Réf. acc.|Parrain/marraine|Filleul(e)|Permanente|Mis en lien le|Lieu du lancement|Public ?|P. confirme"
    sheet.cells(
        "C9",
        heads
        + "|F. confirme|Charte~signée le|Commence|Se termine~(prévu)|Combien de fois~par mois|Sorti le|Avant terme",
    )
    sheet.merge("C1:H1", "C3:K3")
    sheet.cells(
        "C10",
        """
P-01|Luc Gérard|Adama Sow|Sylvie|@2025-01-13|café|x|x|x|@2025-01-30|@2025-02-03|@2025-08-03|#2|@2025-08-04|
P-02|Marie-Ange Noël|Tarik Belhaj|Sylvie|@2025-01-20|bureau|x|x|x|@2025-02-06|@2025-02-10|@2025-08-10|#2|@2025-04-28|x
||||||||||||||
P-03|Jacques Simonis|Lin Chen|Fabian|@2025-03-10|bibliothèque|x|x|x|@2025-03-27|@2025-03-31|@2025-09-30|#2||
P-04|Dominique Adam|Sarah Kone|Fabian|@2025-05-12|bureau|x|x|x|@2025-06-02|@2025-06-02|@2025-12-02|#3||
P-05|Christian Fabry|Amir Hosseini|Sylvie|@2025-09-08|café|x|x
P-06|Luc Gérard|Petra Novak|Sylvie|@2025-10-06|bureau|x|x|x|@2025-10-23|@2025-10-27|@2026-04-27|#2||
||||||||||||||
P-07|Isabelle Marchal|Moussa Barry|Fabian|@2026-01-12|bibliothèque|x|x|x|@2026-01-29|@2026-02-02|@2026-08-02|#2||
P-08|Brigitte Evrard|Diana Cruz|Fabian|@2026-04-13|café|x|x|x||@2026-05-04|@2026-11-04|#2||""",
    )
    sheet.cells("C22", "8 accompagnements\nvoir aussi le classeur papier")
    columns = (
        "C=id D=mentor E=mentee F=coach G=matched_on H=first_meeting_place I=first_meeting_neutral J=mentor_agrees"
    )
    more = " K=mentee_agrees L=contract_on M=start_on N=planned_end_on O=contacts_per_month P=ended_on Q=early_end"
    sheet.table("duos", 9, columns + more, "10-11 13-16 18-19")
    return hand.book()


def numbered_meetings_under_one_heading_en() -> Book:
    messes = ("contacts_in_columns", "two_row_header", "sub_headings")
    hand = Hand("numbered_meetings_under_one_heading_en", "en", _MAY, *messes)
    sheet = hand.sheet("Tandems 25-26")
    sheet.cells("A1", "Bridge Builders Brussels - who meets whom, and when")
    sheet.cells(
        "A3", "Tandem|Volunteer mentor|Jobseeker|Point person|Kicked off|Agreed until|Left on|Get-togethers|||||"
    )
    sheet.cells("H4", "#1|#2|#3|#4|#5|#6")
    sheet.merge("H3:M3", *(f"{letter}3:{letter}4" for letter in "ABCDEFG"))
    sheet.upper_headings = tuple("ABCDEFG")
    sheet.cells(
        "A5",
        """
With Maud|||||||||||
BB1|Peter Ellis|Nadia Farouk|Maud|@2025-09-15|@2026-03-15|@2026-03-16|@2025-09-22|@2025-10-06|@2025-10-20\
|@2025-11-03|@2025-11-24|
BB2|Susan Clarke|Ibrahim Diallo|Maud|@2025-09-29|@2026-03-29||@2025-10-07|@2025-10-21|@2025-11-12|||
BB3|Neil Barrett|Olga Petrenko|Maud|@2025-10-13|@2026-04-13|@2026-01-09|@2025-10-20|@2025-11-04||||
BB4|Janet Doyle|Samuel Osei|Maud|@2026-01-19|@2026-07-19||@2026-01-26|@2026-02-09|@2026-02-23|@2026-03-16||
With Tomas|||||||||||
BB5|Robert Hale|Mina Karimi|Tomas|@2026-02-02|@2026-08-02||@2026-02-10|@2026-02-24|@2026-03-10|@2026-03-31\
|@2026-04-14|@2026-05-05
BB6|Helen Frost|Jamal Idris|Tomas|@2026-02-16|@2026-08-16||@2026-02-23|@2026-03-09|@2026-04-13|||
BB7|Peter Ellis|Leila Saidi|Tomas|@2026-04-06|@2026-10-06||@2026-04-13|@2026-05-04||||
BB8|Carol Wells|Viktor Bondar|Tomas|@2026-05-11|@2026-11-11""",
    )
    columns = "A=id B=mentor C=mentee D=coach E=start_on F=planned_end_on G=ended_on"
    sheet.table("duos", 4, columns, "6-9 11-14")
    sheet.contacts("H-M")
    sheet = hand.sheet("Look-back forms")
    sheet.cells("A1", "Sent back on|Tandem|View of|Happy? (1 = no, 5 = very)|What is different now|Where now")
    sheet.cells(
        "A2",
        """
@2026-03-24|BB1|volunteer|#5|learned to listen|
@2026-03-27|BB1|jobseeker|#4|a network, a job|permanent job
@2026-01-20|BB3|volunteer|#2|a pity it stopped|
@2026-02-03|BB3|jobseeker|#3|better CV|still looking""",
    )
    words = {"respondent": {"volunteer": "mentor", "jobseeker": "mentee"}}
    columns = "A=on B=duo C=respondent D=satisfaction E=effects F=outcome"
    sheet.table("evaluations", 1, columns, "2-5", words)
    return hand.book()


def bilingual_eupen_de_fr() -> Book:
    hand = Hand(
        "bilingual_eupen_de_fr", "de fr", _MAY, "bilingual_headings", "line_breaks", "units_and_hints", "own_choices"
    )
    sheet = hand.sheet("Mentoren_Mentors")
    heads = "Kennz.~Réf.|Zuname~Patronyme|Rufname~Prénom|Sprache~Langue (D/F)|Anruf unter~Joignable au|Mail~Mél"
    sheet.cells(
        "A2", heads + "|geb.~né(e)~(Jahr/année)|Einzelgespräch~Entrevue (TT.MM.)|Ergebnis~Issue|Modul 1~Formation J1"
    )
    sheet.cells(
        "A3",
        """
A-1|Lentz|Ingrid|D|+32 470 00 00 61|i.lentz@telepost.example|#1964|@2025-06-03|ja/oui|@2025-09-06
A-2|Moreau|Denis|F|+32 470 00 00 62|d.moreau@courriel.example|#1970|@2025-06-04|ja/oui|@2025-09-06
A-3|Schyns|Hubert|D|+32 470 00 00 63|h.schyns@telepost.example|#1957|@2025-06-10|nein/non|
A-4|Gillet|Martine|F|+32 470 00 00 64|m.gillet@courriel.example|#1981|@2025-09-16|ja/oui|@2025-10-18
A-5|Keutgen|Roswitha|D|+32 470 00 00 65|r.keutgen@telepost.example|#1975|@2025-09-17|ja/oui|@2025-10-18
A-6|Wertz|Karl-Heinz|D|+32 470 00 00 66|kh.wertz@telepost.example|#1959|@2026-02-10|ja/oui|@2026-03-07
A-7|Lejeune|Odile|F|+32 470 00 00 67|o.lejeune@courriel.example|#1968|@2026-05-12|offen/à voir|""",
    )
    columns = (
        "A=id B=last_name C=first_name D=language E=phone F=email G=birth_year H=interviewed_on I=decision J=trained_on"
    )
    words = {"ja/oui": "accepted", "nein/non": "refused", "offen/à voir": "pending"}
    sheet.table("mentors", 2, columns, "3-9", {"decision": words})
    sheet = hand.sheet("Zweierteams_Tandems")
    heads = "Team~Tandem|Mentor*in~Mentor·e|Mentee~Mentee|Ansprechpartner*in~Permanent·e|Zugeordnet~Apparié le"
    sheet.cells("A2", heads + "|Startgespräch~Lancement|Ab~À partir du|Bis~Jusqu'au|Beendet~Fini le|Ursache~Cause")
    sheet.cells(
        "A3",
        """
T-1|A-1|Mariam Camara|Doris|@2025-09-15|@2025-09-23|@2025-10-06|@2026-04-06|@2026-04-02|Vertragsende
T-2|A-2|Yusuf Demirci|Doris|@2025-09-16|@2025-09-24|@2025-10-06|@2026-04-06|@2025-12-11|emploi trouvé
T-3|A-4|Natalia Rusu|Yvan|@2025-10-28|@2025-11-05|@2025-11-17|@2026-05-17||
T-4|A-5|Farid Nazari|Yvan|@2025-11-04|@2025-11-12|@2025-11-24|@2026-05-24||
T-5|A-1|Esther Okafor|Doris|@2026-04-14|@2026-04-22|@2026-05-04|@2026-11-04||
T-6|A-6|Hung Dang|Doris|@2026-04-21|@2026-04-29|@2026-05-11|@2026-11-11||""",
    )
    columns = "A=id B=mentor C=mentee D=coach E=matched_on F=first_meeting_on G=start_on H=planned_end_on I=ended_on"
    sheet.table("duos", 2, columns + " J=end_reason", "3-8")
    return hand.book()

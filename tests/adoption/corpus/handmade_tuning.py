"""Workbooks by hand, in the manner of associations that nobody prepared. To tune on."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_SEPTEMBER = dt.date(2025, 9, 30)


def header_over_two_rows_nl() -> Book:
    hand = Hand("header_over_two_rows_nl", "nl", _SEPTEMBER, "two_row_header", "people_by_name")
    sheet = hand.sheet("Koppels 24-25", names="last first")
    sheet.cells("A1", "Buurtmentoraat De Klinker vzw|||||||||||\nwerkjaar 2024-2025 - enkel voor intern gebruik")
    sheet.cells("B4", "Koppel||Match|||Kennismaking|||Afsprakennota|Verloop|||")
    sheet.cells(
        "A5", "Nr|Mentor|Mentee|Datum|Door|Waarom?|Datum|Waar|Wie van team|getekend op|Van|Tot|Gestopt op|Waarom"
    )
    sheet.merge("B4:C4", "D4:F4", "G4:I4", "K4:N4")
    sheet.cells(
        "A6",
        """
#1|Maes Tine|HADDAD Omar|@2024-09-03|Ilse|buurt|@2024-09-10|bib|Ilse|@2024-09-20|@2024-09-23|@2025-03-23\
|@2025-03-28|job
#2|Aerts Wim|DA SILVA Inês|@2024-09-12|Ilse|sector|@2024-09-19|bib|Ilse|@2024-10-01|@2024-10-02|@2025-04-02||
#3|De Wit Lotte|KABONGO Divine|@2024-10-01|Dirk|taal, buurt|@2024-10-09|café|Dirk|@2024-10-18|@2024-10-21\
|@2025-04-21||
#4|Cools Jef|AYDIN Emre|@2024-10-15|Dirk|doel|@2024-10-22|bib|Dirk|@2024-11-04|@2024-11-04|@2025-05-04|@2025-02-11\
|verhuis
#5|Van Looy An|TESFAY Selam|@2024-11-05|Ilse|buurt|@2024-11-13|bib|Ilse|@2024-11-25|@2024-11-25|@2025-05-25||
#6|Maes Tine|KHOURY Rima|@2025-04-08|Ilse|taal|@2025-04-15|bib|Ilse|@2025-04-28|@2025-04-28|@2025-10-28||
#7|Bogaert Stijn|MELNYK Halyna|@2025-05-06|Dirk|sector|@2025-05-14|café|Dirk|@2025-05-26|@2025-05-26|@2025-11-26||
#8|Aerts Wim|BOPE Trésor|@2025-06-03|Dirk|doel, taal|@2025-06-11|bib|Dirk||@2025-06-23|@2025-12-23||""",
    )
    sheet.cells("A15", "totaal|#8||||||||||||")
    columns = "A=id B=mentor C=mentee D=matched_on E=matched_by F=match_reasons G=first_meeting_on"
    more = (
        " H=first_meeting_place I=first_meeting_staff J=contract_on K=start_on L=planned_end_on M=ended_on N=end_reason"
    )
    sheet.table("duos", 5, columns + more, "6-13")
    people = hand.sheet("Mentoren")
    people.cells("A1", "Familienaam|Voornaam|mailadres|gsm|vorming op|status|intake op|nieuwsbrief")
    people.cells(
        "A2",
        """
Maes|Tine|tine.maes@postvak.example|0470 00 00 11|@2024-06-15|OK|@2024-05-30|ja
Aerts|Wim|w.aerts@postvak.example|0470 00 00 12|@2024-06-15|OK|@2024-06-03|nee
De Wit|Lotte|lotte.dewit@mail.example|0470 00 00 13|@2024-09-14|OK|@2024-09-02|ja
Cools|Jef|cools.jef@mail.example|0470 00 00 14|@2024-09-14|OK|@2024-09-05|ja
Van Looy|An|an.vanlooy@mail.example|0470 00 00 15|@2024-09-14|OK|@2024-09-05|nee
Bogaert|Stijn|stijn.b@postvak.example|0470 00 00 16||OK|@2025-04-22|ja
Segers|Ruth|ruth.segers@mail.example|0470 00 00 17||wachtlijst|@2025-09-16|ja
Nijs|Kobe|kobe.nijs@mail.example|0470 00 00 18||niet weerhouden|@2025-03-11|nee""",
    )
    words = {"decision": {"OK": "accepted", "wachtlijst": "pending", "niet weerhouden": "refused"}}
    columns = "A=last_name B=first_name C=email D=phone E=trained_on F=decision G=interviewed_on"
    people.table("mentors", 1, columns, "2-9", words)
    people = hand.sheet("Mentees")
    people.cells("A1", "Familienaam|Voornaam|mailadres|gsm|jobdoel|via wie?|status|intake op")
    people.cells(
        "A2",
        """
Haddad|Omar|omar.h@boite.example|0470 00 00 31|magazijnier|OCMW Groendal|OK|@2024-07-04
Da Silva|Inês|ines.ds@boite.example|0470 00 00 32|boekhouding|Werkpunt Zuid|OK|@2024-07-09
Kabongo|Divine|divine.k@boite.example|0470 00 00 33|zorgkundige|Werkpunt Zuid|OK|@2024-08-28
Aydin|Emre|emre.a@boite.example|0470 00 00 34|elektricien||OK|@2024-09-11
Tesfay|Selam|selam.t@boite.example|0470 00 00 35|keukenhulp|OCMW Groendal|OK|@2024-10-02
Khoury|Rima|rima.k@boite.example|0470 00 00 36|apotheekassistent|Huis Margriet|OK|@2025-03-05
Melnyk|Halyna|halyna.m@boite.example|0470 00 00 37|programmeur||OK|@2025-04-10
Bope|Trésor|tresor.b@boite.example|0470 00 00 38|chauffeur|Huis Margriet|OK|@2025-05-13
Nasser|Samer|samer.n@boite.example|0470 00 00 39|nog onduidelijk|OCMW Groendal|wachtlijst|@2025-09-18""",
    )
    columns = "A=last_name B=first_name C=email D=phone E=objective F=referred_by G=decision H=interviewed_on"
    people.table("mentees", 1, columns, "2-10", {"decision": {"OK": "accepted", "wachtlijst": "pending"}})
    return hand.book()


def one_wide_sheet_fr() -> Book:
    hand = Hand("one_wide_sheet_fr", "fr", _SEPTEMBER, "one_wide_sheet", "contacts_in_columns", "dates_as_text")
    sheet = hand.sheet("Tableau général")
    sheet.cells("A1", "MENTORAT EMPLOI - TABLEAU GÉNÉRAL (màj 15/09/25)")
    sheet.cells(
        "A3",
        "Duo n°|Nom mentor|Prénom mentor|Mail mentor|GSM mentor|Formation mentor|Nom mentee|Prénom mentee|Mail mentee"
        "|GSM mentee|Projet pro du mentee|Référente|Début|Fin prévue|Fin|Remarques|RDV1|RDV2|RDV3|RDV4|RDV5",
    )
    sheet.cells(
        "A4",
        """
24-01|Lambert|Julie|j.lambert@courriel.example|0470/00.00.01|14/9/24|Traoré|Grâce|grace.t@boite.example|0470/00.00.21\
|aide-soignante|Cécile|1/10/24|1/4/25|4/4/25||@2024-10-08|@2024-10-22|@2024-11-12|@2024-11-26|@2024-12-10
24-02|Collard|Marc|collard.m@courriel.example|0470/00.00.02|14/9/24|Bakkali|Anass|a.bakkali@boite.example|0470/00.00.22\
|comptable|Cécile|3/10/24|3/4/25|||@2024-10-10|@2024-10-24|@2024-11-07||
24-03|Servais|Amandine|am.servais@mail.example|0470/00.00.03|14/9/24|Koç|Elif|elif.koc@boite.example|0470/00.00.23\
|vendeuse|Régis|14/10/24|14/4/25|20/1/25|a déménagé|@2024-10-21|@2024-11-04|@2024-11-18|@2024-12-02|
25-01|Van Roy|Hervé|h.vanroy@mail.example|0470/00.00.04|8/2/25|Melnyk|Dmytro|d.melnyk@boite.example|0470/00.00.24\
|informaticien|Régis|3/3/25|3/9/25||en pause l'été|@2025-03-11|@2025-03-25|@2025-04-08|@2025-04-22|@2025-05-06
25-02|Bastin|Noémie|noemie.b@mail.example|0470/00.00.05|8/2/25|Kidane|Yonas|yonas.k@boite.example|0470/00.00.25\
|cuisinier|Cécile|17/3/25|17/9/25|||@2025-03-24|@2025-04-07|@2025-04-28||
25-03|Thonon|Loïc|l.thonon@courriel.example|0470/00.00.06|10/5/25|Nasser|Yara|yara.n@boite.example|0470/00.00.26\
|dentiste|Régis|2/6/25|2/12/25|||@2025-06-10|@2025-06-24|||
25-04|de Brouwer|Aurélie|aur.db@courriel.example|0470/00.00.07|10/5/25|Huỳnh|Linh|linh.h@boite.example|0470/00.00.27\
|coiffeuse|Cécile|10/6/25|10/12/25|||@2025-06-17||||
25-05|Goffin|Jean-Paul|jp.goffin@courriel.example|0470/00.00.08||Haile|Selam|selam.h@boite.example|0470/00.00.28\
|?|Cécile|||||||||""",
    )
    sheet.cells("B14", "8 duos dont 1 en attente de démarrage")
    sheet.table("mentors", 3, "B=last_name C=first_name D=email E=phone F=trained_on", "4-11")
    sheet.table("mentees", 3, "G=last_name H=first_name I=email J=phone K=objective", "4-11")
    sheet.table("duos", 3, "A=id L=coach M=start_on N=planned_end_on O=ended_on", "4-11")
    sheet.implied += ["duos.mentor", "duos.mentee"]
    sheet.may |= dict.fromkeys("BC", ("duos.mentor",)) | dict.fromkeys("GH", ("duos.mentee",))
    sheet.contacts("Q-U")
    return hand.book()


def two_languages_brussels() -> Book:
    hand = Hand("two_languages_brussels", "fr nl", _SEPTEMBER, "bilingual_headings", "mixed_languages", "title_above")
    sheet = hand.sheet("Mentors-Mentoren")
    sheet.cells("B1", "Duo Bruxelles / Brussel - liste des mentors / lijst mentoren")
    heads = "Code|Nom / Naam|Prénom / Voornaam|Langue / Taal|Tél. / Tel.|E-mail|CP / Postcode|Entretien / Gesprek"
    sheet.cells("B3", heads + "|Décision / Beslissing|Formation / Vorming")
    sheet.cells(
        "B4",
        """
M1|Dumont|Sabine|FR|02 000 00 01|s.dumont@mail.example|#1030|@2024-11-05|oui / ja|@2024-11-23
M2|Hendrickx|Ilse|NL|02 000 00 02|ilse.hx@postvak.example|#1080|@2024-11-06|oui / ja|@2024-11-23
M3|Lefort|Didier|FR|02 000 00 03|d.lefort@mail.example|#1190|@2024-11-12|oui / ja|@2024-11-23
M4|Verbeeck|Saskia|NL|02 000 00 04|saskia.v@postvak.example|#1000|@2025-01-14|oui / ja|@2025-02-01
M5|Hughes|Gareth|EN|02 000 00 05|g.hughes@mail.example|#1050|@2025-01-21|non / nee|
M6|Cornélis|Thérèse|FR|02 000 00 06|t.cornelis@mail.example|#1070|@2025-01-22|oui / ja|@2025-02-01
M7|De Ridder|Geert|NL|02 000 00 07|geert.dr@postvak.example|#1700|@2025-04-03|oui / ja|@2025-05-10
M8|Mélotte|Gaëtan|FR|02 000 00 08|g.melotte@mail.example|#1180|@2025-09-18|à voir / te bekijken|""",
    )
    words = {"oui / ja": "accepted", "non / nee": "refused", "à voir / te bekijken": "pending"}
    columns = "B=id C=last_name D=first_name E=language F=phone G=email H=postcode I=interviewed_on J=decision"
    sheet.table("mentors", 3, columns + " K=trained_on", "4-11", {"decision": words})
    sheet = hand.sheet("Mentees NL+FR")
    sheet.cells(
        "A1", "Code|Naam|Voornaam|Taal|Gsm|Mail|Wat zoekt de mentee?|Besoins|Envoyé par / via|Intake|Beslissing"
    )
    sheet.cells(
        "A2",
        """
E1|Tahiri|Houda|FR|0470 00 00 41|houda.t@boite.example|secrétariat|CV|Espace Emploi|@2024-11-19|oui / ja
E2|Arslan|Zeynep|NL|0470 00 00 42|zeynep.a@boite.example|winkelbediende|taal|VDAB|@2024-11-20|oui / ja
E3|Phạm|Quang|FR|0470 00 00 43|quang.p@boite.example|cuisine|réseau|CPAS|@2024-12-03|oui / ja
E4|Mutombo|Blaise|FR|0470 00 00 44|blaise.m@boite.example|chauffeur|CV|Espace Emploi|@2025-01-28|oui / ja
E5|Tkachenko|Sofiya|EN|0470 00 00 45|sofiya.t@boite.example|office work|network||@2025-02-05|oui / ja
E6|Darwish|Khaled|NL|0470 00 00 46|khaled.d@boite.example|lasser|taal|VDAB|@2025-04-22|oui / ja
E7|Girmay|Rahwa|NL|0470 00 00 47|rahwa.g@boite.example|poetshulp|cv|VDAB|@2025-09-02|à voir / te bekijken""",
    )
    columns = "A=id B=last_name C=first_name D=language E=phone F=email G=objective H=needs I=referred_by"
    words = {"oui / ja": "accepted", "à voir / te bekijken": "pending"}
    sheet.table("mentees", 1, columns + " J=interviewed_on K=decision", "2-8", {"decision": words})
    sheet = hand.sheet("Duo's")
    sheet.cells("A2", "Duo|Mentor|Mentee|Coach|Match op|1ère rencontre|Contrat signé|Start|Einde voorzien|Fin réelle")
    sheet.cells(
        "A3",
        """
D1|M1|E1|Lies|@2024-12-02|@2024-12-10|@2025-01-06|@2025-01-07|@2025-07-07|@2025-07-10
D2|M2|E2|Lies|@2024-12-03|@2024-12-11|@2025-01-08|@2025-01-08|@2025-07-08|@2025-07-08
D3|M3|E3|Régis|@2024-12-17|@2025-01-08|@2025-01-20|@2025-01-20|@2025-07-20|@2025-04-30
D4|M4|E5|Lies|@2025-02-11|@2025-02-19|@2025-03-03|@2025-03-03|@2025-09-03|
D5|M6|E4|Régis|@2025-02-12|@2025-02-20|@2025-03-10|@2025-03-10|@2025-09-10|
D6|M7|E6|Lies|@2025-05-15|@2025-05-22|@2025-06-02|@2025-06-02|@2025-12-02|""",
    )
    columns = "A=id B=mentor C=mentee D=coach E=matched_on F=first_meeting_on G=contract_on H=start_on I=planned_end_on"
    sheet.table("duos", 2, columns + " J=ended_on", "3-8")
    return hand.book()


def form_export_en() -> Book:
    hand = Hand("form_export_en", "en", _SEPTEMBER, "extra_columns")
    sheet = hand.sheet("Form responses 1")
    sheet.cells(
        "A1",
        "Timestamp|What is your first name?|What is your last name?|Your e-mail address|Your mobile number (WhatsApp)"
        "|In which postal code do you live?|Which year were you born?|In which sector do you work?"
        "|When are you usually available?|What skills can you share with a mentee?|I agree to the privacy policy"
        "|Interview done on|By whom?|Accepted?|Mentor training followed on",
    )
    sheet.cells(
        "A2",
        """
@2025-01-04|Emma|Turner|emma.t@mail.example|+32 470 00 00 51|1040|#1985|IT|evenings|Excel, coding|Yes|@2025-01-16\
|NB|yes|@2025-02-08
@2025-01-09|Callum|Bell|callum.b@mail.example|+32 470 00 00 52|1050|#1971|Care|weekends|listening|Yes|@2025-01-20\
|NB|yes|@2025-02-08
@2025-02-11|Niamh|Kavanagh|niamh@mail.example|+32 470 00 00 53|3080|#1990|Retail|evenings|sales|Yes|@2025-02-20|TS|no|
@2025-02-15|Duncan|Lowe|d.lowe@mail.example|+32 470 00 00 54|1150|#1964|Logistics|flexible|planning|Yes|@2025-02-27\
|TS|yes|@2025-04-05
@2025-03-03|Fiona|Webster|fiona.w@mail.example|+32 470 00 00 55|1000|#1979|Education|mornings|writing|Yes\
|@2025-03-13|NB|yes|@2025-04-05
@2025-03-21|Alastair|Sinclair|a.sinclair@mail.example|+32 470 00 00 56|1040|#1958|Finance|flexible|accounts|Yes\
|@2025-04-01|NB|yes|@2025-05-17
@2025-08-30|Louise|Ashworth|louise.a@mail.example|+32 470 00 00 57|1180|#1988|IT|evenings|testing|Yes||||
@2025-09-02|Harry|Pritchard|harry.p@mail.example|+32 470 00 00 58|1200|#1993|Care|weekends|first aid|Yes||||""",
    )
    columns = "A=applied_on B=first_name C=last_name D=email E=phone F=postcode G=birth_year H=sector I=availability"
    more = " J=skills L=interviewed_on M=interviewed_by N=decision O=trained_on"
    sheet.table("mentors", 1, columns + more, "2-9", {"decision": {"yes": "accepted", "no": "refused"}})
    sheet = hand.sheet("Pairs")
    sheet.cells("A1", "Mentor|Mentee|Paired on|Paired by|Start|End (planned)|Ended|Why|Meetings so far")
    sheet.cells(
        "A2",
        """
Emma Turner|Yara Nasser|@2025-02-17|NB|@2025-03-03|@2025-09-03|||#9
Callum Bell|Rui Popescu|@2025-02-18|NB|@2025-03-10|@2025-09-10|@2025-05-28|found a job|#5
Duncan Lowe|Hoa Lê|@2025-04-14|TS|@2025-05-05|@2025-11-05|||#7
Fiona Webster|Abebe Haile|@2025-04-15|NB|@2025-05-06|@2025-11-06|||#6
Alastair Sinclair|Zineb Chaoui|@2025-05-26|NB|@2025-06-16|@2025-12-16|||#4""",
    )
    columns = "A=mentor B=mentee C=matched_on D=matched_by E=start_on F=planned_end_on G=ended_on H=end_reason"
    sheet.table("duos", 1, columns, "2-6")
    return hand.book()

"""Workbooks that have nothing to do with mentoring, some of them full of people and dates."""

import datetime as dt

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.hand import Hand

_DAY = dt.date(2026, 4, 13)


def _unrelated(name: str, language: str, sheets: dict[str, str]) -> Book:
    hand = Hand(name, language, _DAY, "unrelated")
    for title, cells in sheets.items():
        hand.sheet(title).cells("A1", cells)
    return hand.book()


def budget_asbl_fr() -> Book:
    depenses = """
Poste|Prévu|Réalisé|Solde|Date paiement|Remarques
Loyer|#12000|#9000|#3000|@2026-03-31|
Salaires|#54000|#40500|#13500|@2026-03-31|un mi-temps de plus en mai
Frais de bénévoles|#1500|#820|#680|@2026-02-27|
Formations|#2400|#600|#1800|@2026-01-30|facture à recevoir
Téléphone et internet|#900|#675|#225|@2026-03-15|
Total|#70800|#51595|#19205||"""
    subsides = """
Organisme|Montant|Demandé le|Décision|Reçu le
Commune|#5000|@2025-11-03|accepté|@2026-01-15
Région|#38000|@2025-10-01|accepté|@2026-02-20
Fondation|#10000|@2026-01-12|en attente|
Loterie|#7500|@2026-02-02|refusé|"""
    return _unrelated("budget_asbl_fr", "fr", {"Dépenses 2026": depenses, "Subsides": subsides})


def course_list_nl() -> Book:
    lessen = """
Cursus Nederlands 1.2 - voorjaar||||||

Naam|Voornaam|Geboortejaar|Niveau|Aanwezig|Toets 1|Toets 2
Amara|Sekou|#1990|1.2|18/20|#14|#15
Bondar|Iryna|#1986|1.2|20/20|#17|#18
Chen|Wei|#1994|1.2|12/20|#9|#11
Demir|Ayse|#1979|1.2|19/20|#15|#13
Flores|Pablo|#2000|1.2|17/20|#12|#16
gemiddelde|||||#13|#15"""
    agenda = """
Les|Datum|Lokaal|Leerkracht
#1|@2026-02-03|2.04|Ilse
#2|@2026-02-10|2.04|Ilse
#3|@2026-02-24|1.11|Wim"""
    return _unrelated("course_list_nl", "nl", {"Groep A": lessen, "Agenda": agenda})


def stock_fr() -> Book:
    stock = """
Réf.|Article|Catégorie|Quantité|Seuil|Emplacement|Dernier inventaire
A-001|Chaises pliantes|Mobilier|#40|#30|Réserve|@2026-01-09
A-002|Tables|Mobilier|#12|#10|Réserve|@2026-01-09
A-003|Projecteur|Matériel|#1|#1|Bureau|@2026-01-09
A-004|Gobelets|Vaisselle|#250|#100|Cuisine|@2026-03-02
A-005|Papier A4|Bureau|#18|#10|Bureau|@2026-03-02"""
    prets = """
Article|Emprunté par|Le|Rendu le
A-001|Maison de jeunes|@2026-02-06|@2026-02-09
A-003|Comité de quartier|@2026-03-13|@2026-03-16"""
    return _unrelated("stock_fr", "fr", {"Inventaire": stock, "Prêts": prets})


def sports_club_phone_book_fr() -> Book:
    joueurs = """
Nom|Prénom|GSM|E-mail|Né en|Équipe|Cotisation payée le|Certificat médical
Lambert|Marc|0470 00 00 31|m.lambert@mail.example|#1998|A|@2025-09-02|oui
Collard|Julie|0470 00 00 32|j.collard@mail.example|#2001|B|@2025-09-03|oui
Thonon|Hervé|0470 00 00 33|h.thonon@mail.example|#1987|Vétérans||non
Dumont|Noémie|0470 00 00 34|n.dumont@mail.example|#2004|B|@2025-09-10|oui
Servais|Loïc|0470 00 00 35|l.servais@mail.example|#1995|A|@2025-10-01|oui
Bastin|Didier|0470 00 00 36|d.bastin@mail.example|#1979|Vétérans|@2025-09-02|oui"""
    matchs = """
Date|Domicile|Visiteur|Score|Arbitre
@2025-09-14|RFC Aubrée|US Vallon|2-1|Goffin
@2025-09-28|Stade Merle|RFC Aubrée|0-0|Lefort
@2025-10-12|RFC Aubrée|JS Pontfort|1-3|Goffin"""
    return _unrelated("sports_club_phone_book_fr", "fr", {"Joueurs 25-26": joueurs, "Matchs": matchs})


def accounting_journal_de() -> Book:
    buchungen = """
Beleg|Datum|Buchungstext|Soll|Haben|Betrag|Gegenkonto
R-0001|@2026-01-05|Miete Januar|610|550|#800|Hausverwaltung
R-0002|@2026-01-09|Spende|550|740|#150|privat
R-0003|@2026-01-20|Büromaterial|612|550|#64|Papierladen
R-0004|@2026-02-02|Miete Februar|610|550|#800|Hausverwaltung
R-0005|@2026-02-16|Fahrtkosten|613|550|#38|Verein"""
    konten = "Konto|Bezeichnung|Art\n550|Bank|Aktiva\n610|Miete|Aufwand\n612|Material|Aufwand\n740|Spenden|Ertrag"
    return _unrelated("accounting_journal_de", "de", {"Buchungen": buchungen, "Kontenplan": konten})


def library_loans_en() -> Book:
    loans = """
Loan no.|Title|Author|Reader|Lent on|Due back|Returned on|Reminder sent
L101|The Garden|A. Writer|Harry Bell|@2026-01-08|@2026-02-05|@2026-02-03|no
L102|Rivers|B. Author|Emma Lowe|@2026-01-15|@2026-02-12|@2026-03-01|yes
L103|Small Houses|C. Penn|Louise Turner|@2026-02-02|@2026-03-02||yes
L104|Northern Light|D. Quill|Harry Bell|@2026-03-03|@2026-03-31||no"""
    readers = """
Card|First name|Last name|Phone|Email|Joined
C1|Harry|Bell|0470 00 00 41|harry.b@mail.example|@2024-05-02
C2|Emma|Lowe|0470 00 00 42|emma.l@mail.example|@2025-01-20
C3|Louise|Turner|0470 00 00 43|louise.t@mail.example|@2025-09-11"""
    return _unrelated("library_loans_en", "en", {"Loans": loans, "Readers": readers})


def festival_volunteers_nl() -> Book:
    shifts = """
Shift|Dag|Uur|Plaats|Verantwoordelijke|Aantal nodig|Ingevuld
Bar 1|vrijdag|18-22u|grote tent|Tine|#6|#5
Bar 2|zaterdag|14-18u|grote tent|Tine|#6|#6
Kassa|zaterdag|12-18u|ingang|Stijn|#3|#2
Opruim|zondag|9-13u|weide|Jef|#10|#4"""
    mensen = """
Naam|Voornaam|Gsm|E-mail|T-shirt|Shift|Maaltijd
Maes|Wim|0470 00 00 51|wim@postvak.example|L|Bar 1|veggie
Cools|Lotte|0470 00 00 52|lotte@postvak.example|M|Bar 2|gewoon
Nijs|An|0470 00 00 53|an@postvak.example|S|Kassa|gewoon
Segers|Tom|0470 00 00 54|tom@postvak.example|XL|Opruim|veggie"""
    return _unrelated("festival_volunteers_nl", "nl", {"Shiften": shifts, "Medewerkers festival": mensen})


def property_rent_fr() -> Book:
    loyers = """
Bien|Locataire|Loyer|Charges|Bail signé le|Début|Fin prévue|Fin
Rue A 12|Goffin Hervé|#750|#90|@2023-05-20|@2023-06-01|@2026-05-31|
Rue A 14|Lefort Anne|#820|#110|@2022-08-22|@2022-09-01|@2025-08-31|@2025-08-31
Place B 3|Bastin Régis|#640|#70|@2024-12-12|@2025-01-01|@2027-12-31|
Place B 5|Dumont Sabine|#690|#70|@2025-02-10|@2025-03-01|@2028-02-28|"""
    return _unrelated("property_rent_fr", "fr", {"Baux": loyers})


TUNING = (budget_asbl_fr, course_list_nl, stock_fr, sports_club_phone_book_fr)
HELD_OUT = (accounting_journal_de, library_loans_en, festival_volunteers_nl, property_rent_fr)

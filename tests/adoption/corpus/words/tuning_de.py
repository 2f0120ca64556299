"""German as associations in Ostbelgien write it. The form of the text: `vocabulary.py`."""

WORDS = """
roles = Mentor/Mentoren/Mentee/Mentees | Mentor:in/Mentor:innen/Mentee/Mentees

sheet.mentors = {Mentors} | Liste {mentors} 2025 | Unsere {MENTORS} | Übersicht {mentors} | Bewerbungen {mentors}
sheet.mentees = {Mentees} | Liste {mentees} 2025 | Unsere {MENTEES} | Übersicht {mentees} | Anmeldungen {mentees}
sheet.duos = Tandems | Tandems 24-25 | Duos | Paare | Matches | Übersicht Tandems
sheet.contacts = Treffen | Kontakte Tandems | Termine Tandems | Treffen der Tandems
sheet.followups = Begleitung | Begleitgespräche | Begleitprotokoll | Rückfragen Tandems
sheet.sessions = Infoabende & Schulungen | Schulungen | Termine Gruppen | Veranstaltungen 2025
sheet.partners = Partner | Netzwerk | Partnerdienste | Zuweisende Dienste
sheet.evaluations = Auswertung | Schlussbefragung | Fragebögen Ende | Abschlussfragebogen
sheet.staff = Team | Mitarbeitende | Unser Team | Wer ist wer
sheet.programme = Programm | Qualitätsunterlagen | Rahmen | Leitfaden Qualität
sheet.wide = Gesamtliste | Übersicht 2025 | ALLES | Datenbank
sheet.year = Tandems {year} | Duos {year} | Tandems Jahr {year}
sheet.coach.duos = Tandems {coach} | Duos {coach}
sheet.coach.followups = Begleitung {coach} | Gespräche {coach}

person.id = Nr. | Lfd. Nr. | Kennung | Code | Akte
person.first_name = Vorname | Vorn. | Rufname | Vornamen
person.last_name = Name | Nachname | Familienname | Zuname
person.full_name = Name, Vorname | Vor- und Nachname | Vollständiger Name | Name und Vorname
person.email = Mail | E-Mail | E-Mail-Adresse | Mailadresse
person.phone = Tel. | Handy | Telefon / Handy | Handynr. | Mobil
person.language = Sprache | Muttersprache | Kontaktsprache | Umgangssprache
person.postcode = PLZ | Postleitzahl | PLZ Wohnort | Postl.
person.birth_year = Geburtsjahr | Jg. | Jahrgang | Geb. Jahr
person.sector = Branche | Berufsfeld | Sektor | Arbeitsbereich
person.skills = Kompetenzen | Stärken | Fähigkeiten | Kann gut
person.availability = Verfügbar | Verfügbarkeit | Wann frei? | Zeiten
person.applied_on = Anmeldung | Angemeldet am | Bewerbung vom | Eingang am | Erstkontakt
person.info_session_on = Infoabend | Infoveranstaltung besucht | Datum Infoabend | Info-Abend am
person.interviewed_on = Erstgespräch | Gespräch am | Aufnahmegespräch | Datum Erstgespräch | Kennenlerngespräch
person.interviewed_by = Gespräch mit | Erstgespräch durch | Gespräch geführt von | Wer führte das Gespräch?
person.interview_topics = Besprochene Themen | Themen Erstgespräch | Gesprächspunkte | Besprochen wurde
person.decision = Status | Entscheidung | Angenommen / abgelehnt | Ergebnis Bewerbung
person.decided_on = Datum Entscheidung | Entschieden am | Status seit | Entscheid vom
person.refusal_reason = Ablehnungsgrund | Grund der Absage | Warum nicht? | Falls nein, warum
person.notified_on = Brief verschickt | Zusage/Absage verschickt | Schreiben gesendet am | Antwort verschickt am
mentors.trained_on = Schulung | Geschult am | Einführungskurs | Datum Grundschulung
mentees.objective = Ziel | Berufswunsch | Berufliches Ziel | Was sucht er/sie?
mentees.needs = Bedarf | Hilfebedarf | Bedürfnisse | Unterstützungsbedarf
mentees.referred_by = Zugewiesen von | Vermittelt von | Über welchen Dienst | Geschickt von
mentees.redirected_to = Weitergeleitet an | Verwiesen an | Weitervermittelt an
mentees.redirected_on = Weitergeleitet am | Verwiesen am | Datum Weitervermittlung

staff.id = Kürzel | Initialen | Code
staff.role = Funktion | Aufgabe | Rolle im Team
staff.salaried = Angestellt | Angestellt? | Bezahlt? | Arbeitsvertrag
staff.active = Aktiv | Im Dienst | Noch da? | Aktiv?

duos.id = Tandem-Nr. | Nr. Tandem | Kennung Tandem | Tandemcode
duos.mentor = {Mentor} | Name {mentor} | {MENTOR} | {Mentor} (Name)
duos.mentee = {Mentee} | Name {mentee} | {MENTEE} | {Mentee} (Name)
duos.coach = Begleitung | Betreut von | Begleitperson | Koordinator*in | Zuständig
duos.matched_on = Match am | Datum Match | Zusammengeführt am | Matching
duos.matched_by = Match durch | Vermittelt durch | Zusammengeführt von | Vorschlag von
duos.match_reasons = Warum dieses Tandem? | Kriterien | Gründe | Gemeinsamkeiten
duos.first_meeting_on = Erstes Treffen | 1. Treffen am | Kennenlernen | Datum Erstes Treffen
duos.first_meeting_place = Ort 1. Treffen | Wo? | Treffpunkt | Ort Kennenlernen
duos.first_meeting_neutral = Neutraler Ort? | Ort neutral | Neutral?
duos.first_meeting_staff = Dabei war | 1. Treffen begleitet durch | Wer war dabei? | 1. Treffen im Beisein von
duos.mentor_agrees = {Mentor} einverstanden | OK {mentor} | {Mentor} will weiter | Ja von {mentor}
duos.mentee_agrees = {Mentee} einverstanden | OK {mentee} | {Mentee} will weiter | Ja von {mentee}
duos.contract_on = Vertrag unterschr. | Vereinbarung unterschrieben | Vertrag vom | Unterschrift Vereinbarung
duos.start_on = Beginn | Beginn Tandem | Start | Anfang am
duos.planned_end_on = Geplantes Ende | Ende geplant | Läuft bis | Voraussichtlich bis
duos.contacts_per_month = Treffen/Monat | Häufigkeit | Wie oft im Monat | Treffen pro Monat
duos.ended_on = Ende | Beendet am | Tatsächliches Ende | Abgeschlossen am
duos.early_end = Abbruch? | Vorzeitig beendet? | Vorzeitiges Ende | Abgebrochen
duos.end_reason = Grund Ende | Warum beendet? | Abbruchgrund | Grund für Ende
duos.final_meeting_on = Abschlussgespräch | Letztes Treffen | Schlussgespräch am | Auswertungsgespräch
duos.final_meeting_mode = Abschluss: vor Ort / online | Form Abschlussgespräch | Art Schlussgespräch

contacts.duo = Tandem | Duo | Welches Tandem | Tandem-Nr.
contacts.on = Datum | Datum Treffen | Getroffen am | Tag
contacts.mode = Wie? | Form | Art | Vor Ort / online / Tel.
contacts.minutes = Dauer | Minuten | Dauer in Min. | Zeit
contacts.column = Treffen {n} | T{n} | {n}. Treffen | Kontakt {n} | Termin {n}
contacts.cell = Treffen | Daten der Treffen | Termine | Treffen (Daten)

followups.duo = Tandem | Duo | Tandem-Nr. | Welches Tandem
followups.on = Datum | Angerufen am | Datum Gespräch | Am
followups.by = Durch | Wer | Begleitperson | Gespräch durch
followups.with = Mit | Mit wem? | Gesprochen mit | Gesprächspartner
followups.kind = Art | Art des Gesprächs | Anlass | Typ
followups.note = Notizen | Bemerkungen | Protokoll | Was gesagt wurde

sessions.kind = Art | Was? | Veranstaltung | Typ
sessions.on = Datum | Termin | Wann? | Tag
sessions.topics = Themen | Inhalt | Behandelt | Punkte
sessions.place = Ort | Saal | Wo | Raum
sessions.led_by = Leitung | Referent*in | Geleitet von | Kursleitung
sessions.attendees = Teilnehmer | Anzahl TN | Anwesende | Zahl der Anwesenden

partners.name = Organisation | Name des Dienstes | Partner | Einrichtung
partners.kind = Art | Kategorie | Typ | Art der Einrichtung
partners.locality = Ort | Gemeinde | Stadt | Sitz
partners.last_contact_on = Letzter Kontakt | Zuletzt gesprochen | Zuletzt kontaktiert am

evaluations.duo = Tandem | Duo | Tandem-Nr. | Welches Tandem
evaluations.on = Datum | Ausgefüllt am | Erhalten am
evaluations.respondent = Wer | Ausgefüllt von | Von wem? | {Mentor} oder {mentee}
evaluations.satisfaction = Zufriedenheit | Note | Punkte Zufriedenheit | Bewertung
evaluations.effects = Wirkung | Was hat es gebracht? | Nutzen | Spürbare Wirkung
evaluations.outcome = Situation | Situation danach | Verbleib | Und jetzt?

programme.item = Element | Verlangtes Dokument | Was | Punkt
programme.value = Wert | Inhalt | Antwort
programme.document = Dokument | Datei | Wo zu finden | Dateiname
programme.reviewed_on = Überarbeitet am | Letzter Stand | Zuletzt geprüft

group.contact = Kontaktdaten | Erreichbarkeit
group.interview = Erstgespräch | ERSTGESPRÄCH
group.decision = Entscheidung | Wie weiter
group.matching = Match | MATCHING
group.first = Erstes Treffen | Kennenlernen
group.agree = Einverstanden? | Will weiter
group.contract = Vertrag | Vereinbarung
group.end = Ende des Tandems | Abschluss
group.meetings = Treffen | Termine Tandem (Daten)
group.duo = Tandem | Verlauf
sub.interviewed_on = Datum | Am
sub.interviewed_by = Durch | Wer
sub.interview_topics = Themen | Besprochen
sub.decision = Status | Ergebnis
sub.decided_on = Datum | Am
sub.refusal_reason = Grund (falls nein) | Warum nicht
sub.notified_on = Brief am | Mail am
sub.matched_on = Datum | Am
sub.matched_by = Durch | Wer
sub.match_reasons = Kriterien | Warum
sub.first_meeting_on = Datum | Am
sub.first_meeting_place = Ort | Wo
sub.first_meeting_neutral = Neutral? | Neutraler Ort
sub.first_meeting_staff = Mit | Begleitung dabei
sub.mentor_agrees = {Mentor} | {MENTOR}
sub.mentee_agrees = {Mentee} | {MENTEE}
sub.contract_on = Unterschrieben am | Unterschrift
sub.start_on = Beginn | Von
sub.planned_end_on = Ende (geplant) | Bis (geplant)
sub.contacts_per_month = Pro Monat | Wie oft
sub.ended_on = Datum | Am
sub.early_end = Vorzeitig? | Abbruch
sub.end_reason = Grund | Warum
sub.final_meeting_on = Schlussgespräch | Letztes Gespräch
sub.final_meeting_mode = Form | Vor Ort/online

wide.mentor = {heading} {mentor} | {heading} ({mentor}) | {Mentor} - {heading} | {Mentor}: {heading}
wide.mentee = {heading} {mentee} | {heading} ({mentee}) | {Mentee} - {heading} | {Mentee}: {heading}

hint.date = (Datum) | (TT.MM.JJJJ) | : Datum
hint.boolean = (ja/nein) | (J/N) | ?
hint.satisfaction = (1-5) | /5 | (von 5)
hint.minutes = (Min.)
hint.list = (Liste) | (mehrere möglich)
hint.any = * | (Pflichtfeld) | - siehe Anleitung

choice.decision.accepted = OK | Zusage | Aufgenommen | Ja
choice.decision.refused = Absage | Nicht aufgenommen | Nein | Nicht geeignet
choice.decision.pending = Warteliste | Noch offen | In Prüfung | Abwarten
choice.contact_mode.in_person = vor Ort | persönlich | Café
choice.contact_mode.online = Teams | Video | online
choice.contact_mode.phone = Tel. | Anruf | Telefon
choice.contact_mode.message = WhatsApp | SMS | Mail
choice.followup_kind.routine = normal | Begleitung | alles gut
choice.followup_kind.conflict = Spannung | Problem | Konflikt
choice.followup_kind.mediation = Vermittlung | Dreiergespräch | Vermittlungsgespräch
choice.followup_with.mentor = {Mentor} | nur {mentor}
choice.followup_with.mentee = {Mentee} | nur {mentee}
choice.followup_with.both = beide | {mentor} + {mentee} | Tandem
choice.session_kind.info_mentors = Infoabend {mentors} | Info {mentors}
choice.session_kind.info_mentees = Infoabend {mentees} | Info {mentees}
choice.session_kind.initial_training = Grundschulung | Einführungskurs {mentors} | Schulung Tag 1
choice.session_kind.workshop = Austauschtreffen | Intervision | Workshop
choice.session_kind.continuing_training = Weiterbildung | Themenabend | Aufbaukurs
yes_no = ja/nein | J/N | Ja/Nein | JA/NEIN

title = {mentors} und {mentees} - Übersicht | Mentoring {year} | Verlauf Mentoring-Projekt | Arbeitsdatei
subtitle = Stand: {date} | GRAUE SPALTEN NICHT ÄNDERN | Vertraulich - nur intern | (Logo)
heading.year = Jahrgang {year} | Jahr {year} | Gruppe {year}
heading.coach = Betreut von {coach} | Begleitung: {coach}
total = GESAMT | Summe | Gesamtzahl
note = * nach jedem Gespräch ausfüllen | Hinweis: ältere Akten stehen in der Datei von 2023 | Quelle: Online-Formular
example = BEISPIEL | z.B.
and = und

extra.person = Anmerkungen:remark | Newsletter:yesno | Foto ok:yesno | Adresse:street | Wohnort:town | Alter:age
 | Staatsangehörigkeit:country | Führerschein B:yesno | Eingetragen von:name | Führungszeugnis:date
 | DSGVO unterschrieben:date
extra.duo = Anmerkungen:remark | Anzahl Treffen:count | Fahrtkosten (€):money | Farbe:colour | Foto Tandem:yesno
 | Zuletzt geändert:date
extra.other = Anmerkungen:remark | Budget (€):money | Eingetragen von:name | Anlage:yesno | Reihenfolge:count
extra_sheet.budget = Haushalt 2025 | Zuschüsse
extra_sheet.lists = Einstellungen | Listen | Auswahllisten
extra_sheet.planning = Planung | Urlaub Team
extra_sheet.press = Pressekontakte | Lieferanten
extra_sheet.readme = LIESMICH | Anleitung
"""

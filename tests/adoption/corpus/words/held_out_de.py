"""German that nobody tunes on: other synonyms, sheets and extra columns than `tuning_de.py`."""

WORDS = """
roles = Mentor*in/Mentor*innen/Mentee/Mentees | Mentor*in/Mentor*innen/Jugendliche*r/Jugendliche
 | Mentor/Mentoren/Mentee/Mentees | Pate/Paten/Schützling/Schützlinge

sheet.mentors = Kartei {mentors} | Verzeichnis {mentors} | Alle {mentors} | Eingeschriebene {mentors}
sheet.mentees = Kartei {mentees} | Verzeichnis {mentees} | Alle {mentees} | Eingeschriebene {mentees}
sheet.duos = Zweierteams | Patenschaften | Zuordnungen | Laufende Begleitungen
sheet.contacts = Zusammenkünfte | Stundenblatt Zweierteams | Verabredungen
sheet.followups = Telefonrunde | Zwischengespräche | Kontakte der Koordination
sheet.sessions = Infotreffen und Workshops | Gruppentermine | Kursangebot
sheet.partners = Zuweiser | Befreundete Vereine | Zusammenarbeit
sheet.evaluations = Rückmeldungen | Rückblick | Feedbackbögen
sheet.staff = Kollegium | Koordination | Hauptamtliche
sheet.programme = Gütesiegel | Nachweise | Charta und Abläufe
sheet.wide = Große Liste | Register 2025 | Zweierteams komplett
sheet.year = Zweierteams {year} | Patenschaften {year} | Arbeitsjahr {year}
sheet.coach.duos = Zweierteams von {coach} | Akten von {coach}
sheet.coach.followups = Vermerke {coach} | Telefonrunde {coach}

person.id = Laufnummer | Karteinr. | Eindeutige Nummer
person.first_name = Vorname(n) | Rufname / Vorname | Vorname (Ruf)
person.last_name = Name laut Ausweis | Name (Familie) | Nachn.
person.full_name = Person | Wer | Vorname NAME | Identität
person.email = Elektronische Adresse | @ | Postfach | Mailkontakt
person.phone = Rufnummer | Erreichbar unter | Telefonisch | Nummer
person.language = Spricht | Sprache des Kontakts | Gesprächssprache
person.postcode = Postleitz. (Wohnort) | Post-Leitzahl | Wohnort PLZ
person.birth_year = Geboren (Jahr) | Geb. | Geburtsjahrgang
person.sector = Fachgebiet | Bereich | Wirtschaftszweig
person.skills = Talente | Kann helfen bei | Können
person.availability = Freie Stunden | Passt am besten | Zeitfenster
person.applied_on = Eingegangen am | Datum der ersten Mail | Dabei seit | Meldung vom
person.info_session_on = War beim Infotreffen | Infotreffen | Datum der Vorstellung
person.interviewed_on = Einzelgespräch | Gesprochen am | Unter vier Augen | Interview
person.interviewed_by = Interviewer | Gesprochen von | Gesprächsführung
person.interview_topics = Angesprochene Punkte | Checkliste Gespräch | Inhalt des Gesprächs
person.decision = Ausgang | Zulassung | Bescheid | Zugelassen?
person.decided_on = Ausgang bekannt am | Datum Zulassung/Absage | Bescheid vom
person.refusal_reason = Erklärung bei Absage | Ursache der Absage | Nicht passend, weil
person.notified_on = Schriftlich informiert am | Benachrichtigung | Datum Antwortbrief
mentors.trained_on = Schulungstag besucht | Grundmodul am | Tag 1 besucht
mentees.objective = Traumberuf | Angestrebte Stelle | Will erreichen
mentees.needs = Schwierigkeiten | Braucht | Gewünschte Hilfe
mentees.referred_by = Zuweiser | Kommt vom Dienst | Herkunft (Dienst)
mentees.redirected_to = Anderswo betreut durch | Anderer Dienst vorgeschlagen | Abgegeben an
mentees.redirected_on = Abgegeben am | Datum der Abgabe | Anderswo seit

staff.id = Abkürzung | Zeichen | Sigle
staff.role = Titel | Auftrag | Tätigkeit
staff.salaried = Hat Arbeitsvertrag? | Bekommt Lohn | Entlohnt (ja/nein)
staff.active = Anwesend im Team | Arbeitet noch hier | Derzeit tätig

duos.id = Gespann-Nr. | Nr. Zweierteam | Laufnr. Gespann
duos.mentor = Der/die {mentor} | Zugeteilt: {mentor} | Ehrenamtlich ({mentor})
duos.mentee = Der/die {mentee} | Begleitet wird ({mentee}) | Bekommt Hilfe ({mentee})
duos.coach = Ansprechpartner | Koordination | Hauptamtlich verantwortlich
duos.matched_on = Zugeordnet am | Datum Zuordnung | Zuteilung vom
duos.matched_by = Zugeordnet durch | Wer hat zugeteilt | Zuteilung entschied
duos.match_reasons = Begründung der Wahl | Passt, weil | Ähnlichkeiten
duos.first_meeting_on = Startgespräch | Gegenseitige Vorstellung | Dreiergespräch Start
duos.first_meeting_place = Adresse Startgespräch | Wo vorgestellt | Stätte des Startgesprächs
duos.first_meeting_neutral = Öffentlicher Ort? | Nicht zu Hause | Neutraler Boden
duos.first_meeting_staff = Vorgestellt von Kollegin | Vom Team dabei | Startgespräch geleitet von
duos.mentor_agrees = Grünes Licht {mentor} | {Mentor} bestätigt | Zusage {mentor}
duos.mentee_agrees = Grünes Licht {mentee} | {Mentee} bestätigt | Zusage {mentee}
duos.contract_on = Charta unterzeichnet | Verpflichtung unterzeichnet am | Schriftlich vereinbart am
duos.start_on = Los ging es am | Gestartet | Erster Tag
duos.planned_end_on = Abgemacht bis | Normalerweise bis | Ablaufdatum
duos.contacts_per_month = Rhythmus pro Monat | Wie häufig im Monat | Monatliche Anzahl
duos.ended_on = Getrennt am | Letzter Tag | Abschluss erfolgt | Austritt
duos.early_end = Bruch | Zu früh aufgehört | Ausstieg vor der Zeit
duos.end_reason = Ursache der Trennung | Erklärung zum Ende | Umstände des Endes
duos.final_meeting_on = Abschiedsgespräch | Rückblickgespräch | Letztes Dreiergespräch
duos.final_meeting_mode = Abschied: wie | Abschied dort oder aus der Ferne

contacts.duo = Zweierteam | Gespann | Welches Zweierteam
contacts.on = Tag der Zusammenkunft | Sahen sich am | Verabredet am
contacts.mode = Kanal | Weise | Auf welchem Weg
contacts.minutes = Anzahl Minuten | Wie lange (min) | Zeitdauer
contacts.column = Zusammenkunft {n} | Z{n} | Mal {n} | {n}. Zusammenkunft
contacts.cell = Sahen sich am | Zusammenkünfte | Alle Verabredungen

followups.duo = Zweierteam | Gespann | Betrifft Zweierteam
followups.on = Tag des Kontakts | Gesprochen am | Kontaktiert am
followups.by = Kollege/Kollegin | Verfasser | Notiert von
followups.with = Gesprochene Person | Am Apparat | Im Beisein von
followups.kind = Grund des Kontakts | Betreff | Kategorie
followups.note = Zusammenfassung | Vermerk | Beobachtungen

sessions.kind = Titel | Sorte Treffen | Name der Aktivität
sessions.on = Fand statt am | Geplant am | Datum der Zusammenkunft
sessions.topics = Tagesordnung | Behandelter Stoff | Aspekte
sessions.place = Lokal | Findet statt in | Räumlichkeit
sessions.led_by = Dozent | Verantwortlich | Gehalten von
sessions.attendees = Wie viele Leute | Anzahl Personen | Gekommen sind

partners.name = Verein | Bezeichnung | Institution
partners.kind = Sorte Einrichtung | Rechtsform / Sorte | Sorte Dienst
partners.locality = Niederlassung | Ansässig in | Ortsteil/Stadt
partners.last_contact_on = Jüngster Kontakt | Zum letzten Mal gehört | Kontakt vom

evaluations.duo = Zweierteam | Gespann | Betroffenes Gespann
evaluations.on = Zurückgeschickt am | Bogen vom | Datiert
evaluations.respondent = Rolle | Sicht von | Antwort von
evaluations.satisfaction = Wertung | Sterne | Zufrieden? (Zahl)
evaluations.effects = Ertrag | Was sich änderte | Vorteile
evaluations.outcome = Beruf danach | Wie es weiterging | Wo jetzt

programme.item = Nachweis über | Anforderung | Verlangtes Kriterium
programme.value = Angabe | Einzelheit | Unsere Wahl
programme.document = Ordner / Link | Nachweis | Abgelegt in
programme.reviewed_on = Aktualisiert | Durchgesehen am | Fassung vom

group.contact = So erreichbar | Anschrift und Telefon
group.interview = Einzelgespräch | Interview
group.decision = Zulassung | Ausgang
group.matching = Zuordnung | Zuteilung
group.first = Startgespräch | Vorstellung
group.agree = Grünes Licht? | Bestätigen sie?
group.contract = Verpflichtung | Charta
group.end = Austritt | Trennung
group.meetings = Zusammenkünfte | Verabredungen (Tage)
group.duo = Zweierteam | Weg
sub.interviewed_on = Wann | Tag
sub.interviewed_by = Mit | Kollegin
sub.interview_topics = Punkte | Inhalt
sub.decision = Ausgang | Bescheid
sub.decided_on = Wann | Tag
sub.refusal_reason = Ursache bei Absage | Erklärung
sub.notified_on = Informiert am | Schreiben am
sub.matched_on = Wann | Tag
sub.matched_by = Mit | Entschieden von
sub.match_reasons = Begründung | Passt weil
sub.first_meeting_on = Wann | Tag
sub.first_meeting_place = Adresse | Stätte
sub.first_meeting_neutral = Öffentlich? | Neutraler Boden
sub.first_meeting_staff = Dabei | Geleitet von
sub.mentor_agrees = Der/die {mentor} | {Mentor} ja/nein
sub.mentee_agrees = Der/die {mentee} | {Mentee} ja/nein
sub.contract_on = Unterzeichnet | Datiert
sub.start_on = Ab | Seit
sub.planned_end_on = Abgemacht bis | Bis
sub.contacts_per_month = Rhythmus | Mal pro Monat
sub.ended_on = Wann | Tag
sub.early_end = Bruch? | Zu früh
sub.end_reason = Ursache | Erklärung
sub.final_meeting_on = Abschied | Rückblick
sub.final_meeting_mode = Wie | Dort oder fern

wide.mentor = {heading} / {mentor} | {heading} - {MENTOR} | {heading} d. {mentor} | {heading} [{mentor}]
wide.mentee = {heading} / {mentee} | {heading} - {MENTEE} | {heading} d. {mentee} | {heading} [{mentee}]

hint.date = [Datum] | (Tag/Monat/Jahr) | - tt.mm.jj
hint.boolean = (ankreuzen) | ja oder nein? | [j/n]
hint.satisfaction = (von 1 bis 5) | (max. 5) | [1..5]
hint.minutes = (in Minuten)
hint.list = (aus der Liste wählen) | (mit ; trennen)
hint.any = (!) | (bitte ausfüllen) | ***

choice.decision.accepted = Zugelassen | Positiv | Go | Dabei
choice.decision.refused = Nicht zugelassen | Negativ | No go | Ausgeschieden
choice.decision.pending = In der Schwebe | Zurückrufen | Unentschieden | Auf der Warteliste
choice.contact_mode.in_person = im Café | leibhaftig | bei uns
choice.contact_mode.online = aus der Ferne | Videoanruf | Skype
choice.contact_mode.phone = am Apparat | Telefonat
choice.contact_mode.message = Textnachricht | Chat | Mailwechsel
choice.followup_kind.routine = üblicher Kontakt | läuft gut | gewöhnlich
choice.followup_kind.conflict = Streit | Krach | Uneinigkeit
choice.followup_kind.mediation = Schlichtung | Gespräch zu dritt
choice.followup_with.mentor = der/die {mentor} | Seite {mentor}
choice.followup_with.mentee = der/die {mentee} | Seite {mentee}
choice.followup_with.both = alle zwei | zusammen
choice.session_kind.info_mentors = Infotreffen {mentors} | Abend {mentors}
choice.session_kind.info_mentees = Infotreffen {mentees} | Abend {mentees}
choice.session_kind.initial_training = Starttag | Modul 1 | Basistag
choice.session_kind.workshop = Runder Tisch | Gesprächskreis | Austausch
choice.session_kind.continuing_training = Vertiefung | Modul 2 | Fortbildungstag
yes_no = JA/NEIN | j/n | wahr/falsch

title = Verein - Register {mentors}/{mentees} | Jobpatenprojekt {year} | Wege in Arbeit | Steuerungsdatei
subtitle = Fassung vom {date} | Nicht sortieren! | Arbeitspapier | [Logo des Vereins]
heading.year = Kohorte {year} | Saison {year} | Welle {year}
heading.coach = Bei {coach} | Portfolio {coach}
total = Zusammen | Insgesamt | Eingeschriebene gesamt
note = (1) siehe roter Ordner im Büro | Achtung: nichts löschen, Koordination fragen | laut Papierbögen
example = So ausfüllen | Muster
and = und

extra.person = Sonstiges:remark | Bekommt Rundbrief:yesno | Bildrechte:yesno | Straße und Nr.:street | Gemeinde:town
 | Anzahl Kinder:count | Herkunftsland:country | Auto:yesno | Getippt von:name | Versicherung Ehrenamt:date
 | Leumundszeugnis:date
extra.duo = Zu beachten:remark | Stunden zusammen:count | Vergütung gezahlt:money | Ampel:colour
 | Erfahrungsbericht online:yesno | In Teamsitzung besprochen:date
extra.other = Zu beachten:remark | Kosten (EUR):money | Getippt von:name | Papierarchiv:yesno | Seite:count
extra_sheet.budget = Kassenbuch | Anträge Fördergeld
extra_sheet.lists = Codes | Ausfüllhilfe | Erlaubte Werte
extra_sheet.planning = Teamkalender | Bereitschaft
extra_sheet.press = Medien | Handwerker
extra_sheet.readme = Zuerst lesen | Hinweise
"""

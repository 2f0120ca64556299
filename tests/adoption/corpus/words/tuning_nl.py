"""Dutch as associations in Flanders and Brussels write it. The form of the text: `vocabulary.py`."""

WORDS = """
roles = mentor/mentoren/mentee/mentees | mentor/mentoren/deelnemer/deelnemers

sheet.mentors = {Mentors} | Lijst {mentors} 2025 | Onze {MENTORS} | Overzicht {mentors} | {Mentors} - kandidaten
sheet.mentees = {Mentees} | Lijst {mentees} 2025 | Onze {MENTEES} | Overzicht {mentees} | Aanmeldingen {mentees}
sheet.duos = Duo's | Duo's 24-25 | Koppels | Matches | Overzicht koppels | Trajecten
sheet.contacts = Contactmomenten | Ontmoetingen | Afspraken duo's | Contacten koppels
sheet.followups = Opvolging | Opvolggesprekken | Opvolging trajectbegeleider | Logboek opvolging
sheet.sessions = Infosessies & vorming | Vormingen | Kalender sessies | Groepsmomenten
sheet.partners = Partners | Netwerk | Toeleiders | Doorverwijzers
sheet.evaluations = Evaluaties | Eindbevraging | Tevredenheidsmeting | Vragenlijst einde traject
sheet.staff = Team | Medewerkers | Ons team | Wie is wie
sheet.programme = Programma | Kwaliteitsdocumenten | Draaiboek | Kader werking
sheet.wide = Overzicht | Algemeen overzicht 2025 | ALLES | Databestand
sheet.year = Duo's {year} | Koppels {year} | Trajecten {year}
sheet.coach.duos = Duo's {coach} | Koppels {coach}
sheet.coach.followups = Opvolging {coach} | Gesprekken {coach}

person.id = Nr. | Ref. | Dossiernr. | Code | ID
person.first_name = Voornaam | Voorn. | Roepnaam | Voornamen
person.last_name = Naam | Familienaam | Achternaam | Fam.naam
person.full_name = Naam en voornaam | Voornaam + naam | Volledige naam | Naam, voornaam
person.email = Mail | E-mail | Mailadres | E-mailadres | Emailadres
person.phone = Tel. | Gsm | GSM-nr. | Tel/gsm | Telefoonnr.
person.language = Taal | Moedertaal | Voertaal | Contacttaal
person.postcode = Postcode | PC | Postnr. | Postcode woonplaats
person.birth_year = Geboortejaar | Geb.jaar | Jaar geboorte | °jaar
person.sector = Sector | Werkveld | Beroepssector | Domein / sector
person.skills = Competenties | Troeven | Sterktes | Vaardigheden
person.availability = Beschikbaar | Beschikbaarheid | Wanneer vrij? | Vrije momenten
person.applied_on = Aanmelding | Aangemeld op | Datum aanmelding | Inschrijvingsdatum | Eerste contact op
person.info_session_on = Infosessie | Infomoment | Datum infosessie | Aanwezig op infosessie
person.interviewed_on = Intake | Kennismakingsgesprek | Datum intake | Intakegesprek op | Gesprek
person.interviewed_by = Intake door | Gesprek met wie | Wie deed intake? | Intaker
person.interview_topics = Besproken in intake | Gespreksthema's | Onderwerpen intake | Besproken punten
person.decision = Status | Beslissing | Aanvaard / geweigerd | Resultaat intake
person.decided_on = Datum beslissing | Beslist op | Status sinds | Aanvaard/geweigerd op
person.refusal_reason = Reden weigering | Waarom niet? | Indien nee, waarom | Reden afwijzing
person.notified_on = Brief verstuurd | Mail verstuurd op | Bevestiging verstuurd | Antwoord gestuurd op
mentors.trained_on = Vorming | Opleiding gevolgd op | Startvorming | Datum basisvorming
mentees.objective = Doel | Jobdoel | Doelstelling | Wat zoekt hij/zij?
mentees.needs = Noden | Hulpvraag | Ondersteuningsvraag | Noden en verwachtingen
mentees.referred_by = Toegeleid door | Doorverwezen door | Via welke partner | Toeleider
mentees.redirected_to = Doorverwezen naar | Doorverwijzing | Naar welke dienst
mentees.redirected_on = Datum doorverwijzing | Doorverwezen op | Doorverwijzing op

staff.id = Initialen | Code | Ref.
staff.role = Functie | Rol | Taak in het team
staff.salaried = Betaalde kracht? | In loondienst | Bezoldigd? | Loontrekkend
staff.active = Actief | In dienst | Nog in dienst? | Actief?

duos.id = Duonr. | Nr. koppel | Koppelcode | Ref. duo
duos.mentor = {Mentor} | Naam {mentor} | {MENTOR} | {Mentor} (naam)
duos.mentee = {Mentee} | Naam {mentee} | {MENTEE} | {Mentee} (naam)
duos.coach = Trajectbegeleider | Begeleider | Opgevolgd door | Coach | Vaste begeleid(st)er
duos.matched_on = Match | Datum match | Matchdatum | Gekoppeld op
duos.matched_by = Match door | Gekoppeld door | Wie matchte? | Voorgesteld door
duos.match_reasons = Waarom deze match? | Matchcriteria | Raakpunten | Reden koppeling
duos.first_meeting_on = Kennismaking | 1e ontmoeting | Eerste afspraak | Datum kennismaking duo
duos.first_meeting_place = Plaats kennismaking | Waar? | Locatie 1e ontmoeting | Plaats 1e afspraak
duos.first_meeting_neutral = Neutrale plek? | Neutraal | Neutrale locatie
duos.first_meeting_staff = Kennismaking met | Begeleider aanwezig | Wie was erbij? | Aanwezig vanuit team
duos.mentor_agrees = {Mentor} ok? | Akkoord {mentor} | {Mentor} wil verder | {Mentor} akkoord
duos.mentee_agrees = {Mentee} ok? | Akkoord {mentee} | {Mentee} wil verder | {Mentee} akkoord
duos.contract_on = Contract getekend | Afsprakennota | Afsprakennota getekend op | Overeenkomst getekend
duos.start_on = Start | Startdatum | Start traject | Begin duo
duos.planned_end_on = Einde voorzien | Geplande einddatum | Verwacht einde | Loopt tot
duos.contacts_per_month = Frequentie | Contacten/maand | Aantal keer per maand | Freq. per maand
duos.ended_on = Einde | Werkelijk einde | Gestopt op | Afgesloten op | Stopdatum
duos.early_end = Vroegtijdig gestopt? | Afgehaakt? | Voortijdig einde | Vroegtijdig beëindigd
duos.end_reason = Reden stop | Waarom gestopt? | Reden einde | Stopreden
duos.final_meeting_on = Slotgesprek | Afrondingsgesprek | Laatste afspraak | Eindgesprek op
duos.final_meeting_mode = Slotgesprek: live of online | Vorm slotgesprek | Wijze eindgesprek

contacts.duo = Duo | Koppel | Welk duo | Ref. koppel
contacts.on = Datum | Datum afspraak | Gezien op | Dag
contacts.mode = Hoe? | Vorm | Soort contact | Live / online / tel.
contacts.minutes = Duur | Minuten | Duur in min. | Tijd
contacts.column = Afspraak {n} | A{n} | {n}e ontmoeting | Contact {n} | Ontmoeting {n}
contacts.cell = Ontmoetingen | Data afspraken | Contactdata | Afspraken (data)

followups.duo = Duo | Koppel | Nr. koppel | Welk koppel
followups.on = Datum | Datum gesprek | Gebeld op | Datum opvolging
followups.by = Door | Begeleider | Wie belde? | Opgevolgd door
followups.with = Met | Met wie? | Gesproken met | Contactpersoon
followups.kind = Type | Aard van gesprek | Soort opvolging | Soort
followups.note = Verslag | Opmerkingen | Nota's | Wat werd gezegd

sessions.kind = Type | Wat? | Soort sessie | Activiteit
sessions.on = Datum | Datum sessie | Wanneer? | Dag
sessions.topics = Onderwerpen | Inhoud | Thema's | Wat kwam aan bod
sessions.place = Plaats | Zaal | Waar | Locatie
sessions.led_by = Lesgever | Gegeven door | Begeleid(st)er | Spreker
sessions.attendees = Deelnemers | Aantal aanwezig | Opkomst | # deelnemers

partners.name = Organisatie | Naam organisatie | Partner | Dienst
partners.kind = Type | Soort organisatie | Categorie
partners.locality = Gemeente | Stad | Plaats | Waar gevestigd
partners.last_contact_on = Laatste contact | Laatst gesproken | Laatst gecontacteerd op

evaluations.duo = Duo | Koppel | Koppelnr. | Welk duo
evaluations.on = Datum | Ingevuld op | Ontvangen op
evaluations.respondent = Wie | Ingevuld door | Van wie? | {Mentor} of {mentee}
evaluations.satisfaction = Tevredenheid | Score | Score tevredenheid | Cijfer
evaluations.effects = Effecten | Wat bracht het op? | Resultaat traject | Merkbare effecten
evaluations.outcome = Situatie | Situatie na traject | Uitstroom | En nu?

programme.item = Element | Gevraagd document | Wat | Onderdeel kader
programme.value = Waarde | Inhoud | Antwoord
programme.document = Document | Bestand | Waar te vinden | Bestandsnaam
programme.reviewed_on = Herzien op | Laatste update | Laatst nagekeken

group.contact = Contactgegevens | Gegevens
group.interview = Intake | INTAKEGESPREK
group.decision = Beslissing | Vervolg
group.matching = Match | MATCHING
group.first = Kennismaking | Eerste ontmoeting
group.agree = Akkoord? | Wil verder
group.contract = Contract | Afsprakennota
group.end = Einde traject | Afsluiting
group.meetings = Ontmoetingen | Afspraken duo (data)
group.duo = Duo | Traject
sub.interviewed_on = Datum | Op
sub.interviewed_by = Door | Wie
sub.interview_topics = Thema's | Besproken
sub.decision = Status | Resultaat
sub.decided_on = Datum | Op
sub.refusal_reason = Reden (indien nee) | Waarom niet
sub.notified_on = Brief op | Mail op
sub.matched_on = Datum | Op
sub.matched_by = Door | Wie
sub.match_reasons = Criteria | Waarom
sub.first_meeting_on = Datum | Op
sub.first_meeting_place = Plaats | Waar
sub.first_meeting_neutral = Neutraal? | Neutrale plek
sub.first_meeting_staff = Met | Begeleider erbij
sub.mentor_agrees = {Mentor} | {MENTOR}
sub.mentee_agrees = {Mentee} | {MENTEE}
sub.contract_on = Getekend op | Handtekening
sub.start_on = Start | Van
sub.planned_end_on = Voorzien einde | Tot (voorzien)
sub.contacts_per_month = Freq. | Per maand
sub.ended_on = Datum | Op
sub.early_end = Vroegtijdig? | Voortijdig
sub.end_reason = Reden | Waarom
sub.final_meeting_on = Slotgesprek | Laatste gesprek
sub.final_meeting_mode = Vorm slot | Live/online

wide.mentor = {heading} {mentor} | {heading} ({mentor}) | {Mentor} - {heading} | {heading} van {mentor}
wide.mentee = {heading} {mentee} | {heading} ({mentee}) | {Mentee} - {heading} | {heading} van {mentee}

hint.date = (datum) | (dd/mm/jjjj) | : datum
hint.boolean = (ja/nee) | (J/N) | ?
hint.satisfaction = (1-5) | /5 | (op 5)
hint.minutes = (min)
hint.list = (lijst) | (meerdere mogelijk)
hint.any = * | (verplicht) | - zie uitleg

choice.decision.accepted = OK | Goedgekeurd | Ja, gestart | Weerhouden
choice.decision.refused = Niet weerhouden | NOK | Geweigerd | Afgewezen
choice.decision.pending = Wachtlijst | Nog te bekijken | In beraad | On hold
choice.contact_mode.in_person = ter plaatse | live | fysiek
choice.contact_mode.online = Teams | videocall | online
choice.contact_mode.phone = tel. | gebeld | telefoon
choice.contact_mode.message = WhatsApp | sms | mail
choice.followup_kind.routine = gewone opvolging | opvolging | alles ok
choice.followup_kind.conflict = spanning | probleem | conflict
choice.followup_kind.mediation = bemiddeling | driegesprek | bemiddelingsgesprek
choice.followup_with.mentor = {Mentor} | enkel {mentor}
choice.followup_with.mentee = {Mentee} | enkel {mentee}
choice.followup_with.both = allebei | {mentor} + {mentee} | duo
choice.session_kind.info_mentors = Infosessie {mentors} | Info {mentors}
choice.session_kind.info_mentees = Infosessie {mentees} | Info {mentees}
choice.session_kind.initial_training = Basisvorming | Startopleiding {mentors} | Vorming dag 1
choice.session_kind.workshop = Intervisie | Terugkomdag | Workshop
choice.session_kind.continuing_training = Thematische vorming | Bijscholing | Vervolgvorming
yes_no = ja/nee | J/N | Ja/Nee | JA/NEE

title = {mentors} en {mentees} - overzicht | Mentorproject {year} | Opvolging mentorproject | Werkbestand
subtitle = Laatst aangepast: {date} | GRIJZE KOLOMMEN NIET AANPASSEN | Vertrouwelijk - intern gebruik | (logo)
heading.year = Lichting {year} | Jaar {year} | Groep {year}
heading.coach = Opgevolgd door {coach} | Begeleider: {coach}
total = TOTAAL | Algemeen totaal | Totaal aantal
note = * invullen na elk gesprek | NB: oude dossiers staan in het bestand van 2023 | Bron: onlineformulier
example = VOORBEELD | vb.
and = en

extra.person = Opmerkingen:remark | Nieuwsbrief:yesno | Foto ok:yesno | Adres:street | Gemeente:town | Leeftijd:age
 | Nationaliteit:country | Rijbewijs B:yesno | Ingevoerd door:name | Uittreksel strafregister:date
 | GDPR getekend:date
extra.duo = Opmerkingen:remark | Aantal ontmoetingen:count | Onkosten (€):money | Kleur:colour | Foto duo:yesno
 | Laatst aangepast:date
extra.other = Opmerkingen:remark | Budget (€):money | Ingevoerd door:name | Bijlage:yesno | Volgorde:count
extra_sheet.budget = Begroting 2025 | Subsidies
extra_sheet.lists = Instellingen | Lijsten | Keuzelijsten
extra_sheet.planning = Planning | Verlof team
extra_sheet.press = Perscontacten | Leveranciers
extra_sheet.readme = LEES MIJ | Handleiding
"""

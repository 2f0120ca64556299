"""Dutch that nobody tunes on: other synonyms, sheets and extra columns than `tuning_nl.py`."""

WORDS = """
roles = mentor/mentors/mentee/mentees | mentor/mentors/jongere/jongeren | mentor/mentoren/mentee/mentees
 | buddy/buddy's/nieuwkomer/nieuwkomers

sheet.mentors = Bestand {mentors} | Adressen {mentors} | Alle {mentors} | Ingeschreven {mentors} | Pool {mentors}
sheet.mentees = Bestand {mentees} | Adressen {mentees} | Alle {mentees} | Ingeschreven {mentees} | Dossiers {mentees}
sheet.duos = Tandems | Paren | Koppelingen | Lopende begeleidingen | Matchlijst
sheet.contacts = Bijeenkomsten | Uren tandems | Agenda tandems | Urenblad tandems
sheet.followups = Belronde | Voortgangsgesprekken | Contacten coördinatie | Tussentijdse gesprekken
sheet.sessions = Infoavonden en workshops | Groepsbijeenkomsten | Vormingsaanbod
sheet.partners = Verwijzende diensten | Bevriende organisaties | Samenwerkingen
sheet.evaluations = Feedbackformulieren | Bevraging achteraf | Terugblik
sheet.staff = Collega's | Coördinatie | Personeelslijst
sheet.programme = Kwaliteitslabel | Bewijsstukken | Visie en charter
sheet.wide = Grote lijst | Register 2025 | Tandems compleet
sheet.year = Tandems {year} | Paren {year} | Werkjaar {year}
sheet.coach.duos = Tandems van {coach} | Dossiers van {coach}
sheet.coach.followups = Notities {coach} | Belronde {coach}

person.id = Volgnummer | Fiche nr | Uniek nummer
person.first_name = Voornaam (roepnaam) | Voornaam volgens eID | Eerste naam
person.last_name = Naam (zoals op eID) | Geslachtsnaam | Naam (familie)
person.full_name = Wie is het | Persoon | Voornaam NAAM | Identiteit
person.email = Elektronisch adres | @ | Mailbox | Mailadres privé
person.phone = Mobiel | Bereikbaar op | Telefonisch contact | Nummer
person.language = Spreekt | Taal van contact | Spreektaal
person.postcode = Postcode (woonst) | Zipcode | Postcode thuis
person.birth_year = Geboren in | Geb. in (jaar) | Jaartal geboorte
person.sector = Branche | Vakgebied | Domein
person.skills = Talenten | Kan helpen met | Expertise
person.availability = Vrije uren | Past het best | Tijdstippen
person.applied_on = Binnengekomen op | Datum eerste mail | Kandidaat sinds | Instapdatum dossier
person.info_session_on = Kwam naar infoavond | Infoavond | Datum infobijeenkomst
person.interviewed_on = Individueel gesprek | Onder vier ogen | Gesproken op | Interview
person.interviewed_by = Interviewer | Gesproken door | Gespreksvoerder
person.interview_topics = Aangehaalde punten | Checklist gesprek | Inhoud gesprek
person.decision = Uitkomst | Toelating | Advies | Verdict
person.decided_on = Uitkomst bekend op | Datum toelating/weigering | Advies van
person.refusal_reason = Verklaring indien geweigerd | Oorzaak weigering | Niet geschikt omdat
person.notified_on = Schriftelijk verwittigd op | Verwittigd | Datum antwoordbrief
mentors.trained_on = Dag 1 gevolgd | Basismodule op | Vormingsdag gevolgd
mentees.objective = Droomjob | Beoogde job | Wil bereiken
mentees.needs = Knelpunten | Heeft nodig | Gewenste steun
mentees.referred_by = Verwijzer | Afkomstig van dienst | Gestuurd door
mentees.redirected_to = Elders geholpen door | Andere dienst voorgesteld | Doorgestuurd naar
mentees.redirected_on = Doorgestuurd op | Datum doorsturen | Elders sinds

staff.id = Afkorting | Trigram | Sigle
staff.role = Titel | Opdracht | Doet
staff.salaried = Arbeidscontract? | Krijgt loon | Vergoed (ja/nee)
staff.active = Aanwezig in team | Werkt hier nog | Momenteel werkzaam

duos.id = Tandemnummer | Nr. tandem | Paarnummer
duos.mentor = De {mentor} | Toegewezen {mentor} | Vrijwilliger ({mentor})
duos.mentee = De {mentee} | Begeleide {mentee} | Krijgt hulp ({mentee})
duos.coach = Coördinator | Aanspreekpunt | Verantwoordelijke collega
duos.matched_on = Samengebracht op | Datum verbinding | Toegewezen op
duos.matched_by = Samengebracht door | Wie bracht hen samen | Toegewezen door
duos.match_reasons = Motivatie keuze | Klik op basis van | Gelijkenissen
duos.first_meeting_on = Startgesprek | Voorstelling aan elkaar | Driegesprek start
duos.first_meeting_place = Adres startgesprek | Waar voorgesteld | Plek van het startgesprek
duos.first_meeting_neutral = Openbare plek? | Niet bij iemand thuis | Neutraal terrein
duos.first_meeting_staff = Voorgesteld door collega | Collega erbij | Startgesprek geleid door
duos.mentor_agrees = Groen licht {mentor} | {Mentor} bevestigt | Ja van {mentor}
duos.mentee_agrees = Groen licht {mentee} | {Mentee} bevestigt | Ja van {mentee}
duos.contract_on = Charter ondertekend | Engagement ondertekend op | Schriftelijk akkoord van
duos.start_on = Van start op | Gestart | Eerste dag
duos.planned_end_on = Afgesproken tot | Normaal tot | Vervaldag
duos.contacts_per_month = Ritme per maand | Hoe vaak per maand | Maandelijks aantal
duos.ended_on = Uit elkaar op | Laatste dag | Beëindigd | Uitstapdatum
duos.early_end = Breuk | Te vroeg afgebroken | Drop-out
duos.end_reason = Oorzaak stop | Verklaring einde | Omstandigheden einde
duos.final_meeting_on = Afscheidsgesprek | Terugblikgesprek | Laatste driegesprek
duos.final_meeting_mode = Afscheid: hoe | Afscheid ter plaatse of op afstand

contacts.duo = Tandem | Paar | Om welk tandem gaat het
contacts.on = Dag van samenkomst | Zagen elkaar op | Afgesproken op
contacts.mode = Kanaal | Manier | Op welke wijze
contacts.minutes = Aantal minuten | Hoe lang (min) | Tijdsduur
contacts.column = Samenkomst {n} | S{n} | Keer {n} | {n}e samenkomst
contacts.cell = Zagen elkaar op | Samenkomsten | Alle afspraken

followups.duo = Tandem | Paar | Gaat over tandem
followups.on = Dag van contact | Gesproken op | Gecontacteerd op
followups.by = Collega | Auteur | Genoteerd door
followups.with = Gesproken persoon | Aan de lijn | In bijzijn van
followups.kind = Reden contact | Onderwerp | Categorie gesprek
followups.note = Samenvatting | Neerslag | Vaststellingen

sessions.kind = Titel | Soort bijeenkomst | Naam activiteit
sessions.on = Vond plaats op | Gepland op | Datum bijeenkomst
sessions.topics = Agenda | Behandelde stof | Aspecten
sessions.place = Lokaal | Gaat door in | Adres
sessions.led_by = Docent | Verantwoordelijke | Verzorgd door
sessions.attendees = Hoeveel mensen | Aantal personen | Kwamen opdagen

partners.name = Vereniging | Benaming | Instelling
partners.kind = Aard | Statuut | Soort dienst
partners.locality = Vestiging | Zetel in | Stad/gemeente
partners.last_contact_on = Meest recente contact | Voor het laatst gehoord | Contact van

evaluations.duo = Tandem | Paar | Betrokken tandem
evaluations.on = Teruggestuurd op | Fiche van | Gedateerd
evaluations.respondent = Rol invuller | Standpunt van | Antwoord van
evaluations.satisfaction = Waardering | Sterren | Tevreden? (cijfer)
evaluations.effects = Opbrengst | Wat veranderde | Baten
evaluations.outcome = Loopbaan nadien | Vervolg na traject | Waar nu

programme.item = Bewijsstuk | Vereiste | Gevraagd criterium
programme.value = Gegeven | Detail | Onze keuze
programme.document = Map / link | Bewijs | Bewaard in
programme.reviewed_on = Geactualiseerd op | Nagezien op | Versie van

group.contact = Bereikbaarheid | Hoe bereiken
group.interview = Individueel gesprek | Interview
group.decision = Toelating | Uitkomst
group.matching = Koppeling | Samenbrengen
group.first = Startgesprek | Voorstelling
group.agree = Groen licht? | Bevestigen ze?
group.contract = Engagement | Charter
group.end = Uitstap | Afronding
group.meetings = Samenkomsten | Afspraken (dagen)
group.duo = Tandem | Verloop
sub.interviewed_on = Wanneer | Dag
sub.interviewed_by = Met | Collega
sub.interview_topics = Punten | Inhoud
sub.decision = Uitkomst | Advies
sub.decided_on = Wanneer | Dag
sub.refusal_reason = Oorzaak indien geweigerd | Verklaring
sub.notified_on = Verwittigd op | Schrijven op
sub.matched_on = Wanneer | Dag
sub.matched_by = Met | Beslist door
sub.match_reasons = Motivatie | Klik
sub.first_meeting_on = Wanneer | Dag
sub.first_meeting_place = Adres | Plek
sub.first_meeting_neutral = Openbaar? | Neutraal terrein
sub.first_meeting_staff = Erbij | Geleid door
sub.mentor_agrees = De {mentor} | {Mentor} ja/nee
sub.mentee_agrees = De {mentee} | {Mentee} ja/nee
sub.contract_on = Ondertekend | Gedateerd
sub.start_on = Van start | Vanaf
sub.planned_end_on = Afgesproken tot | Tot
sub.contacts_per_month = Ritme | Keer per maand
sub.ended_on = Wanneer | Dag
sub.early_end = Breuk? | Te vroeg
sub.end_reason = Oorzaak | Verklaring
sub.final_meeting_on = Afscheidsgesprek | Terugblik
sub.final_meeting_mode = Hoe | Plaats of afstand

wide.mentor = {Mentor}: {heading} | {heading} / {mentor} | {heading} - {MENTOR} | {heading} v.d. {mentor}
wide.mentee = {Mentee}: {heading} | {heading} / {mentee} | {heading} - {MENTEE} | {heading} v.d. {mentee}

hint.date = [datum] | (dag/maand/jaar) | - dd.mm.jj
hint.boolean = (aankruisen) | ja of nee? | [j/n]
hint.satisfaction = (van 1 tot 5) | (max. 5) | [1..5]
hint.minutes = (in minuten)
hint.list = (kies uit lijst) | (scheiden met ;)
hint.any = (!) | (in te vullen) | ***

choice.decision.accepted = Toegelaten | Gunstig | Go | Opgenomen
choice.decision.refused = Niet opgenomen | Ongunstig | No go | Afgekeurd
choice.decision.pending = Hangende | Terugbellen | Twijfelgeval | Op wachtlijst
choice.contact_mode.in_person = in café | in levenden lijve | bij ons
choice.contact_mode.online = op afstand | beeldbellen | Skype
choice.contact_mode.phone = aan de lijn | telefoontje
choice.contact_mode.message = berichtje | e-mailtje | chat
choice.followup_kind.routine = gewoon contact | loopt goed | standaard
choice.followup_kind.conflict = ruzie | botsing | onenigheid
choice.followup_kind.mediation = verzoening | gesprek met drie
choice.followup_with.mentor = de {mentor} | kant {mentor}
choice.followup_with.mentee = de {mentee} | kant {mentee}
choice.followup_with.both = alle twee | samen
choice.session_kind.info_mentors = Infoavond {mentors} | Avond {mentors}
choice.session_kind.info_mentees = Infoavond {mentees} | Avond {mentees}
choice.session_kind.initial_training = Startdag | Module 1 | Basisdag
choice.session_kind.workshop = Rondetafel | Uitwisseling | Praatgroep
choice.session_kind.continuing_training = Verdieping | Module 2 | Navorming
yes_no = JA/NEE | j/n | waar/onwaar

title = Vereniging - register {mentors}/{mentees} | Buddyproject {year} | Toeleiding naar werk | Stuurbestand
subtitle = Versie van {date} | Niet sorteren! | Werkdocument | [logo vereniging]
heading.year = Cohorte {year} | Seizoen {year} | Golf {year}
heading.coach = Bij {coach} | Portefeuille {coach}
total = Som | Samen | Totaal ingeschreven
note = (1) zie rode map op kantoor | Opgelet: niets wissen, vraag het aan de coördinatie | volgens de papieren fiches
example = Zo invullen | model
and = en

extra.person = Allerlei:remark | Krijgt nieuwsbrief:yesno | Beeldrecht:yesno | Straat en nr.:street | Woonplaats:town
 | Aantal kinderen:count | Land van herkomst:country | Auto:yesno | Getypt door:name | Verzekering vrijwilliger:date
 | Bewijs goed gedrag:date
extra.duo = Aandachtspunt:remark | Uren samen:count | Vergoeding betaald:money | Licht (groen/oranje/rood):colour
 | Getuigenis online:yesno | Besproken op teamvergadering:date
extra.other = Aandachtspunt:remark | Kost (EUR):money | Getypt door:name | Papieren archief:yesno | Bladzijde:count
extra_sheet.budget = Kasboek | Aanvragen toelage
extra_sheet.lists = Codes | Invulhulp | Toegelaten waarden
extra_sheet.planning = Teamagenda | Permanenties
extra_sheet.press = Media | Vaklui
extra_sheet.readme = Eerst lezen | Richtlijnen invullen
"""

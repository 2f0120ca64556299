"""Headings of every field, as people may write them in four languages: each is nearest to its own field."""

import pytest

from toolkit.adoption.search import Search
from toolkit.schema.definitions import Field, Schema

PHRASES = {
    "mentors.id": (
        "N° de dossier|Code mentor|Num.|ID mentor|Identifiant|No mentor|Registratienummer|Mentornr."
        "|Mentorcode|Volgnr|Dossier nr|Mentor-ID|Lfd. Nr.|Kennziffer|Mentornummer|Mentor no|Unique ID"
        "|Record ID|Ref. no.|Matricule|N° d'ordre|Numéro interne|Clé|Volgnummer|Inschrijvingsnr."
        "|Unieke code|Intern nummer|Laufnummer|Mitgliedsnr.|Eindeutige Nr.|Interne Nummer|Kennung"
        "|Serial no.|Member number|Unique ref|Internal no.|Identifier"
    ),
    "mentors.first_name": (
        "Prénoms|Prénom du candidat|Pren.|Voornaam kandidaat|Vorname der Person|Given name(s)|First"
        "|Forename|Petit nom|Prénom d'usage|Voornaam (roepnaam)|Eerste naam|Vrnm|Vorname(n)|Rufname|Vorn."
        "|Given names|Known as|Fname"
    ),
    "mentors.last_name": (
        "Nom (famille)|NOM DE FAMILLE|Fam.naam|Familien-Name|Name (Nachname)|Family name"
        "|Surname / last name|Last name (caps)|Nom du mentor|Naam mentor|Patronyme|Nom légal"
        "|Familienaam (officieel)|Achternaam + tussenvoegsel|Zuname|Familienname (laut Ausweis)|Nachn."
        "|Lname|Last"
    ),
    "mentors.email": (
        "Adresse courriel|Mél.|E-mail perso|Adresse élec.|Mailadres|E-mail (privé)|Emailadresse"
        "|Email-Adresse|E-mail addr.|Email contact|Contact e-mail|Quelle est votre adresse e-mail ?"
        "|Adresse électronique|Courrier électronique|E-mail de contact|Wat is je e-mailadres?|E-mail adres"
        "|Elektronische post|Mail privé|Wie lautet Ihre E-Mail-Adresse?|Elektronische Adresse|E-Mail privat"
        "|Mail-Adresse|What is your email address?|Electronic mail|Email (private)|Mail address"
    ),
    "mentors.phone": (
        "N° de tél.|Tél/GSM|GSM/Tél.|Numéro de portable|Num. GSM|Contact tél.|Telefoonnr.|Gsm-nr"
        "|Telefoon/GSM|Mobiel nummer|Tel.-Nr.|Telefon / Handy|Mobilnr.|Phone no.|Mobile number|Cell phone"
        "|Contact number|Quel est votre numéro de GSM ?|Op welk nummer kunnen we je bereiken?|Mobiel"
        "|GSM nummer|Contactnr.|Unter welcher Nummer sind Sie erreichbar?|Mobil|Handy-Nr.|Rufnummer"
        "|What number can we reach you on?|Telephone number|Cell no.|Tel. no"
    ),
    "mentors.language": (
        "Langue de correspondance|Langue(s)|Langue parlée|Contacttaal|Gesproken taal|Sprache(n)"
        "|Bevorzugte Sprache|Kommunikationssprache|Language of letters|Spoken language|Language(s)"
        "|Dans quelle langue souhaitez-vous être contacté ?|Langue principale|Langues parlées"
        "|In welke taal wil je communiceren?|Spreektaal|Taal communicatie|Talenkennis"
        "|In welcher Sprache möchten Sie kontaktiert werden?|Umgangssprache|Schriftsprache|Sprachen"
        "|Which language should we write to you in?|Main language|Written language|Languages spoken"
    ),
    "mentors.postcode": (
        "C.P.|Code post|CP domicile|Code postal domicile|Postc.|Postcode woonplaats|Postcode + gemeente"
        "|Post-Nr.|PLZ Wohnort|Postleitz.|Post code|ZIP|Postal code home|Code postal du domicile"
        "|Quel est votre code postal ?|CP résidence|Code P.|Wat is je postcode?|Postcode thuis"
        "|PC woonplaats|Wie lautet Ihre Postleitzahl?|Postleitzahl Wohnort|Plz (privat)"
        "|What is your postcode?|Home postcode"
    ),
    "mentors.birth_year": (
        "Né en|Naissance (année)|An. naissance|Année naissance|Geb. jaar|Jaar geboorte|Geboren in|Bouwjaar"
        "|Geburtsj.|Geb.-Jahr|Jahr der Geburt|Born|Year born|Birth year (yyyy)|Année"
        "|Votre année de naissance|Millésime|Jaar van geboorte|Wat is je geboortejaar?|Geb. in|Jahrgang"
        "|Ihr Geburtsjahr|Geboren im Jahr|Your year of birth|Born in|Birth yr"
    ),
    "mentors.sector": (
        "Domaine d'activité|Secteur prof.|Secteur professionnel|Métier / secteur|Domaine pro|Beroepsdomein"
        "|Werkterrein|Activiteitensector|Tak|Arbeitsgebiet|Tätigkeitsfeld|Berufliche Branche"
        "|Professional sector|Industry / sector|Work sector|Profession|Dans quel secteur travaillez-vous ?"
        "|Milieu professionnel|In welke sector werk je?|Vakgebied|Beroep/sector|Werkdomein"
        "|In welcher Branche arbeiten Sie?|Berufsfeld|Fachgebiet|Beruf/Branche|Tätigkeitsbereich"
        "|What sector do you work in?|Industry|Occupation/sector|Professional area"
    ),
    "mentors.skills": (
        "Domaines de compétences|Atouts|Compétences clés|Ce qu'il peut apporter|Kan begeleiden bij"
        "|Competenties / talenten|Troeven|Deskundigheid|Bekwaamheden|Stärken und Kompetenzen"
        "|Kann unterstützen bei|Was kann die Person?|Qualifikationen|Areas of expertise|Strong points"
        "|Skillset|Competencies|Quelles sont vos compétences ?|Savoir-faire|Domaines d'aide|Expertises"
        "|Ce que je peux apporter|Waar ben je goed in?|Expertise|Talenten|Kan helpen met|Vaardigh."
        "|Was können Sie gut?|Stärken|Kann helfen bei|Fachwissen|What are you good at?|Strengths"
        "|Can help with|Knowledge"
    ),
    "mentors.availability": (
        "Dispos semaine|Quand est-il libre ?|Jours de disponibilité|Plages dispo|Beschikbaar op"
        "|Wanneer beschikbaar|Vrije dagen|Zeitl. Verfügbarkeit|Verfügbare Zeiten|Wann verfügbar|When free"
        "|Availabilities|Days available|Preferred times|Quand êtes-vous disponible ?|Plages horaires"
        "|Jours et heures libres|Dispo en semaine|Wanneer ben je beschikbaar?|Beschikb.|Dagen en uren"
        "|Wann sind Sie verfügbar?|Verfügb.|Tage und Uhrzeiten|Freie Tage|When are you available?|Avail."
        "|Days and times|Free days"
    ),
    "mentors.applied_on": (
        "Date cand.|Candidature reçue le|Date d'entrée de la candidature|Inscription|Inscrit(e) depuis"
        "|Demande du|Datum aanmelding|Aanmelding op|Ingeschreven op|Datum inschrijving|Kandidaatstelling op"
        "|Eingegangen am|Anmeldung am|Anmeldedatum|Bewerbungsdatum|Bewerbungseingang|Application received"
        "|Date of application|Sign-up date|Registered on|Date applied|Horodateur|Demande reçue le"
        "|Date du formulaire|S'est manifesté(e) le|Tijdstempel|Ingeschreven sinds|Formulier ontvangen"
        "|Zeitstempel|Datum der Anmeldung|Angemeldet seit|Formular erhalten|Bewerbung vom|Timestamp"
        "|Date of registration|Registered since|Form received|Application of"
    ),
    "mentors.info_session_on": (
        "Séance info|Réunion d'information le|A suivi la séance d'info|Participation info|Soirée info"
        "|Infosessie gevolgd op|Datum infosessie|Info-avond|Infomoment op|Infovergadering|Info-Abend am"
        "|Datum Infoveranstaltung|Info-Treffen|Info evening|Info session date|Attended info session on"
        "|Information meeting|A participé à la séance d'information le|Réunion d'information"
        "|Infosession (date)|Aanwezig infoavond|Infoavond gevolgd op|Datum infomoment"
        "|Am Infoabend teilgenommen|Informationsversammlung|Infoabend besucht am|Datum Infotreffen"
        "|Attended information evening|Info meeting|Briefing attended on|Open evening date"
    ),
    "mentors.interviewed_on": (
        "Date entr.|RDV entretien|Entretien de sélection|Entretien individuel le|1er entretien"
        "|Date de l'interview|Rencontre individuelle|Intakegesprek op|Datum intake|Selectiegesprek"
        "|Kennismakingsgesprek op|Interviewdatum|Gesprek (datum)|Erstgespräch am|Datum des Gesprächs"
        "|Auswahlgespräch|Vorgespräch|Interviewtermin|Interview date|Date of interview|Intake date"
        "|Selection interview|Rencontre individuelle le|Intake|Entrevue|Rendez-vous d'accueil|Intake op"
        "|Eerste gesprek|Vorstellungsgespräch|Aufnahmegespräch am|Erstes Gespräch|Interview"
        "|Date of conversation|Screening on|First talk|Interview held"
    ),
    "mentors.interviewed_by": (
        "Interviewé par|Entretien avec|Qui a fait l'entretien ?|Vu par|Mené par|Intervieweur·euse"
        "|Gesprek gevoerd door|Intake door|Wie deed het gesprek|Gesprekspartner intake|Interview door"
        "|Gespräch geführt von|Geführt durch|Wer hat das Gespräch geführt|Interviewt durch"
        "|Interview conducted by|Interviewer name|Seen by|Interview with|Personne qui a mené l'entretien"
        "|Interviewer|Accueilli par|Rencontré par|Entretien (qui)|Wie voerde het gesprek?"
        "|Intake afgenomen door|Gezien door|Gespreksvoerder|Wer führte das Gespräch?|Aufnahmegespräch durch"
        "|Empfangen von|Gesprächsführung|Interview durch|Who conducted the interview?|Screening by"
        "|Interview lead|Met by"
    ),
    "mentors.interview_topics": (
        "Points abordés|Thèmes abordés à l'entretien|Contenu entretien|Sujets discutés|Sujets traités"
        "|Besproken punten|Besproken thema's|Inhoud gesprek|Wat werd besproken|Thema's intake"
        "|Gesprächsinhalte|Besprochene Punkte|Themen im Gespräch|Was wurde besprochen|Topics discussed"
        "|Points discussed|Interview content|What was discussed|Contenu de l'entretien|Check-list entretien"
        "|De quoi a-t-on parlé ?|Checklist intake|Thema's gesprek|Gesprächsinhalt|Checkliste Gespräch"
        "|Interview checklist|Subjects of the interview"
    ),
    "mentors.decision": (
        "Décision prise|Statut candidature|Résultat|Accepté ?|Accepté(e) oui/non|Avis final|Suite|Issue"
        "|Statut du dossier|Beslissing (ja/nee)|Status kandidatuur|Resultaat|Aanvaard?|Toegelaten"
        "|Eindbeslissing|Besluit|Status der Bewerbung|Entscheid|Angenommen?|Aufgenommen|Accepted?"
        "|Application status|Outcome|Result|Approved|État|Suite donnée|Admis ?|Validation|Retenu(e) ?"
        "|Goedgekeurd?|Uitkomst|Stand kandidatuur|Zugelassen?|Ergebnis|Aufnahme|Beschluss"
        "|Stand der Kandidatur|Admitted?|Acceptance|Verdict|Application state"
    ),
    "mentors.decided_on": (
        "Date décision|Décidé le|Date de la décision finale|Date d'acceptation|Accepté le|Datum beslissing"
        "|Datum besluit|Beslissingsdatum|Datum aanvaarding|Aanvaard op|Datum Entscheid|Entscheidungsdatum"
        "|Entscheid am|Angenommen am|Aufnahme am|Date of decision|Decision date|Accepted on"
        "|Decision made on|Date accepted|Date de validation|Date d'admission|Validé le|Date du statut"
        "|Besluit op|Datum goedkeuring|Goedgekeurd op|Toegelaten op|Beschluss vom|Zugelassen am"
        "|Datum Beschluss|Aufgenommen am|Verdict on|Date of approval|Admitted on|Outcome date|Approved on"
    ),
    "mentors.refusal_reason": (
        "Raison refus|Motif de non-acceptation|Si refusé, pourquoi|Pourquoi refusé|Cause du refus"
        "|Explication refus|Reden afwijzing|Reden van afwijzing|Reden niet aanvaard|Waarom geweigerd"
        "|Motivering weigering|Grund für Ablehnung|Grund Absage|Warum abgelehnt|Begründung Ablehnung"
        "|Ablehnung: Grund|Refusal reason|Why refused|Reason if refused|Reason for rejection"
        "|Reason declined|Pourquoi non|Motivation du refus|Explication si refusé|Motief weigering"
        "|Uitleg bij weigering|Motiv der Absage|Erklärung bei Absage|Grund der Nichtaufnahme"
        "|Grounds for refusal|Why rejected|Explanation if declined|Cause of rejection"
    ),
    "mentors.notified_on": (
        "Lettre envoyée|Date courrier|Réponse donnée le|Notification le|Confirmation envoyée le"
        "|Informé(e) le|Date d'envoi|Brief verstuurd|Datum brief|Antwoord verstuurd op"
        "|Kandidaat ingelicht op|Verwittigd op|Bevestiging verzonden|Verzenddatum brief|Schreiben vom"
        "|Brief verschickt am|Rückmeldung am|Mitgeteilt am|Zu-/Absage gesendet am|Bescheid am|Letter date"
        "|Letter sent|Reply sent on|Informed on|Date notified|Notification date|Réponse communiquée le"
        "|Prévenu(e) le|Date d'envoi du courrier|Avis transmis le|Confirmation écrite|Ingelicht op"
        "|Antwoord bezorgd|Bevestigingsmail op|Briefdatum|Informiert am|Antwort geschickt"
        "|Bestätigungsmail am|Letter of|Told on|Reply delivered|Confirmation mail on"
    ),
    "mentors.trained_on": (
        "Formé(e) le|Date formation|Formation suivie|Formation de base le|Formation initiale"
        "|A suivi la formation le|Module initial|Opleiding gevolgd op|Datum opleiding|Vorming op"
        "|Basisvorming|Startopleiding|Gevormd op|Opleiding mentor|Schulung am|Schulungsdatum|Grundschulung"
        "|Ausgebildet am|Einführungsschulung am|Geschult am|Training date|Trained|Initial training"
        "|Induction date|Training completed on|Journée de formation|A suivi le module de base"
        "|Formation OK le|Datum vorming|Opgeleid op|Basisopleiding|Vormingsdag gevolgd|Grundausbildung"
        "|Schulungstag besucht|Date of training|Basic training|Training day attended"
    ),
    "mentees.objective": (
        "Projet professionnel|But recherché|Objectif pro|Métier visé|Emploi recherché|Attentes/objectif"
        "|Projet pro / objectif|Doel traject|Jobdoelwit|Beroepsdoel|Professioneel doel|Gewenst beroep"
        "|Berufliches Ziel|Zielsetzung|Angestrebter Beruf|Career objective|Goal of mentoring"
        "|Professional goal|Desired job|What do they want to achieve"
        "|Quel est votre objectif professionnel ?|But de l'accompagnement|Projet|Wat wil je bereiken?"
        "|Gewenste job|Streefdoel|Was möchten Sie erreichen?|Wunschberuf|What would you like to achieve?"
        "|Dream job|Aim"
    ),
    "mentees.needs": (
        "Besoins exprimés|Besoin d'aide|Demande|Aide souhaitée|Ondersteuningsnoden|Hulpvraag|Vraag|Nood aan"
        "|Unterstützungsbedarf|Braucht Hilfe bei|Bedarf an|Support needed|Needs identified|Help wanted with"
        "|De quoi avez-vous besoin ?|Difficultés rencontrées|Freins à l'emploi|Soutien demandé"
        "|Waar heb je hulp bij nodig?|Ondersteuning gevraagd|Drempels|Vraag van de mentee"
        "|Wobei brauchen Sie Hilfe?|Gewünschte Unterstützung|Hürden|What do you need help with?"
        "|Support requested|Barriers|Wishes of the mentee"
    ),
    "mentees.referred_by": (
        "Orienté(e) par|Envoyé par|Partenaire envoyeur|Service orienteur|Orientation par"
        "|Via quel partenaire|Provenance|Doorverwezen door|Verwijzer|Toegeleid door|Toeleidende organisatie"
        "|Via welke organisatie|Aangebracht door|Zugewiesen von|Überwiesen durch|Vermittelnde Stelle"
        "|Vermittelt von|Referral source|Referring partner|Referred through"
        "|Comment est-il arrivé ? (service)|Prescripteur|Canal d'arrivée|Institution d'envoi"
        "|Verwijzende dienst|Aangemeld door|Herkomst (organisatie)|Wie kamen Sie zu uns? (Dienst)"
        "|Zuweisender Dienst|Angemeldet durch|Vermittelt von (Stelle)|How did you find us? (agency)"
        "|Referring agency|Signed up through|Came from (organisation)"
    ),
    "mentees.redirected_to": (
        "Réorienté vers|Réorientation vers|Renvoyé vers|Orienté vers|Vers quel service|Doorverwezen naar"
        "|Doorgestuurd naar|Heroriëntering naar|Verwezen naar|Weitergeleitet an|Weiterverwiesen an"
        "|Verwiesen an|Redirected to|Referred on to|Passed on to|Signposted to|Autre service proposé"
        "|Relayé vers|Transmis à|Vers quelle association|Andere dienst|Overgedragen aan"
        "|Verder verwezen naar|Geheroriënteerd naar|Anderer Dienst|Übergeben an|Weiter verwiesen an"
        "|Umorientiert zu|Other service|Handed over to|Passed to|Moved on to"
    ),
    "mentees.redirected_on": (
        "Date réorientation|Réorienté le|Réorientation le|Datum doorverwijzing|Doorverwezen op"
        "|Heroriëntering op|Weitergeleitet am|Weiterleitung am|Datum der Weiterleitung|Redirection date"
        "|Redirected on|Date redirected|Referred on (date)|Relayé le|Date du relais|Date de transfert"
        "|Overgedragen op|Datum verwijzing|Datum heroriëntering|Übergeben am|Datum Verweis"
        "|Datum Weiterleitung|Verwiesen am|Handed over on|Transfer date|Date passed on|Moved on (date)"
    ),
    "duos.id": (
        "N° duo|Code duo|Réf. binôme|ID du duo|Numéro de duo|Duonummer|Duo nr|Koppelnummer|Code koppel"
        "|Duo-ID|Tandemnummer|Tandem-Nr.|Duo-Nummer|Pair ID|Duo ref|Match ID|Pair no.|Numéro du tandem"
        "|ID duo|Dossier duo n°|Tandemnr.|Nummer match|Paarnummer|Pair number|Case no."
    ),
    "duos.mentor": (
        "Mentor (nom)|Nom mentor|Mentor·e|Mentor 1|Le mentor|Parrain|Naam van de mentor|Mentor naam"
        "|Naam mentor|Name Mentor|Mentor/in|Mentor*in|Mentor name|Name of mentor|Mentor attribué"
        "|Mentor : identité|Toegewezen mentor|De mentor|Name des mentor|Zugewiesener mentor|Der mentor"
        "|Name of the mentor|Assigned mentor|The mentor"
    ),
    "duos.mentee": (
        "Mentee (nom)|Nom mentoré|Mentoré·e|Filleul·e|Bénéficiaire|Jeune|Naam mentee|Deelnemer"
        "|Naam deelnemer|Jongere|Name Mentee|Schützling|Mentee-Name|Mentee name|Name of mentee|Young person"
        "|Nom mentee|Mentee attribué|Le mentee|Mentee : identité|Naam van de mentee|Toegewezen mentee"
        "|De mentee|Mentee: naam|Name des mentee|Zugewiesener mentee|Der mentee|Name of the mentee"
        "|Assigned mentee|The mentee"
    ),
    "duos.coach": (
        "Accompagnateur du duo|Référent du duo|Coordinateur|Personne de référence|Suivi par|Chargé de suivi"
        "|Responsable duo|Duocoach|Begeleider duo|Opgevolgd door|Trajectbegeleider|Verantwoordelijke"
        "|Betreuer/in|Begleitet durch|Zuständig|Verantwortlich|Ansprechperson|Koordinator·in|Supported by"
        "|Duo coach|Coordinator|Case manager|Followed up by|Chargé(e) d'accompagnement|Coordinatrice"
        "|Gestionnaire du duo|Verantwoordelijke begeleider|Consulent|Aanspreekpunt team|Dossierbeheerder"
        "|Zuständige Begleitung|Berater|Ansprechpartner Team|Betreut von|Fallführung|Responsible worker"
        "|Adviser|Team contact|Case holder"
    ),
    "duos.matched_on": (
        "Date match|Date du match|Mise en duo le|Duo formé le|Mise en relation le|Date d'appariement"
        "|Jumelé le|Datum match|Matchingdatum|Koppeling op|Gekoppeld op|Datum koppeling|Match-Datum"
        "|Zusammengebracht am|Gematcht am|Zuordnung am|Matchdatum|Match date|Date matched|Paired on"
        "|Matching date|Mise en lien le|Constitution du duo|Date mise en relation|Samengebracht op"
        "|Koppeling gemaakt op|Duo gevormd op|Datum der Zuordnung|Zusammengeführt am|Vermittelt am"
        "|Duo gebildet am|Date of pairing|Brought together on|Linked on|Pair formed on"
    ),
    "duos.matched_by": (
        "Match réalisé par|Matching effectué par|Mise en relation par|Qui a fait le match|Apparié par"
        "|Match door|Gekoppeld door|Matching gedaan door|Koppeling door|Wie deed de matching|Gematcht von"
        "|Match durch|Zuordnung durch|Zusammengebracht von|Match made by|Paired by|Matching done by"
        "|Matched by whom|Appariement par|Jumelé par|Responsable du matching|Qui a matché ?|Wie koppelde?"
        "|Wer vermittelte?|Pairing by|Matching by|Who paired them?"
    ),
    "duos.match_reasons": (
        "Critères match|Motifs du match|Pourquoi ce match|Critères d'appariement|Raisons de l'appariement"
        "|Criteria match|Matchingcriteria|Waarom dit duo|Redenen match|Basis van de match|Matchkriterien"
        "|Matching-Kriterien|Gründe für das Match|Warum dieses Duo|Match criteria|Reasons for matching"
        "|Matching criteria|Why this pair|Motifs de l'appariement|Raisons du jumelage|Affinités"
        "|Base du choix|Reden van de match|Gemeenschappelijk|Overeenkomsten|Basis koppeling"
        "|Grund der Zuordnung|Gemeinsamkeiten|Übereinstimmungen|Basis der Vermittlung|Reason for the match"
        "|Common ground|Similarities|Basis of pairing"
    ),
    "duos.first_meeting_on": (
        "Date 1re rencontre|1ère rencontre le|Rencontre initiale|Date de prise de contact|1er RDV"
        "|Premier rendez-vous|1e ontmoeting|Datum 1ste ontmoeting|Kennismaking op|Kennismakingsgesprek"
        "|Eerste afspraak|Datum kennismaking|1. Treffen|Erstes Treffen|Kennenlerntreffen am"
        "|Datum Kennenlernen|Erstkontakt Duo|Date of first meeting|1st meeting|First met on"
        "|Introductory meeting|Kick-off meeting|Rencontre de lancement|Prise de contact"
        "|Date du premier rendez-vous|Premier contact duo|Startgesprek|Eerste ontmoeting"
        "|Datum eerste afspraak|Kennismakingsmoment|Startgespräch|Erste Begegnung|Datum erstes Treffen"
        "|Kennenlerntermin|Opening meeting|First encounter|Date of first session|Introduction"
    ),
    "duos.first_meeting_place": (
        "Lieu 1re rencontre|Endroit 1ère rencontre|Où (1ère rencontre)|Lieu de rencontre"
        "|Plaats kennismaking|Plaats 1e ontmoeting|Locatie kennismaking|Waar kennismaking"
        "|Ort des Kennenlernens|Ort 1. Treffen|Treffpunkt|Ort Erstes Treffen|Place of 1st meeting"
        "|First meeting location|Meeting place|Endroit de la première rencontre|Adresse du premier RDV"
        "|Lieu de lancement|Local|Plaats eerste ontmoeting|Adres eerste afspraak|Ontmoetingsplaats|Lokaal"
        "|Ort der ersten Begegnung|Adresse erstes Treffen|Raum|Place of first encounter"
        "|Address of first meeting|Meeting point|Venue"
    ),
    "duos.first_meeting_neutral": (
        "Endroit neutre ?|Terrain neutre|Lieu neutre (O/N)|Neutre ?|Neutrale locatie|Op neutrale plaats"
        "|Neutraal terrein|Neutraler Ort?|Ort neutral|Auf neutralem Boden|Neutral place?|Neutral location"
        "|Neutral venue|Espace neutre (oui/non)|Neutralité du lieu|Neutrale plaats (ja/nee)"
        "|Is de plaats neutraal|Neutraler Boden?|Neutraler Treffpunkt (ja/nein)|Neutral ground?"
        "|Neutral place (yes/no)|Is the venue neutral"
    ),
    "duos.first_meeting_staff": (
        "Présence de l'accompagnateur|Accompagnant présent|Qui était présent|1ère rencontre : présence de"
        "|Coach présent|Aanwezige medewerker|Begeleider aanwezig|Wie was aanwezig"
        "|Kennismaking in aanwezigheid van|Anwesende Begleitperson|Anwesend vom Team|Begleitperson dabei"
        "|Wer war dabei|Staff present|Coach present|Who attended first meeting|First meeting attended by"
        "|Accompagnement au 1er RDV par|Collègue présent|Introduit par|Medewerker erbij"
        "|Begeleid bij start door|Mitarbeiter dabei|Begleitet beim Start von|Vorgestellt im Beisein von"
        "|Staff there|Accompanied at start by|Introduced in presence of"
    ),
    "duos.mentor_agrees": (
        "Accord du mentor ?|Mentor OK|Mentor d'accord|Feu vert mentor|Le mentor accepte|Mentor akkoord"
        "|Akkoord mentor|OK mentor|Instemming mentor|Mentor stemt in|Mentor einverstanden|Zusage Mentor"
        "|Mentor stimmt zu|Einverständnis Mentor|Mentor agreed|Mentor consent|Mentor says yes"
        "|Mentor confirms|Mentor : ok pour continuer ?|Confirmation mentor|Mentor partant|Mentor bevestigt"
        "|Bevestiging mentor|Mentor ziet het zitten|Goedkeuring mentor|Mentor bestätigt|Bestätigung mentor"
        "|Mentor sagt zu|Genehmigung mentor|Approval mentor"
    ),
    "duos.mentee_agrees": (
        "Accord du mentee|Mentee OK ?|Mentee d'accord|Accord mentoré|Feu vert mentee|Mentee akkoord"
        "|OK mentee|Instemming mentee|Mentee einverstanden|Zusage Mentee|Mentee stimmt zu|Mentee agreed"
        "|Mentee consent|Mentee says yes|Mentee : ok pour continuer ?|Confirmation mentee|Mentee partant"
        "|Le mentee accepte|Mentee bevestigt|Bevestiging mentee|Mentee ziet het zitten|Goedkeuring mentee"
        "|Mentee bestätigt|Bestätigung mentee|Mentee sagt zu|Genehmigung mentee|Mentee confirms"
        "|Approval mentee"
    ),
    "duos.contract_on": (
        "Date signature contrat|Contrat signé|Convention signée|Signature convention le|Signature"
        "|Date de signature|Charte signée le|Contract ondertekend|Datum contract|Overeenkomst getekend"
        "|Datum ondertekening|Afsprakennota getekend op|Handtekening contract|Vertrag unterschrieben"
        "|Vertragsdatum|Unterschrift Vertrag|Vereinbarung vom|Unterzeichnet am|Contract signed"
        "|Signature date|Date signed|Agreement signed on|Agreement date|Signature de la charte"
        "|Engagement signé|Getekend|Engagementsverklaring getekend|Datum der Unterschrift"
        "|Vereinbarung unterschrieben|Unterschrieben|Vertragsabschluss|Date of signature|Agreement signed"
        "|Signed|Commitment signed"
    ),
    "duos.start_on": (
        "Démarrage le|Date de démarrage|Début duo|Début du duo|Commencé le|Début accompagnement"
        "|Lancement le|Start duo|Startdatum|Start op|Begin traject|Aanvang|Aanvangsdatum|Gestart op"
        "|Startdatum Duo|Beginn am|Start am|Beginndatum|Gestartet am|Start of duo|Started on|Begins on"
        "|Begin date|Date de lancement|Lancement|Ouverture du dossier|Depuis le|Van start op|Opstart|Sinds"
        "|Begonnen am|Seit|Beginning|Launch|Since"
    ),
    "duos.planned_end_on": (
        "Fin théorique|Échéance contrat|Date fin prévue|Fin de contrat|Terme prévu|Jusqu'au|Fin planifiée"
        "|Voorzien einde|Einddatum voorzien|Einde gepland|Vermoedelijke einddatum|Einde contract|Loopt tot"
        "|Tot (gepland)|Geplante Beendigung|Ende (geplant)|Voraussichtl. Ende|Vertragsende|Bis (geplant)"
        "|Laufzeit bis|Expected end date|Planned end date|End (planned)|Due to end|Contract ends|Until"
        "|Date de fin théorique|Jusqu'à (prévu)|Af te ronden tegen|Vermoedelijk einde|Abzuschließen bis"
        "|Geplanter Abschluss|Projected end|Until (planned)|Contract end|To be closed by|Intended finish"
    ),
    "duos.contacts_per_month": (
        "Nb de contacts/mois|Fréquence (par mois)|Rencontres/mois|Fréquence prévue|Rythme mensuel"
        "|Nombre de rencontres par mois|Contacten/maand|Aantal contacten per maand|Frequentie per maand"
        "|Ontmoetingen per maand|Kontakte/Monat|Treffen pro Monat|Häufigkeit pro Monat|Anzahl Treffen/Monat"
        "|Contacts/month|Meetings per month|Monthly frequency|No. of contacts per month|How often per month"
        "|Rythme|Contacts mensuels|X par mois|Hoe vaak per maand?|Ritme|Afspraken per maand|X per maand"
        "|Wie oft pro Monat?|Rhythmus|Treffen im Monat|X pro Monat|How often a month?|Rhythm"
        "|Meetings a month|X per month"
    ),
    "duos.ended_on": (
        "Fin réelle|Date fin réelle|Clôture le|Date de clôture|Terminé le|Arrêté le|Fin effective"
        "|Fin du duo|Einddatum|Effectieve einddatum|Afgesloten op|Stopgezet op|Beëindigd|Einde duo"
        "|Datum einde|Tatsächliches Ende|Beendet|Abgeschlossen am|Enddatum|Ende Duo|Beendigung am"
        "|Actual end|Ended|End date|Closed on|Date ended|Finished on|Date de fin réelle|Fermé le"
        "|Date de sortie|Clôture|Effectief einde|Stopgezet|Afgerond op|Aufgelöst am|Dissolved on"
    ),
    "duos.early_end": (
        "Arrêt anticipé|Fin prématurée|Arrêt avant terme|Rupture anticipée|Abandon ?"
        "|Vroegtijdige beëindiging|Voortijdige stop|Vroegtijdig gestopt|Vervroegd einde|Vorzeitiger Abbruch"
        "|Vorzeitig beendet?|Frühzeitig beendet|Abgebrochen|Early termination|Ended early?|Premature end"
        "|Dropped out|Stopped early|Rupture ?|Terminé avant la date ?|Arrêt prématuré|Fin avant échéance"
        "|Te vroeg gestopt?|Uitval?|Voor einddatum gestopt|Vervroegd stopgezet|Zu früh beendet?|Abbruch?"
        "|Vor Enddatum beendet|Frühzeitig abgebrochen|Ended too soon?|Dropout?|Stopped before end date"
        "|Cut short"
    ),
    "duos.end_reason": (
        "Raison de fin|Motif arrêt|Cause d'arrêt|Motif clôture|Pourquoi arrêté|Raison de la clôture"
        "|Reden stopzetting|Reden beëindiging|Reden einde|Waarom gestopt|Reden afsluiting"
        "|Oorzaak stopzetting|Grund Beendigung|Abbruchgrund|Grund für Ende|Warum beendet|Grund des Abbruchs"
        "|End reason|Why it ended|Reason for ending|Closure reason|Reason for closing|Cause de la fin"
        "|Explication arrêt|Raison de clôture|Uitleg einde|Reden afronding|Ursache des Endes|Erklärung Ende"
        "|Grund der Auflösung|Cause of ending|Explanation of end|Grounds for closing"
    ),
    "duos.final_meeting_on": (
        "Date dernière rencontre|Entretien de clôture|Réunion de clôture|Rencontre finale|Bilan final le"
        "|RDV de clôture|Dernier rendez-vous|Slotgesprek|Eindgesprek op|Laatste ontmoeting"
        "|Afsluitend gesprek|Afsluitgesprek|Datum slotgesprek|Abschlussgespräch|Letztes Treffen"
        "|Abschlusstreffen|Schlussgespräch am|Endgespräch|Closing meeting|Final meeting date|Last meeting"
        "|Exit interview|Wrap-up meeting|Entretien final|Rencontre de bilan|Date du bilan|Afscheidsmoment"
        "|Evaluatiegesprek duo|Abschließendes Gespräch|Abschiedstreffen|Bilanzgespräch|Letzte Begegnung"
        "|Closing conversation|Farewell meeting|Review meeting|Last encounter"
    ),
    "duos.final_meeting_mode": (
        "Mode rencontre finale|Clôture en présentiel ?|Forme de la dernière rencontre|Modalité clôture"
        "|Vorm slotgesprek|Slotgesprek live/online|Wijze laatste ontmoeting|Form Abschlussgespräch"
        "|Abschluss online/persönlich|Art des letzten Treffens|Closing meeting format|Final meeting type"
        "|Last meeting: in person/online|Clôture en personne ou à distance|Modalité du bilan"
        "|Type de rencontre finale|Afsluiting fysiek of digitaal|Wijze afsluiting|Hoe afgesloten"
        "|Abschluss persönlich oder digital|Weise des Abschlusses|Closing in person or remote"
        "|Manner of closing|How closed"
    ),
    "contacts.duo": (
        "Duo concerné|Réf. duo|N° du duo|Binôme|Code duo|Mentor / Mentee|Duonr|Welk duo|Koppel|Duo-Nr."
        "|Tandem|Welches Duo|Pair|Duo ref|Which pair|Code du duo|N° binôme|Nom du duo|Duonummer|Naam duo"
        "|Paar|Name des Duos|Duo code|Pair no.|Pair name"
    ),
    "contacts.on": (
        "Date contact|Date de rencontre|Jour|Quand|Date du contact|Datum contact|Datum ontmoeting|Dag"
        "|Contactdatum|Datum Treffen|Kontaktdatum|Tag|Contact date|Meeting date|When|Date of contact"
        "|Rencontrés le|RDV du|Op|Wanneer|Ontmoeting op|Datum des Treffens|Am|Wann|Begegnung am"
        "|Date of meeting|On|Meeting on"
    ),
    "contacts.mode": (
        "Type de contact|Moyen|Canal|Forme du contact|Comment|Mode de rencontre|Présentiel/distanciel"
        "|Soort contact|Manier|Kanaal|Wijze van contact|Vorm contact|Kontaktart|Art|Kanal|Form des Kontakts"
        "|Contact type|Channel|How|Type of contact|Medium|Format|Forme|En personne ou à distance|Wijze"
        "|Fysiek of digitaal|Weise|Persönlich oder digital|Manner|Means|In person or remote"
    ),
    "contacts.minutes": (
        "Durée en minutes|Temps (min)|Nb minutes|Durée rencontre|Duur in minuten|Tijdsduur|Aantal minuten"
        "|Minuten|Dauer in Min.|Zeit (Min)|Gesprächsdauer|Minutes|Length (min)|Duration in minutes"
        "|Time (min)|Combien de temps|Nbre de minutes|Longueur|Hoelang|Lengte|Zeitdauer|Wie lange"
        "|Anzahl Minuten|Länge|Time spent|How long|No. of minutes|Length"
    ),
    "followups.by": (
        "Réalisé par|Collaborateur|Accompagnant|Membre de l'équipe|Auteur|Suivi effectué par|Medewerker"
        "|Gedaan door|Wie|Teamlid|Begeleider|Mitarbeiter/in|Wer|Gemacht von|Done by|Staff|Team member|Who"
        "|Carried out by|Agent|Qui a appelé ?|Effectué par|Collègue|Wie nam contact?|Uitgevoerd door"
        "|Collega|Mitarbeiter|Wer hat angerufen?|Verfasser|Durchgeführt von|Kollege|Staff member"
        "|Who called?|Author|Colleague"
    ),
    "followups.with": (
        "Personne contactée|Contact avec|Avec qui|Interlocuteur|Met wie|Contact met|Gesprekspartner"
        "|Gesprächspartner|Mit wem|Kontakt mit|With whom|Spoke with|Contact with|Person spoken to"
        "|Qui a-t-on eu ?|A parlé à|Wie gesproken?|Sprak met|Wer wurde erreicht?|Sprach mit"
        "|Who was reached?|Interlocutor|Talked to"
    ),
    "followups.kind": (
        "Type de suivi|Nature|Nature du contact|Objet|Motif du contact|Type opvolging|Aard contact"
        "|Soort gesprek|Aard|Art der Begleitung|Art des Kontakts|Grund des Kontakts|Typ|Follow-up type|Type"
        "|Nature of contact|Kind of follow-up|Catégorie de suivi|Aanleiding|Reden contact|Categorie|Anlass"
        "|Kategorie|Occasion|Reason for contact|Category"
    ),
    "followups.note": (
        "Commentaires|Compte-rendu|Observations|Résumé|Notes de suivi|Contenu|Verslag|Opmerkingen|Notities"
        "|Korte samenvatting|Bemerkungen|Notizen|Protokoll|Gesprächsnotiz|Comments|Notes|Summary|Report"
        "|Remarks|Détails de l'échange|Samenvatting|Bemerkingen|Kort verslag|Bevindingen|Zusammenfassung"
        "|Kurzbericht|Feststellungen|Short report|Findings"
    ),
    "sessions.kind": (
        "Type de séance|Type d'activité|Activité|Nature|Séance|Soort activiteit|Type sessie|Activiteit"
        "|Soort bijeenkomst|Art der Veranstaltung|Typ|Veranstaltung|Veranstaltungsart|Session type"
        "|Event type|Type of session|Activity|What|Intitulé|Nature de l'activité|Activiteit (type)|Aard"
        "|Aktivität (Typ)|Art der Aktivität|Veranstaltungstyp|Activity (type)|Kind of activity"
    ),
    "sessions.on": (
        "Date de l'activité|Date séance|Quand|Jour|Datum sessie|Wanneer|Datum activiteit"
        "|Datum Veranstaltung|Wann|Tag|Session date|Date of event|When|Event date|Jour et mois|Op"
        "|Dag en uur|Datum der Aktivität|Am|Tag und Uhrzeit|Date of activity|On|Day and time"
    ),
    "sessions.topics": (
        "Thèmes|Contenu de la séance|Matières|Thèmes abordés|Programme|Inhoud|Behandelde onderwerpen"
        "|Thema's|Topics|Inhalte|Themen der Veranstaltung|Behandelte Punkte|Content|Topics covered|Themes"
        "|Subjects|Ordre du jour|Matières vues|Programme de la séance|Sujets traités|Agendapunten"
        "|Behandelde thema's|Programma|Wat werd behandeld|Tagesordnung|Programm|Was wurde behandelt"
        "|Subjects covered|What was covered"
    ),
    "sessions.place": (
        "Endroit|Salle|Adresse|Lieu de la séance|Locatie|Zaal|Plaats|Waar|Ort|Raum|Veranstaltungsort|Wo"
        "|Venue|Location|Where|Room|Local|Lieu de l'activité|Adres|Lokaal|Plaats van de activiteit|Standort"
        "|Ort der Aktivität|Address|Activity venue"
    ),
    "sessions.led_by": (
        "Animateur/trice|Formateur·rice|Intervenant|Donné par|Animé par|Orateur|Lesgever|Spreker"
        "|Begeleid door|Gegeven door|Trainer|Referent/in|Leitung|Moderation|Facilitator|Speaker|Trainer"
        "|Presented by|Run by|Animation|Responsable de séance|Begeleiding|Docent|Geleid door|Dozent"
        "|Geleitet durch|Facilitation"
    ),
    "sessions.attendees": (
        "Nbre participants|Nb de présents|Nombre de personnes|Présences|Aantal aanwezigen|Aantal deelnemers"
        "|Aanwezigen|Opkomst|Anzahl Teilnehmer|Teilnehmerzahl|Anwesende|Number of attendees"
        "|No. of participants|Headcount|Attendance|Combien de présents|Inscrits/présents|Total participants"
        "|Hoeveel aanwezig|Aantal personen|Totaal deelnemers|Wie viele anwesend|Anzahl Personen"
        "|Teilnehmer gesamt|How many present|No. of people|Present|Total attendees"
    ),
    "partners.name": (
        "Nom de l'organisation|Organisme|Institution|Partenaire|Structure|Nom du partenaire"
        "|Naam organisatie|Organisatie|Partner|Instelling|Dienst|Name der Organisation|Einrichtung"
        "|Institution|Partnerorganisation|Organisation name|Partner name|Agency|Dénomination|Association"
        "|Institution partenaire|Benaming|Vereniging|Bezeichnung|Verein|Designation|Charity"
    ),
    "partners.kind": (
        "Type de partenaire|Catégorie|Type d'organisme|Soort partner|Type organisatie|Categorie"
        "|Art der Einrichtung|Kategorie|Typ|Partner type|Category|Kind of organisation|Nature"
        "|Secteur d'activité|Genre|Aard|Sector|Bereich|Typ der Organisation|Sorte|Field"
        "|Type of organisation|Sort"
    ),
    "partners.locality": (
        "Ville|Commune|Localisation|Lieu|Code postal et localité|Gemeente|Stad|Plaats|Vestigingsplaats"
        "|Stadt|Gemeinde|Standort|Sitz|Town|City|Place|Municipality|Siège|Ville/commune"
        "|Code postal et commune|Vestiging|Stad/gemeente|Postcode en gemeente|Niederlassung|Stadt/Gemeinde"
        "|PLZ und Ort|Based in|Town/city|Postcode and town"
    ),
    "partners.last_contact_on": (
        "Dernier contact le|Date dernier contact|Contacté le|Dernière rencontre|Laatste contact"
        "|Datum laatste contact|Laatst gecontacteerd|Letzter Kontakt am|Zuletzt kontaktiert"
        "|Datum letzter Kontakt|Last contacted|Date of last contact|Last contact on"
        "|Dernière prise de contact|Date du dernier échange|Dernière réunion|Contacté dernièrement"
        "|Laatste overleg|Recentste contact|Laatst gehoord|Letzte Besprechung|Jüngster Kontakt"
        "|Zuletzt gehört|Last discussion|Most recent contact|Last heard from"
    ),
    "evaluations.duo": (
        "Duo évalué|N° duo|Réf duo|Binôme|Welk duo|Duonummer|Koppel|Duo-Nr.|Tandem|Pair|Duo ref|Code du duo"
        "|Pour quel duo|Code duo|Betrokken duo|Paar|Betroffenes Duo|Zu welchem Duo|Duo code|Pair concerned"
        "|About which pair"
    ),
    "evaluations.on": (
        "Date éval.|Complété le|Date du questionnaire|Rempli le|Datum evaluatie|Ingevuld op|Evaluatiedatum"
        "|Ausgefüllt am|Datum der Bewertung|Evaluationsdatum|Date completed|Survey date|Evaluation date"
        "|Filled in on|Horodateur|Envoyé le|Tijdstempel|Ingediend op|Datum bevraging|Zeitstempel"
        "|Eingereicht am|Datum Befragung|Timestamp|Date of evaluation|Submitted on"
    ),
    "evaluations.respondent": (
        "Qui répond|Rempli par|Complété par|Répondant (mentor/mentee)|Rôle|Ingevuld door|Wie|Door wie"
        "|Invuller|Ausgefüllt von|Wer|Befragte Person|Rolle|Completed by|Filled in by|Who|Role"
        "|Mentor or mentee|Profil|Ben je mentor of mentee?|Rol|Profiel invuller"
        "|Sind Sie mentor oder mentee?|Are you mentor or mentee?|Profile|Vous êtes : mentor ou mentee"
    ),
    "evaluations.satisfaction": (
        "Note|Note /5|Score satisfaction|Satisfaction globale|Niveau de satisfaction|Cotation|Score"
        "|Tevredenheidsscore|Score op 5|Algemene tevredenheid|Cijfer|Zufriedenheitsgrad|Gesamtzufriedenheit"
        "|Note (1-5)|Bewertung|Rating|Overall satisfaction|Satisfaction score|Score (1-5)|Sur 5"
        "|Appréciation générale|Êtes-vous satisfait ?|Op 5|Hoe tevreden ben je?|Waardering|Von 5"
        "|Allgemeine Zufriedenheit|Wie zufrieden sind Sie?|Out of 5|General satisfaction"
        "|How satisfied are you?"
    ),
    "evaluations.effects": (
        "Impact|Effets constatés|Ce que le duo a apporté|Résultats obtenus|Bénéfices|Changements observés"
        "|Effecten|Impact op mentee|Wat leverde het op|Resultaten|Behaalde resultaten|Auswirkungen"
        "|Erreichte Ergebnisse|Was hat sich verändert|Nutzen|Impact observed|Benefits|Results achieved"
        "|What changed|Outcomes|Qu'est-ce que cela vous a apporté ?|Veranderingen"
        "|Wat heeft het je opgeleverd?|Voordelen|Veränderungen|Was hat es Ihnen gebracht?|Wirkung|Vorteile"
        "|Changes|What did it bring you?"
    ),
    "evaluations.outcome": (
        "Situation actuelle|Situation de sortie|Situation professionnelle|Statut à la fin"
        "|Que fait le mentee maintenant|Situation emploi|Huidige situatie|Situatie na afloop|Situatie einde"
        "|Statuut na traject|Uitstroom|Aktuelle Situation|Situation nach dem Duo|Verbleib"
        "|Berufliche Situation|Current situation|Situation at end|Employment situation|Destination"
        "|Status at end|Statut professionnel après|Devenir du mentee|Emploi / formation / autre"
        "|Statuut na afloop|Wat doet de mentee nu|Werk / opleiding / ander|Status danach"
        "|Was macht der mentee jetzt|Arbeit / Ausbildung / anderes|Present situation|Status afterwards"
        "|What is the mentee doing now|Work / training / other"
    ),
    "staff.role": (
        "Fonction exercée|Poste occupé|Rôle dans l'équipe|Titre|Taak|Functie in team|Rol|Functietitel"
        "|Stelle|Funktion im Team|Tätigkeit|Aufgabe|Job title|Position held|Role in team|Function"
        "|Responsabilité|Tâche principale|Rôle dans le projet|Verantwoordelijkheid|Opdracht"
        "|Rol in het project|Stellenbezeichnung|Verantwortung|Auftrag|Rolle im Projekt|Responsibility"
        "|Assignment|Role in project"
    ),
    "staff.salaried": (
        "Salarié(e) ?|Employé|Contrat de travail|Rémunéré|Sous contrat|Bezoldigd?|Werknemer"
        "|Betaalde medewerker|Contract|Vast in dienst|Angestellt?|Hauptamtlich|Festanstellung|Bezahlt"
        "|Paid staff|Employed|On payroll|Paid?|Contrat (salarié/bénévole)|Personnel payé"
        "|Betaald of vrijwillig|Statuut (betaald?)|Op de payroll|Bezahlt oder ehrenamtlich|Arbeitsvertrag?"
        "|Gehaltsempfänger|Paid or volunteer|Payroll"
    ),
    "staff.active": (
        "Toujours actif|En activité|Actif·ve|En service|Actif ?|Nog actief|In dienst|Actief?|Werkzaam"
        "|Noch aktiv|Im Dienst|Aktiv?|Tätig|Still active|Currently active|In post|Active?|Toujours là"
        "|En poste|Présent·e actuellement|Travaille encore|Nog werkzaam|Momenteel actief|Werkt hier nog"
        "|In functie|Noch tätig|Derzeit aktiv|Arbeitet noch hier|Still working|Works here"
    ),
    "programme.item": (
        "Élément requis|Exigence|Pièce|Point|Onderdeel|Vereiste|Bewijsstuk|Element|Gevraagd element"
        "|Anforderung|Nachweis|Bestandteil|Punkt|Requirement|Evidence item|Item|Element|Critère|Criterium"
        "|Stuk|Kriterium|Stück|Art des Dokuments|Criterion|Kind of document"
    ),
    "programme.value": (
        "Valeur / contenu|Réponse|Description|Détails|Waarde|Inhoud|Antwoord|Beschrijving|Wert|Inhalt"
        "|Angabe|Beschreibung|Value|Answer|Details|Content|Détail|Information|Omschrijving|Toelichting"
        "|Tekst|Informatie|Erläuterung|Text|Explanation"
    ),
    "programme.document": (
        "Lien vers le document|Fichier joint|Annexe|Référence du document|Emplacement|Link naar document"
        "|Bijlage|Bestandsnaam|Vindplaats|Dateiname|Link zum Dokument|Anhang|Ablageort|Link to document"
        "|File|Attachment|File location|Pièce jointe|Chemin|Fichier / lien|Pad|Bestand / link|Pfad"
        "|Datei / Link|Path|File / link"
    ),
    "programme.reviewed_on": (
        "Dernière révision|Mis à jour le|Date de mise à jour|Validé le|Revu le|Laatst herzien|Bijgewerkt op"
        "|Datum herziening|Laatste update|Zuletzt überprüft|Aktualisiert am|Letzte Überarbeitung|Geprüft am"
        "|Last reviewed|Updated on|Date of review|Last updated|Actualisé le|Revue le|Dernière vérification"
        "|Geactualiseerd op|Nagekeken op|Laatste controle|Datum der Überarbeitung|Letzte Kontrolle"
        "|Revision date|Checked on|Last check"
    ),
}
"""`table.field` -> headings, with a bar between them."""


@pytest.fixture(scope="module")
def search(schema: Schema) -> Search:
    return Search(schema)


@pytest.mark.parametrize("path", PHRASES)
def test_a_heading_names_its_field(search: Search, schema: Schema, path: str) -> None:
    table, _, name = path.partition(".")
    own = schema.table(table).field(name)
    for text in PHRASES[path].split("|"):
        heading = search.headings.read(0, text)
        rivals = [field for field in schema.table(table).fields if field is not own and kind(field) == kind(own)]
        best = max((min(search.names.score(table, rival.name, heading), 1) for rival in rivals), default=0)
        score = min(search.names.score(table, name, heading), 1.01)
        assert score >= 0.8, text
        assert score > best, text


def kind(field: Field) -> str:
    """What values tell apart, headings need not."""
    if field.reference:
        return "reference"
    return field.type if field.type in ("date", "boolean", "number", "integer") else "text"

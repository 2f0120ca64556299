"""French as associations in Brussels and Wallonia write it. The form of the text: `vocabulary.py`."""

WORDS = """
roles = mentor/mentors/mentee/mentees | mentor/mentors/mentoré/mentorés

sheet.mentors = {Mentors} | Liste {mentors} 2025 | Nos {MENTORS} | Base {mentors} | {Mentors} - candidats
 | LISTE {MENTORS}
sheet.mentees = {Mentees} | Liste {mentees} 2025 | Nos {MENTEES} | Inscriptions {mentees} | {Mentees} (tous)
sheet.duos = Duos | Duos 24-25 | Binômes | Tableau des duos | Suivi des binômes | Matchings faits
sheet.contacts = Rencontres | Journal des rencontres | RDV des duos | Contacts {mentor}-{mentee}
sheet.followups = Suivis | Suivi coach | Carnet de suivi | Appels de suivi | Suivi duos - notes
sheet.sessions = Séances & formations | Agenda formations | Infos + formations | Séances collectives
sheet.partners = Partenaires | Réseau | Nos partenaires | Carnet partenaires
sheet.evaluations = Évaluations | Enquête finale | Bilans de fin | Questionnaires satisfaction
sheet.staff = Équipe | L'équipe | Personnel | Qui fait quoi
sheet.programme = Programme | Docs qualité | Cadre du programme | Référentiel qualité
sheet.wide = Tableau général | Suivi des duos 2025 | TOUT | Base de données
sheet.year = Duos {year} | Binômes {year} | Duos - année {year}
sheet.coach.duos = Duos {coach} | Binômes {coach}
sheet.coach.followups = Suivi {coach} | Suivis {coach}

person.id = N° | Réf. | Code | N° dossier | ID
person.first_name = Prénom | Prén. | Prénoms | Prénom usuel
person.last_name = Nom | Nom de famille | Nom (majuscules) | Nom usuel
person.full_name = Nom et prénom | Nom Prénom | Nom complet | Nom, prénom
person.email = Mail | E-mail | Adresse mail | Courriel | Email perso
person.phone = Tél. | GSM | Tél/GSM | N° de gsm | Téléphone portable
person.language = Langue | Langue maternelle | Langue de contact | FR/NL/EN
person.postcode = CP | Code postal | C.P. domicile | Code post.
person.birth_year = Né(e) en | Année naiss. | Année de naissance | Naissance (année)
person.sector = Secteur | Secteur d'activité | Domaine professionnel | Métier / secteur
person.skills = Compétences | Atouts | Compét. clés | Points forts
person.availability = Dispos | Disponibilités | Quand dispo ? | Horaires possibles
person.applied_on = Date candidature | Inscription | Inscrit·e le | Date de 1er contact | Reçu le
person.info_session_on = Séance info | Date séance d'info | Info coll. | Présence séance d'information
person.interviewed_on = Date entretien | Entretien | Entretien individuel | RDV entretien | Entretien d'accueil
person.interviewed_by = Entretien avec | Entretien mené par | Vu(e) par | Reçu(e) par
person.interview_topics = Sujets abordés | Thèmes entretien | Points vus en entretien | Sujets de l'entretien
person.decision = Statut | Décision | Accepté / refusé | Résultat candidature
person.decided_on = Date décision | Décision du | Statut depuis le | Date acceptation/refus
person.refusal_reason = Motif refus | Si refus, pourquoi ? | Raison du refus | Motif si non retenu
person.notified_on = Courrier envoyé | Lettre envoyée le | Mail de confirmation envoyé le | Réponse envoyée le
mentors.trained_on = Formation | Formé(e) le | Formation initiale suivie le | Formation de base (date)
mentees.objective = Objectif | Objectif pro | Projet professionnel | Ce qu'il/elle cherche
mentees.needs = Besoins | Attentes et besoins | Besoins exprimés | Demande d'aide
mentees.referred_by = Envoyé(e) par | Orienté par | Service envoyeur | Partenaire
mentees.redirected_to = Réorienté vers | Réorientation | Renvoyé·e vers | Orienté vers (si refus)
mentees.redirected_on = Date réorientation | Réorienté le | Réorientation faite le

staff.id = Initiales | Code | Réf.
staff.role = Fonction | Rôle | Poste | Fonction dans l'équipe
staff.salaried = Salarié(e) | Salarié ? | Employé·e ? | Sous contrat de travail
staff.active = Actif | En service | Encore là ? | Actif / active

duos.id = N° duo | Duo n° | Réf. duo | Code binôme
duos.mentor = {Mentor} | Nom du {mentor} | {MENTOR} | {Mentor} (nom, prénom)
duos.mentee = {Mentee} | Nom du {mentee} | {MENTEE} | {Mentee} (nom, prénom)
duos.coach = Coach | Référent·e | Suivi par | Accompagnateur/trice | Coach duo
duos.matched_on = Matching | Date matching | Match fait le | Date de mise en duo
duos.matched_by = Match fait par | Matching par | Proposé par | Mis en duo par
duos.match_reasons = Critères | Pourquoi ce duo ? | Critères du match | Points communs
duos.first_meeting_on = 1ère rencontre | Date 1re rencontre | 1er RDV | Première rencontre
duos.first_meeting_place = Lieu 1ère rencontre | Où ? | Lieu du 1er RDV | Endroit 1re rencontre
duos.first_meeting_neutral = Lieu neutre ? | Neutre | Endroit neutre
duos.first_meeting_staff = 1ère rencontre avec | Coach présent·e | Présence équipe | Qui accompagnait ?
duos.mentor_agrees = OK {mentor} | {Mentor} d'accord ? | Accord {mentor} | {Mentor} veut continuer
duos.mentee_agrees = OK {mentee} | {Mentee} d'accord ? | Accord {mentee} | {Mentee} veut continuer
duos.contract_on = Contrat signé | Convention signée le | Date convention | Signature contrat
 | Charte + contrat signés
duos.start_on = Début | Début duo | Date de départ | Démarrage | Début accompagnement
duos.planned_end_on = Fin prévue | Fin théorique | Fin prévue le | Échéance
duos.contacts_per_month = Fréquence | Rencontres / mois | Nbre RDV par mois | Fréq. mensuelle
duos.ended_on = Fin | Fin réelle | Terminé le | Date de clôture | Duo clôturé le
duos.early_end = Arrêt anticipé | Fin anticipée ? | Abandon ? | Interrompu avant terme
duos.end_reason = Motif fin | Raison de l'arrêt | Pourquoi terminé ? | Motif de clôture
duos.final_meeting_on = Bilan final | Dernière rencontre | RDV de clôture | Entretien de fin
duos.final_meeting_mode = Bilan : présentiel / visio | Mode bilan | Forme du RDV de clôture

contacts.duo = Duo | Binôme | Réf. duo | Quel duo
contacts.on = Date | Date rencontre | Vu le | Jour
contacts.mode = Mode | Comment ? | Type de contact | Présentiel / visio / tél
contacts.minutes = Durée | Minutes | Durée en min | Temps passé
contacts.column = Rencontre {n} | R{n} | RDV {n} | {n}e rencontre | Contact n°{n}
contacts.cell = Rencontres | Dates des rencontres | Dates RDV | Rencontres (dates)

followups.duo = Duo | Binôme | N° duo | Duo concerné
followups.on = Date | Date appel | Date du suivi | Le
followups.by = Par | Coach | Qui (équipe) | Suivi fait par
followups.with = Avec | Avec qui ? | Interlocuteur | Personne contactée
followups.kind = Type | Nature du suivi | Type de suivi | Suivi / conflit / médiation
followups.note = Notes | Commentaire | Remarques | Ce qui a été dit

sessions.kind = Type | Quoi ? | Type d'activité | Séance
sessions.on = Date | Date séance | Quand ? | Jour
sessions.topics = Sujets | Contenu | Thèmes abordés | Points vus
sessions.place = Lieu | Salle | Où | Adresse / salle
sessions.led_by = Animé par | Animateur·rice | Formateur/trice | Intervenant(e)
sessions.attendees = Participants | Nb présents | Nbre de participant·e·s | Présences

partners.name = Organisation | Nom du partenaire | Partenaire | Organisme
partners.kind = Type | Catégorie | Sorte d'organisme | Type de partenaire
partners.locality = Ville | Commune | Localité | Où
partners.last_contact_on = Dernier contact | Contacté le | Vu pour la dernière fois | Dern. contact

evaluations.duo = Duo | Binôme | Réf. duo | N° du duo
evaluations.on = Date | Date réponse | Rempli le | Reçue le
evaluations.respondent = Qui | Rempli par | Qui répond ? | {Mentor} ou {mentee}
evaluations.satisfaction = Satisfaction | Note globale | Score satisfaction | Cote
evaluations.effects = Effets | Ce que ça a apporté | Apports | Effets constatés
evaluations.outcome = Situation | Situation à la sortie | Résultat emploi | Et maintenant ?

programme.item = Élément | Document demandé | Quoi | Point du référentiel
programme.value = Valeur | Contenu | Réponse | Valeur / liste
programme.document = Document | Fichier | Où le trouver | Nom du fichier
programme.reviewed_on = Revu le | Mise à jour | Dernière révision | Date MAJ

group.contact = Coordonnées | Contact
group.interview = Entretien | ENTRETIEN INDIVIDUEL
group.decision = Décision | Suite donnée
group.matching = Matching | MATCH
group.first = 1ère rencontre | Première rencontre
group.agree = D'accord ? | Accord
group.contract = Contrat | Convention
group.end = Fin du duo | Clôture
group.meetings = Rencontres | RDV du duo (dates)
group.duo = Duo | Suivi du duo
sub.interviewed_on = Date | Le
sub.interviewed_by = Par | Qui
sub.interview_topics = Sujets | Thèmes
sub.decision = Statut | Résultat
sub.decided_on = Date | Le
sub.refusal_reason = Motif (refus) | Si non, pourquoi
sub.notified_on = Lettre le | Courrier
sub.matched_on = Date | Le
sub.matched_by = Par | Qui
sub.match_reasons = Critères | Raisons
sub.first_meeting_on = Date | Le
sub.first_meeting_place = Lieu | Où
sub.first_meeting_neutral = Neutre ? | Lieu neutre
sub.first_meeting_staff = Avec | Coach présent
sub.mentor_agrees = {Mentor} | {MENTOR}
sub.mentee_agrees = {Mentee} | {MENTEE}
sub.contract_on = Signé le | Signature
sub.start_on = Début | Du
sub.planned_end_on = Fin prévue | Au (prévu)
sub.contacts_per_month = Fréq. | RDV/mois
sub.ended_on = Date | Le
sub.early_end = Anticipée ? | Avant terme
sub.end_reason = Motif | Raison
sub.final_meeting_on = Bilan le | Dernier RDV
sub.final_meeting_mode = Mode du bilan | Forme

wide.mentor = {heading} {mentor} | {heading} du {mentor} | {heading} ({mentor}) | {Mentor} - {heading}
wide.mentee = {heading} {mentee} | {heading} du {mentee} | {heading} ({mentee}) | {Mentee} - {heading}

hint.date = (date) | (jj/mm/aaaa) | : date
hint.boolean = (oui/non) | (O/N) | ?
hint.satisfaction = (1-5) | /5 | (sur 5)
hint.minutes = (min)
hint.list = (liste) | (plusieurs choix possibles)
hint.any = * | (obligatoire) | - voir mode d'emploi

choice.decision.accepted = OK | Retenu | Validé | Accepté(e)
choice.decision.refused = Non retenu | KO | Refus | Pas retenu
choice.decision.pending = Liste d'attente | À voir | En réflexion | Dossier en cours
choice.contact_mode.in_person = face à face | en vrai | présentiel
choice.contact_mode.online = Teams | visio | Zoom
choice.contact_mode.phone = tél | par tél. | coup de fil
choice.contact_mode.message = WhatsApp | SMS | mail
choice.followup_kind.routine = suivi normal | RAS | suivi
choice.followup_kind.conflict = tension | problème | conflit
choice.followup_kind.mediation = médiation | entretien à 3 | médiation faite
choice.followup_with.mentor = {Mentor} | {mentor} seul
choice.followup_with.mentee = {Mentee} | {mentee} seul
choice.followup_with.both = les 2 | {mentor} + {mentee} | duo
choice.session_kind.info_mentors = Séance info {mentors} | Info {mentors}
choice.session_kind.info_mentees = Séance info {mentees} | Info {mentees}
choice.session_kind.initial_training = Formation de base | Formation {mentors} J1 | Formation initiale
choice.session_kind.workshop = Intervision | Atelier | Échange {mentors}
choice.session_kind.continuing_training = Formation continue | Formation thématique
yes_no = oui/non | O/N | Oui/Non | OUI/NON

title = {mentors} et {mentees} - tableau de bord | Projet mentorat {year} | Suivi du projet mentorat
 | Fichier de travail
subtitle = Mis à jour le {date} | NE PAS MODIFIER LES COLONNES GRISES | Confidentiel - usage interne | (logo)
heading.year = Promotion {year} | Année {year} | Groupe {year}
heading.coach = Suivi par {coach} | Coach : {coach}
total = TOTAL | Total général | Nombre total
note = * à compléter après chaque entretien | NB : les dossiers archivés sont dans le classeur 2023
 | Source : formulaire en ligne
example = EXEMPLE | ex.
and = et

extra.person = Remarques:remark | Newsletter:yesno | Photo OK:yesno | Adresse:street | Commune:town | Âge:age
 | Nationalité:country
 | Permis B:yesno | Encodé par:name | Casier judiciaire vu le:date | RGPD signé:date
 | Comment nous avez-vous connu ?:remark
extra.duo = Remarques:remark | Nbre de rencontres:count | Frais remboursés (€):money | Couleur:colour
 | Photo duo:yesno
 | Dernière mise à jour:date | Ordre alphabétique:count
extra.other = Remarques:remark | Budget (€):money | Encodé par:name | Pièce jointe:yesno | Classement:count
extra_sheet.budget = Budget 2025 | Subsides
extra_sheet.lists = Paramètres | Listes | Menus déroulants
extra_sheet.planning = Planning | Congés équipe
extra_sheet.press = Contacts presse | Fournisseurs
extra_sheet.readme = LISEZ-MOI | Mode d'emploi
"""

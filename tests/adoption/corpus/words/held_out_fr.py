"""French that nobody tunes on: other synonyms, sheets and extra columns than `tuning_fr.py`."""

WORDS = """
roles = mentor/mentors/mentee/mentees | mentor/mentors/jeune/jeunes | mentor·e/mentor·e·s/mentee/mentees
 | parrain/parrains/filleul/filleuls

sheet.mentors = Fichier {mentors} | Répertoire {mentors} | Tous les {mentors} | {Mentors} inscrits
 | Équipe des {mentors}
sheet.mentees = Fichier {mentees} | Répertoire {mentees} | Tous les {mentees} | {Mentees} inscrits
 | Dossiers {mentees}
sheet.duos = Paires | Tandems | Appariements | Mises en relation | Accompagnements en cours
sheet.contacts = Entrevues | Relevé des rendez-vous | Feuille de présences tandems | Heures tandems
sheet.followups = Points d'étape | Contacts de la coordination | Visites de suivi | Main courante
sheet.sessions = Réunions d'info et ateliers | Programme des ateliers | Dates collectives
sheet.partners = Associations amies | Prescripteurs | Organismes relais
sheet.evaluations = Retours de fin | Fiches d'évaluation | Avis des participants
sheet.staff = Permanents | Coordination | Collègues
sheet.programme = Charte & procédures | Pièces justificatives | Dossier label
sheet.wide = Grand tableau | Registre 2025 | Synthèse tandems
sheet.year = Tandems {year} | Paires {year} | Exercice {year}
sheet.coach.duos = Tandems de {coach} | Dossiers de {coach}
sheet.coach.followups = Notes {coach} | Points {coach}

person.id = Identifiant | No fiche | Numéro d'ordre
person.first_name = Prénom(s) | Prénom d'usage | Prénom du candidat
person.last_name = Patronyme | Nom d'usage | Nom (comme sur la carte d'identité)
person.full_name = Identité | Personne | Prénom NOM | Nom de la personne
person.email = Adresse électronique | Mél | @ | Boîte mail
person.phone = Numéro d'appel | Portable | N° tél. | Joignable au
person.language = Langue parlée | Langue des échanges | Parle
person.postcode = Code Postal (domicile) | Cd postal | Numéro postal
person.birth_year = Naissance | Né·e en (année) | Année de nais.
person.sector = Branche | Domaine | Filière
person.skills = Savoir-faire | Talents | Ce que je peux apporter
person.availability = Créneaux | Libre quand | Moments possibles
person.applied_on = Demande reçue le | Date d'entrée du dossier | Pris contact le | S'est inscrit le
person.info_session_on = Réunion d'info | Venu à la réunion d'information | RI du
person.interviewed_on = Rendez-vous individuel | Rencontré le | Tête-à-tête | Interview
person.interviewed_by = Interviewer | Qui l'a rencontré | Rencontré par
person.interview_topics = Points discutés | Check-list interview | Contenu de l'échange
person.decision = Issue de la candidature | Admission | Verdict | Avis
person.decided_on = Tranché le | Date d'admission/refus | Avis rendu le
person.refusal_reason = Cause du rejet | Explication si refusé | Pourquoi écarté
person.notified_on = Prévenu·e par écrit le | Réponse partie le | Date du courrier
mentors.trained_on = Journée de formation | Module de base suivi le | Formé le (J1)
mentees.objective = But recherché | Rêve professionnel | Cible emploi
mentees.needs = Difficultés / besoins | A besoin de | Soutien souhaité
mentees.referred_by = Prescripteur | Adressé·e par | Organisme d'origine
mentees.redirected_to = Aiguillé vers | Autre service proposé | Relayé à
mentees.redirected_on = Aiguillé le | Relayé le | Date du relais

staff.id = Sigle | Trigramme | Abrév.
staff.role = Titre | Mission | Occupe le poste de
staff.salaried = Contrat de travail ? | Rémunéré·e | Payé (oui/non)
staff.active = Présent·e | Toujours en poste | En activité

duos.id = Tandem n° | Identifiant tandem | Paire n°
duos.mentor = Le {mentor} | {Mentor} attribué | Accompagnant bénévole ({mentor})
duos.mentee = Le/la {mentee} | {Mentee} accompagné·e | Accompagné·e ({mentee})
duos.coach = Coordinateur·rice | Personne ressource | Permanent en charge
duos.matched_on = Mise en relation | Appariés le | Associés le
duos.matched_by = Appariés par | Qui a mis en relation | Décidé par
duos.match_reasons = Affinités | Raisons de l'appariement | Motivation du choix
duos.first_meeting_on = Rencontre de lancement | Présentation faite le | Prise de contact à trois
duos.first_meeting_place = Lieu du lancement | Endroit de la présentation | Où a eu lieu la présentation
duos.first_meeting_neutral = Terrain neutre | Hors domicile ? | Lieu public ?
duos.first_meeting_staff = Présenté par | Permanent présent | Encadré par (lancement)
duos.mentor_agrees = Feu vert {mentor} | Le {mentor} confirme | Oui du {mentor}
duos.mentee_agrees = Feu vert {mentee} | Le {mentee} confirme | Oui du {mentee}
duos.contract_on = Charte signée | Engagement signé le | Accord écrit du
duos.start_on = Commence le | Lancé le | Date d'entrée en tandem
duos.planned_end_on = Terme | Terme convenu | Se termine en principe le
duos.contacts_per_month = Rythme mensuel | Combien de fois par mois | Cadence (par mois)
duos.ended_on = Fini le | Clos le | Arrêté le | Date de sortie
duos.early_end = Rupture | Stoppé avant le terme | Fin prématurée
duos.end_reason = Cause de l'arrêt | Explication fin | Circonstances de la fin
duos.final_meeting_on = Entrevue finale | Séance d'au revoir | Point final fait le
duos.final_meeting_mode = Entrevue finale : comment | Au revoir sur place ou à distance

contacts.duo = Tandem | Paire | De quel tandem
contacts.on = Date de l'entrevue | Rdv du | Se sont vus le
contacts.mode = Moyen | Canal | De quelle façon
contacts.minutes = Nombre de minutes | Temps | Longueur (min)
contacts.column = Entrevue {n} | RV{n} | Séance {n} | {n}e rdv
contacts.cell = Se sont vus les | Entrevues | Tous les rdv

followups.duo = Tandem | Paire | Concerne le tandem
followups.on = Date du point | Fait le | Contacté le
followups.by = Permanent | Auteur | Rédigé par
followups.with = En présence de | Parlé à | Joint
followups.kind = Motif du contact | Objet | Catégorie de point
followups.note = Compte rendu | Résumé | Observations

sessions.kind = Intitulé | Genre de réunion | Thème d'activité
sessions.on = A eu lieu le | Date de réunion | Programmé le
sessions.topics = Ordre du jour | Matières vues | Aspects traités
sessions.place = Local | Endroit | Se tient à
sessions.led_by = Orateur | Donné par | Responsable de séance
sessions.attendees = Combien de personnes | Effectif | Nb venus

partners.name = Structure | Dénomination | Association
partners.kind = Genre | Nature juridique / sorte | Secteur de la structure
partners.locality = Implantation | Siège à | Ville du siège
partners.last_contact_on = Dernière prise de contact | Échange le plus récent | Parlé en dernier le

evaluations.duo = Tandem | Paire | Tandem concerné
evaluations.on = Rendu le | Fiche du | Daté du
evaluations.respondent = Rôle du répondant | Point de vue de | Réponse de
evaluations.satisfaction = Appréciation | Étoiles | Content ? (note)
evaluations.effects = Bénéfices | Ce qui a changé | Retombées
evaluations.outcome = Statut professionnel après | Débouché | Devenir

programme.item = Pièce | Exigence | Critère demandé
programme.value = Donnée | Détail | Notre choix
programme.document = Classeur / lien | Preuve | Rangé où
programme.reviewed_on = Actualisé le | Contrôlé le | Version du

group.contact = Joindre la personne | Adresse et tél.
group.interview = Rendez-vous individuel | Interview
group.decision = Admission | Issue
group.matching = Mise en relation | Appariement
group.first = Lancement | Présentation
group.agree = Feu vert ? | Confirment-ils ?
group.contract = Engagement | Charte
group.end = Sortie | Arrêt du tandem
group.meetings = Entrevues | Rendez-vous (dates)
group.duo = Tandem | Parcours
sub.interviewed_on = Quand | Jour
sub.interviewed_by = Avec | Permanent
sub.interview_topics = Points vus | Contenu
sub.decision = Issue | Avis
sub.decided_on = Quand | Jour
sub.refusal_reason = Cause si refusé | Explication
sub.notified_on = Prévenu le | Écrit envoyé
sub.matched_on = Quand | Jour
sub.matched_by = Avec | Décidé par
sub.match_reasons = Affinités | Motivation
sub.first_meeting_on = Quand | Jour
sub.first_meeting_place = Endroit | Local
sub.first_meeting_neutral = Terrain neutre | Public ?
sub.first_meeting_staff = En présence de | Encadré par
sub.mentor_agrees = Le {mentor} | {Mentor} oui/non
sub.mentee_agrees = Le {mentee} | {Mentee} oui/non
sub.contract_on = Signée | Daté du
sub.start_on = Commence | À partir du
sub.planned_end_on = Terme | Jusqu'au
sub.contacts_per_month = Rythme | Fois par mois
sub.ended_on = Quand | Jour
sub.early_end = Rupture ? | Prématuré
sub.end_reason = Cause | Explication
sub.final_meeting_on = Entrevue finale | Au revoir
sub.final_meeting_mode = Comment | Sur place / à distance

wide.mentor = {Mentor} : {heading} | {heading} / {mentor} | {heading} - {MENTOR} | {heading} - {mentor}
wide.mentee = {Mentee} : {heading} | {heading} / {mentee} | {heading} - {MENTEE} | {heading} - {mentee}

hint.date = [date] | (jour/mois/an) | - jj.mm.aa
hint.boolean = (cocher) | oui ou non ? | [o/n]
hint.satisfaction = (de 1 à 5) | (max. 5) | [1..5]
hint.minutes = (en minutes)
hint.list = (choisir dans la liste) | (séparer par ;)
hint.any = (!) | (à remplir) | ***

choice.decision.accepted = Admis | Favorable | Go | Pris
choice.decision.refused = Écarté | Défavorable | No go | Recalé
choice.decision.pending = En suspens | À rappeler | Indécis | En liste d'attente
choice.contact_mode.in_person = au café | sur place | de visu
choice.contact_mode.online = à distance | appel vidéo | Skype
choice.contact_mode.phone = au bout du fil | coup de téléphone
choice.contact_mode.message = texto | courriel | messagerie
choice.followup_kind.routine = point habituel | tout va bien | ordinaire
choice.followup_kind.conflict = mésentente | dispute | désaccord
choice.followup_kind.mediation = conciliation | réunion à trois
choice.followup_with.mentor = le {mentor} | côté {mentor}
choice.followup_with.mentee = le {mentee} | côté {mentee}
choice.followup_with.both = tous les deux | ensemble
choice.session_kind.info_mentors = Réunion d'info {mentors} | Soirée {mentors}
choice.session_kind.info_mentees = Réunion d'info {mentees} | Soirée {mentees}
choice.session_kind.initial_training = Journée de départ | Module 1 | Tronc commun
choice.session_kind.workshop = Table ronde | Cercle d'échange | Atelier d'échange
choice.session_kind.continuing_training = Perfectionnement | Module approfondi | Recyclage
yes_no = OUI/NON | o/n | vrai/faux

title = Association - registre {mentors}/{mentees} | Parrainage emploi {year} | Accompagnement vers l'emploi
 | Outil de pilotage
subtitle = Version du {date} | Ne pas trier ! | Document de travail | [logo de l'association]
heading.year = Cohorte {year} | Saison {year} | Vague {year}
heading.coach = Chez {coach} | Portefeuille de {coach}
total = Somme | Ensemble | Total inscrits
note = (1) voir la farde rouge au bureau | Attention : ne rien effacer, demander à la coordination
 | d'après les fiches papier
example = Exemple à suivre | modèle
and = et

extra.person = Observations diverses:remark | Reçoit la lettre d'info:yesno | Droit à l'image:yesno | Rue et n°:street
 | Localité:town | Nb d'enfants:count | Pays d'origine:country | Voiture:yesno | Saisi par:name
 | Assurance volontaire:date
 | Certificat bonne vie et mœurs:date
extra.duo = À signaler:remark | Heures cumulées:count | Défraiement versé:money | Feu (vert/orange/rouge):colour
 | Témoignage publié:yesno | Revu en réunion d'équipe le:date
extra.other = À signaler:remark | Coût (EUR):money | Saisi par:name | Archive papier:yesno | Page:count
extra_sheet.budget = Trésorerie | Demandes de subvention
extra_sheet.lists = Codes | Aide-saisie | Valeurs permises
extra_sheet.planning = Agenda équipe | Permanences
extra_sheet.press = Médias | Artisans
extra_sheet.readme = À lire d'abord | Consignes
"""

"""The tables, columns and choices of the spec of the workbook, written down once more."""

Column = tuple[str, str, str, str]

STOP: Column = ("stop", "string", "", "Plus de mails")
"""Not in the spec, and neither is the language of staff: reminders need them."""

CANDIDATE: tuple[Column, ...] = (
    ("id", "string", "unique", "Référence"),
    ("first_name", "string", "", "Prénom"),
    ("last_name", "string", "required", "Nom"),
    ("email", "string", "", "E-mail"),
    ("phone", "string", "", "Téléphone"),
    ("language", "string", "", "Langue"),
    ("postcode", "string", "", "Code postal"),
    ("birth_year", "integer", "", "Année de naissance"),
    ("sector", "string", "", "Secteur"),
    ("skills", "array", "", "Compétences"),
    ("availability", "string", "", "Disponibilités"),
    ("applied_on", "date", "", "Candidature le"),
    ("info_session_on", "date", "", "Séance d'info le"),
    ("interviewed_on", "date", "", "Entretien le"),
    ("interviewed_by", "string", "ref staff", "Entretien par"),
    ("interview_topics", "array", "list interview_topics", "Sujets de l'entretien"),
    ("decision", "string", "list decision", "Décision"),
    ("decided_on", "date", "", "Décision le"),
    ("refusal_reason", "string", "", "Motif du refus"),
    ("notified_on", "date", "", "Courrier envoyé le"),
)

TABLES: dict[str, tuple[str, tuple[Column, ...]]] = {
    "programme": (
        "Programme",
        (
            ("item", "string", "required, list programme_item", "Élément"),
            ("value", "any", "", "Valeur"),
            ("document", "string", "", "Document"),
            ("reviewed_on", "date", "", "Revu le"),
        ),
    ),
    "staff": (
        "Équipe",
        (
            ("id", "string", "", "Référence"),
            ("first_name", "string", "", "Prénom"),
            ("last_name", "string", "required", "Nom"),
            ("email", "string", "", "E-mail"),
            ("role", "string", "", "Fonction"),
            ("salaried", "boolean", "", "Salarié·e"),
            ("active", "boolean", "", "Actif"),
            ("language", "string", "", "Langue"),
            STOP,
        ),
    ),
    "mentors": ("Mentors", (*CANDIDATE, ("trained_on", "date", "", "Formation le"), STOP)),
    "mentees": (
        "Mentees",
        (
            *CANDIDATE,
            ("objective", "string", "", "Objectif"),
            ("needs", "string", "", "Besoins"),
            ("referred_by", "string", "ref partners", "Orienté·e par"),
            ("redirected_to", "string", "", "Réorienté·e vers"),
            ("redirected_on", "date", "", "Réorienté·e le"),
            STOP,
        ),
    ),
    "duos": (
        "Duos",
        (
            ("id", "string", "unique", "Référence"),
            ("mentor", "string", "required, ref mentors", "Mentor"),
            ("mentee", "string", "required, ref mentees", "Mentee"),
            ("coach", "string", "ref staff", "Accompagnant·e"),
            ("matched_on", "date", "", "Matching le"),
            ("matched_by", "string", "ref staff", "Matching par"),
            ("match_reasons", "array", "", "Critères du matching"),
            ("first_meeting_on", "date", "", "Première rencontre le"),
            ("first_meeting_place", "string", "", "Lieu de la première rencontre"),
            ("first_meeting_neutral", "boolean", "", "Lieu neutre"),
            ("first_meeting_staff", "string", "ref staff", "Première rencontre avec"),
            ("mentor_agrees", "boolean", "", "Accord mentor"),
            ("mentee_agrees", "boolean", "", "Accord mentee"),
            ("contract_on", "date", "", "Contrat signé le"),
            ("start_on", "date", "", "Début"),
            ("planned_end_on", "date", "", "Fin prévue"),
            ("contacts_per_month", "number", "", "Contacts par mois"),
            ("ended_on", "date", "", "Fin"),
            ("early_end", "boolean", "", "Fin anticipée"),
            ("end_reason", "string", "", "Motif de fin"),
            ("final_meeting_on", "date", "", "Dernière rencontre le"),
            ("final_meeting_mode", "string", "list meeting_mode", "Mode de la dernière rencontre"),
        ),
    ),
    "contacts": (
        "Rencontres",
        (
            ("duo", "string", "required, ref duos", "Duo"),
            ("on", "date", "required", "Date"),
            ("mode", "string", "list contact_mode", "Mode"),
            ("minutes", "number", "from 0", "Durée (min)"),
        ),
    ),
    "followups": (
        "Suivis",
        (
            ("duo", "string", "required, ref duos", "Duo"),
            ("on", "date", "required", "Date"),
            ("by", "string", "ref staff", "Par"),
            ("with", "string", "list followup_with", "Avec"),
            ("kind", "string", "list followup_kind", "Type"),
            ("note", "string", "", "Note"),
        ),
    ),
    "sessions": (
        "Séances",
        (
            ("kind", "string", "required, list session_kind", "Type"),
            ("on", "date", "required", "Date"),
            ("topics", "array", "list session_topics", "Sujets abordés"),
            ("place", "string", "", "Lieu"),
            ("led_by", "string", "", "Animé par"),
            ("attendees", "number", "from 0", "Participants"),
        ),
    ),
    "partners": (
        "Partenaires",
        (
            ("name", "string", "required, unique", "Organisation"),
            ("kind", "string", "", "Type"),
            ("locality", "string", "", "Localité"),
            ("last_contact_on", "date", "", "Dernier contact"),
        ),
    ),
    "evaluations": (
        "Évaluations",
        (
            ("duo", "string", "required, ref duos", "Duo"),
            ("on", "date", "", "Date"),
            ("respondent", "string", "required, list respondent", "Répondant"),
            ("satisfaction", "number", "from 1, to 5", "Satisfaction"),
            ("effects", "string", "", "Effets"),
            ("outcome", "string", "", "Situation"),
        ),
    ),
}

CHOICES: dict[str, dict[str, str]] = {
    "programme_item": {
        "mentor_recruitment_strategy": "Stratégie de recrutement des mentors",
        "mentee_recruitment_strategy": "Stratégie de recrutement des mentees",
        "matching_criteria": "Critères de matching",
        "ethics_charter": "Charte éthique",
        "guidelines": "Lignes directrices",
        "orientation_tools": "Outils d'orientation",
        "processes": "Processus",
        "social_map": "Carte sociale",
        "early_end_procedure": "Procédure de fin anticipée",
        "min_duration_months": "Durée minimale (mois)",
        "min_contacts_per_month": "Contacts minimum par mois",
    },
    "decision": {"accepted": "accepté", "refused": "refusé", "pending": "en attente"},
    "meeting_mode": {"in_person": "présentiel", "online": "en ligne"},
    "contact_mode": {
        "in_person": "présentiel",
        "online": "en ligne",
        "phone": "téléphone",
        "message": "message",
    },
    "followup_with": {"mentor": "mentor", "mentee": "mentee", "both": "les deux"},
    "followup_kind": {"routine": "suivi", "conflict": "conflit", "mediation": "médiation"},
    "session_kind": {
        "info_mentors": "info mentors",
        "info_mentees": "info mentees",
        "initial_training": "formation initiale",
        "workshop": "atelier d'échange",
        "continuing_training": "formation continue",
    },
    "respondent": {"mentor": "mentor", "mentee": "mentee"},
    "language": {"fr": "français", "nl": "néerlandais", "de": "allemand", "en": "anglais"},
    "interview_topics": {
        "commitment_period": "durée d'engagement",
        "contact_frequency": "fréquence",
        "realistic_expectations": "attentes réalistes",
        "skills": "compétences",
        "expectations": "attentes",
        "needs": "besoins",
    },
    "session_topics": {
        "eligibility": "qui peut être mentor",
        "role": "rôle",
        "expectations": "attentes",
        "content": "contenu",
        "benefits": "avantages",
        "challenges": "défis",
        "voluntary": "caractère volontaire",
        "definition": "définition du mentorat",
        "objectives": "objectifs du programme",
        "mentee_profile": "public mentee",
        "framework": "cadre et méthodologie",
        "commitments": "engagements relationnels",
        "limits": "limites",
        "attitude": "attitude et tâches",
        "ethics": "éthique et sécurité",
        "tools": "outils",
    },
}
"""French words of the spec: titles, or one of the ways to say it."""

PERSONAL = {
    *(f"staff.{name}" for name in ("first_name", "last_name", "email")),
    *(
        f"{table}.{name}"
        for table in ("mentors", "mentees")
        for name in ("first_name", "last_name", "email", "phone", "postcode", "birth_year", "refusal_reason")
    ),
    *("mentees.objective", "mentees.needs", "duos.end_reason", "followups.note"),
    *("evaluations.effects", "evaluations.outcome"),
}

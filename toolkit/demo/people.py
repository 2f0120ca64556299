"""People: who they are, how to reach them, and what they do or look for."""

from dataclasses import dataclass
from random import Random

from toolkit.demo import names
from toolkit.demo.timeline import Row, Timeline, chance

_SKILLS = {
    "Informatique": ("développement web", "gestion de projet", "support aux utilisateurs", "bases de données"),
    "Soins de santé": ("gestion d'équipe", "hygiène hospitalière", "aide-soignance", "écoute"),
    "Construction": ("lecture de plans", "sécurité sur chantier", "électricité", "coordination"),
    "Horeca": ("accueil", "cuisine de collectivité", "gestion des stocks", "hygiène alimentaire"),
    "Logistique": ("planification", "gestion d'entrepôt", "cariste", "transport international"),
    "Enseignement": ("pédagogie", "animation de groupe", "rédaction", "néerlandais professionnel"),
    "Comptabilité": ("comptabilité générale", "paie", "tableur", "fiscalité des indépendants"),
    "Commerce": ("vente", "négociation", "étalage", "service à la clientèle"),
    "Administration": ("secrétariat", "marchés publics", "rédaction", "ressources humaines"),
}
_OBJECTIVES = {
    "F": (
        "Trouver un premier emploi en Belgique",
        "Retrouver un emploi à temps plein",
        "Changer de métier après une formation",
        "Faire reconnaître un diplôme étranger et postuler",
        "Décrocher un stage, puis un contrat",
        "Lancer une activité d'indépendant à titre complémentaire",
    ),
    "N": (
        "Een eerste baan vinden in België",
        "Opnieuw voltijds werk vinden",
        "Van beroep veranderen na een opleiding",
        "Een buitenlands diploma laten erkennen en solliciteren",
        "Een stage vinden, en daarna een contract",
        "Als zelfstandige in bijberoep starten",
    ),
    "D": (
        "Eine erste Stelle in Belgien finden",
        "Wieder eine Vollzeitstelle finden",
        "Nach einer Ausbildung den Beruf wechseln",
        "Ein ausländisches Diplom anerkennen lassen und sich bewerben",
        "Ein Praktikum finden, dann einen Vertrag",
        "Nebenberuflich eine selbstständige Tätigkeit beginnen",
    ),
    "E": (
        "To find a first job in Belgium",
        "To find full-time work again",
        "To change jobs after a training",
        "To have a foreign diploma recognised and apply for jobs",
        "To find a placement, then a contract",
        "To start a business as a sideline",
    ),
}
"""By the language of the person, in which the coach writes it down: it stands in the contract."""
_NEEDS = (
    "CV et lettre de motivation",
    "Préparation aux entretiens",
    "Réseau professionnel",
    "Codes du monde du travail",
    "Confiance en soi",
    "Pratique du néerlandais au téléphone",
    "Recherche en ligne, LinkedIn",
)
_AVAILABILITY = (
    "en semaine après 17 h",
    "mardi et jeudi soir",
    "mercredi après-midi",
    "samedi matin",
    "une pause de midi sur deux",
    "flexible",
    "lundi et vendredi, en journée",
)
_MENTOR_AGES = (29, 68)
_MENTEE_AGES = (19, 54)


@dataclass(slots=True, eq=False)
class Person:
    """A mentor or a mentee. The id is given once all are known, in the order of application."""

    first_name: str
    last_name: str
    language: str
    sector: str
    id: str = ""

    @property
    def may_be_named(self) -> bool:
        """Whether the name means one row only."""
        return (self.first_name, self.last_name) != names.NAMESAKE


def sector_of(rng: Random) -> str:
    """Return a sector."""
    return rng.choice(sorted(_SKILLS))


def mention(person: Person, rng: Random) -> str:
    """Return what somebody in a hurry writes: mostly the reference, at times the name, in either order."""
    if not person.may_be_named:
        return person.id
    by_name = f"{person.first_name} {person.last_name}"
    reversed_name = f"{person.last_name} {person.first_name}"
    return rng.choices((person.id, by_name, reversed_name), weights=(12, 2, 1))[0]


def contact_details(person: Person, number: int) -> Row:
    """Return the columns on how to reach the person. `number` makes the phone number."""
    rng = chance("details", person.first_name, person.last_name)
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "email": names.own_email(rng, person.first_name, person.last_name),
        "phone": names.phone(number),
        "language": names.LANGUAGES[person.language],
        "postcode": names.postcode(rng, person.language),
    }


def mentor_profile(person: Person, timeline: Timeline) -> Row:
    """Return the columns on what the mentor can do, and when."""
    rng = chance("profile", person.first_name, person.last_name)
    return {
        "birth_year": timeline.today.year - rng.randint(*_MENTOR_AGES),
        "sector": person.sector,
        "skills": rng.sample(_SKILLS[person.sector], k=rng.randint(1, 3)),
        "availability": rng.choice(_AVAILABILITY),
    }


def mentee_profile(person: Person, timeline: Timeline) -> Row:
    """Return the columns on what the mentee can do, and looks for."""
    rng = chance("profile", person.first_name, person.last_name)
    return {
        "birth_year": timeline.today.year - rng.randint(*_MENTEE_AGES),
        "sector": person.sector,
        "skills": rng.sample(_SKILLS[person.sector], k=rng.randint(1, 2)),
        "availability": rng.choice(_AVAILABILITY),
        "objective": rng.choice(_OBJECTIVES[person.language]),
        "needs": ", ".join(rng.sample(_NEEDS, k=2)),
    }

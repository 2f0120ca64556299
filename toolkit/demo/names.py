"""Invented names of people as one meets them in Belgium, by the language in which they want their letters."""

import unicodedata
from random import Random

LANGUAGES = {"F": "Français", "N": "Nederlands", "D": "Deutsch", "E": "English"}

NAMESAKE = ("Thị Mai", "Nguyễn")
"""The person who stands twice among the mentees; others are at times referred to by name, she never is."""

MENTORS = {
    "F": (
        "Anne-Sophie Delvaux|Jean-Luc Van den Broeck|Fatima-Zahra Benali|Dieudonné Mbuyi Kalala|Élodie Lefèvre"
        "|Philippe d'Hondt|Aïcha N'Diaye-Lefèvre|Benoît Grégoire|Marie-Thérèse de Wouters|Mehmet Yıldırım"
        "|Françoise Noël|Giuseppe Di Stefano|Chantal Mukendi|Yves L'Hoest|Samira El Khattabi|Olivier Piérard"
        "|Nadège Tshimanga|Étienne Lambotte|Minh Trần|Véronique Jacquemin|Abdelkader Bouzid"
    ),
    "N": (
        "Liesbet Van Damme|Koen Claes|Hilde D'Hooghe|Bart Vermeulen|Emine Şahin|Griet 't Jonck"
        "|Wouter Vanden Eynde|Noor De Backer|Joris Van de Velde|An-Sofie Peeters"
    ),
    "D": "Jürgen Schröder|Käthe Müllender|Helmut Große|Birgit Jost-Königs",
    "E": "Siobhán O'Brien|James Whitfield|Priya Raghunathan|Ewa Kowalczyk|Thomas MacGregor",
}
MENTEES = {
    "F": (
        "Yasmine Amrani|Gloire Ilunga|Thị Mai Nguyễn|Rachid Ouali|Mariama Diallo|Kévin Wauters|Hala Al-Khatib"
        "|Dragoș Ionescu|Merveille Ngalula|Nour El-Din Haddad|Inès Ben Salah|Jonathan Leclercq|Oumou N'Guessan"
        "|Ahmet Öztürk|Roza Mahmoudi|Cédric Botembe|Zoé Dufrasne|Lwanzo Kambale|Soraya M'Barek|Bilal Chérif"
    ),
    "N": (
        "Olena Shevchenko|Youssef Azzouzi|Hevin Demir|Joke Van Hoof|Amadou Bâ|Łukasz Wójcik|Khadija El Ouardi"
        "|Ruben De Clercq|Tenzin Dolma|Rojda Çelik|Mykola Bondarenko"
    ),
    "D": "Aylin Kaya|Rami Al-Sayed|Iryna Kowaltschuk|Sébastien Hück|Fatou Sané|Danijel Petrović",
    "E": (
        "Oluwaseun Adeyemi|Tesfaye Gebremariam|Fatemeh Rahimi|Grace Nakato|Mei-Ling Zhou|Sanjay Thapa"
        "|Lucía Fernández Ortiz"
    ),
}
STAFF = ("Nathalie Vandenbossche", "Karim El Idrissi", "Lies De Smet", "Annelie Brüls", "Jean-Marie Dubois")
TWO_FIRST_NAMES = frozenset({"Thị Mai", "Nour El-Din"})

_POSTCODES = {
    "F": ("1000", "1030", "1070", "1080", "1190", "1348", "4000", "4020", "5000", "6000", "7000"),
    "N": ("1000", "1700", "1800", "2018", "2800", "3000", "8500", "9000"),
    "D": ("4700", "4701", "4730", "4780"),
    "E": ("1040", "1050", "1150", "3080"),
}
_DOMAINS = ("courriel.example", "postbus.example", "boite.example", "mail.example")
_NOT_DECOMPOSED = str.maketrans({"ł": "l", "ı": "i", "ß": "ss", "’": "", "'": "", " ": ""})


def pool(names: dict[str, str], language: str) -> list[tuple[str, str]]:
    """Return the (first, last) names of the people who speak `language` (a letter), in order."""
    return [split_name(name) for name in names[language].split("|")]


def split_name(full_name: str) -> tuple[str, str]:
    """Return first and last name: the last name begins after the first space, with few exceptions."""
    for first in TWO_FIRST_NAMES:
        if full_name.startswith(first + " "):
            return first, full_name.removeprefix(first + " ")
    first, _, last = full_name.partition(" ")
    return first, last


def email(first: str, last: str, domain: str) -> str:
    """Return an address made from the name, in plain letters."""
    return f"{_plain(first)}.{_plain(last)}@{domain}"


def own_email(rng: Random, first: str, last: str) -> str:
    """Return somebody's private address, at a domain that cannot exist."""
    return email(first, last, rng.choice(_DOMAINS))


def phone(number: int) -> str:
    """Return a phone number that nobody has."""
    return f"0470 00 00 {number:02d}"


def postcode(rng: Random, language: str) -> str:
    """Return a postcode where `language` (a letter) is spoken."""
    return rng.choice(_POSTCODES[language])


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower().translate(_NOT_DECOMPOSED))
    return "".join(letter for letter in letters if letter.isascii())

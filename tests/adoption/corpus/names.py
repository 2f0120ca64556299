"""Invented people, as one meets them in Belgium: every first name goes with every last name of its pool."""

import unicodedata
from collections.abc import Iterator
from random import Random

Name = tuple[str, str]
"""First and last name."""

_LOCAL = {
    "fr": (
        "Julie Marc Sabine Didier Amandine Thérèse Gaëtan Noémie Hervé Loïc Bérengère Régis Aurélie Jean-Paul Cécile",
        "Lambert|Collard|Dumont|Servais|Hanquet|Van Roy|Bastin|Thonon|Goffin|de Brouwer|Cornélis|Mélotte|Piron-Leroy",
    ),
    "nl": (
        "Tine Wim Katrien Pieter Ilse Jef Saskia Dirk Lotte Stijn Marleen Geert An Ruth Kobe Leen Tom Annelies",
        "Maes|Goossens|Van den Bossche|Hendrickx|Aerts|Van Looy|Verbeeck|De Wit|Cools|Van de Putte|De Ridder|Bogaert",
    ),
    "de": (
        "Heike Dieter Ursula Günther Monika Jörg Anke Rainer Silke Bernd Elfriede Ralf Gisela Uwe",
        "Pauels|Kessel|Schmitz|Heinen|Radermacher|Krings|Mießen|Königs|Wiesemes|Jousten|Breuer|Theissen",
    ),
    "en": (
        "Emma Oliver Charlotte Harry Niamh Gareth Louise Callum Beatrice Duncan Fiona Alastair",
        "Turner|Hughes|Mackenzie|Fletcher|O'Connor|Pritchard|Bell|Ashworth|Kavanagh|Sinclair|Lowe|Webster",
    ),
}
_ARRIVED = (
    (
        "Hamza Salma Anass Ikram Naïma Soufiane Houda Zineb",
        "Bakkali|El Amrani|Ben Youssef|Tahiri|Chaoui|Ait Lahcen|Mansouri",
    ),
    ("Grâce Christelle Trésor Blaise Divine Patient Naomie", "Mutombo|Kabongo|Ndiaye|Mukuna|Bope|Traoré|N'Sele"),
    ("Zeynep Emre Elif Murat Büşra Kerem", "Yilmaz|Arslan|Doğan|Koç|Aydin"),
    ("Oksana Dmytro Halyna Andriy Sofiya", "Kovalenko|Melnyk|Tkachenko|Lysenko"),
    ("Layla Omar Rima Khaled Samer Yara", "Al-Hamoud|Darwish|Haddad|Khoury|Nasser"),
    ("Ana-Maria Bogdan Ioana Rui Inês Paulo", "Popescu|Munteanu|da Silva|Gonçalves|Ferreira"),
    ("Thuy Hoa Linh Quang", "Phạm|Lê|Huỳnh|Võ"),
    ("Abebe Selam Mulu Yonas Rahwa", "Tesfay|Kidane|Haile|Girmay"),
)
_DOMAINS = ("courriel.example", "postvak.example", "boite.example", "mail.example", "telepost.example")
_IN_LETTERS = str.maketrans({"ı": "i", "ß": "ss", "'": "", " ": ""})


def crowd(rng: Random, language: str, *, arrived: bool) -> Iterator[Name]:
    """Yield people who are all different; of those `arrived` most come from elsewhere."""
    seen: set[Name] = set()
    while True:
        pool = rng.choice(_ARRIVED) if rng.random() < (0.75 if arrived else 0.15) else _LOCAL[language]
        name = rng.choice(pool[0].split()), rng.choice(pool[1].split("|"))
        if name not in seen:
            seen.add(name)
            yield name


def plain(text: str) -> str:
    """Return `text` without accents; letters that are letters of their own (ı, ß) stay."""
    letters = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def email(rng: Random, name: Name) -> str:
    """Return an address made from the name, at a domain that cannot exist."""
    first, last = (plain(part.lower().translate(_IN_LETTERS)) for part in name)
    local = rng.choice((f"{first}.{last}", f"{first[0]}.{last}", f"{last}{first[0]}", f"{first}{last}"))
    return f"{local}@{rng.choice(_DOMAINS)}"


def initials(name: Name) -> str:
    """Return the first letters of the name, as on a list of shifts: CB."""
    first, last = name
    return plain(first[0] + last.replace("'", " ").split()[-1][0]).upper()

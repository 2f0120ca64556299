"""What values say by themselves: given names and full names under any heading."""

from tests.adoption.sheets import fitness
from toolkit.adoption.fields import FieldNames
from toolkit.adoption.fitness import NoDirectory
from toolkit.adoption.headings import Headings
from toolkit.adoption.samples import Sampler
from toolkit.adoption.words import Vocabulary
from toolkit.schema.definitions import Schema

PEOPLE = ["Marie Dupont", "Ahmed Lahlou", "Sophie Maes", "Thomas Claes"]


def alone(schema: Schema, name: str, values: list[str]) -> float:
    lexicon = schema.lexicon()
    names = FieldNames(schema, lexicon, Headings(Vocabulary(lexicon)))
    field = next(one for one in names.fields["mentors"] if one.name == name)
    return fitness(schema).alone(field, Sampler(schema).take(values), NoDirectory())


def test_yes_and_no_are_hardly_text(schema: Schema) -> None:
    field = schema.table("mentors").field("refusal_reason")
    taken = Sampler(schema).take

    assert fitness(schema).fit(field, taken(["yes", "no", "yes"]), NoDirectory()) < 0.2
    assert fitness(schema).fit(field, taken(["yes", "no", "too far away", "no time"]), NoDirectory()) > 0.9


def test_frequent_given_names_tell_a_column_of_names(schema: Schema) -> None:
    assert alone(schema, "full_name", PEOPLE) > 0.75
    assert alone(schema, "first_name", [name.split()[0] for name in PEOPLE]) > 0.75
    assert alone(schema, "first_name", PEOPLE) == 0


def test_other_words_and_the_same_few_people_do_not(schema: Schema) -> None:
    assert alone(schema, "full_name", ["Gestion Horeca", "Soins Enfants", "Vente Textile"]) == 0
    assert alone(schema, "first_name", ["Marie"] * 4) == 0

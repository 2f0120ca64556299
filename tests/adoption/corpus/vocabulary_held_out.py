"""The words that nobody tunes on. Their headings, sheets and extra columns are others than the tuning ones."""

from tests.adoption.corpus.vocabulary import vocabulary
from tests.adoption.corpus.words import held_out_de, held_out_en, held_out_fr, held_out_nl

HELD_OUT = vocabulary(
    "held-out",
    {"fr": held_out_fr.WORDS, "nl": held_out_nl.WORDS, "de": held_out_de.WORDS, "en": held_out_en.WORDS},
    plain_share=0.5,
)

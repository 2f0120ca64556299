"""The words of other people: each list written by somebody who saw neither the schema nor the lists of the others.

`others` are nine lists for each language: what is made better is made better on them. `others_held_out` is a
tenth; nobody reads it who works on the adoption. No heading of theirs is the usual title by intention.
"""

from dataclasses import replace
from pathlib import Path

from tests.adoption.corpus.vocabulary import LANGUAGES, TUNING, Vocabulary, Words, words_of

_WORDS = Path(__file__).with_name("words")


def _of(part: str, folder: str) -> Vocabulary:
    return Vocabulary(part, {language: _words(language, folder) for language in LANGUAGES}, plain_share=0)


def _words(language: str, folder: str) -> Words:
    """Return the words of a folder; what its lists leave out, as titles and totals, is of the tuning part."""
    own = words_of(language, (_WORDS / folder / f"{language}.txt").read_text(encoding="utf-8"))
    return Words(language, {**TUNING.words[language].entries, **own.entries})


OTHERS = _of("others", "others")
OTHERS_HELD_OUT = _of("others-held-out", "others_held_out")
OTHERS_HELD_OUT_MIXED = replace(OTHERS_HELD_OUT, part="others-held-out-mixed", plain_share=TUNING.plain_share)
"""The same beside usual titles, as many as in the tuning part: as real workbooks are."""

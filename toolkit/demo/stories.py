"""Which duos something goes wrong with, by number (13 is D-013), and what it is.

All else is as it should be: these, `outsiders.py` and `defects.py` are what a check finds.
"""

LATE_TRAINING = 17
"""A5: the mentor was trained at the first session after the start."""

NEVER_TRAINED = 24
"""A5: the mentor missed the training twice, and started all the same."""

VOLUNTEER_MATCHED = 14
"""C2, W6: matched by a volunteer who is not on the staff list."""

MET_AT_HOME = 18
"""C3: the first meeting was at the mentor's home."""

IMPOSSIBLE_DATE = 22
"""C3, W3: the first meeting is dated on the 31st of a shorter month."""

LATE_CONTRACT = 13
"""C5: signed three days after the start."""

NO_FREQUENCY = 26
"""C5: the contract was signed without the frequency of contacts."""

SILENT_MONTHS = {16: {3: 0}, 21: {2: 1}}
"""D2: how many contacts there were in a month (counted from 0) of a duo, where fewer than two."""

COACH_LEFT = 25
"""D3: the coach left; nobody took the duo over in the sheet."""

UNREACHABLE_MENTEE = 23
"""D3: for weeks only the mentor has been reached."""

CONFLICT = 19
"""D3: a conflict noted, no mediation since."""

MEDIATED = 21
"""A conflict that was mediated within nine days, as it should be."""

NO_EVALUATION = 10
"""E2: the mentee never returned the evaluation."""

UNSIGNED_EVALUATION = 20
"""E2, W4: an evaluation came back, and nobody knows whose it is."""

JUST_ENDED = 12
"""Ended less than 30 days ago: evaluations are not due yet."""

DECLINED = 28
"""The mentee said no after the first meeting, and is in a new duo since."""

REMATCHED = 29
"""The new duo of that mentee."""

WRONG_YEAR = 33
"""W7: signed, starts soon, and its planned end has the wrong year."""

NO_PLANNED_END = 34
"""Both agree, but without a planned end its contract cannot be prepared."""

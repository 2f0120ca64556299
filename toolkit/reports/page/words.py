"""What the page and the comparison call the figures."""

from toolkit.model.message import Message, say

STATES = {
    "waiting": say("matched, not started yet"),
    "running": say("under way"),
    "as_planned": say("ended as planned"),
    "early": say("ended early"),
    "declined": say("declined after meeting"),
}
STOPS = {
    "before_start": say("before the start"),
    "month_1": say("in the 1st month"),
    "month_2": say("in the 2nd month"),
    "month_3": say("in the 3rd month"),
    "month_4": say("in the 4th month"),
    "month_5": say("in the 5th month"),
    "month_6": say("in the 6th month"),
    "later": say("later"),
}
WEEKS = {
    "4": say("up to 4 weeks"),
    "8": say("5 to 8 weeks"),
    "12": say("9 to 12 weeks"),
    "16": say("13 to 16 weeks"),
    "26": say("17 to 26 weeks"),
    "more": say("longer"),
}
OUTCOMES = {
    "work": say("work"),
    "training": say("training or internship"),
    "search": say("still looking for work"),
    "other": say("other"),
}
DECISIONS = {"accepted": say("accepted"), "refused": say("refused"), "pending": say("pending")}

PAGE = {
    "duos_under_way": say("Duos under way"),
    "skip_to_the_content": say("Skip to the content"),
    "language": say("Language"),
    "light_or_dark": say("Light or dark"),
    "print": say("Print"),
    "how_the_programme_stands": say("How the programme stands"),
    "do_first": say("Do first"),
    "all_to_do": say("Everything to do"),
    "nothing_to_correct": say("Nothing to correct."),
    "the_23_criteria": say("The 23 criteria"),
    "criterion": say("Criterion"),
    "verdict": say("Verdict"),
    "met_heading": say("Met"),
    "trend": say("Trend"),
    "accepted_for_a_time": say("Accepted for a time"),
    "the_programme_in_figures": say("The programme in figures"),
    "the_workbook_has_no": say("The workbook has no dates of duos yet; the charts show here once it has."),
    "as_a_table": say("As a table"),
    "person": say("Person"),
    "all": say("all"),
    "phase": say("Phase"),
    "show_all": say("Show all"),
    "duos_at_risk": say("Duos at risk"),
    "no_duo_under_way": say("No duo under way shows a sign of risk."),
    "the_others_are_in": say("The others are in the workbook, in the toolkit's own sheet."),
    "to_do": say("To do"),
    "who_has_what_to": say("Who has what to do"),
    "met": say("met"),
    "all_that_was_checked": say("all that was checked is in order"),
    "not_met": say("not met"),
    "at_least_one_finding": say("at least one finding: the cell is named"),
    "not_evidenced": say("not evidenced"),
    "a_sheet_or_column": say("a sheet or column is missing, so nobody can judge"),
    "not_applicable": say("not applicable"),
    "nobody_is_concerned": say("nobody is concerned"),
    "this_page_may_hold": say("This page may hold names: pass it on only to those who may read the workbook."),
}
"""The texts of the template."""


def grade(name: str) -> Message:
    """A grade of satisfaction, of five."""
    return say("{grade} of 5", grade=int(name))

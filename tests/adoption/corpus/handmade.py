"""All workbooks made by hand, by part."""

from collections.abc import Callable, Mapping

from tests.adoption.corpus import (
    handmade_doubtful,
    handmade_doubtful_held_out,
    handmade_held_out,
    handmade_held_out_more,
    handmade_tuning,
    handmade_tuning_more,
    handmade_unrelated,
)
from tests.adoption.corpus.book import Book

HANDMADE: Mapping[str, tuple[Callable[[], Book], ...]] = {
    "tuning": (
        handmade_tuning.header_over_two_rows_nl,
        handmade_tuning.one_wide_sheet_fr,
        handmade_tuning.two_languages_brussels,
        handmade_tuning.form_export_en,
        handmade_tuning_more.contacts_in_one_cell_de,
        handmade_tuning_more.promotions_totals_and_notes_fr,
        handmade_tuning_more.one_sheet_per_coach_fr,
        handmade_tuning_more.short_headings_nl,
        *handmade_doubtful.TUNING,
        *handmade_unrelated.TUNING,
    ),
    "held-out": (
        handmade_held_out.form_export_fr,
        handmade_held_out.one_wide_sheet_nl,
        handmade_held_out.capitals_reversed_without_accents_de,
        handmade_held_out_more.a_sheet_per_year_nl,
        handmade_held_out_more.logo_and_legend_above_fr,
        handmade_held_out_more.numbered_meetings_under_one_heading_en,
        handmade_held_out_more.bilingual_eupen_de_fr,
        *handmade_doubtful_held_out.HELD_OUT,
        *handmade_unrelated.HELD_OUT,
    ),
}

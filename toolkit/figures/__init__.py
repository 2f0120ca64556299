"""The figures of a programme: counts and medians, no word of the workbook."""

"""The night shift for the spreadsheet of a mentoring association."""

__version__ = "0.1.0"

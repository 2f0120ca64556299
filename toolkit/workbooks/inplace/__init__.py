"""Changing an Excel workbook in place: only what must change is changed, all else stays byte for byte."""

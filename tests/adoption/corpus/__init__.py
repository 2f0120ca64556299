"""Workbooks as associations have them, with what a person would say is in them. Start at `cases.py`."""

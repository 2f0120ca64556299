"""Reminders: who is to be told what, and when, from the same programme that the criteria judge."""

"""Timers of the system that call `mentorat run-due` every few minutes: systemd, cron, Windows, macOS."""

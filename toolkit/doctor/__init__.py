"""Is everything in order to run unattended? Each thing is looked at by itself, and says what to do about it."""

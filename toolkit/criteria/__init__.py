"""The 23 criteria: what each asks, of whom, and how a programme is judged."""

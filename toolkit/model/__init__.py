"""The words of the field: people, duos, evidence, findings. Imports nothing else of the toolkit."""

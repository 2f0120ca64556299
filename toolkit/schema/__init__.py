"""From grids to a programme: which sheet and column is what, cell text to value, references to records."""

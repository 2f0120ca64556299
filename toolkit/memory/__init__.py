"""What was done and measured: the journal, the figures of each run, one run at a time."""

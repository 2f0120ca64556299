"""When jobs run: the slots of each job, what is due, the record of runs, and the timers of the system."""

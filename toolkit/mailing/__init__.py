"""Messages: what is due becomes one message to one person, goes through the outbox once, and can be explained."""

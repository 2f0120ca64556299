"""Messages on their way out: composed, put into a folder of drafts, or handed to a mail server."""

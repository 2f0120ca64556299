"""Letters and contracts: which are due, and from which template and values each is made."""

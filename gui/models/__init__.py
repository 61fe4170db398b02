"""Read-only Qt models over tuples of records."""

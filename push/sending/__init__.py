"""Getting one message to many devices. Knows push services, nothing of chambers, campaigns or the database."""

"""Numbers in texts, for editors: the list, one number with where it stands, the choice beside a form."""

"""Forms of the editor's side."""

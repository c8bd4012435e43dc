"""The editor's side: library screen, adapting, what stands around them in Wagtail's admin."""

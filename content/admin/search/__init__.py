"""The screens of search: words for the same, and what readers did not find."""

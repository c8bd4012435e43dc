"""What the chamber's people find in Wagtail, and under which address."""

"""The library screen: every text a chamber's readers can see, whose it is, and what waits."""

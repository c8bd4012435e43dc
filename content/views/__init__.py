"""The knowledge base, funding and search on a chamber's site."""

"""Addresses outside that this chamber's own words lead to, and whether somebody still answers there.

named    which addresses are named, and by which texts
asking   one polite question to each
judging  what an answer means
nightly  some of them each night
"""

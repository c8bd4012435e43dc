"""Suggestions on the screen.

words     what became of a suggestion, in a sentence
suggest   a chamber hands a text up
listing   what was handed up and what came in
answer    the layer compares, accepts, declines
"""

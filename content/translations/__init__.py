"""A text in other languages, and in Leichte Sprache.

languages   which there are, how they are called there, how they are written
versions    in which of them a text can be read here
freshness   whether the German text has changed since
reading     a translation with the chamber's own words in it
writing     beginning one, and what must hold before readers get it
"""

"""Before a layer publishes: whom it reaches, what changes, how important it is, when and where first. And after it:
what is under way, with a way to stop it.

difference  what the draft says differently from what chambers read
form        the answers
screen      the page
words       its sentences
under_way   what runs, on the dashboard, in the form and on a page of its own
"""

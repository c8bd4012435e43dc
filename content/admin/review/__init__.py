"""Deciding, one place at a time, what becomes of the chamber's words where the text above has moved on (screen 3).

shown    what a screen shows of one place: was, now, ours, and what each answer means
joint    the form in which both are written together
review   the screens: a place, the summary
orphan   a text that was withdrawn above, as a whole
back     everything back to the version above, and one click back from there
"""

"""A chamber's better words on their way up.

proposal   what a chamber would hand up of a text, and to whom
queries    what was handed up, what waits
places     the layer compares: was, now, suggested
drafting   what is accepted becomes a draft of the layer's text
"""

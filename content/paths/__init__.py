"""Guided ways through the knowledge base: guides, and questions that end in an answer.

check     whether a path of questions can be walked
reading   what a reader is given
money     which programmes an answer or a result offers
queries   what there is, and one of them
"""

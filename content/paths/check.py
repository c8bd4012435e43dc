"""Whether a path can be walked: every answer leads on, every question is reached, and from each there is an end."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from content.inheritance import Block

FEWEST_ANSWERS = 2


def problems_of(blocks: Iterable[Block], known_tags: Iterable[str] | None = None) -> list[str]:
    """Whole sentences for the editor, most basic ones first; none: readers may have it. The first question begins."""
    blocks = list(blocks)
    questions = [block["value"] for block in blocks if block["type"] == "question"]
    results = [block["value"] for block in blocks if block["type"] == "result"]
    found = list(_incomplete(questions, results)) or list(_astray(questions, results))
    if not found:
        found = list(_without_end(questions, results))
    return [*found, *_unknown_tags(questions, results, known_tags)]


def _incomplete(questions: Sequence[Any], results: Sequence[Any]) -> Iterator[str]:
    if not questions:
        yield _("There is no question yet. Please write at least one.")
    if not results:
        yield _("There is no result yet. Please write at least one: here the answers lead.")
    names = Counter(one["name"] for one in (*questions, *results))
    for name, times in names.items():
        if times > 1:
            yield _("The short name “%(name)s” is used twice. Please give each question and result its own.") % {
                "name": name
            }
    for question in questions:
        if len(question["answers"]) < FEWEST_ANSWERS:
            yield _("The question “%(question)s” needs at least two answers.") % {"question": question["question"]}


def _astray(questions: Sequence[Any], results: Sequence[Any]) -> Iterator[str]:
    """Answers that lead nowhere, and places nobody comes to."""
    names = {one["name"] for one in (*questions, *results)}
    for question in questions:
        for answer in question["answers"]:
            if answer["goto"] not in names:
                yield _(
                    "At “%(question)s” the answer “%(answer)s” leads to “%(goto)s”. There is no question and no "
                    "result with this short name."
                ) % {"question": question["question"], "answer": answer["label"], "goto": answer["goto"]}
    reached = _reached(questions)
    for question in questions:
        if question["name"] not in reached:
            yield _("No answer leads to the question “%(question)s”.") % {"question": question["question"]}
    for result in results:
        if result["name"] not in reached:
            yield _("No answer leads to the result “%(title)s”.") % {"title": result["title"]}


def _without_end(questions: Sequence[Any], results: Sequence[Any]) -> Iterator[str]:
    ends = {result["name"] for result in results}
    while more := {
        question["name"]
        for question in questions
        if question["name"] not in ends and any(answer["goto"] in ends for answer in question["answers"])
    }:
        ends |= more
    for question in questions:
        if question["name"] not in ends:
            yield _("From the question “%(question)s” nobody comes to a result: its answers lead in a circle.") % {
                "question": question["question"]
            }


def _reached(questions: Sequence[Mapping[str, Any]]) -> set[str]:
    leads = {question["name"]: [answer["goto"] for answer in question["answers"]] for question in questions}
    reached: set[str] = set()
    waiting = [questions[0]["name"]]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += leads.get(name, ())
    return reached


def _unknown_tags(questions: Sequence[Any], results: Sequence[Any], known: Iterable[str] | None) -> Iterator[str]:
    if known is None:
        return
    used = [tag for question in questions for answer in question["answers"] for tag in answer["tags"]]
    used += [tag for result in results for tag in result["money"]["tags"]]
    for tag in sorted(set(used) - set(known)):
        yield _(
            "No funding programme carries the word “%(tag)s”. Please check the spelling, or add the word to a "
            "programme first."
        ) % {"tag": tag}

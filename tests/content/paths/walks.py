"""Question paths to work with: questions and results as blocks of a release."""

from typing import Any


def question(name: str, *answers: tuple[Any, ...], asks: str = "") -> Any:
    """question("ort", ("Ja", "gut"), ("Nein", "verbund", ["verbund"]))"""
    offered = [{"label": label, "goto": goto, "tags": list(*tags)} for label, goto, *tags in answers]
    value = {"name": name, "question": asks or f"{name.title()}?", "hint": "", "answers": offered}
    return {"id": f"q-{name}", "type": "question", "value": value}


def result(name: str, *, entries: tuple[str, ...] = (), topic: str = "", **money: Any) -> Any:
    value = {
        "name": name,
        "title": f"Ergebnis {name}",
        "text": f"<p>So geht es weiter: {name}.</p>",
        "checklist": [{"text": f"Anrufen wegen {name}", "hint": ""}],
        "entries": list(entries),
        "money": {"topics": [], "tags": [], "level": "", **money},
        "topic": topic,
    }
    return {"id": f"r-{name}", "type": "result", "value": value}


def step(id_: str, title: str, *entries: str, text: str = "") -> Any:
    return {"id": id_, "type": "step", "value": {"title": title, "text": text, "entries": list(entries)}}

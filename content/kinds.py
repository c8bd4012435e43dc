"""Which model writes which kind of release."""

from content.models import Category, Entry, Programme, Releasable, Topic

MODELS: dict[str, type[Releasable]] = {model.kind: model for model in (Entry, Programme, Category, Topic)}


def model_of(kind: str) -> type[Releasable]:
    return MODELS[kind]

"""Which model writes which kind of release."""

from content.models import (
    Category,
    Entry,
    Fact,
    Guide,
    Programme,
    QuestionPath,
    Releasable,
    Topic,
    Translation,
    WordGroup,
)

_WRITTEN = (Entry, Programme, Category, Topic, Fact, Guide, QuestionPath, WordGroup, Translation)
MODELS: dict[str, type[Releasable]] = {model.kind: model for model in _WRITTEN}


def model_of(kind: str) -> type[Releasable]:
    return MODELS[kind]

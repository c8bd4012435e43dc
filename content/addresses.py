"""Where a release is read on a chamber's own host."""

PLACES = {
    "entry": "/wissen/",
    "category": "/wissen/rubrik/",
    "programme": "/foerderung/",
    "guide": "/fahrplan/",
    "questions": "/fragen/",
}


def url_of(kind: str, slug: str) -> str:
    """A path; the host is always the reader's own. Topics have no page of their own."""
    return f"{PLACES[kind]}{slug}/" if kind in PLACES else "/wissen/"

"""Files stay something one reads in one sitting, and say by their name what is in them."""

from tests.house.source import HOUSE, files

LONGEST = {".py": 350, ".html": 350, ".js": 350, ".css": 600}
WORDS_WITHOUT_A_MEANING = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


def test_no_file_needs_a_table_of_contents():
    written = files(*(f"*{suffix}" for suffix in LONGEST), folders=(*HOUSE, "tests", "bench"))
    too_long = {
        path.as_posix(): lines
        for path in written
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > LONGEST[path.suffix]
    }
    assert too_long == {}


def test_no_module_is_named_for_what_was_left_over():
    assert [path for path in files("*.py") if WORDS_WITHOUT_A_MEANING & {path.stem, path.parent.name}] == []

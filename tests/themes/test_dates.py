"""German dates, times and telephone numbers."""

from datetime import UTC, datetime

import pytest

from themes import dates
from themes.templatetags.house import breakable, file_size, german_date, host, keep_together, marked, rich, tel


def berlin_winter(day, hour, minute=0):
    return datetime(2027, 1, day, hour - 1, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "all_day", "expected"),
    [
        (berlin_winter(20, 14), berlin_winter(20, 17), False, "14 bis 17 Uhr"),
        (berlin_winter(20, 9, 30), berlin_winter(20, 12), False, "9:30 bis 12 Uhr"),
        (berlin_winter(20, 17), None, False, "ab 17 Uhr"),
        (berlin_winter(20, 9), berlin_winter(22, 12), False, "ab 9 Uhr, bis 22. Januar, 12 Uhr"),
        (berlin_winter(20, 9), berlin_winter(20, 12), True, ""),
        (berlin_winter(20, 9), berlin_winter(22, 12), True, "bis 22. Januar"),
    ],
)
def test_times_of_an_event(start, end, all_day, expected):
    assert dates.when(start, end, all_day) == expected


def test_a_date_is_the_day_in_germany():
    assert german_date(datetime(2026, 11, 21, 23, 30, tzinfo=UTC)) == "22. November 2026"
    assert german_date("2026-11-22") == "22. November 2026"
    assert german_date("soon") == german_date(None) == ""


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("02331 390-0", "+4923313900"),
        ("+49 (0) 2331 390-0", "+4923313900"),
        ("0049 2331 3900", "+4923313900"),
        ("0800 4555520", "+498004555520"),
        ("115", "115"),
    ],
)
def test_a_number_can_be_dialled(number, expected):
    assert tel(number) == expected


def test_text_from_elsewhere_is_reduced():
    assert rich('<h2 id="a" onclick="x">A</h2><script>x</script><p style="x">B</p><a href="javascript:x">c</a>') == (
        '<h2 id="a">A</h2><p>B</p><a rel="noopener noreferrer">c</a>'
    )
    assert marked("<mark>a</mark><b>b</b>") == "<mark>a</mark>b"


def test_small_words():
    assert host("https://www.ihk.de/hagen") == "ihk.de"
    assert (file_size(182_000), file_size(2_400_000), file_size(None)) == ("182 kB", "2,4 MB", "")
    assert keep_together("§ 20 BBiG, 276 Euro") == "§\u00a020\u00a0BBiG, 276\u00a0Euro"
    assert "Einstiegs\u00adqua" in breakable("Einstiegsqualifizierung")
    assert breakable("Ausbildung und Vertrag") == "Ausbildung und Vertrag"

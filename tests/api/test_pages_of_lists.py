"""Long lists come in pages that link to each other by the chamber's own address."""


def test_pages_lead_on_and_back(north, directory, client_for):
    ask = client_for(north).get
    first = ask("/api/v1/actors/?limit=1").json()
    assert (first["count"], len(first["results"]), first["previous"]) == (2, 1, None)
    assert first["next"] == "http://north.example/api/v1/actors/?limit=1&offset=1"
    second = ask(first["next"]).json()
    assert second["results"][0]["slug"] == "kammer-nord"
    assert (second["next"], second["previous"]) == (None, "http://north.example/api/v1/actors/?limit=1&offset=0")


def test_filters_stay_in_the_links(north, directory, client_for):
    first = client_for(north).get("/api/v1/actors/?limit=1&topic=beratung&offset=1").json()
    assert first["previous"] == "http://north.example/api/v1/actors/?topic=beratung&limit=1&offset=0"


def test_links_do_not_repeat_what_the_visitor_called_us(north, directory, client_for):
    answer = client_for(north).get("/api/v1/actors/?limit=1", headers={"x-forwarded-host": "evil.example"})
    assert "evil" not in answer.text

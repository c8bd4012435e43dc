"""Uploads lie in the chamber's random folder under random names."""

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from tenants.context import in_chamber


def test_a_file_is_named_at_random_in_the_chambers_folder(north, south, client_for):
    with in_chamber(north):
        name = default_storage.save("images/../Abmahnung Meier.PDF".replace("../", ""), ContentFile(b"%PDF"))
        address = default_storage.url(name)
    assert "Meier" not in address
    assert address.startswith(f"/medien/{north.media_folder}/images/")
    assert address.endswith(".pdf")
    answer = client_for(south).get(address)
    assert b"".join(answer.streaming_content) == b"%PDF"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_the_neighbours_storage_does_not_have_it(north, south):
    with in_chamber(north):
        name = default_storage.save("images/a.png", ContentFile(b"x"))
    with in_chamber(south):
        assert not default_storage.exists(name)


def test_an_svg_runs_nothing(north, client_for):
    with in_chamber(north):
        address = default_storage.url(default_storage.save("a.svg", ContentFile(b"<svg onload='x'/>")))
    answer = client_for(north).get(address)
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_nobody_climbs_out_of_the_folder(north, client_for):
    (settings.MEDIA_ROOT.parent / "secret.txt").write_text("x")
    for name in ("../secret.txt", "%2e%2e/secret.txt", "/etc/passwd", "", "a" * 300):
        assert client_for(north).get(f"/medien/{name}").status_code in {301, 404}

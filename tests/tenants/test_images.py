"""Pictures that are none get a sentence, not a crash."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


HEAD = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 13_000, 13_000, 8, 2, 0, 0, 0))
BROKEN = {"cut off": HEAD, "half a head": HEAD[:20], "empty": b"", "text": b"no picture", "svg": b"<svg onload='x()'/>"}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_is_refused(north, nora, client_for, name):
    upload = SimpleUploadedFile("bild.png", BROKEN[name], content_type="image/png")
    answer = client_for(north, nora).post("/admin/images/add/", {"title": "Bild", "file": upload})
    assert answer.status_code == 200
    assert "error" in answer.text

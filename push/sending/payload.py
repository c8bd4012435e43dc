"""What a device is told: Declarative Web Push, which Safari shows by itself and our service worker reads elsewhere."""

import json
from dataclasses import dataclass

MAX_BYTES = 3_000  # services take 4,096 with encryption around it; the rest is room for what browsers add


@dataclass(frozen=True)
class Notification:
    title: str
    body: str
    navigate: str  # absolute: a browser that shows it without a service worker has nothing to resolve it against
    tag: str
    icon: str = ""

    def encode(self) -> bytes:
        # A field of a wrong type makes Safari drop the whole message, so what is empty is left out.
        told = {"title": self.title, "body": self.body, "navigate": self.navigate, "tag": self.tag, "lang": "de"}
        if self.icon:
            told["icon"] = self.icon
        document = {"web_push": 8030, "notification": told}
        return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()

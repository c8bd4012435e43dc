"""What a person sees who opens the service in a browser: every device, and the notifications lying on its screen."""

from collections.abc import Iterable
from datetime import datetime
from html import escape
from typing import Any

from push.device_service.devices import Device

PAGE = """<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Geräte – Demo</title><link rel="stylesheet" href="/page.css"></head>
<body><main><h1>Geräte</h1>
<p class="lead">Diese Geräte gibt es nur auf diesem Rechner. Sie stehen für die Telefone von Betrieben: Was Sie als
Nachricht senden, wird wirklich verschlüsselt, kommt hier an und wird hier entschlüsselt. Die Seite lädt sich alle fünf
Sekunden neu.</p>
<div class="devices">{devices}</div></main></body></html>
"""
NONE = "<p>Noch kein Gerät hat sich angemeldet.</p>"
DEVICE = """<section><h2>{name}</h2><p class="state">{state}</p>{notes}</section>"""
NOTE = """<article><p class="when">{when}</p><h3>{title}</h3><p>{body}</p>{link}</article>"""


def render(devices: Iterable[Device]) -> str:
    # Who heard something last comes first: that is what somebody who just pressed "Senden" looks for.
    ordered = sorted(devices, key=lambda d: d.messages[-1]["received_at"] if d.messages else "", reverse=True)
    return PAGE.format(devices="".join(_device(device) for device in ordered) or NONE)


def _device(device: Device) -> str:
    shown = _on_screen(device.messages)
    state = "Abgemeldet." if device.gone else f"{device.last} Nachrichten erhalten." if device.last else "Noch still."
    if device.last == 1 and not device.gone:
        state = "1 Nachricht erhalten."
    return DEVICE.format(
        name=escape(device.name or f"Gerät {device.id[:8]}"),
        state=state,
        notes="".join(_note(message) for message in shown),
    )


def _on_screen(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A phone replaces a notification by a newer one with the same tag."""
    by_tag: dict[str, dict[str, Any]] = {}
    for message in messages:
        tag = _notification(message).get("tag") or message["n"]
        by_tag.pop(tag, None)
        by_tag[tag] = message
    return list(by_tag.values())[:-7:-1]


def _notification(message: dict[str, Any]) -> dict[str, Any]:
    payload = message["payload"]
    notification = payload.get("notification") if isinstance(payload, dict) else None
    return notification if isinstance(notification, dict) else {"title": str(payload)}


def _note(message: dict[str, Any]) -> str:
    notification = _notification(message)
    address = str(notification.get("navigate", ""))
    link = f'<a href="{escape(address)}">Öffnen</a>' if address.startswith(("http://", "https://")) else ""
    return NOTE.format(
        when=f"{datetime.fromisoformat(message['received_at']).astimezone():%d.%m.%Y, %H:%M:%S}",
        title=escape(str(notification.get("title", ""))),
        body=escape(str(notification.get("body", ""))),
        link=link,
    )

"""Walk 3: a news item goes out as a message, really encrypted, really opened, and shown by the service worker."""

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.product import Product
from tests.journeys.visitors import Visitor

TITLE = "Neue Sprechstunde in Hagen"
TEASER = "Ab Dezember jeden Dienstag von 9 bis 12 Uhr."


def subscribe(visitor: Visitor) -> str:
    """Switch on messages about news; returns the device's number at the demo's push service."""
    product = visitor.product
    known = {device["id"] for device in product.devices()}
    # The demo's page would fetch its messages by itself; here they come the way a browser brings them.
    visitor.context.route(re.compile(r"/devices/[^/]+/messages"), lambda route: route.fulfill(json={"messages": []}))
    page = visitor.go("/app/")
    visitor.wait_for_service_worker()
    with page.expect_response("**/push/subscriptions/") as answer:
        page.locator("[data-push-form] label", has_text="Aktuelles").tap()
    assert answer.value.status == 200
    expect(page.locator("[data-push-state]")).to_contain_text("Eingeschaltet")
    (new,) = [device["id"] for device in product.devices() if device["id"] not in known]
    return str(new)


def publish_news(desk: Desk) -> None:
    page = desk.visitor.go("/admin/pages/create/content/newspage")
    page.locator("#id_title").fill(TITLE)
    page.locator("#id_teaser").fill(TEASER)
    expect(page.locator("#id_slug")).to_have_value("neue-sprechstunde-in-hagen")  # follows from the title by itself
    desk.publish()


def send_as_message(desk: Desk) -> None:
    """From the button at the news item to the report."""
    page = desk.page
    page.locator("main a", has_text=TITLE).first.click()
    page.locator("main a", has_text="Als Nachricht senden").click()
    expect(page.locator("#id_title")).to_have_value(TITLE)
    expect(page.locator("#id_body")).to_have_value(TEASER)
    page.locator("label", has_text=re.compile(r"Aktuelles.*[1-9]\d* Gerät")).click()
    page.locator("button[name=action-review]").click()
    page.locator("button", has_text=re.compile(r"an [1-9]\d* Gerät")).click()
    expect(page.locator("main")).to_contain_text(re.compile(r"([1-9]\d*) von \1 Geräte"))


def deliver(visitor: Visitor, payload: str) -> None:
    """What the browser does when its push service hands it an opened message."""
    devtools, registrations = visitor.devtools(), list[dict[str, Any]]()
    devtools.on("ServiceWorker.workerRegistrationUpdated", lambda event: registrations.extend(event["registrations"]))
    devtools.send("ServiceWorker.enable")
    origin = visitor.product.url(visitor.chamber, "")
    for _ in range(50):  # events come while the page is asked something
        if registrations:
            break
        visitor.wait_for_service_worker()
    number = next(one["registrationId"] for one in registrations if one["scopeURL"].startswith(origin))
    devtools.send("ServiceWorker.deliverPushMessage", {"origin": origin, "registrationId": number, "data": payload})


def shown(visitor: Visitor) -> list[dict[str, Any]]:
    notifications: list[dict[str, Any]] = visitor.wait_for(
        "navigator.serviceWorker.ready.then((registration) => registration.getNotifications())"
        ".then((all) => all.map(({title, body, lang, data}) => ({title, body, lang, navigate: data.navigate})))"
        ".then((all) => all.length > 0 && all)"
    )
    return notifications


def test_a_message_reaches_the_phones_of_its_chamber_alone(product: Product, visitor: Callable[..., Visitor]) -> None:
    hagen, leipzig = visitor("hagen", notifications=True), visitor("leipzig", notifications=True)
    in_hagen, in_leipzig = subscribe(hagen), subscribe(leipzig)

    desk = Desk(visitor("hagen", phone=False))
    publish_news(desk)
    send_as_message(desk)

    (message,) = product.messages(in_hagen)
    assert product.messages(in_leipzig) == []
    elsewhere = [device for device in product.devices() if "Hagen" not in device["name"]]
    assert sum(device["messages"] for device in elsewhere) == 0

    deliver(hagen, json.dumps(message["payload"]))
    (notification,) = shown(hagen)
    assert (notification["title"], notification["body"], notification["lang"]) == (TITLE, TEASER, "de")
    assert notification["navigate"] == product.url("hagen", "/aktuelles/neue-sprechstunde-in-hagen/")
    hagen.page.goto(notification["navigate"])
    expect(hagen.page.locator("main h1")).to_contain_text("Sprechstunde")

    for one in (hagen, leipzig, desk):
        assert one.complaints == []

"""Where a reader's browser says which news it wants. No session, no cookie: who asks is known by the endpoint alone."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from push.actions.subscribe import Wish, subscribe
from push.actions.unsubscribe import unsubscribe
from push.errors import SubscriptionRefused
from push.keys import public_key
from push.views.guards import Refused, from_this_site, json_body, not_too_often

View = Callable[[HttpRequest], JsonResponse]


def answering(view: View) -> View:
    """Turn what is refused into an answer a script can read and a person can understand."""

    @wraps(view)
    def answer(request: HttpRequest) -> JsonResponse:
        try:
            from_this_site(request)
            not_too_often(request)
            return view(request)
        except SubscriptionRefused as error:
            return JsonResponse({"code": error.code, "error": str(error)}, status=400)
        except Refused as error:
            return JsonResponse({"code": error.code, "error": str(error)}, status=error.status, headers=error.headers)

    return answer


@require_GET
@never_cache
def key(request: HttpRequest) -> JsonResponse:
    """What `PushManager.subscribe` wants as applicationServerKey."""
    return JsonResponse({"key": public_key()})


@csrf_exempt  # replaced by the check of where the request comes from: a cached page carries no token
@require_POST
@answering
def upsert(request: HttpRequest) -> JsonResponse:
    data = json_body(request)
    row = subscribe(_wish(data))
    return JsonResponse({"topics": row.topics})


@csrf_exempt  # as above
@require_POST
@answering
def remove(request: HttpRequest) -> JsonResponse:
    endpoint = json_body(request).get("endpoint")
    if not isinstance(endpoint, str):
        raise SubscriptionRefused("endpoint", _("The request names no device."))
    unsubscribe(endpoint)
    return JsonResponse({"topics": []})


def _wish(data: dict[str, object]) -> Wish:
    keys, topics = data.get("keys"), data.get("topics")
    keys = keys if isinstance(keys, dict) else {}
    texts = [data.get("endpoint"), keys.get("p256dh"), keys.get("auth")]
    if not all(isinstance(text, str) for text in texts):
        raise SubscriptionRefused("endpoint", _("The request names no device."))
    if not isinstance(topics, list) or not all(isinstance(slug, str) for slug in topics):
        raise SubscriptionRefused("topics", _("Please choose at least one topic."))
    endpoint, p256dh, auth = (str(text) for text in texts)
    return Wish(endpoint, p256dh, auth, tuple(topics))

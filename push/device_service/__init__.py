"""A push service for demo and tests: virtual devices that hold their private keys, and a strict ear for senders.

    POST   /devices                        optional body {"name", "key"} (key: the one sender it listens to)
                                           -> 201 {"id", "endpoint", "keys": {"p256dh", "auth"}}
    GET    /devices                        -> [{"id", "name", "endpoint", "messages", "gone"}]
    GET    /devices/<id>/messages?after=n
                                           -> {"messages": [{"n", "received_at", "payload", "topic", ...}], "last": n}
    POST   /devices/<id>/behave            {"status", "retry_after", "times"}: fail like that `times` times
    DELETE /devices/<id>                   -> 204; pushes to it answer 410 from then on
    POST   /push/<token>                   what a sender calls (RFC 8030, 8188, 8291, 8292)
    GET    /log?after=n                    -> {"log": [every push with status and reason], "last": n}
    GET    /                               a page to look at

It knows nothing of Django and listens on this machine alone.
"""

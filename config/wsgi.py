"""The door for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application
from wagtail.hooks import search_for_hooks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
search_for_hooks()  # the screens of the admin: now, and not in the first visitor's request

import config.celery  # noqa: E402, F401  (without it, tasks sent from a view go to a broker that is not there)

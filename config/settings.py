"""How the parts are wired. What differs between machines comes from the environment (config/environment.py)."""

from pathlib import Path

from config import environment as env
from config.logs import logging_settings

BASE_DIR = Path(__file__).resolve().parent.parent
RUN_DIR = env.path("RUN_DIR", BASE_DIR / ".run")

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
SECRET_KEY = env.text("SECRET_KEY")
SECRETS_KEYS = env.sealing_keys("SECRETS_KEYS")

# Hosts are checked against the verified domains of the chambers (tenants/middleware.py), not against a list.
ALLOWED_HOSTS = ["*"]
PUBLIC_SCHEME = env.choice("PUBLIC_SCHEME", ("http", "https"), "https")
PUBLIC_PORT = env.text("PUBLIC_PORT", "")
TRUSTED_PROXIES = env.networks("TRUSTED_PROXIES")

# --- Apps: what lives in public (shared), what lives in each chamber's schema ---------------------------------------
SHARED_APPS = ["django_tenants", "tenants", "content.library"]
TENANT_APPS = [
    "django.contrib.contenttypes",
    "tenants.users",
    "themes",
    "regions",
    "content",
    "push",
    "api",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "tenants.users.screens.PeopleScreensConfig",
    "tenants.wagtail_apps.SnippetsConfig",
    "tenants.wagtail_apps.DocumentsConfig",
    "tenants.wagtail_apps.ImagesConfig",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
]
INSTALLED_APPS = SHARED_APPS + TENANT_APPS
TENANT_MODEL = "tenants.Chamber"
TENANT_DOMAIN_MODEL = "tenants.Domain"
AUTH_USER_MODEL = "users.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "tenants.proxies.TrustedProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tenants.middleware.ChamberMiddleware",
    "csp.middleware.CSPMiddleware",
    "tenants.request_size.RequestSizeMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "tenants.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "content.admin.reports.ReportsForManagersMiddleware",
    "content.middleware.ContentErrorMiddleware",
    "content.admin.broken.BlocksUnreadableMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "themes.context.site",
            ],
        },
    }
]

# --- Data -----------------------------------------------------------------------------------------------------------
DATABASES = {
    "default": {
        **env.database(),
        "ENGINE": "tenants.database",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
}
ORIGINAL_BACKEND = "tenants.database.citus_ready"
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
SKIP_PG_EXTRA_VALIDATION = True

REDIS_URL = env.text("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "django_tenants.cache.make_key",
        "REVERSE_KEY_FUNCTION": "django_tenants.cache.reverse_key",
        "OPTIONS": {"IGNORE_EXCEPTIONS": True},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

MEDIA_ROOT = env.path("MEDIA_ROOT", RUN_DIR / "media")
MEDIA_URL = "/medien/"
STATIC_URL = "/static/"
STATIC_ROOT = RUN_DIR / "static"
FONT_BUILD_DIR = RUN_DIR / "build"
STATICFILES_DIRS = [FONT_BUILD_DIR] if FONT_BUILD_DIR.is_dir() else []
STORAGES = {
    "default": {"BACKEND": "tenants.media.ChamberStorage"},
    "staticfiles": {
        "BACKEND": env.text("STATIC_STORAGE", "") or "themes.static_storage.HashedModules",
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
# The most bytes of a request, by how its path begins. A proxy in front lets as much through (deploy/Caddyfile).
REQUEST_LIMITS = {"/admin/settings/": 5_000_000, "/admin/": 25_000_000, "/": 1_000_000}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long StreamField posts many fields
FILE_UPLOAD_PERMISSIONS = 0o644

# --- Language and time ----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

# --- Accounts -------------------------------------------------------------------------------------------------------
LOGIN_URL = "wagtailadmin_login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
HTTPS = PUBLIC_SCHEME == "https"
SESSION_COOKIE_NAME = "__Host-sitzung" if HTTPS else "sitzung"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_FAILURE_VIEW = "themes.errors.csrf_failure"

# --- Headers --------------------------------------------------------------------------------------------------------
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REDIRECT_EXEMPT = [r"^-/"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = False  # a custom domain's siblings are not ours to bind
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview
LINK_CHECK = not DEMO  # a demo asks nobody outside
LINK_CHECK_EXTRA_ORIGIN = ""  # tests ask a server of their own
PUSH_EXTRA_ORIGIN = env.text("PUSH_EXTRA_ORIGIN", "").rstrip("/")
CONTENT_SECURITY_POLICY = {
    # Wagtail's admin carries inline scripts and styles; it is for signed-in editors only.
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'", *([PUSH_EXTRA_ORIGIN] if DEMO and PUSH_EXTRA_ORIGIN else [])],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
    },
}
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for subdomains: a chamber's custom domain may have siblings that are not ours
    "security.W021",  # HSTS preload: the same
    "security.W019",  # X_FRAME_OPTIONS: Wagtail previews in a frame of the same origin
]

# --- Wagtail --------------------------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Lehrwerk"
WAGTAILADMIN_BASE_URL = ""
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
WAGTAIL_USER_TIME_ZONES = ["Europe/Berlin", "UTC"]
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, object]] = []  # no request leaves the house for an embed
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "tenants.images.ImageForm"
WAGTAILADMIN_USER_LOGIN_FORM = "tenants.users.sign_in.SignInForm"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "rtf", "txt", "xlsx", "zip"]
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "german"}}
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES

# --- Tasks, mail, interfaces ----------------------------------------------------------------------------------------
# Kombu's word for a Redis on a unix socket is another one than redis-py's.
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://").replace("?db=", "?virtual_host=")
vars().update(env.mail())
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "Lehrwerk <post@lehrwerk.example>")
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "api.errors.answer",
    "UNAUTHENTICATED_USER": None,
}
API_REQUESTS_PER_VISITOR = 60  # a minute
API_REQUESTS_PER_CHAMBER = 600
SPECTACULAR_SETTINGS = {
    "TITLE": "Lehrwerk",
    "DESCRIPTION": "What a chamber shows its companies, for programs. Read-only, without a key.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "PREPROCESSING_HOOKS": ["api.contract.ours_only"],
}
LOGGING_CONFIG = None
LOGGING = logging_settings(env.choice("LOG_FORMAT", ("json", "text"), "json"), "DEBUG" if DEBUG else "INFO")

"""How large a text may be that others load: each reader's cold page and each search carries it."""

import json
from typing import Any

from content.errors import TextTooLarge

# Fifty times the longest text there is.
MOST_BYTES = 500_000


def check_size(body: Any) -> None:
    """Raises TextTooLarge."""
    size = len(json.dumps(body, ensure_ascii=False).encode(errors="surrogatepass"))
    if size > MOST_BYTES:
        raise TextTooLarge(size, MOST_BYTES)

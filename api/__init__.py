"""The same house seen by programs: read-only, without a key, at /api/v1/."""

"""What can go wrong while starting, told in one sentence that says what to do."""


class CannotRun(Exception):
    """Shown to the operator as it is, without a traceback; the process ends with code 1."""

"""How long what somebody has checked holds before it should be looked at again."""

import datetime

A_YEAR = datetime.timedelta(days=365)


def look_again(checked_on: datetime.date) -> datetime.date:
    return checked_on + A_YEAR

"""Times of the log as the clock on the wall has them."""

from __future__ import annotations

from datetime import datetime


def local_time(time: str, form: str = "%Y-%m-%d %H:%M:%S") -> str:
    """Return a time of the log in this place's time; what is no time stays as it is."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime(form)
    except ValueError:
        return time

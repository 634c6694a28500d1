# Dates, times and what lies between.
from datetime import date, datetime, timedelta, timezone

start = date(2024, 2, 28)
print(start + timedelta(days=2), start.strftime("%A, %d %B %Y"))
moment = datetime(2024, 5, 1, 12, 30, tzinfo=timezone.utc)
print(moment.isoformat(), datetime.fromisoformat("2024-05-02T00:00:00+00:00") - moment)

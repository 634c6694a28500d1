from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

noon = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('Europe/Vienna'))
print(noon, noon.tzname(), noon.dst())
print(noon.astimezone(ZoneInfo('America/New_York')))
print(datetime(2024, 3, 31, 1, 59, tzinfo=ZoneInfo('Europe/Vienna')).utcoffset() == timedelta(hours=1))

# Where zones are looked for: it can be set, whether or not anything is there.
import zoneinfo

zoneinfo.reset_tzpath(['/a', '/b']); print(zoneinfo.TZPATH, zoneinfo.InvalidTZPathWarning.__mro__[1])
for wrong in ('abc', ['a']):
    try: zoneinfo.reset_tzpath(wrong)
    except (TypeError, ValueError) as e: print(type(e).__name__, str(e))

"""A report over a web server's log, read from standard input."""
import re
import sys

LINE = re.compile(r'(\S+) \S+ \S+ \[([^:]+):(\d\d):\d\d:\d\d [^\]]+\] "(\S+) (\S+) [^"]*" (\d{3}) (\d+|-) "[^"]*" "([^"]*)" (\d+)')


class Request:
    __slots__ = ("client", "day", "hour", "method", "path", "status", "size", "agent", "millis")

    def __init__(self, match):
        client, day, hour, method, path, status, size, agent, millis = match.groups()
        self.client = client
        self.day = day
        self.hour = int(hour)
        self.method = method
        self.path = path.partition("?")[0]
        self.status = int(status)
        self.size = 0 if size == "-" else int(size)
        self.agent = agent
        self.millis = int(millis)

    @property
    def failed(self):
        return self.status >= 500


def parse(lines):
    bad = 0
    requests = []
    for line in lines:
        match = LINE.match(line)
        if match is None:
            bad += bool(line.strip())
            continue
        requests.append(Request(match))
    return requests, bad


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def count_by(requests, key):
    counts = {}
    for request in requests:
        k = key(request)
        counts[k] = counts.get(k, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))


def human(size):
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:.1f} {unit}" if unit != "B" else f"{size} B"
        size /= 1000


def table(title, rows, total):
    print(f"\n{title}")
    for name, count in rows:
        bar = "#" * round(30 * count / total)
        print(f"  {str(name):<28} {count:>5}  {count / total:>6.1%}  {bar}")


def main():
    requests, bad = parse(sys.stdin)
    if not requests:
        sys.exit("no requests in the log")
    total = len(requests)
    days = {r.day for r in requests}
    print(f"{total} requests from {len({r.client for r in requests})} clients on {len(days)} day{'s' * (len(days) != 1)}")
    print(f"{human(sum(r.size for r in requests))} sent, {bad} lines could not be read")
    failures = [r for r in requests if r.failed]
    print(f"{len(failures)} failures ({len(failures) / total:.2%})")

    table("Status", count_by(requests, lambda r: r.status), total)
    table("Busiest paths", count_by(requests, lambda r: r.path)[:8], total)
    table("By hour", sorted(count_by(requests, lambda r: f"{r.hour:02}:00")), total)

    print("\nSlowest paths (95th percentile)")
    by_path = {}
    for r in requests:
        by_path.setdefault(r.path, []).append(r.millis)
    slow = sorted(((percentile(v, 0.95), path, len(v)) for path, v in by_path.items() if len(v) >= 5), reverse=True)
    for millis, path, count in slow[:5]:
        print(f"  {path:<28} {millis:>6} ms over {count} requests")

    if failures:
        print("\nFirst failures")
        for r in failures[:3]:
            print(f"  {r.day} {r.method} {r.path} -> {r.status} for {r.client}")


main()

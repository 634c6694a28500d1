"""What robots may visit. Source: the robots exclusion standard, RFC 9309, and the delays that some add to it."""

import collections
import time
import urllib.parse

__all__ = ["RobotFileParser"]
__also__ = ["RequestRate", "Entry", "RuleLine"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RuleLine:
    """A rule for paths that begin alike."""

    def __init__(self, path, allowance):
        if path == "" and not allowance:
            # To forbid nothing is to allow everything.
            allowance = True
        path = urllib.parse.urlunparse(urllib.parse.urlparse(path))
        self.path = urllib.parse.quote(path)
        self.allowance = allowance

    def applies_to(self, filename):
        """Return whether it is about a path."""
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path


class Entry:
    """The rules for some robots."""

    def __init__(self):
        self.useragents, self.rulelines = [], []
        self.delay = self.req_rate = None

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        return "\n".join([*lines, *map(str, self.rulelines)])

    def applies_to(self, useragent):
        """Return whether it is for a robot."""
        name = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in name for agent in self.useragents)

    def allowance(self, filename):
        """Return whether a path may be visited: the first rule that is about it says so."""
        return next((line.allowance for line in self.rulelines if line.applies_to(filename)), True)


class RobotFileParser:
    """Reads a robots.txt and answers from it."""

    def __init__(self, url=""):
        self.entries, self.sitemaps = [], []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """Return when the file was read, in seconds since 1970; 0: never."""
        return self.last_checked

    def modified(self):
        """Take note that the file has been read now."""
        self.last_checked = time.time()

    def set_url(self, url):
        """Set where the file is."""
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Read the file from its URL."""
        import urllib.error
        import urllib.request

        try:
            with urllib.request.urlopen(self.url) as file:
                self.parse(file.read().decode("utf-8").splitlines())
        except urllib.error.HTTPError as failure:
            if failure.code in (401, 403):
                self.disallow_all = True
            elif 400 <= failure.code < 500:
                self.allow_all = True

    def _finish(self, entry):
        if not entry.useragents:
            return
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def parse(self, lines):
        """Take over the lines of a file."""
        self.modified()
        entry = Entry()
        has_rules = False
        for line in lines:
            line = line.partition("#")[0].strip()
            key, colon, value = line.partition(":")
            key, value = key.strip().lower(), urllib.parse.unquote(value.strip())
            if not line:
                if has_rules:
                    self._finish(entry)
                entry, has_rules = Entry(), False
                continue
            if not colon:
                continue
            if key == "user-agent":
                if has_rules:
                    self._finish(entry)
                    entry, has_rules = Entry(), False
                entry.useragents.append(value)
            elif key == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents:
                if key in ("allow", "disallow"):
                    entry.rulelines.append(RuleLine(value, key == "allow"))
                    has_rules = True
                elif key == "crawl-delay":
                    if value.isdigit():
                        entry.delay = int(value)
                    has_rules = True
                elif key == "request-rate":
                    numbers = value.split("/")
                    if len(numbers) == 2 and all(each.strip().isdigit() for each in numbers):
                        entry.req_rate = RequestRate(int(numbers[0]), int(numbers[1]))
                    has_rules = True
        if has_rules:
            self._finish(entry)

    def _entry_for(self, useragent):
        return next((entry for entry in self.entries if entry.applies_to(useragent)), self.default_entry)

    def can_fetch(self, useragent, url):
        """Return whether a robot may visit a URL. Before the file has been read, it may not."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.quote(urllib.parse.urlunparse(("", "", parts.path, parts.params, parts.query, parts.fragment))) or "/"
        entry = self._entry_for(useragent)
        return entry is None or entry.allowance(path)

    def crawl_delay(self, useragent):
        """Return how many seconds a robot has to wait between visits, or None."""
        entry = self._entry_for(useragent) if self.mtime() else None
        return entry and entry.delay

    def request_rate(self, useragent):
        """Return how often a robot may visit, or None."""
        entry = self._entry_for(useragent) if self.mtime() else None
        return entry and entry.req_rate

    def site_maps(self):
        """Return the maps of the site, or None."""
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries if self.default_entry is None else [*self.entries, self.default_entry]
        return "\n\n".join(map(str, entries))

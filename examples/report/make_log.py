"""Writes the log that the report reads: the same one each time."""
import random

random.seed(20261124)
paths = ["/", "/products", "/products/17", "/cart", "/checkout", "/search?q=lamp", "/static/app.js", "/static/site.css", "/api/v1/items", "/login"]
weights = [12, 10, 7, 5, 3, 8, 15, 14, 9, 4]
agents = ["Mozilla/5.0 (X11; Linux x86_64)", "curl/8.4.0", "Mozilla/5.0 (iPhone)", "search-bot/2.1"]
second = 6 * 3600
for i in range(400):
    second += random.randint(1, 240)
    h, m, s = second // 3600 % 24, second // 60 % 60, second % 60
    path = random.choices(paths, weights)[0]
    status = random.choices([200, 304, 302, 404, 500, 503], [80, 9, 4, 4, 2, 1])[0]
    size = "-" if status in (304, 302) else str(int(random.lognormvariate(8, 1.2)))
    millis = int(random.gammavariate(2, 40)) + (900 if status >= 500 else 0)
    client = f"10.{random.randint(0, 3)}.{random.randint(0, 20)}.{random.randint(1, 40)}"
    method = "POST" if path in ("/checkout", "/login") else "GET"
    print(f'{client} - - [24/Nov/2026:{h:02}:{m:02}:{s:02} +0000] "{method} {path} HTTP/1.1" {status} {size} "-" "{random.choice(agents)}" {millis}')
    if i % 97 == 96:
        print("-- log rotated --")

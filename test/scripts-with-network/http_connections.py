"""http.client and urllib.robotparser against a server at BASE."""
import http.client
import json
import urllib.robotparser


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, failure)


connection = http.client.HTTPConnection(BASE.removeprefix('http://'), timeout=10)
print(connection.host, connection.port == int(BASE.rpartition(':')[2]))
connection.request('GET', '/echo?x=1', headers={'X-Mine': 'yes'})
attempt(connection.request, 'GET', '/')
response = connection.getresponse()
print(response.status, response.reason, response.getheader('Content-Type'), response.getheader('absent', 'none'))
seen = json.loads(response.read())
print(seen['method'], seen['query'], seen['headers']['x-mine'], seen['headers']['accept-encoding'])
connection.request('POST', '/echo', body='text', headers={'Content-Type': 'text/plain'})
response = connection.getresponse()
print(json.loads(response.read())['body'], response.closed)
connection.request('GET', '/status?code=404')
response = connection.getresponse()
print(response.status, response.reason, response.read(3), response.read())
connection.request('HEAD', '/')
response = connection.getresponse()
print(response.status, response.read(), sorted(name.lower() for name, _ in response.getheaders() if name.startswith(('X', 'Content-Type'))))
attempt(connection.getresponse)
connection.putrequest('GET', '/echo')
connection.putheader('X-Two', 2)
connection.endheaders()
print(json.loads(connection.getresponse().read())['headers']['x-two'])
attempt(connection.putheader, 'X', 'y')
attempt(connection.request, 'GET', '/a b')
connection.close()
attempt(http.client.HTTPConnection, 'host:port')
print(http.client.HTTPConnection('host').port, http.client.HTTPSConnection('host:1').port, http.client.HTTPConnection('[::1]:2').host)
print(http.client.responses[404], http.client.NOT_FOUND, http.client.OK == 200, http.client.HTTP_PORT)
print(issubclass(http.client.BadStatusLine, http.client.HTTPException), repr(http.client.IncompleteRead(b'ab', 3)))

robots = urllib.robotparser.RobotFileParser(BASE + '/robots.txt')
print(robots.can_fetch('x', '/'))
robots.read()
for agent, path in [('x', '/'), ('x', '/private/y'), ('figtree', '/private'), ('FigTree/1.0', '/tmp/x'), ('figtree', '/')]:
    print(agent, path, robots.can_fetch(agent, 'http://h.example' + path))
print(robots.crawl_delay('x'), robots.crawl_delay('figtree'), robots.request_rate('figtree'), robots.site_maps(), robots.mtime() > 0)
print(robots)
absent = urllib.robotparser.RobotFileParser(BASE + '/status?code=404')
absent.read()
print(absent.can_fetch('x', '/private'))
closed = urllib.robotparser.RobotFileParser(BASE + '/status?code=403')
closed.read()
print(closed.can_fetch('x', '/'))
parsed = urllib.robotparser.RobotFileParser()
parsed.parse('User-agent: a\nUser-agent: b\nDisallow:\nDisallow: /c?d\n\n\nUser-Agent: *\nAllow: /%7ejoe/i\nDisallow: /~joe/\nnonsense\nCrawl-delay: x'.splitlines())
print([parsed.can_fetch(agent, path) for agent, path in [('a', '/x'), ('b/2', '/c?d=1'), ('c', '/~joe/index'), ('c', '/~joe/x'), ('c', '/y')]])
print(parsed, parsed.site_maps(), parsed.crawl_delay('z'))

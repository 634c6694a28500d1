"""logging.handlers.HTTPHandler against a server at BASE."""
import http.client
import json
import logging
import logging.handlers

HOST = BASE.removeprefix('http://')
answers = []


class Keeping(logging.handlers.HTTPHandler):
    """Keeps what the server answers."""

    def getConnection(self, host, secure):
        connection = super().getConnection(host, secure)
        get = connection.getresponse

        def getresponse():
            answer = get()
            answers.append(json.loads(answer.read()))
            return answer

        connection.getresponse = getresponse
        return connection

    def mapLogRecord(self, record):
        return {'name': record.name, 'level': record.levelname, 'text': record.getMessage()}


log = logging.getLogger('kettle')
log.propagate = False


def told(handler, *message):
    log.handlers = [handler]
    log.warning(*message)
    seen = answers.pop()
    headers = {name: seen['headers'].get(name) for name in ('content-type', 'content-length', 'authorization')}
    print(seen['method'], seen['query'], seen['body'], headers)


told(Keeping(HOST, '/echo'), 'too %s', 'hot & dry')
told(Keeping(HOST, '/echo?x=1', method='get'), 'again')
told(Keeping(HOST, '/echo', method='POST', credentials=('me', 'secret')), 'über %d', 100)
for options in ({'method': 'PUT'}, {'context': object()}):
    try:
        logging.handlers.HTTPHandler(HOST, '/', **options)
    except ValueError as error:
        print(error)
fields = logging.handlers.HTTPHandler(HOST, '/').mapLogRecord(logging.makeLogRecord({'msg': 'x'}))
print(type(fields).__name__, fields['msg'], fields['levelname'])

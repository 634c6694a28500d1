from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.found.append(dict(attrs).get('href'))


parser = Links()
parser.feed('<p><a href="/tea">Tea</a> and <A HREF="/cake?x=1&amp;y=2">cake</a></p>')
print(parser.found)

from urllib.robotparser import RobotFileParser

rules = RobotFileParser()
rules.parse(['User-agent: *', 'Disallow: /private/', 'Crawl-delay: 5'])
print(rules.can_fetch('bot', 'https://example.com/public'), rules.can_fetch('bot', 'https://example.com/private/x'))
print(rules.crawl_delay('bot'))

import argparse

parser = argparse.ArgumentParser(prog='brew', description='Makes tea.')
parser.add_argument('kind')
parser.add_argument('-c', '--cups', type=int, default=1, help='how many (default: %(default)s)')
parser.add_argument('--hot', action='store_true')

print(parser.parse_args(['green', '--cups', '3', '--hot']))
print(parser.format_usage(), end='')

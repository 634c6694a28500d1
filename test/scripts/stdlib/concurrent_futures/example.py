from concurrent.futures import ThreadPoolExecutor


def measure(word):
    return f'{word}: {len(word)}'


with ThreadPoolExecutor(max_workers=3) as pool:
    for line in pool.map(measure, ['one', 'three', 'fifteen']):
        print(line)

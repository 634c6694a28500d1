def rle_encode(text):
    out = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        run = j - i
        out.append(text[i] if run == 1 else f"{run}{text[i]}")
        i = j
    return "".join(out)

def rle_decode(code):
    out, count = "", ""
    for ch in code:
        if ch.isdigit():
            count += ch
        else:
            out += ch * int(count or 1)
            count = ""
    return out

class Node:
    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol = weight, symbol
        self.left, self.right = left, right

    def __lt__(self, other):
        return (self.weight, self.first()) < (other.weight, other.first())

    def first(self):
        return self.symbol or min(self.left.first(), self.right.first())

    def codes(self, prefix=""):
        if self.symbol:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.codes(prefix + "0")
            yield from self.right.codes(prefix + "1")

def huffman(text):
    nodes = [Node(text.count(symbol), symbol) for symbol in sorted(set(text))]
    while len(nodes) > 1:
        nodes.sort(reverse=True)
        a, b = nodes.pop(), nodes.pop()
        nodes.append(Node(a.weight + b.weight, left=a, right=b))
    return dict(nodes[0].codes()) if nodes else {}

def huffman_decode(bits, codes):
    reverse = {code: symbol for symbol, code in codes.items()}
    out, current = [], ""
    for bit in bits:
        current += bit
        if current in reverse:
            out.append(reverse[current])
            current = ""
    if current:
        raise ValueError(f"dangling bits {current!r}")
    return "".join(out)

def lzw_encode(text):
    table = {chr(i): i for i in range(128)}
    word, out = "", []
    for ch in text:
        if word + ch in table:
            word += ch
        else:
            out.append(table[word])
            table[word + ch] = len(table)
            word = ch
    return out + [table[word]] if word else out

def lzw_decode(codes):
    table = {i: chr(i) for i in range(128)}
    codes = iter(codes)
    try:
        previous = table[next(codes)]
    except StopIteration:
        return ""
    out = [previous]
    for code in codes:
        entry = table[code] if code in table else previous + previous[0]
        out.append(entry)
        table[len(table)] = previous + entry[0]
        previous = entry
    return "".join(out)

def burrows_wheeler(text, end="$"):
    text += end
    return "".join(rotation[-1] for rotation in sorted(text[i:] + text[:i] for i in range(len(text))))

def inverse_bw(code, end="$"):
    rows = [""] * len(code)
    for _ in code:
        rows = sorted(ch + row for ch, row in zip(code, rows))
    return next(row for row in rows if row.endswith(end))[:-1]

for text in ("WWWWBBBWWC", "abc", "", "aaaaaaaaaaaa", "aabbccd"):
    print(f"{text!r:>16} {rle_encode(text)!r:>12} {rle_decode(rle_encode(text)) == text}")
message = "she sells sea shells by the sea shore"
codes = huffman(message)
bits = "".join(codes[ch] for ch in message)
print({k: codes[k] for k in sorted(codes)}, len(bits), f"{len(bits) / (8 * len(message)):.3f}", huffman_decode(bits, codes) == message)
print(huffman("aaaa"), huffman(""), sorted(huffman("abacabad").items(), key=lambda kv: (len(kv[1]), kv)))
try:
    huffman_decode(bits + "1" if codes["e"] != "1" else bits + "0", codes)
except ValueError as e:
    print("ValueError:", e)
encoded = lzw_encode("TOBEORNOTTOBEORTOBEORNOT")
print(encoded, lzw_decode(encoded), len(lzw_encode("ab" * 50)), lzw_decode(lzw_encode("ab" * 50)) == "ab" * 50, lzw_encode(""), repr(lzw_decode([])))
bw = burrows_wheeler("banana bandana")
print(bw, rle_encode(bw), inverse_bw(bw))

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class IllegalMove(ValueError):
    pass


class Board:
    def __init__(self, cells=None):
        self.cells = list(cells) if cells else [" "] * 9

    @property
    def turn(self):
        return "X" if self.cells.count("X") == self.cells.count("O") else "O"

    def moves(self):
        return [i for i, c in enumerate(self.cells) if c == " "]

    def play(self, move):
        if not isinstance(move, int) or not 0 <= move < 9:
            raise IllegalMove(f"no such cell: {move!r}")
        if self.cells[move] != " ":
            raise IllegalMove(f"cell {move} is taken by {self.cells[move]}")
        if self.winner():
            raise IllegalMove("the game is over")
        after = Board(self.cells)
        after.cells[move] = self.turn
        return after

    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] == self.cells[b] == self.cells[c] != " ":
                return self.cells[a]
        return None if self.moves() else "draw"

    def __str__(self):
        rows = [" | ".join(self.cells[i:i + 3]) for i in (0, 3, 6)]
        return "\n--+---+--\n".join(rows)

    def __hash__(self):
        return hash(self.key())

    def __eq__(self, other):
        return isinstance(other, Board) and self.cells == other.cells

    def key(self):
        """The smallest of the eight symmetric forms."""
        forms, cells = [], self.cells
        for _ in range(4):
            cells = [cells[i] for i in (6, 3, 0, 7, 4, 1, 8, 5, 2)]
            forms += [cells, [cells[i] for i in (2, 1, 0, 5, 4, 3, 8, 7, 6)]]
        return "".join(min(forms))


class Player:
    def __init__(self):
        self.memo = {}
        self.visited = 0

    def score(self, board):
        """1 if X wins with best play, -1 if O does, 0 for a draw."""
        key = board.key()
        if key not in self.memo:
            self.visited += 1
            match board.winner():
                case "X":
                    value = 1
                case "O":
                    value = -1
                case "draw":
                    value = 0
                case None:
                    best = max if board.turn == "X" else min
                    value = best(self.score(board.play(m)) for m in board.moves())
            self.memo[key] = value
        return self.memo[key]

    def choose(self, board):
        sign = 1 if board.turn == "X" else -1
        return max(board.moves(), key=lambda m: (sign * self.score(board.play(m)), -m))


def game(first, second, player):
    board, turns = Board(), 0
    while not board.winner():
        mover = first if board.turn == "X" else second
        board = board.play(mover(board))
        turns += 1
    return board, turns


player = Player()
near = Board("XO X O   ")
print(near.turn, near.winner(), near.moves(), player.score(near), player.choose(near), player.visited)
board = near.play(2)
print(board, board.turn, player.choose(board), sep="\n")
lowest = lambda b: b.moves()[0]
for first, second in ((lowest, lowest), (lambda b: b.moves()[-1], lowest)):
    board, turns = game(first, second, player)
    print("".join(board.cells).replace(" ", "."), board.winner(), turns)
end = Board("XOXXOXO  ").play(7)
print(repr(end.winner()), repr(Board("XOXXOOOXX").winner()), Board("X        ").key() == Board("        X").key(), len({Board("X        "), Board("X        "), Board()}))
for cells, move in (("         ", 9), ("X        ", 0), ("XXXOO    ", 8), ("         ", "4")):
    try:
        Board(cells).play(move)
    except IllegalMove as e:
        print(e)

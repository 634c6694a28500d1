class TransferError(Exception):
    def __init__(self, source, target, amount, *, reason="unknown"):
        self.source, self.target, self.amount, self.reason = source, target, amount, reason
        super().__init__(source, target, amount)

    def __str__(self):
        return f"cannot move {self.amount} from {self.source} to {self.target}: {self.reason}"


class Plain(Exception):
    pass


def transfer(amount):
    if amount > 100:
        raise TransferError("A", "B", amount, reason="limit")
    if amount < 0:
        raise Plain("negative", amount, {"details": [1, 2, {"deep": None}]})
    return amount


print(transfer(5))
try:
    transfer(500)
except TransferError as e:
    print(e, e.args, repr(e))
transfer(-5)

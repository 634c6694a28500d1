class Item:
    def __init__(self, sku, name, price, quantity=0, tags=()):
        self.sku, self.name, self.price = sku, name, price
        self.quantity = quantity
        self.tags = frozenset(tags)

    def __repr__(self):
        return f"Item({self.sku!r}, {self.name!r}, {self.price}, {self.quantity})"

    @property
    def value(self):
        return self.price * self.quantity


class OutOfStock(LookupError):
    pass


class Inventory:
    def __init__(self, *items):
        self._items = {}
        self.log = []
        for item in items:
            self += item

    def __iadd__(self, item):
        if item.sku in self._items:
            self._items[item.sku].quantity += item.quantity
        else:
            self._items[item.sku] = item
        self.log.append(("add", item.sku, item.quantity))
        return self

    def __getitem__(self, sku):
        try:
            return self._items[sku]
        except KeyError:
            close = [known for known in self._items if known[:2] == sku[:2]]
            hint = f", did you mean {' or '.join(close)}?" if close else ""
            raise KeyError(f"unknown sku {sku}{hint}") from None

    def __len__(self):
        return sum(item.quantity for item in self._items.values())

    def __iter__(self):
        return iter(sorted(self._items.values(), key=lambda item: item.name))

    def __contains__(self, sku):
        return sku in self._items and self._items[sku].quantity > 0

    def remove(self, sku, n=1):
        item = self[sku]
        if item.quantity < n:
            raise OutOfStock(f"{item.name}: wanted {n}, have {item.quantity}")
        item.quantity -= n
        self.log.append(("remove", sku, n))
        return item.price * n

    def find(self, *, tag=None, max_price=None, text=None):
        for item in self:
            if tag is not None and tag not in item.tags:
                continue
            if max_price is not None and item.price > max_price:
                continue
            if text is not None and text.lower() not in item.name.lower():
                continue
            yield item

    def order(self, wanted):
        """All or nothing."""
        snapshot = {sku: item.quantity for sku, item in self._items.items()}
        total = 0
        try:
            for sku, n in wanted.items():
                total += self.remove(sku, n)
        except LookupError:
            for sku, quantity in snapshot.items():
                self._items[sku].quantity = quantity
            raise
        else:
            return round(total * (0.9 if total > 100 else 1), 2)
        finally:
            self.log.append(("order", len(wanted)))


stock = Inventory(
    Item("AB-1", "Hammer", 12.5, 10, ["tool", "steel"]),
    Item("AB-2", "Screwdriver", 7.25, 25, ["tool"]),
    Item("CD-9", "Paint, red", 18, 3, {"paint"}),
)
stock += Item("AB-1", "Hammer", 12.5, 5)
print(len(stock), [item.name for item in stock], stock["AB-1"], "CD-9" in stock, "ZZ-0" in stock)
print(f"{sum(item.value for item in stock):.2f}", stock.remove("CD-9", 3), "CD-9" in stock)
print([i.name for i in stock.find(tag="tool")], [i.sku for i in stock.find(max_price=10)], list(stock.find(text="RED", max_price=5)))
print(stock.order({"AB-1": 2, "AB-2": 4}), stock.order({"AB-1": 10}))
for wanted in ({"AB-2": 1, "CD-9": 1}, {"AB-3": 1}, {"QQ": 5}, {"AB-2": 99}):
    try:
        stock.order(wanted)
    except OutOfStock as e:
        print("OutOfStock:", e)
    except KeyError as e:
        print("KeyError:", e.args[0])
print({item.sku: item.quantity for item in stock}, len(stock.log), stock.log[-1])

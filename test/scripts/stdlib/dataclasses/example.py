from dataclasses import asdict, dataclass, field, replace


@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, compare=False)


tea = Item(2.5, 'tea', ['hot'])
print(tea)
print(replace(tea, price=3), asdict(tea))
print(min([Item(4, 'cake'), tea]).name)

"""A small text adventure, driven by a scripted list of commands."""


class Room:
    def __init__(self, name, description, items=()):
        self.name = name
        self.description = description
        self.items = set(items)
        self.exits = {}
        self.locked = set()

    def connect(self, direction, other, back, locked=False):
        self.exits[direction] = other
        other.exits[back] = self
        if locked:
            self.locked.add(direction)


class Game:
    def __init__(self):
        hall = Room("Hall", "A dusty hall with a grandfather clock.", ["lamp"])
        cellar = Room("Cellar", "It smells of old apples.", ["key", "rope"])
        tower = Room("Tower", "Wind howls through the broken window.", ["crown"])
        hall.connect("down", cellar, "up")
        hall.connect("north", tower, "south", locked=True)
        self.room = hall
        self.inventory = []
        self.moves = 0
        self.over = False
        self.handlers = {
            "go": self.go,
            "take": self.take,
            "drop": self.drop,
            "use": self.use,
            "look": self.look,
            "inventory": self.show_inventory,
            "quit": self.quit,
        }
        self.aliases = {"n": "go north", "s": "go south", "u": "go up", "d": "go down", "i": "inventory", "l": "look"}

    def say(self, text):
        print("  " + text)

    def execute(self, line):
        line = self.aliases.get(line.strip().lower(), line.strip().lower())
        verb, _, rest = line.partition(" ")
        handler = self.handlers.get(verb)
        if handler is None:
            self.say(f"I don't know how to {verb!r}.")
            return
        self.moves += 1
        try:
            handler(rest) if rest else handler()
        except TypeError:
            self.say(f"{verb.title()} what?" if not rest else f"You can't {verb} like that.")

    def look(self):
        self.say(f"{self.room.name}: {self.room.description}")
        if self.room.items:
            self.say("You see: " + ", ".join(sorted(self.room.items)))
        self.say("Exits: " + ", ".join(sorted(self.room.exits)))

    def go(self, direction):
        if direction in self.room.locked:
            self.say("The door is locked.")
        elif direction in self.room.exits:
            self.room = self.room.exits[direction]
            self.look()
        else:
            self.say("You can't go that way.")

    def take(self, item):
        if item in self.room.items:
            self.room.items.remove(item)
            self.inventory.append(item)
            self.say(f"Taken: {item}.")
            if item == "crown":
                self.say("You win!")
                self.over = True
        else:
            self.say(f"There is no {item} here.")

    def drop(self, item):
        try:
            self.inventory.remove(item)
        except ValueError:
            self.say(f"You have no {item}.")
        else:
            self.room.items.add(item)
            self.say("Dropped.")

    def use(self, item):
        if item not in self.inventory:
            self.say(f"You have no {item}.")
        elif item == "key" and self.room.locked:
            self.room.locked.clear()
            self.say("Click! The door is open.")
        else:
            self.say("Nothing happens.")

    def show_inventory(self):
        self.say("You carry: " + (", ".join(self.inventory) or "nothing"))

    def quit(self):
        self.over = True


game = Game()
script = ["look", "i", "n", "dance wildly", "take", "take lamp", "d", "take key", "take sword", "drop lamp", "u", "use rope", "use key", "look closely", "N", "take crown", "look"]
for command in script:
    if game.over:
        print("Game over after", game.moves, "moves; unused command:", command)
        break
    print(">", command)
    game.execute(command)

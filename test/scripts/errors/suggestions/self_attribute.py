# A bare name that exists as an attribute of self.
class Player:
    speed = 3

    def __init__(self):
        self.position = 0
        self.history = []

    def step(self):
        self.position += self.speed
        self.history.append(self.position)

    def report(self):
        print("steps:", len(self.history))
        return position


p = Player()
p.step()
p.step()
print(p.position)
print(p.report())

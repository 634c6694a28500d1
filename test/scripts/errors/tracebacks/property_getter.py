class Temperature:
    def __init__(self, readings):
        self.readings = readings

    @property
    def average(self):
        return sum(self.readings) / len(self.readings)

    @property
    def spread(self):
        return max(self.readings) - min(self.readings)

    @average.setter
    def average(self, value):
        raise AttributeError("the average is computed, set the readings instead")

    def __str__(self):
        return f"{self.average:.1f} +- {self.spread:.1f}"


t = Temperature([20.5, 21.5])
print(t)
try:
    t.average = 5
except AttributeError as e:
    print(e)
print(f"empty: {Temperature([])}")

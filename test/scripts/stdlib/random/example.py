import random

random.seed(7)
print(random.randint(1, 6), random.choice(['tea', 'coffee']), random.sample(range(100), 3))
print(random.Random(7).random())

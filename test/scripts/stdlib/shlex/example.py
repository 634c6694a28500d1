import shlex

print(shlex.split("brew 'green tea' --cups=2 # now", comments=True))
print(shlex.quote("it's"), shlex.join(['echo', 'a b']))

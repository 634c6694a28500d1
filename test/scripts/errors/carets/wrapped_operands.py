half = 0.5
print((half) * 2)
print(((half) ) // ("ab"))

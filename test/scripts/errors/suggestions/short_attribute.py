class Point:
    x1 = 0

print(Point.x1)
Point.x2

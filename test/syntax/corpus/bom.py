# with a mark
x = "é"; y = x
if x: y
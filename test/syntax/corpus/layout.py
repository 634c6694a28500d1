
# comment


a  # comment
  # indented comment
b \
  + c
if a:

    # comment
    b

        # odd comment
    c
# comment at the margin
    d
	# comment with a tab
if a:
	b
	if c:
		d
	e
if a:
 b
if a:
                b
else:
 c
(a,
b,
        # comment
    c
)
[
a
]
{a:
b}
x = (  # comment
    1
)
if a: \
    b
if \
    a:
    b
def f(a,
b): pass
a;b;
if a: b; c;
class A:
    def f(self):
        pass
    # comment

    def g(self):
        if a:
            b
        # comment


    c = 1
a = """
  not an indent
"""
if a:
    """
doc
"""
    b
    
    	
a
  
if a:
    pass
  # a comment between
else:
    pass
# the end

import ipaddress as ip

texts = [
    "", "1.2.3", "1.2.3.4.5", "1..2.3", "1.2.3.a", "1.2.3.0004", "1.2.3.04", "1.2.3.256", "1.2.3.4/24", " 1.2.3.4", "1.2.3.-4", "1.2.3.\u0664",
    ":", "::", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:9:a:b:c", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "1:2:3:4:5:6:7::8",
    ":1::2", "1::2:", "g::", "12345::", "::1.2.3", "::1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "::ffff:1.2.3.4", "fe80::1%eth0", "fe80::1%", "fe80::1%a%b", "::%1/64",
    "ABCD:EF01::", "0:0:1:0:0:0:1:0", "1:0:0:2:0:0:0:3", "1:0:2:0:3:0:4:0", "0:1:2:3:4:5:6:7",
]
for text in texts:
    for make in (ip.IPv4Address, ip.IPv6Address, ip.ip_address):
        try:
            print(repr(make(text)), end=" ")
        except ValueError as e:
            print(type(e).__name__, ascii(str(e)), end=" ")
    print()
for value in (0, 1, 2**32 - 1, 2**32, 2**128 - 1, 2**128, -1, b"", b"\x01\x02\x03\x04", bytes(16), b"12345", None, 1.5, (1, 2)):
    for make in (ip.IPv4Address, ip.IPv6Address, ip.ip_address):
        try:
            print(repr(make(value)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
for text in [
    "1.2.3.0/24", "1.2.3.4/24", "1.2.3.4", "1.2.3.0/255.255.255.0", "1.2.3.0/0.0.0.255", "1.2.3.0/255.0.255.0", "1.2.3.0/33", "1.2.3.0/-1", "1.2.3.0/", "0.0.0.0/0",
    "1.2.3.0/024", "1.2.3.0/a", "1.2.3.0/24/8", "::/0", "2001:db8::/32", "2001:db8::1/32", "::/129", "::/ffff::", "::1", "x/8", "1.2.3.0/0.0.0.0", "1.2.3.0/ 24",
]:
    for make in (ip.IPv4Network, ip.IPv6Network, ip.ip_network, ip.ip_interface, lambda t: ip.ip_network(t, strict=False)):
        try:
            print(repr(make(text)), end=" ")
        except ValueError as e:
            print(type(e).__name__, e, end=" ")
    print()
for value in (("1.2.3.0", 24), ("1.2.3.0", "24"), (16909056, "255.255.255.0"), ("1.2.3.4",), ("1.2.3.1", 24), ("::", 64), ("1.2.3.0", 99), 7, b"\x01\x02\x03\x04", 2**40):
    try:
        print(repr(ip.ip_network(value)), repr(ip.ip_interface(value)))
    except ValueError as e:
        print(type(e).__name__, e)

import ipaddress as ip

a = ip.ip_address("192.0.2.5")
b = ip.ip_address("2001:db8::5:0")
s = ip.IPv6Address("fe80::1%eth0")
for x in (a, b):
    print(x, repr(x), int(x), x.packed, x.exploded, x.compressed, x.version, x.max_prefixlen, x.reverse_pointer)
    print(x + 1, x - 5, x == x + 0, hash(x) == hash(x.__class__(str(x))), x < x + 1, x >= x + 1)
print(s.scope_id, b.scope_id, s == ip.IPv6Address("fe80::1"))
for text in ["0.0.0.0", "10.1.2.3", "127.0.0.1", "169.254.1.1", "172.31.0.1", "172.32.0.1", "192.168.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "8.8.8.8", "100.64.0.1",
             "192.0.0.8", "198.18.0.1", "::", "::1", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2606:4700::1", "fc00::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "100::1", "4000::", "2001:1::1"]:
    x = ip.ip_address(text)
    print(text, [n for n in ("is_multicast", "is_reserved", "is_link_local", "is_loopback", "is_unspecified", "is_private", "is_global", "is_site_local") if getattr(x, n, False)])
print(ip.IPv6Address("::ffff:1.2.3.4").ipv4_mapped, ip.IPv6Address("2002:102:304::").sixtofour, ip.IPv6Address("2001:0:4136:e378:8000:63bf:3fff:fdd2").teredo)
print(b.ipv4_mapped, b.sixtofour, b.teredo)
for spec in ("", "s", ">12s", "b", "#b", "_b", "#_b", "x", "X", "#x", "n", "_n", "#_X"):
    print(spec, format(a, spec), format(b, spec))
for call in (lambda: a < b, lambda: a + "x", lambda: a - 2**33, lambda: a < 3, lambda: format(a, "d"), lambda: a + 2**32, lambda: a & 1):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(a == b, a == "192.0.2.5", sorted([a + 2, a, a + 1]), {a: 1}[ip.IPv4Address("192.0.2.5")])
print(ip.v4_int_to_packed(5), ip.v6_int_to_packed(5))
for call in (lambda: ip.v4_int_to_packed(2**32), lambda: ip.v6_int_to_packed(-1)):
    try:
        print(call())
    except ValueError as e:
        print(e)
i = ip.ip_interface("192.0.2.5/24")
j = ip.ip_interface("2001:db8::5/64")
for x in (i, j):
    print(x, repr(x), repr(x.ip), repr(x.network), x.netmask, x.hostmask, x.with_prefixlen, x.with_netmask, x.with_hostmask, x.exploded, x.is_private)
print(i == ip.ip_interface("192.0.2.5/25"), i < ip.ip_interface("192.0.2.6/24"), i == i.ip, i + 1, i.compressed, i.reverse_pointer, j.reverse_pointer)

import ipaddress as ip

n = ip.ip_network("192.0.2.0/28")
v = ip.ip_network("2001:db8::/125")
for x in (n, v):
    print(x, repr(x), x.network_address, x.broadcast_address, x.netmask, x.hostmask, x.prefixlen, x.num_addresses, x.exploded)
    print(x.with_prefixlen, x.with_netmask, x.with_hostmask, len(list(x)), x[0], x[-1], x[3], list(map(str, x.hosts())))
    print(list(x.subnets()), list(x.subnets(2))[1:], x.supernet(), x.supernet(3), x.supernet(new_prefix=20), x.reverse_pointer)
    print(x.network_address in x, x.broadcast_address + 1 in x, x in x, x.overlaps(x.supernet()), x.subnet_of(x.supernet()), x.supernet_of(x.supernet()))
    print(x.is_private, x.is_global, x.is_multicast, x.is_reserved, x.is_link_local, x.is_loopback, x.is_unspecified)
print([list(ip.ip_network(t).hosts()) for t in ("1.2.3.4/32", "1.2.3.4/31", "1.2.3.4/30", "::1/128", "::/127", "::/126")])
print(list(n.address_exclude(ip.ip_network("192.0.2.5/32"))), list(n.address_exclude(n)))
print(n.compare_networks(n), n.compare_networks(n.supernet()), n.compare_networks(ip.ip_network("192.0.3.0/28")))
print(n < ip.ip_network("192.0.2.0/29"), n == ip.ip_network("192.0.2.0/28"), n != v, sorted([n, n.supernet()]), hash(n) == hash(ip.ip_network("192.0.2.0/28")))
print(list(ip.summarize_address_range(ip.ip_address("192.0.2.0"), ip.ip_address("192.0.2.130"))))
print(list(ip.summarize_address_range(ip.ip_address("::1"), ip.ip_address("::6"))), list(ip.summarize_address_range(ip.ip_address("0.0.0.0"), ip.ip_address("255.255.255.255"))))
nets = [ip.ip_network(t) for t in ("10.0.0.0/25", "10.0.0.128/25", "10.0.1.0/24", "10.0.0.64/26", "192.168.0.0/16")]
print(list(ip.collapse_addresses(nets)), list(ip.collapse_addresses([])))
print(list(ip.collapse_addresses([ip.ip_address(t) for t in ("1.1.1.0", "1.1.1.1", "1.1.1.2", "1.1.1.2", "1.1.1.5")])))
mixed = [v, n, ip.ip_address("9.9.9.9"), ip.ip_address("::")]
print(sorted([m for m in mixed if m.__class__.__name__.endswith("Network")], key=ip.get_mixed_type_key), ip.get_mixed_type_key(3))
for call in (
    lambda: n[16], lambda: n[-17], lambda: list(n.subnets(5)), lambda: list(n.subnets(new_prefix=20)), lambda: list(n.subnets(-1)), lambda: list(n.subnets(2, 30)),
    lambda: n.supernet(29), lambda: n.supernet(new_prefix=30), lambda: n.supernet(2, 20), lambda: list(n.address_exclude(v)), lambda: list(n.address_exclude(ip.ip_network("1.1.1.0/24"))),
    lambda: n < v, lambda: n.subnet_of(v), lambda: n.subnet_of(n[0]), lambda: list(ip.collapse_addresses([n, v])), lambda: list(ip.collapse_addresses([n[0], v[0]])),
    lambda: list(ip.summarize_address_range(n[1], n[0])), lambda: list(ip.summarize_address_range(n, n)), lambda: list(ip.summarize_address_range(n[0], v[0])),
    lambda: n < 3, lambda: n.compare_networks(v), lambda: ip.ip_network("0.0.0.0/0").supernet(), lambda: list(ip.ip_network("1.1.1.1").subnets()),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

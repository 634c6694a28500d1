# Addresses, and the networks that they are in.
import ipaddress

address = ipaddress.ip_address("192.168.1.17")
network = ipaddress.ip_network("192.168.1.0/28")
print(address.is_private, address in network, address + 1)
print(network.netmask, network.num_addresses, network.broadcast_address)
print([str(host) for host in network.hosts()][-3:])
print(list(network.subnets(new_prefix=30)))
print(ipaddress.ip_address("2001:db8:0:0::1").exploded)
try:
    ipaddress.ip_address("192.168.1.300")
except ValueError as error:
    print(error)

import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that no server on the open Internet is in (IANA's special-purpose registry). */
const specialV4 = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	// shared by carriers; Alibaba Cloud answers for the metadata of its machines in it
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	// link-local; nearly every cloud answers for its metadata at 169.254.169.254
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
	// Azure's own services for its machines, at an address that looks public
	['168.63.129.16', 32],
] as const;

/** Inside the global unicast space, yet not public, or a wrapping of an IPv4 address that could be anything. */
const specialV6 = [
	// Teredo, ORCHID, benchmarks and other protocol assignments
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const;

const blockedV4 = new BlockList();
for (const [network, prefix] of specialV4) blockedV4.addSubnet(network, prefix, 'ipv4');
const blockedV6 = new BlockList();
for (const [network, prefix] of specialV6) blockedV6.addSubnet(network, prefix, 'ipv6');
/** All that is handed out to the public so far; loopback, private, link-local, mapped, NAT64 are outside. */
const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address (dotted or with colons, without brackets) is one of the open Internet. */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !blockedV4.check(address, 'ipv4');
	// A zone, as in fe80::1%eth0, is for this machine's own links.
	if (!isIPv6(address) || address.includes('%')) return false;
	return globalV6.check(address, 'ipv6') && !blockedV6.check(address, 'ipv6');
}

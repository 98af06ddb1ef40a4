import { BlockList, isIP } from 'node:net';
import type { Environment } from '../channel-record.ts';

/** The exceptions that the operator made: hosts that the desk may call although they are not public. */
export interface AllowedHosts {
	/** A host name, or an IP address without brackets. */
	readonly has: (host: string) => boolean;
	/** Entries that are neither a name nor an address nor a network. */
	readonly unreadable: readonly string[];
}

/** DESK_ALLOWED_HOSTS: names, addresses and networks (CIDR), separated by commas or blanks. */
export function readAllowedHosts(env: Environment): AllowedHosts {
	const names = new Set<string>();
	const networks = new BlockList();
	const unreadable: string[] = [];
	for (const entry of entriesOf(env['DESK_ALLOWED_HOSTS'])) {
		if (!addNetwork(networks, entry) && !addName(names, entry)) unreadable.push(entry);
	}
	const has = (host: string) => {
		const family = isIP(host);
		if (family === 0) return names.has(withoutDot(host));
		return networks.check(host, family === 6 ? 'ipv6' : 'ipv4');
	};
	return { has, unreadable };
}

/** Directus itself turns some values into lists. */
function entriesOf(value: unknown): string[] {
	const parts = Array.isArray(value) ? value.map(String) : [typeof value === 'string' ? value : ''];
	return parts.flatMap((part) => part.split(/[\s,，;]+/)).filter((entry) => entry !== '');
}

function addNetwork(networks: BlockList, entry: string): boolean {
	const [host = '', prefix, ...rest] = entry.split('/');
	const address = host.replace(/^\[(.*)\]$/, '$1');
	const family = isIP(address);
	if (family === 0 || rest.length > 0) return false;
	const kind = family === 6 ? 'ipv6' : 'ipv4';
	if (prefix === undefined) {
		networks.addAddress(address, kind);
		return true;
	}
	const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
	if (!(bits <= (family === 6 ? 128 : 32))) return false;
	networks.addSubnet(address, bits, kind);
	return true;
}

function addName(names: Set<string>, entry: string): boolean {
	if (!/^(?=.{1,253}$)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?$/u.test(entry)) return false;
	// as URLs spell it: lower case, Chinese names in Punycode, odd notations of addresses resolved
	const { hostname } = URL.parse(`http://${entry}`) ?? {};
	if (!hostname || isIP(hostname) !== 0) return false;
	names.add(withoutDot(hostname));
	return true;
}

const withoutDot = (name: string) => name.toLowerCase().replace(/\.$/, '');

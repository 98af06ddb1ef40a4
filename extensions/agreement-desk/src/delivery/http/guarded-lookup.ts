import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AllowedHosts } from './allowed-hosts.ts';
import { isPublicAddress } from './public-address.ts';

/** Asks for all addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The name leads to no address that the desk may call. */
export const refusedCode = 'EDESKREFUSED';

export const systemResolve: Resolve = (host) =>
	new Promise((done, fail) => {
		systemLookup(host, { all: true, verbatim: true }, (problem, addresses) =>
			problem ? fail(problem) : done(addresses),
		);
	});

/**
 * The `lookup` of a connection. The addresses that pass here are those connected to, so that a name which answers
 * differently a moment later (DNS rebinding) gains nothing.
 */
export function guardedLookup(allowed: AllowedHosts, resolve: Resolve): LookupFunction {
	return (host, options, done) => {
		resolve(host).then(
			(found) => {
				const usable = allowed.has(host) ? found : found.filter(({ address }) => mayCall(address, allowed));
				const wanted = options.family === 4 || options.family === 6 ? options.family : 0;
				const [first, ...others] = usable.filter(({ family }) => wanted === 0 || family === wanted);
				if (!first) done(refusal(host), '', 0);
				else if (options.all) done(null, [first, ...others]);
				else done(null, first.address, first.family);
			},
			(problem: unknown) => done(problem instanceof Error ? problem : new Error(String(problem)), '', 0),
		);
	};
}

/** For addresses, which are not looked up. */
export function mayCall(address: string, allowed: AllowedHosts): boolean {
	return isPublicAddress(address) || allowed.has(address);
}

function refusal(host: string): Error {
	return Object.assign(new Error(`${host} has no public address`), { code: refusedCode });
}

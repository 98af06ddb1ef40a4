import type { Environment } from '../channel-record.ts';

/** Where this very process listens. */
export type OwnAddress = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/** Addresses that listen everywhere are none to connect to. */
const anywhere: Readonly<Record<string, string>> = {
	'0.0.0.0': '127.0.0.1',
	'::': '::1',
	'[::]': '::1',
	'': '127.0.0.1',
};

/** As Directus itself reads its environment. */
export function ownAddress(env: Environment): OwnAddress {
	const { UNIX_SOCKET_PATH: path, HOST: host, PORT: port } = env;
	if (typeof path === 'string' && path !== '') return { socketPath: path };
	const name = typeof host === 'string' ? host.trim() : '';
	return { host: anywhere[name] ?? name, port: Number(port ?? 8055) };
}

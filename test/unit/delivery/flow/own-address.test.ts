import { expect, it } from 'vitest';
import { ownAddress } from '../../../../extensions/agreement-desk/src/delivery/flow/own-address.ts';

it.each<[object, object]>([
	[{}, { host: '127.0.0.1', port: 8055 }],
	[
		{ HOST: '0.0.0.0', PORT: 8056 },
		{ host: '127.0.0.1', port: 8056 },
	],
	[
		{ HOST: '::', PORT: '8056' },
		{ host: '::1', port: 8056 },
	],
	[
		{ HOST: '10.0.0.5', PORT: 80 },
		{ host: '10.0.0.5', port: 80 },
	],
	[{ UNIX_SOCKET_PATH: '/run/directus.sock', PORT: 80 }, { socketPath: '/run/directus.sock' }],
])('with %o this node is called at %o', (env, address) => {
	expect(ownAddress({ ...env })).toEqual(address);
});

import path from 'node:path';
import { expect, test } from 'vitest';
import { environmentFor } from '../../../scripts/lib/environment.mjs';

const node = '/opt/node-22/bin/node';

test('Node 22 comes first on the path and native modules compile against its headers', () => {
	const env = environmentFor({ base: { PATH: '/usr/bin' }, node, nodedir: '/opt/node-22' });
	expect(env['PATH']).toBe(['/opt/node-22/bin', '/usr/bin'].join(path.delimiter));
	expect(env['npm_config_nodedir']).toBe('/opt/node-22');
});

test("another Node's headers and the outer npm's places are not handed on", () => {
	const base = {
		npm_config_nodedir: '/usr',
		NPM_CONFIG_NODEDIR: '/usr',
		npm_config_local_prefix: '/elsewhere',
		npm_config_node_gyp: '/old/node-gyp',
		npm_execpath: '/old/npm-cli.js',
		npm_lifecycle_event: 'start',
		npm_package_json: '/elsewhere/package.json',
	};
	const env = environmentFor({ base, node, nodedir: undefined });
	for (const key of Object.keys(base)) expect(env).not.toHaveProperty(key);
});

test("the user's own settings stand", () => {
	const base = {
		npm_config_registry: 'http://r.test',
		npm_config_fetch_timeout: '600000',
		HTTPS_PROXY: 'http://p.test',
	};
	expect(environmentFor({ base, node, nodedir: undefined })).toMatchObject(base);
});

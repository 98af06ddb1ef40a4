import { describe, expect, it } from 'vitest';
import type { DatabaseKind } from '../harness/database-config.ts';
import { bootstrappedDatabase } from '../harness/databases.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';
import { expectCommittedSchema } from '../support/expect-committed-schema.ts';
import { expectInstalledOnce } from '../support/expect-installed-once.ts';

describe('two nodes that start at once', () => {
	installedOnce(directus12, 'postgres');
	installedOnce(directus11, 'postgres');
	installedOnce(directus12, 'sqlite');
	describeWhen('mariadb', 'on MariaDB', () => installedOnce(directus12, 'mariadb'));
});

function installedOnce(host: Host, kind: DatabaseKind) {
	it(`on an empty Directus ${host.line} on ${kind} install once and both work`, async () => {
		const database = await bootstrappedDatabase(kind, host);
		const nodes = await Promise.all(
			['one', 'two'].map((name) => startInstance({ host, database, extension: true, name })),
		);
		for (const node of nodes) {
			const { body } = await node.request('GET', '/desk/status');
			expect(pick(body, 'data.phase'), JSON.stringify(body)).toBe('ready');
			expect((await node.request('GET', '/items/desk_tickets')).status).toBe(200);
			await expectInstalledOnce(node);
			await expectCommittedSchema(node);
		}
		const begun = nodes.map((node) => node.log().match(/installing 1\//g)?.length ?? 0);
		expect(begun.sort()).toEqual([0, 1]);
		await Promise.all(nodes.map((node) => node.stop()));
	});
}
